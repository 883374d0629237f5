"""``muniment verify``."""

import os
import time
from pathlib import Path

import click

from catalog.cli.common import existing_catalogue, progress, settings_options, stop, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings

_FINDINGS = 1


@click.command("verify")
@json_option("Print the faults as JSON.")
@settings_options()
def command(as_json: bool, settings: Settings) -> int:
    """Compare everything that is kept with what it should be.

    The ledger and the files with their digests, the graph and its snapshot with the ledger, a sample of what is kept
    ready for dumps with the descriptions, the dumps with their checksums.

    \b
    Example:
      muniment verify

    Exit code 1 when there is a fault; each is one line on standard output.
    """
    from catalog.errors import DamagedError

    started = time.monotonic()
    try:
        faults = _faults(settings)
    except DamagedError as error:
        faults = [f"{error.problem}; put a backup of the ledger in its place"]
    if as_json:
        print_json({"faults": faults})
    else:
        for fault in faults:
            click.echo(fault)
    found = f"{len(faults)} faults found" if faults else "no fault found"
    talk(f"{found}; checked {_size(settings.data) / 1e6:,.1f} MB in {time.monotonic() - started:.1f} s")
    return _FINDINGS if faults else 0


def _size(folder: Path) -> int:
    """Return how many bytes of files lie in a folder, drafts aside; of several names of one file one counts."""
    sizes: dict[tuple[int, int], int] = {}
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "draft"]
        for name in names:
            state = (Path(parent) / name).stat()
            sizes[state.st_dev, state.st_ino] = state.st_size
    return sum(sizes.values())


def _faults(settings: Settings) -> list[str]:
    from catalog.jobs.verifying import verify

    catalogue = existing_catalogue(settings)
    shown = progress()
    with catalogue.ledger.lock():
        try:
            return list(verify(catalogue, shown))
        finally:
            stop(shown)
