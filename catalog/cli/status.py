"""``muniment status``."""

from typing import Any

import click

from catalog.cli.common import printable, sentence, settings_options
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings


@click.command("status")
@json_option()
@settings_options()
def command(as_json: bool, settings: Settings) -> None:
    """Say how the catalogue stands, and what was refused.

    \b
    Example:
      muniment status
    """
    from catalog.jobs.reporting import status

    state = status(settings)
    if as_json:
        print_json({**state, "refused": [_plain(item) for item in state["refused"]]})
        return
    click.echo(f"catalogue    {state['data']}")
    if state["graph"] != "embedded":
        click.echo(f"graph        {state['graph']}")
    click.echo(f"documents    {state['documents']:,} ({_gone(state)})")
    if state["embargoed"]:
        click.echo(f"embargo      {state['embargoed']:,} documents, the next until {state['next_opening']}")
    if state["redirects"]:
        click.echo(f"redirects    {state['redirects']:,}")
    click.echo(f"authorities  {state['authorities']:,}")
    click.echo(f"ledger       {state['sequence']:,} entries")
    if state["generation"]:
        behind = f", {state['unpublished']:,} entries behind the ledger" if state["unpublished"] else ""
        click.echo(f"published    generation {state['generation']} of {state['datestamp']}{behind}")
    else:
        click.echo("published    nothing yet; run 'muniment publish'")
    if load := state["load"]:
        numbers = ", ".join(f"{name} {count}" for name, count in load["counts"].items()) or "broken off; run it again"
        click.echo(f"last load    {load['started']}: {numbers}")
    for harvest in state["harvests"]:
        click.echo(f"harvested    {printable(_harvested(harvest))}")
    click.echo(f"refused      {len(state['refused']):,}")
    for rejection in state["refused"]:
        click.echo(f"  {sentence(rejection.location, rejection.finding)}")


def _harvested(harvest: dict[str, Any]) -> str:
    """Return how far a list of another repository was taken."""
    of_set = f", set {harvest['set']}" if harvest["set"] else ""
    since = f"up to {harvest['since']}" if harvest["since"] else "not to its end yet"
    way = "; a list is under way, run the harvest again" if harvest["under_way"] else ""
    return f"{harvest['url']} ({harvest['prefix']}{of_set}): {since}{way}"


def _gone(state: dict[str, Any]) -> str:
    """Return how many documents are not shown, by what happened to them."""
    from catalog.jobs.tombstones import word

    numbers = {"withdrawn": 0, **state["tombstones"]}
    return ", ".join(f"{count:,} {word(change)}" for change, count in numbers.items())


def _plain(rejection: Any) -> dict[str, Any]:
    finding = rejection.finding
    return {
        "file": rejection.location,
        "line": finding.line,
        "field": finding.field,
        "problem": finding.problem,
        "advice": finding.advice,
        "source": rejection.source.hex() if rejection.source else None,
    }
