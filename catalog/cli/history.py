"""``muniment history``."""

from typing import TYPE_CHECKING, Any

import click

from catalog.cli.common import printable, settings_options
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings

if TYPE_CHECKING:
    from catalog.jobs.history import Step


@click.command("history")
@click.argument("identifier", metavar="ID")
@json_option()
@settings_options()
def command(identifier: str, as_json: bool, settings: Settings) -> None:
    """Print every version of a document.

    One line a version, the oldest first: its number in the ledger, when it was taken, what happened, the first
    generation that showed it, and where it was read. 'described' means that an authority, a setting or the mapping
    changed what is said of the same record, or that its embargo ended; 'absent' that a 'load --sync' held it no more;
    'undone' that the load which brought it was taken back.

    \b
    Example:
      muniment history 121616
    """
    from catalog.jobs.history import history
    from catalog.jobs.tombstones import word

    steps = [_plain(step) for step in history(settings, identifier)]
    if as_json:
        print_json(steps)
        return
    for step in steps:
        public = f"generation {step['generation']}" if step["generation"] else "not public yet"
        notes = [
            f"into {step['target']}" if step["target"] else None,
            step["reason"],
            f"content destroyed on {step['purged'][:10]}" if step["purged"] else None,
        ]
        said = "; ".join(filter(None, notes))
        note = f" ({said})" if said else ""
        change = word(step["change"])
        line = f"{step['version']:>8}  {step['recorded']}  {change:<10}  {public:<14}  {step['source']}{note}"
        click.echo(printable(line).rstrip())


def _plain(step: "Step") -> dict[str, Any]:
    from vocab.moments import instant

    entry, generation = step
    return {
        "version": entry.sequence,
        "recorded": instant(entry.recorded),
        "change": entry.change,
        "generation": generation.number if generation else None,
        "source": entry.location,
        "reason": entry.reason,
        "target": entry.target,
        "embargo": entry.embargo.isoformat() if entry.embargo else None,
        "purged": instant(entry.purged) if entry.purged else None,
    }
