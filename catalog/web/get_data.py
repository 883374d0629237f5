"""``/data``: how to get the data, for each kind of reader, in commands that can be copied.

A test runs each of them against a server, so none is shown that does not work (``tests/catalog/cli/test_get_data.py``).
"""

from shlex import quote
from typing import Final, NamedTuple

from flask import Blueprint, Response, render_template

from catalog.web.answers import HTML, HTML_TYPE, add_link, respond
from catalog.web.dumps import finished_dumps
from catalog.web.language import N_, _
from catalog.web.openapi import say_service
from catalog.web.pages import Link, path_prefix
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports.dump_files import CHECKSUMS
from exports.openapi import Operation
from exports.resourcesync import CAPABILITY_LIST
from vocab import terms
from vocab.identifiers import escape

# the whole catalogue in one file, the first of which there is
_WHOLE: Final = ("documents.ttl.gz", "documents.ttl.zst", "documents.ttl")
_LINES: Final = ("documents.ndjson.gz", "documents.ndjson.zst", "documents.ndjson", "documents.jsonld.gz")
_TABLE: Final = ("documents.csv", "documents.csv.gz", "documents.csv.zst")


class Command(NamedTuple):
    """A line for a shell.

    Attributes:
        what: What it does, in a sentence.
        line: As it is copied.
    """

    what: str
    line: str


class Reader(NamedTuple):
    """Somebody who wants data, and the ways for them.

    Attributes:
        anchor: Of the section.
        about: What they get, and how.
        links: Where there is more.
    """

    anchor: str
    title: str
    about: str
    commands: tuple[Command, ...]
    links: tuple[Link, ...]


def blueprint(published: Published) -> Blueprint:
    """Return the route ``/data``."""
    routes = Routes("get_data", published)

    def get_data(public: Public) -> Response:
        """Answer with the ways to get the data, for each kind of reader."""
        page = render_template(
            "get_data.html",
            title=_("Get the data"),
            readers=readers(public, dump_names(published, public)),
            documents=public.generation.documents,
            imprint=public.edition.imprint,
            prefix=path_prefix(public),
        )
        response = respond(page, HTML_TYPE)
        add_link(response, public.edition.imprint.base + CAPABILITY_LIST, "resourcesync")
        return say_service(response, public)

    routes.add("/data", get_data, about=Operation(tag="dataset", answers={200: (HTML,)}))
    return routes.blueprint


def dump_names(published: Published, public: Public) -> frozenset[str]:
    """Return the names of the newest dump files; none before there are any."""
    newest = next(finished_dumps(published.layout, public), None)
    return frozenset(path.name for path in published.layout.dump(newest.number).iterdir()) if newest else frozenset()


def readers(public: Public, dumps: frozenset[str]) -> tuple[Reader, ...]:
    """Return the sections of the page.

    Args:
        dumps: Names of the dump files that there are.
    """
    return (
        _researcher(public),
        _library(public),
        _whole(public, dumps),
        _developer(public),
    )


def _researcher(public: Public) -> Reader:
    base, prefix = public.edition.imprint.base, path_prefix(public)
    query = (
        f"PREFIX dcterms: <{terms.DCTERMS}> SELECT ?document ?title ?date"
        " WHERE { ?document dcterms:title ?title ; dcterms:created ?date } ORDER BY ?date LIMIT 10"
    )
    return Reader(
        "ask",
        _("Ask questions: for researchers"),
        _(
            "The whole catalogue answers queries in SPARQL 1.1, full text included. Write them in the editor,"
            " begin with an example, or ask from a program."
        ),
        (
            Command(
                _("The ten oldest documents, as a table"),
                f"curl -s -H 'Accept: text/csv' --data-urlencode {quote(f'query={query}')} {quote(base + 'sparql')}",
            ),
            Command(
                _("Documents that hold a word, as JSON"), f"curl -s {quote(base + 'search?q=telegram&format=json')}"
            ),
            Command(
                _("The same, the newest first, for a feed reader"),
                f"curl -s {quote(base + 'search?q=telegram&sort=newest&format=atom')}",
            ),
        ),
        (
            Link(_("Query editor"), f"{prefix}sparql"),
            Link(_("Example queries"), f"{prefix}def/examples"),
            Link(_("Search"), f"{prefix}search"),
        ),
    )


