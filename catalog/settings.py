"""Settings: flag over environment over ``muniment.toml`` over default, each with its origin.

The only module that reads the environment. A name has one spelling in each place: field ``query_timeout``, variable
``MUNIMENT_QUERY_TIMEOUT``, key ``timeout`` in the table ``[query]`` of the file.
"""

import difflib
import ipaddress
import math
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from catalog import site_settings
from catalog.engine_settings import backend, engine_url, secret
from catalog.errors import SettingsError
from exports.dump_files import COMPRESSIONS, DUMP_FORMATS, PLAIN
from vocab.ark import is_naan, is_shoulder
from vocab.imprint import Imprint
from vocab.rights import canonical
from vocab.starter import chosen

PREFIX: Final = "MUNIMENT_"
FILE_NAME: Final = "muniment.toml"
UNIX: Final = "unix"
PROXY_HEADERS: Final = ("X-Forwarded-For", "Forwarded")
TABLES: Final = ("query", "dumps", "files", "graph", "site")


def _setting(
    default: Any, about: str, parse: Callable[[str], Any], *, shapes: bool = False, secret: bool = False
) -> Any:
    """Declare a setting.

    Args:
        about: One sentence for the documentation and the settings file.
        parse: Text → value; raises ``ValueError`` with what was expected.
        shapes: Whether it changes what is published.
        secret: Whether it comes from the environment alone and is never shown.
    """
    metadata = {"about": about, "parse": parse, "shapes": shapes, "secret": secret}
    return field(default=default, repr=not secret, metadata=metadata)


def _text(value: str) -> str:
    if not value.strip() or not value.strip().isprintable():
        raise ValueError("a text on one line that is not empty")
    return value.strip()


def _line(value: str) -> str:
    return _text(value) if value.strip() else ""


def _words(value: str) -> str:
    return ", ".join(dict.fromkeys(word for part in value.split(",") if (word := _line(part))))


_FREQUENCIES: Final = (
    "continuous", "hourly", "daily", "weekly", "monthly", "quarterly", "annual", "irregular", "unknown",
)  # fmt: skip


def _frequency(value: str) -> str:
    if value.strip().lower() not in _FREQUENCIES:
        raise ValueError(f"one of {', '.join(_FREQUENCIES)}")
    return value.strip().lower()


def _optional_text(value: str) -> str | None:
    return _text(value) if value.strip() else None


def _path(value: str) -> Path:
    if not value:
        raise ValueError("a path")
    return Path(value)


def _optional_path(value: str) -> Path | None:
    return Path(value) if value else None


def _paths(value: str) -> tuple[Path, ...]:
    return tuple(Path(part) for part in value.split(":") if part)


