"""Authority entities in a table (CSV, with commas, semicolons or tabs) → the statements that Turtle would hold.

One row an entity. What a cell means is decided by the rules for the same property in Turtle, so both say the same.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import pyoxigraph

from vocab import terms
from vocab.identifiers import slug

BETWEEN: Final = "|"
DEFAULT: Final = "kind"  # the heading that a type comes from which no cell states
_NAMED: Final = re.compile(r"(?P<field>[a-z_]+)(?:@(?P<language>[A-Za-z0-9-]+))?")
_DEFAULT_TYPES: Final = {
    "agent": terms.SCHEMA_ORGANIZATION,
    "person": terms.SCHEMA_PERSON,
    "archive": terms.SCHEMA_ARCHIVE_ORGANIZATION,
    "place": terms.SCHEMA_PLACE,
    "concept": terms.SKOS_CONCEPT,
    "collection": terms.SCHEMA_COLLECTION,
    "scheme": terms.SKOS_CONCEPT_SCHEME,
}
_TEXTS: Final = {
    "alternates": terms.SKOS_ALT_LABEL,
    "hidden": terms.SKOS_HIDDEN_LABEL,
    "definition": terms.SKOS_DEFINITION,
}
_LINKS: Final = {
    "same_as": terms.OWL_SAME_AS,
    "exact_match": terms.SKOS_EXACT_MATCH,
    "broader": terms.SKOS_BROADER,
    "scheme": terms.SKOS_IN_SCHEME,
    "replaced_by": terms.DCT_IS_REPLACED_BY,
}
_PLAIN: Final = {
    "label": terms.RDFS_LABEL,
    "notation": terms.SKOS_NOTATION,
    "latitude": terms.SCHEMA_LATITUDE,
    "longitude": terms.SCHEMA_LONGITUDE,
}
# one value a cell, whatever signs stand in it
_WHOLE: Final = frozenset({"definition", "label", "latitude", "longitude", "pattern"})
_OWN_TEXTS: Final = {"acronym": "acronym", "pattern": "signaturePattern"}
_OWN_YEARS: Final = {"valid_from": "validFrom", "valid_until": "validUntil"}
_OWN_FLAGS: Final = {"programme": "programme", "do_not_match": "doNotMatch"}
# what 'muniment authority unlinked' says beside the name
_SAID: Final = frozenset({"documents", "example", "suggested_kind"})
_NO: Final = frozenset({"", "no", "false", "0"})
FIELDS: Final = (
    "id", "kind", "type", "name", *_PLAIN, *_TEXTS, *_LINKS, *_OWN_TEXTS, *_OWN_YEARS, *_OWN_FLAGS, "language",
)  # fmt: skip


class TableFault(NamedTuple):
    """What is wrong with a row, or with the head of a table."""

    line: int
    field: str
    problem: str
    advice: str


class Said(NamedTuple):
    """What one cell says.

    Attributes:
        field: Heading of its column.
    """

    line: int
    field: str
    quad: pyoxigraph.Quad


def is_table(content: str) -> bool:
    r"""Say whether an authority file is a table: its first line holds headings, ``name`` among them.

    >>> is_table("kind,name\nplace,Moscow\n"), is_table("@prefix schema: <https://schema.org/> .")
    (True, False)
    """
    head = content.lstrip("\ufeff\r\n").partition("\n")[0]
    cells = {cell.strip().strip('"').partition("@")[0].lower() for cell in re.split(r"[,;\t]", head)}
    return "name" in cells and bool(cells & {"id", "kind"})


def read_table(content: str, base: str, own: str) -> Iterator[Said | TableFault]:
    """Yield what the rows say; rows without ``id`` and ``kind`` are not decided yet, and passed over.

    Args:
        base: Of entities' IRIs.
        own: Namespace of our own terms.
    """
    head = content.partition("\n")[0]
    delimiter = next((one for one in "\t;," if one in head), ",")
    reader = csv.reader(io.StringIO(content.lstrip("\ufeff")), delimiter=delimiter)
    try:
        columns = [cell.strip() for cell in next(reader, [])]
        unknown = [column for column in columns if column and not _is_known(column)]
        if unknown:
            yield TableFault(1, unknown[0], "no such column is known", f"expected {', '.join(FIELDS)}")
            return
        line = reader.line_num + 1
        for cells in reader:
            at, line = line, reader.line_num + 1
            row = {column: cell.strip() for column, cell in zip(columns, cells, strict=False) if cell.strip()}
            if len(cells) > len(columns):
                yield TableFault(at, "row", f"there are {len(cells)} cells under {len(columns)} headings", _QUOTE)
            elif row.get("id") or row.get("kind"):
                yield from _row(at, row, base, own)
    except csv.Error as error:
        yield TableFault(reader.line_num, "row", f"this is no CSV: {error}", "correct it")


_QUOTE: Final = "expected one cell a heading; put a text that holds the separator in quotation marks"


def _is_known(column: str) -> bool:
    found = _NAMED.fullmatch(column)
    if found is None:
        return False
    field, language = found["field"], found["language"]
    return field in FIELDS or field in _SAID if language is None else field in {"name", "alternates", "definition"}


def _row(line: int, row: dict[str, str], base: str, own: str) -> Iterator[Said | TableFault]:
    name = next((value for column, value in row.items() if column.partition("@")[0] == "name"), "")
    if not (row.get("id") or name):
        yield TableFault(
            line, "name", "this row has a kind, but no name", "expected a name; write it, or remove the kind"
        )
        return
    path = row.get("id") or f"{row['kind'].lower()}/{slug(name)}"
    kind = path.partition("/")[0]
    if kind not in _DEFAULT_TYPES:
        yield TableFault(line, "kind", f"{kind[:40]!r} is no kind of entity", f"expected {', '.join(_DEFAULT_TYPES)}")
        return
    if kind == "concept" and path.count("/") == 1:
        path = path.replace("concept/", "concept/subject/", 1)
    if re.search(r'[\s<>"{}|^`\\]', path):
        yield TableFault(line, "id", f"{path!r} is no key", "expected e.g. agent/7brands")
        return
    subject = pyoxigraph.NamedNode(base + path)
    for column, value in row.items():
        try:
            for predicate, term in _cell(column, value, row, base, own, kind):
                yield Said(line, column, pyoxigraph.Quad(subject, pyoxigraph.NamedNode(predicate), term))
        except ValueError as error:
            yield TableFault(line, column, f"{value[:80]!r}: {error}", "correct it")
    if not row.get("type") and kind in _DEFAULT_TYPES:
        term = pyoxigraph.NamedNode(_DEFAULT_TYPES[kind])
        yield Said(line, DEFAULT, pyoxigraph.Quad(subject, pyoxigraph.NamedNode(terms.RDF_TYPE), term))


def _cell(
    column: str, value: str, row: dict[str, str], base: str, own: str, kind: str
) -> Iterator[tuple[str, pyoxigraph.NamedNode | pyoxigraph.Literal]]:
    field, _, tag = column.partition("@")
    parts = [value] if field in _WHOLE else [part.strip() for part in value.split(BETWEEN) if part.strip()]
    language = tag or row.get("language") or None
    if field == "name":
        name = terms.SKOS_PREF_LABEL if kind == "concept" else terms.SCHEMA_NAME
        yield name, pyoxigraph.Literal(value, language=language)
    elif field in _TEXTS:
        for part in parts:
            yield _TEXTS[field], pyoxigraph.Literal(part, language=language)
    elif field in _LINKS:
        for part in parts:
            yield _LINKS[field], pyoxigraph.NamedNode(part if ":" in part else base + part)
    elif field in _PLAIN:
        for part in parts:
            yield _PLAIN[field], pyoxigraph.Literal(part)
    elif field == "type":
        for part in parts:
            skos = part in {"Concept", "ConceptScheme"}
            yield terms.RDF_TYPE, pyoxigraph.NamedNode((terms.SKOS if skos else terms.SCHEMA) + part)
    else:
        yield from ((own + name, literal) for name, literal in _own(field, value, parts))


def _own(field: str, value: str, parts: list[str]) -> Iterator[tuple[str, pyoxigraph.Literal]]:
    """Yield local names of our own terms with what a cell says of them."""
    if field in _OWN_TEXTS:
        for part in parts:
            yield _OWN_TEXTS[field], pyoxigraph.Literal(part)
    elif field in _OWN_YEARS:
        yield _OWN_YEARS[field], pyoxigraph.Literal(value, datatype=pyoxigraph.NamedNode(terms.XSD_INTEGER))
    elif field in _OWN_FLAGS and value.lower() not in _NO:
        yes = "true" if value.lower() in {"yes", "true", "1", "x"} else value
        yield _OWN_FLAGS[field], pyoxigraph.Literal(yes, datatype=pyoxigraph.NamedNode(terms.XSD_BOOLEAN))
