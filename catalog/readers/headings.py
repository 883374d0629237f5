"""Headings of tables → terms of Dublin Core and languages; and which text is a table at all.

Known spellings: ``DC:Title``, ``dc.title``, ``dcterms:created``, ``DC:Subject [es]``, ``dc.title[en_US]``,
``dc.contributor.author``, ``Title (en)``, ``title@en``, ``title_en``, ``http://purl.org/dc/terms/title``, ``title``.
"""

import csv
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

import msgspec

from vocab.languages import by_tag, find_language
from vocab.schemes.elements import ELEMENTS

DELIMITERS: Final = (",", ";", "\t", "|")
# Terms that are no Dublin Core but that a record needs or may have
OWN: Final = (
    "id",
    "address",
    "embargo",
    "genre",
    "credit",
    "citation",
    "files",
    "collection",
    "stamp",
    "start",
    "end",
    "approximate",
)
_ROWS_LOOKED_AT: Final = 20
_LONGEST: Final = 100


class Heading(msgspec.Struct, frozen=True):
    """A heading, understood.

    Attributes:
        term: Local name in DCMI Metadata Terms, or one of ``OWN``; ``"stamp"`` is when a repository did something.
        language: BCP 47 tag of the column's texts, or ``None``.
        scheme: What kind of identifier it holds, e.g. ``"ISBN"``.
        exact: Whether the heading says that it is Dublin Core.
    """

    term: str
    language: str | None = None
    scheme: str = ""
    exact: bool = False


_PREFIX: Final = re.compile(
    r"(?:https?://purl\.org/dc/(?:terms|elements/1\.1)/"
    r"|(?:dublin\s?core|dcterms|dcterm|dct|dc|qdc|dc11|dce)(?:[:.|_]|\s+(?=\w)))\s*",
    re.IGNORECASE,
)
_LANGUAGE: Final = re.compile(
    r"^(?P<name>.*?\S)\s*(?:\[(?P<square>[\w* -]*)\]|\((?P<round>[A-Za-z]{2,3}(?:[-_]\w+)?|[A-Z][a-z]+)\)"
    r"|@(?P<at>[A-Za-z]{2,3}(?:[-_]\w+)*)|_(?P<low>[a-z]{2}))$"
)
_WORD_PARTS: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[\s_.:/|-]+")

