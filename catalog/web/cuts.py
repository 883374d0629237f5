"""What an answer says of full-text rankings in the query that ended before their end (decision 0051)."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from flask import Response

from catalog.graph.fulltext import Cut

SEARCH_CUT: Final = "Muniment-Search-Cut"
# what a quoted string of a header may hold as it is (RFC 9110, section 5.6.4); the percent sign is for all else
_AS_IT_IS: Final = " !#$&'()*+,-./:;<=>?@[]^_`{|}~"


def say_cuts(response: Response, cuts: Iterable[Cut]) -> Response:
    """Name each ranking that was cut in a header, which is absent when none was.

    The value is a list (RFC 8941): the text, percent-encoded where it is not plain ASCII, with the numbers of documents
    that the query was answered with and that there are: ``"report*";given=5000;found=81234``.
    """
    for cut in cuts:
        text = quote(cut.text, safe=_AS_IT_IS, errors="replace")
        response.headers.add(SEARCH_CUT, f'"{text}";given={cut.given};found={cut.found}')
    return response
