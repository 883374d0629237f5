"""``muniment check``."""

import click

from catalog.cli.common import complete_files, progress, sentence, settings_options, stop, talk
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings
from vocab.findings import Finding

_FINDINGS = 1


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", shell_complete=complete_files)
@json_option("Print one JSON object a finding.")
@settings_options()
def command(paths: tuple[str, ...], as_json: bool, settings: Settings) -> int:
    """Say what load would say, without writing anything.

    One line a finding: file:line: field: problem (expected; what to do).

    \b
    Example:
      muniment check records/

    Exit code 1 when there is any finding.
    """
    from catalog.jobs.loading import check, check_authorities

    def tell(location: str, finding: Finding) -> None:
        if as_json:
            members = {name: getattr(finding, name) for name in finding.__struct_fields__}
            print_json({"file": location, **members}, one_line=True)
        else:
            click.echo(sentence(location, finding))

    shown = progress()
    try:
        report = check(paths, settings, check_authorities(settings), shown, tell)
    finally:
        stop(shown)
    talk(f"checked: {report.loaded} can be loaded, {report.refused} would be refused, {report.warnings} warnings")
    for kind, count in report.kinds.most_common():
        talk(f"  {count:>6} {kind}")
    return _FINDINGS if report.refused or report.warnings else 0
