"""``muniment merge``."""

import click

from catalog.cli.common import existing_catalogue, settings_options, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings


@click.command("merge")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--reason", default=None, help="Kept with the merge; 'muniment history' shows it.")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@json_option()
@settings_options()
def command(old: str, new: str, reason: str | None, no_publish: bool, as_json: bool, settings: Settings) -> None:
    """Let one document stand for another that is the same.

    NEW stays, OLD goes. The addresses of OLD lead to those of NEW (301) from the next publication on, and the
    graph says that OLD is replaced by NEW. Loading a record of OLD does not bring it back; 'muniment restore OLD'
    does.

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
        published = None if no_publish else publish(catalogue)
    if as_json:
        print_json({"merged": int(fresh), "unchanged": int(not fresh), "published": published})
