"""``muniment authority``."""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from catalog.cli.common import complete_files, existing_catalogue, open_catalogue, printable, settings_options, talk
from catalog.settings import Settings


@click.group("authority")
def command() -> None:
    """Say who and what the names in records are.

    Authority files are Turtle or tables (docs/authorities.md). Those that the setting names are read where they stand,
    at each publication; those that are added here are kept in the catalogue. Both hold together.

    \b
    Example:
      muniment authority unlinked > names.csv
      muniment authority add names.csv
    """


@command.command("add")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, shell_complete=complete_files)
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@settings_options()
def add(files: tuple[str, ...], no_publish: bool, settings: Settings) -> None:
    """Keep authority files in the catalogue.

    A file takes the place of an earlier one of the same name. A file with a fault adds nothing.
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.authority_files import add_files
    from catalog.jobs.clock import utc_now

    catalogue = open_catalogue(settings)
    with catalogue.ledger.lock():
        added, changed = add_files(catalogue, [Path(file) for file in files], utc_now)
        talk(f"added {added}, unchanged {len(files) - added}; entities changed: {changed}")
        if not no_publish:
            publish(catalogue)


@command.command("remove")
@click.argument("name", metavar="NAME")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@settings_options()
def remove(name: str, no_publish: bool, settings: Settings) -> None:
    """Forget an authority file that was added, by its name."""
    from catalog.cli.publishing import publish
    from catalog.jobs.authority_files import remove_file
    from catalog.jobs.clock import utc_now

    catalogue = existing_catalogue(settings)
    with catalogue.ledger.lock():
        talk(f"removed {name}; entities changed: {remove_file(catalogue, name, utc_now)}")
        if not no_publish:
            publish(catalogue)


@command.command("merge")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@settings_options()
def merge(old: str, new: str, no_publish: bool, settings: Settings) -> None:
    """Let one entity stand for another that is the same.

    NEW stays and takes the names of OLD; the addresses of OLD lead to those of NEW (301). Documents that name OLD are
    described anew.

    \b
    Example:
      muniment authority merge person/chou-en-lai person/zhou-enlai
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.authority_files import merge_entities
    from catalog.jobs.clock import utc_now

    catalogue = existing_catalogue(settings)
    with catalogue.ledger.lock():
        merge_entities(catalogue, old, new, utc_now)
        talk(f"merged {old} into {new}")
        if not no_publish:
            publish(catalogue)


@command.command("list")
@click.option("--kind", metavar="KIND", default=None, help="Only agents, persons, places, and so on: person.")
@click.option("--files", is_flag=True, help="The files that were added, instead.")
@settings_options()
def list_(kind: str | None, files: bool, settings: Settings) -> None:
    """Print the entities of the published catalogue, and how many documents link to each, as CSV."""
    from catalog.jobs import authority_lists
    from catalog.jobs.authority_files import ADDED, added_files

    catalogue = existing_catalogue(settings)
    if files:
        for name, _ in added_files(catalogue.ledger):
            click.echo(printable(name.removeprefix(ADDED)))
    else:
        _print(authority_lists.ENTITY_COLUMNS, authority_lists.entities(catalogue, kind))


@command.command("unlinked")
@settings_options()
def unlinked(settings: Settings) -> None:
    """Print the names in published records that no authority file has, the most frequent first, as CSV.

    Write a kind (agent, person, place, concept, collection) beside those that you have decided, or the id of an entity
    that the name is another name of; then add the file. Rows without either are passed over.
    """
    from catalog.jobs import authority_lists

    _print(authority_lists.NAME_COLUMNS, authority_lists.unlinked(existing_catalogue(settings)))


def _print(columns: Iterable[str], rows: Iterable[tuple[str, ...]]) -> None:
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(columns)
    table.writerows([printable(cell) for cell in row] for row in rows)
