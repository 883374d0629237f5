"""What entries hold: documents, entities, redirects, their sources, on SQLite; and whether all of it is whole."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from catalog.errors import CatalogError, DamagedError, NotFoundError
from catalog.ledger import codec
from catalog.ledger.entries import Entry
from vocab.authority import Entity
from vocab.document import Attachment, Document
from vocab.findings import Finding

# most documents have none, and looking for the key is quicker than reading the whole
_MAY_HAVE_FILES: Final = b'"files":['


class _WithFiles(msgspec.Struct):
    """What a payload says of files; the rest of it is passed over."""

    files: tuple[Attachment, ...] = ()


class ContentsReader(ABC):
    """The part of the reading half that looks into entries."""

    @abstractmethod
    def _all(self, sql: str, **values: Any) -> list[Any]: ...

    @abstractmethod
    def _one(self, sql: str, **values: Any) -> Any: ...

    @abstractmethod
    def _each(self, sql: str, **values: Any) -> Iterator[Any]: ...

    def document(self, entry: Entry) -> Document:
        return codec.decode(self._payload(entry), Document)

    def attachments(self) -> Iterator[tuple[str, Attachment]]:
        rows = self._each(
            "select version.identifier, payload.digest, payload.body from"
            " (select distinct identifier, digest from entry where kind = 'document' and digest is not null) as version"
            " join payload on payload.digest = version.digest order by version.identifier"
        )
        for identifier, digest, body in rows:
            content = codec.unpack(body, digest)
            if _MAY_HAVE_FILES in content:
                yield from ((identifier, file) for file in codec.decode(content, _WithFiles).files)

    def entity(self, entry: Entry) -> Entity:
        return codec.decode(self._payload(entry), Entity)

    def _payload(self, entry: Entry) -> bytes:
        if entry.purged:
            raise NotFoundError(
                f"the content of entry {entry.sequence} was destroyed on {entry.purged:%Y-%m-%d}",
                "nothing brings it back",
            )
        row = self._one("select body from payload where digest = :digest", digest=entry.digest)
        if row is None or entry.digest is None:
            raise DamagedError(f"entry {entry.sequence} has no document", "run 'muniment verify'")
        return codec.unpack(row[0], entry.digest)

    def warnings(self, sequence: int) -> list[Finding]:
        row = self._one("select warnings from entry where sequence = :sequence", sequence=sequence)
        return codec.decode(row[0], list[Finding]) if row and row[0] else []

    def source(self, digest: bytes) -> bytes:
        row = self._one("select body from source where digest = :digest", digest=digest)
        if row is None:
            raise DamagedError(f"there are no source bytes with the digest {digest.hex()}", "run 'muniment verify'")
        return codec.unpack(row[0], digest)

    def redirect(self, entry: Entry) -> str:
        return codec.decode(self._payload(entry), str)

    def check(self) -> Iterator[str]:
        for (line,) in self._each("pragma integrity_check"):
            if line != "ok":
                yield f"the ledger file is damaged: {line}"
        yield from self._gaps()
        for column, table in (("digest", "payload"), ("source", "source")):
            for digest, body in self._each(f"select digest, body from {table}"):
                try:
                    codec.unpack(body, digest)
                except CatalogError as error:
                    for place in self._places(column, digest) or [table]:
                        yield f"{place}: {error.problem}"
        for sequence, kind, identifier in self._each(
            "select sequence, kind, identifier from entry where purged is null"
            " and (digest is not null and digest not in (select digest from payload)"
            " or source is not null and source not in (select digest from source))"
        ):
            yield f"entry {sequence} ({kind} {identifier}) has lost its content"

    def _gaps(self) -> Iterator[str]:
        expected = 1
        for (sequence,) in self._each("select sequence from entry order by sequence"):
            if sequence != expected:
                yield _missing(expected, sequence - 1)
            expected = sequence + 1
        published = self._one("select max(sequence) from generation")[0] or 0
        if published >= expected:
            yield _missing(expected, published)

    def _places(self, column: str, digest: bytes) -> list[str]:
        """Return the entries that a payload or a source belongs to, in words."""
        rows = self._all(
            f"select sequence, kind, identifier from entry where {column} = :digest order by sequence", digest=digest
        )
        return [f"entry {sequence} ({kind} {identifier})" for sequence, kind, identifier in rows]


def _missing(first: int, last: int) -> str:
    return f"entry {first} is missing" if first == last else f"entries {first} to {last} are missing"
