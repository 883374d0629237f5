"""Every public surface of a catalogue, in one place: who adds a surface adds it here.

A test compares ``ADDRESSES`` with the routes of the application, so that none is forgotten.
"""

import gzip
import io
import json
import zipfile
from typing import NamedTuple
from urllib.parse import quote, urlencode

from catalog.graph.projection import snapshot_statements
from catalog.jobs.register import GROUPS
from catalog.web.record_formats import SUFFIX_FORMATS
from exports.formats import FORMATS
from exports.reconciliation import PROPERTIES
from exports.records import METADATA

ACCEPTS = ("text/html", "application/ld+json", "text/turtle", "application/sparql-results+json", "*/*")
_EVERYTHING = "SELECT * { ?s ?p ?o }", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "SELECT * { GRAPH ?g { ?s ?p ?o } }"
_VERSIONS = [f"?version={number}" for number in range(1, 9)] + ["?at=2026-11-23", "?at=2026-11-23T00:00:00Z"]
_SUFFIXES = ("", *(f".{name}" for name in FORMATS))


class Probe(NamedTuple):
    """What to ask for.

    Attributes:
        identifiers: Ids of documents.
        things: Paths below ``/id/`` of what they mention, or mentioned.
        files: Names of files that they have, or had.
    """

    identifiers: tuple[str, ...]
    things: tuple[str, ...]
    files: tuple[str, ...]


def _documents(prefix, *rests):
    return lambda probe, _: [f"/{prefix}/document/{quote(one)}{rest}" for one in probe.identifiers for rest in rests]


def _things(prefix, *rests):
    return lambda probe, _: [f"/{prefix}/{quote(path)}{rest}" for path in probe.things for rest in rests]


def _fixed(*paths):
    return lambda *_: list(paths)


def _dump_files(_, catalogue):
    return [f"/dumps/{path.parent.name}/{path.name}" for path in catalogue.inner.layout.dumps.glob("*/*")]


def _dump_folders(_, catalogue, end=""):
    return [f"/dumps/{path.name}{end}" for path in catalogue.inner.layout.dumps.glob("*")]


def _arks(probe, catalogue, prefix):
    entries = [entry for one in probe.identifiers if (entry := catalogue.ledger.entry(one)) is not None]
    names = [entry.ark if prefix == "/" else entry.ark.removeprefix("ark:") for entry in entries if entry.ark]
    return [f"{prefix}{name}{inflection}" for name in names for inflection in ("", "?info", "??")]


def _paths(probe):
    return [*(f"document/{quote(one, safe='')}" for one in probe.identifiers), *probe.things]


def _extension(probe):
    # of documents alone: the answer repeats the ids that are asked for
    ids = [f"document/{quote(one, safe='')}" for one in probe.identifiers]
    return json.dumps({"ids": ids, "properties": [{"id": name} for name in PROPERTIES]})


