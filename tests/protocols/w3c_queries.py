"""Runs the W3C's query-evaluation and syntax tests through the guard and its workers, and prints a table.

    python tests/protocols/w3c_queries.py FOLDER

FOLDER holds suites with a ``manifest.ttl`` each, at any depth: those of https://github.com/w3c/rdf-tests (``sparql/``), or
of ``test/data/suites/w3c`` in the source of rdflib. What asks for updates, other endpoints or entailment is left out: this
endpoint does none of it. Rows are compared as a bag, their order is not; numbers by their value.
"""

import csv
import io
import sys
import tempfile
from collections import Counter
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pyoxigraph as ox

from catalog.errors import CatalogError
from catalog.graph import prescan
from catalog.graph.guard import Guard
from catalog.graph.question import Limits, Question
from catalog.graph.workers import WorkerEngine

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
HERE = "https://suite.example/"
DEFAULT = "?default"
LEFT_OUT = {
    "entailment", "service", "syntax-fed", "protocol", "service-description", "http-rdf-update", "add", "basic-update",
    "clear", "copy", "delete", "delete-data", "delete-insert", "delete-where", "drop", "move", "syntax-update-1",
    "syntax-update-2", "update-silent",
}  # fmt: skip
SYNTAXES = {
    "ttl": ox.RdfFormat.TURTLE,
    "rdf": ox.RdfFormat.RDF_XML,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
}
RESULTS = {"srx": ox.QueryResultsFormat.XML, "srj": ox.QueryResultsFormat.JSON, "tsv": ox.QueryResultsFormat.TSV}
NUMBERS = {
    XSD + name
    for name in ("integer", "decimal", "double", "float", "int", "long", "short", "byte", "nonNegativeInteger")
}


class Graph:
    """A small graph, asked by property."""

    def __init__(self, statements):
        self.statements = [(str(s), p.value, o) for s, p, o in statements]

    def all(self, subject, predicate):
        return [o for s, p, o in self.statements if s == str(subject) and p == predicate]

    def one(self, subject, predicate):
        return next(iter(self.all(subject, predicate)), None)

    def items(self, node):
        while node is not None and getattr(node, "value", "") != RDF + "nil":
            yield self.one(node, RDF + "first")
            node = self.one(node, RDF + "rest")

    def subjects(self, kind):
        return [s for s, p, o in self.statements if p == RDF + "type" and o.value == kind]


def address(path, root):
    return HERE + path.relative_to(root).as_posix()


def read(path, root):
    """Return the statements of a file; its blank nodes are its own."""
    with path.open("rb") as file:
        return [
            (q.subject, q.predicate, q.object)
            for q in ox.parse(
                file, format=SYNTAXES[path.suffix[1:]], base_iri=address(path, root), rename_blank_nodes=True
            )
        ]


def prepared(root, folder):
    """Put every file of data of a folder into one store, each in a graph of its name; return the snapshot."""
    store = ox.Store(str(folder / "graph"))
    for path in sorted(root.rglob("*")):
        if path.suffix[1:] not in SYNTAXES or not path.is_file() or path.name.startswith("."):
            continue
        # once as a named graph, once for default graphs: the blank nodes of the two are not the same
        try:
            for name in (address(path, root), address(path, root) + DEFAULT):
                store.extend(ox.Quad(s, p, o, ox.NamedNode(name)) for s, p, o in read(path, root))
        except (SyntaxError, ValueError):
            print(f"not read: {path.relative_to(root)}", file=sys.stderr)
    store.flush()
    store.backup(str(folder / "snapshot"))
    return folder / "snapshot"


def term(value):
    """Return a term to be compared: numbers by their value."""
    if isinstance(value, ox.Literal) and value.datatype.value in NUMBERS:
        try:
            number = Decimal(value.value) if "e" not in value.value.lower() else Decimal(repr(float(value.value)))
            return ox.Literal(format(number.normalize(), "f"), datatype=value.datatype)
        except (InvalidOperation, ValueError):
            return value
    return value


def rows_of(parsed):
    names = [variable.value for variable in parsed.variables]
    return [{name: term(row[name]) for name in names if row[name] is not None} for row in parsed]


def expected_rows(path, root):
    """Return True or False, or rows, from a file of results."""
    suffix = path.suffix[1:]
    if suffix in RESULTS:
        with path.open("rb") as file:
            parsed = ox.parse_query_results(file, format=RESULTS[suffix])
            return bool(parsed) if isinstance(parsed, ox.QueryBoolean) else rows_of(parsed)
    graph = Graph(read(path, root))
    (result,) = graph.subjects(RS + "ResultSet")
    truth = graph.one(result, RS + "boolean")
    if truth is not None:
        return truth.value == "true"
    return [
        {
            graph.one(binding, RS + "variable").value: term(graph.one(binding, RS + "value"))
            for binding in graph.all(row, RS + "binding")
        }
        for row in graph.all(result, RS + "solution")
    ]


def canonical(rows):
    """Return rows as a graph in canonical form: blank nodes have no names of their own."""
    made = ox.Dataset()
    counted = Counter(tuple(sorted((name, str(value)) for name, value in row.items())) for row in rows)
    kept = {tuple(sorted((name, str(value)) for name, value in row.items())): row for row in rows}
    for number, (key, times) in enumerate(counted.items()):
        node = ox.BlankNode(f"row{number}")
        made.add(ox.Quad(node, ox.NamedNode("urn:times"), ox.Literal(times)))
        for name, value in kept[key].items():
            made.add(ox.Quad(node, ox.NamedNode(f"urn:var:{name}"), value))
    made.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return set(made)


