"""What the ledger answers about records of other repositories: what they became, and how far a list was taken."""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, Final

from catalog.ledger import codec
from catalog.ledger.entries import Harvest, Harvested, HarvestKey

_KEY: Final = "source = :source and prefix = :prefix and spec = :spec and span = :span"
_STATE: Final = "since, begun, token, begun_anew"
_HARVESTED: Final = "select source, identifier, document, datestamp, tombstone from harvested"


class HarvestingReader(ABC):
    """The part of the reading half."""

    @abstractmethod
    def _one(self, sql: str, **values: Any) -> Any: ...

    @abstractmethod
    def _all(self, sql: str, **values: Any) -> list[Any]: ...

    def harvest(self, key: HarvestKey) -> Harvest:
        """Return how far a list has been taken."""
        row = self._one(f"select {_STATE} from harvest where {_KEY}", **key._asdict())
        return Harvest() if row is None else _harvest(row)

    def harvests(self) -> list[tuple[HarvestKey, Harvest]]:
        """Return the lists that are kept up."""
        rows = self._all(
            f"select source, prefix, spec, span, {_STATE} from harvest where span = '' order by source, prefix, spec"
        )
        return [(HarvestKey(*row[:4]), _harvest(row[4:])) for row in rows]

    def harvested(self, source: str, identifier: str) -> Harvested | None:
        """Return what became of a record of another repository."""
        row = self._one(
            f"{_HARVESTED} where source = :source and identifier = :identifier", source=source, identifier=identifier
        )
        return None if row is None else _harvested(row)

    def harvested_as(self, document: str) -> Harvested | None:
        """Return the record of another repository that a document came from; ``None`` for one of our own."""
        row = self._one(f"{_HARVESTED} where document = :document", document=document)
        return None if row is None else _harvested(row)

    def taken_back(self, what: Sequence[str]) -> int:
        """Return the id of the last load of ``what`` that was taken back, 0 when none was."""
        row = self._one(
            "select coalesce(max(id), 0) from load where what = :what and undone is not null",
            what=json.dumps(list(what)),
        )
        return int(row[0])


def _harvested(row: Any) -> Harvested:
    source, identifier, document, datestamp, tombstone = row
    return Harvested(source=source, identifier=identifier, document=document, datestamp=datestamp, tombstone=tombstone)


def _harvest(row: Any) -> Harvest:
    since, begun, token, begun_anew = row
    return Harvest(
        since=codec.to_moment(since) if since else None,
        begun=codec.to_moment(begun) if begun else None,
        token=token,
        begun_anew=begun_anew,
    )
