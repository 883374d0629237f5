"""The endpoint for people: the form, and answers as pages. What a browser sees of ``/sparql`` is all made here."""

import json
from typing import Any, Final

from flask import Response, render_template

from catalog.graph.question import Answer
from catalog.web.answers import respond
from catalog.web.cuts import say_cuts
from catalog.web.pages import path_prefix
from catalog.web.published import Public

_TYPE: Final = "text/html; charset=utf-8"
_ROWS_SHOWN: Final = 1_000


def form_page(public: Public) -> Response:
    """Return the page to write a query on."""
    return _page(public, "", rows=None)


def answer_page(public: Public, query: str, answer: Answer) -> Response:
    """Return an answer as a page: a table in JSON, or a graph in Turtle."""
    rows: list[list[dict[str, str]]] = []
    columns: list[str] = []
    total = 0
    text = ""
    if answer.form == "graph":
        text = answer.body.decode()
    else:
        result = json.loads(answer.body)
        if answer.form == "boolean":
            text = "yes" if result["boolean"] else "no"
        else:
            columns = result["head"]["vars"]
            bindings = result["results"]["bindings"]
            total = len(bindings)
            rows = [[binding.get(column, {}) for column in columns] for binding in bindings[:_ROWS_SHOWN]]
    page = _page(
        public,
        query,
        columns=columns,
        rows=rows,
        total=total,
        text=text,
        form=answer.form,
        seconds=answer.seconds,
        cuts=answer.cuts,
    )
    return say_cuts(page, answer.cuts)


def _page(public: Public, query: str, **values: Any) -> Response:
    page = render_template(
        "sparql.html",
        title="SPARQL",
        query=query,
        imprint=public.edition.imprint,
        prefix=path_prefix(public),
        **values,
    )
    return respond(page, _TYPE, negotiated=True)
