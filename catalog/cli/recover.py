"""``muniment recover``."""

import time
from pathlib import Path

import click

from catalog.cli.common import open_catalogue, settings_options, talk
from catalog.settings import Settings


@click.command("recover")
@click.argument("source", metavar="SOURCE", type=click.Path(path_type=Path))
@click.option("--no-publish", is_flag=True, help="Only put the ledger in its place.")
@settings_options()
def command(source: Path, no_publish: bool, settings: Settings) -> None:
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
    size = source.stat().st_size / 1e6
    if not no_publish:
        catalogue = open_catalogue(settings)
        with catalogue.ledger.lock():
            sync_authorities(catalogue, utc_now)
            publish(catalogue)
    talk(f"recovered {size:,.1f} MB in {time.monotonic() - started:.1f} s")
