"""Tokens that carry a place in a list, signed: stateless, so that they outlive restarts and work on every process.

Two keys count: tokens are signed with the first, and those signed with the second are still read, so that a key can be
changed without breaking a harvest.
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Sequence
from typing import Any, Final

_SIGNATURE: Final = 16


class TokenError(Exception):
    """This is no token of ours."""


def sign(content: Sequence[Any], keys: Sequence[bytes]) -> str:
    """Return a token with ``content``, which JSON can hold."""
    payload = json.dumps(content, separators=(",", ":"), ensure_ascii=True).encode()
    return _text(_signature(payload, keys[0]) + payload)


def read(token: str, keys: Sequence[bytes]) -> list[Any]:
    """Return what a token carries.

    Raises:
        TokenError: It was changed, or never ours.
    """
    try:
        raw = base64.b64decode(token.encode("ascii") + b"=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise TokenError from None
    signature, payload = raw[:_SIGNATURE], raw[_SIGNATURE:]
    genuine = any(hmac.compare_digest(signature, _signature(payload, key)) for key in keys)
    # the last character of base64 has bits that say nothing: one token has one spelling
    if not genuine or _text(raw) != token:
        raise TokenError
    content: list[Any] = json.loads(payload)
    return content


def _signature(payload: bytes, key: bytes) -> bytes:
    return hmac.new(key, payload, hashlib.sha256).digest()[:_SIGNATURE]


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")
