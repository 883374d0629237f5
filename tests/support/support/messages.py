"""The texts of the pages, as they stand in the source, and a language's catalogue of them.

To bring a catalogue up to date: ``python tests/support/support/messages.py fr`` adds what is new, drops what is gone, and
prints what has no translation yet.
"""

import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[3]
WEB = ROOT / "catalog" / "web"
_METHODS = [("**.py", "python"), ("templates/**.html", "jinja2")]
_OPTIONS = {"templates/**.html": {"trimmed": "true", "silent": "false"}}


def extracted():
    """Every text: the message, or its two forms, and where it stands."""
    for name, line, message, _, _ in extract_from_dir(str(WEB), _METHODS, _OPTIONS):
        yield message, f"{name}:{line}"


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


def update(tag):
    """Bring a catalogue up to date; return what has no translation."""
    old, new = catalogue(tag), Catalog(locale=tag)
    for message, place in sorted(
        extracted(), key=lambda one: (one[1].partition(":")[0], int(one[1].rpartition(":")[2]))
    ):
        known = old.get(message)
        new.add(message, known.string if known else None, locations=[(place.partition(":")[0], None)])
    new.header_comment = "# Texts of Muniment's pages."
    with source(tag).open("wb") as file:
        file.write(b"")
        write_po(file, new, width=100, omit_header=False)
    return [one.id for one in new if one.id and not (one.string if isinstance(one.string, str) else all(one.string))]


if __name__ == "__main__":
    for missing in update(sys.argv[1]):
        print(missing)
