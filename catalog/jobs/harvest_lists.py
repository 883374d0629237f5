"""What harvesters are given: the documents of a generation, deletions included, by datestamp.

OAI-PMH, ResourceSync, sitemap, feeds and dumps all read the same condition of the ledger through here. A datestamp is
that of the first generation that holds an entry, so a window of datestamps is a window of sequences, and lists go by
sequence.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from catalog.errors import NotFoundError
from catalog.jobs.edition import Edition
from catalog.ledger.entries import BUCKETS, Bucket, Entry, Generation, Listed, Window
from exports.sitemaps import MOST

_PART: Final = 500
TOKEN_LIFE: Final = timedelta(days=2)  # how long a list that has begun can be gone on with
_SLACK: Final = timedelta(hours=1)  # for clocks that differ, and answers under way


def outlived(generations: list[Generation]) -> tuple[int, int]:
    """Return between which sequences an entry was superseded whose sets no list shows any more, since the last time.

    A list shows what stood in the generation that it began with, and that was current not longer ago than a token
    lives. The last time counts as the publication before the last one, in case that one broke off.

    Args:
        generations: All of them, the oldest first.
    """
    if not generations:
        return 0, 0
    now, before = (_before(generations, one.datestamp) for one in (generations[-1], generations[-3:][0]))
    return before, now


def _before(generations: list[Generation], moment: datetime) -> int:
    """Return the sequence of the generation that was current when tokens began that live at a moment."""
    return max((one.sequence for one in generations if one.datestamp <= moment - TOKEN_LIFE - _SLACK), default=0)


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


@lru_cache(maxsize=4)
def buckets(edition: Edition) -> list[Bucket]:
    """Return the buckets of an edition; an edition never changes, and counting goes through all documents."""
    return edition.ledger.buckets(edition.sequence)


def in_part(edition: Edition, parts: int, number: int, most: int = MOST) -> list[Entry]:
    """Return the entries of the documents in one of several equal parts of the buckets, by identifier.

    Args:
        most: Longest that a list may be; nothing is read of one that would be longer.

    Raises:
        NotFoundError: There is no such part, or it has more.
    """
    advice = "see sitemap.xml and capabilitylist.xml for those that there are"
    if parts < 1 or parts > BUCKETS or parts & (parts - 1) or number >= parts:
        raise NotFoundError("there is no such list", advice)
    share = BUCKETS // parts
    first, last = number * share, (number + 1) * share - 1
    if sum(bucket.size for bucket in buckets(edition) if first <= bucket.number <= last) > most:
        raise NotFoundError("this list would be too long", advice)
    return list(edition.ledger.in_buckets(first, last, edition.sequence))
