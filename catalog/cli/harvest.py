"""``muniment harvest``."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from catalog.cli.common import Telling, open_catalogue, printable, progress, settings_options, stop, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalog.errors import CatalogError
    from catalog.jobs.catalogue import Catalogue
    from catalog.jobs.harvest_run import Wanted
    from catalog.jobs.loading import Report

_BAD_DATA = 65


@click.command("harvest")
@click.argument("url", metavar="URL")
@click.option("--set", "specs", multiple=True, metavar="SPEC", help="Only this set; may be given several times.")
@click.option("--prefix", default="oai_dc", show_default=True, help="Format: oai_dc, oai_qdc, mods and their like.")
@click.option("--from", "since", metavar="DATE", help="Only what changed on this day or later, this once.")
@click.option("--until", metavar="DATE", help="Only what changed on this day or before, this once.")
@click.option("--full", is_flag=True, help="Begin anew: ask for all records.")
@click.option("--allow-private", is_flag=True, help="Let the address be one that is not public, such as 127.0.0.1.")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@click.option("--no-dumps", is_flag=True, help="Publish without writing dump files.")
@json_option("Print the numbers as JSON on standard output.")
@settings_options()
def command(
    url: str,
    specs: tuple[str, ...],
    prefix: str,
    since: str | None,
    until: str | None,
    full: bool,
    allow_private: bool,
    no_publish: bool,
    no_dumps: bool,
    as_json: bool,
    settings: Settings,
) -> int:
    """Take another repository's records by OAI-PMH, then publish.

    URL is the base URL of the repository. The first run takes all its records; each later one takes what has changed
    since, and withdraws the documents of records that the repository says it has deleted. What it does not mention
    stays as it is.

    Ctrl-C and failures lose nothing: the same command goes on from there, in the middle of a list. It can be run by
    cron: when another harvest is running it ends with exit code 75.

    \b
    Example:
      muniment harvest https://archive.example/oai
      muniment harvest https://archive.example/oai --set letters --set maps --prefix oai_qdc

    Only addresses on the public network are asked, unless --allow-private or the setting harvest_private allows others.

    Exit code 65 when any record was refused (the others are taken all the same, 'muniment status' lists the refused);
    69 when the repository does not answer as it should; 75 when it asks to come back later.
    """
    from catalog.harvest.addresses import look_at
    from catalog.jobs.harvesting import only_harvest
    from catalog.jobs.loading import Report

    wanted = _wanted(url, specs, prefix, since, until, full=full)
    private = allow_private or settings.harvest_private
    look_at(wanted.source, private=private)  # before anything is made
    catalogue = open_catalogue(settings)
    telling = Telling()
    report = Report(telling)
    published = None
    with only_harvest(catalogue):
        failure = _failure(lambda: _harvest(catalogue, wanted, report, private=private))
        whole = failure is None
        telling.finish()
        if not no_publish and (whole or report.loaded or report.withdrawn):
            published, unpublished = _publish(catalogue, dumps=not no_dumps)
            failure = failure or unpublished
    if no_publish:
        talk("not public yet: run 'muniment serve --draft' to look at it, 'muniment publish' to make it public")
    counts = {**report.counts, "withdrawn": report.withdrawn or 0}
    talk(", ".join(f"{name} {count}" for name, count in counts.items()))
    if as_json:
        print_json({**counts, "whole": whole, "published": published})
    if failure is not None:
        raise failure
    return _BAD_DATA if report.refused else 0


def _failure(attempt: "Callable[[], None]") -> "CatalogError | None":
    """Return what an attempt failed with: the numbers are told first."""
    from catalog.errors import CatalogError

    try:
        attempt()
    except CatalogError as error:
        return error
    return None


def _publish(catalogue: "Catalogue", *, dumps: bool) -> "tuple[dict[str, Any] | None, CatalogError | None]":
    """Publish; return what programs are told, and why it could not be."""
    from catalog.cli.publishing import publish

    published: dict[str, Any] = {}

    def attempt() -> None:
        with catalogue.ledger.lock():
            published.update(publish(catalogue, dumps=dumps))

    failure = _failure(attempt)
    return published or None, failure


def _wanted(
    url: str, specs: tuple[str, ...], prefix: str, since: str | None, until: str | None, *, full: bool
) -> "Wanted":
    from datetime import timedelta

    from catalog.harvest.requests import base_url
    from catalog.jobs.harvest_run import Wanted

    first, last = _date("--from", since), _date("--until", until)
    if last and until and "T" not in until:
        # all of that day, also where dates have seconds
        last += timedelta(days=1, seconds=-1)
    if first and last and first > last:
        raise click.UsageError("--from is later than --until.")
    return Wanted(source=base_url(url), prefix=prefix, specs=specs, since=first, until=last, full=full)


def _date(option: str, text: str | None) -> datetime | None:
    from catalog.harvest.requests import moment

    found = moment(text) if text is not None else None
    if text is not None and found is None:
        raise click.UsageError(f"{option}: {text!r} is no date; expected one such as 2026-11-25.")
    return found


def _harvest(catalogue: "Catalogue", wanted: "Wanted", report: "Report", *, private: bool) -> None:
    """Harvest; the report says what came of it, also when it fails."""
    import time

    from catalog.harvest.fetching import Fetcher
    from catalog.harvest.patience import Patience
    from catalog.jobs.authority_files import sync_authorities
    from catalog.jobs.clock import utc_now
    from catalog.jobs.harvest_pages import Pages
    from catalog.jobs.harvesting import Harvester, Repository
    from catalog.readers.confined import Confined

    def tell(sentence: str) -> None:
        talk(printable(sentence))

    patience = Patience(sleep=time.sleep, now=utc_now, told=tell)
    shown = progress()
    try:
        with Confined() as confined:
            pages = Pages(Fetcher(private=private), confined, patience)
            repository = Repository(pages, wanted)
            if repository.deletions == "no":
                tell(f"{repository.name} does not tell what it deletes; documents that it no longer has stay here")
            harvester = Harvester(catalogue, pages, utc_now, shown, tell)
            with harvester.writing():
                sync_authorities(catalogue, utc_now)
            harvester.harvest(wanted, repository, report)
    finally:
        stop(shown)
