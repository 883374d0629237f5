"""``muniment verify``."""

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

    The ledger with its digests, the graph and its snapshot with the ledger, a sample of what is kept ready for dumps
    with the descriptions, the dumps with their checksums.

    \b
    Example:
      muniment verify

    Exit code 1 when there is a fault; each is one line on standard output.
    """
    from catalog.errors import DamagedError

    try:
        faults = _faults(settings)
    except DamagedError as error:
        faults = [f"{error.problem}; put a backup of the ledger in its place"]
    if as_json:
        print_json({"faults": faults})
    else:
        for fault in faults:
            click.echo(fault)
    talk(f"{len(faults)} faults found" if faults else "no fault found")
    return _FINDINGS if faults else 0


def _faults(settings: Settings) -> list[str]:
    from catalog.jobs.verifying import verify

    catalogue = existing_catalogue(settings)
    shown = progress()
    with catalogue.ledger.lock():
        try:
            return list(verify(catalogue, shown))
        finally:
            stop(shown)
