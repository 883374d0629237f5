"""A process that answers queries on one read-only snapshot, one at a time, and may be killed at any moment.

Started with ``COMMAND``, and behind it a snapshot, the bytes of memory, and where modules are. Both directions carry
frames: a header and a body, each behind its length. What is sent to it is believed; what it sends is read as text and
nothing else.

It is started anew after every kill, so it imports next to nothing (decision 0114): a regular expression alone would
cost more than the engine's library. It ends when its input ends.
"""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found]  # signal itself makes enumerations: 10 ms
import io
import marshal
import os
import struct
import sys

import pyoxigraph

from catalog.confinement import confine, limit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, Final

# without site: where modules are is known to the process that starts it
_BEGIN: Final = "import sys; sys.path += sys.argv[3:]; from catalog.graph.worker import main; main()"
COMMAND: Final = ("-P", "-S", "-c", _BEGIN)
LENGTHS: Final = struct.Struct("!IQ")
_AT_ONCE: Final = 32 << 10  # bytes of an answer that wake its reader once
_NOT_XML: Final = (
    *(bytes([number]) for number in range(32) if number not in b"\t\n\r"),
    "\ufffe".encode(),
    "\uffff".encode(),
)
_REPLACEMENT: Final = "\ufffd".encode()
# Namespaces in XML 1.0, section 4 (NCName): what a name begins with, and what else it may hold
_NAME_START: Final = (
    (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF), (0x370, 0x37D),
    (0x37F, 0x1FFF), (0x200C, 0x200D), (0x2070, 0x218F), (0x2C00, 0x2FEF), (0x3001, 0xD7FF), (0xF900, 0xFDCF),
    (0xFDF0, 0xFFFD), (0x10000, 0xEFFFF),
)  # fmt: skip
_NAME_REST: Final = ((0x2D, 0x2E), (0x30, 0x39), (0xB7, 0xB7), (0x300, 0x36F), (0x203F, 0x2040))
# no element may stand in this namespace (the same, section 3)
_RESERVED: Final = "http://www.w3.org/2000/xmlns/"

SOLUTION_FORMATS: Final = {
    "json": pyoxigraph.QueryResultsFormat.JSON,
    "xml": pyoxigraph.QueryResultsFormat.XML,
    "csv": pyoxigraph.QueryResultsFormat.CSV,
    "tsv": pyoxigraph.QueryResultsFormat.TSV,
}
GRAPH_FORMATS: Final = {
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "rdf": pyoxigraph.RdfFormat.RDF_XML,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
}


class TooLargeError(Exception):
    """The answer is larger than it may be."""


class UnnameableError(Exception):
    """RDF/XML makes an element's name of the end of a property's IRI, and this one has none there."""


