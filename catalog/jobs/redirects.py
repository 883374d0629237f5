"""Old addresses that lead to documents: read from a CSV file, kept in the ledger, found again; decision 0017."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias
from urllib.parse import unquote, urlsplit

from catalog.errors import NotFoundError, SourceError
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.edition import Edition
from catalog.ledger.sqlite import SqliteReader
from catalog.readers.encoding import decode
from exports.formats import FORMATS
from vocab.addresses import old_address
from vocab.findings import Finding

# First parts of the addresses that the application keeps for itself; a test compares them with its routes.
OURS: Final = frozenset(
    [
        ".well-known",
        "about",
        "ark:",
        "browse",
        "capabilitylist.xml",
        "changedump",
        "changedump.xml",
        "changelist",
        "changelist.xml",
        "changes",
        "data",
        "dataset",
        "def",
        "dumps",
        "file",
        "graph",
        "id",
        "iiif",
        "image",
        "livez",
        "look",
        "metrics",
        "oai",
        "openapi.json",
        "opensearch.xml",
        "page",
        "readyz",
        "reconcile",
        "resourcedump",
        "resourcedump.xml",
        "resourcelist",
        "resourcelist.xml",
        "robots.txt",
        "search",
        "sitemap.xml",
        "sitemaps",
        "sparql",
        "static",
        "thumbnail",
    ]
)
_HEADER: Final = frozenset({"id", "identifier", "record id", "record", "document", "to", "target", "new"})

_Told: TypeAlias = Callable[[str, Finding], None]


class Redirected(NamedTuple):
    """What a file of old addresses came to, in rows."""

    loaded: int
    unchanged: int
    refused: int


class _Row(NamedTuple):
    line: int
    address: str
    identifier: str


def leads_to(edition: Edition, address: str) -> str | None:
    """Return the id of the document that an old address leads to, as of an edition."""
    entry = edition.ledger.entry(address, as_of=edition.sequence, kind="redirect")
    return None if entry is None or entry.deleted else edition.ledger.redirect(entry)


# ---------------------------------------------------------------- the file


def load_redirects(catalogue: Catalogue, path: Path, clock: Clock, told: _Told) -> Redirected:
    """Take the old addresses of a file into the ledger; rows that are refused are told, the others are taken.

    The writer's lock is held by the caller.

    Raises:
        NotFoundError: There is no such file; nothing is written.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NotFoundError(f"the file {path} cannot be read: {error.strerror}", "check the path") from None
    counts = {"loaded": 0, "unchanged": 0, "refused": 0}
    checker = _Checker(catalogue.ledger, catalogue.settings.base)
    with catalogue.ledger.transaction():
        for row in _rows(content):
            checked = row if isinstance(row, Finding) else checker.address(row)
            if isinstance(checked, Finding):
                told(str(path), checked)
                counts["refused"] += 1
            else:
                fresh = catalogue.ledger.record_redirect(*checked, clock())
                counts["loaded" if fresh else "unchanged"] += 1
    return Redirected(**counts)


def _rows(content: bytes) -> Iterator[_Row | Finding]:
    """Yield the rows of a CSV file, without a header and without empty rows."""
    try:
        text, _ = decode(content)
    except SourceError as error:
        yield _refused(error.kind, error.field, error.problem, error.advice, error.line)
        return
    first = text.lstrip().partition("\n")[0]
    delimiter = next((one for one in "\t,;" if one in first), ",")
    reader, line = csv.reader(io.StringIO(text), delimiter=delimiter), 1
    try:
        for number, raw in enumerate(reader):
            at, line = line, reader.line_num + 1
            cells = [cell.strip() for cell in raw]
            if not any(cells) or (number == 0 and len(cells) > 1 and cells[1].lower() in _HEADER):
                continue
            if len(cells) != 2 or not all(cells):
                yield _refused(
                    "redirect-row",
                    "row",
                    f"an old address and the id of a document stand in each row, but here are {len(cells)} cells"
                    if all(cells)
                    else "a cell of this row is empty",
                    "expected two cells, such as /old/5.html,121616; put an address with a comma in quotation marks",
                    at,
                )
            else:
                yield _Row(at, *cells)
    except csv.Error as error:
        yield _refused("redirect-row", "row", f"this is no CSV: {error}", "expected two cells a row; correct it", line)


class _Checker:
    """Says what is wrong with a row, or what it comes to.

    Args:
        ledger: Knows which documents exist.
        base: Of the catalogue.
    """

    def __init__(self, ledger: SqliteReader, base: str) -> None:
        self._ledger = ledger
        self._base = base
        self._seen: dict[str, _Row] = {}

    def address(self, row: _Row) -> tuple[str, str] | Finding:
        """Return the address in the ledger's spelling and the id, or what is wrong."""
        shown = repr(row.address[:120])
        address = None if "#" in row.address else old_address(row.address, self._base)
        if address is None:
            return _refused(
                "redirect-address",
                "address",
                f"no request for this address can come here: {shown}",
                f"expected a path, or an address that begins with {self._base}, without # and without dots as a part;"
                " correct it",
                row.line,
            )
        if self._is_ours(address):
            return _refused(
                "redirect-taken",
                "address",
                f"something that exists has this address: {shown}",
                "expected an address that nothing here answers at; remove the row",
                row.line,
            )
        if self._ledger.entry(row.identifier) is None:
            return _refused(
                "redirect-unknown-id",
                "id",
                f"there is no document {row.identifier[:120]!r}",
                "expected the id of a document that has been loaded; correct it, or load the record first",
                row.line,
            )
        first = self._seen.setdefault(address, row)
        if first.identifier != row.identifier:
            return _refused(
                "redirect-repeated",
                "address",
                f"line {first.line} leads this address to {first.identifier!r} already: {shown}",
                "expected each address once; remove one of the two",
                row.line,
            )
        return address, row.identifier

    def _is_ours(self, address: str) -> bool:
        path = unquote(address.partition("?")[0])
        root = unquote(urlsplit(self._base).path)
        first, _, rest = path.removeprefix(root).lstrip("/").partition("/")
        if not first or first.lower().startswith("ark:"):
            return True
        kind, _, key = rest.partition("/")
        if first in {"id", "page", "data"} and kind == "document":
            return self._names_document(key)
        return first in OURS

    def _names_document(self, key: str) -> bool:
        """Say whether a document has this id, or one that it begins with: its versions lie below it."""
        stem, _, suffix = key.rpartition(".")
        parts = (stem if suffix in FORMATS else key).split("/")
        starts = {"/".join(parts[:end]) for end in range(1, len(parts) + 1)} | {key}
        return any(self._ledger.entry(start) is not None for start in starts)


def _refused(kind: str, field: str, problem: str, advice: str, line: int | None) -> Finding:
    return Finding(kind=kind, field=field, problem=problem, advice=advice, line=line, severity="refused")
