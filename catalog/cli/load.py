"""``muniment load``."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from catalog.cli.common import (
    Telling,
    answer,
    complete_files,
    mapping_option,
    open_catalogue,
    printable,
    progress,
    settings_options,
    stop,
    talk,
)
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings

if TYPE_CHECKING:
    from catalog.jobs.catalogue import Catalogue
    from catalog.jobs.loading import Report

_BAD_DATA = 65
_USAGE = 2


@click.command("load")
@click.argument("paths", nargs=-1, metavar="PATH...", shell_complete=complete_files)
@click.option(
    "--redirects",
    metavar="FILE",
    shell_complete=complete_files,
    help="CSV of old addresses and the ids that they lead to.",
)
@mapping_option
@click.option("--sync", is_flag=True, help="Withdraw the documents that these paths hold no more.")
@click.option("-n", "--dry-run", is_flag=True, help="Say what would happen, and write nothing.")
@click.option("-y", "--yes", is_flag=True, help="Withdraw without asking.")
@click.option("--no-publish", is_flag=True, help="Leave what is public as it is.")
@click.option("--no-dumps", is_flag=True, help="Publish without writing dump files.")
@json_option("Print the numbers as JSON on standard output.")
@settings_options()
def command(
    paths: tuple[str, ...],
    redirects: str | None,
    mapping: str | None,
    sync: bool,
    dry_run: bool,
    yes: bool,
    no_publish: bool,
    no_dumps: bool,
    as_json: bool,
    settings: Settings,
) -> int:
    """Take records into the catalogue, then publish.

    PATH is a folder, a file, or an archive (.zip, .tar.gz, .gz); - is standard input. Loading the same thing twice
    changes nothing. Ctrl-C loses nothing: the same command goes on from there.

    With --sync the paths are the whole truth: documents of which they hold no record are withdrawn, after a summary and
    a question. They return with the next load that holds them. A document whose file, folder or archive could not be
    read stays.

    \b
    Example:
      muniment load records/ more.zip
      muniment load --sync --dry-run records/

    --redirects FILE keeps old addresses alive: each row has an address (a path, or a full address on this host)
    and the id of a document; it can be given alone.

    Exit code 65 when any record was refused; the others are loaded all the same, 'muniment status' lists the refused.
    Exit code 2 when --sync has something to withdraw, and there is neither --yes nor a terminal to ask at; what was
    loaded stays.
    """
    if not paths and (redirects is None or sync or dry_run):
        raise click.UsageError("Missing argument 'PATH...': name what to load, or a file of --redirects.")
    if dry_run:
        return _rehearse(paths, settings, sync=sync, as_json=as_json, mapping=mapping)
    from catalog.cli.publishing import publish
    from catalog.jobs.authority_files import sync_authorities
    from catalog.jobs.clock import utc_now
    from catalog.jobs.redirects import load_redirects

    catalogue = open_catalogue(settings)
    with catalogue.ledger.lock():
        sync_authorities(catalogue, utc_now)
        report, answered = _load(catalogue, paths, sync=sync, yes=yes, mapping=mapping) if paths else (None, True)
        led = load_redirects(catalogue, Path(redirects), utc_now, Telling()) if redirects else None
        try:
            published = None if no_publish else publish(catalogue, dumps=not no_dumps)
        finally:
            if led:
                talk(f"redirects: loaded {led.loaded}, unchanged {led.unchanged}, refused {led.refused}")
            if no_publish:
                talk("not public yet: run 'muniment serve --draft' to look at it, 'muniment publish' to make it public")
            if report:
                talk(", ".join(f"{name} {count}" for name, count in report.counts.items()))
    if as_json:
        counts = report.counts if report else {}
        print_json(counts | ({"redirects": led._asdict()} if led else {}) | {"published": published})
    if not answered:
        talk("nothing was withdrawn: there is no terminal to ask at; add --yes to withdraw without asking")
        return _USAGE
    return _BAD_DATA if (report and report.refused) or (led and led.refused) else 0


def _load(
    catalogue: "Catalogue", paths: Sequence[str], *, sync: bool, yes: bool, mapping: str | None
) -> tuple["Report", bool]:
    """Load; return the report, and whether there was somebody to ask where there was something to ask."""
    from catalog.jobs.clock import utc_now
    from catalog.jobs.loading import ledger_authorities, load
    from catalog.jobs.syncing import find_missing, withdraw_missing

    telling, shown, answered = Telling(), progress(), True
    try:
        authorities = ledger_authorities(catalogue.ledger)
        report = load(catalogue, paths, authorities, utc_now, shown, telling, sync=sync, mapping=mapping)
    finally:
        stop(shown)
    if not sync:
        telling.finish()
        return report, answered
    missing = find_missing(catalogue.ledger, paths, report)
    telling.finish()
    report.withdrawn = 0
    if missing.count:
        for line in missing.sentences("to be withdrawn:"):
            talk(printable(line))
        said = answer(f"Withdraw these {missing.count:,} documents?", yes=yes)
        answered = said is not None
        if said:
            withdraw_missing(catalogue, missing, report, utc_now)
    return report, answered


def _rehearse(paths: Sequence[str], settings: Settings, *, sync: bool, as_json: bool, mapping: str | None) -> int:
    """Say what loading would do."""
    from contextlib import closing

    from catalog.jobs.checking import check, check_authorities
    from catalog.jobs.syncing import find_missing
    from catalog.ledger.rehearsal import Rehearsal

    telling, shown = Telling(), progress()
    with closing(Rehearsal(settings.data)) as rehearsal:
        try:
            report = check(paths, settings, check_authorities(settings), shown, telling, rehearsal, mapping=mapping)
        finally:
            stop(shown)
        missing = find_missing(rehearsal, paths, report) if sync else None
    telling.finish()
    new, changed = report.foreseen["new"], report.foreseen["changed"]
    closing_line = (
        f"would load {report.loaded} ({new} new, {changed} changed), unchanged {report.unchanged},"
        f" refused {report.refused}, warnings {report.warnings}"
    )
    if missing is not None:
        report.withdrawn = missing.count
        closing_line += f", withdraw {missing.count}"
        for line in missing.sentences("would be withdrawn:") if missing.count else ():
            talk(printable(line))
    talk(closing_line)
    if as_json:
        print_json({"new": new, "changed": changed, **report.counts})
    return _BAD_DATA if report.refused else 0
