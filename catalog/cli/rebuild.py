"""``muniment rebuild``."""

import click

from catalog.cli.common import existing_catalogue, progress, settings_options, stop, talk
from catalog.settings import Settings


@click.command("rebuild")
@settings_options()
def command(settings: Settings) -> None:
    """Make graph and search index anew from the ledger.

    Nothing is lost by it: all of it is only a projection of the ledger. What is kept ready for dumps is made anew too,
    previews of files that are missing are made, and files that no document refers to are removed. The service goes on
    meanwhile.

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
        f"rebuilt graph and search index of generation {number}"
        if number
        else "nothing has been published yet, so there is nothing to rebuild"
    )
