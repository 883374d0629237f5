"""Credentials for a remote engine: Bearer (RFC 6750), Basic (RFC 7617) and Digest (RFC 7616) authentication.

A password goes out only when an engine has asked for it, and in clear only when it asks for Basic.
"""

import base64
import hashlib
import re
import secrets
import threading
from dataclasses import dataclass, field
from typing import Final

_PARAMETER: Final = re.compile(r'([a-zA-Z0-9_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))')
_HASHES: Final = {"MD5": "md5", "SHA-256": "sha256"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What proves to an engine who asks; never shown.

    Attributes:
        user, password: For Basic or Digest, as the engine asks.
        token: For Bearer; goes before the others.
    """

    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)


class Authorisation:
    """Answers the challenges of one engine, and remembers the last."""

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials
        self._challenge: dict[str, str] | None = None
        self._count = 0
        self._changing = threading.Lock()

    def header(self, method: str, target: str) -> str | None:
        """Return the field ``Authorization`` of a request, ``None`` when it needs none yet.

        Args:
            target: Path and query of the request.
        """
        if self._credentials.token:
            return f"Bearer {self._credentials.token}"
        with self._changing:
            challenge = self._challenge
            self._count += 1
            count = self._count
        if challenge is None or not self._credentials.user:
            return None
        if challenge["scheme"] == "basic":
            both = f"{self._credentials.user}:{self._credentials.password}".encode()
            return f"Basic {base64.b64encode(both).decode('ascii')}"
        return self._digest(challenge, method, target, count)

    def challenged(self, fields: list[str]) -> bool:
        """Take note of a challenge; say whether it can be answered.

        Args:
            fields: The fields ``WWW-Authenticate`` of an answer of 401.
        """
        if not self._credentials.user or self._credentials.token:
            return False
        for scheme in ("digest", "basic"):
            for text in fields:
                found = _challenge(text, scheme)
                if found is not None:
                    with self._changing:
                        self._challenge, self._count = found, 0
                    return True
        return False

    def _digest(self, challenge: dict[str, str], method: str, target: str, count: int) -> str:
        """Return the answer to a Digest challenge (RFC 7616, section 3.4.1)."""
        name = challenge.get("algorithm", "MD5").upper()
        realm, nonce = challenge.get("realm", ""), challenge["nonce"]

        def digest(text: str) -> str:
            return hashlib.new(_HASHES[name], text.encode(), usedforsecurity=False).hexdigest()

        secret = digest(f"{self._credentials.user}:{realm}:{self._credentials.password}")
        request = digest(f"{method}:{target}")
        said = {"username": self._credentials.user, "realm": realm, "nonce": nonce, "uri": target}
        plain = {"algorithm": name}
        if "auth" in re.split(r"[\s,]+", challenge.get("qop", "")):
            client = secrets.token_hex(8)
            said["cnonce"] = client
            plain |= {"nc": f"{count:08x}", "qop": "auth"}
            said["response"] = digest(f"{secret}:{nonce}:{count:08x}:{client}:auth:{request}")
        else:
            said["response"] = digest(f"{secret}:{nonce}:{request}")
        if "opaque" in challenge:
            said["opaque"] = challenge["opaque"]
        quoted = [f'{key}="{_escaped(value)}"' for key, value in said.items()]
        return "Digest " + ", ".join([*quoted, *(f"{key}={value}" for key, value in plain.items())])


def _challenge(text: str, scheme: str) -> dict[str, str] | None:
    """Return the parameters of a challenge of a scheme that can be answered."""
    named, _, rest = text.strip().partition(" ")
    if named.lower() != scheme:
        return None
    found = {key.lower(): quoted or plain for key, quoted, plain in _PARAMETER.findall(rest)}
    if scheme == "digest" and ("nonce" not in found or found.get("algorithm", "MD5").upper() not in _HASHES):
        return None
    return {**found, "scheme": scheme}


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')
