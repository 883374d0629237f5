"""The links of answers about a document (FAIR Signposting Profile, level 1)."""

from collections.abc import Iterable
from typing import Final

from flask import Response

from exports.signposting import Link, fitting, header_size, signposts
from vocab.reading import Reading

# Proxies refuse a response whose header does not fit their buffer, which is 4 KiB here and there; this leaves room for
# all that is no link.
MOST: Final = 3_200


def say_page(response: Response, reading: Reading, query: str = "") -> Response:
    """Add the links of a document's page, those that fit.

    Args:
        query: Names the version that the page shows.
    """
    found = signposts(reading, query)
    alternates = (
        link._replace(rel="alternate", profile=None) for link in found.page.links if link.rel == "describedby"
    )
    return say(response, (*found.landing, *alternates))


def say_data(response: Response, reading: Reading, query: str = "") -> Response:
    """Add the links of a description, in whatever format."""
    return say(response, signposts(reading, query).described)


def say_file(response: Response, reading: Reading, address: str, query: str = "") -> Response:
    """Add the links of a file.

    Args:
        address: Of the file.
    """
    return say(response, signposts(reading, query).content(f"{address}{query}"))


def say(response: Response, links: Iterable[Link]) -> Response:
    """Add the links that the header has room for beside those that it has; the first, to the link set, in any case."""
    first, *others = links
    response.headers.add("Link", first.written())
    used = sum(header_size(value) for value in response.headers.getlist("Link"))
    for link in fitting(others, used, MOST):
        response.headers.add("Link", link.written())
    return response
