"""``muniment diff``."""

import click

from catalog.cli.common import settings_options
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings


@click.command("diff")
@click.argument("identifier", metavar="ID")
@click.option("--from", "old", type=int, metavar="VERSION", help="The version before; the last but one by default.")
@click.option("--to", "new", type=int, metavar="VERSION", help="The version after; the last by default.")
@json_option()
@settings_options()
def command(identifier: str, old: int | None, new: int | None, as_json: bool, settings: Settings) -> None:
    """Print what changed between two versions of a document.

    Statements that went stand behind -, those that came behind +. The dates that every version has of its own are left
    out; 'muniment history' lists the versions.

    \b
    Example:
      muniment diff 121616 --from 12
    """
    from catalog.jobs.history import compare

    found = compare(settings, identifier, old, new)
    if as_json:
        print_json(found._asdict())
        return
    for line in found.lines():
        click.echo(line)
