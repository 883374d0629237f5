"""``muniment query``."""

import contextlib
import logging
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from catalog.cli.common import settings_options, talk
from catalog.cli.output import STANDARD_OUTPUT, output_option, write_output
from catalog.settings import Settings

if TYPE_CHECKING:
    from catalog.graph.question import Answer

_TABLE = "table"
_SOLUTIONS = ("csv", "tsv", "json", "xml")
_GRAPHS = ("ttl", "nt", "nq", "trig", "rdf", "jsonld")
# the same name for a table and for a graph
_GRAPHS_BY_SOLUTION = {"json": "jsonld", "xml": "rdf", "csv": None, "tsv": None}


@click.command("query")
@click.argument("query", required=False)
@click.option(
    "-f",
    "--file",
    "path",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    help="Read the query from FILE; - is standard input.",
)
@click.option(
    "-t",
    "--to",
    "name",
    type=click.Choice((_TABLE, *_SOLUTIONS, *_GRAPHS)),
    default=None,
    help="Format; by default the one that the ending of --output names, else a table on a terminal, CSV or Turtle.",
)
@output_option()
@click.option(
    "--guard/--no-guard",
    "guarded",
    default=True,
    help="With the limits of the web service, the default; or without limits of time, memory and size.",
)
@settings_options()
def command(
    query: str | None, path: Path | None, name: str | None, output: str, guarded: bool, settings: Settings
) -> None:
    """Ask a SPARQL query of the published catalogue.

    QUERY is the query itself; - or nothing reads it from standard input. It means the same here as at /sparql: prefixes
    have to be declared, arc:search looks for words, and what meets a limit is an error. Without the guard nothing but
    Ctrl-C ends a query; updates and SERVICE are refused all the same.

    \b
    Example:
      muniment query 'SELECT (COUNT(*) AS ?n) { ?d a <http://127.0.0.1:8000/def/arc#Document> }'
      muniment query -f newest.rq -t json -o newest.json
      muniment query --no-guard -t nt 'CONSTRUCT WHERE { ?s ?p ?o }' > graph.nt
      muniment query 'PREFIX arc: <http://127.0.0.1:8000/def/arc#>
        SELECT ?d ?score { (?d ?score) arc:search "border crossing" } ORDER BY DESC(?score) LIMIT 10'
    """
    from catalog.jobs.asking import ask

    text = _read(query, path)
    ending = Path(output).suffix.removeprefix(".")
    name = name or (ending if ending in {*_SOLUTIONS, *_GRAPHS} else None)
    # who asks here reads why a query is refused; the line for a service's log would say it once more
    logging.getLogger("catalog.graph.refusals").addHandler(logging.NullHandler())
    as_table = name == _TABLE or (name is None and output == STANDARD_OUTPUT and sys.stdout.isatty())
    solution = "json" if as_table else "csv" if name is None else name if name in _SOLUTIONS else None
    graph = name if name in _GRAPHS else _GRAPHS_BY_SOLUTION.get(name or "", "ttl")
    with contextlib.nullcontext() if guarded else _ended_by_the_keyboard():
        answer = ask(settings, text, solution_format=solution, graph_format=graph, guarded=guarded)
    if as_table and answer.form != "graph":
        _write_table(answer, output, settings)
    else:
        write_output(output, lambda stream: stream.write(answer.body))
    for cut in answer.cuts:
        talk(f"arc:search {cut}; the rest is not in the answer")


def _read(query: str | None, path: Path | None) -> str:
    """Return the text of the query, from wherever it comes."""
    if path is not None:
        if query is not None:
            raise click.UsageError("There are two queries: QUERY and that of --file. Give one of them.")
        if str(path) != "-":
            return _text(path.read_bytes())
    if query not in {None, "-"}:
        return str(query)
    if sys.stdin.isatty():
        talk("type the query, and end it with Ctrl-D")
    return _text(sys.stdin.buffer.read())


def _text(content: bytes) -> str:
    from catalog.errors import QueryError

    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QueryError(
            f"the query is not UTF-8: byte 0x{content[error.start]:02X} at offset {error.start}", "convert it"
        ) from None


def _write_table(answer: "Answer", output: str, settings: Settings) -> None:
    from catalog.cli.table import show
    from exports.rdf import PREFIXES

    terminal = output == STANDARD_OUTPUT and sys.stdout.isatty()
    shown = show(answer.body, {"arc": settings.imprint.terms_namespace, **PREFIXES}, terminal=terminal)
    write_output(output, lambda stream: stream.write(shown.text.encode()))
    for sentence in shown.left_out:
        talk(sentence)
    if terminal:
        counted = "" if shown.rows is None else f"{shown.rows:,} {'row' if shown.rows == 1 else 'rows'}, "
        talk(f"{counted}{answer.seconds:.3f} s")


@contextlib.contextmanager
def _ended_by_the_keyboard() -> Iterator[None]:
    """Let Ctrl-C end the process at once: the engine does not come back to Python before its query is over."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
