"""The versions of a resource as Memento has them: link relations, and the TimeMap in link format.

Sources: RFC 7089, sections 2.2 and 5; RFC 6690, section 2.
"""

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import Final, NamedTuple

LINK_FORMAT: Final = "application/link-format"


class Memento(NamedTuple):
    """One version that stays as it was.

    Attributes:
        moment: From when on it was what could be read; UTC, whole seconds.
    """

    address: str
    moment: datetime


class Relation(NamedTuple):
    """A link to a memento."""

    memento: Memento
    rel: str

    @property
    def when(self) -> str:
        """The moment as HTTP writes it."""
        return http_date(self.memento.moment)


def http_date(moment: datetime) -> str:
    """Return a moment as HTTP writes it (RFC 9110, section 5.6.7).

    >>> from datetime import UTC
    >>> http_date(datetime(2026, 1, 31, 12, tzinfo=UTC))
    'Sat, 31 Jan 2026 12:00:00 GMT'
    """
    return format_datetime(moment, usegmt=True)


def relations(mementos: Sequence[Memento], here: int | None = None) -> list[Relation]:
    """Return the links from one memento to the first, the one before, itself, the next and the last, each once.

    Args:
        mementos: All, the oldest first.
        here: Position of the one that links; without it the first and the last are linked.
    """
    if not mementos:
        return []
    rels: dict[int, list[str]] = {0: ["first"]}
    if here is not None:
        for position, rel in ((here - 1, "prev"), (here, ""), (here + 1, "next")):
            if 0 <= position < len(mementos):
                rels.setdefault(position, []).extend([rel] if rel else [])
    rels.setdefault(len(mementos) - 1, []).append("last")
    return [Relation(mementos[position], " ".join([*rels[position], "memento"])) for position in sorted(rels)]


def time_map(original: str, address: str, mementos: Sequence[Memento]) -> str:
    """Return a TimeMap.

    Args:
        original: The resource, which is its own TimeGate.
        address: Of the TimeMap.
        mementos: The oldest first.
    """
    links = [f'<{original}>; rel="original timegate"', f'<{address}>; rel="self"; type="{LINK_FORMAT}"']
    if mementos:
        links[1] += f'; from="{http_date(mementos[0].moment)}"; until="{http_date(mementos[-1].moment)}"'
    for position, memento in enumerate(mementos):
        ends = [rel for rel, at in (("first", 0), ("last", len(mementos) - 1)) if position == at]
        links.append(
            f'<{memento.address}>; rel="{" ".join([*ends, "memento"])}"; datetime="{http_date(memento.moment)}"'
        )
    return ",\n".join(links) + "\n"
