"""What each property of an authority file says: one rule a property, none without a meaning (docs/authorities.md)."""

import re
from collections.abc import Callable
from typing import Any, Final

import pyoxigraph

from catalog.readers.authority_faults import OWN, FaultError, short, words
from vocab import terms
from vocab.authority import AGENT_KINDS, KINDS, MATCHED_LENGTH, Entity
from vocab.text import LangText, illegal_characters

# Files are read under this base whatever the catalogue's is, so that entries in the ledger do not depend on it.
BASE: Final = "http://base.invalid/id/"
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


class Draft:
    """An entity while its statements are being collected; ``origin`` is the index of its first file."""

    def __init__(self, path: str, origin: int) -> None:
        self.path = path
        self.origin = origin
        self.kind = path.partition("/")[0]
        self.types: list[str] = []
        self.values: dict[str, list[Any]] = {}

    def add(self, field: str, value: Any) -> None:
        """Keep a value, once."""
        values = self.values.setdefault(field, [])
        if value not in values:
            values.append(value)

    def entity(self) -> Entity:
        """Return the entity.

        Raises:
            FaultError: It lacks something, or has too much of it.
        """
        names: list[LangText] = self.values.get("names", [])
        if not _TYPES[self.kind].intersection(self.types):
            problem = "it has no rdf:type" + (f" of {self.kind}s" if self.types else "")
            raise FaultError(problem, f"expected {words(_TYPES[self.kind])}", subject=self.path)
        if not names:
            name = "skos:prefLabel" if self.kind == "concept" else "schema:name"
            raise FaultError(f"it has no {name}", "expected one a language; add it", subject=self.path)
        if len({name.language for name in names}) < len(names):
            raise FaultError(
                "it has two names in one language", "expected one; make the other a skos:altLabel", subject=self.path
            )
        for field, name in _SINGLE.items():
            if len(self.values.get(field, [])) > 1:
                raise FaultError(f"it has two values for {name}", "expected one", subject=self.path)
        if ("latitude" in self.values) != ("longitude" in self.values):
            raise FaultError("it has one of schema:latitude and schema:longitude", "expected both", subject=self.path)
        single: dict[str, Any] = {field: self.values[field][0] for field in _SINGLE if field in self.values}
        several: dict[str, Any] = {
            field: tuple(values) for field, values in self.values.items() if field not in _SINGLE
        }
        return Entity(path=self.path, types=tuple(self.types), **several, **single)


# fields of one value, as messages name them
_SINGLE: Final = {
    "label": "rdfs:label",
    "programme": "arc:programme",
    "valid_from": "arc:validFrom",
    "valid_until": "arc:validUntil",
    "do_not_match": "arc:doNotMatch",
    "latitude": "schema:latitude",
    "longitude": "schema:longitude",
}


def relative(iri: str) -> str:
    """Return an IRI of the file as a path."""
    return iri.removeprefix(BASE)


# ---------------------------------------------------------------- one rule a property


def rule_of(predicate: str) -> "Rule":
    """Return what puts a value of a property into a draft; one without a meaning here is a fault."""
    return _RULES.get(predicate) or _unknown(predicate)


def _unknown(predicate: str) -> "Rule":
    def rule(_draft: Draft, _value: object) -> None:
        raise FaultError(
            f"the property {short(predicate)} has no meaning here", "expected one of docs/authorities.md; remove it"
        )

    return rule


Rule = Callable[[Draft, object], None]


def _text(field: str, *, untagged: bool = False, kinds: frozenset[str] = frozenset(KINDS)) -> Rule:
    def rule(draft: Draft, value: object) -> None:
        _check_kind(draft, kinds)
        literal = _literal(value)
        if literal.language is None and literal.datatype.value != terms.XSD_STRING:
            raise FaultError(f"{literal} is no text", "expected a text in quotation marks")
        if untagged and literal.language:
            raise FaultError(f"{literal} has a language tag", "expected a text without one")
        text = " ".join(literal.value.split())
        if not text or illegal_characters(text):
            raise FaultError("the text is empty or holds control characters", "expected letters")
        draft.add(field, text if untagged else LangText(text, literal.language))

    return rule


def _reference(field: str, *wanted: str, kinds: frozenset[str] = frozenset({"concept", "place"})) -> Rule:
    def rule(draft: Draft, value: object) -> None:
        _check_kind(draft, kinds)
        path = relative(_iri(value))
        if path.partition("/")[0] not in wanted:
            raise FaultError(f"<{path}> is no {' or '.join(wanted)}", f"expected an IRI such as <{wanted[0]}/KEY>")
        draft.add(field, path)

    return rule


