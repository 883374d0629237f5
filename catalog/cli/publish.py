"""``muniment publish``."""

import click

from catalog.cli.common import existing_catalogue, open_catalogue, settings_options, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings


@click.command("publish")
@click.option("--no-dumps", is_flag=True, help="Do not write dump files.")
@click.option("--due", is_flag=True, help="Only when the embargo of a document has ended; for a timer.")
@json_option()
@settings_options()
def command(no_dumps: bool, due: bool, as_json: bool, settings: Settings) -> None:
    """Make the ledger's present state public.

    Brings the graph up to the ledger, writes the dumps, then switches; readers see the old state until then. Authority
    files and settings that have changed take effect. Documents whose embargo has ended are opened. Without any change
    nothing happens.

    With --due nothing happens either unless an embargo has ended, and authority files are not looked at. What was
    loaded with --no-publish never becomes public this way.

    \b
    Example:
      muniment publish

    Exit code 75 when something is due, but the ledger holds what is not public yet; nothing is published then.
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.authority_files import sync_authorities
    from catalog.jobs.clock import utc_now
    from catalog.jobs.opening import count_due

    catalogue = existing_catalogue(settings) if due else open_catalogue(settings)
    with catalogue.ledger.lock():
        if not due:
            sync_authorities(catalogue, utc_now)
            published = publish(catalogue, dumps=not no_dumps)
        elif count := count_due(catalogue, utc_now):
            published = publish(catalogue, dumps=not no_dumps)
            talk(f"opened {count}: their embargo has ended")
        else:
            published = None
            talk("nothing is due")
    if as_json:
        print_json(published)
