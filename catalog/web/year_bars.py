"""Numbers of documents by year, as bars that lead to the documents: what the templates draw."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

WIDTH: Final = 600
HEIGHT: Final = 80
_MOST: Final = 110  # bars; more would be too narrow to hit
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
    most: int
    bars: tuple[Bar, ...]


def bars(years: Mapping[int, int], address: Callable[[int, int], str]) -> Bars | None:
    """Return the bars of a chart, each of one, ten or a hundred years; ``None`` where there is nothing to compare.

    Args:
        years: Documents by year.
        address: Of the documents between two years, both included.
    """
    if len(years) < 2:
        return None
    first, last = min(years), max(years)
    step = next((step for step in (1, 10, 100) if last // step - first // step < _MOST), 1000)
    summed: dict[int, int] = {}
    for year, documents in years.items():
        summed[year // step] = summed.get(year // step, 0) + documents
    start, most = first // step, max(summed.values())
    slot = WIDTH / (last // step - start + 1)
    drawn = []
    for number, documents in sorted(summed.items()):
        height = max(round(documents / most * HEIGHT, 1), 2)
        begin, end = number * step, number * step + step - 1
        drawn.append(
            Bar(
                begin,
                end,
                documents,
                address(begin, end),
                round((number - start) * slot + slot * _GAP / 2, 1),
                round(HEIGHT - height, 1),
                round(slot * (1 - _GAP), 1),
                height,
            )
        )
    return Bars(step, start * step, last // step * step + step - 1, most, tuple(drawn))
