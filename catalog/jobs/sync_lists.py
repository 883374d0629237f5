"""What ResourceSync lists: the resources of an edition in shares, and what became of them in spans of the ledger.

A share is a range of the buckets that sitemaps go by; a document keeps its share until shares are split. A span is a
range of sequences; as soon as it is full nothing comes into it any more.
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final, NamedTuple

from catalog.errors import NotFoundError
from catalog.jobs import changes, harvest_lists
from catalog.jobs.edition import Edition
from catalog.ledger.entries import BUCKETS, Entry, Window
from exports import resourcesync, sitemaps
from exports.formats import About, Serialiser
from exports.resourcesync import Resource, Span

SPAN: Final = 2_000
FEW: Final = 250
_LATELY: Final = 4
_CHANGES: Final = {"Create": "created", "Update": "updated", "Delete": "deleted"}
_NAME: Final = re.compile("[0-9]{6}")


class Held(NamedTuple):
    """A resource with its bytes; ``None`` of one that is gone."""

    resource: Resource
    content: bytes | None


# ---------------------------------------------------------------- resources


def shares(edition: Edition) -> list[str]:
    """Return the names of the shares of an edition's documents; one is there even if it has none."""
    found = harvest_lists.buckets(edition)
    number = sitemaps.parts({bucket.number: bucket.size for bucket in found}, BUCKETS, FEW)
    taken = dict.fromkeys([bucket.number * number // BUCKETS for bucket in found] or [0])
    return [f"{number}/{own}" for own in taken]


def members(edition: Edition, parts: int, number: int) -> list[Entry]:
    """Return the entries of the documents in one share, by identifier.

    A division that was in force until lately still answers, for whoever is taking it; a much coarser one would cost one
    request as much as all of them.

    Raises:
        NotFoundError: There is no such share.
    """
    most = sitemaps.MOST if parts == BUCKETS else _LATELY * FEW
    return harvest_lists.in_part(edition, parts, number, most)


def held(edition: Edition, serialiser: Serialiser, entries: list[Entry]) -> Iterator[Held]:
    """Yield resources with their bytes, as the data address gives them."""
    return (_held(edition, serialiser, entry) for entry in entries)


def _held(edition: Edition, serialiser: Serialiser, entry: Entry, change: str | None = None) -> Held:
    description = edition.describe(entry)
    about = About(description.iri, description.data, description.statements)
    content = serialiser.write(resourcesync.FORMAT.name, about)
    digest = hashlib.sha256(content).hexdigest()
    resource = _resource(edition, entry, change)
    # an id can be longer than a file's name may be
    path = f"resources/{entry.sequence}.{resourcesync.FORMAT.name}"
    return Held(resource._replace(sha256=digest, length=len(content), path=path), content)


def _resource(edition: Edition, entry: Entry, change: str | None) -> Resource:
    iris = edition.iris
    address = f"{iris.data(entry.identifier)}.{resourcesync.FORMAT.name}"
    describes = None if change == "deleted" else str(iris.document(entry.identifier))
    return Resource(address, describes, edition.timeline.datestamp(entry.sequence), change)


# ---------------------------------------------------------------- changes


def spans(edition: Edition) -> list[Span]:
    """Return the spans of an edition's history, the oldest first; the last one is open until it is full."""
    return [_span(edition, number) for number in range(max(1, -(-edition.sequence // SPAN)))]


def span(edition: Edition, name: str) -> Span:
    """Return one span.

    Args:
        name: Its number in six digits.

    Raises:
        NotFoundError: The history is not that long.
    """
    if not _NAME.fullmatch(name) or int(name) * SPAN >= max(1, edition.sequence):
        raise NotFoundError("there is no such list", "see capabilitylist.xml for those that there are")
    return _span(edition, int(name))


def _span(edition: Edition, number: int) -> Span:
    datestamp = edition.timeline.datestamp
    last: datetime | None = datestamp((number + 1) * SPAN) if (number + 1) * SPAN <= edition.sequence else None
    return Span(f"{number:06}", datestamp(number * SPAN), last)


def history(edition: Edition, found: Span) -> Iterator[Resource]:
    """Yield every change in a span, the oldest first."""
    for change in changes.changes(edition, _window(found)):
        yield _resource(edition, change.entry, _CHANGES[change.kind])


class Latest(NamedTuple):
    """A change that nothing has overtaken."""

    entry: Entry
    kind: str


def latest(edition: Edition, found: Span) -> list[Latest]:
    """Return those changes of a span that no later one of the same document has overtaken, the oldest first."""
    standing = edition.ledger.listed(_window(found), edition.sequence, limit=SPAN)
    sequences = {one.entry.sequence for one in standing}
    changed = changes.changes(edition, _window(found))
    return [Latest(one.entry, _CHANGES[one.kind]) for one in changed if one.entry.sequence in sequences]


def held_changes(edition: Edition, serialiser: Serialiser, found: list[Latest]) -> Iterator[Held]:
    """Yield changes with the bytes that they led to."""
    for entry, kind in found:
        if kind == "deleted":
            yield Held(_resource(edition, entry, kind), None)
        else:
            yield _held(edition, serialiser, entry, kind)


def _window(found: Span) -> Window:
    number = int(found.name)
    return Window(number * SPAN, (number + 1) * SPAN)