def _some_of(names: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads a choice of names, in any order; it is kept in theirs."""
    known = tuple(names)

    def parse(value: str) -> tuple[str, ...]:
        chosen = [part for part in re.split(r"[\s,:]+", value) if part]
        if not chosen or not set(chosen) <= set(known):
            raise ValueError(f"one or more of {', '.join(known)}")
        return tuple(name for name in known if name in chosen)

    return parse


def _base(value: str) -> str:
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


def _namespace(value: str) -> str:
    if value and (not re.fullmatch(r"https?://\S+[/#]", value) or re.search(r"[<>\"{}|\\^`]", value)):
        raise ValueError("an address that ends in / or #, such as https://data.example.org/def/arc#")
    return value


def _port(value: str) -> int:
    return _number(0, 65_535)(value)


def _number(lowest: int, highest: int) -> Callable[[str], int]:
    def parse(value: str) -> int:
        if not re.fullmatch(r"\d{1,15}(_\d{3}){0,4}", value.strip(), re.ASCII) or not lowest <= int(value) <= highest:
            raise ValueError(f"a whole number from {lowest:,} to {highest:,}")
        return int(value)

    return parse


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0.1 <= seconds <= 3600:
        raise ValueError("a number of seconds from 0.1 to 3600")
    return seconds


def _decimal(lowest: float, highest: float) -> Callable[[str], float]:
    def parse(value: str) -> float:
        try:
            number = float(value)
        except ValueError:
            number = math.nan
        if not lowest <= number <= highest:
            raise ValueError(f"a number from {lowest:g} to {highest:g}")
        return number

    return parse


def _proxies(value: str) -> str:
    words = [word for word in re.split(r"[\s,]+", value) if word]
    for word in words:
        try:
            ipaddress.ip_network(word if word != UNIX else "127.0.0.1")
        except ValueError:
            raise ValueError("a list of addresses and networks, such as 127.0.0.1, 10.1.0.0/16, or unix") from None
    return ", ".join(dict.fromkeys(words))


def _proxy_header(value: str) -> str:
    for name in PROXY_HEADERS:
        if value.strip().lower() == name.lower():
            return name
    raise ValueError(f"one of {', '.join(PROXY_HEADERS)}")


_UNITS: Final = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}


def _bytes(value: str) -> int:
    match = re.fullmatch(r"(\d{1,15})\s*([kmg]?)(?:i?b)?", value.strip().lower(), re.ASCII)
    if not match or int(match[1]) * _UNITS[match[2]] < 1024:
        raise ValueError("a number of bytes, or one with KiB, MiB or GiB, at least 1 KiB")
    return int(match[1]) * _UNITS[match[2]]


def _bytes_or_none(value: str) -> int:
    return 0 if value.strip() == "0" else _bytes(value)


def _flag(value: str) -> bool:
    if value.lower() in {"true", "yes", "on", "1"}:
        return True
    if value.lower() in {"false", "no", "off", "0"}:
        return False
    raise ValueError("true or false")


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value, re.ASCII):
        raise ValueError("a BCP 47 tag such as en")
    return value


def _rights(value: str) -> str:
    if iri := canonical(value):
        return str(iri)
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", value) or re.search(
        r"//[^/]*(rightsstatements|creativecommons)\.org", value
    ):
        raise ValueError(
            "the address of a rights statement or licence, such as http://rightsstatements.org/vocab/CNE/1.0/"
        )
    return value


def _licence(value: str) -> str:
    if iri := canonical(value):
        return str(iri)
    raise ValueError("a licence of creativecommons.org, such as http://creativecommons.org/publicdomain/zero/1.0/")


def _email(value: str) -> str | None:
    if value and not re.fullmatch(r"[^\s@]+@([^\s@.]+\.)+[^\s@.]+", value):
        raise ValueError("an e-mail address such as archive@example.org")
    return value or None


_DOMAIN: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+", re.ASCII)


def _naan(value: str) -> str:
    if value and not is_naan(value):
        raise ValueError("a Name Assigning Authority Number: five digits, or up to nine betanumeric characters")
    return value


def _shoulder(value: str) -> str:
    if value and not is_shoulder(value):
        raise ValueError("a shoulder: lower-case letters without vowels and l, then one digit, such as x1")
    return value


def _domain(value: str) -> str:
    if value and not _DOMAIN.fullmatch(value):
        raise ValueError("a domain name such as data.example.org")
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings; ``docs/settings.md`` has a row for each."""

    data: Path = _setting(Path("muniment-data"), "The catalogue's directory.", _path)
    base: str = _setting(
        "http://127.0.0.1:8000/",
        "Base IRI: what the public address of the catalogue begins with; ends in /.",
        _base,
        shapes=True,
    )
    host: str = _setting("127.0.0.1", "Address to listen at.", _text)
    port: int = _setting(8000, "Port to listen at.", _port)
    socket: Path | None = _setting(
        None, "UNIX socket to listen at instead of address and port, for a proxy on this machine.", _optional_path
    )
    workers: int = _setting(1, "Web server processes.", _number(1, 64))
    proxies: str = _setting(
        "", "Proxies that say who asks: addresses and networks, parted by commas; unix for a UNIX socket.", _proxies
    )
    proxy_header: str = _setting(
        "X-Forwarded-For", "Header in which they say it: X-Forwarded-For or Forwarded.", _proxy_header
    )
    authorities: tuple[Path, ...] = _setting(
        (), "Authority files (Turtle), parted by colons in the environment.", _paths
    )
    starter: tuple[str, ...] = _setting((), "Starter sets of authorities: countries, genres, or none.", chosen)
    name: str = _setting("Documents", "Name of the catalogue.", _text, shapes=True)
    description: str = _setting("", "What the catalogue holds, in a sentence or two, for registers of datasets.", _line)
    keywords: str = _setting("", "Words that registers of datasets file it under, parted by commas.", _words)
    frequency: str = _setting(
        "irregular", "How often it is published: irregular, daily, weekly, monthly and so on.", _frequency
    )
    publisher: str | None = _setting(
        None,
        "Who publishes the descriptions: key of an agent in the authority files, or a name.",
        _optional_text,
        shapes=True,
    )
    admin_email: str | None = _setting(None, "Address at which harvesters and readers reach the operator.", _email)
    language: str = _setting("en", "Language of the metadata (BCP 47).", _language, shapes=True)
    rights: str = _setting(
        "http://rightsstatements.org/vocab/CNE/1.0/",
        "Rights statement of records that state none.",
        _rights,
        shapes=True,
    )
    metadata_license: str = _setting(
        "http://creativecommons.org/publicdomain/zero/1.0/", "Licence of the descriptions.", _licence, shapes=True
    )
    oai_domain: str = _setting(
        "", "Domain in OAI identifiers; by default the host of the base, else muniment.invalid.", _domain, shapes=True
    )
    terms: str = _setting("", "Namespace of our own terms; by default {base}def/arc#.", _namespace, shapes=True)
    ark_naan: str = _setting(
        "", "Name Assigning Authority Number; with one, each document gets an ARK when it is published.", _naan
    )
    ark_shoulder: str = _setting("", "What the names of these ARKs begin with, such as x1.", _shoulder)
    full_text: bool = _setting(True, "Whether descriptions carry the text of versions.", _flag, shapes=True)
    oai_page: int = _setting(200, "Records on a page of an OAI-PMH list.", _number(1, 1_000))
    changes_page: int = _setting(100, "Entries of the ledger on a page of the change feed.", _number(10, 1_000))
    page_cache: int = _setting(
        32 << 20,
        "Memory for pages and descriptions, in each web server process, in bytes; 0 keeps none.",
        _bytes_or_none,
    )
    query_timeout: float = _setting(10.0, "Longest that a SPARQL query may run, in seconds.", _seconds)
    query_memory: int = _setting(1 << 30, "Memory that a SPARQL query may use, in bytes.", _bytes)
    query_result: int = _setting(10 << 20, "Largest answer to a SPARQL query, in bytes.", _bytes)
    query_length: int = _setting(64 << 10, "Longest text of a SPARQL query, in bytes.", _bytes)
    query_depth: int = _setting(100, "Deepest nesting of brackets in a SPARQL query.", _number(10, 500))
    query_cache: int = _setting(
        32 << 20,
        "Memory for answers to SPARQL queries, in each web server process, in bytes; 0 keeps none.",
        _bytes_or_none,
    )
    query_wait: float = _setting(4.0, "Longest that a SPARQL query waits for its turn, in seconds.", _seconds)
    query_queue: int = _setting(
        60, "SPARQL queries that wait at a time, in each web server process.", _number(1, 1_000)
    )
    query_workers: int = _setting(2, "SPARQL queries that run at a time, in each web server process.", _number(1, 64))
    query_slow_workers: int = _setting(
        1, "SPARQL queries beside these that have had their slice and run on, giving way.", _number(0, 64)
    )
    query_slice: float = _setting(
        0.3, "Seconds of processing that a SPARQL query takes before it counts as a slow one.", _decimal(0.01, 60)
    )
    query_budget: float = _setting(
        8.0, "Query time that one client can save up, in seconds; 0 for no limit.", _decimal(0, 86_400)
    )
    query_refill: float = _setting(
        0.25, "Query time that one client gets back each second, in seconds.", _decimal(0.001, 100)
    )
    query_parallel: int = _setting(
        2, "SPARQL queries of one client that run at a time; 0 for no limit.", _number(0, 64)
    )
    query_fine: float = _setting(
        6.0, "Query time that one client pays for a query that had to be broken off, in seconds.", _decimal(0, 3_600)
    )
    query_search_hits: int = _setting(
        5_000, "Documents that one arc:search hands to a SPARQL query, at most.", _number(1, 100_000)
    )
    dumps_formats: tuple[str, ...] = _setting(
        tuple(DUMP_FORMATS), "Formats in which dumps are written.", _some_of(DUMP_FORMATS)
    )
    dumps_compressions: tuple[str, ...] = _setting(
        (PLAIN, *COMPRESSIONS),
        "Forms in which each dump file is written: plain, gz, zst.",
        _some_of((PLAIN, *COMPRESSIONS)),
    )
    dumps_kept: int = _setting(3, "How many generations of dumps are kept.", _number(1, 1000))
    files_largest: int = _setting(512 << 20, "Largest scan or other file that is taken, in bytes.", _bytes)
    files_pixels: int = _setting(
        500_000_000, "Most pixels that an image may have to be taken.", _number(1_000_000, 4_000_000_000)
    )
    harvest_private: bool = _setting(
        False, "Whether repositories at addresses that are not public may be harvested.", _flag
    )

    graph_backend: str = _setting(
        "embedded", "Where the graph lies: embedded in the catalogue's directory, or in a remote engine.", backend
    )
    graph_query_url: str = _setting("", "Where a remote engine takes SPARQL queries.", engine_url)
    graph_update_url: str = _setting("", "Where a remote engine takes SPARQL updates.", engine_url)
    graph_store_url: str = _setting(
        "", "Where a remote engine takes graphs (Graph Store Protocol), if it does; it is much quicker.", engine_url
    )
    graph_user: str = _setting("", "User at a remote engine; from the environment alone.", secret, secret=True)
    graph_password: str = _setting("", "Password there; from the environment alone.", secret, secret=True)
    graph_token: str = _setting(
        "", "Bearer token for a remote engine; from the environment alone.", secret, secret=True
    )

    site_languages: tuple[str, ...] = _setting(
        site_settings.LANGUAGES, "Languages of the pages, the default first.", site_settings.languages
    )
    site_logo: Path | None = _setting(None, "Logo in the header of each page: an SVG or PNG file.", _optional_path)
    site_accent: str = _setting(
        site_settings.ACCENT, "Colour that marks links.", site_settings.accent(site_settings.PAPER)
    )
    site_accent_dark: str = _setting(
        site_settings.ACCENT_DARK, "The same on dark paper.", site_settings.accent(site_settings.PAPER_DARK)
    )
    site_intro: Path | None = _setting(None, "What the front page begins with: a Markdown file.", _optional_path)
    site_about: Path | None = _setting(None, "What /about says: a Markdown file.", _optional_path)
    site_contact: str = _setting("", "How readers reach the archive; by default admin_email.", _line)

    @property
    def imprint(self) -> Imprint:
        """The settings that shape what is published."""
        host = urlsplit(self.base).hostname or ""
        return Imprint(
            base=self.base,
            terms=self.terms,
            name=self.name,
            publisher=self.publisher,
            language=self.language,
            rights=self.rights,
            metadata_license=self.metadata_license,
            oai_domain=self.oai_domain or (host if _DOMAIN.fullmatch(host) else "muniment.invalid"),
            full_text=self.full_text,
        )


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    return PREFIX + name.upper()


def key(name: str) -> tuple[str | None, str]:
    """Return table and key of a setting in the file."""
    table, _, rest = name.partition("_")
    return (table, rest) if table in TABLES and rest else (None, name)


def load_settings(
    *, flags: Mapping[str, str | None], environment: Mapping[str, str], folder: Path
) -> tuple[Settings, dict[str, str]]:
    """Return the settings, and where each came from.

    Args:
        flags: By name, ``None`` when not given; ``config`` names the settings file.
        environment: E.g. ``os.environ``.
        folder: Where ``muniment.toml`` is looked for.

    Raises:
        SettingsError: A value that cannot be, or a name that does not exist.
    """
    names = [item.name for item in fields(Settings)]
    _check_environment(environment, names)
    path, stated = _file(flags, environment, folder)
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for item in fields(Settings):
        flag, text = flags.get(item.name), environment.get(variable(item.name))
        if flag is not None:
            values[item.name] = _parsed(item, flag, f"flag --{item.name.replace('_', '-')}")
            origins[item.name] = "flag"
        elif text is not None:
            values[item.name] = _parsed(item, text, f"environment variable {variable(item.name)}")
            origins[item.name] = f"environment ({variable(item.name)})"
        elif path is not None and item.name in stated:
            where = f"{path}: {_shown(key(item.name))}"
            values[item.name] = _relative_to(path.parent, _parsed(item, stated[item.name], where))
            origins[item.name] = f"file ({path})"
        else:
            origins[item.name] = "default"
    settings = Settings(**values)
    _check_together(settings)
    return settings, origins


def _check_together(settings: Settings) -> None:
    """Refuse what no setting can tell alone."""
    if settings.graph_backend == "remote":
        for name in ("graph_query_url", "graph_update_url"):
            if not getattr(settings, name):
                raise SettingsError(
                    f"{_shown(key(name))} is missing, and graph.backend is 'remote'",
                    f"set it, or {variable(name)}: the address at which the engine listens",
                )


def is_secret(name: str) -> bool:
    """Say whether a setting is never shown."""
    return any(item.name == name and item.metadata["secret"] for item in fields(Settings))


def to_environment(settings: Settings) -> dict[str, str]:
    """Return environment variables that give exactly these settings."""
    return {variable(item.name): _environment_text(getattr(settings, item.name)) for item in fields(Settings)}


def _environment_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Path):
        return str(value.resolve())
    if isinstance(value, tuple):
        return ":".join(_environment_text(part) for part in value)
    return _as_text(value)


