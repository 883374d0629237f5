"""Every setting, with its default, what it is for, and how its text is read.

A name has one spelling in each place: field ``query_timeout``, variable ``MUNIMENT_QUERY_TIMEOUT``, key ``timeout`` in
the table ``[query]`` of the file. Where values come from is in ``settings_sources.py``.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from catalog import setting_values as values
from catalog import site_settings
from catalog.engine_settings import backend, engine_url, secret
from exports.dump_files import COMPRESSIONS, DUMP_FORMATS, PLAIN
from vocab.imprint import Imprint
from vocab.starter import chosen

PREFIX: Final = "MUNIMENT_"
FILE_NAME: Final = "muniment.toml"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings; ``docs/settings.md`` has a row for each."""

    data: Path = _setting(Path("muniment-data"), "The catalogue's directory.", values.path)
    base: str = _setting(
        "http://127.0.0.1:8000/",
        "Base IRI: what the public address of the catalogue begins with; ends in /.",
        values.base,
        shapes=True,
    )
    host: str = _setting("127.0.0.1", "Address to listen at.", values.text)
    port: int = _setting(8000, "Port to listen at.", values.port)
    socket: Path | None = _setting(
        None, "UNIX socket to listen at instead of address and port, for a proxy on this machine.", values.optional_path
    )
    workers: int = _setting(1, "Web server processes.", values.number(1, 64))
    proxies: str = _setting(
        "",
        "Proxies that say who asks: addresses and networks, parted by commas; unix for a UNIX socket.",
        values.proxies,
    )
    proxy_header: str = _setting(
        "X-Forwarded-For", "Header in which they say it: X-Forwarded-For or Forwarded.", values.proxy_header
    )
    authorities: tuple[Path, ...] = _setting(
        (), "Authority files (Turtle), parted by colons in the environment.", values.paths
    )
    starter: tuple[str, ...] = _setting((), "Starter sets of authorities: countries, genres, or none.", chosen)
    name: str = _setting("Documents", "Name of the catalogue.", values.text, shapes=True)
    description: str = _setting(
        "", "What the catalogue holds, in a sentence or two, for registers of datasets.", values.line
    )
    keywords: str = _setting("", "Words that registers of datasets file it under, parted by commas.", values.words)
    frequency: str = _setting(
        "irregular", "How often it is published: irregular, daily, weekly, monthly and so on.", values.frequency
    )
    publisher: str | None = _setting(
        None,
        "Who publishes the descriptions: key of an agent in the authority files, or a name.",
        values.optional_text,
        shapes=True,
    )
    admin_email: str | None = _setting(
        None, "Address at which harvesters and readers reach the operator.", values.email
    )
    language: str = _setting("en", "Language of the metadata (BCP 47).", values.language, shapes=True)
    rights: str = _setting(
        "http://rightsstatements.org/vocab/CNE/1.0/",
        "Rights statement of records that state none.",
        values.rights,
        shapes=True,
    )
    metadata_license: str = _setting(
        "http://creativecommons.org/publicdomain/zero/1.0/", "Licence of the descriptions.", values.licence, shapes=True
    )
    oai_domain: str = _setting(
        "",
        "Domain in OAI identifiers; by default the host of the base, else muniment.invalid.",
        values.domain,
        shapes=True,
    )
    terms: str = _setting("", "Namespace of our own terms; by default {base}def/arc#.", values.namespace, shapes=True)
    ark_naan: str = _setting(
        "", "Name Assigning Authority Number; with one, each document gets an ARK when it is published.", values.naan
    )
    ark_shoulder: str = _setting("", "What the names of these ARKs begin with, such as x1.", values.shoulder)
    full_text: bool = _setting(True, "Whether descriptions carry the text of versions.", values.flag, shapes=True)
    oai_page: int = _setting(200, "Records on a page of an OAI-PMH list.", values.number(1, 1_000))
    changes_page: int = _setting(100, "Entries of the ledger on a page of the change feed.", values.number(10, 1_000))
    page_cache: int = _setting(
        32 << 20,
        "Memory for pages and descriptions, in each web server process, in bytes; 0 keeps none.",
        values.size_or_none,
    )
    query_timeout: float = _setting(10.0, "Longest that a SPARQL query may run, in seconds.", values.seconds)
    query_memory: int = _setting(1 << 30, "Memory that a SPARQL query may use, in bytes.", values.size)
    query_result: int = _setting(10 << 20, "Largest answer to a SPARQL query, in bytes.", values.size)
    query_length: int = _setting(64 << 10, "Longest text of a SPARQL query, in bytes.", values.size)
    query_depth: int = _setting(100, "Deepest nesting of brackets in a SPARQL query.", values.number(10, 500))
    query_cache: int = _setting(
        32 << 20,
        "Memory for answers to SPARQL queries, in each web server process, in bytes; 0 keeps none.",
        values.size_or_none,
    )
    query_wait: float = _setting(4.0, "Longest that a SPARQL query waits for its turn, in seconds.", values.seconds)
    query_queue: int = _setting(
        60, "SPARQL queries that wait at a time, in each web server process.", values.number(1, 1_000)
    )
    query_workers: int = _setting(
        2, "SPARQL queries that run at a time, in each web server process.", values.number(1, 64)
    )
    query_slow_workers: int = _setting(
        1, "SPARQL queries beside these that have had their slice and run on, giving way.", values.number(0, 64)
    )
    query_slice: float = _setting(
        0.3, "Seconds of processing that a SPARQL query takes before it counts as a slow one.", values.decimal(0.01, 60)
    )
    query_budget: float = _setting(
        8.0, "Query time that one client can save up, in seconds; 0 for no limit.", values.decimal(0, 86_400)
    )
    query_refill: float = _setting(
        0.25, "Query time that one client gets back each second, in seconds.", values.decimal(0.001, 100)
    )
    query_parallel: int = _setting(
        2, "SPARQL queries of one client that run at a time; 0 for no limit.", values.number(0, 64)
    )
    query_fine: float = _setting(
        6.0,
        "Query time that one client pays for a query that had to be broken off, in seconds.",
        values.decimal(0, 3_600),
    )
    query_search_hits: int = _setting(
        5_000, "Documents that one arc:search hands to a SPARQL query, at most.", values.number(1, 100_000)
    )
    dumps_formats: tuple[str, ...] = _setting(
        tuple(DUMP_FORMATS), "Formats in which dumps are written.", values.some_of(DUMP_FORMATS)
    )
    dumps_compressions: tuple[str, ...] = _setting(
        (PLAIN, *COMPRESSIONS),
        "Forms in which each dump file is written: plain, gz, zst.",
        values.some_of((PLAIN, *COMPRESSIONS)),
    )
    dumps_kept: int = _setting(3, "How many generations of dumps are kept.", values.number(1, 1000))
    files_largest: int = _setting(512 << 20, "Largest scan or other file that is taken, in bytes.", values.size)
    files_pixels: int = _setting(
        500_000_000, "Most pixels that an image may have to be taken.", values.number(1_000_000, 4_000_000_000)
    )
    harvest_private: bool = _setting(
        False, "Whether repositories at addresses that are not public may be harvested.", values.flag
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
    site_logo: Path | None = _setting(
        None, "Logo in the header of each page: an SVG or PNG file.", values.optional_path
    )
    site_accent: str = _setting(
        site_settings.ACCENT, "Colour that marks links.", site_settings.accent(site_settings.PAPER)
    )
    site_accent_dark: str = _setting(
        site_settings.ACCENT_DARK, "The same on dark paper.", site_settings.accent(site_settings.PAPER_DARK)
    )
    site_intro: Path | None = _setting(None, "What the front page begins with: a Markdown file.", values.optional_path)
    site_about: Path | None = _setting(None, "What /about says: a Markdown file.", values.optional_path)
    site_contact: str = _setting("", "How readers reach the archive; by default admin_email.", values.line)

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
            oai_domain=self.oai_domain or (host if values.DOMAIN.fullmatch(host) else "muniment.invalid"),
            full_text=self.full_text,
        )


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    return PREFIX + name.upper()


def key(name: str) -> tuple[str | None, str]:
    """Return table and key of a setting in the file."""
    table, _, rest = name.partition("_")
    return (table, rest) if table in TABLES and rest else (None, name)


def is_secret(name: str) -> bool:
    """Say whether a setting is never shown."""
    return any(item.name == name and item.metadata["secret"] for item in fields(Settings))
