"""Puts the public application together."""

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote_to_bytes, urlsplit

from flask import Blueprint, Flask, request
from werkzeug.exceptions import HTTPException

from catalog.errors import CatalogError
from catalog.settings import Settings
from catalog.web import (
    about,
    answers,
    browse,
    changes,
    conditions,
    definitions,
    example_queries,
    get_data,
    language,
    look,
    metrics,
    oai,
    persistent,
    reconcile,
    resources,
    resourcesync,
    search,
    site,
    sitemap,
    sparql,
)
from catalog.web.kept_pages import KeptPages
from catalog.web.language import N_
from catalog.web.look import Look
from catalog.web.openapi import add_openapi
from catalog.web.published import Published
from catalog.web.registers import Registers
from catalog.web.rights import label_of
from exports.services import Service, offered

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


# what the header of every page leads to
NAVIGATION: Final = (
    ("search", N_("Search")),
    ("browse", N_("Browse")),
    ("data", N_("The data")),
    ("sparql", N_("Query")),
    ("about", N_("About")),
)


def create_app(settings: Settings, published: Published | None = None) -> Flask:
    """Return the application for one catalogue.

    Args:
        settings: Say where it lies.
        published: What it serves, when the caller keeps hold of it.

    Raises:
        NotFoundError: There is no catalogue.
    """
    published = published or Published(settings)
    looks = look.read_look(settings)
    app = _bare_app()
    requests = metrics.Requests()
    for routes in (*_blueprints(app, published, looks), metrics.blueprint(published, requests)):
        app.register_blueprint(routes)
    add_openapi(app, published)
    app.register_error_handler(CatalogError, answers.from_catalog_error)
    app.register_error_handler(HTTPException, answers.from_http_exception)
    app.register_error_handler(Exception, answers.from_bug(settings.admin_email))
    persistent.answer_old_addresses(app, published)
    app.before_request(conditions.settle)
    language.speak(app, settings.site_languages, looks.tag, urlsplit(settings.base).path)
    app.after_request(answers.finish)
    app.context_processor(_for_templates(settings, looks))
    kept = KeptPages(app.wsgi_app, published.now, settings.page_cache, settings.site_languages)
    below = _below(urlsplit(settings.base).path, kept)
    app.wsgi_app = metrics.Counted(below, requests)  # type: ignore[method-assign]
    return app


def _bare_app() -> Flask:
    """Return an application without routes."""
    app = Flask("catalog.web", static_folder="static", static_url_path="/static")
    app.config["MAX_CONTENT_LENGTH"] = None
    app.get_send_file_max_age = _kept_for  # type: ignore[assignment, method-assign]
    app.url_map.strict_slashes = True
    app.url_map.merge_slashes = False
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters["label_of"] = label_of
    app.jinja_env.policies["json.dumps_kwargs"] = {"sort_keys": False}
    return app


def _blueprints(app: Flask, published: Published, looks: Look) -> tuple[Blueprint, ...]:
    """Return all routes."""

    def services() -> tuple[Service, ...]:
        return offered(rule.rule for rule in app.url_map.iter_rules())

    registers = Registers()
    return (
        site.operation(published),
        site.blueprint(published, services, looks, registers),
        about.blueprint(published, looks),
        look.blueprint(published, looks),
        resources.blueprint(published, registers),
        browse.blueprint(published, registers),
        get_data.blueprint(published),
        definitions.blueprint(published),
        example_queries.blueprint(published),
        sparql.blueprint(published),
        search.blueprint(published),
        reconcile.blueprint(published),
        persistent.blueprint(published),
        oai.blueprint(published),
        sitemap.blueprint(published),
        changes.blueprint(published),
        resourcesync.blueprint(published),
    )


def _kept_for(name: str | None) -> int | None:
    """Return for how many seconds browsers keep a static file without asking: a typeface does not change."""
    return 31_536_000 if (name or "").startswith("alegreya/") else None


def _for_templates(settings: Settings, looks: Look) -> Any:
    root = urlsplit(settings.base).path

    def navigation() -> list[tuple[str, str]]:
        return [(path, language.gettext(words)) for path, words in NAVIGATION]

    def values() -> dict[str, Any]:
        return {
            "site_name": settings.name,
            "look": looks,
            "root": root,
            "here": request.path,
            "language": language.current(),
            "other_languages": language.others,
            "navigation": navigation,
        }

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
