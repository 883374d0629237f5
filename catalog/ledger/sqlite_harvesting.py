"""The part of the ledger that notes what was harvested from other repositories, and how far.

Which document a record became is settled once and stays, whatever the repository does (decision 0071).
"""

from datetime import datetime

from catalog.ledger import codec
from catalog.ledger.entries import Harvest, Harvested, HarvestKey
from catalog.ledger.sqlite_writing import Writing


class Harvesting(Writing):
    """What ``harvest`` writes beside entries."""

    def keep_harvest(self, key: HarvestKey, harvest: Harvest) -> None:
        self._write(
            "insert or replace into harvest (source, prefix, spec, span, since, begun, token, begun_anew)"
            " values (:source, :prefix, :spec, :span, :since, :begun, :token, :begun_anew)",
            **key._asdict(),
            since=codec.to_text(harvest.since) if harvest.since else None,
            begun=codec.to_text(harvest.begun) if harvest.begun else None,
            token=harvest.token,
            begun_anew=harvest.begun_anew,
        )

    def note_harvested(self, harvested: Harvested, spec: str) -> None:
        self._write(
            "insert or replace into harvested (source, identifier, document, datestamp, tombstone)"
            " values (:source, :identifier, :document, :datestamp, :tombstone)",
            source=harvested.source,
            identifier=harvested.identifier,
            document=harvested.document,
            datestamp=harvested.datestamp,
            tombstone=harvested.tombstone,
        )
        self._write(
            "insert or ignore into harvested_in (source, identifier, spec) values (:source, :identifier, :spec)",
            source=harvested.source,
            identifier=harvested.identifier,
            spec=spec,
        )

    def left_list(self, harvested: Harvested, spec: str) -> bool:
        values = {"source": harvested.source, "identifier": harvested.identifier}
        everywhere = "" if not spec else " and spec = :spec"
        self._write(
            f"delete from harvested_in where source = :source and identifier = :identifier{everywhere}",
            **values,
            **({"spec": spec} if spec else {}),
        )
        left = self._write(
            "select 1 from harvested_in where source = :source and identifier = :identifier limit 1", **values
        )
        return left.fetchone() is None

    def withdraw_harvested(self, harvested: Harvested, reason: str, load: int, now: datetime) -> bool:
        entry = self.entry(harvested.document)
        if entry is None:
            # nobody has seen it here, but whoever harvests from here learns that it is gone; a record of it is taken
            self._append("document", harvested.document, "absent", now, reason=reason, load=load)
        if entry is None or entry.deleted:
            return False
        sequence = self._append("document", harvested.document, "withdrawn", now, reason=reason, load=load)
        self._write(
            "update harvested set tombstone = :sequence, datestamp = :datestamp"
            " where source = :source and identifier = :identifier",
            sequence=sequence,
            datestamp=harvested.datestamp,
            source=harvested.source,
            identifier=harvested.identifier,
        )
        return True