class Capped(io.BytesIO):
    """Takes bytes up to a limit."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def write(self, content: Any, /) -> int:
        """Take some more."""
        if self.tell() + len(content) > self.limit:
            raise TooLargeError
        return super().write(content)


def head(header: dict[str, str], size: int) -> bytes:
    """Return a header as it is sent, in front of a body of so many bytes: names and values, parted by NUL."""
    encoded = "\0".join(part.replace("\0", " ") for pair in header.items() for part in pair).encode()
    return LENGTHS.pack(len(encoded), size) + encoded


def read_head(content: bytes) -> dict[str, str]:
    """Return the header that ``head`` wrote; of anything else, something that is none.

    >>> read_head(head({"error": "syntax", "message": "line 1"}, 0)[LENGTHS.size :])
    {'error': 'syntax', 'message': 'line 1'}
    """
    parts = content.decode(errors="replace").split("\0")
    return dict(zip(parts[::2], parts[1::2], strict=False))


def read_frame(read: Callable[[int], bytes]) -> tuple[bytes, bytes] | None:
    """Read a header, as it was sent, and a body; ``None`` when the other side is gone.

    Args:
        read: Returns as many bytes as it is asked for, fewer only at the end.
    """
    lengths = _exactly(read, LENGTHS.size)
    if lengths is None:
        return None
    header_size, body_size = LENGTHS.unpack(lengths)
    header, body = _exactly(read, header_size), _exactly(read, body_size)
    if header is None or body is None:
        return None
    return header, body


def _exactly(read: Callable[[int], bytes], size: int) -> bytes | None:
    content = read(size)
    return content if len(content) == size else None


def answer(store: pyoxigraph.Store, request: dict[str, Any], query: str) -> tuple[dict[str, str], bytes]:
    """Return header and body of the answer to one query; an error is an answer too."""
    output = Capped(request["max_bytes"])
    try:
        results = store.query(query, base_iri=request.get("base") or None, **_dataset(request))
        header = _serialise(results, request, output)
    except TooLargeError:
        return {"error": "too-large"}, b""
    except UnnameableError as error:
        return {"error": "unnameable", "message": str(error)}, b""
    except SyntaxError as error:
        return {"error": "syntax", "message": str(error.msg)}, b""
    except MemoryError:
        return {"error": "memory"}, b""
    except BaseException as error:  # noqa: BLE001  a panic of the engine is no Exception, and must not end a healthy worker
        return {"error": "failed", "message": str(error)[:500]}, b""
    body = output.getvalue()
    if header.get("format") in {"xml", "rdf"}:
        body = without_illegal(body)
    return (header, body) if len(body) <= output.limit else ({"error": "too-large"}, b"")


def without_illegal(body: bytes) -> bytes:
    """Return XML with a sign in the place of characters that XML has no way to write."""
    for sign in _NOT_XML:
        # looking is quicker than replacing, and mostly there is none
        if sign in body:
            body = body.replace(sign, _REPLACEMENT)
    return body


def nameable(triples: Iterable[pyoxigraph.Triple]) -> Iterator[pyoxigraph.Triple]:
    """Yield triples that RDF/XML can hold; the engine would write an element without a name, which is no XML.

    Raises:
        UnnameableError: One of them has a property that it cannot name.
    """
    known: set[str] = set()
    for triple in triples:
        if (iri := triple.predicate.value) not in known:
            if not has_name(iri):
                raise UnnameableError(iri)
            known.add(iri)
        yield triple


def has_name(iri: str) -> bool:
    """Say whether an IRI ends in what can be the name of an element.

    >>> [has_name(iri) for iri in ("urn:a1", "urn:1a", "urn:1", "http://a.example/#", "http://a.example/b%20")]
    [True, True, False, False, False]
    """
    if iri.startswith(_RESERVED):
        return False
    for character in reversed(iri):
        code = ord(character)
        if any(first <= code <= last for first, last in _NAME_START):
            return True
        if not any(first <= code <= last for first, last in _NAME_REST):
            return False
    return False


def _dataset(request: dict[str, Any]) -> dict[str, Any]:
    default, named = request.get("default_graphs"), request.get("named_graphs")
    if default is None and named is None:
        return {}
    curated = request["curated"]
    graphs = [pyoxigraph.DefaultGraph() if graph == curated else pyoxigraph.NamedNode(graph) for graph in default or ()]
    return {"default_graph": graphs, "named_graphs": [pyoxigraph.NamedNode(graph) for graph in named or ()]}


def _serialise(results: Any, request: dict[str, Any], output: Capped) -> dict[str, str]:
    if isinstance(results, pyoxigraph.QueryTriples):
        name = request["graph_format"]
        if name is None:
            return {"error": "not-acceptable", "message": "graph"}
        triples = nameable(results) if name == "rdf" else results
        pyoxigraph.serialize(triples, output, format=GRAPH_FORMATS[name], prefixes=request["prefixes"])
        return {"format": name, "form": "graph"}
    name = request["solution_format"]
    if name is None:
        return {"error": "not-acceptable", "message": "solutions"}
    results.serialize(output, format=SOLUTION_FORMATS[name])
    return {"format": name, "form": "boolean" if isinstance(results, pyoxigraph.QueryBoolean) else "solutions"}


def main() -> None:
    """Serve until the input ends."""
    snapshot, memory = sys.argv[1], int(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb", _AT_ONCE)
    os.dup2(2, 1)
    store = pyoxigraph.Store.read_only(snapshot)
    limit(memory)
    answers.write(head({"ready": "yes", "confined": "yes" if confine() else ""}, 0))
    answers.flush()
    said = b""
    request: dict[str, Any] = {}
    while received := read_frame(requests.read):
        # but for the query, one question is mostly like the one before
        if received[0] != said:
            said = received[0]
            request = marshal.loads(said)  # noqa: S302  from the process that has started this one
        query = received[1]
        # SIGALRM keeps its default action: the kernel ends this process at the deadline, whatever it is doing
        # and whether or not its parent still lives.
        signal.setitimer(signal.ITIMER_REAL, request["timeout"])
        header, body = answer(store, request, query.decode())
        signal.setitimer(signal.ITIMER_REAL, 0)
        answers.write(head(header, len(body)))
        answers.write(body)
        answers.flush()
