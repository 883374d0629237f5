"""The addresses of the application, as an OpenAPI 3.1 document.

Pure: the web collects its routes and what it says of each; here they become the document. Source: OpenAPI 3.1.1.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from typing import Literal as OneOf

from exports.formats import FORMATS
from vocab.imprint import Imprint

Json = dict[str, Any]

HTML: Final = "text/html"
JSON: Final = "application/json"
TEXT: Final = "text/plain"
XML: Final = "application/xml"
ZIP: Final = "application/zip"
PROBLEM: Final = "application/problem+json"
DATA: Final = tuple(item.media_type for item in FORMATS.values())

TAGS: Final = {
    "documents": "Documents: their addresses, pages, descriptions, versions and files",
    "things": "Agents, archives, places, concepts and what else documents link to",
    "search": "Ways to ask the whole catalogue",
    "reconciliation": "Names in other tables matched with what the catalogue knows, for OpenRefine",
    "harvesting": "What harvesters and crawlers ask for",
    "dataset": "The dataset as a whole, and its dumps",
    "definitions": "What the words mean",
    "operation": "What operators and programs ask about the service itself",
}
_STATUSES: Final = {
    200: "The answer, complete",
    206: "The range that was asked for",
    301: "It has another address for good",
    302: "It is at another address now",
    303: "What is asked for is a thing; this address describes it",
    304: "What the client has is still current",
    308: "It has another address for good",
    400: "The request is malformed",
    404: "There is no such thing",
    405: "The method cannot be used here",
    406: "It cannot be had in any wanted format or profile",
    410: "It was there and has been withdrawn, or taken down",
    412: "It is no longer the version that If-Match names",
    413: "The request, or the answer, is larger than the limit",
    415: "The body of the request is of the wrong kind",
    416: "The range lies behind the end",
    429: "The client has had its share for now",
    503: "It cannot be answered at the moment",
    504: "It took too long",
}
_PART: Final = re.compile(r"<(?:(?P<kind>\w+)(?:\([^)]*\))?:)?(?P<name>\w+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One thing that a request may say.

    Attributes:
        name: In the query or the header; a part of the path has the name that the rule gives it.
        text: What it means.
        example: A value that works.
        sample: Name of a value that only the catalogue can give: an id that it has. It goes before ``example``.
        values: All values that there are, when they are a closed list.
        required: Whether there is no answer without it; parts of the path always are.
    """

    name: str = ""
    place: OneOf["path", "query", "header"] = "path"
    text: str
    example: str | None = None
    sample: str | None = None
    values: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """What is said of a route, where it is added.

    Attributes:
        tag: One of ``TAGS``.
        text: More than the first line of the handler's docstring says; it is the summary.
        parts: What the variable parts of the path are, by their names in the rule.
        parameters: In the query and the headers.
        answers: Media types by status, of what is no error; ``()`` for an answer without content.
        errors: Statuses of problems; 500 and the like need no mention.
        body: Media types of the request's body, each with an example: of POST alone.
    """

    tag: str
    text: str = ""
    parts: Mapping[str, Parameter] = field(default_factory=dict)
    parameters: tuple[Parameter, ...] = ()
    answers: Mapping[int, tuple[str, ...]]
    errors: tuple[int, ...] = ()
    body: Mapping[str, Any] = field(default_factory=dict)


class Route(NamedTuple):
    """One route of the application.

    Attributes:
        rule: As the router has it: ``/data/<kind>/<path:key>``.
        methods: Without HEAD and OPTIONS, which every route has.
        name: Unique.
        summary: One line.
        operation: ``None`` when nobody has described it: it is named all the same.
    """

    rule: str
    methods: tuple[str, ...]
    name: str
    summary: str
    operation: Operation | None


def path_of(rule: str) -> str:
    """Return a route's path as OpenAPI writes it.

    >>> path_of("/data/<kind>/<path:key>")
    '/data/{kind}/{key}'
    """
    return _PART.sub(r"{\g<name>}", rule)


