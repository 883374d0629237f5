"""``muniment diff``."""

from typing import TYPE_CHECKING, Any

import click

from catalog.cli.common import printable, progress, settings_options, stop, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings

if TYPE_CHECKING:
    from catalog.jobs.comparing import Comparison, Overview


@click.command("diff")
@click.argument("identifier", metavar="[ID]", required=False)
@click.option("--from", "old", type=int, metavar="VERSION", help="The version before; the last but one by default.")
@click.option("--to", "new", type=int, metavar="VERSION", help="The version after; the last by default.")
@json_option()
@settings_options()
def command(identifier: str | None, old: int | None, new: int | None, as_json: bool, settings: Settings) -> None:
    """Print what changed in a document, or what publishing would change.

    With an ID, between two versions: statements that went stand behind -, those that came behind +. The dates that
    every version has of its own are left out; 'muniment history' lists the versions.

    Without: one line a document that the next publication would change, and the settings and authority entities that
    would change; 'muniment serve --draft' shows the same in a browser.

    \b
    Example:
      muniment diff
      muniment diff 121616 --from 12
    """
    if identifier is None:
        if old is not None or new is not None:
            raise click.UsageError("--from and --to name versions of one document: give its ID.")
        _print_upcoming(settings, as_json=as_json)
        return
    from catalog.jobs.history import compare

    found = compare(settings, identifier, old, new)
    if as_json:
        print_json(found._asdict())
        return
    for line in found.lines():
        click.echo(line)


def _print_upcoming(settings: Settings, *, as_json: bool) -> None:
    from contextlib import closing

    from catalog.jobs import change_report
    from catalog.jobs.clock import utc_now
    from catalog.jobs.comparing import Comparison
    from catalog.jobs.drafting import draft
    from catalog.ledger.sqlite import SqliteReader

    shown = progress()
    try:
        with (
            draft(settings, utc_now, shown, name="compared", projections=False) as made,
            closing(SqliteReader(made.settings.data)) as ledger,
        ):
            stop(shown)
            comparison = Comparison.of(ledger, made.overview)
            if as_json:
                documents = [change_report.document(comparison, one) for one in comparison.documents()]
                whole = {**change_report.overview(made.overview, comparison), "documents": documents}
                print_json(whole)
            else:
                _print_lines(made.overview, comparison)
    finally:
        stop(shown)


def _print_lines(overview: "Overview", comparison: "Comparison") -> None:
    from catalog.jobs import change_report

    for setting in comparison.settings():
        click.echo(printable(f"setting      {setting.name}: {setting.old or 'none'} -> {setting.new or 'none'}"))
    for entity in comparison.authorities():
        click.echo(printable(f"authority    {entity.path}: {entity.kind}: {entity.label}"))
    for one in comparison.documents():
        click.echo(printable(_line(change_report.document(comparison, one))))
    if not comparison:
        talk(f"nothing has changed since generation {overview.published}")
        return
    against = f"generation {overview.published}" if overview.published else "nothing published yet"
    counts = ", ".join(f"{kind.replace('_', ' ')} {count:,}" for kind, count in overview.counts.items())
    talk(f"against {against}: {counts or 'no document changes'}; with warnings {overview.warned:,}")


def _line(row: dict[str, Any]) -> str:
    notes = [*row["fields"], *([f"into {row['target']}"] if row["target"] else []), *filter(None, [row["reason"]])]
    if row["warnings"]:
        notes.append(f"{len(row['warnings'])} warnings" if len(row["warnings"]) > 1 else "1 warning")
    shown = f" ({', '.join(notes)})" if notes else ""
    return f"{row['kind'].replace('_', ' '):<11}  {row['identifier']}: {row['title']}{shown}"
