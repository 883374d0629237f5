"""Lists of names: the entities that the published catalogue knows, and the names that no authority file has."""

from collections.abc import Iterator
from typing import Final

from catalog.errors import NotFoundError
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.edition import Edition
from catalog.jobs.labels import labels

ENTITY_COLUMNS: Final = ("id", "name", "documents", "file")
# those of a table of authorities, so that it can be filled in and added; what nobody has decided is passed over then
NAME_COLUMNS: Final = (
    "id", "kind", "name", "language", "alternates", "exact_match", "documents", "example", "suggested_kind",
)  # fmt: skip
_MINTED: Final = ("agent", "person", "place", "collection", "concept")


def entities(catalogue: Catalogue, kind: str | None = None) -> Iterator[tuple[str, ...]]:
    """Yield the published entities as rows of ``ENTITY_COLUMNS``, by path.

    Args:
        kind: Of this kind only.

    Raises:
        NotFoundError: Nothing has been published.
    """
    edition = _edition(catalogue)
    counts = catalogue.ledger.mention_counts(edition.sequence)
    places = {entry.identifier: entry.location for entry in catalogue.ledger.live(edition.sequence, kind="authority")}
    for path, entity in sorted(edition.authorities.by_path.items()):
        if kind in {None, entity.kind}:
            documents, _ = counts.get(path, (0, ""))
            yield path, entity.display(edition.imprint.language), str(documents), places[path]


def unlinked(catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """Yield the names in published records that no entity has, as rows of ``NAME_COLUMNS``, the most frequent first.

    Raises:
        NotFoundError: Nothing has been published.
    """
    edition = _edition(catalogue)
    counts = catalogue.ledger.mention_counts(edition.sequence)
    rows = sorted(counts.items(), key=lambda row: (-row[1][0], row[0]))
    for path, (documents, example) in rows:
        kind = path.partition("/")[0]
        if kind not in _MINTED or "/unit/" in path or not edition.is_shared(path):
            continue
        bodies = catalogue.ledger.bodies(path, edition.sequence)
        for name in dict.fromkeys(name for body in bodies for name in labels(body)):
            yield "", "", name, edition.imprint.language, "", "", str(documents), example, kind


def _edition(catalogue: Catalogue) -> Edition:
    current = catalogue.ledger.current()
    if current is None:
        raise NotFoundError("nothing has been published yet", "run 'muniment publish'")
    return Edition.of(catalogue.ledger, current)