def describe_api(routes: Iterable[Route], samples: Mapping[str, str], imprint: Imprint, version: str) -> Json:
    """Return the document.

    Args:
        routes: Of the application, in any order.
        samples: Values for examples, by the names that parameters give them.
        imprint: Of the generation that is served.
        version: Of the program.
    """
    paths: dict[str, Json] = {}
    for route in sorted(routes, key=lambda one: one.rule):
        item = paths.setdefault(path_of(route.rule), {})
        for method in route.methods:
            item[method.lower()] = _operation(route, method, samples)
    used = {tag for item in paths.values() for operation in item.values() for tag in operation.get("tags", ())}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": imprint.name,
            "summary": "A catalogue of archival documents as linked data: to be read, queried and downloaded.",
            "description": "Nothing here needs a key, and nothing writes. Every GET is conditional (ETag,"
            " If-None-Match) and answers HEAD and OPTIONS too. Descriptions are under the licence named here.",
            "version": version,
            "license": {"name": "Licence of the descriptions", "url": imprint.metadata_license},
        },
        "servers": [{"url": imprint.base.rstrip("/")}],
        "tags": [{"name": name, "description": text} for name, text in TAGS.items() if name in used],
        "paths": paths,
        "components": {"responses": {"Problem": _problem("A problem")}, "schemas": {"Problem": _PROBLEM_SCHEMA}},
    }


def _operation(route: Route, method: str, samples: Mapping[str, str]) -> Json:
    said = route.operation
    written: Json = {
        "operationId": f"{route.name}.{method.lower()}".replace(".", "-"),
        "summary": route.summary or f"{method} {path_of(route.rule)}",
    }
    parameters = [_part(found, said, samples) for found in _PART.finditer(route.rule)]
    if said is None:
        responses: Json = {}
    else:
        written["tags"] = [said.tag]
        if said.text:
            written["description"] = said.text
        if method != "POST":
            parameters += [_parameter(item, item.name, samples, {"type": "string"}) for item in said.parameters]
        responses = {str(status): _answer(status, types) for status, types in sorted(said.answers.items())}
        if method != "POST" and 200 in said.answers:
            responses["304"] = {"description": _STATUSES[304]}
        responses |= {str(status): _problem(_STATUSES[status]) for status in sorted(said.errors)}
        if method == "POST" and said.body:
            content = {media_type: {"example": example} for media_type, example in said.body.items()}
            written["requestBody"] = {"required": True, "content": content}
    if parameters:
        written["parameters"] = parameters
    written["responses"] = responses | {"default": {"$ref": "#/components/responses/Problem"}}
    return written


def _part(found: re.Match[str], said: Operation | None, samples: Mapping[str, str]) -> Json:
    """Return the parameter that a variable part of a path is."""
    schema: Json = {"type": "integer", "minimum": 0} if found["kind"] == "int" else {"type": "string", "minLength": 1}
    part = said.parts.get(found["name"]) if said else None
    return _parameter(part or Parameter(text=""), found["name"], samples, schema) | {"required": True}


def _parameter(item: Parameter, name: str, samples: Mapping[str, str], schema: Json) -> Json:
    written: Json = {"name": name, "in": item.place}
    if item.text:
        written["description"] = item.text
    if item.required:
        written["required"] = True
    if item.values:
        schema = schema | {"enum": list(item.values)}
    example: str | int | None = samples.get(item.sample or "", item.example)
    if example is not None:
        written["example"] = int(example) if schema["type"] == "integer" else example
    return written | {"schema": schema}


def _answer(status: int, types: tuple[str, ...]) -> Json:
    written: Json = {"description": _STATUSES[status]}
    if types:
        written["content"] = {media_type: {} for media_type in types}
    return written


def _problem(text: str) -> Json:
    return {
        "description": text,
        "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}, HTML: {}},
    }


_PROBLEM_SCHEMA: Final[Json] = {
    "type": "object",
    "description": "What happened, and what to do (RFC 9457)",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "advice": {"type": "string"},
    },
}