def _check_environment(environment: Mapping[str, str], names: list[str]) -> None:
    known = {variable(name) for name in (*names, "config")}
    for name in environment:
        if name.startswith(PREFIX) and name not in known:
            raise SettingsError(f"there is no setting {name}", _unknown_advice(name, known))


def _unknown_advice(name: str, known: Iterable[str]) -> str:
    """Return what to do about a setting that does not exist: the nearest one that does, if any is near."""
    tails = {each.removeprefix(PREFIX): each for each in known}
    near = difflib.get_close_matches(name.removeprefix(PREFIX), tails, n=1)
    meant = f"did you mean {tails[near[0]]!r}? " if near else ""
    return f"{meant}see docs/settings.md; correct or remove it"


def _parsed(item: Any, text: str, where: str) -> Any:
    try:
        return item.metadata["parse"](text)
    except ValueError as error:
        # an address may hold a password, though it should not
        shown = "what it says" if item.metadata["secret"] or ("@" in text and "://" in text) else repr(text)
        raise SettingsError(f"{where}: {shown} cannot be used", f"expected {error}; correct it") from None


def _relative_to(folder: Path, value: Any) -> Any:
    """Paths in a settings file are relative to the file."""
    if isinstance(value, Path):
        return folder / value
    if isinstance(value, tuple):
        return tuple(_relative_to(folder, part) for part in value)
    return value


