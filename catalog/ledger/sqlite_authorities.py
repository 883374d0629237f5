"""The part of the ledger that keeps authority files which were added, and entities that were merged."""

from datetime import datetime

from catalog.ledger import codec
from catalog.ledger.rows import LIVE
from catalog.ledger.sqlite_writing import Writing


class Authoring(Writing):
    """What ``muniment authority`` needs."""

    def add_authority_file(self, name: str, content: bytes, now: datetime) -> bool:
        source = self.keep_source(content)
        body = codec.encode({"name": name, "sha256": source.hex()})
        digest = codec.sha256(body)
        standing = self.entry(name, kind="authority_file")
        if standing is not None and standing.digest == digest:
            return False
        self._keep_payload(digest, body)
        self._append("authority_file", name, "recorded", now, digest=digest, source=source, location=name)
        return True

    def remove_authority_file(self, name: str, now: datetime) -> bool:
        standing = self.entry(name, kind="authority_file")
        if standing is None or standing.deleted:
            return False
        self._append("authority_file", name, "withdrawn", now)
        return True

    def merge_entity(self, path: str, target: str, now: datetime) -> None:
        self._append("authority", path, "merged", now, target=target)

    def mention_counts(self, as_of: int) -> dict[str, tuple[int, str]]:
        rows = self._all(
            "select node.path, count(distinct entry.sequence), min(entry.identifier) from mention"
            " join node on node.id = mention.node join entry on entry.sequence = mention.entry"
            f" where entry.kind = 'document' and entry.digest is not null and {LIVE} group by node.path",
            as_of=as_of,
        )
        return {path: (count, example) for path, count, example in rows}
