"""Brings the ledger's authority entities up to the files: those that the setting names, and those that were added.

A file that the setting names is read where it stands, at each publication; one that was added is kept in the ledger.
Both are read together, so an entity may be described in several; the starter sets fill in what they leave open.
Entities that were merged are one.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from catalog.errors import InputError, NotFoundError
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.ledger.entries import Entry
from catalog.ledger.sqlite import SqliteReader
from catalog.readers.authority_file import AuthorityFiles, authority_bytes, read_authorities
from catalog.settings import Settings
from vocab.authority import Entity, merged
from vocab.schemes.starter import read as starter_file
from vocab.starter import NONE, SETS, beside

ADDED: Final = "added:"  # begins the location of what an added file says
STARTER: Final = "starter:"  # and of what a file of a starter set says


def sync_authorities(catalogue: Catalogue, clock: Clock) -> int:
    """Append what the authority files changed; return the number of entries appended.

    Without any file in the settings the entities in the ledger stay, but for those of added files and of the starter: a
    forgotten setting must not strip a catalogue of its names. The writer's lock is held by the caller.

    Raises:
        AuthorityError: A file says what it may not; nothing is appended.
        NotFoundError: There is no such file.
    """
    ledger = catalogue.ledger
    named, added = _named(catalogue.settings.authorities), added_files(ledger)
    standing = {entry.identifier: entry for entry in _entries(ledger) if not entry.deleted}
    starter = starter_files(catalogue.settings.starter, ledger)
    made = any(entry.location.startswith((ADDED, STARTER)) for entry in standing.values())
    if not named and not added and not starter.entities and not made:
        return 0
    files = read_authorities([*named, *added], starter.entities)
    kept = {} if named else {path: e for path, e in standing.items() if not e.location.startswith((ADDED, STARTER))}
    own = {path: ledger.entity(entry) for path, entry in kept.items()} | files.entities
    entities = without_merged(ledger, beside(own, starter.entities))
    appended, now = 0, clock()
    with ledger.transaction():
        digests = {place: ledger.keep_source(content) for place, content in (*files.files, *starter.files)}
        for path, entity in sorted(entities.items()):
            if path in files.origins or path not in kept:
                place = (files if path in files.origins else starter).place(path)
                appended += ledger.record_entity(entity, digests[place], place, now)
        for path in sorted(standing.keys() - entities.keys() - kept.keys()):
            ledger.withdraw_entity(path, now)
            appended += 1
    return appended


def read_all(settings: Settings, ledger: SqliteReader | None) -> dict[str, Entity]:
    """Return the entities that a publication would know, by path: of the files that the settings name, and the starter.

    Args:
        ledger: Holds added files and merges; ``None`` when there is no catalogue yet.

    Raises:
        AuthorityError: A file says what it may not.
        NotFoundError: There is no such file.
    """
    added = added_files(ledger) if ledger is not None else []
    starter = starter_files(settings.starter, ledger).entities
    files = read_authorities([*_named(settings.authorities), *added], starter)
    entities = beside(files.entities, starter)
    return without_merged(ledger, entities) if ledger is not None else entities


def starter_files(wanted: Sequence[str], ledger: SqliteReader | None) -> AuthorityFiles:
    """Return what the starter sets say that the settings name, or, when they name none, those in the ledger."""
    if not wanted and ledger is not None:
        places = {entry.location for entry in _entries(ledger) if not entry.deleted}
        wanted = [name for name, files in SETS.items() if places & {STARTER + file for file in files}]
    names = [file for name in wanted if name != NONE for file in SETS[name]]
    return read_authorities([(STARTER + name, starter_file(name)) for name in names])


def _named(paths: Sequence[Path]) -> list[tuple[str, bytes]]:
    return [(str(path), authority_bytes(path)) for path in paths]


def added_files(ledger: SqliteReader) -> list[tuple[str, bytes]]:
    """Return location and bytes of each added file, by name."""
    return [
        (ADDED + entry.identifier, ledger.source(entry.source))
        for entry in ledger.live(ledger.head(), kind="authority_file")
        if entry.source is not None
    ]


def _entries(ledger: SqliteReader) -> list[Entry]:
    return list(ledger.live(ledger.head(), kind="authority"))


def without_merged(ledger: SqliteReader, entities: dict[str, Entity]) -> dict[str, Entity]:
    """Return entities in which those that were merged are one with those that stand for them."""
    targets = {entry.identifier: entry.target for entry in _entries(ledger) if entry.target is not None}
    if not targets:
        return entities
    found = dict(entities)
    for path in sorted(targets.keys() & found.keys()):
        end = ends_at(path, targets)
        if end in found:
            found[end] = merged(found[end], found.pop(path))
    moved = {path: ends_at(path, targets) for path in targets}
    return {path: _led(entity, moved) for path, entity in found.items()}


def ends_at(path: str, targets: dict[str, str]) -> str:
    """Return what a chain of merges ends at; there are no circles, since only what stands is merged into."""
    seen = {path}
    while (following := targets.get(path)) and following not in seen:
        seen.add(following)
        path = following
    return path


def _led(entity: Entity, moved: dict[str, str]) -> Entity:
    if moved.keys().isdisjoint(entity.references):
        return entity
    broader, schemes, successors = (
        tuple(dict.fromkeys(moved.get(path, path) for path in paths))
        for paths in (entity.broader, entity.schemes, entity.successors)
    )
    return msgspec.structs.replace(entity, broader=broader, schemes=schemes, successors=successors)


# ---------------------------------------------------------------- what ``muniment authority`` does


def add_files(catalogue: Catalogue, paths: Sequence[Path], clock: Clock) -> tuple[int, int]:
    """Keep authority files in the ledger; return how many were new or changed, and how many entities that changed.

    A file takes the place of an earlier one of its name. The writer's lock is held by the caller.

    Raises:
        AuthorityError: A file says what it may not; nothing is added.
        NotFoundError: There is no such file.
        InputError: Two of them have one name.
    """
    ledger = catalogue.ledger
    fresh = {ADDED + path.name: authority_bytes(path) for path in paths}
    if len(fresh) < len(paths):
        raise InputError("two of the files have the same name", "a file is known by its name; rename one of them")
    # read together before anything is kept
    check_together(catalogue, fresh)
    now = clock()
    with ledger.transaction():
        count = sum(
            ledger.add_authority_file(name.removeprefix(ADDED), content, now) for name, content in fresh.items()
        )
    return count, sync_authorities(catalogue, clock)


def check_together(catalogue: Catalogue, fresh: dict[str, bytes]) -> AuthorityFiles:
    """Read files as if they had been added.

    Raises:
        AuthorityError: One says what it may not.
    """
    added = dict(added_files(catalogue.ledger)) | fresh
    known = starter_files(catalogue.settings.starter, catalogue.ledger).entities
    return read_authorities([*_named(catalogue.settings.authorities), *sorted(added.items())], known)


def remove_file(catalogue: Catalogue, name: str, clock: Clock) -> int:
    """Forget an added file; return how many entities changed. The writer's lock is held by the caller.

    Raises:
        NotFoundError: None of this name was added.
    """
    with catalogue.ledger.transaction():
        if not catalogue.ledger.remove_authority_file(name, clock()):
            raise NotFoundError(
                f"no authority file {name!r} has been added", "'muniment authority list --files' names those that were"
            )
    return sync_authorities(catalogue, clock)


def merge_entities(catalogue: Catalogue, old: str, new: str, clock: Clock) -> None:
    """Let one entity stand for another that is the same. The writer's lock is held by the caller.

    Its names are names of the one that stays, and what was decided about its links holds for that one.

    Raises:
        InputError: They are one, or of kinds that cannot be one.
        NotFoundError: One of them does not stand.
    """
    ledger = catalogue.ledger
    if old == new:
        raise InputError(f"{old!r} cannot be merged into itself", "expected two entities; nothing was changed")
    leaving, staying = (ledger.entry(path, kind="authority") for path in (old, new))
    if leaving is None or leaving.deleted or staying is None or staying.deleted:
        missing = old if leaving is None or leaving.deleted else new
        raise NotFoundError(
            f"there is no entity {missing!r}", "expected e.g. agent/7brands, as 'muniment authority list' names it"
        )
    gone, kept = ledger.entity(leaving), ledger.entity(staying)
    if gone.group != kept.group:
        raise InputError(
            f"{old!r} and {new!r} are things of different kinds", "expected two agents, or two places, and so on"
        )
    now = clock()
    with ledger.transaction():
        ledger.record_entity(merged(kept, gone), staying.source or b"", staying.location, now)
        ledger.merge_entity(old, new, now)
        decided = {(one.document, one.entity) for one in ledger.decisions(ledger.head())}
        for decision in ledger.decisions(ledger.head()):
            if decision.entity == old and (decision.document, new) not in decided:
                ledger.decide(decision.document, new, decision.verdict, now)
