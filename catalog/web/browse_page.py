"""What the pages below ``/browse`` have in common."""

from typing import Any, Final

from flask import Response, render_template

from catalog.web.answers import HTML_TYPE, respond
from catalog.web.language import N_
from catalog.web.pages import path_prefix
from catalog.web.published import Public

TITLES: Final = {
    "agents": N_("People and organisations"),
    "places": N_("Places"),
    "archives": N_("Archives"),
    "concepts": N_("Subjects and kinds"),
    "collections": N_("Collections"),
}


def browse_page(template: str, public: Public, title: str, *, path: str, **values: Any) -> Response:
    """Return a page below ``/browse``.

    Args:
        path: Of the page, below that.
        values: What else its template shows.
    """
    page = render_template(
        template,
        title=title,
        imprint=public.edition.imprint,
        prefix=path_prefix(public),
        address=f"{public.edition.imprint.base}browse{path}",
        titles=TITLES,
        **values,
    )
    return respond(page, HTML_TYPE)