def _elsewhere(field: str) -> Rule:
    def rule(draft: Draft, value: object) -> None:
        iri = _iri(value)
        if iri.startswith(BASE) or not iri.startswith(("http://", "https://")):
            raise FaultError(f"<{iri}> is not elsewhere", "expected the address of the same thing in another catalogue")
        draft.add(field, iri)

    return rule


def _type(draft: Draft, value: object) -> None:
    iri = _iri(value).replace(terms.SCHEMA_BY_HTTP, terms.SCHEMA)
    if iri not in _ALL_TYPES:
        raise FaultError(f"the type {short(iri)} is not known here", f"expected {words(_TYPES[draft.kind])}")
    if iri not in (_AGENT_TYPES if draft.kind in AGENT_KINDS else _TYPES[draft.kind]):
        raise FaultError(f"{_one(draft.kind)} is no {short(iri)}", f"expected {words(_TYPES[draft.kind])}")
    if iri not in draft.types:
        draft.types.append(iri)


def _pattern(draft: Draft, value: object) -> None:
    _check_kind(draft, frozenset({"archive"}))
    literal = _literal(value)
    if literal.datatype.value != terms.XSD_STRING:
        raise FaultError(f"{literal} is no plain text", "expected a text without a language tag")
    pattern = literal.value
    if len(pattern) > MATCHED_LENGTH:
        raise FaultError(f"the pattern has {len(pattern)} characters", f"expected at most {MATCHED_LENGTH}")
    try:
        groups = re.compile(pattern).groupindex
    except re.error as error:
        raise FaultError(
            f"the pattern is no regular expression: {error}", "expected Python's syntax; correct it"
        ) from None
    if "unit" not in groups:
        raise FaultError("the pattern has no group named unit", "expected (?P<unit>…) around the unit's signature")
    draft.add("patterns", pattern)


def _flag(field: str, kinds: frozenset[str] = frozenset(KINDS)) -> Rule:
    def rule(draft: Draft, value: object) -> None:
        _check_kind(draft, kinds)
        literal = _literal(value)
        if literal.datatype.value != terms.XSD_BOOLEAN or literal.value not in {"true", "1"}:
            raise FaultError(f"{literal} is not true", "expected true, or no statement")
        draft.add(field, True)

    return rule


def _year(field: str) -> Rule:
    def rule(draft: Draft, value: object) -> None:
        literal = _literal(value)
        if literal.datatype.value != terms.XSD_INTEGER or not re.fullmatch(r"-?\d{1,4}", literal.value):
            raise FaultError(f"{literal} is no year", "expected a number such as 1949")
        draft.add(field, int(literal.value))

    return rule


def _degrees(field: str, most: int) -> Rule:
    def rule(draft: Draft, value: object) -> None:
        _check_kind(draft, frozenset({"place"}))
        literal = _literal(value)
        # 3.5 without quotation marks is a decimal in Turtle, 35 an integer, and 3.5e1 a double
        if not _DEGREES.fullmatch(literal.value) or abs(float(literal.value)) > most:
            raise FaultError(
                f"{literal} is no {field}",
                f"expected degrees from -{most} to {most}, such as 31.23",
            )
        draft.add(field, literal.value)

    return rule


def _schema_name(draft: Draft, value: object) -> None:
    if draft.kind == "concept":
        raise FaultError("a concept has no schema:name", "expected skos:prefLabel")
    _text("names")(draft, value)


_RULES: Final[dict[str, Rule]] = {
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
    OWN + "acronym": _text("acronyms", untagged=True, kinds=frozenset({"archive"})),
    OWN + "signaturePattern": _pattern,
    OWN + "programme": _flag("programme", AGENT_KINDS),
    OWN + "validFrom": _year("valid_from"),
    OWN + "validUntil": _year("valid_until"),
    OWN + "doNotMatch": _flag("do_not_match"),
}
PROPERTIES: Final = tuple(_RULES)
NAMES: Final = frozenset({terms.SCHEMA_NAME, terms.SKOS_PREF_LABEL})


def _check_kind(draft: Draft, kinds: frozenset[str]) -> None:
    if draft.kind not in kinds:
        raise FaultError(
            f"{_one(draft.kind)} cannot have this property", f"expected it on {' or '.join(sorted(kinds))}"
        )


def _literal(value: object) -> pyoxigraph.Literal:
    if not isinstance(value, pyoxigraph.Literal):
        raise FaultError(f"{value} is no text", "expected a text in quotation marks, a number or true")
    return value


def _iri(value: object) -> str:
    if not isinstance(value, pyoxigraph.NamedNode):
        raise FaultError(f"{value} is no IRI", "expected an IRI in angle brackets")
    return value.value


def _one(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
