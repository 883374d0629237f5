"""``muniment withdraw``."""

from typing import TYPE_CHECKING

import click

from catalog.cli.common import answer, existing_catalogue, progress, settings_options, stop, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings

if TYPE_CHECKING:
    from catalog.jobs.catalogue import Catalogue

_USAGE = 2


@click.command("withdraw")
@click.argument("identifiers", nargs=-1, required=True, metavar="ID...")
@click.option("--reason", default=None, help="Shown where the document was, in public.")
@click.option("--takedown", is_flag=True, help="Take older versions, dumps and all else with its words away too.")
@click.option("--purge", is_flag=True, help="With --takedown: destroy the content in the ledger as well, for ever.")
@click.option("-y", "--yes", is_flag=True, help="Purge without asking.")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@json_option()
@settings_options()
def command(
    identifiers: tuple[str, ...],
    reason: str | None,
    takedown: bool,
    purge: bool,
    yes: bool,
    no_publish: bool,
    as_json: bool,
    settings: Settings,
) -> int:
    """Take documents out of public view, for good and traceably.

    Their addresses answer with 410 from the next publication on, and loading their records again does not bring them
    back; 'muniment restore' does.

    With --takedown nothing that they said is public any more: no older version either, and no kept dump that holds
    them; a dated notice stays. With --purge the ledger forgets their content too, and nothing brings it back; backups
    made before still hold it. --purge may take as long as 'muniment rebuild', and needs room for a copy of the ledger.

    \b
    Example:
      muniment withdraw 121616 --reason "Published by mistake"
      muniment withdraw 121616 --takedown --reason "At the request of the family"

    Exit code 2 when --purge has neither --yes nor a terminal to ask at; nothing is changed then.
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.clock import utc_now
    from catalog.jobs.taking_down import take_down
    from catalog.jobs.withdrawing import check_known, withdraw

    if purge and not takedown:
        raise click.UsageError("--purge needs --takedown.")
    if purge and no_publish:
        raise click.UsageError("--purge cannot wait for a publication: leave --no-publish out.")
    catalogue = existing_catalogue(settings)
    with catalogue.ledger.lock():
        check_known(catalogue, identifiers)
        if purge and not (said := answer(_question(identifiers), yes=yes)):
            why = "nothing was changed" if said is False else "nothing was changed: there is no terminal; add --yes"
            talk(why)
            return _USAGE if said is None else 0
        change, done = (take_down, "taken down") if takedown else (withdraw, "withdrawn")
        count = change(catalogue, identifiers, reason, utc_now)
        talk(f"{done} {count}, already {done} {len(set(identifiers)) - count}")
        published = None if no_publish else publish(catalogue)
        if purge:
            _purge(catalogue, identifiers)
    if as_json:
        unchanged = len(set(identifiers)) - count
        print_json({"withdrawn": count, "unchanged": unchanged, "published": published})
    return 0


def _question(identifiers: tuple[str, ...]) -> str:
    return f"Destroy the content of {', '.join(identifiers)} for ever?"


def _purge(catalogue: "Catalogue", identifiers: tuple[str, ...]) -> None:
    from catalog.jobs.clock import utc_now
    from catalog.jobs.taking_down import purge

    shown = progress()
    try:
        purged = purge(catalogue, identifiers, utc_now, shown)
    finally:
        stop(shown)
    talk(f"destroyed the content of {purged.entries} entries; backups made before still hold it")
    if purged.shared:
        talk(f"{purged.shared} source files stay in the ledger, since they hold records of other documents too")
