"""The part of the ledger that keeps what curators decide about links."""

from datetime import datetime

from catalog.ledger import codec
from catalog.ledger.entries import Decision, Verdict
from catalog.ledger.sqlite_decisions import BEHIND, BETWEEN
from catalog.ledger.sqlite_writing import Writing


class Deciding(Writing):
    """What ``muniment links`` needs."""

    def decide(self, document: str, entity: str, verdict: Verdict | None, now: datetime) -> bool:
        name = document + BETWEEN + entity
        standing = self.entry(name, kind="decision")
        if verdict is None:
            if standing is None or standing.deleted:
                return False
            self._append("decision", name, "withdrawn", now)
            return True
        body = codec.encode(Decision(document, entity, verdict))
        digest = codec.sha256(body)
        if standing is not None and standing.digest == digest:
            return False
        self._keep_payload(digest, body)
        self._append("decision", name, "recorded", now, digest=digest)
        return True

    def _forget_decisions(self, document: str) -> None:
        """Leave of the decisions about a document no more than that there were some."""
        values = {"first": document + BETWEEN, "last": document + BEHIND}
        mine = "kind = 'decision' and identifier > :first and identifier < :last"
        self._write(
            "delete from payload where digest in (select digest from entry where " + mine + " and digest is not null)",
            **values,
        )
        self._write(
            "update entry set change = 'withdrawn', digest = null, identifier = :first || sequence where " + mine,
            **values,
        )