# Words as people write them, in lower case without spaces → term; qualifiers in DSpace's manner are joined likewise
_NAMES: Final[Mapping[str, str]] = {
    **{name.lower(): name for name in ELEMENTS},
    "recordid": "id", "id": "id", "objectid": "id", "itemid": "id", "uuid": "id", "recordidentifier": "id",
    "documentid": "id", "recordnumber": "id", "inventorynumber": "id", "accessionnumber": "identifier",
    "maintitle": "title", "titel": "title", "titre": "title", "titulo": "title", "título": "title", "titolo": "title",
    "alternativetitle": "alternative", "alternatetitle": "alternative", "othertitle": "alternative",
    "titlealternative": "alternative", "subtitle": "alternative", "alttitle": "alternative",
    "author": "creator", "authors": "creator", "creators": "creator", "artist": "creator", "photographer": "creator",
    "auteur": "creator", "autor": "creator", "creatorname": "creator", "contributorauthor": "creator",
    "contributors": "contributor", "contributoreditor": "contributor", "contributorother": "contributor",
    "contributorillustrator": "contributor", "contributoradvisor": "contributor", "editor": "contributor",
    "publishers": "publisher",
    "subjects": "subject", "keywords": "subject", "keyword": "subject", "tags": "subject", "topic": "subject",
    "topics": "subject", "subjecttopical": "subject", "subjectname": "subject", "subjecttitle": "subject",
    "subjectother": "subject", "subjectlcsh": "subject", "subjectmesh": "subject", "subjectddc": "subject",
    "subjectlcc": "subject", "subjectclassification": "subject", "schlagwörter": "subject",
    "subjectgeographic": "spatial", "coveragespatial": "spatial", "place": "spatial", "places": "spatial",
    "location": "spatial", "locations": "spatial", "geographiccoverage": "spatial", "spatialcoverage": "spatial",
    "subjecttemporal": "temporal", "coveragetemporal": "temporal", "period": "temporal",
    "temporalcoverage": "temporal",
    "descriptions": "description", "summary": "description", "descriptionabstract": "abstract",
    "beschreibung": "description", "descripción": "description", "note": "description", "notes": "description",
    "descriptiontableofcontents": "tableOfContents", "descriptionprovenance": "stamp",
    "descriptionsponsorship": "credit", "credit": "credit", "credits": "credit", "creditline": "credit",
    "datestart": "start",
    "startdate": "start",
    "dateend": "end",
    "enddate": "end",
    "dateisapproximate": "approximate",
    "approximatedate": "approximate",
    "dates": "date", "datecreated": "created", "createddate": "created", "creationdate": "created", "datum": "date",
    "datecreation": "created", "fecha": "date", "dateissued": "issued", "datepublished": "issued",
    "publicationdate": "issued", "dateavailable": "available", "datemodified": "modified", "dateupdated": "stamp",
    "datesubmitted": "dateSubmitted", "datecopyright": "dateCopyrighted", "dateaccessioned": "stamp",
    "embargo": "embargo", "embargodate": "embargo", "embargountil": "embargo", "embargoeduntil": "embargo",
    "embargoterms": "embargo", "rightsembargodate": "embargo", "dateembargo": "embargo", "publicfrom": "embargo",
    "dateembargountil": "embargo", "embargolift": "embargo", "embargoenddate": "embargo",
    "types": "type", "genre": "genre", "genres": "genre", "documenttype": "genre", "typegenre": "genre",
    "resourcetype": "type", "objecttype": "type", "worktype": "type",
    "formats": "format", "mimetype": "format", "formatmimetype": "format", "formatextent": "extent",
    "formatmedium": "medium", "dimensions": "extent", "physicaldescription": "extent", "material": "medium",
    "physicaldescriptionextent": "extent", "physicaldescriptionform": "medium",
    "identifiers": "identifier", "identifierother": "identifier", "identifieruri": "identifier",
    "identifierdoi": "identifier", "identifierisbn": "identifier", "identifierissn": "identifier",
    "identifierismn": "identifier", "identifiersici": "identifier", "identifiergovdoc": "identifier",
    "identifierslug": "identifier", "doi": "identifier", "handle": "identifier", "ark": "identifier",
    "isbn": "identifier", "issn": "identifier", "callnumber": "identifier", "shelfmark": "identifier",
    "identifiercallnumber": "identifier", "identifieraccessionnumber": "identifier", "signatur": "identifier",
    "identifierbnumber": "identifier", "identifierlccn": "identifier", "identifieroclc/rlin": "identifier",
    "identifieroclcrlin": "identifier", "identifierinterviewid": "identifier", "identifierpostcardid": "identifier",
    "identifiercitation": "citation", "bibliographiccitation": "citation", "citation": "citation",
    "url": "address", "link": "address", "website": "address", "webpage": "address", "permalink": "address",
    "referenceurl": "address", "digitalcollectionsurl": "address",
    "sources": "source", "sourceuri": "source", "archive": "source", "archivalsource": "source",
    "originallanguage": "language", "languages": "language", "languageiso": "language", "sprache": "language",
    "languagerfc3066": "language", "idioma": "language", "langue": "language",
    "relations": "relation", "relationispartof": "isPartOf", "relationispartofseries": "isPartOf",
    "relationhaspart": "hasPart", "relationisversionof": "isVersionOf", "relationhasversion": "hasVersion",
    "relationisformatof": "isFormatOf", "relationisreferencedby": "isReferencedBy", "relationuri": "relation",
    "relationrequires": "requires", "relationreplaces": "replaces", "relationisreplacedby": "isReplacedBy",
    "relationisbasedon": "relation", "collection": "collection", "collections": "collection",
    "parentid": "relation", "series": "isPartOf",
    "licence": "license", "rightslicense": "license", "rightsuri": "rights", "rightsstatement": "rights",
    "copyright": "rights", "copyrightnotice": "rights", "rightsholder": "rightsHolder",
    "rightsaccessrights": "accessRights", "rightsaccess": "accessRights", "rechte": "rights", "derechos": "rights",
    "files": "files", "filenames": "files",
}  # fmt: skip
_SCHEMES: Final = {
    "doi": "DOI", "handle": "Handle", "ark": "ARK", "isbn": "ISBN", "issn": "ISSN", "ismn": "ISMN", "lccn": "LCCN",
    "oclc/rlin": "OCLC", "oclcrlin": "OCLC", "bnumber": "B-Number", "callnumber": "", "accessionnumber": "",
}  # fmt: skip


@lru_cache(maxsize=4096)
def understand(heading: str) -> Heading | None:
    """Return what a heading means, ``None`` when it is none that is known.

    >>> understand("DC:Subject [es]").language, understand("dc.contributor.author").term, understand("Zustand")
    ('es', 'creator', None)
    """
    whole = " ".join(heading.split())[:_LONGEST]
    # "record_id" is no record in Indonesian
    return _known(whole, None) or _known(*_split_language(whole))


