"""What the words mean: the JSON-LD context, our own terms, the application profile."""

import csv
import io
from typing import Final

import pyoxigraph
from flask import Blueprint, Response, render_template, request

from catalog.errors import NotFoundError
from catalog.web.answers import FOR_AN_HOUR, HTML, HTML_TYPE, not_acceptable, respond
from catalog.web.language import _
from catalog.web.negotiation import choose
from catalog.web.pages import path_prefix
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports.dataset import expanded
from exports.formats import FORMATS, About
from exports.jsonld import dumps
from exports.openapi import DATA, Operation, Parameter
from exports.profiles import FULL, PROFILES, described
from exports.rdf import from_oxigraph
from vocab import contexts, terms
from vocab.shapes import dctap, own_terms, shapes
from vocab.statements import IRI, Literal, Statement

_PARTS: Final = tuple(item for item in PROFILES.values() if item.name != FULL)


def blueprint(published: Published) -> Blueprint:
    """Return the routes below ``/def``."""
    routes = Routes("definitions", published)
    routes.add("/def/context.jsonld", context, about=_defines("application/ld+json"))
    routes.add("/def/arc", arc, about=_defines(HTML, *DATA))
    routes.add("/def/profile", profile, about=_defines("text/turtle", "text/csv", HTML))
    routes.add("/def/profile/<name>", part_profile, about=_defines(HTML, *DATA))
    return routes.blueprint


def _defines(*types: str) -> Operation:
    name = Parameter(text="Name of a profile", example="schema", values=tuple(item.name for item in _PARTS))
    return Operation(tag="definitions", parts={"name": name}, answers={200: types}, errors=(404, 406))


def context(public: Public) -> Response:
    """Answer with the JSON-LD context."""
    body = dumps(contexts.context(public.edition.imprint.terms_namespace))
    return respond(body, "application/ld+json", etag=f"{public.tag}.context", cache=FOR_AN_HOUR)


def arc(public: Public) -> Response:
    """Answer with our own terms, as a page or as data."""
    imprint = public.edition.imprint
    text = own_terms(imprint)
    address = imprint.base + "def/arc"
    offered = tuple(dict.fromkeys(("text/turtle", *(item.media_type for item in FORMATS.values()), HTML)))
    choice = choose(request.headers.get("Accept"), offered)
    if choice is None:
        return not_acceptable([(media_type, address) for media_type in offered])
    if choice.media_type == HTML:
        page = render_template(
            "terms.html",
            title=_("Own terms"),
            terms=_terms(_statements(text)),
            imprint=imprint,
            prefix=path_prefix(public),
        )
        return respond(page, HTML_TYPE, etag=f"{public.tag}.arc.html", negotiated=True)
    item = next(item for item in FORMATS.values() if item.media_type == choice.media_type)
    if item.name == "ttl":
        body = text.encode()
    elif item.name in {"jsonld", "json"}:
        body = expanded(iter(_statements(text)))
    else:
        body = public.serialiser.write(item.name, About(IRI(address), IRI(address), tuple(_statements(text))))
    return respond(body, item.content_type, etag=f"{public.tag}.arc.{item.name}", negotiated=True, cache=FOR_AN_HOUR)


def profile(public: Public) -> Response:
    """Answer with the application profile: as a page, as SHACL shapes, as a DC-TAP table."""
    imprint = public.edition.imprint
    offered = ("text/turtle", "text/csv", HTML)
    choice = choose(request.headers.get("Accept"), offered)
    if choice is None:
        return not_acceptable([(media_type, imprint.base + "def/profile") for media_type in offered])
    if choice.media_type == HTML:
        rows = list(csv.DictReader(io.StringIO(dctap(imprint))))
        page = render_template(
            "profile.html",
            title=_("Application profile"),
            rows=rows,
            parts=_PARTS,
            imprint=imprint,
            prefix=path_prefix(public),
        )
        return respond(page, HTML_TYPE, etag=f"{public.tag}.profile.html", negotiated=True)
    if choice.media_type == "text/csv":
        return respond(dctap(imprint), "text/csv; charset=utf-8", etag=f"{public.tag}.profile.csv", negotiated=True)
    return respond(shapes(imprint), FORMATS["ttl"].content_type, etag=f"{public.tag}.profile.ttl", negotiated=True)


def part_profile(public: Public, name: str) -> Response:
    """Answer with what a profile holds that is a part of the full one: as a page, as data."""
    found = PROFILES.get(name)
    if found not in _PARTS:
        raise NotFoundError("there is no such profile", "def/profile lists them")
    imprint = public.edition.imprint
    iri = found.iri(imprint.base)
    offered = ("text/turtle", *(item.media_type for item in FORMATS.values() if item.name != "ttl"), HTML)
    choice = choose(request.headers.get("Accept"), offered)
    if choice is None:
        return not_acceptable([(media_type, str(iri)) for media_type in offered])
    if choice.media_type == HTML:
        page = render_template(
            "part_profile.html",
            title=f"Profile: {found.title}",
            profile=found,
            iri=str(iri),
            imprint=imprint,
            prefix=path_prefix(public),
        )
        return respond(page, HTML_TYPE, etag=f"{public.tag}.profile.{name}.html", negotiated=True)
    item = next(item for item in FORMATS.values() if item.media_type == choice.media_type)
    statements = tuple(described(found, imprint.base))
    if item.name in {"jsonld", "json"}:
        body = expanded(iter(statements))
    else:
        body = public.serialiser.write(item.name, About(iri, iri, statements))
    return respond(body, item.content_type, etag=f"{public.tag}.profile.{name}.{item.name}", negotiated=True)


def _statements(text: str) -> list[Statement]:
    return from_oxigraph(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE))


def _terms(statements: list[Statement]) -> list[dict[str, str]]:
    """Return name, label and comment of each term, in the order of the file."""
    found: dict[IRI, dict[str, str]] = {}
    for subject, predicate, term in statements:
        row = found.setdefault(
            subject, {"iri": str(subject), "name": subject.rpartition("#")[2], "label": "", "comment": ""}
        )
        if isinstance(term, Literal):
            if predicate == terms.RDFS_LABEL:
                row["label"] = term.value
            elif predicate == terms.RDFS_COMMENT:
                row["comment"] = term.value
    return [row for row in found.values() if "#" in row["iri"]]
