"""``muniment restore``."""

import click

from catalog.cli.common import existing_catalogue, settings_options, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings


@click.command("restore")
@click.argument("identifiers", nargs=-1, required=True, metavar="ID...")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@json_option()
@settings_options()
def command(identifiers: tuple[str, ...], no_publish: bool, as_json: bool, settings: Settings) -> None:
    """Undo a withdrawal or a merge: the document is public again as it was.

    \b
    Example:
      muniment restore 121616
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.clock import utc_now
    from catalog.jobs.withdrawing import restore

    catalogue = existing_catalogue(settings)
    with catalogue.ledger.lock():
        count = restore(catalogue, identifiers, utc_now)
        talk(f"restored {count}, not withdrawn {len(set(identifiers)) - count}")
        published = None if no_publish else publish(catalogue)
    if as_json:
        unchanged = len(set(identifiers)) - count
        print_json({"restored": count, "unchanged": unchanged, "published": published})
