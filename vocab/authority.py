"""Authority entities, and finding them by the names that records use (docs/authorities.md).

Matching is exact after NFKC, folded quotes and single spaces; case counts. A label that two entities
share matches neither.
"""

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final, TypeVar

import msgspec

from vocab.identifiers import digest_key, slug, unit_path
from vocab.text import LangText, match_form, match_key

T = TypeVar("T")

KINDS: Final = ("agent", "person", "archive", "place", "concept", "collection", "scheme")
AGENT_KINDS: Final = frozenset({"agent", "person", "archive"})
DETECTED_KINDS: Final = AGENT_KINDS | {"place"}
# Schemes that every catalogue has, so that no file need describe them.
BUILT_IN_SCHEMES: Final = frozenset({"scheme/content-kind", "scheme/genre", "scheme/subject"})

# A slip in a pattern must not hang a load; signatures are far shorter.
MATCHED_LENGTH: Final = 500


class Entity(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One agent, person, archive, place, concept, collection or scheme, as an authority file describes it.

    Attributes:
        path: Kind and key, e.g. ``"agent/7brands"``, ``"concept/genre/telegram"``; never changes.
        types: Classes as stated, in the order of the file.
        names: One a language; the first is matched and served like the others.
        label: The untagged label; ``None`` when the file leaves it to the names.
        alternates: Further names: matched, served with the entity's own description.
        hidden: For search only: never matched, never served.
        broader: Paths of broader concepts or places.
        schemes: Paths of the schemes that hold it.
        matches: IRIs of the same entity elsewhere (``skos:exactMatch``).
        same: The same, stated as ``owl:sameAs``.
        definitions: What it is, in a sentence; one a language.
        latitude, longitude: Where a place is, in degrees (WGS 84), as the file writes them.
        notations: Codes for it in standards, e.g. ``"SUHH"`` in ISO 3166-3; never matched.
        successors: Paths of the places that took its place when it came to an end.
        acronyms: How references name an archive.
        patterns: Regular expressions for what follows the acronym, tried in this order.
        programme: Whether citations name it as the programme that published a version.
        valid_from: First year in which the linker may detect it.
        valid_until: Last such year.
        do_not_match: Whether the linker skips it.
    """

    path: str
    types: tuple[str, ...]
    names: tuple[LangText, ...]
    label: str | None = None
    alternates: tuple[LangText, ...] = ()
    hidden: tuple[LangText, ...] = ()
    broader: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    definitions: tuple[LangText, ...] = ()
    latitude: str | None = None
    longitude: str | None = None
    notations: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    programme: bool = False
    valid_from: int | None = None
    valid_until: int | None = None
    do_not_match: bool = False

    @property
    def kind(self) -> str:
        """One of ``KINDS``."""
        return self.path.partition("/")[0]

    @property
    def group(self) -> str:
        """The kind; agents, persons and archives are one group, ``"agent"``."""
        return "agent" if self.kind in AGENT_KINDS else self.kind

    @property
    def key(self) -> str:
        """What follows the kind."""
        return self.path.partition("/")[2]

    def display(self, language: str) -> str:
        """Return the label: as stated, else the name in ``language``, else the first name by tag."""
        if self.label is not None:
            return self.label
        by_tag = sorted(self.names, key=lambda name: (name.language != language, name.language or ""))
        return by_tag[0].value

    @property
    def references(self) -> tuple[str, ...]:
        """Paths of all entities that it refers to."""
        return (*self.broader, *self.schemes, *self.successors)

    @property
    def matched(self) -> tuple[str, ...]:
        """Every name under which records may call it."""
        return tuple(name.value for name in (*self.names, *self.alternates))


def each_once(one: Iterable[T], other: Iterable[T]) -> tuple[T, ...]:
    """Return all of one and of another, in this order.

    >>> each_once("ab", "bc")
    ('a', 'b', 'c')
    """
    return tuple(dict.fromkeys((*one, *other)))


def merged(kept: Entity, gone: Entity) -> Entity:
    """Return an entity that stands for another as well: its names are further names, all else is put beside.

    What can be said once only is said by the one that stays; its years are widened.
    """
    names = (*kept.alternates, *gone.names, *gone.alternates)
    have = set(kept.names)

    def widest(one: int | None, other: int | None, choose: Callable[[int, int], int]) -> int | None:
        return None if one is None or other is None else choose(one, other)

    return msgspec.structs.replace(
        kept,
        alternates=tuple(name for name in dict.fromkeys(names) if name not in have),
        hidden=each_once(kept.hidden, gone.hidden),
        broader=tuple(path for path in each_once(kept.broader, gone.broader) if path != kept.path),
        schemes=each_once(kept.schemes, gone.schemes),
        matches=each_once(kept.matches, gone.matches),
        same=each_once(kept.same, gone.same),
        definitions=each_once(kept.definitions, gone.definitions),
        latitude=kept.latitude if kept.latitude is not None else gone.latitude,
        longitude=kept.longitude if kept.latitude is not None else gone.longitude,
        notations=each_once(kept.notations, gone.notations),
        successors=tuple(path for path in each_once(kept.successors, gone.successors) if path != kept.path),
        acronyms=each_once(kept.acronyms, gone.acronyms),
        patterns=each_once(kept.patterns, gone.patterns),
        programme=kept.programme or gone.programme,
        valid_from=widest(kept.valid_from, gone.valid_from, min),
        valid_until=widest(kept.valid_until, gone.valid_until, max),
    )


class Named(msgspec.Struct, frozen=True):
    """Something that a record names: an entity of the authority files, or a name alone.

    Attributes:
        path: E.g. ``"agent/7brands"``; minted from the name when no authority has it.
        name: As the record has it.
        entity: ``None`` when no authority has the name.
    """

    path: str
    name: str
    entity: Entity | None = None


class Reference(msgspec.Struct, frozen=True):
    """One archival reference, and what the authority files make of it.

    Attributes:
        text: Verbatim, e.g. ``"PRC FMA 118-01764-04, 11"``.
        archive: The holding archive, when the reference begins with a name of it.
        unit: Signature of the file or other unit, when a pattern of the archive fits.
        unit_label: Acronym and signature.
        locator: Page or folio inside the unit.
    """

    text: str
    archive: Entity | None = None
    unit: str | None = None
    unit_label: str | None = None
    locator: str | None = None

    @property
    def unit_path(self) -> str | None:
        """Path of the unit."""
        if self.archive is None or self.unit is None:
            return None
        return unit_path(self.archive.key, self.unit)


class Authorities:
    """The authority entities of one moment, indexed by what records call them.

    Args:
        entities: No two with the same path.
    """

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self.by_path: Final = {entity.path: entity for entity in entities}
        self._names: Final = {
            "agent": self._index(AGENT_KINDS),
            **{kind: self._index({kind}) for kind in ("place", "concept", "collection")},
        }

    def _index(self, kinds: Iterable[str]) -> dict[str, Entity | None]:
        names: dict[str, Entity | None] = {}
        for entity in self.by_path.values():
            if entity.kind in kinds:
                for name in {match_key(name) for name in entity.matched}:
                    names[name] = None if name in names else entity
        return names

    def find(self, name: str, kind: str = "agent") -> Entity | None:
        """Return the one entity called ``name``; agents, persons and archives are one group, ``"agent"``."""
        return self._names[kind].get(match_key(name))

    def name(self, name: str, kind: str = "agent", scheme: str = "subject") -> Named:
        """Return what a record means by ``name``: an entity, or a minted node of ``kind``.

        The path of a minted node differs from every entity's, also where a name that does not match
        (``7BRANDS``) gives the same slug.

        Args:
            scheme: Where a concept is minted.
        """
        if entity := self.find(name, kind):
            return Named(entity.path, name, entity)
        prefix = {"concept": f"concept/{scheme}"}.get(kind, kind)
        path = f"{prefix}/{slug(name)}"
        if path in self.by_path:
            path = f"{path}-{digest_key(name)}"
        return Named(path, name)

    @cached_property
    def shared_labels(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Labels that match nothing because several entities of one group have them, with their paths."""
        found = []
        for kind, names in self._names.items():
            kinds = AGENT_KINDS if kind == "agent" else {kind}
            for label in sorted(label for label, entity in names.items() if entity is None):
                paths = tuple(
                    sorted(
                        entity.path
                        for entity in self.by_path.values()
                        if entity.kind in kinds and label in {match_key(name) for name in entity.matched}
                    )
                )
                found.append((label, paths))
        return tuple(found)

    @cached_property
    def programmes(self) -> tuple[tuple[str, Entity], ...]:
        """Names of programmes as ``match_key`` spells them, the longest first."""
        found = [
            (match_key(name), entity)
            for entity in self.by_path.values()
            if entity.programme
            for name in entity.matched
            if self.find(name) is entity
        ]
        return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))

    @cached_property
    def _archive_starts(self) -> tuple[tuple[int, ...], dict[str, Entity]]:
        """Lengths of the acronyms and names of archives, the longest first, and what each stands for."""
        owners: dict[str, dict[str, Entity]] = {}
        for entity in self.by_path.values():
            if entity.kind == "archive":
                for start in (*entity.acronyms, *(name for name in entity.matched if self.find(name) is entity)):
                    owners.setdefault(match_key(start), {})[entity.path] = entity
        starts = {start: next(iter(found.values())) for start, found in owners.items() if len(found) == 1}
        return tuple(sorted({len(start) for start in starts}, reverse=True)), starts

    @cached_property
    def _patterns(self) -> dict[str, tuple[re.Pattern[str], ...]]:
        return {
            entity.path: tuple(re.compile(pattern) for pattern in entity.patterns)
            for entity in self.by_path.values()
            if entity.patterns
        }

    def archive_at_start(self, text: str) -> tuple[Entity, str] | None:
        """Return the archive that ``text`` begins with, and what follows its name.

        The longest acronym or name wins; it must end at ``:``, ``,``, a space or the end.
        """
        lengths, starts = self._archive_starts
        if not lengths:
            return None
        # normalisation may compose several characters into one: room for that, and not for a whole page
        key, offsets = match_form(text[: 4 * lengths[0] + 16].rstrip())
        for length in lengths:
            start, behind = key[:length], key[length : length + 1] or ","
            if len(start) == length and behind in ":, " and (entity := starts.get(start)):
                rest = text[offsets[length] :].lstrip()
                return entity, rest.removeprefix(":").removeprefix(",").strip()
        return None

    def reference(self, text: str) -> Reference:
        """Read one archival reference; what no authority explains stays verbatim alone.

        >>> Authorities().reference("APRF, f. 45").archive is None
        True
        """
        found = self.archive_at_start(text)
        if found is None:
            return Reference(text)
        archive, signature = found
        if len(signature) <= MATCHED_LENGTH:
            for pattern in self._patterns.get(archive.path, ()):
                if match := pattern.fullmatch(signature):
                    unit = (match["unit"] or "").strip()
                    if unit:
                        acronym = archive.acronyms[0] if archive.acronyms else archive.display("en")
                        locator = match.groupdict().get("locator")
                        return Reference(text, archive, unit, f"{acronym} {unit}", locator or None)
        return Reference(text, archive)
