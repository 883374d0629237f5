"""Names in somebody's table → things of the catalogue that they may mean, of one generation.

Source: Reconciliation Service API 0.2, section 4; the rules of the score are in ``reconcile_rules``.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Final

from catalog.jobs.edition import Edition
from catalog.jobs.reconcile_index import Things
from catalog.jobs.reconcile_rules import (
    DIFFERS,
    OF_PROPERTIES,
    OTHER_TYPE,
    UNKNOWN,
    Asked,
    Candidate,
    Found,
    Given,
    called,
    is_wanted,
    keep,
    said,
    span,
    texts_of,
    wants,
    weigh,
    when,
    with_match,
)
from catalog.search.asked import understand
from catalog.search.finder import Finder
from catalog.search.names import MAX_NAME, Sought, folded
from catalog.search.narrowing import Filters, Narrowing
from exports.elsewhere import AUTHORITIES
from exports.reconciled_values import Known, Value, values
from exports.reconciliation import PROPERTIES, THINGS, TYPES, type_of
from vocab.languages import find_language
from vocab.text import clean

MOST_CANDIDATES: Final = 50
_SUGGESTED: Final = 1_200  # documents that are suggested as one types, page by page
_DOCUMENTS: Final = 25
_LEAST_SCORE: Final = 20.0
_DATES: Final = frozenset({"year", "date"})

# Properties that name one thing, and those that documents can be narrowed down by.
_NAMES: Final = frozenset({"name", "alternate", "reference", "persistent", "identifier"})
_ELSEWHERE: Final = frozenset({"same", *(authority.key for authority in AUTHORITIES)})
_FACETS: Final = {
    **{name: name for name in ("archive", "unit", "place", "subject", "collection", "kind")},
    **dict.fromkeys(("creator", "contributor", "translator", "publisher", "funder"), "agent"),
}


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
        found: dict[str, Found] = {}
        texts = [asked.text] if asked.text.strip() else texts_of(asked, _NAMES)
        for path in chain(*(self.things.identified(text) for text in texts), self._identified_by(asked)):
            found[path] = Found(100.0, 3, 1.0)
        for text in texts:
            self._by_name(text, asked, found)
        if not texts and wants(asked, "document") and (filters := self._filters(asked)):
            for hit in self._finder().find(understand(""), limit=_DOCUMENTS, narrowing=Narrowing(filters)).hits:
                found.setdefault(self.things.path_of(hit.identifier), Found(OF_PROPERTIES, 0, 0.0))
        rated = [rate for path, one in found.items() if (rate := self._rate(path, one, asked))]
        rated.sort(key=lambda rate: (-rate[0].score, rate[0].known.name, rate[0].known.path))
        return with_match(rated)[: min(asked.limit, MOST_CANDIDATES)]

    def _identified_by(self, asked: Asked) -> Iterator[str]:
        """Yield what a property identifies, whatever it is called."""
        for property_id, given in asked.properties:
            if property_id in _ELSEWHERE:
                for value in given:
                    yield from self.things.known_as(property_id, value.text or value.id or "")

    def _by_name(self, text: str, asked: Asked, found: dict[str, Found]) -> None:
        sought = Sought(text)
        if not sought.folded:
            return
        cut = len(text) > len(sought.text)
        if any(wants(asked, one) for one in THINGS):
            for path, (name, likeness) in self.things.names.find(sought).items():
                keep(found, path, weigh(name.rank, likeness, whole=not cut))
        if wants(asked, "document"):
            for path, worth in self._documents(text, sought, asked):
                keep(found, path, worth)

    def _documents(self, text: str, sought: Sought, asked: Asked) -> Iterator[tuple[str, Found]]:
        """Yield the documents that titles, references or identifiers name so."""
        question, filters = understand(sought.text), self._filters(asked)
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

    def _rate(self, path: str, found: Found, asked: Asked) -> tuple[Candidate, int] | None:
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
        for property_id, given in asked.properties:
            agreed = self._agrees(known, property_id, given)
            if agreed is not None:
                features[f"property-{property_id}"] = agreed
            if not agreed:
                score *= UNKNOWN if agreed is None else DIFFERS
                sure = sure if agreed is None else 0
        if score < _LEAST_SCORE:
            return None
        return Candidate(known, round(score, 1), False, features), sure

    def _agrees(self, known: Known, property_id: str, given: Iterable[Given]) -> bool | None:
        """Say whether a thing has one of some values of a property; ``None`` when it is not known to have any."""
        if property_id in _DATES:
            spans, days = [meant for value in given if (meant := span(value.text))], when(known)
            return any(days.meets(meant) for meant in spans) if days and spans else None
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
        return any(one.get("id") in wanted or texts.intersection(said(one)) for one in had)

    # ---------------------------------------------------------------- suggestions, values

    def suggest(self, prefix: str, types: tuple[str, ...], *, offset: int, limit: int) -> list[Known]:
        """Return things whose names begin so, or that have this identifier; then documents."""
        asked = Asked(prefix, types)
        paths = dict.fromkeys(path for path in chain(self.things.identified(prefix), self._beginning(prefix, asked)))
        wanted = (path for path in chain(paths, self._titled(prefix, asked, paths)))
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

    def _titled(self, prefix: str, asked: Asked, seen: Iterable[str]) -> Iterator[str]:
        if not prefix.strip() or not wants(asked, "document"):
            return
        known, finder, question = set(seen), self._finder(), understand(f"{clean(prefix[:MAX_NAME]).rstrip()}*")
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
