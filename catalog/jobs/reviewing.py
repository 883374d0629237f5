"""Links as a curator reviews them: a table to decide in, and decisions taken back into the ledger.

A decision is about a document and an entity, whatever the linker finds there later: what is rejected never comes back.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from catalog.errors import InputError, NotFoundError
from catalog.jobs.batches import batched
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.edition import Edition
from catalog.jobs.linking import Linking
from catalog.ledger.entries import Entry, Verdict
from vocab.linking import Doubt, Mention
from vocab.text import one_line

COLUMNS: Final = (
    "decision", "document", "entity", "label", "matched", "field", "rule", "confidence", "context", "title",
)  # fmt: skip
DOUBT_COLUMNS: Final = ("kind", "name", "entities", "documents", "example")
VERDICTS: Final[dict[str, Verdict | None]] = {
    "accept": "accepted", "accepted": "accepted", "reject": "rejected", "rejected": "rejected", "open": None,
}  # fmt: skip
_BATCH: Final = 250
_AROUND: Final = 60


class Wanted(NamedTuple):
    """Which links to list.

    Attributes:
        state: ``"open"``, ``"accepted"``, ``"rejected"`` or ``"all"``.
        document: Of this document only.
        entity: With this entity only.
    """

    state: str = "open"
    document: str | None = None
    entity: str | None = None


class Decided(NamedTuple):
    """What a table of decisions came to, in rows."""

    changed: int
    unchanged: int


def list_links(catalogue: Catalogue, wanted: Wanted) -> Iterator[tuple[str, ...]]:
    """Yield the links of the published catalogue as rows of ``COLUMNS``, by document and entity.

    Raises:
        NotFoundError: Nothing has been published.
    """
    linking = _linking(catalogue)
    edition = linking.edition
    for batch in batched(_documents(edition, wanted.document), _BATCH):
        for entry, found in zip(batch, linking.found(batch), strict=True):
            verdicts = edition.verdicts.get(entry.identifier, {})
            for mention in found.best():
                state = verdicts.get(mention.entity, "open")
                if wanted.state in {"all", state} and wanted.entity in {None, mention.entity}:
                    yield _row(edition, entry, mention, "" if state == "open" else state)


def list_doubts(catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """Yield what only a curator can decide as rows of ``DOUBT_COLUMNS``, the most frequent first.

    Raises:
        NotFoundError: Nothing has been published.
    """
    linking = _linking(catalogue)
    counts: Counter[Doubt] = Counter()
    examples: dict[Doubt, str] = {}
    for batch in batched(linking.edition.documents(), _BATCH):
        for entry, found in zip(batch, linking.found(batch), strict=True):
            counts.update(found.doubts)
            for doubt in found.doubts:
                examples.setdefault(doubt, entry.identifier)
    for doubt, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].kind, pair[0].text)):
        yield doubt.kind, doubt.text, " ".join(doubt.entities), str(count), examples[doubt]


def _linking(catalogue: Catalogue) -> Linking:
    current = catalogue.ledger.current()
    if current is None:
        raise NotFoundError("nothing has been published yet", "run 'muniment publish'; links are found then")
    return Linking(Edition.of(catalogue.ledger, current), catalogue.links)


def _documents(edition: Edition, identifier: str | None) -> Iterator[Entry]:
    if identifier is None:
        yield from edition.documents()
    elif (entry := edition.entry(identifier)) and not entry.deleted:
        yield entry


def _row(edition: Edition, entry: Entry, mention: Mention, state: str) -> tuple[str, ...]:
    reading = edition.read(entry)
    entity = edition.authorities.by_path[mention.entity]
    text = reading.versions[mention.version].source.text if mention.field == "text" else ""
    context = text[max(0, mention.start - _AROUND) : mention.end + _AROUND]
    return (
        state,
        entry.identifier,
        mention.entity,
        entity.display(edition.imprint.language),
        mention.matched,
        mention.field,
        mention.rule,
        mention.confidence,
        one_line(context),
        reading.document.title,
    )


# ---------------------------------------------------------------- decisions


def decide(catalogue: Catalogue, decisions: Iterable[tuple[str, str, Verdict | None]], clock: Clock) -> Decided:
    """Take decisions into the ledger: all, or none. The writer's lock is held by the caller.

    Raises:
        NotFoundError: There is no such document or entity.
    """
    ledger, now = catalogue.ledger, clock()
    changed = unchanged = 0
    with ledger.transaction():
        for document, entity, verdict in decisions:
            if verdict is not None:
                _check(catalogue, document, entity)
            if ledger.decide(document, entity, verdict, now):
                changed += 1
            else:
                unchanged += 1
    return Decided(changed, unchanged)


def _check(catalogue: Catalogue, document: str, entity: str) -> None:
    if catalogue.ledger.entry(document) is None:
        raise NotFoundError(f"there is no document {document[:120]!r}", "check the id; nothing was decided")
    if catalogue.ledger.entry(entity, kind="authority") is None:
        raise NotFoundError(
            f"there is no entity {entity[:120]!r}", "expected e.g. place/moscow, as 'muniment links list' names it"
        )


def read_decisions(name: str, content: bytes) -> list[tuple[str, str, Verdict | None]]:
    """Return the decisions of a table such as ``muniment links list`` writes; rows without any are passed over.

    Raises:
        InputError: It is no such table, or a row decides something else; the line is named.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{name} is not UTF-8", "save the table as UTF-8, with tabs or commas") from None
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter="\t" if "\t" in head else ";" if ";" in head else ",")
    missing = {"decision", "document", "entity"} - set(reader.fieldnames or ())
    if missing:
        raise InputError(
            f"{name}:1: there is no column {' and no column '.join(sorted(missing))}",
            "expected the columns of 'muniment links list': decision, document, entity, and others",
        )
    found: list[tuple[str, str, Verdict | None]] = []
    for row in reader:
        word = (row["decision"] or "").strip().lower()
        if not word:
            continue
        if word not in VERDICTS:
            raise InputError(
                f"{name}:{reader.line_num}: decision: {word[:40]!r} is no decision",
                "expected accept, reject or open, or nothing; nothing was decided",
            )
        found.append(((row["document"] or "").strip(), (row["entity"] or "").strip(), VERDICTS[word]))
    return found
