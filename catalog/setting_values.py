"""Text → values of the settings in general; each raises ``ValueError`` with what was expected."""

import ipaddress
import math
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from vocab.ark import is_naan, is_shoulder
from vocab.rights import canonical

UNIX: Final = "unix"
PROXY_HEADERS: Final = ("X-Forwarded-For", "Forwarded")


def text(value: str) -> str:
    """Return a text on one line that is not empty."""
    if not value.strip() or not value.strip().isprintable():
        raise ValueError("a text on one line that is not empty")
    return value.strip()


def line(value: str) -> str:
    """Return a text on one line, or nothing."""
    return text(value) if value.strip() else ""


def words(value: str) -> str:
    """Return words parted by commas, each once."""
    return ", ".join(dict.fromkeys(word for part in value.split(",") if (word := line(part))))


FREQUENCIES: Final = (
    "continuous", "hourly", "daily", "weekly", "monthly", "quarterly", "annual", "irregular", "unknown",
)  # fmt: skip


def frequency(value: str) -> str:
    """Return how often something is published."""
    if value.strip().lower() not in FREQUENCIES:
        raise ValueError(f"one of {', '.join(FREQUENCIES)}")
    return value.strip().lower()


def optional_text(value: str) -> str | None:
    """Return a text on one line; ``None`` when there is none."""
    return text(value) if value.strip() else None


def path(value: str) -> Path:
    """Return a path."""
    if not value:
        raise ValueError("a path")
    return Path(value)


def optional_path(value: str) -> Path | None:
    """Return a path; ``None`` when there is none."""
    return Path(value) if value else None


def paths(value: str) -> tuple[Path, ...]:
    """Return paths that are parted by colons."""
    return tuple(Path(part) for part in value.split(":") if part)


def some_of(names: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads a choice of names, in any order; it is kept in theirs."""
    known = tuple(names)

    def parse(value: str) -> tuple[str, ...]:
        chosen = [part for part in re.split(r"[\s,:]+", value) if part]
        if not chosen or not set(chosen) <= set(known):
            raise ValueError(f"one or more of {', '.join(known)}")
        return tuple(name for name in known if name in chosen)

    return parse


def base(value: str) -> str:
    """Return a base IRI, which ends in /."""
    try:
        parts = urlsplit(value)
        good = parts.scheme in {"http", "https"} and parts.hostname and not parts.query and not parts.fragment
        good = good and parts.port != 0
    except ValueError:
        good = False
    if not good or not value.endswith("/") or re.search(r"[\s<>\"{}|\\^`]", value):
        raise ValueError(
            "an address that begins with http:// or https:// and ends in /, such as https://data.example.org/"
        )
    return value


def namespace(value: str) -> str:
    """Return a namespace, or nothing."""
    if value and (not re.fullmatch(r"https?://\S+[/#]", value) or re.search(r"[<>\"{}|\\^`]", value)):
        raise ValueError("an address that ends in / or #, such as https://data.example.org/def/arc#")
    return value


def port(value: str) -> int:
    """Return the number of a port; 0 for any that is free."""
    return number(0, 65_535)(value)


def number(lowest: int, highest: int) -> Callable[[str], int]:
    """Return what reads a whole number."""

    def parse(value: str) -> int:
        if not re.fullmatch(r"\d{1,15}(_\d{3}){0,4}", value.strip(), re.ASCII) or not lowest <= int(value) <= highest:
            raise ValueError(f"a whole number from {lowest:,} to {highest:,}")
        return int(value)

    return parse


def seconds(value: str) -> float:
    """Return a number of seconds that a query may take."""
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0.1 <= seconds <= 3600:
        raise ValueError("a number of seconds from 0.1 to 3600")
    return seconds


def decimal(lowest: float, highest: float) -> Callable[[str], float]:
    """Return what reads a number that need not be whole."""

    def parse(value: str) -> float:
        try:
            number = float(value)
        except ValueError:
            number = math.nan
        if not lowest <= number <= highest:
            raise ValueError(f"a number from {lowest:g} to {highest:g}")
        return number

    return parse


def proxies(value: str) -> str:
    """Return addresses and networks, each once."""
    words = [word for word in re.split(r"[\s,]+", value) if word]
    for word in words:
        try:
            ipaddress.ip_network(word if word != UNIX else "127.0.0.1")
        except ValueError:
            raise ValueError("a list of addresses and networks, such as 127.0.0.1, 10.1.0.0/16, or unix") from None
    return ", ".join(dict.fromkeys(words))


def proxy_header(value: str) -> str:
    """Return the name of a header as it is commonly written."""
    for name in PROXY_HEADERS:
        if value.strip().lower() == name.lower():
            return name
    raise ValueError(f"one of {', '.join(PROXY_HEADERS)}")


_UNITS: Final = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}


def size(value: str) -> int:
    """Return a number of bytes."""
    match = re.fullmatch(r"(\d{1,15})\s*([kmg]?)(?:i?b)?", value.strip().lower(), re.ASCII)
    if not match or int(match[1]) * _UNITS[match[2]] < 1024:
        raise ValueError("a number of bytes, or one with KiB, MiB or GiB, at least 1 KiB")
    return int(match[1]) * _UNITS[match[2]]


def size_or_none(value: str) -> int:
    """Return a number of bytes; 0 for none."""
    return 0 if value.strip() == "0" else size(value)


def flag(value: str) -> bool:
    """Return whether something is wanted."""
    if value.lower() in {"true", "yes", "on", "1"}:
        return True
    if value.lower() in {"false", "no", "off", "0"}:
        return False
    raise ValueError("true or false")


def language(value: str) -> str:
    """Return a BCP 47 tag."""
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value, re.ASCII):
        raise ValueError("a BCP 47 tag such as en")
    return value


def rights(value: str) -> str:
    """Return the IRI of a rights statement or licence, in one spelling where it is a known one."""
    if iri := canonical(value):
        return str(iri)
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", value) or re.search(
        r"//[^/]*(rightsstatements|creativecommons)\.org", value
    ):
        raise ValueError(
            "the address of a rights statement or licence, such as http://rightsstatements.org/vocab/CNE/1.0/"
        )
    return value


def licence(value: str) -> str:
    """Return the IRI of a licence of Creative Commons, in one spelling."""
    if iri := canonical(value):
        return str(iri)
    raise ValueError("a licence of creativecommons.org, such as http://creativecommons.org/publicdomain/zero/1.0/")


def email(value: str) -> str | None:
    """Return an address; ``None`` when there is none."""
    if value and not re.fullmatch(r"[^\s@]+@([^\s@.]+\.)+[^\s@.]+", value):
        raise ValueError("an e-mail address such as archive@example.org")
    return value or None


DOMAIN: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+", re.ASCII)


def naan(value: str) -> str:
    """Return a Name Assigning Authority Number, or nothing."""
    if value and not is_naan(value):
        raise ValueError("a Name Assigning Authority Number: five digits, or up to nine betanumeric characters")
    return value


def shoulder(value: str) -> str:
    """Return a shoulder of ARKs, or nothing."""
    if value and not is_shoulder(value):
        raise ValueError("a shoulder: lower-case letters without vowels and l, then one digit, such as x1")
    return value


def domain(value: str) -> str:
    """Return a domain name, or nothing."""
    if value and not DOMAIN.fullmatch(value):
        raise ValueError("a domain name such as data.example.org")
    return value
