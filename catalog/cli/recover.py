"""``muniment recover``."""

import time
from pathlib import Path

import click

from catalog.cli.common import open_catalogue, settings_options, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings


@click.command("recover")
@click.argument("source", metavar="SOURCE", type=click.Path(path_type=Path))
@click.option("--no-publish", is_flag=True, help="Only put the ledger in its place.")
@json_option()
@settings_options()
def command(source: Path, no_publish: bool, as_json: bool, settings: Settings) -> None:
    """Make the catalogue anew from a backup, on a machine that has none.

    SOURCE is a file that 'muniment backup' wrote. Every digest in it is checked first; then graph and dumps are made
    from it and published.

    \b
    Example:
      muniment recover /mnt/backups/muniment-20261124T020000Z.sqlite3
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.authority_files import sync_authorities
    from catalog.jobs.backup import recover
    from catalog.jobs.clock import utc_now

    started = time.monotonic()
    recover(settings, source)
    published = None
    if not no_publish:
        catalogue = open_catalogue(settings)
        with catalogue.ledger.lock():
            sync_authorities(catalogue, utc_now)
            published = publish(catalogue)
    seconds = time.monotonic() - started
    if as_json:
        print_json({"published": published, "seconds": round(seconds, 3)})
    talk(f"recovered in {seconds:.1f} s")
