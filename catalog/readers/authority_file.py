"""The reader for authority files: Turtle, one base for every catalogue, no property without a meaning (profile (i)).

An authority file is the operator's own; all the same a slip in it is named with its line, and nothing in it is ignored.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import msgspec
import pyoxigraph

from catalog.errors import AuthorityError, NotFoundError
from catalog.readers.authority_table import DEFAULT, TableFault, is_table, read_table
from vocab import terms
from vocab.authority import AGENT_KINDS, BUILT_IN_SCHEMES, KINDS, MATCHED_LENGTH, Entity
from vocab.identifiers import is_key
from vocab.text import LangText, illegal_characters

# Files are read under this base whatever the catalogue's is, so that entries in the ledger do not depend on it.
_BASE: Final = "http://base.invalid/id/"
_OWN: Final = "http://base.invalid/def/arc#"
_BLANK: Final = "["
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_NO_ITEMS: Final = pyoxigraph.NamedNode(terms.RDF + "nil")
_TYPES: Final = {
    "agent": {terms.SCHEMA_ORGANIZATION, terms.SCHEMA_PERSON},
    "person": {terms.SCHEMA_PERSON},
    "archive": {terms.SCHEMA_ARCHIVE_ORGANIZATION},
    "place": {terms.SCHEMA_PLACE},
    "concept": {terms.SKOS_CONCEPT},
    "collection": {terms.SCHEMA_COLLECTION},
    "scheme": {terms.SKOS_CONCEPT_SCHEME},
}
_DEGREES: Final = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,12})?", re.ASCII)
_AGENT_TYPES: Final = frozenset().union(*(_TYPES[kind] for kind in AGENT_KINDS))
_ALL_TYPES: Final = frozenset().union(*_TYPES.values())


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


class _FaultError(Exception):
    """Something in a file that may not be there."""

    def __init__(self, problem: str, advice: str, *, subject: str = "", predicate: str = "") -> None:
        super().__init__(problem)
        self.problem, self.advice, self.subject, self.predicate = problem, advice, subject, predicate


class _Draft:
    """An entity while its statements are being collected; ``origin`` is the index of its first file."""

    def __init__(self, path: str, origin: int) -> None:
        self.path = path
        self.origin = origin
        self.kind = path.partition("/")[0]
        self.types: list[str] = []
        self.values: dict[str, list[Any]] = {}

    def add(self, field: str, value: Any) -> None:
        values = self.values.setdefault(field, [])
        if value not in values:
            values.append(value)

    def entity(self) -> Entity:
        names: list[LangText] = self.values.get("names", [])
        if not _TYPES[self.kind].intersection(self.types):
            problem = "it has no rdf:type" + (f" of {self.kind}s" if self.types else "")
            raise _FaultError(problem, f"expected {_words(_TYPES[self.kind])}", subject=self.path)
        if not names:
            name = "skos:prefLabel" if self.kind == "concept" else "schema:name"
            raise _FaultError(f"it has no {name}", "expected one a language; add it", subject=self.path)
        if len({name.language for name in names}) < len(names):
            raise _FaultError(
                "it has two names in one language", "expected one; make the other a skos:altLabel", subject=self.path
            )
        for field in ("label", "programme", "valid_from", "valid_until", "do_not_match", "latitude", "longitude"):
            if len(self.values.get(field, [])) > 1:
                raise _FaultError(f"it has two values for {_FIELD_NAMES[field]}", "expected one", subject=self.path)
        if ("latitude" in self.values) != ("longitude" in self.values):
            raise _FaultError("it has one of schema:latitude and schema:longitude", "expected both", subject=self.path)
        single: dict[str, Any] = {field: self.values[field][0] for field in _SINGLE if field in self.values}
        several: dict[str, Any] = {
            field: tuple(values) for field, values in self.values.items() if field not in _SINGLE
        }
        return Entity(path=self.path, types=tuple(self.types), **several, **single)


_SINGLE: Final = frozenset({"label", "programme", "valid_from", "valid_until", "do_not_match", "latitude", "longitude"})


def read_authority_files(paths: Iterable[Path]) -> AuthorityFiles:
    """Read authority files together: an entity may be described in several.

    Raises:
        NotFoundError: There is no such file.
        AuthorityError: A file says what it may not; the message has a line for each fault.
    """
    return read_authorities([(str(path), authority_bytes(path)) for path in paths])


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
    places: list[_Places] = []
    drafts: dict[str, _Draft] = {}
    faults: list[str] = []
    for origin, (path, content) in enumerate(files):
        text, found = _decode(path, content)
        faults.extend(found)
        places.append(_Places(path, text))
        if is_table(text):
            _collect_table(path, text, drafts, origin, faults)
            continue
        for quad in _parse(path, content, faults):
            try:
                _collect(quad, drafts, origin)
            except _FaultError as fault:
                faults.append(places[-1].located(fault))
    entities = {}
    for draft in drafts.values():
        try:
            entity = draft.entity()
            _check_references(entity, drafts, known)
            entities[draft.path] = entity
        except _FaultError as fault:
            faults.append(places[draft.origin].located(fault))
    if faults:
        raise AuthorityError("the authority files cannot be used:\n  " + "\n  ".join(dict.fromkeys(faults)))
    return AuthorityFiles(entities, tuple(files), {path: draft.origin for path, draft in drafts.items()})


def _collect_table(path: str, text: str, drafts: dict[str, _Draft], origin: int, faults: list[str]) -> None:
    """Collect the rows of a table; a name of an entity that has one in this language already is one more name."""
    for said in read_table(text, _BASE, _OWN):
        if isinstance(said, TableFault):
            faults.append(f"{path}:{said.line}: {said.field}: {said.problem} ({said.advice})")
            continue
        quad = said.quad
        try:
            draft = drafts.get(_entity_path(str(getattr(quad.subject, "value", ""))))
            if said.field == DEFAULT and draft is not None and draft.types:
                continue
            if quad.predicate.value in _NAMES and draft is not None and _has_name(draft, quad.object):
                quad = pyoxigraph.Quad(quad.subject, pyoxigraph.NamedNode(terms.SKOS_ALT_LABEL), quad.object)
            _collect(quad, drafts, origin)
        except _FaultError as fault:
            faults.append(f"{path}:{said.line}: {said.field}: {fault.problem} ({fault.advice})")


def _has_name(draft: _Draft, value: object) -> bool:
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
            content.removeprefix(_BYTE_ORDER_MARK), format=pyoxigraph.RdfFormat.TURTLE, base_iri=_BASE
        )
    except SyntaxError as error:
        faults.append(f"{path}:{error.lineno or 1}: Turtle: {error.msg} (expected Turtle; correct this place)")


def _collect(quad: pyoxigraph.Quad, drafts: dict[str, _Draft], origin: int) -> None:
    is_blank = isinstance(quad.object, pyoxigraph.BlankNode) or quad.object == _NO_ITEMS
    if not isinstance(quad.subject, pyoxigraph.NamedNode) or is_blank:
        raise _FaultError(
            "blank nodes and collections are not allowed here",
            "expected IRIs and texts; give the thing an IRI of its own",
            subject=_relative(quad.subject.value) if isinstance(quad.subject, pyoxigraph.NamedNode) else _BLANK,
            predicate=quad.predicate.value,
        )
    path = _entity_path(quad.subject.value)
    draft = drafts.setdefault(path, _Draft(path, origin))
    predicate = quad.predicate.value.replace(terms.SCHEMA_BY_HTTP, terms.SCHEMA)
    try:
        _RULES.get(predicate, _unknown(predicate))(draft, quad.object)
    except _FaultError as fault:
        raise _FaultError(fault.problem, fault.advice, subject=path, predicate=quad.predicate.value) from None


def _entity_path(iri: str) -> str:
    path = _relative(iri)
    kind, _, key = path.partition("/")
    if path == iri or kind not in KINDS:
        raise _FaultError(
            f"<{iri}> is none of {', '.join(KINDS)}",
            "expected a relative IRI such as <agent/7brands>, without @base and without the catalogue's own address",
            subject=path,
        )
    parts = key.split("/")
    if len(parts) != (2 if kind == "concept" else 1) or not all(is_key(part) for part in parts):
        wanted = "concept/SCHEME/KEY" if kind == "concept" else f"{kind}/KEY"
        raise _FaultError(f"<{path}> is no key", f"expected <{wanted}> of the characters a-z, 0-9 and -", subject=path)
    return path


def _relative(iri: str) -> str:
    return iri.removeprefix(_BASE)


# ---------------------------------------------------------------- one rule a property


def _unknown(predicate: str) -> "_Rule":
    def rule(_draft: _Draft, _value: object) -> None:
        raise _FaultError(
            f"the property {_short(predicate)} has no meaning here", "expected one of docs/authorities.md; remove it"
        )

    return rule


_Rule = Callable[[_Draft, object], None]


def _text(field: str, *, untagged: bool = False, kinds: frozenset[str] = frozenset(KINDS)) -> _Rule:
    def rule(draft: _Draft, value: object) -> None:
        _check_kind(draft, kinds)
        literal = _literal(value)
        if literal.language is None and literal.datatype.value != terms.XSD_STRING:
            raise _FaultError(f"{literal} is no text", "expected a text in quotation marks")
        if untagged and literal.language:
            raise _FaultError(f"{literal} has a language tag", "expected a text without one")
        text = " ".join(literal.value.split())
        if not text or illegal_characters(text):
            raise _FaultError("the text is empty or holds control characters", "expected letters")
        draft.add(field, text if untagged else LangText(text, literal.language))

    return rule


def _reference(field: str, *wanted: str, kinds: frozenset[str] = frozenset({"concept", "place"})) -> _Rule:
    def rule(draft: _Draft, value: object) -> None:
        _check_kind(draft, kinds)
        path = _relative(_iri(value))
        if path.partition("/")[0] not in wanted:
            raise _FaultError(f"<{path}> is no {' or '.join(wanted)}", f"expected an IRI such as <{wanted[0]}/KEY>")
        draft.add(field, path)

    return rule


def _elsewhere(field: str) -> _Rule:
    def rule(draft: _Draft, value: object) -> None:
        iri = _iri(value)
        if iri.startswith(_BASE) or not iri.startswith(("http://", "https://")):
            raise _FaultError(
                f"<{iri}> is not elsewhere", "expected the address of the same thing in another catalogue"
            )
        draft.add(field, iri)

    return rule


def _type(draft: _Draft, value: object) -> None:
    iri = _iri(value).replace(terms.SCHEMA_BY_HTTP, terms.SCHEMA)
    if iri not in _ALL_TYPES:
        raise _FaultError(f"the type {_short(iri)} is not known here", f"expected {_words(_TYPES[draft.kind])}")
    if iri not in (_AGENT_TYPES if draft.kind in AGENT_KINDS else _TYPES[draft.kind]):
        raise _FaultError(f"{_one(draft.kind)} is no {_short(iri)}", f"expected {_words(_TYPES[draft.kind])}")
    if iri not in draft.types:
        draft.types.append(iri)


def _pattern(draft: _Draft, value: object) -> None:
    _check_kind(draft, frozenset({"archive"}))
    literal = _literal(value)
    if literal.datatype.value != terms.XSD_STRING:
        raise _FaultError(f"{literal} is no plain text", "expected a text without a language tag")
    pattern = literal.value
    if len(pattern) > MATCHED_LENGTH:
        raise _FaultError(f"the pattern has {len(pattern)} characters", f"expected at most {MATCHED_LENGTH}")
    try:
        groups = re.compile(pattern).groupindex
    except re.error as error:
        raise _FaultError(
            f"the pattern is no regular expression: {error}", "expected Python's syntax; correct it"
        ) from None
    if "unit" not in groups:
        raise _FaultError("the pattern has no group named unit", "expected (?P<unit>…) around the unit's signature")
    draft.add("patterns", pattern)


def _flag(field: str, kinds: frozenset[str] = frozenset(KINDS)) -> _Rule:
    def rule(draft: _Draft, value: object) -> None:
        _check_kind(draft, kinds)
        literal = _literal(value)
        if literal.datatype.value != terms.XSD_BOOLEAN or literal.value not in {"true", "1"}:
            raise _FaultError(f"{literal} is not true", "expected true, or no statement")
        draft.add(field, True)

    return rule


def _year(field: str) -> _Rule:
    def rule(draft: _Draft, value: object) -> None:
        literal = _literal(value)
        if literal.datatype.value != terms.XSD_INTEGER or not re.fullmatch(r"-?\d{1,4}", literal.value):
            raise _FaultError(f"{literal} is no year", "expected a number such as 1949")
        draft.add(field, int(literal.value))

    return rule


def _degrees(field: str, most: int) -> _Rule:
    def rule(draft: _Draft, value: object) -> None:
        _check_kind(draft, frozenset({"place"}))
        literal = _literal(value)
        # 3.5 without quotation marks is a decimal in Turtle, 35 an integer, and 3.5e1 a double
        if not _DEGREES.fullmatch(literal.value) or abs(float(literal.value)) > most:
            raise _FaultError(
                f"{literal} is no {field}",
                f"expected degrees from -{most} to {most}, such as 31.23",
            )
        draft.add(field, literal.value)

    return rule


def _acronym(draft: _Draft, value: object) -> None:
    _text("acronyms", untagged=True, kinds=frozenset({"archive"}))(draft, value)


def _schema_name(draft: _Draft, value: object) -> None:
    if draft.kind == "concept":
        raise _FaultError("a concept has no schema:name", "expected skos:prefLabel")
    _text("names")(draft, value)


_RULES: Final[dict[str, _Rule]] = {
    terms.RDF_TYPE: _type,
    terms.RDFS_LABEL: _text("label", untagged=True),
    terms.SCHEMA_NAME: _schema_name,
    terms.SKOS_PREF_LABEL: _text("names", kinds=frozenset({"concept"})),
    terms.SKOS_ALT_LABEL: _text("alternates"),
    terms.SKOS_HIDDEN_LABEL: _text("hidden"),
    terms.SKOS_DEFINITION: _text("definitions"),
    terms.SCHEMA_LATITUDE: _degrees("latitude", 90),
    terms.SCHEMA_LONGITUDE: _degrees("longitude", 180),
    terms.SKOS_BROADER: _reference("broader", "concept", "place"),
    terms.SKOS_IN_SCHEME: _reference("schemes", "scheme"),
    terms.SKOS_EXACT_MATCH: _elsewhere("matches"),
    terms.OWL_SAME_AS: _elsewhere("same"),
    terms.SKOS_NOTATION: _text("notations", untagged=True),
    terms.DCT_IS_REPLACED_BY: _reference("successors", "place", kinds=frozenset({"place"})),
    _OWN + "acronym": _acronym,
    _OWN + "signaturePattern": _pattern,
    _OWN + "programme": _flag("programme", AGENT_KINDS),
    _OWN + "validFrom": _year("valid_from"),
    _OWN + "validUntil": _year("valid_until"),
    _OWN + "doNotMatch": _flag("do_not_match"),
}
PROPERTIES: Final = tuple(_RULES)
_NAMES: Final = frozenset({terms.SCHEMA_NAME, terms.SKOS_PREF_LABEL})
_FIELD_NAMES: Final = {
    "label": "rdfs:label",
    "programme": "arc:programme",
    "valid_from": "arc:validFrom",
    "valid_until": "arc:validUntil",
    "do_not_match": "arc:doNotMatch",
    "latitude": "schema:latitude",
    "longitude": "schema:longitude",
}


def _check_kind(draft: _Draft, kinds: frozenset[str]) -> None:
    if draft.kind not in kinds:
        raise _FaultError(
            f"{_one(draft.kind)} cannot have this property", f"expected it on {' or '.join(sorted(kinds))}"
        )


def _check_references(entity: Entity, drafts: dict[str, _Draft], known: Collection[str]) -> None:
    for path in (*entity.broader, *entity.schemes, *entity.successors):
        if path not in drafts and path not in BUILT_IN_SCHEMES and path not in known:
            raise _FaultError(
                f"<{path}> is not in the files", "expected an entity that they describe; add it", subject=entity.path
            )


def _literal(value: object) -> pyoxigraph.Literal:
    if not isinstance(value, pyoxigraph.Literal):
        raise _FaultError(f"{value} is no text", "expected a text in quotation marks, a number or true")
    return value


def _iri(value: object) -> str:
    if not isinstance(value, pyoxigraph.NamedNode):
        raise _FaultError(f"{value} is no IRI", "expected an IRI in angle brackets")
    return value.value


def _one(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _short(iri: str) -> str:
    for prefix, namespace in (
        ("arc", _OWN),
        ("rdf", terms.RDF),
        ("schema", terms.SCHEMA),
        ("skos", terms.SKOS),
        ("rdfs", terms.RDFS),
        ("owl", terms.OWL),
        ("dcterms", terms.DCTERMS),
    ):
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def _words(iris: Iterable[str]) -> str:
    return " or ".join(sorted(_short(iri) for iri in iris))


# Turtle, section 6.5: what may hold "#", "[" or a property's name without meaning it
_TOKENS: Final = re.compile(
    r'''(?P<iri><[^<>"\s]*>)|"""(?:[^"\\]|\\.|"(?!""))*"""|\'{3}(?:[^'\\]|\\.|'(?!''))*\'{3}'''
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*""",
    re.DOTALL,
)


