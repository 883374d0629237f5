"""Numbers of documents by year, as bars that lead to the documents: what the templates draw."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

WIDTH: Final = 600
HEIGHT: Final = 80
_MOST: Final = 110  # bars; more would be too narrow to hit
_STEPS: Final = ((1, "year"), (10, "decade"), (100, "century"))
_GAP: Final = 0.15  # of a bar's width


class Bar(NamedTuple):
    """One bar.

    Attributes:
        first, last: The years that it stands for.
        address: Of its documents.
    """

    first: int
    last: int
    documents: int
    address: str
    x: float
    y: float
    width: float
    height: float


class Bars(NamedTuple):
    """Bars from the first year with a document to the last; those without any are left out.

    Attributes:
        step: Years in a bar.
    """

    step: int
    first: int
    last: int
    bars: tuple[Bar, ...]
    width: int = WIDTH
    height: int = HEIGHT


def bars(counted: Callable[[str], Mapping[int, int]], address: Callable[[str, int], str]) -> Bars | None:
    """Return the bars of a chart, each of one, ten or a hundred years; ``None`` where there is nothing to compare.

    Args:
        counted: Gives the documents of each year, decade or century, by its first year.
        address: Of the documents of such a span, by ``year``, ``decade`` or ``century`` and its first year.
    """
    step, name, found = 1, "year", dict[int, int]()
    for step, name in _STEPS:
        found = {first // step: documents for first, documents in counted(name).items()}
        if found and max(found) - min(found) < _MOST:
            break
    if len(found) < 2:
        return None
    start, stop, most = min(found), max(found), max(found.values())
    slot = WIDTH / (stop - start + 1)
    drawn = []
    for number, documents in sorted(found.items()):
        height = max(round(documents / most * HEIGHT, 1), 2)
        begin, end = number * step, number * step + step - 1
        drawn.append(
            Bar(
                begin,
                end,
                documents,
                address(name, begin),
                round((number - start) * slot + slot * _GAP / 2, 1),
                round(HEIGHT - height, 1),
                round(slot * (1 - _GAP), 1),
                height,
            )
        )
    return Bars(step, start * step, stop * step + step - 1, tuple(drawn))
