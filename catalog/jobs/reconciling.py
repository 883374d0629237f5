"""Names in somebody's table → things of the catalogue that they may mean, of one generation.

Source: Reconciliation Service API 0.2, section 4; the rules of the score are in ``reconcile_rules``.
"""

import time
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import chain, islice
from typing import Final

from catalog.errors import LimitError
from catalog.jobs.edition import Edition
from catalog.jobs.reconcile_given import DATES, ELSEWHERE, NAMES, Clue, Had, clue, had
from catalog.jobs.reconcile_index import Things
from catalog.jobs.reconcile_rules import (
    DIFFERS,
    OF_PROPERTIES,
    OTHER_TYPE,
    UNKNOWN,
    Asked,
    Candidate,
    Found,
    called,
    is_wanted,
    keep,
    texts_of,
    wants,
    weigh,
    with_match,
)
from catalog.search.asked import understand
from catalog.search.finder import Finder
from catalog.search.names import MAX_NAME, SoughtName
from catalog.search.narrowing import Filters, Narrowing
from exports.reconciled_values import Known, Value, values
from exports.reconciliation import THINGS, TYPES, type_of
from vocab.text import clean

_SUGGESTED: Final = 1_200  # documents that are suggested as one types, page by page
_DOCUMENTS: Final = 25
_LEAST_SCORE: Final = 20.0

# Properties that documents can be narrowed down by.
_FACETS: Final = {
    **{name: name for name in ("archive", "unit", "place", "subject", "collection", "kind")},
    **dict.fromkeys(("creator", "contributor", "translator", "publisher", "funder"), "agent"),
}


class TooCostlyError(LimitError):
    """A batch took more of a processor than one request may."""


