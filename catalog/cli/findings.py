"""How ``muniment check`` shows findings: a table on a terminal that has room for one, else a line each."""

import shutil
import sys
from typing import Protocol

import click

from catalog.cli.common import is_screen, printable, sentence
from catalog.cli.json_output import print_json
from vocab.findings import Finding

_AT_ONCE = 200
# in less, the columns cut names of files and words into pieces
_TABLE_WIDTH = 80
_SEVERITIES = {"refused": "refused", "warning": "warning", "note": "note"}


class Shown(Protocol):
    """Shows findings one by one."""

    def __call__(self, location: str, finding: Finding) -> None:
        """Show a finding."""

    def finish(self) -> None:
        """Show what has been kept back."""


def shown(*, as_json: bool) -> Shown:
    """Return what suits the place that standard output leads to."""
    if as_json:
        return _Json()
    wide = shutil.get_terminal_size().columns >= _TABLE_WIDTH
    return _Tables() if wide and is_screen(sys.stdout) else _Lines()


class _Json:
    """One JSON object a line."""

    def __call__(self, location: str, finding: Finding) -> None:
        members = {name: getattr(finding, name) for name in finding.__struct_fields__}
        print_json({"file": location, **members}, one_line=True)

    def finish(self) -> None:
        """Nothing is kept back."""


class _Lines:
    """One sentence a line."""

    def __call__(self, location: str, finding: Finding) -> None:
        click.echo(sentence(location, finding))

    def finish(self) -> None:
        """Nothing is kept back."""


class _Tables:
    """Tables of some hundred rows, so that many findings need little memory."""

    def __init__(self) -> None:
        self._held: list[tuple[str, Finding]] = []

    def __call__(self, location: str, finding: Finding) -> None:
        self._held.append((location, finding))
        if len(self._held) >= _AT_ONCE:
            self.finish()

    def finish(self) -> None:
        """Print the findings that are held."""
        if not self._held:
            return
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        table = Table("", "File", "Line", "Field", "Problem", "Fix", show_lines=True)
        table.columns[2].justify = "right"
        for location, finding in self._held:
            # names of files and words of records are no markup
            cells = (location, str(finding.line or 1), finding.field, finding.problem, finding.advice)
            style = "bold" if finding.severity == "refused" else ""
            table.add_row(
                Text(_SEVERITIES[finding.severity], style), *(Text(printable(cell), overflow="fold") for cell in cells)
            )
        Console().print(table)
        self._held.clear()
