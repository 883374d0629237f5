"""``muniment query``."""

import sys
from pathlib import Path

import click

from catalog.cli.common import settings_options
from catalog.settings import Settings

_FORMATS = ("table", "csv", "tsv", "json", "xml", "ttl", "nt", "nq", "trig", "rdf", "jsonld")
_GRAPHS = ("ttl", "nt", "nq", "trig", "rdf", "jsonld")


@click.command("query")
@click.argument("query", required=False)
@click.option(
    "-f",
    "--file",
    "path",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Read the query from FILE.",
)
@click.option(
    "-t",
    "--to",
    "name",
    type=click.Choice(_FORMATS),
    default=None,
    help="Format; by default a table on a terminal, else CSV or Turtle.",
)
@settings_options()
def command(query: str | None, path: Path | None, name: str | None, settings: Settings) -> None:
    """Ask a SPARQL query of the published catalogue.

    QUERY is the query itself; - or nothing reads it from standard input. The limits are those of the web service.

    \b
    Example:
      muniment query 'SELECT (COUNT(*) AS ?n) { ?d a <http://127.0.0.1:8000/def/arc#Document> }'
    """
    from catalog.jobs.asking import ask

    text = _text(path.read_bytes() if path else sys.stdin.buffer.read()) if path or query in {None, "-"} else str(query)
    as_table = name == "table" or (name is None and sys.stdout.isatty())
    solution = (
        "json" if as_table else name if name in {"csv", "tsv", "json", "xml"} else "csv" if name is None else None
    )
    graph: str | None = name if name in _GRAPHS else {"json": "jsonld", "xml": "rdf"}.get(name or "", "ttl")
    if name in {"csv", "tsv"}:
        graph = None
    answer = ask(settings, text, solution_format=solution, graph_format=graph)
    if as_table and answer.form != "graph":
        _print_table(answer.body)
    else:
        sys.stdout.buffer.write(answer.body)
        sys.stdout.buffer.flush()


def _text(content: bytes) -> str:
    from catalog.errors import QueryError

    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QueryError(
            f"the query is not UTF-8: byte 0x{content[error.start]:02X} at offset {error.start}", "convert it"
        ) from None


def _print_table(body: bytes) -> None:
    import json

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    result = json.loads(body)
    if "boolean" in result:
        click.echo("yes" if result["boolean"] else "no")
        return
    columns = result["head"]["vars"]
    table = Table(*columns, box=None, header_style="bold", pad_edge=False)
    for binding in result["results"]["bindings"]:
        table.add_row(*(Text(binding.get(column, {}).get("value", "")) for column in columns))
    Console().print(table)
