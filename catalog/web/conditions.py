"""Range, If-Range, If-Match and If-Unmodified-Since as RFC 9110 means them (sections 13.1 and 14.2).

The framework refuses what is no range, takes weak tags for strong ones, reads ranges before preconditions, and knows
neither ``If-Match: *`` nor If-Unmodified-Since. What a server has to ignore, or may, is taken out of the request before
the framework reads it: without its Range a request gets the whole, which is always right.
"""

import re
from http import HTTPStatus
from typing import Final

from flask import Response, request

from catalog.web.encodings import without_suffix

# one range: several at a time may be answered with the whole
_RANGE: Final = re.compile(r"bytes=(?:([0-9]{1,18})-([0-9]{0,18})|-[0-9]{1,18})", re.IGNORECASE)
_PRECONDITIONS: Final = frozenset(
    {"HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE"}
)


def settle() -> None:
    """Take out of the request what is to be ignored."""
    environ = request.environ
    weak = environ.get("HTTP_IF_RANGE", "").startswith("W/")
    if weak or _PRECONDITIONS & environ.keys() or not _is_range(environ.get("HTTP_RANGE", "")):
        environ.pop("HTTP_RANGE", None)
    if environ.get("HTTP_IF_MATCH", "").strip() == "*":
        del environ["HTTP_IF_MATCH"]
    elif "HTTP_IF_MATCH" in environ:
        # whether a form is packed is no other version
        environ["HTTP_IF_MATCH"] = without_suffix(environ["HTTP_IF_MATCH"])


def has_changed(response: Response) -> bool:
    """Say whether what goes out has changed since the time that If-Unmodified-Since names (13.1.4).

    A header that is no date is ignored, as it is beside If-Match and where nothing says when the answer changed.
    """
    if response.status_code not in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED} or "HTTP_IF_MATCH" in request.environ:
        return False
    since, changed = request.if_unmodified_since, response.last_modified
    return since is not None and changed is not None and changed > since


def _is_range(value: str) -> bool:
    """Say whether a Range header names one range of bytes that can be.

    >>> [_is_range(value) for value in ("bytes=0-9", "bytes=5-2", "items=0-9", "bytes=0-1,4-5")]
    [True, False, False, False]
    """
    found = _RANGE.fullmatch(value.strip())
    return found is not None and not (found[1] and found[2] and int(found[1]) > int(found[2]))
