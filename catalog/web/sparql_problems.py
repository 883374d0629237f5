"""What a query that met a limit is told: which limit, its value, and the ways around it."""

from typing import Final

from flask import Response

from catalog.errors import (
    CatalogError,
    DeadlineError,
    LimitError,
    MemoryLimitError,
    QueryTooLongError,
    ResultTooLargeError,
    SearchTooLargeError,
)
from catalog.settings import Settings
from catalog.web.answers import add_link, from_catalog_error
from vocab import terms

_SETTINGS: Final[dict[type[CatalogError], tuple[str, str]]] = {
    DeadlineError: ("query_timeout", "seconds"),
    MemoryLimitError: ("query_memory", "bytes"),
    ResultTooLargeError: ("query_result", "bytes"),
    SearchTooLargeError: ("query_search_hits", "documents"),
    QueryTooLongError: ("query_length", "bytes"),
}
# how to ask for what is too large, part by part: each page begins behind the last row of the one before
PAGING: Final = """\
PREFIX dcterms: <{dcterms}>
SELECT ?document ?title WHERE {{
  ?document a <{terms}Document> ; dcterms:title ?title .
  FILTER(STR(?document) > "LAST")
}}
ORDER BY STR(?document) LIMIT 1000
"""


def of_limit(error: LimitError | QueryTooLongError, settings: Settings) -> Response:
    """Return the problem of a query that met a limit.

    Its member ``limit`` names setting, value and unit; ``dumps`` is where everything can be had at once, and ``paging``
    a query that takes a long list page by page: for ``LAST`` stands first nothing, then the last key that came.
    """
    base = settings.base
    for kind, (name, unit) in _SETTINGS.items():
        if isinstance(error, kind):
            error.members["limit"] = {"setting": name, "value": getattr(settings, name), "unit": unit}
    if isinstance(error, LimitError):
        error.members["dumps"] = f"{base}dumps/"
    if isinstance(error, ResultTooLargeError):
        error.members["paging"] = PAGING.format(dcterms=terms.DCTERMS, terms=settings.imprint.terms_namespace)
    response = from_catalog_error(error)
    add_link(response, f"{base}dumps/", "alternate", type="text/html", title="Everything, as files")
    return response
