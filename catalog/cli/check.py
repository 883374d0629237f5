"""``muniment check``."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from catalog.cli.common import complete_files, mapping_option, printable, progress, settings_options, stop, talk
from catalog.cli.findings import shown
from catalog.cli.json_output import json_option
from catalog.settings import Settings
from vocab.findings import Finding

if TYPE_CHECKING:
    from catalog.jobs.loading import Report

_FINDINGS = 1


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", shell_complete=complete_files)
@mapping_option
@click.option("--suggest", is_flag=True, help="Draft a mapping file for tables instead, on standard output.")
@click.option("--strict", is_flag=True, help="Show notes too, and count them as findings.")
@click.option("--html", "page", metavar="FILE", shell_complete=complete_files, help="Write a report as an HTML page.")
@json_option("Print one JSON object a finding.")
@settings_options()
def command(
    paths: tuple[str, ...],
    mapping: str | None,
    suggest: bool,
    strict: bool,
    page: str | None,
    as_json: bool,
    settings: Settings,
) -> int:
    """Say what load would say, without writing anything.

    One line a finding: file:line: field: problem (expected; what to do); on a terminal of 80 columns or more a
    table. Then how the first records will look, and how many findings there are of each kind.

    A finding is refused (the record would not be loaded) or a warning. Notes tell what is kept beside a description,
    where nothing is wrong.

    \b
    Example:
      muniment check records/
      muniment check --suggest letters.csv > muniment-mapping.toml
      muniment check --html report.html letters.csv

    Exit code 1 when there is any finding.
    """
    if suggest:
        return _suggest(paths, settings)
    from catalog.jobs.check_page import CheckPage
    from catalog.jobs.checking import check, check_authorities

    showing, written = shown(as_json=as_json), CheckPage() if page else None

    def tell(location: str, finding: Finding) -> None:
        if finding.severity != "note" or strict:
            showing(location, finding)
        if written is not None:
            written.add(location, finding)

    bar = progress()
    try:
        report = check(paths, settings, check_authorities(settings), bar, tell, mapping=mapping)
    finally:
        stop(bar)
    showing.finish()
    if written is not None and page:
        written.write(Path(page), paths, report)
    _summarise(report, strict=strict)
    return _FINDINGS if report.refused or report.warnings or (strict and report.notes) else 0


def _summarise(report: "Report", *, strict: bool) -> None:
    """Say how the first records will look, and how many findings there are of each kind."""
    from catalog.jobs.previewing import preview

    if report.first:
        talk("the first records, as they will be described:")
    for place, document in report.first:
        talk(f"  {printable(place)}")
        for name, text in preview(document):
            first, *others = text.split("\n")
            talk(f"    {name:<18} {printable(first)}")
            for line in others:
                talk(f"    {'':<18} {printable(line)}")
    known = f" ({report.unchanged} of them unchanged)" if report.unchanged else ""
    talk(
        f"checked: {report.loaded + report.unchanged} can be loaded{known}, {report.refused} would be refused,"
        f" {report.warnings} warnings"
    )
    for kind, count in report.kinds.most_common():
        talk(f"  {count:>6} {kind}")
    for kind, count in report.note_kinds.most_common():
        talk(f"  {count:>6} {kind} ({'notes' if strict else 'notes, shown by --strict'})")


def _suggest(paths: Sequence[str], settings: Settings) -> int:
    """Print the draft of a mapping file."""
    from catalog.jobs.suggesting import suggestions

    drafts = suggestions(paths, settings)
    click.echo("\n\n".join(drafts), nl=False)
    return 0
