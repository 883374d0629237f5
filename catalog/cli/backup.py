"""``muniment backup``."""

import time
from pathlib import Path

import click

from catalog.cli.common import settings_options, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings


@click.command("backup")
@click.argument("destination", metavar="DEST", type=click.Path(path_type=Path))
@json_option()
@settings_options()
def command(destination: Path, as_json: bool, settings: Settings) -> None:
    """Copy the catalogue into one file, also while it is being loaded.

    DEST is a new file, or a folder in which the file is named after the moment. It holds every record and version;
    graph and dumps are made from it. Keep settings and authority files beside it.

    \b
    Example:
      muniment backup /mnt/backups
    """
    from catalog.jobs.backup import backup
    from catalog.jobs.clock import utc_now

    started = time.monotonic()
    target = backup(settings, destination, utc_now())
    size, seconds = target.stat().st_size, time.monotonic() - started
    if as_json:
        print_json({"file": str(target), "bytes": size, "seconds": round(seconds, 3)})
    else:
        click.echo(str(target))
    talk(f"wrote {size / 1e6:,.1f} MB in {seconds:.1f} s")
