"""``muniment undo``."""

import click

from catalog.cli.common import answer, existing_catalogue, printable, settings_options, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings

_USAGE = 2


@click.command("undo")
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@json_option()
@settings_options()
def command(yes: bool, no_publish: bool, as_json: bool, settings: Settings) -> int:
    """Take back the last load.

    As new entries, so that the history stays: what the load brought goes, what it changed says again what it said, what
    --sync withdrew returns. Documents that have changed since are left alone. What goes returns with the next load that
    holds it.

    The last load is the newest one that changed anything and was not taken back: 'undo' twice takes back two loads.

    \b
    Example:
      muniment undo

    Exit code 2 when there is neither --yes nor a terminal to ask at; nothing is changed then.
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.clock import utc_now
    from catalog.jobs.undoing import plan, undo

    catalogue = existing_catalogue(settings)
    with catalogue.ledger.lock():
        planned = plan(catalogue)
        for line in planned.sentences():
            talk(printable(line))
        said = answer("Take it back?", yes=yes)
        if said is None:
            talk("nothing was changed: there is no terminal to ask at; add --yes to take it back without asking")
            return _USAGE
        if not said:
            talk("nothing was changed")
            return 0
        undo(catalogue, planned, utc_now)
        kept = planned.counts.get("kept", 0)
        talk(f"taken back {planned.taken_back}, left alone {kept}")
        published = None if no_publish else publish(catalogue)
    if as_json:
        print_json({"taken_back": planned.taken_back, "left_alone": kept, "published": published})
    return 0