class _Places:
    """Finds the lines of faults in a file.

    The parser does not say where a statement stood, so its subject is looked up, and its property behind that.
    """

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text

    def located(self, fault: _FaultError) -> str:
        """Return the fault as ``file:line: field: problem (advice)``."""
        where = _short(fault.predicate) if fault.predicate else fault.subject
        return f"{self._path}:{self._line(fault) + 1}: {where}: {fault.problem} ({fault.advice})"

    @cached_property
    def _lines(self) -> list[str]:
        """The file's lines, texts and comments in them blanked."""
        return _TOKENS.sub(lambda found: found["iri"] or re.sub(r"[^\n]", " ", found.group()), self._text).split("\n")

    @cached_property
    def _subjects(self) -> dict[str, list[int]]:
        """Indexes of the lines that begin with each IRI."""
        subjects: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            if found := re.match(r"\s*<([^>]*)>", line):
                subjects.setdefault(found[1], []).append(number)
        return subjects

    def _line(self, fault: _FaultError) -> int:
        subjects = self._subjects.get(fault.subject) or self._other_spellings(fault.subject)
        local = re.escape(re.split(r"[/#]", fault.predicate)[-1])
        named = re.compile(rf"[:/#]{local}\b" + (r"|\sa\s" if local == "type" else ""))
        for subject in subjects if local else ():
            for number in range(subject, len(self._lines)):
                if number > subject and self._lines[number].startswith("<"):
                    break
                if named.search(self._lines[number]):
                    return number
        return subjects[0] if subjects else 0

    def _other_spellings(self, subject: str) -> list[int]:
        """Return where a blank node stands, or a subject as a prefixed name or relative to another base."""
        key = re.escape(subject.rpartition("/")[2])
        spelling = r"[\[(]|(?<![\w-])_:" if subject == _BLANK else rf"[:/<]{key}(?![\w-])"
        return [number for number, line in enumerate(self._lines) if re.search(spelling, line)]
