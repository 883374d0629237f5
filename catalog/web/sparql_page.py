"""``/sparql`` for people: a form that works without JavaScript, and the editor in its place where both can be had.

The editor, YASGUI, is brought in when the package is built (decision 0057). Its page alone may run scripts, and they
may ask nobody but this site (decision 0058).
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

from flask import Response, render_template, request

from catalog.errors import CatalogError, NotFoundError
from catalog.graph.question import Answer
from catalog.jobs.tallying import read_tally
from catalog.web.answers import HTML, HTML_TYPE, SECURITY_HEADERS, from_catalog_error, public_words, respond
from catalog.web.cuts import say_cuts
from catalog.web.language import _
from catalog.web.pages import path_prefix
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports.example_queries import Example, examples, grouped, prefixes
from exports.openapi import JSON, Operation
from exports.query_terms import QueryTerm, query_terms

EDITOR: Final = Path(__file__).with_name("static") / "yasgui" / "yasgui.min.js"
# The editor's table writes one style sheet of its own, always the same: the handles between its columns.
_STYLE: Final = "sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk="
EDITOR_POLICY: Final = SECURITY_HEADERS["Content-Security-Policy"].replace(
    "style-src 'self';", f"script-src 'self'; connect-src 'self'; style-src 'self' '{_STYLE}';"
)
_ROWS_SHOWN: Final = 1_000
_TEXT_SHOWN: Final = 200_000  # characters
_TABLES: Final = {"csv": "CSV", "tsv": "TSV", "json": "JSON", "xml": "XML"}
_GRAPHS: Final = {"ttl": "Turtle", "jsonld": "JSON-LD", "nt": "N-Triples", "rdf": "RDF/XML"}
_FOR_EDITOR: Final = Operation(
    tag="search",
    text="Its prefixes, the examples, and the classes and properties that it offers while a query is typed, with what"
    " VoID counts of each.",
    answers={200: (JSON,)},
)


def add_page(routes: Routes, published: Published) -> None:
    """Give a blueprint what the page needs: its refusals, and what the editor reads.

    Args:
        routes: Those of the endpoint.
    """

    def for_editor(public: Public) -> Response:
        """Answer with what the editor on the page knows of this catalogue."""
        return _for_editor(published, public)

    def refused(error: CatalogError) -> Response:
        response = from_catalog_error(error)
        try:
            return refusal_page(published.now(), error, response)
        except CatalogError:
            return response

    routes.add("/sparql/editor.json", for_editor, about=_FOR_EDITOR)
    routes.blueprint.register_error_handler(CatalogError, refused)


def form_page(public: Public) -> Response:
    """Answer with the page before anything is asked: empty, or with the example that is named.

    Raises:
        NotFoundError: There is no such example.
    """
    name = request.args.get("example")
    chosen = _chosen(public, name) if name else None
    return _respond(_page(public, chosen.query if chosen else "", chosen=chosen))


def answer_page(public: Public, query: str, answer: Answer) -> Response:
    """Answer with the page and what a query came to."""
    shown: dict[str, Any] = {name: getattr(answer, name) for name in ("form", "seconds", "generation", "cuts")}
    formats = _GRAPHS if answer.form == "graph" else _TABLES
    if answer.form == "graph":
        text = answer.body.decode()
        shown |= {"text": text[:_TEXT_SHOWN], "cut": len(text) > _TEXT_SHOWN}
    else:
        result = json.loads(answer.body)
        if answer.form == "boolean":
            shown["text"] = "yes" if result["boolean"] else "no"
            formats = {name: formats[name] for name in ("json", "xml")}
        else:
            columns, found = result["head"]["vars"], result["results"]["bindings"]
            rows = [[binding.get(column, {}) for column in columns] for binding in found[:_ROWS_SHOWN]]
            shown |= {"columns": columns, "rows": rows, "total": len(found)}
    shown["downloads"] = [
        (label, f"{path_prefix(public)}sparql?{urlencode({'query': query, 'format': name})}")
        for name, label in formats.items()
    ]
    return say_cuts(_respond(_page(public, query, answer=shown)), answer.cuts)


# ---------------------------------------------------------------- refusals


def refusal_page(public: Public, error: CatalogError, response: Response) -> Response:
    """Return a problem; for a browser on the page, so that the query can be corrected where it stands.

    Args:
        response: The problem without the page; its status and headers stay.
    """
    if response.mimetype != HTML or request.path.endswith(".json"):
        return response
    query = request.args.get("query", "")
    detail, advice = public_words(error)
    refusal = {"problem": detail, "advice": advice, "status": response.status_code}
    response.set_data(_page(public, query, refusal=refusal | _place(query, error.members)))
    return _with_policy(response)


def _place(query: str, members: Mapping[str, object]) -> dict[str, Any]:
    """Return the line that a problem names, in three parts: before the place, at it, behind it."""
    line, column = members.get("line"), members.get("column")
    lines = query.split("\n")
    if not isinstance(line, int) or not isinstance(column, int) or not 1 <= line <= len(lines):
        return {}
    column -= 1
    text = lines[line - 1].rstrip("\r")
    return {
        "line": line,
        "before": text[:column],
        "at": text[column : column + 1] or "\u2423",
        "after": text[column + 1 :],
    }


# ---------------------------------------------------------------- the page


def _page(
    public: Public,
    query: str,
    *,
    chosen: Example | None = None,
    answer: dict[str, Any] | None = None,
    refusal: dict[str, Any] | None = None,
) -> str:
    imprint = public.edition.imprint
    offered = examples(imprint)
    return render_template(
        "sparql.html",
        title=_("Query"),
        query=query or offered[0].query,
        given=bool(query),
        chosen=chosen,
        answer=answer,
        refusal=refusal,
        tables=_TABLES,
        graphs=_GRAPHS,
        wanted=request.args.get("format", ""),
        groups=grouped(offered),
        editor=EDITOR.is_file(),
        imprint=imprint,
        prefix=path_prefix(public),
    )


def _chosen(public: Public, name: str) -> Example:
    for example in examples(public.edition.imprint):
        if example.name == name:
            return example
    raise NotFoundError(f"there is no example {name[:60]!r}", "choose one from the list")


def _respond(page: str) -> Response:
    return _with_policy(respond(page, HTML_TYPE, negotiated=True))


def _with_policy(response: Response) -> Response:
    if EDITOR.is_file():
        response.headers["Content-Security-Policy"] = EDITOR_POLICY
    return response


def _for_editor(published: Published, public: Public) -> Response:
    imprint = public.edition.imprint
    classes, properties = query_terms(imprint, read_tally(published.layout, public.generation.number))
    body = {
        "generation": public.generation.number,
        "prefixes": prefixes(imprint),
        "examples": [_plain(example) for example in examples(imprint)],
        "classes": list(_listed(classes)),
        "properties": list(_listed(properties)),
    }
    return respond(json.dumps(body, ensure_ascii=False) + "\n", JSON)


def _plain(example: Example) -> dict[str, str]:
    return {name: getattr(example, name) for name in example.__struct_fields__}


def _listed(found: list[QueryTerm]) -> Iterator[dict[str, Any]]:
    for term in found:
        yield {name: value for name in term.__struct_fields__ if (value := getattr(term, name))}
