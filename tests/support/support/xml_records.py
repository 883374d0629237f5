"""XML read in this process, without the walls around it: quick, and a failure shows where."""

from catalog.readers.confined_talk import Bad, Good
from catalog.readers.xml.session import XmlSession

DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
OAI = 'xmlns="http://www.openarchives.org/OAI/2.0/"'


def told(content, *, piece=1 << 16, key="harbour.xml"):
    """Return all that a session says of a file that it is given in pieces."""
    content = content.encode() if isinstance(content, str) else content
    session = XmlSession(key)
    said = []
    for start in range(0, len(content), piece):
        said += session.feed(content[start : start + piece])
        if session.done:
            return said
    return said + session.close()


def good(content, **how):
    """Return the records of a file."""
    return [outcome for outcome in told(content, **how) if isinstance(outcome, Good)]


def only(content, **how):
    """Return the one record that a file holds, and nothing beside it that is refused."""
    said = told(content, **how)
    assert [] == [
        outcome.finding for outcome in said if isinstance(outcome, Bad) and outcome.finding.severity != "note"
    ]
    (record,) = (outcome for outcome in said if isinstance(outcome, Good))
    return record


def refused(content, **how):
    """Return kind and line of what was refused."""
    return [
        (outcome.finding.kind, outcome.finding.line)
        for outcome in told(content, **how)
        if isinstance(outcome, Bad) and outcome.finding.severity == "refused"
    ]


def said_of(record):
    """Return kind and text of the findings about a record."""
    return [(finding.kind, finding.text) for finding in record.findings]


def further(record):
    """Return the terms and values that have no field of their own."""
    return [(further.term, further.value) for further in record.document.further]


def dublin_core(*elements, wrapper="record"):
    """Return one record in a wrapper."""
    return f"<{wrapper} {DC} {XSI}>{''.join(elements)}</{wrapper}>"


def page(*records):
    """Return a page of OAI-PMH, one record a line from line 3."""
    lines = "\n".join(records)
    return f'<?xml version="1.0"?>\n<OAI-PMH {OAI}><responseDate>2026-01-01T00:00:00Z</responseDate><ListRecords>\n{lines}\n</ListRecords></OAI-PMH>'


def oai_record(number, *, title="A letter", metadata=None):
    """Return a record of OAI-PMH, on one line."""
    inner = metadata if metadata is not None else f"<dc:title>{title} {number}</dc:title>"
    return (
        f"<record><header><identifier>oai:harbour.example:{number}</identifier><datestamp>2026-01-01</datestamp></header>"
        f'<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" {DC}>{inner}</oai_dc:dc>'
        "</metadata></record>"
    )
