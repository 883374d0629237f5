"""Microseconds a record: describing, and writing in each format, beside rdflib and pyoxigraph on the same statements."""

import sys
import time
from pathlib import Path

import pyoxigraph
import rdflib

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from support.catalogues import START  # noqa: E402
from support.made_records import AUTHORITIES, record  # noqa: E402

from catalog.readers.authority_file import read_authorities  # noqa: E402
from catalog.readers.records import Source  # noqa: E402
from catalog.readers.registry import read  # noqa: E402
from exports.formats import About, Serialiser  # noqa: E402
from vocab.authority import Authorities  # noqa: E402
from vocab.imprint import Imprint  # noqa: E402
from vocab.mapping.description import Describer  # noqa: E402

NUMBER = 500
rdflib.NORMALIZE_LITERALS = False


def per_record(work):
    """Return microseconds a record, the best of three runs."""
    best = float("inf")
    for _ in range(3):
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return best / NUMBER * 1e6


def main():
    imprint = Imprint(base="https://data.archive.example/")
    describer = Describer(
        imprint, Authorities(read_authorities([("authorities.ttl", AUTHORITIES.encode())]).entities.values())
    )
    sources = [Source(location="", key=str(n), content=record(n).encode()) for n in range(NUMBER)]
    documents = [next(read(source)).document for source in sources]
    descriptions = [describer.describe(document, [bytes(32)], START) for document in documents]
    abouts = [About(item.iri, item.data, item.statements) for item in descriptions]
    serialiser = Serialiser(imprint)
    lines = [serialiser.write("nt", about).decode() for about in abouts]
    graphs = [rdflib.Graph().parse(data=text, format="nt") for text in lines]
    triples = [list(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.N_TRIPLES)) for text in lines]

    rows = [
        ("read a record", per_record(lambda: [list(read(source)) for source in sources]), None, None),
        (
            "describe it",
            per_record(lambda: [describer.describe(item, [bytes(32)], START) for item in documents]),
            None,
            None,
        ),
    ]
    for name, rdflib_name, oxigraph_format in (
        ("nt", "nt", pyoxigraph.RdfFormat.N_TRIPLES),
        ("nq", None, pyoxigraph.RdfFormat.N_QUADS),
        ("ttl", "turtle", pyoxigraph.RdfFormat.TURTLE),
        ("jsonld", "json-ld", pyoxigraph.RdfFormat.JSON_LD),
        ("rdf", "pretty-xml", pyoxigraph.RdfFormat.RDF_XML),
    ):
        ours = per_record(lambda name=name: [serialiser.write(name, about) for about in abouts])
        theirs = rdflib_name and per_record(lambda f=rdflib_name: [graph.serialize(format=f) for graph in graphs])
        engine = per_record(
            lambda f=oxigraph_format: [
                pyoxigraph.serialize([quad.triple for quad in quads], format=f) for quads in triples
            ]
        )
        rows.append((f"write {name}", ours, theirs, engine))
    print(f"{'µs a record':<16}{'ours':>10}{'rdflib':>10}{'pyoxigraph':>12}")
    for name, *figures in rows:
        print(
            f"{name:<16}"
            + "".join(
                f"{figure:>{width}.0f}" if figure else " " * width
                for figure, width in zip(figures, (10, 10, 12), strict=True)
            )
        )
    statements = sum(len(item.statements) for item in descriptions) / NUMBER
    print(
        f"\n{statements:.0f} statements a record; rdflib and pyoxigraph write terms that exist already, ours escape text"
    )


if __name__ == "__main__":
    main()
