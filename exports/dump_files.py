"""The names of dump files: what each holds, its media type, how it is compressed. Light, since ``--help`` reads it.

A generation has ``documents.FORMAT`` in every format, ``authorities.ttl``, ``links.nq``, and a delta from the
generation before; each plain and compressed. ``SHA256SUMS`` and the manifest stand beside them, plain alone.
"""

import re
from collections.abc import Mapping
from typing import Final

CHECKSUMS: Final = "SHA256SUMS"
MANIFEST: Final = "manifest.jsonld"
AUTHORITIES: Final = "authorities.ttl"
LINKS: Final = "links.nq"

DUMP_FORMATS: Final[Mapping[str, str]] = {
    "nt": "application/n-triples",
    "nq": "application/n-quads",
    "ttl": "text/turtle",
    "trig": "application/trig",
    "rdf": "application/rdf+xml",
    "jsonld": "application/ld+json",
    "ndjson": "application/x-ndjson",
    "csv": "text/csv",
}
RDF_PATCH: Final = "application/rdf-patch"
# Compressions by the ending that they give a name.
COMPRESSIONS: Final[Mapping[str, str]] = {"gz": "application/gzip", "zst": "application/zstd"}
PLAIN: Final = "plain"

_NAME: Final = re.compile(
    rf"(?:documents\.(?:{'|'.join(DUMP_FORMATS)})|authorities\.ttl|links\.nq|delta-[0-9]{{1,15}}-[0-9]{{1,15}}\.rdfp)"
    rf"(?:\.(?:{'|'.join(COMPRESSIONS)}))?",
    re.ASCII,
)


def is_dump_file(name: str) -> bool:
    """Say whether a dump file can have this name.

    >>> [is_dump_file(name) for name in ("documents.nt.zst", "delta-1-2.rdfp", "SHA256SUMS", "documents.nt.bak")]
    [True, True, True, False]
    """
    return name in {CHECKSUMS, MANIFEST} or _NAME.fullmatch(name) is not None


def compression(name: str) -> str | None:
    """Return the media type of the compression of a file; ``None`` when it has none."""
    return COMPRESSIONS.get(name.rpartition(".")[2])


def content_type(name: str) -> str:
    """Return the media type of what a file holds, unpacked.

    >>> content_type("documents.csv.gz"), content_type("delta-1-2.rdfp"), content_type("manifest.jsonld")
    ('text/csv', 'application/rdf-patch', 'application/ld+json')
    """
    if name == CHECKSUMS:
        return "text/plain"
    form = name.split(".")[1]
    return RDF_PATCH if form == "rdfp" else DUMP_FORMATS[form]


def media_type(name: str) -> str:
    """Return the media type of a file as it is sent."""
    return compression(name) or content_type(name)


def delta_name(first: int, last: int) -> str:
    """Return the name of the changes that lead from one generation to another."""
    return f"delta-{first}-{last}.rdfp"
