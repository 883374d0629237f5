"""``/def/examples``: the example queries as a page, and as the data that stands in the graph too."""

from typing import Final

from flask import Blueprint, Response, render_template, request

from catalog.web.answers import HTML, HTML_TYPE, not_acceptable, respond
from catalog.web.language import _
from catalog.web.negotiation import choose
from catalog.web.pages import path_prefix
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports.dataset import expanded
from exports.example_queries import address, describe_examples, examples, grouped
from exports.formats import FORMATS, About
from exports.openapi import DATA, Operation

_ABOUT: Final = Operation(tag="definitions", answers={200: (HTML, *DATA)}, errors=(406,))


def blueprint(published: Published) -> Blueprint:
    """Return the route ``/def/examples``."""
    routes = Routes("example_queries", published)
    routes.add("/def/examples", example_queries, about=_ABOUT)
    return routes.blueprint


def example_queries(public: Public) -> Response:
    """Answer with the example queries, as a page or as data."""
    imprint = public.edition.imprint
    whole = address(imprint)
    offered = tuple(dict.fromkeys(("text/turtle", *(item.media_type for item in FORMATS.values()), HTML)))
    choice = choose(request.headers.get("Accept"), offered)
    if choice is None:
        return not_acceptable([(media_type, str(whole)) for media_type in offered])
    if choice.media_type == HTML:
        page = render_template(
            "example_queries.html",
            title=_("Example queries"),
            groups=grouped(examples(imprint)),
            imprint=imprint,
            prefix=path_prefix(public),
        )
        return respond(page, HTML_TYPE, etag=f"{public.tag}.examples.html", negotiated=True)
    item = next(item for item in FORMATS.values() if item.media_type == choice.media_type)
    statements = describe_examples(imprint)
    if item.name in {"jsonld", "json"}:
        body = expanded(iter(statements))
    else:
        body = public.serialiser.write(item.name, About(whole, whole, statements))
    return respond(body, item.content_type, etag=f"{public.tag}.examples.{item.name}", negotiated=True)
