"""``muniment load``."""

import json

import click

from catalog.cli.common import Telling, open_catalogue, progress, settings_options, stop, talk
from catalog.settings import Settings

_BAD_DATA = 65


@click.command("load")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@click.option("--no-dumps", is_flag=True, help="Publish without writing dump files.")
@click.option("--json", "as_json", is_flag=True, help="Print the numbers as JSON on standard output.")
@settings_options()
def command(paths: tuple[str, ...], no_publish: bool, no_dumps: bool, as_json: bool, settings: Settings) -> int:
    """Take records into the catalogue, then publish.

    PATH is a folder, a file, or an archive (.zip, .tar.gz, .gz); - is standard input. Loading the same thing twice
    changes nothing. Ctrl-C loses nothing: the same command goes on from there.

    \b
    Example:
      muniment load records/ more.zip

    Exit code 65 when any record was refused; the others are loaded all the same, 'muniment status' lists the refused.
    """
    from catalog.cli.publishing import publish
    from catalog.jobs.authority_files import sync_authorities
    from catalog.jobs.clock import utc_now
    from catalog.jobs.loading import ledger_authorities, load

    catalogue = open_catalogue(settings)
    telling = Telling()
    with catalogue.ledger.lock():
        sync_authorities(catalogue, utc_now)
        shown = progress()
        try:
            report = load(catalogue, paths, ledger_authorities(catalogue.ledger), utc_now, shown, telling)
        finally:
            stop(shown)
        telling.finish()
        try:
            if not no_publish:
                publish(catalogue, dumps=not no_dumps)
            else:
                talk("not public yet: run 'muniment serve --draft' to look at it, 'muniment publish' to make it public")
        finally:
            talk(", ".join(f"{name} {count}" for name, count in report.counts.items()))
    if as_json:
        click.echo(json.dumps(report.counts))
    return _BAD_DATA if report.refused else 0
