"""What a search is kept to → the same as a SPARQL query, and as a filter over a dump of descriptions.

Whoever has found something by clicking can go on with it in a program. Each facet is one row of the two tables: a
pattern of the graph, and a condition on a line of ``documents.ndjson``, in jq's language.

Sources: SPARQL 1.1 Query Language; the manual of jq 1.6.
"""

import json
import shlex
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

import msgspec

from exports.rdf import PREFIXES
from vocab.identifiers import Iris, is_path
from vocab.imprint import Imprint

# the search and what is written here agree by these
MOST_YEARS: Final = 20  # a date that allows more is found by its decades alone
MOST_DECADES: Final = 20  # one that allows more, by none

_AGENTS: Final = (
    "dcterms:creator|dcterms:contributor|dcterms:publisher|dcterms:hasVersion/dcterms:publisher"
    "|arc:translator|arc:funder"
)
# what a document has of a facet, from the document on
_PATHS: Final = {
    "archive": "schema:holdingArchive",
    "unit": "dcterms:isPartOf",
    "collection": "dcterms:isPartOf",
    "kind": "dcterms:type",
    "agent": _AGENTS,
    "translator": "arc:translator",
    "place": "dcterms:spatial",
    "subject": "dcterms:subject",
}
_TAGS: Final = {
    "language": "?document schema:inLanguage ?{0} .",
    "text_language": "?document dcterms:hasVersion ?{0}_version ."
    " ?{0}_version schema:encoding ?{0}_file ; schema:inLanguage ?{0} .",
}
_BOUNDS: Final = (
    "OPTIONAL { ?document arc:createdEarliest ?earliest }\n  OPTIONAL { ?document arc:createdLatest ?latest }",
    "BIND(COALESCE(?earliest, ?latest) AS ?first)\n  BIND(COALESCE(?latest, ?earliest) AS ?last)",
)
_YEARS: Final = (
    "BIND(xsd:integer(SUBSTR(STR(?first), 1, 4)) AS ?from)\n  BIND(xsd:integer(SUBSTR(STR(?last), 1, 4)) AS ?to)"
)

_VERSIONS: Final = "(.workTranslation, .workExample | .[]?)"
_VALUES: Final = {
    "archive": ".holdingArchive[]?.id",
    "unit": ".isPartOf[]?.id",
    "collection": ".isPartOf[]?.id",
    "kind": '."dcterms:type"[]?',
    "agent": "((., " + _VERSIONS + ') | .creator, .contributor, .publisher, .translator | .[]?.id), (."arc:funder"[]?)',
    "translator": '."arc:translator"[]?',
    "place": ".spatialCoverage[]?.id",
    "subject": ".about[]?.id",
    "language": ".inLanguage[]?",
    "text_language": _VERSIONS + " | select(.encoding) | .inLanguage[]?",
}
_JQ_BOUNDS: Final = (
    "(.createdEarliest // .createdLatest) as $first | (.createdLatest // .createdEarliest) as $last"
    " | if $first == null then false else ($first[:4] | tonumber) as $from | ($last[:4] | tonumber) as $to | {0} end"
)


class Selection(msgspec.Struct, frozen=True):
    """What an answer is kept to.

    Attributes:
        words: As ``arc:search`` takes them; ``""`` for none.
        filters: Of each facet several values, of which any will do; a facet may come twice.
        first, last: The days between which the document may have been made.
    """

    words: str = ""
    filters: Sequence[tuple[str, Sequence[str | int | bool]]] = ()
    first: date | None = None
    last: date | None = None


# ---------------------------------------------------------------- SPARQL


def sparql(selection: Selection, imprint: Imprint) -> str:
    """Return a query that finds the same documents, each with a title."""
    iris = Iris(imprint.base)
    patterns = [f"?document arc:search {_literal(selection.words)} ."] if selection.words else []
    patterns.append("?document a arc:Document ; dcterms:title ?name .")
    dated = [_spanned(facet, values) for facet, values in selection.filters if facet in _SPANS]
    for number, (facet, values) in enumerate(selection.filters, 1):
        if facet not in _SPANS:
            patterns.extend(_pattern(facet, values, f"{facet}{number}", iris))
    if selection.first or selection.last or dated:
        patterns.extend(_BOUNDS)
        if selection.last:
            patterns.append(f'FILTER(?first <= "{selection.last}"^^xsd:date)')
        if selection.first:
            patterns.append(f'FILTER(?last >= "{selection.first}"^^xsd:date)')
        if dated:
            patterns.extend([_YEARS, *dated])
    body = "".join(f"  {pattern}\n" for pattern in patterns)
    query = f"SELECT ?document (MIN(STR(?name)) AS ?title) WHERE {{\n{body}}}\nGROUP BY ?document\nORDER BY ?document\n"
    prefixes = {"arc": imprint.terms_namespace, **PREFIXES}
    used = [f"PREFIX {name}: <{namespace}>\n" for name, namespace in prefixes.items() if f"{name}:" in query]
    return "".join([*used, "\n", query])


