"""``muniment withdraw``."""

import click

from catalog.cli.common import existing_catalogue, settings_options, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings


@click.command("withdraw")
@click.argument("identifiers", nargs=-1, required=True, metavar="ID...")
@click.option("--reason", default=None, help="Shown where the document was.")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@json_option()
@settings_options()
def command(
    identifiers: tuple[str, ...], reason: str | None, no_publish: bool, as_json: bool, settings: Settings
) -> None:
    """Take documents out of public view, for good and traceably.

    Their addresses answer with 410 from the next publication on, and loading their records again does not bring them
    back; 'muniment restore' does.

    \b
    Example:
      muniment withdraw 121616 --reason "Published by mistake"
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.clock import utc_now
    from catalog.jobs.withdrawing import withdraw

    catalogue = existing_catalogue(settings)
    with catalogue.ledger.lock():
        count = withdraw(catalogue, identifiers, reason, utc_now)
        talk(f"withdrawn {count}, already withdrawn {len(set(identifiers)) - count}")
        published = None if no_publish else publish(catalogue)
    if as_json:
        unchanged = len(set(identifiers)) - count
        print_json({"withdrawn": count, "unchanged": unchanged, "published": published})
