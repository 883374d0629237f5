"""``muniment recover``."""

import time
from pathlib import Path

import click

from catalog.cli.common import open_catalogue, settings_options, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings

_FINDINGS = 1


@click.command("recover")
@click.argument("source", metavar="SOURCE", type=click.Path(path_type=Path))
@click.option("--no-publish", is_flag=True, help="Only put the ledger in its place.")
@json_option()
@settings_options()
def command(source: Path, no_publish: bool, as_json: bool, settings: Settings) -> int:
    """Make the catalogue anew from a backup, on a machine that has none.

    SOURCE is a file that 'muniment backup' wrote; the folder 'files' is looked for beside it. Every digest is checked
    first; then graph and dumps are made from it and published.

    \b
    Example:
      muniment recover /mnt/backups/muniment-20261124T020000Z.sqlite3

    Exit code 1 when a file is missing or damaged; each is one line on standard error, the rest is recovered.
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.authority_files import sync_authorities
    from catalog.jobs.backup import recover
    from catalog.jobs.clock import utc_now

    started = time.monotonic()
    recovered = recover(settings, source)
    size = source.stat().st_size / 1e6
    published = None
    if not no_publish:
        catalogue = open_catalogue(settings)
        with catalogue.ledger.lock():
            sync_authorities(catalogue, utc_now)
            published = publish(catalogue)
    seconds = time.monotonic() - started
    if as_json:
        told = {"published": published, "files": recovered.files, "faults": recovered.faults}
        print_json({**told, "seconds": round(seconds, 3)})
    for fault in recovered.faults:
        talk(fault)
    talk(f"recovered {size:,.1f} MB in {seconds:.1f} s")
    return _FINDINGS if recovered.faults else 0
