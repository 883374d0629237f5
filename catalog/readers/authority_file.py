"""The reader for authority files: Turtle, one base for every catalogue; see docs/authorities.md.

An authority file is the operator's own; all the same a slip in it is named with its line, and nothing in it is ignored.
"""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec
import pyoxigraph

from catalog.errors import AuthorityError, NotFoundError
from catalog.readers.authority_faults import BLANK, OWN, FaultError, Places
from catalog.readers.authority_rules import BASE, NAMES, Draft, relative, rule_of
from catalog.readers.authority_table import DEFAULT, TableFault, is_table, read_table
from vocab import terms
from vocab.authority import BUILT_IN_SCHEMES, KINDS, Entity
from vocab.identifiers import is_key
from vocab.text import LangText

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_NO_ITEMS: Final = pyoxigraph.NamedNode(terms.RDF + "nil")


class AuthorityFiles(msgspec.Struct, frozen=True):
    """What a set of authority files says.

    Attributes:
        entities: By path.
        files: Location and bytes of each file; an entity's file is its place in ``origins``.
        origins: Index of the file that describes each entity first, by path.
    """

    entities: dict[str, Entity]
    files: tuple[tuple[str, bytes], ...]
    origins: dict[str, int]

    def place(self, path: str) -> str:
        """Return the location of the file that describes an entity first."""
        return self.files[self.origins[path]][0]


def authority_bytes(path: Path) -> bytes:
    """Return the bytes of an authority file.

    Raises:
        NotFoundError: There is no such file.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotFoundError(
            f"the authority file {path} cannot be read: {error.strerror}",
            "check the path, or the setting 'authorities'",
        ) from None


def read_authorities(files: Sequence[tuple[str, bytes]], known: Collection[str] = ()) -> AuthorityFiles:
    """Read authority files, given by name and bytes, together.

    Args:
        known: Paths of entities described elsewhere, which these may refer to.

    Raises:
        AuthorityError: A file says what it may not; the message has a line for each fault.
    """
    places: list[Places] = []
    drafts: dict[str, Draft] = {}
    faults: list[str] = []
    for origin, (path, content) in enumerate(files):
        text, found = _decode(path, content)
        faults.extend(found)
        places.append(Places(path, text))
        if is_table(text):
            _collect_table(path, text, drafts, origin, faults)
            continue
        for quad in _parse(path, content, faults):
            try:
                _collect(quad, drafts, origin)
            except FaultError as fault:
                faults.append(places[-1].located(fault))
    entities = {}
    for draft in drafts.values():
        try:
            entity = draft.entity()
            _check_references(entity, drafts, known)
            entities[draft.path] = entity
        except FaultError as fault:
            faults.append(places[draft.origin].located(fault))
    if faults:
        raise AuthorityError("the authority files cannot be used:\n  " + "\n  ".join(dict.fromkeys(faults)))
    return AuthorityFiles(entities, tuple(files), {path: draft.origin for path, draft in drafts.items()})


def _collect_table(path: str, text: str, drafts: dict[str, Draft], origin: int, faults: list[str]) -> None:
    """Collect the rows of a table; a name of an entity that has one in this language already is one more name."""
    for said in read_table(text, BASE, OWN):
        if isinstance(said, TableFault):
            faults.append(f"{path}:{said.line}: {said.field}: {said.problem} ({said.advice})")
            continue
        quad = said.quad
        try:
            draft = drafts.get(_entity_path(str(getattr(quad.subject, "value", ""))))
            if said.field == DEFAULT and draft is not None and draft.types:
                continue
            if quad.predicate.value in NAMES and draft is not None and _has_name(draft, quad.object):
                quad = pyoxigraph.Quad(quad.subject, pyoxigraph.NamedNode(terms.SKOS_ALT_LABEL), quad.object)
            _collect(quad, drafts, origin)
        except FaultError as fault:
            faults.append(f"{path}:{said.line}: {said.field}: {fault.problem} ({fault.advice})")


def _has_name(draft: Draft, value: object) -> bool:
    names: list[LangText] = draft.values.get("names", [])
    return any(
        name.language == getattr(value, "language", None) and name.value != getattr(value, "value", None)
        for name in names
    )


def _decode(path: str, content: bytes) -> tuple[str, list[str]]:
    content = content.removeprefix(_BYTE_ORDER_MARK)
    try:
        return content.decode(), []
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = f"byte 0x{content[error.start]:02X} is not UTF-8"
        return "", [f"{path}:{line}: encoding: {problem} (expected UTF-8; convert the file)"]


def _parse(path: str, content: bytes, faults: list[str]) -> Iterable[pyoxigraph.Quad]:
    try:
        yield from pyoxigraph.parse(
            content.removeprefix(_BYTE_ORDER_MARK), format=pyoxigraph.RdfFormat.TURTLE, base_iri=BASE
        )
    except SyntaxError as error:
        faults.append(f"{path}:{error.lineno or 1}: Turtle: {error.msg} (expected Turtle; correct this place)")


def _collect(quad: pyoxigraph.Quad, drafts: dict[str, Draft], origin: int) -> None:
    is_blank = isinstance(quad.object, pyoxigraph.BlankNode) or quad.object == _NO_ITEMS
    if not isinstance(quad.subject, pyoxigraph.NamedNode) or is_blank:
        raise FaultError(
            "blank nodes and collections are not allowed here",
            "expected IRIs and texts; give the thing an IRI of its own",
            subject=relative(quad.subject.value) if isinstance(quad.subject, pyoxigraph.NamedNode) else BLANK,
            predicate=quad.predicate.value,
        )
    path = _entity_path(quad.subject.value)
    draft = drafts.setdefault(path, Draft(path, origin))
    predicate = quad.predicate.value.replace(terms.SCHEMA_BY_HTTP, terms.SCHEMA)
    try:
        rule_of(predicate)(draft, quad.object)
    except FaultError as fault:
        raise FaultError(fault.problem, fault.advice, subject=path, predicate=quad.predicate.value) from None


def _entity_path(iri: str) -> str:
    path = relative(iri)
    kind, _, key = path.partition("/")
    if path == iri or kind not in KINDS:
        raise FaultError(
            f"<{iri}> is none of {', '.join(KINDS)}",
            "expected a relative IRI such as <agent/7brands>, without @base and without the catalogue's own address",
            subject=path,
        )
    parts = key.split("/")
    if len(parts) != (2 if kind == "concept" else 1) or not all(is_key(part) for part in parts):
        wanted = "concept/SCHEME/KEY" if kind == "concept" else f"{kind}/KEY"
        raise FaultError(f"<{path}> is no key", f"expected <{wanted}> of the characters a-z, 0-9 and -", subject=path)
    return path


def _check_references(entity: Entity, drafts: dict[str, Draft], known: Collection[str]) -> None:
    for path in entity.references:
        if path not in drafts and path not in BUILT_IN_SCHEMES and path not in known:
            raise FaultError(
                f"<{path}> is not in the files", "expected an entity that they describe; add it", subject=entity.path
            )
