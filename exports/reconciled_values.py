"""What a thing has of each property of the reconciliation service, as data extension gives it.

Pure. Source: Reconciliation Service API 0.2, section 6.4 and the schema of data extension responses.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final

import msgspec

from exports.elsewhere import identifiers
from exports.flattened import translators
from exports.reconciliation import AS_TEXT, TYPES
from vocab.authority import Entity, Named
from vocab.identifiers import Iris
from vocab.reading import Reading

Value = dict[str, Any]


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """A thing of the catalogue: an entity, a name that only records have, or a document.

    Attributes:
        path: Below ``{base}id/``, as IRIs have it: also the id that clients know it by.
        name: For people.
        type: Id of its type.
        entity: What the authority files say; ``None`` when they say nothing.
        reading: Of a document.
        archive: Of a unit, the archive that holds it.
        broader: The things that its authority file calls broader.
    """

    path: str
    name: str
    type: str
    entity: Entity | None = None
    reading: Reading | None = None
    archive: Named | None = None
    broader: tuple[Named, ...] = ()

    @property
    def others(self) -> tuple[str, ...]:
        """Its names beside the one that is shown, each once."""
        if self.reading is not None:
            names = [title.value for title in self.reading.titles]
        elif self.entity is not None:
            names = [*self.entity.matched, *self.entity.acronyms]
        else:
            names = []
        return tuple(name for name in dict.fromkeys(names) if name != self.name)

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """IRIs of the same thing in other places."""
        return tuple(dict.fromkeys((*self.entity.matches, *self.entity.same))) if self.entity else ()


def values(known: Known, property_id: str, iris: Iris, *, content: str = "", language: str = "en") -> list[Value]:
    """Return the values that a thing has of a property; none when it has none.

    Args:
        content: ``"literal"`` for the names of things and languages, else they are given with ids or tags.
        language: Of names, where there are several.
    """
    as_text = content == AS_TEXT
    if about_any := _OF_ANY.get(property_id):
        return _texts(about_any(known, iris))
    if named := _things_of(known, property_id):
        return _things(named, language, as_text=as_text)
    if known.reading is not None:
        if property_id == "language":
            return _texts(one.name if as_text else one.tag for one in known.reading.languages)
        return _OF_DOCUMENT.get(property_id, _nothing)(known.reading)
    return _of_entity(known.entity, property_id) if known.entity is not None else []


def _texts(found: Iterable[str]) -> list[Value]:
    return [{"str": text} for text in dict.fromkeys(found) if text]


def _things(found: Iterable[Named], language: str, *, as_text: bool) -> list[Value]:
    once = {one.path: one for one in found}
    named = {path: one.entity.display(language) if one.entity else one.name for path, one in once.items()}
    return [{"str": name} if as_text else {"id": path, "name": name} for path, name in named.items()]


def _days(day: date | None) -> list[Value]:
    """Return a day as the moment at which it begins: the protocol has no days."""
    return [{"date": f"{day.isoformat()}T00:00:00Z"}] if day else []


def _number(number: int | None) -> list[Value]:
    return [] if number is None else [{"int": number}]


def _nothing(_: Reading) -> list[Value]:
    return []


def _of_entity(entity: Entity, property_id: str) -> list[Value]:
    match property_id:
        case "acronym":
            return _texts(entity.acronyms)
        case "coordinates" if entity.latitude is not None and entity.longitude is not None:
            # latitude first, as OpenRefine and Wikidata write it
            return _texts([f"{entity.latitude},{entity.longitude}"])
        case "coordinates":
            return []
        case "valid_from":
            return _number(entity.valid_from)
        case "valid_until":
            return _number(entity.valid_until)
    return _texts(identifiers((*entity.matches, *entity.same), property_id))


_OF_ANY: Final[Mapping[str, Callable[[Known, Iris], Iterable[str]]]] = {
    "name": lambda known, _: [known.name],
    "alternate": lambda known, _: known.others,
    "type": lambda known, _: [TYPES[known.type].name],
    "iri": lambda known, iris: [str(iris.thing(known.path))],
    "page": lambda known, iris: [f"{iris.base}page/{known.path}"],
    "same": lambda known, _: known.elsewhere,
}
_OF_DOCUMENT: Final[Mapping[str, Callable[[Reading], list[Value]]]] = {
    "identifier": lambda reading: _texts([reading.document.identifier]),
    "persistent": lambda reading: _texts(one.value for one in reading.persistent),
    "date_given": lambda reading: _texts([reading.document.date.as_given] if reading.document.date else []),
    "date": lambda reading: _days(reading.date.day if reading.date else None),
    "earliest": lambda reading: _days(reading.date.earliest if reading.date else None),
    "latest": lambda reading: _days(reading.date.latest if reading.date else None),
    "year": lambda reading: _number(reading.date.year if reading.date else None),
    "reference": lambda reading: _texts(reference.text for reference in reading.references),
    "summary": lambda reading: _texts(abstract.value for abstract in reading.abstracts),
    "rights": lambda reading: _texts([str(reading.rights_statement)]),
}
_NAMED: Final[Mapping[str, Callable[[Reading], Iterable[Named]]]] = {
    "archive": lambda reading: (Named(one.archive.path, "", one.archive) for one in reading.references if one.archive),
    "unit": lambda reading: (Named(one.unit_path, one.unit_label or "") for one in reading.references if one.unit_path),
    "creator": lambda reading: reading.creators,
    "contributor": lambda reading: reading.contributors,
    "translator": translators,
    "publisher": lambda reading: reading.publishers,
    "funder": lambda reading: reading.funders,
    "place": lambda reading: reading.places,
    "subject": lambda reading: reading.subjects,
    "collection": lambda reading: reading.collections,
    "kind": lambda reading: (reading.genre,) if reading.genre else (),
}


def _things_of(known: Known, property_id: str) -> Iterable[Named]:
    if property_id == "broader":
        return known.broader
    if property_id == "archive" and known.archive:
        return (known.archive,)
    if known.reading is not None and (named := _NAMED.get(property_id)):
        return named(known.reading)
    return ()
