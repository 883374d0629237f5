"""The things of one generation by everything that they may be called: names, ids, addresses, identifiers elsewhere."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from catalog.jobs.edition import Edition
from catalog.jobs.merging import ends_at, merged_into
from catalog.search.names import HIDDEN, OTHER, SHOWN, Name, NameIndex
from exports.elsewhere import whose
from exports.reconciled_values import Known
from exports.reconciliation import TYPES, kinds_of, type_of
from vocab.authority import Entity, Named
from vocab.identifiers import escape, unit_path

_OURS: Final = re.compile(r"(?:id|page|data)/")
_DOCUMENTS_KEPT: Final = 64
_WIKIDATA: Final = re.compile(r"Q[1-9][0-9]{0,11}", re.ASCII)


class Things:
    """Everything that names may mean.

    Attributes:
        names: Of all but documents; these are found by the search index.

    Args:
        edition: Whose authority files, and whose names that records alone have.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        # a query looks at a document twice: for its names, then for its properties
        self._document = lru_cache(maxsize=_DOCUMENTS_KEPT)(self._read_document)
        self._minted = {path: labels for path, labels in edition.minted.items() if type_of(path)}
        self._elsewhere: dict[str, list[str]] = {}
        entities = [one for one in edition.authorities.by_path.values() if type_of(one.path)]
        for entity in entities:
            for iri in dict.fromkeys((*entity.matches, *entity.same)):
                for key in {iri, _key(iri)}:
                    self._elsewhere.setdefault(key, []).append(entity.path)
        language = edition.imprint.language
        self.names: Final = NameIndex(
            [name for entity in entities for name in _names(entity, language)]
            + [Name(path, label, SHOWN) for path, labels in self._minted.items() for label in labels]
        )

    def path_of(self, identifier: str) -> str:
        """Return the path of a document."""
        return f"document/{escape(identifier)}"

    def resolve(self, text: str) -> str | None:
        """Return the path that an id or an address means, spelled as IRIs have it; whether or not such a thing exists.

        Clients put ids into addresses as they are, or escaped, or escaped twice over.
        """
        base = self._edition.imprint.base
        path = text.strip()
        if path.startswith(base):
            path = path.removeprefix(base)
            path = _OURS.sub("", path, count=1)
        kind, slash, rest = path.partition("/")
        if not slash or not rest or kind not in TYPES:
            return None
        if kind == "document":
            escaped = unquote(rest)
            return self.path_of(rest if self._edition.entry(escaped) is None and self._edition.entry(rest) else escaped)
        archive, middle, unit = rest.partition("/unit/")
        return unit_path(archive, unquote(unit)) if kind == "archive" and middle else path

    def known(self, path: str) -> Known | None:
        """Return what is known of the thing at a path; ``None`` when there is none."""
        edition, type_id = self._edition, type_of(path)
        if type_id == "document":
            return self._document(unquote(path.partition("/")[2]))
        if type_id is None:
            return None
        if entity := edition.authorities.by_path.get(path):
            broader = tuple(self._named(wider) for wider in entity.broader)
            name = entity.display(edition.imprint.language)
            return Known(path=path, name=name, type=type_id, entity=entity, broader=broader)
        if names := self._minted.get(path):
            archive = self._named(path.partition("/unit/")[0]) if type_id == "unit" else None
            return Known(path=path, name=names[0], type=type_id, archive=archive)
        target = merged_into(edition, path)
        return self.known(target) if target else None

    def _read_document(self, identifier: str) -> Known | None:
        entry = self._edition.entry(identifier)
        if entry is not None and entry.target is not None:
            entry = ends_at(entry, self._edition.entry)
        if entry is None or entry.deleted:
            return None
        reading = self._edition.read(entry)
        return Known(path=self.path_of(entry.identifier), name=reading.document.title, type="document", reading=reading)

    def _named(self, path: str) -> Named:
        entity = self._edition.authorities.by_path.get(path)
        return Named(path, entity.display(self._edition.imprint.language) if entity else path, entity)

    def identified(self, text: str) -> Iterator[str]:
        """Yield the paths of what a text names as an identifier: our own, an address, one of another authority."""
        text = text.strip()
        path = self.resolve(text)
        if path and self.known(path):
            yield path
        elif text and len(text) <= 200 and (entry := self._edition.entry(text)) and not entry.deleted:
            yield self.path_of(text)
        yield from self._elsewhere.get(f"wikidata {text}" if _WIKIDATA.fullmatch(text) else _key(text), ())

    def known_as(self, authority: str, text: str) -> list[str]:
        """Return the paths of what another authority calls so.

        Args:
            authority: Key of one, or ``"same"`` for any.
        """
        if authority == "same" or "://" in text:
            return self._elsewhere.get(_key(text), [])
        return self._elsewhere.get(f"{authority} {text.strip()}", [])

    def meant(self, text: str, id_: str | None, type_id: str) -> list[str]:
        """Return the paths of the things of a type that a value means: by its id, else those with just this name."""
        if id_ is not None:
            path = self.resolve(id_)
            return [path] if path else []
        equal = dict.fromkeys(name.path for name in self.names.equal(text))
        return [path for path in equal if (kind := type_of(path)) and type_id in kinds_of(kind)]


def _key(iri: str) -> str:
    """Return the form under which an address of another authority is looked for, however it is spelled."""
    found = whose(iri.strip())
    return " ".join(found) if found else iri.strip()


def _names(entity: Entity, language: str) -> Iterator[Name]:
    shown = entity.display(language)
    yield Name(entity.path, shown, SHOWN)
    others = dict.fromkeys((*entity.matched, *entity.acronyms))
    yield from (Name(entity.path, text, OTHER) for text in others if text != shown)
    yield from (Name(entity.path, text.value, HIDDEN) for text in entity.hidden)