def _known(name: str, language: str | None) -> Heading | None:
    bare = _PREFIX.sub("", name, count=1)
    exact = bare != name
    word = "".join(part for part in _WORD_PARTS.split(bare.strip(" :.*?")) if part).lower()
    term = _NAMES.get(word)
    if term is None and exact and "[" not in bare and "@" not in bare:
        # a qualifier that nobody registered: what stands before it still holds
        first = _WORD_PARTS.split(bare)[0].lower()
        term = _NAMES.get(first) if first in _NAMES and _NAMES[first] in ELEMENTS else None
    if term is None:
        return None
    scheme = _SCHEMES.get(word.removeprefix("identifier"), "") if term == "identifier" else ""
    return Heading(term, language, scheme, exact)


def _split_language(heading: str) -> tuple[str, str | None]:
    found = _LANGUAGE.match(heading)
    if found is None:
        return heading, None
    stated = (found["square"] or found["round"] or found["at"] or found["low"] or "").replace("_", "-").strip()
    if found["square"] is not None and stated in {"", "*"}:
        return found["name"], None  # DSpace: no language, or any
    tag = language_tag(stated)
    return (found["name"], tag) if tag else (heading, None)


def language_tag(stated: str) -> str | None:
    """Return the BCP 47 tag for a code or a name; region and script are kept.

    >>> language_tag("en_US"), language_tag("Spanish"), language_tag("spa"), language_tag("2nd")
    ('en-US', 'es', 'es', None)
    """
    code, _, rest = stated.strip().replace("_", "-").partition("-")
    if 2 <= len(code) <= 3 and code.isascii() and code.isalpha() and (coded := by_tag(code)):
        subtags = [part.title() if len(part) == 4 else part.upper() for part in rest.split("-") if part]
        usable = all(part.isascii() and part.isalnum() and 2 <= len(part) <= 8 for part in subtags)
        return "-".join([coded.tag, *(subtags if usable else [])])
    named = find_language(stated) if len(code) > 3 else None
    return named.tag if named else None


def dialect(text: str) -> tuple[str, list[list[str]]]:
    """Return the delimiter of a table and its first rows: the one that gives the most known headings, then cells."""
    best: tuple[tuple[int, int, int], str, list[list[str]]] = ((0, 0, 0), ",", [])
    for delimiter in DELIMITERS:
        rows = first_rows(text, delimiter)
        if not rows:
            continue
        widths = Counter(len(row) for row in rows[1:])
        fitting = widths[len(rows[0])]
        score = (known_headings(rows[0]), fitting if len(rows[0]) > 1 else 0, len(rows[0]))
        if score > best[0]:
            best = (score, delimiter, rows)
    return best[1], best[2]


def first_rows(text: str, delimiter: str, most: int = _ROWS_LOOKED_AT) -> list[list[str]]:
    """Return the first rows that are not empty, as far as ``text`` goes."""
    rows: list[list[str]] = []
    try:
        for row in csv.reader(_lines(text), delimiter=delimiter):
            if any(map(str.strip, row)):
                rows.append(row)
            if len(rows) > most:
                break
    except csv.Error:
        pass
    return rows


@lru_cache(maxsize=1)
def _lines(text: str) -> list[str]:
    """Return the lines of the text that is looked at, for each delimiter once more."""
    lines = text.splitlines(keepends=True)
    return lines[1:] if lines and lines[0].lower().startswith("sep=") else lines


def known_headings(cells: Sequence[str]) -> int:
    """Return how many headings are known ones."""
    return sum(understand(cell) is not None for cell in cells if len(cell) <= _LONGEST)


def is_table(text: str) -> bool:
    r"""Say whether a text is a table: two known headings, or rows of a shape and at least three columns.

    >>> is_table("Titel,Ort,Zustand\nBrief,Wien,gut\nKarte,Graz,rissig\n"), is_table("Wien, 3. Mai\n\nBrief\n")
    (True, False)
    """
    # most texts are none, whatever parts their first line
    first = next((line for line in _lines(text) if line.strip()), "")
    parting = [delimiter for delimiter in DELIMITERS if delimiter in first or '"' in first]
    if not any(_may_head(row) for delimiter in parting for row in first_rows(text, delimiter, 0)):
        return False
    _, rows = dialect(text)
    if not rows or not _may_head(rows[0]):
        return False
    if known_headings(rows[0]) >= 2:
        return True
    alike = sum(len(row) == len(rows[0]) for row in rows[1:])
    return alike >= 2 and alike >= len(rows) - 2


def _may_head(cells: Sequence[str]) -> bool:
    """Say whether cells can be headings: two that are known, or at least three, or one of two, and none twice."""
    if len(cells) < 2 or any(len(cell) > _LONGEST for cell in cells):
        return False
    known = known_headings(cells)
    if known >= 2:
        return True
    distinct = {name for cell in cells if (name := cell.strip().lower())}
    return len(distinct) == len(cells) and (known == 1 or len(cells) >= 3)
