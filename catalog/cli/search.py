"""``muniment search``."""

from typing import TYPE_CHECKING, Any

import click

from catalog.cli.common import printable, settings_options, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings

if TYPE_CHECKING:
    from catalog.jobs.searching import Answer, Result


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@json_option()
@click.option(
    "--limit", type=click.IntRange(1, 1_000), default=20, show_default=True, help="Most documents to print, to 1000."
)
@settings_options()
def command(words: tuple[str, ...], as_json: bool, limit: int, settings: Settings) -> None:
    """Find documents by their words.

    Looks in the titles, names, references, summaries and texts of what is public. All words must be found, in any
    order; accents and case do not count. When no document has all of them, those that have some are printed.

    \b
    Example:
      muniment search Urumqi consulate
      muniment search '"border crossing"' 'telegr*'
    """
    from catalog.jobs.searching import find

    answer, results, generation = find(settings, " ".join(words), limit=limit)
    if as_json:
        print_json(_plain(answer, results, generation))
        return
    for result in results:
        date = f"  {result.date}" if result.date else ""
        click.echo(printable(f"{result.identifier}  {_text(result.title)}{date}"))
        if result.snippet:
            click.echo(printable(f"    {_text(result.snippet)}"))
    some = ", none of them with all of these words" if answer.loose else ""
    talk(f"{answer.total:,} found{some}")


def _plain(answer: "Answer", results: "tuple[Result, ...]", generation: int) -> dict[str, Any]:
    return {
        "query": answer.question.text,
        "generation": generation,
        "total": answer.total,
        "matched": "some" if answer.loose else "all",
        "results": [_plain_result(result) for result in results],
    }


def _plain_result(result: "Result") -> dict[str, Any]:
    return {
        "identifier": result.identifier,
        "id": result.iri,
        "title": _text(result.title),
        "date": result.date or None,
        "snippet": _text(result.snippet),
        "score": result.score,
    }


def _text(spans: Any) -> str:
    return "".join(span.text for span in spans)
