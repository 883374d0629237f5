"""``muniment links``."""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from catalog.cli.common import complete_files, existing_catalogue, printable, settings_options, talk
from catalog.settings import Settings

if TYPE_CHECKING:
    from catalog.ledger.entries import Verdict


@click.group("links")
def command() -> None:
    """Review the links that a program has made.

    A program finds the names of authority entities in texts (docs/linking.md). What it finds is published apart from
    what the archive states, until somebody decides: an accepted link becomes a statement, a rejected one goes, and
    never comes back.

    \b
    Example:
      muniment links list > links.tsv
      muniment links decide links.tsv
    """


@command.command("list")
@click.option(
    "--state",
    type=click.Choice(["open", "accepted", "rejected", "all"]),
    default="open",
    show_default=True,
    help="Which links: still to be decided, or decided so.",
)
@click.option("--document", metavar="ID", default=None, help="Only those of one document.")
@click.option("--entity", metavar="PATH", default=None, help="Only those with one entity, such as place/moscow.")
@click.option("--doubts", is_flag=True, help="Names that could not be linked: ambiguous ones, and names to be added.")
@settings_options()
def list_(state: str, document: str | None, entity: str | None, doubts: bool, settings: Settings) -> None:
    """Print links as a table, with tabs, to decide in.

    Write accept or reject into the first column, and give the table to 'muniment links decide'.
    """
    from catalog.jobs import reviewing

    catalogue = existing_catalogue(settings)
    if doubts:
        _print(reviewing.DOUBT_COLUMNS, reviewing.list_doubts(catalogue))
    else:
        wanted = reviewing.Wanted(state, document, entity)
        _print(reviewing.COLUMNS, reviewing.list_links(catalogue, wanted))


@command.command("decide")
@click.argument("table", metavar="FILE", type=click.Path(exists=True, dir_okay=False), shell_complete=complete_files)
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@settings_options()
def decide(table: str, no_publish: bool, settings: Settings) -> None:
    """Take the decisions of a table: accept, reject, or open to take one back.

    Rows without a decision are passed over. A table with a fault decides nothing.
    """
    from catalog.jobs.reviewing import read_decisions

    _decide(settings, read_decisions(table, Path(table).read_bytes()), no_publish=no_publish)


@command.command("accept")
@click.argument("document", metavar="DOCUMENT")
@click.argument("entities", metavar="ENTITY...", nargs=-1, required=True)
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@settings_options()
def accept(document: str, entities: tuple[str, ...], no_publish: bool, settings: Settings) -> None:
    """State that a document mentions entities."""
    _decide(settings, [(document, entity, "accepted") for entity in entities], no_publish=no_publish)


@command.command("reject")
@click.argument("document", metavar="DOCUMENT")
@click.argument("entities", metavar="ENTITY...", nargs=-1, required=True)
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@settings_options()
def reject(document: str, entities: tuple[str, ...], no_publish: bool, settings: Settings) -> None:
    """Never link a document with entities."""
    _decide(settings, [(document, entity, "rejected") for entity in entities], no_publish=no_publish)


def _decide(settings: Settings, decisions: "list[tuple[str, str, Verdict | None]]", *, no_publish: bool) -> None:
    from catalog.cli.publishing import publish
    from catalog.jobs.clock import utc_now
    from catalog.jobs.reviewing import decide as take

    catalogue = existing_catalogue(settings)
    with catalogue.ledger.lock():
        decided = take(catalogue, decisions, utc_now)
        talk(f"decided {decided.changed}, unchanged {decided.unchanged}")
        if not no_publish:
            publish(catalogue)


def _print(columns: Iterable[str], rows: Iterable[tuple[str, ...]]) -> None:
    table = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    table.writerow(columns)
    table.writerows([printable(cell) for cell in row] for row in rows)
