"""A reading → citations: RIS, BibTeX, CSL-JSON, and a note after The Chicago Manual of Style.

Sources: Research Information Systems, "RIS Format Specifications" (2011), as reference managers read it; the manuals of
BibTeX and biblatex; the schema of CSL-JSON (citation-style-language/schema, ``csl-data.json``); The Chicago Manual of
Style, 17th edition, 14.221-14.231 (manuscript collections: the item first, the repository last).
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from exports.cited import Cited, Kind, Name, cited
from vocab.dates import Edtf
from vocab.identifiers import digest_key
from vocab.reading import Reading

_Fields = Iterator[tuple[str, str]]
_RIS_TYPES: Final[dict[Kind, str]] = {
    "manuscript": "MANSCPT", "letter": "PCOMM", "map": "MAP", "image": "ART", "sound": "SOUND", "film": "VIDEO",
}  # fmt: skip
_CSL_TYPES: Final[dict[Kind, str]] = {
    "manuscript": "manuscript", "letter": "personal_communication", "map": "map", "image": "graphic",
    "sound": "song", "film": "motion_picture",
}  # fmt: skip
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


# ---------------------------------------------------------------- RIS


def ris(item: Cited) -> str:
    """Return RIS; lines end as the specification wants it."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _ris_fields(item))


def _ris_fields(item: Cited) -> _Fields:
    yield "TY", _RIS_TYPES[item.kind]
    yield "ID", item.identifier
    yield "TI", item.title
    for tag, names in (("AU", item.authors), ("A3", item.contributors), ("A4", item.translators)):
        for name in names:
            yield tag, name.inverted
    yield from _ris_date(item)
    # AN and DB are what Zotero reads, AV is the specification's own place
    location = "; ".join(item.references)
    optional = (
        ("M3", item.genre),
        ("AB", item.abstract),
        ("DB", "; ".join(item.archives)),
        ("AN", location),
        ("AV", location),
        ("T2", item.collection),
        ("LA", item.languages[0] if item.languages else ""),
        ("PB", item.publisher),
        ("DP", item.source),
        ("DO", item.doi),
        ("UR", item.address),
        *(("L1", paper) for paper in item.papers),
        *(("KW", keyword) for keyword in item.keywords),
        ("N1", item.citation),
    )
    yield from ((tag, value) for tag, value in optional if value)
    yield "ER", ""


def _ris_date(item: Cited) -> _Fields:
    date = item.date
    if date is not None and date.year is not None:
        yield "PY", f"{date.year:04}"
    if date is not None and item.is_plainly_dated:
        year, month, day, *_ = (*date.text.split("-"), "", "")
        yield "DA", f"{year}/{month}/{day}/"
    elif item.date_given:
        # what is no plain date goes as it was given: the form has no word for "about"
        yield "DA", item.date_given.replace("/", "-")


# ---------------------------------------------------------------- BibTeX

_TEX: Final = str.maketrans(
    {
        "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    }
)  # fmt: skip
_KEY: Final = re.compile(r"[^A-Za-z0-9.:/+-]+")


def bibtex(item: Cited) -> str:
    """Return an entry of BibTeX; biblatex reads its ``date``, older styles ``year`` and ``month``."""
    texts = item.kind in {"manuscript", "letter"}
    lines = "".join(f"  {name} = {value},\n" for name, value in _bibtex_fields(item))
    return f"@{'unpublished' if texts else 'misc'}{{{_key(item.identifier)},\n{lines}}}\n"


def _key(identifier: str) -> str:
    """Return the key of an entry: the id where the format can hold it, else with a digest that keeps it single."""
    plain = _KEY.sub("-", identifier).strip("-")
    return plain if plain == identifier else f"{plain}-{digest_key(identifier)[:6]}".lstrip("-")


def _bibtex_fields(item: Cited) -> _Fields:
    if item.authors:
        yield "author", f"{{{' and '.join(_tex_name(name) for name in item.authors)}}}"
    # a second pair of braces keeps the capitals of names
    yield "title", f"{{{{{_tex(item.title)}}}}}"
    yield from _bibtex_date(item)
    if item.translators:
        yield "translator", f"{{{' and '.join(_tex_name(name) for name in item.translators)}}}"
    # the one field that each style prints of what is unpublished
    note = ", ".join((*item.references, *item.archives, *((item.publisher,) if item.publisher else ())))
    optional = (
        ("type", item.genre),
        ("note", note or item.source),
        ("collection", item.collection),
        ("language", item.languages[0] if item.languages else ""),
        ("keywords", ", ".join(keyword.replace(",", " ") for keyword in item.keywords)),
        ("abstract", item.abstract),
    )
    yield from ((name, f"{{{_tex(value)}}}") for name, value in optional if value)
    if item.doi:
        yield "doi", f"{{{_verbatim(item.doi)}}}"
    yield "url", f"{{{_verbatim(item.address)}}}"


def _bibtex_date(item: Cited) -> _Fields:
    date = item.date
    if date is not None:
        yield "date", f"{{{date.text}}}"
    if date is not None and item.is_plainly_dated:
        year, month, *_ = (*date.text.split("-"), "")
        yield "year", f"{{{year}}}"
        if month:
            # styles have their own words for these names
            yield "month", _MONTHS[int(month) - 1][:3].lower()
    elif item.date_given:
        yield "year", f"{{{_tex(item.date_given)}}}"


def _tex(text: str) -> str:
    return text.translate(_TEX)


def _tex_name(name: Name) -> str:
    if name.family:
        return _tex(name.inverted)
    # in a name that is left bare, a comma or an "and" would part it
    bare = not name.is_body and "," not in name.whole and not re.search(r"\band\b", name.whole, re.IGNORECASE)
    return _tex(name.whole) if bare else f"{{{_tex(name.whole)}}}"


def _verbatim(address: str) -> str:
    return address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


# ---------------------------------------------------------------- CSL-JSON


def csl(item: Cited) -> dict[str, Any]:
    """Return one item of CSL-JSON."""
    fields: dict[str, Any] = {
        "id": item.address,
        "type": _CSL_TYPES[item.kind],
        "title": item.title,
        "author": _csl_names(item.authors),
        "contributor": _csl_names(item.contributors),
        "translator": _csl_names(item.translators),
        "issued": _csl_date(item),
        "genre": item.genre,
        "archive": "; ".join(item.archives),
        "archive_collection": item.collection,
        "archive_location": "; ".join(item.references),
        "publisher": item.publisher,
        "source": item.source,
        "language": item.languages[0] if item.languages else "",
        "abstract": item.abstract,
        "keyword": ", ".join(item.keywords),
        "DOI": item.doi,
        "URL": item.address,
    }
    return {name: value for name, value in fields.items() if value}


def _csl_file(item: Cited) -> str:
    """Return a file of CSL-JSON: a list, as its schema wants it."""
    return json.dumps([csl(item)], ensure_ascii=False, indent=2) + "\n"


def _csl_names(names: tuple[Name, ...]) -> list[dict[str, str]]:
    return [{"family": name.family, "given": name.given} if name.family else {"literal": name.whole} for name in names]


class _Points(NamedTuple):
    """A date as CSL has it: one point or two, each from the year down."""

    parts: list[list[int]]
    season: int | None = None
    circa: bool = False


_POINT: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)", re.ASCII)
_FIRST_SEASON: Final = 21


