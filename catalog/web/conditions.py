"""Range, If-Range and If-Match as RFC 9110 means them, before the framework reads them (sections 13.1 and 14.2).

The framework refuses what is no range, takes weak tags for strong ones, reads ranges before preconditions, and does not
know ``If-Match: *``. What a server has to ignore, or may, is taken out of the request here: without its Range a request
gets the whole, which is always right.
"""

import re
from typing import Final

from flask import request

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


def _is_range(value: str) -> bool:
    """Say whether a Range header names one range of bytes that can be.

    >>> [_is_range(value) for value in ("bytes=0-9", "bytes=5-2", "items=0-9", "bytes=0-1,4-5")]
    [True, False, False, False]
    """
    found = _RANGE.fullmatch(value.strip())
    return found is not None and not (found[1] and found[2] and int(found[1]) > int(found[2]))