def _pattern(facet: str, values: Sequence[str | int | bool], name: str, iris: Iris) -> Iterable[str]:
    if facet in _PATHS:
        # an address can say anything; what is no path is no thing, and left out, so that nothing is found here either
        things = [f"<{iris.thing(path)}>" for path in map(str, values) if is_path(path)]
        yield f"VALUES ?{name} {{ {' '.join(things)} }}"
        yield f"?document {_PATHS[facet]} ?{name} ."
    elif facet in _TAGS:
        yield f"VALUES ?{name} {{ {' '.join(map(_literal, values))} }}"
        yield _TAGS[facet].format(name)
    elif len(set(values)) == 1:
        yield f"FILTER {'' if values[0] else 'NOT '}EXISTS {{ ?document dcterms:hasVersion/schema:encoding ?encoding }}"


def _spanned(facet: str, values: Sequence[str | int | bool]) -> str:
    return f"FILTER({' || '.join(_SPANS[facet](int(value)) for value in values)})"


def _literal(value: str | int | bool) -> str:
    """Return a text as SPARQL has it: it reads the escapes of JSON, but no pairs of surrogates."""
    return json.dumps(str(value), ensure_ascii=False)


def _year(year: int) -> str:
    return f"?from <= {year} && ?to >= {year} && ?to - ?from < {MOST_YEARS}"


def _decade(decade: int) -> str:
    return f"?from < {decade + 10} && ?to >= {decade} && FLOOR(?to / 10) - FLOOR(?from / 10) < {MOST_DECADES}"


def _century(century: int) -> str:
    return f"?from < {century + 100} && ?to >= {century} && FLOOR(?to / 10) - FLOOR(?from / 10) < {MOST_DECADES}"


_SPANS: Final = {"year": _year, "decade": _decade, "century": _century}


# ---------------------------------------------------------------- a dump


def jq(selection: Selection, imprint: Imprint) -> str:
    """Return a filter for lines of ``documents.ndjson`` that gives the IRIs of the same documents; no words."""
    iris = Iris(imprint.base)
    conditions = [_condition(facet, values, iris) for facet, values in selection.filters]
    if selection.last:
        conditions.append(_dated(f"$first <= {json.dumps(selection.last.isoformat())}"))
    if selection.first:
        conditions.append(_dated(f"$last >= {json.dumps(selection.first.isoformat())}"))
    return f"select({' and '.join(conditions)}) | .id" if conditions else ".id"


def _condition(facet: str, values: Sequence[str | int | bool], iris: Iris) -> str:
    if facet in _SPANS:
        written = (_SPANS[facet](int(value)) for value in values)
        return _dated(" or ".join(_in_jq(one) for one in written))
    if facet == "has_text":
        has = f"any({_VERSIONS}; .encoding)"
        return "true" if len(set(values)) > 1 else f"({has}{'' if values[0] else ' | not'})"
    wanted = [str(iris.thing(str(value))) if facet in _PATHS else str(value) for value in values]
    return f"any({_VALUES[facet]}; IN({', '.join(json.dumps(value, ensure_ascii=False) for value in wanted)}))"


def _in_jq(condition: str) -> str:
    written = condition.replace("?", "$").replace("&&", "and")
    for name in ("$to", "$from"):
        written = written.replace(f"FLOOR({name} / 10)", f"({name} / 10 | floor)")
    return f"({written})"


def _dated(condition: str) -> str:
    return f"({_JQ_BOUNDS.format(condition)})"


def dump_command(selection: Selection, imprint: Imprint) -> str:
    """Return a command for a shell that takes the newest dump and prints the IRIs of the same documents."""
    address = f"{imprint.base}dumps/latest/documents.ndjson.gz"
    return f"curl -sL {shlex.quote(address)} | gunzip | jq -r {shlex.quote(jq(selection, imprint))}"
