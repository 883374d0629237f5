"""Records that were read from descriptions, settled under the authority files of this catalogue.

A description says what its own authority files made of names, citations and rights; a Document says what the record
had. Under the same files and settings the two descriptions are equal, statement for statement (decision 0073).
"""

from collections.abc import Callable
from typing import Final

import msgspec

from catalog.jobs.digesting import described_digest
from catalog.ledger.codec import sha256
from catalog.ledger.sqlite import SqliteReader
from catalog.readers.records import Record, Restored
from vocab.authority import Authorities
from vocab.citation import Citation, read_citation
from vocab.document import Document, Further
from vocab.imprint import Imprint
from vocab.mapping.description import Describer
from vocab.rights import find_statement
from vocab.schemes.genres import schema_class
from vocab.text import LangText

_UNREAD: Final = Citation(None, (), (), (), ())


def settled(record: Record, authorities: Authorities, imprint: Imprint) -> Record:
    """Return a record as the authority files make the description of it that it was read from; others as they are."""
    if record.restored is None:
        return record
    document = _with_source(_with_names(record.document, record.restored, authorities), record.restored, authorities)
    return msgspec.structs.replace(record, document=_with_rights(document, record.restored, imprint))


def said_already(record: Record, ledger: SqliteReader, describer: Describer) -> bool:
    """Say whether the document that stands is described as the description says that the record was read from.

    What a description does not tell (what a source called its versions) is then not lost over reading it back.
    """
    restored = record.restored
    if restored is None or restored.dated is None:
        return False
    standing = ledger.entry(record.document.identifier)
    if standing is None or standing.deleted:
        return False
    digest = ledger.described_digest(standing.sequence)
    if digest is None:
        return False
    source = restored.origin or sha256(record.content)
    ark = restored.ark or standing.ark
    description = describer.describe(record.document, (source,), restored.dated, ark=ark, mentions=restored.mentions)
    return described_digest(description) == digest


def _with_names(document: Document, restored: Restored, authorities: Authorities) -> Document:
    """Return the document with names under which the authority files have what it names."""
    paths = {(named.kind, named.name): named.path for named in restored.named}

    def settle(kind: str, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_name(kind, name, paths.get((kind, name), ""), authorities) for name in names)

    def fits(name: str) -> bool:
        return (schema_class(name) or "") == restored.schema_class

    genre = document.genre
    if genre is not None:
        genre = _name("concept", genre, paths.get(("concept", genre), ""), authorities, fits)
    return msgspec.structs.replace(
        document,
        creators=settle("agent", document.creators),
        contributors=settle("agent", document.contributors),
        publishers=settle("agent", document.publishers),
        subjects=settle("concept", document.subjects),
        places=settle("place", document.places),
        collections=settle("collection", document.collections),
        genre=genre,
    )


def _name(
    kind: str, name: str, path: str, authorities: Authorities, fits: Callable[[str], bool] = lambda _: True
) -> str:
    entity = authorities.by_path.get(path)
    if entity is None or (authorities.find(name, kind) is entity and fits(name)):
        return name
    found = [other for other in entity.matched if authorities.find(other, kind) is entity]
    return next((other for other in found if fits(other)), found[0] if found else name)


def _with_source(document: Document, restored: Restored, authorities: Authorities) -> Document:
    """Return the document with what the citation does not say of its source."""
    said = read_citation(document.citation.value, document.title, authorities) if document.citation else _UNREAD
    programme = said.programme
    publishers = tuple(
        name for name in document.publishers if programme is None or authorities.find(name) is not programme
    )
    cited = {reference.text for reference in said.references}
    notes = [note for note in restored.notes if note not in said.provenance]
    left = [*notes, *(reference for reference in restored.references if reference not in cited)]
    # one is where the record comes from; more are there when the authority files here know less
    rest = [Further("provenance" if text in notes else "identifier", text) for text in left[1:]]
    return msgspec.structs.replace(
        document,
        publishers=publishers,
        source_note=left[0] if left else None,
        further=tuple(dict.fromkeys([*document.further, *rest])),
    )


def _with_rights(document: Document, restored: Restored, imprint: Imprint) -> Document:
    """Return the document without the rights that the settings give it, and with those that its words do not name."""
    words = document.rights
    if words is None or not restored.rights:
        return document
    if words.value == restored.rights:
        return msgspec.structs.replace(document, rights=None) if words.value == imprint.rights else document
    if (find_statement(words.value)[0] or imprint.rights) != restored.rights:
        return msgspec.structs.replace(document, rights=LangText(f"{words.value} {restored.rights}", words.language))
    return document
