"""What things are called, in a language: by the authority files, or as the documents that name them say."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final

from catalog.search.folding import parted
from catalog.search.narrowing import Value
from vocab.authority import Authorities, Entity
from vocab.languages import by_tag, name_in
from vocab.text import LangText

_KEPT: Final = 20_000
_LANGUAGES: Final = ("language", "text_language")
_LABEL: Final = re.compile(r'rdf-schema#label> "((?:[^"\\]|\\.)*)"')
_ESCAPED: Final = re.compile(r'\\(["\\nrt])')
_MEANT: Final = {"n": " ", "r": " ", "t": " "}


def name_of(entity: Entity, language: str, metadata_language: str) -> LangText:
    """Return how an entity is called in a language; else as it is called everywhere."""
    for name in entity.names:
        if name.language == language:
            return name
    wanted = entity.display(metadata_language)
    return next((name for name in entity.names if name.value == wanted), LangText(wanted))


def labels(body: str) -> Iterator[str]:
    """Yield the labels in what documents say of a thing that they name.

    Args:
        body: N-Triples, as the ledger keeps it.
    """
    for found in _LABEL.finditer(body):
        yield _ESCAPED.sub(lambda escaped: _MEANT.get(escaped[1], escaped[1]), found[1])


class Labels:
    """Names values of facets as of one edition; those of things that no authority file has are kept once known.

    Args:
        authorities: As of the edition.
        language: The one that the catalogue is written in.
        said: Returns what documents say of the thing at a path, as N-Triples.
    """

    def __init__(self, authorities: Authorities, language: str, said: Callable[[str], str]) -> None:
        self._authorities = authorities
        self._language = language
        self._said = said
        self._kept: dict[str, str] = {}

    def of(self, name: str, value: Value, language: str = "") -> str:
        """Return what to call a value of the facet ``name``.

        Args:
            language: Of the interface; without one it is called as in data.
        """
        if name in _LANGUAGES:
            spoken = by_tag(str(value))
            text = name_in(language, spoken) if spoken else str(value)
            return text[:1].upper() + text[1:] if spoken else text
        if name in {"decade", "century"}:
            return f"{value}s"
        if isinstance(value, bool):
            return "yes" if value else "no"
        return self.of_thing(value, language) if isinstance(value, str) else str(value)

    def of_thing(self, path: str, language: str = "") -> str:
        """Return what to call the thing at a path; the path, when nothing says it."""
        if entity := self._authorities.by_path.get(path):
            return name_of(entity, language, self._language).value
        label = self._kept.get(path)
        if label is None:
            label = min(labels(self._said(path)), default=path)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[path] = label
        return label

    def called(self, text: str) -> list[str]:
        """Return the paths of the entities that have a name, whatever case, accents and other signs it has."""
        return list(self._paths.get(parted(text), ()))

    def called_alike(self, text: str) -> list[str]:
        """Return the paths of the entities that have all words of a text in one of their names."""
        words = parted(text).split()
        found = set[str].intersection(*(self._with_word.get(word, set()) for word in words)) if words else set[str]()
        return list(dict.fromkeys(path for name in sorted(found) for path in self._paths[name]))

    @cached_property
    def _paths(self) -> dict[str, tuple[str, ...]]:
        """By every folded name, the entities that have it."""
        paths: dict[str, dict[str, None]] = {}
        for entity in self._authorities.by_path.values():
            for name in _names(entity):
                paths.setdefault(parted(name), {})[entity.path] = None
        return {name: tuple(found) for name, found in paths.items()}

    @cached_property
    def _with_word(self) -> dict[str, set[str]]:
        """By every word, the folded names that have it."""
        names: dict[str, set[str]] = {}
        for name in self._paths:
            for word in name.split():
                names.setdefault(word, set()).add(name)
        return names


def _names(entity: Entity) -> Iterator[str]:
    if entity.label:
        yield entity.label
    yield from entity.acronyms
    for text in (*entity.names, *entity.alternates, *entity.hidden):
        yield text.value
