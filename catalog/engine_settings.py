"""Text → values of the settings about a graph engine; each raises ``ValueError`` with what was expected."""

import re
from typing import Final
from urllib.parse import urlsplit

BACKENDS: Final = ("embedded", "remote")


def backend(value: str) -> str:
    """Return where the graph lies."""
    if value.strip().lower() not in BACKENDS:
        raise ValueError(f"one of {', '.join(BACKENDS)}")
    return value.strip().lower()


def engine_url(value: str) -> str:
    """Return an address of an engine, or nothing; credentials have no place in it, since it is shown."""
    try:
        parts = urlsplit(value)
        good = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if value and (not good or re.search(r"[\s<>\"{}|\\^`#@]", value)):
        raise ValueError(
            "an address that begins with http:// or https://, without user and password: those are taken from"
            " MUNIMENT_GRAPH_USER and MUNIMENT_GRAPH_PASSWORD"
        )
    return value


def secret(value: str) -> str:
    """Return what is never shown, as it is."""
    if not value.isprintable():
        raise ValueError("a text on one line")
    return value