# Each route of the application, and the addresses below it that could give away what is shut.
ADDRESSES = {
    "/": _fixed("/"),
    "/id/document/<path:path>": _documents("id", "", "/translation/en", "/transcript/zh", "/text", "/scan"),
    "/page/document/<path:identifier>": _documents("page", "", *_VERSIONS),
    "/data/document/<path:path>": _documents("data", *_SUFFIXES, "?profile=flattened", "?profile=schema", *_VERSIONS),
    **{
        f"/data/document/<path:path>.{one.suffix}": _documents(
            "data", *(f".{one.suffix}{at}" for at in ("", *_VERSIONS))
        )
        for one in SUFFIX_FORMATS
    },
    "/file/<path:path>": lambda probe, _: [
        f"/file/{quote(one)}/{name}{at}" for one in probe.identifiers for name in probe.files for at in ("", *_VERSIONS)
    ],
    "/data/document/<path:path>.iiif.json": _documents("data", ".iiif.json"),
    "/data/document/<path:path>.iiif.json/<part>/<name>": lambda probe, _: [
        f"/data/document/{quote(one)}.iiif.json/canvas/{name}" for one in probe.identifiers for name in probe.files
    ],
    "/thumbnail/<path:path>.jpg": lambda probe, _: [
        f"/thumbnail/{quote(one)}/{name}.jpg" for one in probe.identifiers for name in probe.files
    ],
    "/image/<path:path>.jpg": lambda probe, _: [
        f"/image/{quote(one)}/{name}.jpg" for one in probe.identifiers for name in probe.files
    ],
    "/id/<kind>/<path:key>": _things("id", ""),
    "/page/<kind>/<path:key>": _things("page", ""),
    "/data/<kind>/<path:key>": _things("data", *_SUFFIXES),
    "/ark:<path:name>": lambda probe, catalogue: _arks(probe, catalogue, "/"),
    "/ark:/<path:name>": lambda probe, catalogue: _arks(probe, catalogue, "/ark:/"),
    "/data/document/<path:path>/history": _documents("data", "/history", "/history?format=link"),
    # words that would find what is shut: the answer repeats what is asked, so none of those that are looked for
    "/search": lambda *_: [
        f"/search?q={word}{form}"
        for word in ("", "letter", "report", "tides", "ana lima", "was heard", "11")
        for form in ("", "&format=json", "&format=csv", "&format=ris", "&format=atom", "&format=jsonld", "&sort=newest")
    ],
    "/browse": _fixed("/browse"),
    "/browse/<group>": _fixed(*(f"/browse/{group}{rest}" for group in GROUPS for rest in ("", "?all=yes", "?from=a"))),
    "/browse/archives/<key>": lambda probe, _: [
        f"/browse/archives/{quote(path.split('/')[1])}" for path in probe.things if path.startswith("archive/")
    ],
    "/browse/map": _fixed("/browse/map"),
    "/browse/years": _fixed("/browse/years", "/browse/years?century=19"),
    "/browse/year/<year>": _fixed(*(f"/browse/year/{year}" for year in (1898, 1911, 1962, 1963))),
    "/data": _fixed("/data"),
    "/reconcile": lambda probe, _: [
        "/reconcile",
        *(
            f"/reconcile?{urlencode({'queries': json.dumps({'q0': {'query': word, 'limit': 50}})})}"
            for word in (
                "a",
                "letter",
                "report",
                "tides",
                "ana lima",
                "was heard",
                "11",
                *probe.identifiers,
                *probe.things,
            )
        ),
        f"/reconcile?{urlencode({'extend': _extension(probe)})}",
    ],
    "/reconcile/suggest/entity": lambda *_: [
        f"/reconcile/suggest/entity?prefix={prefix}" for prefix in ("", "a", "l", "r", "t", "letter", "1")
    ],
    "/reconcile/suggest/type": _fixed("/reconcile/suggest/type"),
    "/reconcile/suggest/property": _fixed("/reconcile/suggest/property"),
    "/reconcile/properties": _fixed("/reconcile/properties?type=document"),
    "/reconcile/preview": lambda probe, _: [f"/reconcile/preview?id={quote(path, safe='')}" for path in _paths(probe)],
    # of documents alone: a page that says that there is none repeats its own address
    "/reconcile/view": lambda probe, _: [
        f"/reconcile/view?id=document/{quote(one, safe='')}" for one in probe.identifiers
    ],
    "/reconcile/about": _fixed("/reconcile/about"),
    "/opensearch.xml": _fixed("/opensearch.xml"),
    "/oai": lambda probe, _: (
        [
            f"/oai?verb={verb}&metadataPrefix={prefix}"
            for prefix in METADATA
            for verb in (
                "ListRecords",
                "ListIdentifiers",
                *(f"GetRecord&identifier=oai:data.archive.example:{quote(one)}" for one in probe.identifiers),
            )
        ]
        + ["/oai?verb=ListSets", "/oai?verb=Identify"]
    ),
    "/changes": _fixed("/changes"),
    "/changes/<size>/sections/<number>": _fixed("/changes/100/sections/0"),
    "/changes/<size>/<number>": _fixed("/changes/100/0", "/changes/10/0", "/changes/10/1"),
    "/changes/activities": _fixed("/changes/activities"),
    "/changes/activities/<size>/<number>": _fixed("/changes/activities/100/0", "/changes/activities/10/0"),
    "/sitemap.xml": _fixed("/sitemap.xml"),
    "/sitemaps/<int:parts>/<int:number>.xml": _fixed("/sitemaps/1/0.xml"),
    "/robots.txt": _fixed("/robots.txt"),
    "/.well-known/resourcesync": _fixed("/.well-known/resourcesync"),
    "/capabilitylist.xml": _fixed("/capabilitylist.xml"),
    "/resourcelist.xml": _fixed("/resourcelist.xml"),
    "/resourcelist/<int:parts>/<int:number>.xml": _fixed("/resourcelist/1/0.xml"),
    "/resourcedump.xml": _fixed("/resourcedump.xml"),
    "/resourcedump/<int:parts>/<int:number>.xml": _fixed("/resourcedump/1/0.xml"),
    "/resourcedump/<int:parts>/<int:number>.zip": _fixed("/resourcedump/1/0.zip"),
    "/changelist.xml": _fixed("/changelist.xml"),
    "/changelist/<name>.xml": _fixed("/changelist/000000.xml"),
    "/changedump.xml": _fixed("/changedump.xml"),
    "/changedump/<name>.xml": _fixed("/changedump/000000.xml"),
    "/changedump/<name>.zip": _fixed("/changedump/000000.zip"),
    "/openapi.json": _fixed("/openapi.json"),
    "/about": _fixed("/about", "/about?lang=fr"),
    "/look/style.css": _fixed("/look/style.css"),
    "/def/profile/<name>": _fixed("/def/profile/schema", "/def/profile/dublin-core"),
    "/sparql": lambda *_: [f"/sparql?{urlencode({'query': query})}" for query in _EVERYTHING],
    "/sparql/editor.json": _fixed("/sparql/editor.json"),
    "/def/examples": _fixed("/def/examples"),
    "/dumps": _fixed("/dumps"),
    "/dumps/": _fixed("/dumps/"),
    "/dumps/latest": _fixed("/dumps/latest"),
    "/dumps/latest/": _fixed("/dumps/latest/"),
    "/dumps/latest/<name>": _fixed("/dumps/latest/documents.nq", "/dumps/latest/documents.jsonld"),
    "/dumps/<int:number>": _dump_folders,
    "/dumps/<int:number>/": lambda *about: _dump_folders(*about, end="/"),
    "/dumps/<int:number>/<name>": _dump_files,
    "/dataset": _fixed("/dataset"),
    "/.well-known/void": _fixed("/.well-known/void"),
    "/graph/<name>": _fixed("/graph/curated", "/graph/links"),
    "/def/context.jsonld": _fixed("/def/context.jsonld"),
    "/def/arc": _fixed("/def/arc"),
    "/def/profile": _fixed("/def/profile"),
    "/livez": _fixed("/livez"),
    "/readyz": _fixed("/readyz"),
    "/metrics": _fixed("/metrics"),
    "/static/<path:filename>": _fixed("/static/style.css"),
}


