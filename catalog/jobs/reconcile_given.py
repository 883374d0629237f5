"""What a query says of properties, made ready once, so that every candidate costs the same however it is spelled."""

import re
from typing import Final, NamedTuple

from catalog.jobs.reconcile_index import Things
from catalog.jobs.reconcile_rules import Given, Span, said, span, when
from catalog.search.names import folded
from exports.elsewhere import AUTHORITIES
from exports.reconciled_values import Known, Value
from exports.reconciliation import PROPERTIES
from vocab.languages import find_language

DATES: Final = frozenset({"year", "date"})
# Properties that name one thing.
NAMES: Final = frozenset({"name", "alternate", "reference", "persistent", "identifier"})
ELSEWHERE: Final = frozenset({"same", *(authority.key for authority in AUTHORITIES)})
COORDINATES: Final = "coordinates"
_MAX_TEXT: Final = 10_000  # characters of a value that are compared
_POINT: Final = re.compile(r"\s*([+-]?[0-9]{1,3}(?:\.[0-9]{0,20})?)\s*[,; ]\s*([+-]?[0-9]{1,3}(?:\.[0-9]{0,20})?)\s*")
_NEAR: Final = 0.1  # degrees; gazetteers differ about where a town is

Point = tuple[float, float]


class Clue(NamedTuple):
    """What a property should be, in all the ways in which that can be said.

    Attributes:
        property_id: Of ``PROPERTIES``.
        meant: Paths of the things that may be values, for narrowing documents down; of properties that have things.
        paths: Paths of values that are given by their ids; of identifiers elsewhere, of what they identify.
        texts: Folded.
        spans: Of dates.
        tags: Of languages.
        points: Of coordinates.
    """

    property_id: str
    meant: tuple[str, ...]
    paths: frozenset[str]
    texts: frozenset[str]
    spans: tuple[Span, ...]
    tags: tuple[str, ...]
    points: tuple[Point, ...]

    def agrees(self, known: Known, had: "Had") -> bool | None:
        """Say whether a thing has one of the values; ``None`` when it is not known to have any."""
        if self.property_id in DATES:
            days = when(known)
            return any(days.meets(meant) for meant in self.spans) if days and self.spans else None
        if not had.known:
            return None
        if self.property_id in ELSEWHERE:
            return known.path in self.paths
        if self.property_id == COORDINATES:
            return any(_are_near(one, other) for one in map(point, had.texts) if one for other in self.points)
        return not (self.paths.isdisjoint(had.ids) and self.texts.isdisjoint(had.texts))


class Had(NamedTuple):
    """What a thing has of a property.

    Attributes:
        known: Whether it has anything.
        ids: Of things.
        texts: Folded; of coordinates as they are.
    """

    known: bool
    ids: frozenset[str]
    texts: frozenset[str]


def clue(property_id: str, given: tuple[Given, ...], things: Things) -> Clue:
    """Return what the values of a property mean."""
    texts = [value.text[:_MAX_TEXT] for value in given]
    type_id = PROPERTIES[property_id].values
    meant = (path for value in given for path in things.meant(value.text, value.id, type_id)) if type_id else ()
    paths = {path for value in given if value.id and (path := things.resolve(value.id))}
    spans = [found for text in texts if (found := span(text))] if property_id in DATES else []
    spoken = [tongue for text in texts if (tongue := find_language(text))] if property_id == "language" else []
    if property_id in ELSEWHERE:
        # however the address is spelled
        paths = {path for value in given for path in things.known_as(property_id, value.text or value.id or "")}
    return Clue(
        property_id,
        tuple(dict.fromkeys(meant)),
        frozenset(paths),
        frozenset((*map(folded, texts), *(folded(one.tag) for one in spoken))) - {""},
        tuple(spans),
        tuple(one.tag for one in spoken),
        tuple(where for text in texts if (where := point(text))) if property_id == COORDINATES else (),
    )


def had(property_id: str, known: Known, values: list[Value]) -> Had:
    """Return what a thing has of a property, as clues are compared with it."""
    if property_id in {"name", "alternate"}:
        values = [{"str": name} for name in (known.name, *known.others)]
    if property_id == COORDINATES:
        return Had(bool(values), frozenset(), frozenset(str(one["str"]) for one in values))
    ids = frozenset(str(one["id"]) for one in values if "id" in one)
    return Had(bool(values), ids, frozenset(text for one in values for text in said(one)))


def point(text: str) -> Point | None:
    """Return latitude and longitude; ``None`` where a text is none.

    >>> point("33.85, -111.9"), point("Georgia"), point("91,0")
    ((33.85, -111.9), None, None)
    """
    found = _POINT.fullmatch(text)
    if not found or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        return None
    return float(found[1]), float(found[2])


def _are_near(one: Point, other: Point) -> bool:
    round_the_world = abs(one[1] - other[1])
    return abs(one[0] - other[0]) <= _NEAR and min(round_the_world, 360 - round_the_world) <= _NEAR
