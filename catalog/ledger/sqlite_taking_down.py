"""The part of the ledger that seals documents, and destroys what they held."""

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from typing import Any, Final

from catalog.errors import BusyError
from catalog.ledger import codec
from catalog.ledger.entries import Purged
from catalog.ledger.sqlite_deciding import Deciding
from catalog.ledger.sqlite_reader import translated

_MINE: Final = "kind = 'document' and identifier = :identifier"
_OTHERS: Final = "purged is null and not (kind = 'document' and identifier = :identifier)"


class TakingDown(Deciding):
    """What ``withdraw --takedown`` needs."""

    def take_down(self, identifier: str, reason: str | None, now: datetime) -> bool:
        standing = self._write(
            f"select change from entry where {_MINE} and superseded_by is null", identifier=identifier
        ).fetchone()
        if standing is None or standing[0] == "taken_down":
            return False
        self._append("document", identifier, "taken_down", now, reason=reason)
        return True

    def purge(self, identifier: str, now: datetime) -> Purged:
        self._write("pragma secure_delete = on")
        self._write("create temp table if not exists doomed (digest blob primary key) strict")
        rows = self._write(
            f"select sequence, digest, source, location from entry where {_MINE} and digest is not null",
            identifier=identifier,
        ).fetchall()
        payloads, sources, places = ({row[column] for row in rows} - {None, ""} for column in (1, 2, 3))
        purged = self._write(
            f"update entry set purged = :now, warnings = null where {_MINE} and digest is not null and purged is null",
            identifier=identifier,
            now=codec.to_text(now),
        ).rowcount
        sources |= self._forget_refusals(sources, places)
        self._destroy("payload", "digest", payloads, identifier)
        shared = self._destroy("source", "source", sources, identifier)
        self._forget_mentions([row[0] for row in rows])
        self._forget_decisions(identifier)
        return Purged(purged, shared)

    def _forget_refusals(self, sources: set[Any], places: set[Any]) -> set[Any]:
        """Remove what was refused at these places or with these bytes; return the digests of its bytes."""
        self._doom(sources)
        found = self._write(
            "delete from refusal where location in (select value from json_each(:places))"
            " or source in (select digest from doomed) returning source",
            places=json.dumps(sorted(places)),
        ).fetchall()
        return {source for (source,) in found} - {None}

    def _destroy(self, table: str, column: str, digests: set[Any], identifier: str) -> int:
        """Remove rows that nothing else uses; return how many are there still."""
        self._doom(digests)
        self._write(
            f"delete from doomed where digest in (select {column} from entry"
            f" where {column} in (select digest from doomed) and {_OTHERS})",
            identifier=identifier,
        )
        if table == "source":
            self._write(
                "delete from doomed where digest in"
                " (select source from refusal where source in (select digest from doomed))"
            )
        self._write(f"delete from {table} where digest in (select digest from doomed)")
        self._doom(digests)
        (left,) = self._write(f"select count(*) from {table} where digest in (select digest from doomed)").fetchone()
        return int(left)

    def _doom(self, digests: set[Any]) -> None:
        self._write("delete from doomed")
        for digest in digests:
            self._write("insert into doomed (digest) values (:digest)", digest=digest)

    def _forget_mentions(self, sequences: list[int]) -> None:
        values = {"sequences": json.dumps(sequences)}
        nodes = self._write(
            "delete from mention where entry in (select value from json_each(:sequences)) returning node", **values
        ).fetchall()
        self._write(
            "delete from node where id in (select value from json_each(:nodes))"
            " and not exists (select 1 from mention where mention.node = node.id)",
            nodes=json.dumps(sorted({node for (node,) in nodes})),
        )

    def scrub(self) -> None:
        # A connection of its own keeps its temporary copy in a file: the writer's would keep it in memory.
        with translated(self.path), closing(sqlite3.connect(self.path, isolation_level=None, timeout=10)) as connection:
            connection.execute("pragma secure_delete = on")
            connection.execute("vacuum")
            (busy, *_) = connection.execute("pragma wal_checkpoint(truncate)").fetchone()
        if busy:
            raise BusyError(
                "the content is destroyed, but a reader holds on to the old bytes of the ledger's log",
                "run the same command again in a moment",
            )