class ProcessorTime:
    """What one request may use of a processor.

    Args:
        seconds: Of the thread that begins it here.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._until = time.thread_time() + seconds

    def check(self) -> None:
        """Go on.

        Raises:
            TooCostlyError: It is used up.
        """
        if time.thread_time() > self._until:
            raise TooCostlyError(
                f"the batch took more than {self._seconds:g} seconds of a processor",
                "send fewer queries at a time, with fewer values of properties",
            )


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

    def reconcile(self, asked: Asked, left: ProcessorTime) -> list[Candidate]:
        """Return the things that may be meant, the likeliest first.

        Raises:
            TooCostlyError: It took too long.
        """
        found: dict[str, Found] = {}
        clues = [clue(property_id, given, self.things) for property_id, given in asked.properties]
        filters = _filters(clues)
        texts = [asked.text] if asked.text.strip() else texts_of(asked, NAMES)
        identified = (path for one in clues if one.property_id in ELSEWHERE for path in sorted(one.paths))
        for path in chain(*(self.things.identified(text) for text in texts), identified):
            found[path] = Found(100.0, 3, 1.0)
        for text in texts:
            left.check()
            self._by_name(text, asked, filters, found)
        if not texts and wants(asked, "document") and filters:
            for hit in self._finder().find(understand(""), limit=_DOCUMENTS, narrowing=Narrowing(filters)).hits:
                found.setdefault(self.things.path_of(hit.identifier), Found(OF_PROPERTIES, 0, 0.0))
        rated = []
        for path, one in found.items():
            left.check()
            if rate := self._rate(path, one, asked, clues):
                rated.append(rate)
        rated.sort(key=lambda rate: (-rate[0].score, rate[0].known.name, rate[0].known.path))
        return with_match(rated)[: asked.limit]

    def _by_name(self, text: str, asked: Asked, filters: Filters, found: dict[str, Found]) -> None:
        sought = SoughtName(text)
        if not sought.folded:
            return
        cut = len(text) > len(sought.text)
        if any(wants(asked, one) for one in THINGS):
            for path, (name, likeness) in self.things.names.find(sought).items():
                keep(found, path, weigh(name.rank, likeness, whole=not cut))
        if wants(asked, "document"):
            for path, worth in self._documents(text, sought, filters):
                keep(found, path, worth)

    def _documents(self, text: str, sought: SoughtName, filters: Filters) -> Iterator[tuple[str, Found]]:
        """Yield the documents that titles, references or identifiers name so."""
        question = understand(sought.text)
        page = self._finder().find(question, limit=_DOCUMENTS, narrowing=Narrowing(filters))
        if filters and not page.hits:
            page = self._finder().find(question, limit=_DOCUMENTS)
        # where more were found than are looked at, another may bear the same title
        whole = page.total <= len(page.hits) and len(text) <= len(sought.text)
        for hit in page.hits:
            path = self.things.path_of(hit.identifier)
            known = self.things.known(path)
            likenesses = [(rank, likeness) for rank, name in called(known) if (likeness := sought.likeness(name))]
            if likenesses:
                yield path, max(weigh(rank, likeness, whole=whole) for rank, likeness in likenesses)

    # ---------------------------------------------------------------- scores

    def _rate(self, path: str, found: Found, asked: Asked, clues: Iterable[Clue]) -> tuple[Candidate, int] | None:
        """Return a candidate and how sure it is; ``None`` when it is not one."""
        known = self.things.known(path)
        if known is None:
            return None
        features: dict[str, float | bool] = {"name": round(100 * found.degree, 1), "exact": found.sure >= 2}
        score, sure = found.worth, found.sure
        if asked.types:
            features["type"] = of_type = is_wanted(known, asked)
            if not of_type:
                if asked.strict != "should":
                    return None
                score, sure = score * OTHER_TYPE, 0
        has: dict[str, Had] = {}
        for one in clues:
            name = one.property_id
            if name not in has:
                has[name] = had(name, known, [] if name in DATES else self.values(known, name))
            agreed = one.agrees(known, has[name])
            if agreed is not None:
                features[f"property-{name}"] = agreed
            if not agreed:
                score *= UNKNOWN if agreed is None else DIFFERS
                sure = sure if agreed is None else 0
            if score < _LEAST_SCORE:
                return None
        return (Candidate(known, round(score, 1), False, features), sure) if score >= _LEAST_SCORE else None

    # ---------------------------------------------------------------- suggestions, values

    def suggest(self, prefix: str, types: tuple[str, ...], *, offset: int, limit: int) -> list[Known]:
        """Return things whose names begin so, or that have this identifier; then documents."""
        asked = Asked(prefix, types)
        paths = dict.fromkeys(chain(self.things.identified(prefix), self._beginning(prefix, asked)))
        wanted = chain(paths, self._titled(prefix, asked, paths))
        page = islice((path for path in wanted if self._suits(path, asked)), offset, offset + limit)
        return [known for path in page if (known := self.things.known(path))]

    def _suits(self, path: str, asked: Asked) -> bool:
        if not wants(asked, type_of(path) or ""):
            return False
        if all(one in TYPES for one in asked.types):
            return True
        return (known := self.things.known(path)) is not None and is_wanted(known, asked)

    def _beginning(self, prefix: str, asked: Asked) -> Iterator[str]:
        if any(wants(asked, one) for one in THINGS):
            yield from (name.path for name in self.things.names.beginning(prefix))

    def _titled(self, prefix: str, asked: Asked, seen: Container[str]) -> Iterator[str]:
        if not prefix.strip() or not wants(asked, "document"):
            return
        finder, question = self._finder(), understand(f"{clean(prefix[:MAX_NAME]).rstrip()}*")
        for offset in range(0, _SUGGESTED, 100):
            page = finder.find(question, limit=100, offset=offset)
            if page.loose:
                # some of the words are no beginning
                return
            yield from (path for hit in page.hits if (path := self.things.path_of(hit.identifier)) not in seen)
            if offset + 100 >= page.total:
                return

    def values(self, known: Known, property_id: str, content: str = "") -> list[Value]:
        """Return what a thing has of a property."""
        edition = self._edition
        return values(known, property_id, edition.iris, content=content, language=edition.imprint.language)


def _filters(clues: Iterable[Clue]) -> Filters:
    """Return what documents can be narrowed down to, before any is looked at."""
    filters: dict[str, list[str | int | bool]] = {}
    for one in clues:
        if facet := _FACETS.get(one.property_id):
            filters.setdefault(facet, []).extend(one.meant)
        elif one.property_id in DATES:
            filters["year"] = [year for meant in one.spans for year in meant.years]
        elif one.property_id == "language":
            filters["language"] = list(one.tags)
    return {name: wanted for name, wanted in filters.items() if wanted}
