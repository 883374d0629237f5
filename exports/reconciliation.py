"""The reconciliation service: its types and properties, and what it says of itself.

Pure. Source: Reconciliation Service API 0.2, https://reconciliation-api.github.io/specs/0.2/ (sections 2, 3, 5 and 6).
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from exports.elsewhere import AUTHORITIES
from vocab.identifiers import Iris
from vocab.imprint import Imprint

Json = dict[str, Any]

API_VERSION: Final = "0.2"
BATCH: Final = 50  # queries at a time; OpenRefine sends ten
PATH: Final = "reconcile"
PREVIEW_SIZE: Final = (420, 260)  # pixels, wide and high


class Type(NamedTuple):
    """A kind of thing that names are reconciled with.

    Attributes:
        broader: Ids of the kinds that hold it.
    """

    id: str
    name: str
    about: str
    broader: tuple[str, ...] = ()


TYPES: Final[Mapping[str, Type]] = {
    one.id: one
    for one in (
        Type("agent", "Agent", "A person or a body that authority files or records name"),
        Type("person", "Person", "A person of the authority files", ("agent",)),
        Type("archive", "Archive", "An institution that holds documents", ("agent",)),
        Type("unit", "Archival unit", "A file, box or other unit of an archive, by its signature"),
        Type("place", "Place", "A place or a country, of today or of the past"),
        Type("concept", "Concept", "A subject heading, or a kind of document"),
        Type("collection", "Collection", "A collection of documents"),
        Type("document", "Document", "A document, by its title, its reference or its id"),
    )
}
THINGS: Final = frozenset(TYPES) - {"document"}


def type_of(path: str) -> str | None:
    """Return the type of the thing at a path below ``{base}id/``; ``None`` of what is not reconciled.

    >>> type_of("person/albert-einstein"), type_of("archive/prc-fma/unit/118-01100-06"), type_of("scheme/subject")
    ('person', 'unit', None)
    """
    kind = path.partition("/")[0]
    if kind == "archive" and "/unit/" in path:
        return "unit"
    return kind if kind in TYPES else None


def kinds_of(type_id: str) -> tuple[str, ...]:
    """Return a type and those that hold it, itself first."""
    return (type_id, *TYPES[type_id].broader)


class Property(NamedTuple):
    """Something that can be asked of a thing, and by which it can be told from another.

    Attributes:
        types: Ids of the types that have it.
        values: Type of the things that are its values; ``""`` where they are no things, or of several types.
    """

    id: str
    name: str
    about: str
    types: frozenset[str]
    values: str = ""


_ALL: Final = frozenset(TYPES)
_DOCUMENT: Final = frozenset({"document"})
_AUTHORITY: Final = THINGS - {"unit"}


def _table() -> Iterable[Property]:
    yield Property("name", "Name", "The name that pages show; of a document its title", _ALL)
    yield Property("alternate", "Other names", "Further names; titles in other languages", _ALL)
    yield Property("type", "Type", "What it is: a person, a place …", _ALL)
    yield Property("iri", "Address", "Its permanent address, the IRI", _ALL)
    yield Property("page", "Page", "Address of the page about it", _ALL)
    yield Property("same", "Same elsewhere", "Addresses of the same thing in other authority files", _AUTHORITY)
    for authority in AUTHORITIES:
        about = f"Its identifier in {authority.name}, where an authority file tells"
        yield Property(authority.key, f"{authority.name} id", about, _AUTHORITY)
    yield Property("broader", "Broader", "The wider place or concept", frozenset({"place", "concept"}))
    about = "Latitude and longitude of a place in degrees (WGS 84), as text: 33.8, 44.2"
    yield Property("coordinates", "Coordinates", about, frozenset({"place"}))
    yield Property("acronym", "Acronym", "How references name an archive", frozenset({"archive"}))
    yield Property("valid_from", "Valid from", "First year in which it bears its names", _AUTHORITY)
    yield Property("valid_until", "Valid until", "Last such year", _AUTHORITY)
    yield Property("year", "Year", "Of a document; of a thing, a year in which it is spoken of", _DOCUMENT | _AUTHORITY)
    yield Property("archive", "Archive", "The archive that holds it", frozenset({"document", "unit"}), "archive")
    yield Property("identifier", "Id", "The record's id", _DOCUMENT)
    yield Property("persistent", "Persistent identifier", "DOI, handle or ARK", _DOCUMENT)
    yield Property("date", "Date", "The day on which it was made, where that is known to the day", _DOCUMENT)
    yield Property("date_given", "Date as given", "The date as the record writes it", _DOCUMENT)
    yield Property("earliest", "Earliest day", "The first day that the date allows", _DOCUMENT)
    yield Property("latest", "Latest day", "The last day that the date allows", _DOCUMENT)
    yield Property("reference", "Archive reference", "The reference as the record writes it", _DOCUMENT)
    yield Property("unit", "Archival unit", "The file or box that holds it", _DOCUMENT, "unit")
    yield Property("language", "Language", "Language of the original: name, or tag", _DOCUMENT)
    yield Property("summary", "Summary", "What it is about", _DOCUMENT)
    yield Property("creator", "Creator", "Who made it", _DOCUMENT, "agent")
    yield Property("contributor", "Contributor", "Who had a part in it", _DOCUMENT, "agent")
    yield Property("translator", "Translator", "Who translated a version", _DOCUMENT, "agent")
    yield Property("publisher", "Publisher", "Who published it", _DOCUMENT, "agent")
    yield Property("funder", "Funder", "Who paid for its publication", _DOCUMENT, "agent")
    yield Property("place", "Place", "A place that it is about", _DOCUMENT, "place")
    yield Property("subject", "Subject", "What it is about, as a heading", _DOCUMENT, "concept")
    yield Property("collection", "Collection", "The collection that it is in", _DOCUMENT, "collection")
    yield Property("kind", "Kind of document", "Telegram, report, letter …", _DOCUMENT, "concept")
    yield Property("rights", "Rights statement", "Address of the statement about its use", _DOCUMENT)


PROPERTIES: Final[Mapping[str, Property]] = {one.id: one for one in _table()}

# What of a candidate the score is made of (section 4.2, matching features).
FEATURES: Final[Mapping[str, str]] = {
    "name": "How much the name is like the one that is looked for, from 0 to 100",
    "exact": "Whether it is the same letter for letter, or the identifier was given",
    "type": "Whether it is of one of the types that were asked for",
    **{f"property-{one.id}": f"Whether “{one.name}” has one of the values that were given" for one in _table()},
}

LIMIT: Final = "limit"
CONTENT: Final = "content"
AS_THING: Final = "id"
AS_TEXT: Final = "literal"
_SETTINGS: Final = (
    {
        "name": LIMIT,
        "label": "Limit",
        "type": "number",
        "default": 0,
        "help_text": "Most values of one row (0 for all)",
    },
    {
        "name": CONTENT,
        "label": "Content",
        "type": "select",
        "default": AS_THING,
        "help_text": "Things as reconciled cells, or their names as text",
        "choices": [
            {"value": AS_THING, "name": "Reconciled: name with id"},
            {"value": AS_TEXT, "name": "Text: the name alone"},
        ],
    },
)


def manifest(imprint: Imprint, version: str) -> Json:
    """Return what the service says of itself (section 3.1).

    Ids hold slashes. In a query they come through proxies and clients of every kind, so templates put them there.
    """
    service = imprint.base + PATH
    wide, high = PREVIEW_SIZE
    return {
        "versions": [API_VERSION],
        "name": imprint.name,
        "identifierSpace": f"{imprint.base}id/",
        "schemaSpace": str(Iris(imprint.base).profile),
        "documentation": f"{service}/about",
        "serviceVersion": version,
        "defaultTypes": [type_json(one) for one in TYPES.values()],
        "view": {"url": f"{service}/view?id={{{{id}}}}"},
        "feature_view": {"url": f"{service}/about#{{{{id}}}}"},
        "preview": {"url": f"{service}/preview?id={{{{id}}}}", "width": wide, "height": high},
        "suggest": {
            what: {"service_url": service, "service_path": f"/suggest/{what}"}
            for what in ("entity", "type", "property")
        },
        "extend": {
            "propose_properties": {"service_url": service, "service_path": "/properties"},
            "property_settings": list(_SETTINGS),
        },
        "batchSize": BATCH,
    }


def type_json(one: Type) -> Json:
    """Return a type as it is written, with those that hold it."""
    broader = [{"id": id_, "name": TYPES[id_].name} for id_ in one.broader]
    return {"id": one.id, "name": one.name, "description": one.about} | ({"broader": broader} if broader else {})


def property_json(one: Property) -> Json:
    """Return a property as suggestions have it."""
    return {"id": one.id, "name": one.name, "description": one.about}


def proposed(type_id: str, limit: int | None = None) -> Json:
    """Return the properties of a type (section 6.2); of an unknown one those that every thing has.

    Args:
        limit: Most of them; ``None`` for all.
    """
    wanted = kinds_of(type_id) if type_id in TYPES else ()
    found = [one for one in PROPERTIES.values() if one.types.intersection(wanted) or one.types == _ALL]
    written: Json = {
        "type": type_id,
        "properties": [{"id": one.id, "name": one.name} for one in found[:limit]],
    }
    return written | ({"limit": limit} if limit is not None else {})
