"""Requests of OAI-PMH 2.0 (section 3.1.1) as addresses, and dates as they are written in them (section 3.3)."""

import re
from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote, urlencode, urlsplit

from catalog.errors import InputError

_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z)?", re.ASCII)
DAY: Final = "%Y-%m-%d"


def request(base: str, verb: str, **arguments: str | None) -> str:
    """Return the address of a request; arguments without a value are left out.

    >>> request("https://archive.example/oai", "ListRecords", metadataPrefix="oai_dc", set="a:b", until=None)
    'https://archive.example/oai?verb=ListRecords&metadataPrefix=oai_dc&set=a%3Ab'
    """
    given = {"verb": verb, **{name: value for name, value in arguments.items() if value}}
    return f"{base}{'&' if '?' in base else '?'}{urlencode(given, quote_via=quote, safe='')}"


def moment(text: str) -> datetime | None:
    """Return the moment that a repository writes; ``None`` when it is none.

    >>> moment("2026-11-25").isoformat(), moment("2026-11-25T23:30:00Z").isoformat(), moment("yesterday")
    ('2026-11-25T00:00:00+00:00', '2026-11-25T23:30:00+00:00', None)
    """
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return datetime.fromisoformat(f"{found[1]}T{found[2] or '00:00'}").replace(tzinfo=UTC)
    except ValueError:
        return None


def base_url(text: str) -> str:
    """Return a base URL in one spelling: host in lower case, no usual port, no fragment.

    >>> base_url("HTTPS://Archive.example:443/oai#x"), base_url("archive.example/oai?verb=Identify")
    ('https://archive.example/oai', 'https://archive.example/oai')

    Raises:
        InputError: It cannot be one.
    """
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port, parts = "", None, urlsplit("")
    if parts.scheme not in {"http", "https"} or not host or any(char.isspace() for char in text.strip()):
        raise InputError(f"{text!r} is no base URL", "expected one such as https://archive.example/oai")
    if "@" in parts.netloc:
        raise InputError("the address holds a name or password", "expected one without; OAI-PMH is read without them")
    shown = f"[{host}]" if ":" in host else host
    usual = {"http": 80, "https": 443}[parts.scheme]
    query = "" if "verb=" in parts.query else parts.query
    return f"{parts.scheme}://{shown}{f':{port}' if port not in {None, usual} else ''}{parts.path or '/'}" + (
        f"?{query}" if query else ""
    )
