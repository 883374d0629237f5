"""The texts of the pages, as they stand in the source, and a language's catalogue of them.

To bring a catalogue up to date: ``python tests/support/support/messages.py fr`` adds what is new, drops what is gone, and
prints what has no translation yet.
"""

import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[3]
WEB = ROOT / "catalog" / "web"
_PASSING = (b'"POT-Creation-Date', b'"PO-Revision', b'"Last-Tr', b'"Report-Msgid', b'"Language-Team', b'"Generated-By')
_METHODS = {".py": ("python", {}), ".html": ("jinja2", {"trimmed": "true", "silent": "false"})}


def extracted():
    """Every text: the message, or its two forms, and where it stands."""
    speaking = [path for path in WEB.glob("*.py") if "catalog.web.language" in path.read_text(encoding="utf-8")]
    for path in (*sorted(speaking), *sorted(WEB.glob("templates/*.html"))):
        method, options = _METHODS[path.suffix]
        for line, message, _, _ in extract_from_file(method, path, options=options):
            yield message, f"{path.relative_to(WEB)}:{line}"


def source(tag):
    """The file of a language."""
    return WEB / "translations" / tag / "LC_MESSAGES" / "muniment.po"


def catalogue(tag):
    """What that file says."""
    with source(tag).open("rb") as file:
        return read_po(file, locale=tag)


def placeholders(text):
    """What is put into a text, markup and links included."""
    return sorted(re.findall(r"%\(\w+\)[sd]|</?\w+[^>]*>", text))


def is_translated(message):
    """Whether a message has its text, or each of its forms."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(forms)


def update(tag):
    """Bring a catalogue up to date; return what has no translation."""
    old, new = catalogue(tag), Catalog(locale=tag, project="Muniment", version="pages", fuzzy=False)
    for message, place in sorted(
        extracted(), key=lambda one: (one[1].partition(":")[0], int(one[1].rpartition(":")[2]))
    ):
        known = old.get(message)
        new.add(message, known.string if known else None, locations=[(place.partition(":")[0], None)])
    new.header_comment = "# Texts of Muniment's pages."
    written = io.BytesIO()
    write_po(written, new, width=100)
    # dates and names of nobody would differ each time
    lines = [line for line in written.getvalue().splitlines(keepends=True) if not line.startswith(_PASSING)]
    source(tag).write_bytes(b"".join(lines))
    return [one.id for one in new if one.id and not is_translated(one)]


if __name__ == "__main__":
    for missing in update(sys.argv[1]):
        sys.stdout.write(f"{missing}\n")
