"""Puts the public application together."""

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes, urlsplit

from flask import Flask, request
from werkzeug.exceptions import HTTPException

from catalog.errors import CatalogError
from catalog.settings import Settings
from catalog.web import (
    answers,
    browse,
    changes,
    conditions,
    definitions,
    example_queries,
    get_data,
    oai,
    persistent,
    resources,
    resourcesync,
    search,
    site,
    sitemap,
    sparql,
)
from catalog.web.openapi import add_openapi
from catalog.web.published import Published
from catalog.web.registers import Registers
from exports.services import Service, offered

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def create_app(settings: Settings, published: Published | None = None) -> Flask:
    """Return the application for one catalogue.

    Args:
        settings: Say where it lies.
        published: What it serves, when the caller keeps hold of it.

    Raises:
        NotFoundError: There is no catalogue.
    """
    published = published or Published(settings)
    app = Flask("catalog.web", static_folder="static", static_url_path="/static")
    app.config["MAX_CONTENT_LENGTH"] = None
    app.url_map.strict_slashes = True
    app.url_map.merge_slashes = False
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.policies["json.dumps_kwargs"] = {"sort_keys": False}

    def services() -> tuple[Service, ...]:
        return offered(rule.rule for rule in app.url_map.iter_rules())

    registers = Registers(published)
    for routes in (
        site.operation(published),
        site.blueprint(published, services),
        resources.blueprint(published, registers),
        browse.blueprint(published, registers),
        get_data.blueprint(published),
        definitions.blueprint(published),
        example_queries.blueprint(published),
        sparql.blueprint(published),
        search.blueprint(published),
        persistent.blueprint(published),
        oai.blueprint(published),
        sitemap.blueprint(published),
        changes.blueprint(published),
        resourcesync.blueprint(published),
    ):
        app.register_blueprint(routes)
    add_openapi(app, published)
    app.register_error_handler(CatalogError, answers.from_catalog_error)
    app.register_error_handler(HTTPException, answers.from_http_exception)
    app.register_error_handler(Exception, answers.from_bug(settings.admin_email))
    persistent.answer_old_addresses(app, published)
    app.before_request(conditions.settle)
    app.after_request(answers.finish)
    app.context_processor(_for_templates(settings))
    app.wsgi_app = _below(urlsplit(settings.base).path, app.wsgi_app)  # type: ignore[assignment, method-assign]
    return app


def _for_templates(settings: Settings) -> Any:
    def values() -> dict[str, Any]:
        return {"site_name": settings.name, "root": urlsplit(settings.base).path, "here": request.path}

    return values


def _below(path: str, inner: "WSGIApplication") -> "WSGIApplication":
    """Serve below the path of the base IRI, whether or not a proxy has taken it away."""
    # WSGI gives paths unescaped, each byte as a character (PEP 3333)
    prefix = unquote_to_bytes(path).decode("latin-1").rstrip("/")
    if not prefix:
        return inner

    def wrapped(environ: "WSGIEnvironment", start_response: "StartResponse") -> Any:
        asked = environ.get("PATH_INFO", "")
        if asked == prefix or asked.startswith(prefix + "/"):
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + prefix
            environ["PATH_INFO"] = asked[len(prefix) :] or "/"
        return inner(environ, start_response)

    return wrapped
