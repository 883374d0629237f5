"""The answer to a query as a table for people: short names, languages, and a word about whatever is not shown."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from catalog.cli.common import printable

MOST_ROWS: Final = 1_000
MOST_CHARACTERS: Final = 300
_ENDLESS: Final = 1_000_000
_LOCAL: Final = re.compile(r"[A-Za-z0-9_][\w-]*")


class Shown(NamedTuple):
    """A table.

    Attributes:
        rows: How many rows the answer has; ``None`` for a yes or no.
        left_out: Sentences about what is not shown.
    """

    text: str
    rows: int | None
    left_out: tuple[str, ...]


def show(body: bytes, prefixes: Mapping[str, str], *, terminal: bool) -> Shown:
    """Return what SPARQL Query Results JSON says as a table.

    Args:
        terminal: Whether it is looked at: it keeps to the width of the terminal, and its header is bold.
    """
    result = json.loads(body)
    if "boolean" in result:
        return Shown("yes\n" if result["boolean"] else "no\n", None, ())
    columns, bindings = result["head"]["vars"], result["results"]["bindings"]
    namespaces = sorted(((iri, prefix) for prefix, iri in prefixes.items()), key=lambda pair: -len(pair[0]))
    tagged = {name for name in columns if len({_language(row[name]) for row in bindings if name in row}) > 1}
    shown = bindings[:MOST_ROWS]
    rows = [[_cell(row.get(name), namespaces, tagged=name in tagged) for name in columns] for row in shown]
    return Shown(_table(columns, rows, terminal=terminal), len(bindings), tuple(_left_out(len(bindings), rows)))


def _left_out(total: int, rows: Iterable[Iterable[str]]) -> Iterator[str]:
    if total > MOST_ROWS:
        yield f"the first {MOST_ROWS:,} of {total:,} rows are shown; -t csv gives all of them"
    if cut := sum(len(cell) > MOST_CHARACTERS for row in rows for cell in row):
        yield f"long values are cut behind {MOST_CHARACTERS} characters, {cut:,} of them; -t csv gives them whole"


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]], *, terminal: bool) -> str:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        table.add_row(*(Text(f"{cell[:MOST_CHARACTERS]}…" if len(cell) > MOST_CHARACTERS else cell) for cell in row))
    output = io.StringIO()
    # in a file a row is a line, however long
    console = Console(file=output, force_terminal=terminal, width=None if terminal else _ENDLESS)
    console.print(table)
    return output.getvalue()


def _language(term: Mapping[str, Any]) -> str:
    return str(term.get("xml:lang", ""))


def _cell(term: Mapping[str, Any] | None, namespaces: Iterable[tuple[str, str]], *, tagged: bool) -> str:
    """Return a term as it is shown; languages where those of a column differ."""
    if term is None:
        return ""
    text = str(term["value"])
    if term["type"] == "uri":
        return printable(_short(text, namespaces))
    language = _language(term)
    return printable(f"{text} @{language}" if tagged and language else text)


def _short(iri: str, namespaces: Iterable[tuple[str, str]]) -> str:
    for namespace, prefix in namespaces:
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri[len(namespace) :]):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