def _library(public: Public) -> Reader:
    base, prefix = public.edition.imprint.base, path_prefix(public)
    day = f"{public.generation.datestamp:%Y-%m-%d}"
    listing = f"{base}oai?verb=ListRecords&metadataPrefix=oai_dc"
    return Reader(
        "harvest",
        _("Harvest: for digital libraries and aggregators"),
        _(
            "Take every record once, and afterwards only what has changed or gone: by OAI-PMH 2.0, ResourceSync or the"
            " change feed, whichever your program knows."
        ),
        (
            Command(_("All records in Dublin Core, page by page"), f"curl -s {quote(listing)}"),
            Command(_("What has changed since a day"), f"curl -s {quote(f'{listing}&from={day}')}"),
            Command(
                _("The formats and the sets that there are"),
                f"curl -s {quote(base + 'oai?verb=ListMetadataFormats')} {quote(base + 'oai?verb=ListSets')}",
            ),
            Command(
                _("A copy in a Muniment of your own, kept up by the same command"),
                f"MUNIMENT_DATA=copy muniment harvest {quote(base + 'oai')}",
            ),
            Command(_("ResourceSync: where its lists are"), f"curl -s {quote(base + '.well-known/resourcesync')}"),
            Command(
                _("The change feed as a Linked Data Event Stream"),
                f"curl -s -H 'Accept: text/turtle' {quote(base + 'changes')}",
            ),
        ),
        (
            Link("OAI-PMH", f"{prefix}oai?verb=Identify"),
            Link("ResourceSync", f"{prefix}{CAPABILITY_LIST}"),
            Link(_("Change feed"), f"{prefix}changes"),
            Link(_("All services"), f"{prefix}dataset#harvest"),
        ),
    )


def _whole(public: Public, dumps: frozenset[str]) -> Reader:
    base, prefix = public.edition.imprint.base, path_prefix(public)
    latest = f"{base}dumps/latest/"
    chosen = [
        (_(what), name)
        for what, names in (
            (N_("The whole catalogue as Turtle"), _WHOLE),
            (N_("The same as JSON-LD"), _LINES),
            (N_("One row a document, for spreadsheets"), _TABLE),
        )
        if (name := next((name for name in names if name in dumps), None))
    ]
    commands = [Command(what, f"curl -sLO {quote(latest + name)}") for what, name in chosen]
    if commands and CHECKSUMS in dumps:
        check = f"curl -sLO {quote(latest + CHECKSUMS)} && sha256sum --check --ignore-missing {CHECKSUMS}"
        commands.append(Command(_("Check what has arrived"), check))
    about = (
        _("Everything in one file, in eight formats, written anew with each publication, with checksums.")
        if commands
        else _("There are no dumps of this catalogue; take its records by one of the other ways.")
    )
    return Reader("download", _("Download: everything as one file"), about, tuple(commands), (
        Link(_("All files"), f"{prefix}dumps/"),
        Link(_("About the dataset"), f"{prefix}dataset"),
    ))  # fmt: skip


def _developer(public: Public) -> Reader:
    base, prefix = public.edition.imprint.base, path_prefix(public)
    newest = public.edition.ledger.newest(public.edition.sequence, 1)
    commands = []
    if newest:
        path = f"document/{escape(newest[0].identifier)}"
        commands = [
            Command(
                _("One document, in the format that you ask for"),
                f"curl -sL -H 'Accept: text/turtle' {quote(f'{base}id/{path}')}",
            ),
            Command(_("The same, by its suffix"), f"curl -s {quote(f'{base}data/{path}.jsonld')}"),
            Command(
                _("The same for a library's catalogue, as MODS"), f"curl -s {quote(f'{base}data/{path}.mods.xml')}"
            ),
            Command(_("Its citation, for Zotero and its like"), f"curl -s {quote(f'{base}data/{path}.ris')}"),
            Command(_("Only its Dublin Core"), f"curl -s {quote(f'{base}data/{path}.ttl?profile=dublin-core')}"),
        ]
    return Reader(
        "follow",
        _("Follow addresses: for archivists and developers"),
        _(
            "Each document, person, place, archive and file has an address that lasts. It leads people to a page, and"
            " programs to data in seven formats. The profile says what stands in them, as SHACL shapes too."
        ),
        (
            *commands,
            Command(
                _("The profile as SHACL shapes, to check descriptions with"),
                f"curl -s -H 'Accept: text/turtle' -o profile.ttl {quote(base + 'def/profile')}",
            ),
            Command(_("All addresses, for programs"), f"curl -s {quote(base + 'openapi.json')}"),
        ),
        (
            Link(_("Profile"), f"{prefix}def/profile"),
            Link(_("Own terms"), f"{prefix}def/arc"),
            Link(_("JSON-LD context"), f"{prefix}def/context.jsonld"),
            Link("OpenAPI", f"{prefix}openapi.json"),
        ),
    )
