"""``muniment merge``."""

import click

from catalog.cli.common import existing_catalogue, settings_options, talk
from catalog.settings import Settings


@click.command("merge")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--reason", default=None, help="Kept with the merge; 'muniment history' shows it.")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@settings_options()
def command(old: str, new: str, reason: str | None, no_publish: bool, settings: Settings) -> None:
    """Let the document NEW stand for the document OLD, which turned out to be the same.

    The addresses of OLD lead to those of NEW (301) from the next publication on, and the graph says that OLD
    is replaced by NEW. Loading a record of OLD does not bring it back; 'muniment restore OLD' does.

    \b
    Example:
      muniment merge 121617 121616 --reason "Catalogued twice"
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.clock import utc_now
    from catalog.jobs.merging import merge

    catalogue = existing_catalogue(settings)
    with catalogue.ledger.lock():
        fresh = merge(catalogue, old, new, reason, utc_now)
        talk(f"merged {old} into {new}" if fresh else f"{old} had been merged into {new} already")
        if not no_publish:
            publish(catalogue)
