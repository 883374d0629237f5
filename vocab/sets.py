"""The sets that a document belongs to, for selective harvesting (OAI-PMH 2.0, section 2.6).

Derived from its reading, so that two catalogues with the same records have the same sets. A set holds whatever the sets
below it hold. Nothing that an embargo hides is in a set.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from vocab import terms
from vocab.reading import Reading

# section 2.6: unreserved characters of URIs; ours keeps "~" for itself
_OTHER: Final = re.compile(r"[^A-Za-z0-9\-_.]")
FAMILIES: Final = {
    "archive": "Archives",
    "collection": "Collections",
    "kind": "Kinds of document",
    "language": "Original languages",
    "transcript": "With a transcript",
    "translation": "With a translation",
    "year": "Years of origin",
}


class Set(NamedTuple):
    """One set.

    Attributes:
        spec: Hierarchical name, e.g. ``"archive:prc-fma:118-01764-04"``.
        name: For people.
    """

    spec: str
    name: str


def segment(text: str) -> str:
    """Return ``text`` as one part of a ``setSpec``; what may not stand there becomes ``~`` and two digits a byte.

    >>> segment("f. 45/2")
    'f.~2045~2F2'
    """
    return _OTHER.sub(lambda odd: "".join(f"~{byte:02X}" for byte in odd.group().encode()), text)


def sets(reading: Reading) -> Iterator[Set]:
    """Yield every set that holds the document, each once, those above before those below."""
    yield from {found.spec: found for found in _found(reading)}.values()


def _found(reading: Reading) -> Iterator[Set]:
    yield from _places(reading)
    for language in reading.languages:
        yield from _below("language", language.tag, language.name)
    year = reading.date.year if reading.date else None
    if year is not None:
        decade = f"{year // 10:03}0s"
        yield from _below("year", decade, decade)
        yield Set(f"year:{decade}:{year:04}", f"{year:04}")
    for dcmi_type in reading.dcmi_types:
        name = str(dcmi_type).removeprefix(terms.DCMITYPE)
        yield from _below("kind", name.lower(), name)
    if reading.genre:
        yield from _below("kind", reading.genre.path.rpartition("/")[2], reading.genre.name)
    for version in reading.versions:
        kind = version.source.kind
        if kind in FAMILIES and version.language:
            yield from _below(kind, version.language.tag, version.language.name)
        elif kind in FAMILIES:
            yield Set(kind, FAMILIES[kind])


def _places(reading: Reading) -> Iterator[Set]:
    """Yield the archives, units and collections."""
    language = reading.imprint.language
    for reference in reading.references:
        if reference.archive:
            yield from _below("archive", reference.archive.key, reference.archive.display(language))
        if reference.archive and reference.unit and reference.unit_label:
            above = f"archive:{segment(reference.archive.key)}"
            yield Set(f"{above}:{segment(reference.unit)}", reference.unit_label)
    for collection in reading.collections:
        name = collection.entity.display(language) if collection.entity else collection.name
        yield from _below("collection", collection.path.partition("/")[2], name)


def _below(family: str, key: str, name: str) -> Iterator[Set]:
    yield Set(family, FAMILIES[family])
    yield Set(f"{family}:{segment(key)}", name)


def lowest(specs: list[str]) -> list[str]:
    """Return the specs that no other one lies below: a record in a set is in all above it without saying so.

    >>> lowest(["archive", "archive:a", "archive:a:1", "year", "year:1960s"])
    ['archive:a:1', 'year:1960s']
    """
    above: set[str] = set()
    for spec in specs:
        parent = spec.rpartition(":")[0]
        while parent and parent not in above:
            above.add(parent)
            parent = parent.rpartition(":")[0]
    return [spec for spec in specs if spec not in above]
