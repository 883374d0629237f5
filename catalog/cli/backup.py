"""``muniment backup``."""

import time
from pathlib import Path

import click

from catalog.cli.common import settings_options, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings

_FINDINGS = 1


@click.command("backup")
@click.argument("destination", metavar="DEST", type=click.Path(path_type=Path))
@json_option()
@settings_options()
def command(destination: Path, as_json: bool, settings: Settings) -> int:
    """Copy the catalogue into one file, also while it is being loaded.

    DEST is a new file, or a folder in which the file is named after the moment. It holds every record and version;
    graph and dumps are made from it. Scans and other files go into a folder 'files' beside it, which all backups there
    share: what it has is not copied again. Keep settings and authority files beside it.

    \b
    Example:
      muniment backup /mnt/backups

    Exit code 1 when a file could not be copied; each is one line on standard error.
    """
    from catalog.jobs.backup import backup
    from catalog.jobs.clock import utc_now

    started = time.monotonic()
    copied = backup(settings, destination, utc_now())
    size, seconds = copied.ledger.stat().st_size, time.monotonic() - started
    if as_json:
        told = {"file": str(copied.ledger), "bytes": size, "files": copied.files, "faults": copied.faults}
        print_json({**told, "seconds": round(seconds, 3)})
    else:
        click.echo(str(copied.ledger))
    for fault in copied.faults:
        talk(fault)
    files = f" and {copied.files:,} new files" if copied.files else ""
    talk(f"wrote {size / 1e6:,.1f} MB{files} in {seconds:.1f} s")
    return _FINDINGS if copied.faults else 0
