"""Names in somebody's table → things of the catalogue that they may mean, of one generation.

The rules of the score are those of ``docs/reconcile.md``; a candidate is called a match only when it is the one certain
one. Source: Reconciliation Service API 0.2, section 4.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import MAXYEAR, MINYEAR, date
from itertools import chain, islice
from typing import Final, NamedTuple
from typing import Literal as OneOf

from catalog.jobs.edition import Edition
from catalog.jobs.reconcile_index import Things
from catalog.search.asked import understand
from catalog.search.finder import Finder
from catalog.search.names import HIDDEN, OTHER, SHOWN, Likeness, Sought, folded
from catalog.search.narrowing import Filters, Narrowing
from exports.elsewhere import AUTHORITIES
from exports.reconciled_values import Known, Value, values
from exports.reconciliation import PROPERTIES, THINGS, TYPES, kinds_of, type_of
from vocab.dates import DateSyntaxError, read_date
from vocab.languages import find_language
from vocab.text import clean

MAX_QUERY: Final = 1_000  # characters
MOST_CANDIDATES: Final = 50
_SUGGESTED: Final = 1_200  # documents that are suggested as one types, page by page
_DOCUMENTS: Final = 25
_LEAST_SCORE: Final = 20.0
_MOST_YEARS: Final = 10
_DATES: Final = frozenset({"year", "date"})
# what follows the day in a moment
_MOMENT: Final = re.compile(r"(?<=^[0-9]{4}-[0-9]{2}-[0-9]{2})T.*", re.ASCII)

# What a name is worth, by how it is like the one that is looked for: the shown name, another, a hidden one.
_WORTH: Final = {
    "exact": (100.0, 95.0, 80.0),
    "folded": (90.0, 85.0, 80.0),
    "reordered": (75.0, 75.0, 0.0),
    "alike": (70.0, 70.0, 0.0),
}
_OF_PROPERTIES: Final = 60.0
_DIFFERS: Final = 0.7
_UNKNOWN: Final = 0.95
_OTHER_TYPE: Final = 0.5

# Properties that name one thing, and those that documents can be narrowed down by.
_NAMES: Final = frozenset({"name", "alternate", "reference", "persistent", "identifier"})
_ELSEWHERE: Final = frozenset({"same", *(authority.key for authority in AUTHORITIES)})
_FACETS: Final = {
    **{name: name for name in ("archive", "unit", "place", "subject", "collection", "kind")},
    **dict.fromkeys(("creator", "contributor", "translator", "publisher", "funder"), "agent"),
}


class Given(NamedTuple):
    """A value that a property should have.

    Attributes:
        text: As text; of a thing its name, which may be empty.
        id: Of a thing its id.
    """

    text: str
    id: str | None = None


class Asked(NamedTuple):
    """A reconciliation query.

    Attributes:
        text: The name; empty when properties alone are given.
        types: Ids of types; none for any.
        strict: Whether a thing must have one of them, all of them, or had better have one.
        limit: Most candidates.
        properties: Ids of properties with the values of which each should have one.
    """

    text: str
    types: tuple[str, ...] = ()
    strict: OneOf["any", "all", "should"] = "any"
    limit: int = 10
    properties: tuple[tuple[str, tuple[Given, ...]], ...] = ()


class Candidate(NamedTuple):
    """A thing that may be meant.

    Attributes:
        score: From 0 to 100.
        match: Whether it is certain.
        features: What the score is made of, by the ids of ``FEATURES``.
    """

    known: Known
    score: float
    match: bool
    features: dict[str, float | bool]


class _Found(NamedTuple):
    """A thing that may be meant, and why.

    Attributes:
        worth: Before properties and types are looked at.
        sure: How sure it makes: 3 by an identifier, 2 by a name letter for letter, 1 by a name but for case and signs.
    """

    worth: float
    sure: int
    degree: float


class Reconciler:
    """Finds what names mean.

    Args:
        finder: Gives what finds documents of the same generation.
    """

    def __init__(self, edition: Edition, finder: Callable[[], Finder]) -> None:
        self.things: Final = Things(edition)
        self._edition = edition
        self._finder = finder

    # ---------------------------------------------------------------- queries

    def reconcile(self, asked: Asked) -> list[Candidate]:
        """Return the things that may be meant, the likeliest first."""
        found: dict[str, _Found] = {}
        texts = [asked.text] if asked.text.strip() else _texts_of(asked, _NAMES)
        for path in chain(*(self.things.identified(text) for text in texts), self._identified_by(asked)):
            found[path] = _Found(100.0, 3, 1.0)
        for text in texts:
            self._by_name(text, asked, found)
        if not texts and _wants(asked, "document") and (filters := self._filters(asked)):
            for hit in self._finder().find(understand(""), limit=_DOCUMENTS, narrowing=Narrowing(filters)).hits:
                found.setdefault(self.things.path_of(hit.identifier), _Found(_OF_PROPERTIES, 0, 0.0))
        rated = [rate for path, one in found.items() if (rate := self._rate(path, one, asked))]
        rated.sort(key=lambda rate: (-rate[0].score, rate[0].known.name, rate[0].known.path))
        return _with_match(rated)[: min(asked.limit, MOST_CANDIDATES)]

    def _identified_by(self, asked: Asked) -> Iterator[str]:
        """Yield what a property identifies, whatever it is called."""
        for property_id, given in asked.properties:
            if property_id in _ELSEWHERE:
                for value in given:
                    yield from self.things.known_as(property_id, value.text or value.id or "")

    def _by_name(self, text: str, asked: Asked, found: dict[str, _Found]) -> None:
        sought = Sought(text)
        if not sought.folded:
            return
        cut = len(text) > len(sought.text)
        if any(_wants(asked, one) for one in THINGS):
            for path, (name, likeness) in self.things.names.find(sought).items():
                _keep(found, path, _weigh(name.rank, likeness, whole=not cut))
        if _wants(asked, "document"):
            for path, worth in self._documents(text, sought, asked):
                _keep(found, path, worth)

    def _documents(self, text: str, sought: Sought, asked: Asked) -> Iterator[tuple[str, _Found]]:
        """Yield the documents that titles, references or identifiers name so."""
        question, filters = understand(text), self._filters(asked)
        page = self._finder().find(question, limit=_DOCUMENTS, narrowing=Narrowing(filters))
        if filters and not page.hits:
            page = self._finder().find(question, limit=_DOCUMENTS)
        # where more were found than are looked at, another may bear the same title
        whole = page.total <= len(page.hits) and len(text) <= len(sought.text)
        for hit in page.hits:
            path = self.things.path_of(hit.identifier)
            known = self.things.known(path)
            likenesses = [(rank, likeness) for rank, name in _called(known) if (likeness := sought.likeness(name))]
            if likenesses:
                yield path, max(_weigh(rank, likeness, whole=whole) for rank, likeness in likenesses)

    def _filters(self, asked: Asked) -> Filters:
        """Return what documents can be narrowed down to, before any is looked at."""
        filters: dict[str, list[str | int | bool]] = {}
        for property_id, given in asked.properties:
            if facet := _FACETS.get(property_id):
                type_id = PROPERTIES[property_id].values
                paths = [path for value in given for path in self.things.meant(value.text, value.id, type_id)]
                if paths:
                    filters.setdefault(facet, []).extend(paths)
            elif property_id in _DATES:
                filters["year"] = [year for value in given if (meant := span(value.text)) for year in meant.years]
            elif property_id == "language":
                filters["language"] = [spoken.tag for value in given if (spoken := find_language(value.text))]
        return {name: wanted for name, wanted in filters.items() if wanted}

    # ---------------------------------------------------------------- scores

    def _rate(self, path: str, found: _Found, asked: Asked) -> tuple[Candidate, int] | None:
        """Return a candidate and how sure it is; ``None`` when it is not one."""
        known = self.things.known(path)
        if known is None:
            return None
        features: dict[str, float | bool] = {"name": round(100 * found.degree, 1), "exact": found.sure >= 2}
        score, sure = found.worth, found.sure
        if asked.types:
            features["type"] = is_wanted = _is_wanted(known, asked)
            if not is_wanted:
                if asked.strict != "should":
                    return None
                score, sure = score * _OTHER_TYPE, 0
        for property_id, given in asked.properties:
            agreed = self._agrees(known, property_id, given)
            if agreed is not None:
                features[f"property-{property_id}"] = agreed
            if not agreed:
                score *= _UNKNOWN if agreed is None else _DIFFERS
                sure = sure if agreed is None else 0
        if score < _LEAST_SCORE:
            return None
        return Candidate(known, round(score, 1), False, features), sure

    def _agrees(self, known: Known, property_id: str, given: Iterable[Given]) -> bool | None:
        """Say whether a thing has one of some values of a property; ``None`` when it is not known to have any."""
        if property_id in _DATES:
            spans, when = [meant for value in given if (meant := span(value.text))], _when(known)
            return any(when.meets(meant) for meant in spans) if when and spans else None
        had = self.values(known, property_id)
        if property_id in {"name", "alternate"}:
            had = [{"str": name} for name in (known.name, *known.others)]
        if not had:
            return None
        if property_id in _ELSEWHERE:
            # however the address is spelled
            return any(known.path in self.things.known_as(property_id, value.text or value.id or "") for value in given)
        wanted = {value.id and self.things.resolve(value.id) for value in given} - {None, ""}
        texts = {folded(value.text) for value in given} - {""}
        if property_id == "language":
            texts |= {folded(spoken.tag) for value in given if (spoken := find_language(value.text))}
        return any(one.get("id") in wanted or texts.intersection(_said(one)) for one in had)

    # ---------------------------------------------------------------- suggestions, values

    def suggest(self, prefix: str, types: tuple[str, ...], *, offset: int, limit: int) -> list[Known]:
        """Return things whose names begin so, or that have this identifier; then documents."""
        asked = Asked(prefix, types)
        paths = dict.fromkeys(path for path in chain(self.things.identified(prefix), self._beginning(prefix, asked)))
        wanted = (path for path in chain(paths, self._titled(prefix, asked, paths)))
        page = islice((path for path in wanted if self._suits(path, asked)), offset, offset + limit)
        return [known for path in page if (known := self.things.known(path))]

    def _suits(self, path: str, asked: Asked) -> bool:
        if not _wants(asked, type_of(path) or ""):
            return False
        if all(one in TYPES for one in asked.types):
            return True
        return (known := self.things.known(path)) is not None and _is_wanted(known, asked)

    def _beginning(self, prefix: str, asked: Asked) -> Iterator[str]:
        if any(_wants(asked, one) for one in THINGS):
            yield from (name.path for name in self.things.names.beginning(prefix))

    def _titled(self, prefix: str, asked: Asked, seen: Iterable[str]) -> Iterator[str]:
        if not prefix.strip() or not _wants(asked, "document"):
            return
        known, finder, question = set(seen), self._finder(), understand(f"{clean(prefix).rstrip()}*")
        for offset in range(0, _SUGGESTED, 100):
            page = finder.find(question, limit=100, offset=offset)
            if page.loose:
                # some of the words are no beginning
                return
            yield from (path for hit in page.hits if (path := self.things.path_of(hit.identifier)) not in known)
            if offset + 100 >= page.total:
                return

    def values(self, known: Known, property_id: str, content: str = "") -> list[Value]:
        """Return what a thing has of a property."""
        edition = self._edition
        return values(known, property_id, edition.iris, content=content, language=edition.imprint.language)


def _texts_of(asked: Asked, properties: frozenset[str]) -> list[str]:
    found = (value.text for property_id, given in asked.properties if property_id in properties for value in given)
    return list(dict.fromkeys(text for text in found if text.strip()))


def _called(known: Known | None) -> Iterator[tuple[OneOf[0, 1], str]]:
    """Yield what a document may be called: titles, references, units, identifiers."""
    if known is None or known.reading is None:
        return
    yield SHOWN, known.name
    yield from ((OTHER, name) for name in known.others)
    yield SHOWN, known.reading.document.identifier
    yield from ((SHOWN, one.value) for one in known.reading.persistent)
    for reference in known.reading.references:
        yield SHOWN, reference.text
        if reference.unit_label:
            yield SHOWN, reference.unit_label


def _weigh(rank: int, likeness: Likeness, *, whole: bool) -> _Found:
    """Return what a name is worth.

    Args:
        whole: Whether all of what was asked for was compared, with all that there is.
    """
    sure = {"exact": 2, "folded": 1}.get(likeness.way, 0) if whole and rank != HIDDEN else 0
    return _Found(_WORTH[likeness.way][rank] * likeness.degree, sure, likeness.degree)


def _keep(found: dict[str, _Found], path: str, one: _Found) -> None:
    found[path] = max(found.get(path, one), one)


def _wants(asked: Asked, type_id: str) -> bool:
    """Say whether a query may find things of a type."""
    if not asked.types or asked.strict == "should":
        return type_id in TYPES
    # a class that authority files name is of things
    return type_id in TYPES and any(
        one in kinds_of(type_id) or (one not in TYPES and type_id != "document") for one in asked.types
    )


def _is_wanted(known: Known, asked: Asked) -> bool:
    has = {*kinds_of(known.type), *(known.entity.types if known.entity else ())}
    return set(asked.types) <= has if asked.strict == "all" else not has.isdisjoint(asked.types)


class Span(NamedTuple):
    """The days that something given as a year or a date may mean; ``None`` where it is open."""

    first: date | None
    last: date | None

    def meets(self, other: "Span") -> bool:
        """Say whether they have a day in common."""
        starts = self.first is None or other.last is None or self.first <= other.last
        return starts and (other.first is None or self.last is None or other.first <= self.last)

    @property
    def years(self) -> list[int]:
        """The years, when they are few."""
        if self.first is None or self.last is None or self.last.year - self.first.year > _MOST_YEARS:
            return []
        return list(range(self.first.year, self.last.year + 1))


def span(text: str) -> Span | None:
    """Return what a year or a date means, however a table writes it; ``None`` when it is neither.

    >>> span("1962").years, span("24 April 1962").first, span("1962-04-24T00:00:00Z").last, span("spring")
    ([1962], datetime.date(1962, 4, 24), datetime.date(1962, 4, 24), None)
    """
    text = _MOMENT.sub("", text.strip())
    try:
        understood = read_date(text.zfill(4) if text.isascii() and text.isdecimal() else text).value
    except DateSyntaxError:
        return None
    if understood is None or (understood.earliest is None and understood.latest is None):
        return None
    return Span(understood.earliest, understood.latest)


def _when(known: Known) -> Span | None:
    """Return the days of a document, or the years in which a thing bears its names; ``None`` when nothing is known."""
    if known.reading is not None:
        understood = known.reading.date
        return Span(understood.earliest, understood.latest) if understood else None
    first, last = (known.entity.valid_from, known.entity.valid_until) if known.entity else (None, None)
    if first is None and last is None:
        return None
    return Span(_edge(first, 1, 1), _edge(last, 12, 31))


def _edge(year: int | None, month: int, day: int) -> date | None:
    return date(year, month, day) if year is not None and MINYEAR <= year <= MAXYEAR else None


def _said(value: Value) -> Iterator[str]:
    """Yield what a value may be given as, folded."""
    for name, said in value.items():
        if name == "date":
            yield folded(str(said)[:10])
        yield folded(str(said))


def _with_match(rated: list[tuple[Candidate, int]]) -> list[Candidate]:
    """Return the candidates; the one that is surest is a match, when there is only one such."""
    surest = max((sure for _, sure in rated), default=0)
    certain = [candidate for candidate, sure in rated if sure == surest > 0]
    return [candidate._replace(match=certain == [candidate]) for candidate, _ in rated]
