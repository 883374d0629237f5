"""What a check found, as one HTML page: no script, nothing loaded from elsewhere, readable by everyone.

Findings are written to a temporary file as they come, so that a million of them need no memory.
"""

import tempfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Final

from catalog.errors import CannotWriteError
from catalog.jobs.loading import Report
from catalog.jobs.previewing import preview
from vocab.findings import Finding

_STYLE: Final = """
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:80rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{border:1px solid #8888;padding:.35rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
td.number{text-align:right;font-variant-numeric:tabular-nums}
.refused{font-weight:600}
pre{white-space:pre-wrap;margin:0;font:inherit}
"""
_SEVERITIES: Final = {"refused": "Refused", "warning": "Warning", "note": "Note"}
_HEADINGS: Final = ("Severity", "File", "Line", "Field", "Problem", "What to do", "Text that is kept")


class CheckPage:
    """Collects findings, and writes the page."""

    def __init__(self) -> None:
        self._rows = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115  # closed by ``write``
        self._count = 0

    def add(self, location: str, finding: Finding) -> None:
        """Add a finding."""
        self._count += 1
        cells = (location, str(finding.line or 1), finding.field, finding.problem, finding.advice, finding.text)
        severity = f'<th scope="row" class="{finding.severity}">{_SEVERITIES[finding.severity]}</th>'
        self._rows.write(f"<tr>{severity}{''.join(f'<td>{_shown(cell)}</td>' for cell in cells)}</tr>\n")

    def write(self, path: Path, paths: Sequence[str], report: Report) -> None:
        """Write the page; nothing can be added afterwards.

        Raises:
            CannotWriteError: The file cannot be written.
        """
        try:
            with self._rows, path.open("w", encoding="utf-8") as page:
                page.writelines(_head(paths, report))
                page.write(_opening("Findings", _HEADINGS) if self._count else "<p>Nothing was found.</p>\n")
                self._rows.seek(0)
                page.writelines(self._rows)
                page.write(("</tbody></table>\n" if self._count else "") + "</main></body></html>\n")
        except OSError as error:
            raise CannotWriteError(f"{path} cannot be written: {error.strerror}", "check the path") from None


def _shown(text: str) -> str:
    return escape(text.encode("utf-8", "replace").decode())


def _opening(caption: str, headings: Sequence[str]) -> str:
    cells = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    return f"<table><caption>{escape(caption)}</caption><thead><tr>{cells}</tr></thead><tbody>\n"


def _head(paths: Sequence[str], report: Report) -> Iterator[str]:
    title = f"Check of {', '.join(paths)}"
    yield '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{_shown(title)}</title><style>{_STYLE}</style></head><body><main>\n<h1>{_shown(title)}</h1>\n"
    yield (
        f"<p>{report.loaded + report.unchanged:,} records can be loaded, {report.refused:,} would be refused; there are"
        f" {report.warnings:,} warnings and {report.notes:,} notes.</p>\n"
    )
    if kinds := [*report.kinds.most_common(), *report.note_kinds.most_common()]:
        yield "<h2>Kinds of problem</h2>\n" + _opening("How often each kind was found", ("Kind", "Number"))
        for kind, count in kinds:
            yield f'<tr><th scope="row">{escape(kind)}</th><td class="number">{count:,}</td></tr>\n'
        yield "</tbody></table>\n"
    if report.first:
        yield "<h2>How the first records will look</h2>\n"
    for place, document in report.first:
        yield _opening(place, ("Field", "Understood as"))
        for name, text in preview(document):
            yield f'<tr><th scope="row">{_shown(name)}</th><td><pre>{_shown(text)}</pre></td></tr>\n'
        yield "</tbody></table>\n"
    yield "<h2>Findings</h2>\n"