def answered(catalogue, probe):
    """What the web answers, headers included."""
    client = catalogue.client()
    for addresses in ADDRESSES.values():
        for address in dict.fromkeys(addresses(probe, catalogue)):
            for accept in ("*/*",) if "." in address.rpartition("/")[2] else ACCEPTS:
                answer = client.get(address, headers={"Accept": accept}, buffered=True)
                yield f"{address} as {accept}", str(answer.headers).encode() + _plain(answer.data)


def kept(catalogue, _):
    """What is kept to be served: each dump file, packed or not."""
    for path in catalogue.inner.layout.dumps.rglob("*"):
        if path.is_file():
            yield f"dump {path.parent.name}/{path.name}", _plain(path.read_bytes())


def copied(catalogue, _):
    """What query workers read: each snapshot of the graph."""
    for path in catalogue.inner.layout.snapshots.iterdir():
        yield f"snapshot {path.name}", "\n".join(snapshot_statements(path)).encode()


def detected(catalogue, _):
    """What pages read of machine-made links."""
    path = catalogue.inner.layout.links
    for file in path.parent.glob(f"{path.name}*"):
        yield f"links {file.name}", file.read_bytes()


SURFACES = (answered, kept, copied, detected)


def giving_away(catalogue, probe, words):
    """The surfaces that hold one of some words, in whatever case."""
    return [
        f"{name}: {word}"
        for surface in SURFACES
        for name, content in surface(catalogue, probe)
        for word in words
        if word.encode() in content.lower()
    ]


def _plain(content):
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return b"\n".join(packed.read(name) for name in packed.namelist())
    return gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
