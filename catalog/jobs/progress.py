"""How long jobs tell how far they are; who shows it, and how, is not their affair."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Progress(Protocol):
    """Is told what a job is doing."""

    def step(self, what: str, total: int | None = None) -> None:
        """Begin a step of ``total`` items; ``None`` when their number is not known."""

    def advance(self, count: int = 1) -> None:
        """Note that ``count`` more items are done."""


class Silent:
    """Shows nothing."""

    def step(self, what: str, total: int | None = None) -> None:
        """Show nothing."""

    def advance(self, count: int = 1) -> None:
        """Show nothing."""


def watched(items: Iterable[T], progress: Progress, *, every: int = 100) -> Iterator[T]:
    """Yield ``items``, telling ``progress`` of them in bunches."""
    count = 0
    for item in items:
        yield item
        count += 1
        if count == every:
            progress.advance(count)
            count = 0
    if count:
        progress.advance(count)


def telling(function: Callable[[T], R], progress: Progress, *, every: int = 100) -> Callable[[T], R]:
    """Return ``function``, telling ``progress`` of each bunch of items that it was given."""
    count = 0

    def told(item: T) -> R:
        nonlocal count
        count += 1
        if count % every == 0:
            progress.advance(every)
        return function(item)

    return told
