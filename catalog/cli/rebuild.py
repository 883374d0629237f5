"""``muniment rebuild``."""

import click

from catalog.cli.common import existing_catalogue, progress, settings_options, stop, talk
from catalog.settings import Settings


@click.command("rebuild")
@settings_options()
def command(settings: Settings) -> None:
    """Make the graph anew from the ledger.

    What is kept ready for dumps is made anew too. Nothing is lost by it: both are only projections of the ledger. The
    service goes on meanwhile.

    \b
    Example:
      muniment rebuild
    """
    from catalog.jobs.verifying import rebuild

    catalogue = existing_catalogue(settings)
    shown = progress()
    with catalogue.ledger.lock():
        try:
            number = rebuild(catalogue, shown)
        finally:
            stop(shown)
    talk(
        f"rebuilt the graph of generation {number}"
        if number
        else "nothing has been published yet, so there is nothing to rebuild"
    )