def distinct(rows):
    return list({str(sorted(row.items(), key=str)): row for row in rows}.values())


def tabled(text):
    """Return the rows of a table in CSV, by the names of their columns: SELECT * gives them no order."""
    return sorted(sorted(row.items()) for row in csv.DictReader(io.StringIO(text, newline="")))


def graph_of(statements):
    made = ox.Dataset(ox.Quad(s, p, term(o)) for s, p, o in statements)
    made.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return set(made)


class Suite:
    """The tests of one manifest.

    Args:
        path: The manifest.
        root: Of all suites.
    """

    def __init__(self, path, root, guard):
        self.name = path.parent.relative_to(root).as_posix()
        self._root, self._guard = root, guard
        self._graph = Graph(read(path, root))
        manifest = next(iter(self._graph.subjects(MF + "Manifest")), None)
        self._tests = list(self._graph.items(self._graph.one(manifest, MF + "entries")))

    def run(self):
        """Yield name, kind and what went wrong, empty when nothing did; tests of other kinds are none of ours."""
        for test in self._tests:
            kinds = [kind.value.removeprefix(MF) for kind in self._graph.all(test, RDF + "type")]
            kind = next(
                (kind for kind in kinds if kind.startswith(("QueryEvaluation", "CSVResult", "Positive", "Negative"))),
                "",
            )
            if kind and "Update" not in kind:
                yield self._graph.one(test, MF + "name").value, kind, self._fault(test, kind)

    def _fault(self, test, kind):
        action = self._graph.one(test, MF + "action")
        try:
            if kind.startswith(("Positive", "Negative")):
                return self._syntax(self._path(action), negative=kind.startswith("Negative"))
            return self._evaluation(action, self._path(self._graph.one(test, MF + "result")))
        except (CatalogError, ValueError, SyntaxError) as error:
            return f"{type(error).__name__}: {str(error)[:140]}"

    def _path(self, node):
        return self._root / node.value.removeprefix(HERE)

    def _syntax(self, path, *, negative):
        try:
            self._ask(path, (), (), "json")
        except CatalogError as error:
            if "custom function" in str(error):
                return ""  # it was parsed, and then the function was not there
            refused = error.status == 400
            return "" if negative and refused else f"refused: {str(error)[:140]}"
        return "accepted" if negative else ""

    def _evaluation(self, action, result):
        default = tuple(node.value for node in self._graph.all(action, QT + "data"))
        named = tuple(node.value for node in self._graph.all(action, QT + "graphData"))
        query = self._path(self._graph.one(action, QT + "query"))
        form = "csv" if result.suffix == ".csv" else "tsv" if result.suffix == ".tsv" else "json"
        answer = self._ask(query, default, named, form)
        if answer.form == "graph":
            found = [(q.subject, q.predicate, q.object) for q in ox.parse(answer.body, format=ox.RdfFormat.N_TRIPLES)]
            return "" if graph_of(found) == graph_of(read(result, self._root)) else "another graph"
        if form == "csv":
            found, expected = (tabled(text.decode()) for text in (answer.body, result.read_bytes()))
            return "" if found == expected else f"other rows: {found[:3]} for {expected[:3]}"
        parsed = ox.parse_query_results(answer.body, format=RESULTS["tsv" if form == "tsv" else "srj"])
        expected = expected_rows(result, self._root)
        if isinstance(parsed, ox.QueryBoolean) or isinstance(expected, bool):
            return "" if bool(parsed) is expected else "another truth"
        found = rows_of(parsed)
        if "REDUCED" in query.read_text(encoding="utf-8").upper():
            # as many of the same rows as the service likes, one at least
            found, expected = distinct(found), distinct(expected)
        return "" if canonical(found) == canonical(expected) else f"other rows: {found[:2]} for {expected[:2]}"[:300]

    def _ask(self, path, default, named, form):
        query, base = path.read_text(encoding="utf-8"), address(path, self._root)
        checked = prescan.check(query, max_length=1 << 16, max_depth=100, base=base)
        stated = default or named
        return self._guard.ask(
            Question(
                query=query,
                solution_format=form,
                graph_format="nt",
                base=base,
                default_graphs=tuple(name + DEFAULT for name in (default if stated else checked.default_graphs)),
                named_graphs=named if stated else checked.named_graphs,
            )
        )


def main(root):
    print("| suite | passed | of | failed |\n|---|---|---|---|")
    failures, passed, total = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        snapshot, limits = prepared(root, Path(folder)), Limits()
        guard = Guard(lambda number: WorkerEngine(snapshot, number, limits), 1, limits=limits)
        for path in sorted(root.rglob("manifest.ttl")):
            if path.parent.name in LEFT_OUT:
                continue
            suite = Suite(path, root, guard)
            results = list(suite.run())
            wrong = [(suite.name, name, kind, fault) for name, kind, fault in results if fault]
            if results:
                print(f"| `{suite.name}` | {len(results) - len(wrong)} | {len(results)} | {len(wrong)} |", flush=True)
            failures += wrong
            total, passed = total + len(results), passed + len(results) - len(wrong)
        guard.close()
    print(f"| all | {passed} | {total} | {total - passed} |\n")
    for suite, name, kind, fault in failures:
        print(f"- `{suite}`, {name} ({kind}): {fault}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