def _file(
    flags: Mapping[str, str | None], environment: Mapping[str, str], folder: Path
) -> tuple[Path | None, dict[str, str]]:
    named = flags.get("config") or environment.get(variable("config"))
    path = Path(named) if named else folder / FILE_NAME
    if not named and not path.is_file():
        return None, {}
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"the settings file {path} cannot be read: {error.strerror}", "check the path") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{path}: line {line} is not UTF-8", "expected UTF-8; save the file as such") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: {error}", "expected TOML; correct this place") from None
    known = {key(item.name): item for item in fields(Settings)}
    stated: dict[str, str] = {}
    for top, value in content.items():
        entries = (
            {(top, inner): text for inner, text in value.items()} if isinstance(value, dict) else {(None, top): value}
        )
        for place, text in entries.items():
            if place not in known:
                raise SettingsError(
                    f"{path}: there is no setting {_shown(place)!r}",
                    _unknown_advice(_shown(place), map(_shown, known)),
                )
            if known[place].metadata["secret"]:
                name = known[place].name
                raise SettingsError(
                    f"{path}: {_shown(place)} does not belong into a file", f"remove it, and set {variable(name)}"
                )
            if not _is_of_type(text, known[place].default):
                expected = _TYPES[type(known[place].default)]
                shown = text if isinstance(text, list) else _as_text(text)
                raise SettingsError(
                    f"{path}: {_shown(place)}: {shown} cannot be used", f"expected {expected}; correct it"
                )
            stated[known[place].name] = _as_text(text)
    return path, stated


def _shown(place: tuple[str | None, str]) -> str:
    """Return table and key as people write them: ``query.timeout``."""
    return ".".join(part for part in place if part)


_TEXT: Final = "a text in quotes"
# What TOML calls values; each setting takes a text too, as in the environment.
_TYPES: Final[dict[type, str]] = {
    tuple: 'a list of paths without colons, such as ["authorities.ttl"]',
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: _TEXT,
    type(None): _TEXT,
    type(Path()): _TEXT,
}


def _is_of_type(value: Any, default: Any) -> bool:
    """Say whether a value of the file is of the type of its setting."""
    if isinstance(default, tuple) and isinstance(value, list):
        return all(isinstance(part, str) and ":" not in part for part in value)
    if isinstance(value, bool):
        return isinstance(default, bool)
    if isinstance(value, int | float):
        return isinstance(default, int | float) and not isinstance(default, bool)
    return isinstance(value, str)


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ":".join(str(part) for part in value)
    return str(value)
