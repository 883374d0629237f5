"""``muniment publish``."""

import click

from catalog.cli.common import open_catalogue, settings_options
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings


@click.command("publish")
@click.option("--no-dumps", is_flag=True, help="Do not write dump files.")
@json_option()
@settings_options()
def command(no_dumps: bool, as_json: bool, settings: Settings) -> None:
    """Make the ledger's present state public.

    Brings the graph up to the ledger, writes the dumps, then switches; readers see the old state until then. Authority
    files and settings that have changed take effect. Without any change nothing happens.

    \b
    Example:
      muniment publish
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.authority_files import sync_authorities
    from catalog.jobs.clock import utc_now

    catalogue = open_catalogue(settings)
    with catalogue.ledger.lock():
        sync_authorities(catalogue, utc_now)
        published = publish(catalogue, dumps=not no_dumps)
    if as_json:
        print_json(published)
