"""What the verbs share: settings, progress, and how findings are told."""

import functools
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from catalog.settings import Settings
from catalog.settings_sources import load_settings
from vocab.findings import Finding

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from catalog.jobs.catalogue import Catalogue
    from catalog.jobs.progress import Progress

F = TypeVar("F", bound=Callable[..., Any])

_TOLD_A_KIND = 10
# control characters, lone surrogates, and what turns the direction of the line
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_EVERY = 10.0


def complete_files(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """Let the shell complete the name of a file or folder."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def mapping_option(function: F) -> F:
    """Give a verb the option ``--mapping``."""
    option = click.option(
        "--mapping",
        metavar="FILE",
        shell_complete=complete_files,
        help="What the headings of tables mean (TOML); goes before muniment-mapping.toml beside a table.",
    )
    decorated: F = option(function)
    return decorated


def settings_options(*names: str, with_origins: bool = False) -> Callable[[F], F]:
    """Give a verb the options ``--data`` and ``--config``, and one for each setting named.

    The verb gets ``settings`` in their place and, if it wants them, ``origins``.
    """

    def decorate(function: F) -> F:
        @functools.wraps(function)
        def wrapped(*args: Any, **options: Any) -> Any:
            flags = {name: options.pop(name) for name in ("data", "config", *names)}
            settings, origins = load_settings(flags=flags, environment=os.environ, folder=Path.cwd())
            if with_origins:
                options["origins"] = origins
            return function(*args, settings=settings, **options)

        helps = {
            "data": "The catalogue's directory.",
            "config": "The settings file.",
            "host": "Address to listen at.",
            "port": "Port to listen at.",
            "workers": "Web server processes.",
            "base": "Base IRI; ends in /.",
        }
        decorated: Any = wrapped
        for name in reversed(("data", "config", *names)):
            metavar = {"data": "DIR", "config": "FILE"}.get(name)
            completed = complete_files if metavar else None
            decorated = click.option(
                f"--{name}", name, default=None, metavar=metavar, help=helps[name], shell_complete=completed
            )(decorated)
        result: F = decorated
        return result

    return decorate


def open_catalogue(settings: Settings) -> "Catalogue":
    """Return the catalogue, made when it does not exist; it is closed when the verb ends."""
    from catalog.jobs.catalogue import Catalogue

    catalogue = Catalogue(settings)
    click.get_current_context().call_on_close(catalogue.close)
    return catalogue


def existing_catalogue(settings: Settings) -> "Catalogue":
    """Return the catalogue.

    Raises:
        NotFoundError: There is none.
    """
    from catalog.ledger.sqlite import SqliteReader

    SqliteReader(settings.data).close()
    return open_catalogue(settings)


def address(settings: Settings) -> str:
    """Return where the service listens, as a reader types it."""
    if settings.socket is not None:
        return f"unix:{settings.socket}"
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}/"


def talk(message: str) -> None:
    """Say something on standard error."""
    click.echo(message, err=True)


def answer(question: str, *, yes: bool) -> bool | None:
    """Return what the user says to a question on the terminal; ``None`` when there is none to ask at.

    Args:
        yes: Whether the answer was given beforehand.
    """
    if yes:
        return True
    return click.confirm(question, err=True) if sys.stdin.isatty() else None


def sentence(location: str, finding: Finding) -> str:
    """Return a finding as ``file:line: field: problem (expected …; what to do)``, on one line.

    What is said of the whole source has line 1, so that every sentence has the same parts.
    """
    return printable(f"{location}:{finding.line or 1}: {finding.field}: {finding.problem} ({finding.advice})")


def printable(text: str) -> str:
    r"""Escape what would break the line or steer the terminal; file names may hold anything.

    >>> printable("a\nb\x1b[2J é 中")
    'a\\nb\\x1b[2J é 中'
    """
    return _UNPRINTABLE.sub(lambda match: ascii(match[0])[1:-1], text)


class Telling:
    """Tells findings on standard error: every refusal, and the first warnings of each kind; the rest are counted."""

    def __init__(self) -> None:
        self._kinds: Counter[str] = Counter()

    def __call__(self, location: str, finding: Finding) -> None:
        """Tell a finding, unless it is a note, or a warning and enough of its kind have been told."""
        if finding.severity == "note":
            return
        if finding.severity != "refused":
            self._kinds[finding.kind] += 1
            if self._kinds[finding.kind] > _TOLD_A_KIND:
                return
        talk(sentence(location, finding))

    def finish(self) -> None:
        """Say how many of each kind were not told."""
        for kind, count in self._kinds.items():
            if count > _TOLD_A_KIND:
                talk(f"and {count - _TOLD_A_KIND:,} more findings of the kind {kind} ('muniment check' lists all)")


def progress() -> "Progress":
    """Return what shows progress: a bar on a terminal, else a line every ten seconds."""
    return _Bar() if is_screen(sys.stderr) else _Lines()


def is_screen(stream: TextIO) -> bool:
    """Say whether a stream leads to a terminal that can do more than print lines."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


class _Lines:
    """Says every ten seconds how far a step is."""

    def __init__(self) -> None:
        self.step("")

    def step(self, what: str, total: int | None = None) -> None:
        self._what, self._total, self._done = what, total, 0
        self._started = self._said = time.monotonic()

    def advance(self, count: int = 1) -> None:
        self._done += count
        now = time.monotonic()
        if now - self._said >= _EVERY:
            self._said = now
            rate = self._done / (now - self._started)
            of_all = f" of {self._total:,}" if self._total else ""
            talk(f"{self._what}: {self._done:,}{of_all}, {rate:,.0f} a second")


class _Bar:
    """A bar with rate and remaining time, for steps that take longer than a moment."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._progress = Progress(
            TextColumn("{task.description:<20}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task: Any = None
        self._started = time.monotonic()

    def step(self, what: str, total: int | None = None) -> None:
        if self._task is None:
            self._progress.start()
        else:
            self._progress.remove_task(self._task)
        self._started = time.monotonic()
        self._task = self._progress.add_task(what, total=total, rate="")

    def advance(self, count: int = 1) -> None:
        self._progress.advance(self._task, count)
        task = self._progress.tasks[0]
        elapsed = max(time.monotonic() - self._started, 0.001)
        self._progress.update(self._task, rate=f"{task.completed / elapsed:,.0f}/s")

    def stop(self) -> None:
        """Take the bar away."""
        self._progress.stop()


def stop(shown: "Progress") -> None:
    """End the showing of progress."""
    if isinstance(shown, _Bar):
        shown.stop()
