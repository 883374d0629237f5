"""``muniment diff``."""

import click

from catalog.cli.common import settings_options
from catalog.settings import Settings


@click.command("diff")
@click.argument("identifier", metavar="ID")
@click.option("--from", "old", type=int, metavar="VERSION", help="The version before; the last but one by default.")
@click.option("--to", "new", type=int, metavar="VERSION", help="The version after; the last by default.")
@settings_options()
def command(identifier: str, old: int | None, new: int | None, settings: Settings) -> None:
    """Print what changed between two versions of a document.

    Statements that went stand behind -, those that came behind +. The dates that every version has of its own are left
    out; 'muniment history' lists the versions.

    \b
    Example:
      muniment diff 121616 --from 12
    """
    from catalog.jobs.history import difference

    for line in difference(settings, identifier, old, new):
        click.echo(line)
