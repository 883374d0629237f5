"""Single values of Dublin Core fields, taken apart: names with identifiers, instants, coverage, kinds.

Pure functions of the text; what they do not recognise comes back as it was.
"""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from catalog.readers.remembering import remembered
from vocab import terms
from vocab.dates import DateSyntaxError, read_date
from vocab.identifiers import is_web_address

DCMI_WORDS: Final[Mapping[str, str]] = {name.lower(): name for name in terms.DCMI_TYPES}
# A broader type adds nothing beside a narrower one (DCMI Type Vocabulary, narrower than)
NARROWER: Final[Mapping[str, frozenset[str]]] = {"Image": frozenset({"StillImage", "MovingImage"})}

_BRACKETED: Final = re.compile(
    r"(?P<name>\S.*?)\s*\[(?P<scheme>[A-Za-z][\w.-]{1,15}):\s?(?P<key>[\w./-]{1,60})\]", re.DOTALL
)
_VOCABULARIES: Final[Mapping[str, str]] = {
    "aat": terms.GETTY + "aat/",
    "tgn": terms.GETTY + "tgn/",
    "ulan": terms.GETTY + "ulan/",
    "lcsh": terms.LOC_AUTHORITIES + "subjects/",
    "lcnaf": terms.LOC_AUTHORITIES + "names/",
    "naf": terms.LOC_AUTHORITIES + "names/",
    "lcgft": terms.LOC_AUTHORITIES + "genreForms/",
    "tgm": terms.LOC_TGM,
    "viaf": terms.VIAF,
    "wikidata": terms.WIKIDATA,
    "wd": terms.WIKIDATA,
    "gnd": terms.GND,
    "geonames": terms.GEONAMES,
    "fast": terms.FAST,
    "isni": terms.ISNI,
    "orcid": terms.ORCID,
}
_INSTANT: Final = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|[+-]\d\d:?\d\d)?", re.ASCII
)
_MIDNIGHT: Final = re.compile(r"00:00(?::00(?:\.0+)?)?")
_PARTS: Final = re.compile(r"\s*(\w+)\s*=\s*([^;]*?)\s*(?:;|$)")
_PERIOD: Final = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)|(?:early|mid|late|\w+th))[\s-].*\bcentur(?:y|ies)\b.*"
    r"|.*\b\d{1,2}(?:st|nd|rd|th)\s+century\b.*"
    r"|[^,\d]*,?\s*(?:ca\.?|c\.)?\s*\d{3,4}\s*(?:[-\u2013/]|to)\s*(?:ca\.?\s*)?\d{2,4}\.?"
    r"|(?:to|from|before|after|since|until)\s+\d{3,4}",
    re.IGNORECASE,
)


class Instant(NamedTuple):
    """A moment to the minute.

    Attributes:
        day: As ISO 8601.
        midnight: Whether it is the very beginning of its day, as programs write a day.
    """

    day: str
    midnight: bool


@remembered(8192)
def bracketed(value: str) -> tuple[str, str]:
    """Return a name and the address of the identifier behind it; ``""`` when there is none that is known.

    >>> bracketed("Letters [aat:300133025]")
    ('Letters', 'http://vocab.getty.edu/aat/300133025')
    >>> bracketed("Letters [sic: Leters]")
    ('Letters [sic: Leters]', '')
    """
    if not value.endswith("]"):
        return value, ""
    found = _BRACKETED.fullmatch(value)
    space = _VOCABULARIES.get(found["scheme"].lower()) if found else None
    return (found["name"], space + found["key"]) if found and space else (value, "")


def is_address(value: str) -> bool:
    """Say whether ``value`` is the address of a web page and nothing else."""
    return value.startswith(("http://", "https://")) and is_web_address(value)


def instant(value: str) -> Instant | None:
    """Return the moment that ``value`` is; a day is none.

    >>> instant("2013-05-07T12:33:01Z"), instant("2013-05-07")
    (Instant(day='2013-05-07', midnight=False), None)
    """
    found = _INSTANT.fullmatch(value) if len(value) > 12 else None
    return Instant(found["day"], _MIDNIGHT.fullmatch(found["time"]) is not None) if found else None


def day_of(value: str) -> dt.date | None:
    """Return the day that a full date or an instant names.

    >>> day_of("2030-01-01T00:00:00Z"), day_of("2030")
    (datetime.date(2030, 1, 1), None)
    """
    stamp = instant(value)
    try:
        read = read_date(stamp.day if stamp else value).value
    except DateSyntaxError:
        return None
    return read.earliest if read is not None and read.datatype == terms.XSD_DATE else None


@remembered(8192)
def coverage(value: str) -> tuple[str, str]:
    """Return ``"temporal"`` or ``"spatial"``, and the value; of a DCMI Period, Point or Box what it names.

    >>> coverage("1961-1965"), coverage("name=Perth, W.A.; east=115.85717")
    (('temporal', '1961-1965'), ('spatial', 'Perth, W.A.'))
    """
    parts = {name.lower(): part for name, part in _PARTS.findall(value)} if "=" in value else {}
    if {"start", "end"} & parts.keys():
        return "temporal", f"{parts.get('start', '..')}/{parts.get('end', '..')}"
    if parts.get("name"):
        return "spatial", parts["name"]
    return ("temporal" if is_period(value) else "spatial"), value


def is_period(value: str) -> bool:
    """Say whether ``value`` is a date or a period, and no place.

    >>> is_period("Colonial period, ca. 1600-1775"), is_period("New York (N.Y.)")
    (True, False)
    """
    if not any(character.isdigit() for character in value) and "centur" not in value.lower():
        return False
    try:
        read_date(value)
    except DateSyntaxError:
        return _PERIOD.fullmatch(value) is not None
    return True
