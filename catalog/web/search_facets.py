"""What the search page shows of facets: lists that can be chosen from, and the years as a picture that can be."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from catalog.jobs.labels import Labels
from catalog.jobs.searching import Answer
from catalog.search.fields import NUMBERS
from catalog.search.narrowing import Value
from catalog.web.language import N_, _, current, ngettext
from catalog.web.search_request import FACETS, Request, said

MORE: Final = 100  # values of a facet of which many are asked for
_MOST_SPANS: Final = 200  # years, decades or centuries
_BARS: Final = 60
_SPANS: Final = (("year", 1), ("decade", 10), ("century", 100))
_HEIGHT: Final = 64
_BAR: Final = 10

TITLES: Final = {
    "archive": N_("Archive"),
    "unit": N_("Archival unit"),
    "language": N_("Original language"),
    "text_language": N_("Language of the text"),
    "kind": N_("Kind of document"),
    "agent": N_("Person or organisation"),
    "translator": N_("Translator"),
    "place": N_("Place"),
    "subject": N_("Subject"),
    "collection": N_("Collection"),
    "year": N_("Year"),
    "decade": N_("Decade"),
    "century": N_("Century"),
    "has_text": N_("Has the full text"),
}
# In the order of the page; centuries are for the picture, translators are among the persons.
SHOWN: Final = (
    "decade", "year", "archive", "unit", "language", "text_language", "kind", "agent", "place", "subject", "collection",
    "has_text",
)  # fmt: skip


class Choice(NamedTuple):
    """One value of a facet.

    Attributes:
        number: Of the documents that have it among those found.
        chosen: Whether the answer is kept to it.
        address: The search with it, or, when it is chosen, without it.
    """

    value: str
    label: str
    number: int
    chosen: bool
    address: str


class Facet(NamedTuple):
    """A list of values.

    Attributes:
        more: Address of the page with many values; ``None`` when all are shown.
    """

    name: str
    title: str
    choices: Sequence[Choice]
    more: str | None

    @property
    def is_chosen(self) -> bool:
        """Whether the answer is kept to a value of it."""
        return any(choice.chosen for choice in self.choices)


class Bar(NamedTuple):
    """One span of years in the picture; x, y, width and height in the units of the picture."""

    choice: Choice
    words: str
    x: int
    y: int
    height: int


class Histogram(NamedTuple):
    """How many documents there are of each span of years.

    Attributes:
        facet: ``year``, ``decade`` or ``century``.
        first, last: Labels of the ends.
    """

    facet: str
    bars: Sequence[Bar]
    width: int
    height: int
    bar: int
    first: str
    last: str


def listed(
    counts: Mapping[str, Sequence[tuple[Value, int]]], request: Request, answer: Answer, labels: Labels, start: str
) -> list[Facet]:
    """Return the facets of a page, those without any value left out.

    Args:
        counts: One value more than are shown, where there are more.
        start: What addresses begin with.
    """
    made, head = [], request.address(start)
    for name in SHOWN:
        most = MORE if request.more == name else request.values
        choices = choices_of(name, counts.get(name, ()), most, request, labels, head)
        if (
            len(choices) > 1
            or any(choice.chosen for choice in choices)
            or (choices and answer.total > choices[0].number)
        ):
            # what is chosen is shown even where nothing was counted
            cut = len(counts.get(name, ())) > most and request.more != name
            more = f"{head}&more={name}#facet-{name}" if cut else None
            made.append(Facet(name, _(TITLES[name]), choices, more))
    return made


def shown(counts: Sequence[tuple[Value, int]], most: int, chosen: Sequence[Value]) -> list[tuple[Value, int]]:
    """Return the values of a facet that are shown: the largest, and those that are chosen, even without documents."""
    cut = [*counts[:most]]
    known, everywhere = {value for value, _ in cut}, dict(counts)
    return cut + [(value, everywhere.get(value, 0)) for value in chosen if value not in known]


def choices_of(
    name: str, counts: Sequence[tuple[Value, int]], most: int, request: Request, labels: Labels, head: str
) -> list[Choice]:
    """Return the values of a facet as a page shows them, years in their order."""
    chosen = request.filters.get(name, [])
    listed = shown(counts, most, chosen)
    if name in NUMBERS:
        listed.sort()
    addresses = request.toggled(head, name, [value for value, _ in listed])
    return [
        Choice(said(value), _label(name, value, labels), count, value in chosen, address)
        for (value, count), address in zip(listed, addresses, strict=True)
    ]


def _label(name: str, value: Value, labels: Labels) -> str:
    if isinstance(value, bool):
        return _("with the text") if value else _("without")
    return words_of(name, value, labels)


def words_of(name: str, value: Value, labels: Labels) -> str:
    """Return what a value is called in the language of the page."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name == "decade":
        return _("%(year)ss", year=value)
    if name == "century":
        return f"{value}\N{EN DASH}{int(value) + 99}"
    return labels.of(name, value, current())


def histogram(
    counts: Mapping[str, Sequence[tuple[Value, int]]], request: Request, labels: Labels, start: str
) -> Histogram | None:
    """Return the picture of the years: by years, decades or centuries, the finest that it has room for.

    Its numbers are those of that facet, so each bar leads to as many documents as it shows.
    """
    for name, step in _SPANS:
        found = sorted((int(value), count) for value, count in counts.get(name, ()) if not isinstance(value, str))
        if len(found) > 1 and len(found) < _MOST_SPANS and (found[-1][0] - found[0][0]) // step < _BARS:
            break
    else:
        return None
    largest = max(count for _, count in found)
    choices = choices_of(name, [*found], _MOST_SPANS, request, labels, request.address(start))
    bars = []
    for choice in choices:
        height = max(2, round(choice.number / largest * _HEIGHT)) if choice.number else 0
        words = ngettext(
            "%(span)s: %(count)s document", "%(span)s: %(count)s documents", choice.number, span=choice.label
        )
        x = (int(choice.value) - found[0][0]) // step * _BAR
        bars.append(Bar(choice, words, x, _HEIGHT - height, height))
    width = ((found[-1][0] - found[0][0]) // step + 1) * _BAR
    return Histogram(name, bars, width, _HEIGHT, _BAR, choices[0].label, choices[-1].label)


def wanted(request: Request) -> dict[str, int]:
    """Return which facets are counted, and how many values of each: one more than are shown."""
    numbers = dict.fromkeys(NUMBERS, _MOST_SPANS)
    return {name: max(numbers.get(name, 0), MORE if request.more == name else request.values) + 1 for name in FACETS}
