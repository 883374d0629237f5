"""Pages about agents, places, archives and their units, concepts, collections: what they are, and what is near them.

Documents stand under what the thing is to them, by date. Everything comes from the search index and from a register
that is made once a generation, so that a page costs the same whatever the size of the catalogue.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode

from flask import render_template, request

from catalog.jobs.register import Line, Register
from catalog.search.fields import ROLE, THING
from catalog.search.shelf import Shelf, Shelved
from catalog.web import year_bars
from catalog.web.language import N_, gettext
from catalog.web.pages import Link, linking_documents, listed, path_prefix
from catalog.web.published import Public
from catalog.web.registers import Holding
from catalog.web.said import BACKWARD, property_words, said, years_of
from catalog.web.things import Thing
from exports.formats import FORMATS
from vocab.authority import DETECTED_KINDS

# What a thing is to a document, as headings of lists.
ROLES: Final[Mapping[str, str]] = {
    "creator": N_("Written by"),
    "translator": N_("Translated by"),
    "contributor": N_("Contributed to by"),
    "publisher": N_("Published by"),
    "funder": N_("Funded by"),
    "archive": N_("Held here"),
    "unit": N_("In this unit"),
    "place": N_("About this place"),
    "subject": N_("About"),
    "genre": N_("Of this kind"),
    "collection": N_("In this collection"),
    "mention": N_("Naming, as a curator has confirmed"),
}
_ROLES_OF: Final = {
    "agent": ("creator", "translator", "contributor", "publisher", "funder", "mention"),
    "archive": ("archive", "creator", "translator", "contributor", "publisher", "funder", "mention"),
    "place": ("place", "mention"),
    "concept": ("subject", "genre"),
    "collection": ("collection",),
}
_FACET: Final = {
    "agent": "agent",
    "person": "agent",
    "archive": "archive",
    "place": "place",
    "collection": "collection",
}
_TOGETHER: Final = (("agent", N_("People and organisations")), ("place", N_("Places")), ("subject", N_("Subjects")))
_FEW: Final = 10  # documents under a heading, where there are several
LISTED: Final = 50
_COMPANIONS: Final = 8
_COMPARED: Final = 5  # documents; fewer make no chart
_EVERYWHERE: Final = 0.8  # what this share of all documents names says nothing about one thing
_RELATED: Final = 60
_UNITS: Final = 40
_NEAR: Final = 3  # units on either side


class Group(NamedTuple):
    """Documents under one heading.

    Attributes:
        more: Address of the whole list, or of its next page; ``None`` when all stand here.
    """

    role: str
    heading: str
    total: int
    documents: list[dict[str, str]]
    more: str | None


def entity_page(public: Public, thing: Thing, holding: Holding | None, after: int) -> str:
    """Return the page about an agent, archive, unit, place, concept, collection or scheme.

    Args:
        holding: ``None`` where there is no search index: then its documents are listed as they came.
        after: As the page before has named it.
    """
    edition, prefix = public.edition, path_prefix(public)
    told = said(thing.statements, edition.imprint.base)
    if holding is None:
        more = {"further": bool(after), "groups": [_as_they_came(public, thing, after)]}
        things = {
            gettext(heading): Related([_linked(prefix, path, path.rpartition("/")[2]) for path in paths], len(paths))
            for heading, paths in told.things.items()
        }
    else:
        more = _from_holding(public, thing, holding, after)
        things = _neighbours(thing, holding.register, told.things, prefix)
    return render_template(
        "thing.html",
        title=thing.label,
        thing=thing,
        said=told,
        names=[name for name in told.names if name.text != thing.label],
        things=things,
        years=years_of(thing.entity.valid_from, thing.entity.valid_until) if thing.entity else "",
        iri=str(edition.iris.thing(thing.path)),
        imprint=edition.imprint,
        prefix=prefix,
        find=f"{prefix}search?{urlencode({'q': _phrase(thing.label)})}",
        detected=_detected(public, thing),
        formats=[
            Link(item.title, f"{prefix}data/{thing.path}.{item.name}", item.media_type) for item in FORMATS.values()
        ],
        **more,
    )


def _from_holding(public: Public, thing: Thing, holding: Holding, after: int) -> dict[str, Any]:
    shelf, register = holding
    prefix = path_prefix(public)
    narrowed, total = facet(thing.path), register.stock.documents(thing.path)
    role = _asked_role(thing.path, shelf)
    groups = list(_groups(public, thing, shelf, role, after))

    def counted(name: str) -> Mapping[int, int]:
        return shelf.years(name, [(THING, thing.path)])

    def address(span: str, first: int) -> str:
        return f"{prefix}search?{urlencode([(narrowed, thing.path), (span, first)])}"

    return {
        "further": bool(after or role),
        "groups": groups,
        "total": total,
        "search": f"{prefix}search?{urlencode([(narrowed, thing.path)])}",
        "bars": year_bars.bars(counted, address) if narrowed and total >= _COMPARED and not after else None,
        "together": [] if after else list(_together(public, thing.path, holding)),
        "units": _units(register, thing.path, prefix),
        "near": list(_near(register, thing.path)),
        "point": register.stock.points.get(thing.path),
    }


def facet(path: str) -> str:
    """Return the facet of the search that a thing is a value of; ``""`` of one that is of none."""
    if "/unit/" in path:
        return "unit"
    if path.startswith("concept/genre/"):
        return "kind"
    kind = path.partition("/")[0]
    return "subject" if kind == "concept" else _FACET.get(kind, "")


# ---------------------------------------------------------------- its documents


def _groups(public: Public, thing: Thing, shelf: Shelf, asked: str, after: int) -> Iterator[Group]:
    """Yield its documents by what it is to them; of several such lists their beginnings."""
    roles = [asked] if asked else list(_roles(thing.path))
    found = {
        role: shelf.documents([(ROLE, f"{role} {thing.path}")], limit=LISTED, after=after or None) for role in roles
    }
    standing = [(role, stretch) for role, stretch in found.items() if stretch.total]
    for role, stretch in standing:
        if len(standing) == 1:
            chosen = {"role": role} if asked else {}
            behind = stretch.following
            more = f"?{urlencode({**chosen, 'after': behind})}" if behind is not None else None
            yield Group(role, gettext(ROLES[role]), stretch.total, _rows(public, stretch.places), more)
        else:
            more = f"?{urlencode({'role': role})}" if stretch.total > _FEW else None
            yield Group(role, gettext(ROLES[role]), stretch.total, _rows(public, stretch.places[:_FEW]), more)


def _asked_role(path: str, shelf: Shelf) -> str:
    """Return the role that the address keeps the documents to; ``""`` where the thing has it in none of them."""
    asked = request.args.get("role", "")
    return asked if asked in _roles(path) and shelf.count([(ROLE, f"{asked} {path}")]) else ""


def _roles(path: str) -> Iterable[str]:
    if "/unit/" in path:
        return ("unit",)
    kind = path.partition("/")[0]
    return _ROLES_OF.get("agent" if kind == "person" else kind, ())


def placed(public: Public, places: Iterable[Shelved]) -> list[tuple[Shelved, dict[str, str]]]:
    """Return documents as lists show them, each with its place; what is no longer there is left out."""
    found = [(place, public.edition.entry(place.identifier)) for place in places]
    standing = {place: entry for place, entry in found if entry and not entry.deleted}
    return list(zip(standing, listed(public, list(standing.values())), strict=True))


def _rows(public: Public, places: Iterable[Shelved]) -> list[dict[str, str]]:
    return [row for _, row in placed(public, places)]


def _as_they_came(public: Public, thing: Thing, after: int) -> Group:
    found, following = linking_documents(public, thing.path, after)
    return Group("", gettext("Documents"), 0, listed(public, found), f"?after={following}" if following else None)


# ---------------------------------------------------------------- its neighbours


class Related(NamedTuple):
    """Things under one heading.

    Attributes:
        total: How many there are; not all of them need be listed.
    """

    lines: list[dict[str, Any]]
    total: int


def _neighbours(thing: Thing, register: Register, told: Mapping[str, list[str]], prefix: str) -> dict[str, Related]:
    """Return the things that its description leads to, and those that lead to it, under their headings."""
    paths = {gettext(heading): dict.fromkeys(found) for heading, found in told.items()}
    for relation in register.stock.leading_to(thing.path):
        if heading := BACKWARD.get(property_words(relation.predicate)):
            paths.setdefault(gettext(heading), {})[relation.path] = None
    kind, _, key = thing.path.partition("/")
    if kind == "scheme":
        members = (line.path for line in register.everything["concepts"] if line.path.startswith(f"concept/{key}/"))
        paths.setdefault(gettext(BACKWARD["in scheme"]), {}).update(dict.fromkeys(members))
    return {
        heading: Related(
            [
                _linked(prefix, line.path, line.label, line.language, line.documents)
                for line in sorted(register.lines(found))[:_RELATED]
            ],
            len(found),
        )
        for heading, found in paths.items()
        if found
    }


def _linked(prefix: str, path: str, label: str, language: str | None = None, documents: int = 0) -> dict[str, Any]:
    return {"label": label, "language": language, "address": f"{prefix}page/{path}", "documents": documents}


def _together(public: Public, path: str, holding: Holding) -> Iterator[tuple[str, list[Any]]]:
    """Yield what the same documents name most often, by kind; what nearly all documents name is left out."""
    shelf, register = holding
    prefix, everywhere = path_prefix(public), max(public.generation.documents * _EVERYWHERE, 4)
    counted = shelf.counts([name for name, _ in _TOGETHER], [(THING, path)], most=_COMPANIONS * 3)
    for name, heading in _TOGETHER:
        found = []
        for other, together in sorted(counted[name].items(), key=lambda item: (-item[1], item[0])):
            if other != path and register.stock.documents(other) <= everywhere:
                label = register.name(other)
                found.append(_linked(prefix, other, label.value, label.language, together))
        if found:
            yield gettext(heading), found[:_COMPANIONS]


def _units(register: Register, path: str, prefix: str) -> dict[str, Any] | None:
    lines = register.units.get(path)
    if not lines:
        return None
    return {
        "lines": lines[:_UNITS],
        "total": len(lines),
        "more": f"{prefix}browse/{path.replace('archive/', 'archives/', 1)}" if len(lines) > _UNITS else None,
    }


def _near(register: Register, path: str) -> Iterator[Line]:
    """Yield the units that stand beside one, and itself."""
    archive, middle, _ = path.partition("/unit/")
    lines = register.units.get(archive, ()) if middle else ()
    index = next((number for number, line in enumerate(lines) if line.path == path), None)
    if index is not None:
        yield from lines[max(index - _NEAR, 0) : index + _NEAR + 1]


def _detected(public: Public, thing: Thing) -> str | None:
    """Return where the endpoint tells in which documents a program has found it; ``None`` where none looks."""
    entity, edition = thing.entity, public.edition
    if entity is None or entity.kind not in DETECTED_KINDS or entity.do_not_match:
        return None
    base, own = edition.imprint.base, edition.describer.own_terms
    pattern = f"?document <{own.detected}> <{base}id/{thing.path}>"
    query = f"SELECT ?document WHERE {{ GRAPH <{base}graph/links> {{ {pattern} }} }}"
    return f"{path_prefix(public)}sparql?{urlencode({'query': query})}"


def _phrase(label: str) -> str:
    return '"' + label.replace('"', " ") + '"'
