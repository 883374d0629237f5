"""What harvesters are given: the documents of a generation, deletions included, by datestamp.

OAI-PMH, ResourceSync, sitemap, feeds and dumps all read the same condition of the ledger through here. A datestamp is
that of the first generation that holds an entry, so a window of datestamps is a window of sequences, and lists go by
sequence.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from catalog.jobs.edition import Edition
from catalog.ledger.entries import Generation, Listed, Window

_PART: Final = 500


def window(generations: list[Generation], first: datetime | None, last: datetime | None) -> Window:
    """Return the sequences whose datestamps lie in a span of time, both ends included.

    Args:
        generations: Those up to the one that is public, the oldest first.
        first: UTC; ``None`` from the beginning.
        last: UTC; ``None`` to the end.
    """
    after, to = 0, 0
    for generation in generations:
        if first is not None and generation.datestamp < first:
            after = generation.sequence
        if last is None or generation.datestamp <= last:
            to = generation.sequence
    return Window(after, max(to, after))


def everything(edition: Edition, span: Window | None = None) -> Iterator[Listed]:
    """Yield every document of an edition, deletions included, by datestamp."""
    left = span or Window(0, edition.sequence)
    while part := edition.ledger.listed(left, edition.sequence, limit=_PART):
        yield from part
        left = Window(part[-1].entry.sequence, left.to)