def _csl_date(item: Cited) -> dict[str, Any] | None:
    if item.date is None:
        return {"literal": item.date_given} if item.date_given else None
    points = _points(item.date)
    if points is None:
        return {"literal": item.date_given or item.date.text}
    said: dict[str, Any] = {"date-parts": points.parts}
    if points.season:
        said["season"] = points.season
    if points.circa:
        said["circa"] = True
    return said


def _points(date: Edtf) -> _Points | None:
    """Return a date as points; ``None`` where CSL has no form for it: decades, open ends."""
    parts, season, circa = [], None, False
    for text in date.text.split("/"):
        found = _POINT.fullmatch(text)
        if found is None:
            return None
        numbers = [int(number) for number in found.groups()[:3] if number]
        if len(numbers) > 1 and numbers[1] >= _FIRST_SEASON:
            if "/" in date.text:
                return None
            season = numbers.pop() - _FIRST_SEASON + 1
        parts.append(numbers)
        circa = circa or bool(found[4])
    return _Points(parts, season, circa)


# ---------------------------------------------------------------- The Chicago Manual of Style

_DOUBLE: Final = re.compile(r'"([^"]*)"|“([^”]*)”')


def chicago(item: Cited) -> str:
    """Return a note as The Chicago Manual of Style has it for what lies in an archive."""
    authors = f"{_listed(item.authors)}, " if item.authors else ""
    parts = [
        _chicago_date(item),
        f"trans. {_listed(item.translators)}" if item.translators else "",
        "; ".join(item.references),
        item.collection,
        *item.archives,
        item.publisher if item.publisher not in item.archives else "",
        item.address,
    ]
    return f"{authors}“{_inner(item.title)},” {', '.join(part for part in parts if part)}."


def _inner(title: str) -> str:
    """Return a title as it stands between double quotation marks."""
    return _DOUBLE.sub(lambda found: f"\u2018{found[1] or found[2] or ''}\u2019", title).rstrip(".,")


def _listed(names: tuple[Name, ...]) -> str:
    *others, last = (f"{name.given} {name.family}" if name.family else name.whole for name in names)
    return f"{', '.join(others)} and {last}" if others else last


def _chicago_date(item: Cited) -> str:
    date = item.date
    if date is None or not item.is_plainly_dated:
        return item.date_given or (date.text if date else "")
    year, month, day, *_ = (*date.text.split("-"), "", "")
    if not month:
        return year
    name = _MONTHS[int(month) - 1]
    return f"{name} {int(day)}, {year}" if day else f"{name} {year}"


# ---------------------------------------------------------------- the formats


class CitationFormat(NamedTuple):
    """A format of reference managers.

    Attributes:
        suffix: Of addresses, without its first dot.
        title: For people.
        of: Writes what is cited.
    """

    suffix: str
    media_type: str
    title: str
    of: Callable[[Cited], str]
    is_text: bool = True

    @property
    def content_type(self) -> str:
        """Value of the Content-Type header."""
        return f"{self.media_type}; charset=utf-8" if self.is_text else self.media_type

    def written(self, reading: Reading, address: str = "") -> bytes:
        """Return a file about a document.

        Args:
            address: Of the version that is cited, when it is not that of today.
        """
        return self.of(cited(reading, address)).encode()


CITATION_FORMATS: Final[Mapping[str, CitationFormat]] = {
    item.suffix: item
    for item in (
        CitationFormat("ris", "application/x-research-info-systems", "RIS", ris),
        CitationFormat("bib", "application/x-bibtex", "BibTeX", bibtex),
        CitationFormat("csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON", _csl_file, is_text=False),
    )
}
