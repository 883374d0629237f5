"""RDF in pieces → records: line by line where a line stands alone, else when the source is whole.

In dumps the statements of a document stand together, so each description is read when it is complete, and memory stays
flat. Other RDF is gathered, as large as one source may be, since anything may say something about anything.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from catalog.errors import SourceError
from catalog.readers.confined_talk import Bad, Good
from catalog.readers.rdf import contexts, guards, plain, profile
from catalog.readers.rdf.graph import Graph
from catalog.readers.rdf.parsing import decoded, parse, parse_json, parse_lines, sifted
from catalog.readers.records import Said, refusal
from exports.rdf import ntriples
from vocab import terms
from vocab.findings import Finding
from vocab.languages import find_language
from vocab.statements import IRI, Statement

LARGEST: Final = 64 << 20
_LINES: Final = {"nquads", "json-ld-lines"}
_MOST_BROKEN: Final = 100
_DATA: Final = "/data/document/"
_GRAPH: Final = re.compile(rb"[>\"\w] +(<[^<>\"\s]*>)[ \t]*\.[ \t]*\r?$")
_TYPED: Final = re.compile(
    rb"<([^<>\"\s]*/id/document/[^<>\"\s#]*)> +<" + terms.RDF_TYPE.encode() + rb"> +<([^<>\"\s]*)Document>"
)


def get_ready() -> None:
    """Load whatever is loaded at first use: the process can open nothing later."""
    find_language("English")
    for syntax in ("turtle", "json-ld"):
        session = RdfSession("", syntax)
        session.feed(b'{"@id": "a:b"}' if syntax == "json-ld" else b"<a:b> <a:c> 1 .")
        session.close()


class RdfSession:
    """A reader at work on one source.

    Args:
        key: Of the source; records without an id are keyed by it.
        syntax: ``"nquads"`` (and N-Triples), ``"turtle"`` (and TriG), ``"rdf-xml"``, ``"json-ld"`` or
            ``"json-ld-lines"``.
    """

    def __init__(self, key: str, syntax: str) -> None:
        self._key = key
        self._syntax = syntax
        self._rest = bytearray()
        self._line = 0
        self._row = 0
        self._lines: _Lines | None = _Lines(self) if syntax in _LINES else None
        self.done = False

    # ---- what the worker calls

    def feed(self, content: bytes) -> list[Good | Bad | Said]:
        """Take the next piece and return what it completes."""
        self._rest += content
        if self._lines is None:
            if len(self._rest) > LARGEST:
                self.done = True
                return [_bad(_too_large())]
            return []
        *lines, rest = bytes(self._rest).split(b"\n")
        self._rest = bytearray(rest)
        if len(rest) > LARGEST:
            self.done = True
            return [_bad(_too_large())]
        return [outcome for line in lines for outcome in self._taken(line)]

    def close(self) -> list[Good | Bad | Said]:
        """Return what is left at the end of the source."""
        content = bytes(self._rest)
        self._rest.clear()
        try:
            if self._lines is not None:
                last = list(self._taken(content)) if content else []
                return [*last, *self._lines.finish()]
            return list(self._whole(content.removeprefix(b"\xef\xbb\xbf")))
        except SourceError as error:
            return [_bad(error)]

    def _taken(self, line: bytes) -> Iterable[Good | Bad]:
        self._line += 1
        if self._line == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if self.done or not line.strip() or (self._syntax == "nquads" and line.lstrip().startswith(b"#")):
            return ()
        try:
            if self._syntax == "json-ld-lines":
                return list(self.json_ld(parse_json(line, self._line), line + b"\n", self._line))
            assert self._lines is not None
            return self._lines.take(line, self._line)
        except SourceError as error:
            return [self.refused(error, line, self._line)]

    # ---- whole sources

    def _whole(self, content: bytes) -> Iterator[Good | Bad]:
        if self._syntax == "rdf-xml":
            guards.check_xml(content)
        elif self._syntax == "json-ld":
            yield from self._json_document(content)
            return
        else:
            guards.check_turtle(decoded(content))
        yield from self._grouped(parse(content, self._syntax))

    def _json_document(self, content: bytes) -> Iterator[Good | Bad]:
        document = parse_json(content, 1)
        nodes = document.get("@graph") if isinstance(document, dict) else None
        # each node of a dump stands alone; so they are read one by one, and a slip in one is a slip in one
        if isinstance(nodes, list) and nodes and all(isinstance(n, dict) and "isPrimaryTopicOf" in n for n in nodes):
            head = contexts.settled({"@context": document.get("@context", {})})["@context"]
            for node in nodes:
                try:
                    yield from self.json_ld({"@context": head, **node}, None, None, ours=True)
                except SourceError as error:
                    yield self.refused(error, json.dumps(node).encode(), None)
            return
        yield from self.json_ld(document, None, None)

    def json_ld(
        self, document: Any, content: bytes | None, line: int | None, *, ours: bool = False
    ) -> Iterator[Good | Bad]:
        """Yield what one JSON-LD document holds."""
        body = json.dumps(document if ours else contexts.settled(document)).encode()
        yield from self.records(Graph(parse(body, "json-ld", line)), content, line)

    def _grouped(self, statements: Iterable[Statement]) -> Iterator[Good | Bad]:
        """Yield the records of statements that come as in a dump; of others when all are there."""
        graph = Graph()
        current: str | None = None
        for position, statement in enumerate(statements):
            subject, predicate, term = statement
            if predicate == terms.RDF_TYPE and profile.DOCUMENTS in subject and profile.own_namespace(term):
                if current is not None and subject != current and subject not in graph.rows:
                    yield from self.records(graph, None, None)
                    graph = Graph()
                if current is not None or position == 0:
                    current = subject
            graph.add(statement)
        yield from self.records(graph, None, None)

    # ---- records

    def records(self, graph: Graph, content: bytes | None, line: int | None) -> Iterator[Good | Bad]:
        """Yield the records of a graph: descriptions of our profile, else what plain terms describe."""
        described = list(profile.documents(graph))
        kept = content
        for iri, namespace in described:
            if kept is None or len(described) > 1:
                # the description alone, as lines: the same for each syntax
                kept = ntriples(_around(graph, iri) if len(described) > 1 else graph.statements()).encode()
            self._row += 1
            try:
                yield profile.good(graph, iri, namespace, content=kept, row=self._row, line=line)
            except SourceError as error:
                yield self._bad_row(error, kept)
        if not described:
            yield from self._plain(graph, line)

    def _plain(self, graph: Graph, line: int | None) -> Iterator[Good | Bad]:
        found = 0
        for subject in plain.subjects(graph):
            found += 1
            self._row += 1
            content = ntriples(plain.around(graph, subject)).encode()
            try:
                yield plain.good(
                    graph, subject, key=f"{self._key}#{self._row}", content=content, row=self._row, line=line
                )
            except SourceError as error:
                yield self._bad_row(error, content)
        if not found:
            yield Bad(finding=_nothing(authorities=plain.holds_authorities(graph)))

    def _bad_row(self, error: SourceError, content: bytes) -> Bad:
        return Bad(finding=refusal(error), content=content, row=self._row)

    def refused(self, error: SourceError, content: bytes, line: int | None) -> Bad:
        """Return the refusal of one record."""
        self._row += 1
        return Bad(finding=refusal(error, line), content=content, row=self._row)


class _Lines:
    """Lines of N-Triples or N-Quads, gathered until a description is whole."""

    def __init__(self, session: RdfSession) -> None:
        self._session = session
        self._grouped: bool | None = None
        self._group: list[bytes] = []
        self._name = b""
        self._ending = b"\0"
        self._first = 1
        self._size = 0
        self._seen: set[int] = set()
        self._suspect = 0

    def take(self, line: bytes, number: int) -> list[Good | Bad]:
        """Take a line; return the records that it shows to be whole."""
        # by far the most lines go on with the description that is being gathered
        name = None if line.endswith(self._ending) else self._name_of(line)
        if self._grouped is None:
            self._grouped = name is not None
        out: list[Good | Bad] = []
        if self._grouped and name and name != self._name:
            out = self._flush()
            if hash(name) in self._seen:
                raise SourceError(
                    "statements-scattered",
                    f"statements about {name.decode(errors='replace')} stand in several places of the file",
                    "expected those of a document together, as 'sort -u' with the graph first gives them; the later"
                    " ones were not read",
                    line=number,
                )
            self._seen.add(hash(name))
            self._name = name
            self._ending = b" %b ." % name
        if not self._group:
            self._first = number
        self._group.append(line)
        self._size += len(line) + 1
        if self._size > LARGEST:
            self._session.done = True
            raise _too_large()
        return out

    def _name_of(self, line: bytes) -> bytes | None:
        """Return what tells the description apart that a line belongs to, ``None`` when the line does not say."""
        found = _GRAPH.search(line)
        if found and _DATA.encode() in found[1] and line.count(b"> <") + line.count(b'" <') >= 2:
            return found[1]
        typed = _TYPED.match(line)
        if typed and profile.own_namespace(IRI(typed[2].decode(errors="replace") + "Document")):
            return typed[1]
        # a line that is cut off says by its subject that another description has begun
        subject = line[1:].partition(b">")[0].partition(b"#")[0]
        if self._grouped and b"/id/document/" in subject and not line.rstrip().endswith(b"."):
            whole = self._name.strip(b"<>")
            mine = whole.rpartition(b"/document/")[2]
            if not subject.rpartition(b"/id/document/")[2].startswith(mine):
                self._suspect += 1
                return b"cut off %d" % self._suspect
        return None

    def finish(self) -> list[Good | Bad]:
        """Return what is left."""
        return self._flush()

    def _flush(self) -> list[Good | Bad]:
        lines, self._group, self._size = self._group, [], 0
        if not lines:
            return []
        content = b"\n".join(lines) + b"\n"
        if self._grouped:
            return list(self._described(content))
        return list(self._gathered(lines))

    def _described(self, content: bytes) -> Iterator[Good | Bad]:
        session = self._session
        try:
            graph = Graph(parse_lines(content, self._first))
        except SourceError as error:
            yield session.refused(error, content, self._first)
            return
        if graph.rows and sum(1 for _ in profile.documents(graph)) != 1:
            incomplete = SourceError(
                "description-incomplete",
                "these statements are no description of one document",
                "expected the statements of a document together, its classes first",
            )
            yield session.refused(incomplete, content, self._first)
            return
        yield from session.records(graph, content, self._first)

    def _gathered(self, lines: list[bytes]) -> Iterator[Good | Bad]:
        """Yield the records of lines in any order; a broken one takes the record of its subject with it."""
        try:
            statements, faults = parse_lines(b"\n".join(lines), self._first), list[SourceError]()
        except SourceError:
            statements, faults = sifted(lines, self._first)
        graph = Graph(statements)
        for fault in faults[:_MOST_BROKEN]:
            content = lines[(fault.line or self._first) - self._first]
            yield self._session.refused(fault, content, fault.line)
            subject = content.split(None, 1)[0].strip(b"<>").decode(errors="replace")
            graph.rows.pop(IRI(subject), None)
        if len(faults) > _MOST_BROKEN:
            raise guards.malformed(f"{len(faults)} lines are broken; the first {_MOST_BROKEN} are told", self._first)
        if graph.rows or not faults:
            yield from self._session.records(graph, None, None)


def _around(graph: Graph, iri: str) -> Iterator[Statement]:
    for statement in graph.statements():
        if statement[0].startswith(iri) or statement[2] == iri:
            yield statement


def _bad(error: SourceError) -> Bad:
    return Bad(finding=refusal(error))


def _too_large() -> SourceError:
    return SourceError(
        "too-large",
        f"this RDF is larger than {LARGEST >> 20} MiB, and its statements do not stand by document",
        "expected N-Quads or N-Triples as 'muniment dump' writes them, which may be of any size, or smaller files",
    )


def _nothing(*, authorities: bool) -> Finding:
    if authorities:
        return Finding(
            kind="not-a-record",
            field="file",
            problem="this RDF describes people, places or concepts and no documents; it was left out",
            advice="expected documents; if it is an authority file, name it in the setting 'authorities'",
        )
    return Finding(
        kind="not-a-record",
        field="file",
        problem="this RDF describes no document; it was left out",
        advice="expected subjects with dcterms:title, dc:title or schema:name; if it is an authority file, name it in"
        " the setting 'authorities'",
    )


def session(syntax: str) -> Callable[[str], RdfSession]:
    """Return what begins the reading of a source in a syntax."""
    return lambda key: RdfSession(key, syntax)
