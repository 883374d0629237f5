"""``muniment backup``."""

import time
from pathlib import Path

import click

from catalog.cli.common import settings_options, talk
from catalog.settings import Settings

_FINDINGS = 1


@click.command("backup")
@click.argument("destination", metavar="DEST", type=click.Path(path_type=Path))
@settings_options()
def command(destination: Path, settings: Settings) -> int:
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
    size = copied.ledger.stat().st_size / 1e6
    click.echo(str(copied.ledger))
    for fault in copied.faults:
        talk(fault)
    files = f" and {copied.files:,} new files" if copied.files else ""
    talk(f"wrote {size:,.1f} MB{files} in {time.monotonic() - started:.1f} s")
    return _FINDINGS if copied.faults else 0
