"""Tables as bytes, and what the readers make of them."""

import atexit
import io

from catalog.readers.confined import Confined
from catalog.readers.records import Record, Refused, Source
from catalog.readers.registry import read

# its start is paid once
_PROCESS = Confined()
atexit.register(_PROCESS.close)


def outcomes(content, *, key="letters.csv", mapping=None):
    """Return what the readers make of the bytes of one file."""
    content = content.encode() if isinstance(content, str) else content
    return list(read(Source(location=key, key=key, content=content, mapping=mapping and str(mapping)), _PROCESS))


def records(content, **options):
    """Return the records that were taken."""
    return [outcome for outcome in outcomes(content, **options) if isinstance(outcome, Record)]


def findings(content, **options):
    """Return kind, line, field and severity of everything that was said."""
    found = []
    for outcome in outcomes(content, **options):
        said = [outcome.finding] if isinstance(outcome, Refused) else outcome.findings
        found.extend((one.kind, one.line, one.field, one.severity) for one in said)
    return found


def workbook(**sheets):
    """Return the bytes of a workbook; each sheet is a list of rows."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
