"""What becomes of the starter's entities beside those of the archive's own files: the archive's word goes before.

An entity is one with an own one where both name the same address elsewhere, and only there: that names are alike is no
proof. Where key or name collide without such proof, the starter's is left out.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from vocab.authority import DETECTED_KINDS, Entity, each_once
from vocab.folded import Folded
from vocab.text import LangText, match_key

SETS: Final[Mapping[str, tuple[str, ...]]] = {
    "countries": ("countries.ttl", "former_states.ttl"),
    "genres": ("genres.ttl",),
}
NONE: Final = "none"


def chosen(value: str) -> tuple[str, ...]:
    """Read which sets are to be used: their names, or ``"none"``; empty when nothing is said.

    >>> chosen("genres, countries"), chosen("")
    (('countries', 'genres'), ())

    Raises:
        ValueError: It is no set.
    """
    words = {word for word in re.split(r"[\s,:]+", value) if word}
    if words - {*SETS, NONE} or (NONE in words and len(words) > 1):
        raise ValueError(f"one or more of {', '.join(SETS)}, or {NONE}")
    return tuple(name for name in (*SETS, NONE) if name in words)


def beside(own: Mapping[str, Entity], starter: Mapping[str, Entity]) -> dict[str, Entity]:
    """Return the archive's entities, and those of the starter that have a place beside them, by path.

    >>> from vocab.text import LangText
    >>> russia = Entity(path="place/russia", types=(), names=(LangText("Russia", "en"),))
    >>> mine = Entity(path="place/rossiya", types=(), names=(LangText("Russia", "en"),))
    >>> list(beside({mine.path: mine}, {russia.path: russia}))
    ['place/rossiya']
    """
    if not starter:
        return dict(own)
    twins = _twins(own, starter)
    wanted = _referred_to(own.values())
    taken, spoken = _names(own.values())
    found, joining = dict(own), dict[str, list[Entity]]()
    for path, entity in starter.items():
        if path in twins:
            joining.setdefault(twins[path], []).append(entity)
        elif path not in own and (path in wanted or not _meets(entity, taken)):
            found[path] = _quiet(_yielding(entity, taken), spoken)
    for path, others in joining.items():
        for other in others:
            found[path] = _joined(found[path], other, taken)
    return {path: _led(entity, twins, found, own) for path, entity in found.items()}


def _address(iri: str) -> str:
    """Return an address as the same in all its spellings: with or without TLS, ``www.`` and the last slash."""
    return iri.partition("://")[2].removeprefix("www.").removeprefix("sws.").rstrip("/")


def _twins(own: Mapping[str, Entity], starter: Mapping[str, Entity]) -> dict[str, str]:
    """Return the paths of the starter's entities that own ones are the same as, and theirs."""
    known: dict[tuple[str, str], str] = {}
    for path in sorted(own):
        for iri in (*own[path].matches, *own[path].same):
            known.setdefault((own[path].group, _address(iri)), path)
    twins = {}
    for path, entity in starter.items():
        for iri in (*entity.matches, *entity.same):
            if twin := known.get((entity.group, _address(iri))):
                twins[path] = twin
                break
    return twins


def _names(entities: Iterable[Entity]) -> tuple[set[tuple[str, str]], dict[str, set[str]]]:
    """Return names with their groups, as records match them, and what texts are searched for, with its groups."""
    taken: set[tuple[str, str]] = set()
    spoken: dict[str, set[str]] = {}
    for entity in entities:
        for name in entity.matched:
            taken.add((entity.group, match_key(name)))
            if entity.kind in DETECTED_KINDS:
                spoken.setdefault(Folded(name).text, set()).add(entity.group)
    return taken, spoken


def _meets(entity: Entity, taken: set[tuple[str, str]]) -> bool:
    return any((entity.group, match_key(name)) in taken for name in entity.matched)


def _yielding(entity: Entity, taken: set[tuple[str, str]]) -> Entity:
    """Return an entity without the names that own ones have; its label stays, and one name at least."""
    if not _meets(entity, taken):
        return entity

    def left(names: tuple[LangText, ...]) -> tuple[LangText, ...]:
        return tuple(name for name in names if (entity.group, match_key(name.value)) not in taken)

    return msgspec.structs.replace(
        entity,
        label=entity.display("en"),
        names=left(entity.names) or entity.names,
        alternates=left(entity.alternates),
    )


def _quiet(entity: Entity, spoken: Mapping[str, set[str]]) -> Entity:
    """Return an entity that is not looked for in texts where an own one of another kind has its name: an agent, say."""
    if entity.kind not in DETECTED_KINDS or not any(Folded(name).text in spoken for name in entity.matched):
        return entity
    return msgspec.structs.replace(entity, do_not_match=True)


def _joined(own: Entity, other: Entity, taken: set[tuple[str, str]]) -> Entity:
    """Return an own entity with what the starter adds: further names that nobody has, addresses, codes, successors."""
    have = {match_key(name) for name in own.matched}
    more: dict[LangText, None] = {}
    for name in (*other.names, *other.alternates):
        if name not in own.names and (match_key(name.value) in have or (own.group, match_key(name.value)) not in taken):
            more[name] = None

    known = {_address(iri) for iri in (*own.matches, *own.same)}
    return msgspec.structs.replace(
        own,
        alternates=each_once(own.alternates, more),
        matches=(*own.matches, *(iri for iri in other.matches if _address(iri) not in known)),
        notations=each_once(own.notations, other.notations),
        successors=own.successors or other.successors,
    )


def _referred_to(entities: Iterable[Entity]) -> set[str]:
    return {path for one in entities for path in one.references}


def _led(entity: Entity, twins: Mapping[str, str], found: Mapping[str, Entity], own: Mapping[str, Entity]) -> Entity:
    """Return an entity whose references lead to what stands; of the starter's, those to what was left out go."""
    broader, successors = (
        tuple(
            dict.fromkeys(
                twins.get(path, path)
                for path in paths
                if path in twins or entity.path in own or (path in found and path not in own)
            )
        )
        for paths in (entity.broader, entity.successors)
    )
    if (broader, successors) == (entity.broader, entity.successors):
        return entity
    return msgspec.structs.replace(
        entity, broader=broader, successors=tuple(path for path in successors if path != entity.path)
    )
