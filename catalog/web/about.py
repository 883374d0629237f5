"""``/about``: who publishes here, what, under which terms, and how they are reached."""

from flask import Blueprint, Response, render_template

from catalog.version import VERSION
from catalog.web import language
from catalog.web.answers import HTML, HTML_TYPE, respond
from catalog.web.language import _
from catalog.web.look import Look
from catalog.web.pages import path_prefix
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports.openapi import Operation


def blueprint(published: Published, look: Look) -> Blueprint:
    """Return the route ``/about``."""
    routes = Routes("about", published)

    def about(public: Public) -> Response:
        """Answer with what the archive says of itself and of this site."""
        edition = public.edition
        page = render_template(
            "about.html",
            title=_("About"),
            passage=look.about.get(language.current()),
            publisher=edition.describer.publisher(),
            generation=public.generation,
            began=edition.timeline.generations[0].issued,
            version=VERSION,
            imprint=edition.imprint,
            prefix=path_prefix(public),
        )
        return respond(page, HTML_TYPE, etag=f"{public.generation.number}.{public.tag}.about")

    routes.add("/about", about, about=Operation(tag="dataset", answers={200: (HTML,)}))
    return routes.blueprint
