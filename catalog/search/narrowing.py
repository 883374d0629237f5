"""What an answer is kept to beside its words. Pure."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

import msgspec

Value: TypeAlias = str | int | bool
Filters: TypeAlias = Mapping[str, Sequence[Value]]
NO_YEAR: Final = -(10**10)  # nothing is of such a year, decade or century


class Days(msgspec.Struct, frozen=True):
    """A span of days, as ``date.toordinal`` counts them; ``None`` where it is open.

    A document is in it when any day that its date allows is.
    """

    first: int | None = None
    last: int | None = None

    def __bool__(self) -> bool:
        """Say whether it keeps anything out."""
        return self.first is not None or self.last is not None

    def within(self, other: "Days") -> "Days":
        """Return what both spans have in common.

        >>> Days(1, 9).within(Days(4))
        Days(first=4, last=9)
        """
        firsts = [day for day in (self.first, other.first) if day is not None]
        lasts = [day for day in (self.last, other.last) if day is not None]
        return Days(max(firsts, default=None), min(lasts, default=None))


class Narrowing(msgspec.Struct, frozen=True):
    """What an answer is kept to.

    Attributes:
        filters: Values that were chosen, by facet: of several of one facet any will do. When a facet is counted, its
            own are left out, so that one can see what else might be chosen.
        asked: Values that the question itself names; they count always.
        days: The span that was chosen, and that the question names, as one.
    """

    filters: Filters = {}
    asked: Filters = {}
    days: Days = Days()

    def __bool__(self) -> bool:
        """Say whether anything is kept out."""
        return bool(self.filters or self.asked or self.days)


EVERYTHING: Final = Narrowing()
