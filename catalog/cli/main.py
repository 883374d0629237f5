"""The command ``muniment``: finds the verb, and turns every failure into a sentence and an exit code."""

import errno
import importlib
import os
import signal
import sys
from typing import Any, Final, NoReturn

import click

from catalog.errors import CatalogError
from catalog.version import VERSION

# Verb → its first line of help; the module is imported only when the verb is used.
VERBS: Final = {
    "demo": "Load the examples into a new catalogue and serve it.",
    "init": "Write a settings file to edit.",
    "load": "Take records into the catalogue, then publish.",
    "harvest": "Take another repository's records by OAI-PMH, then publish.",
    "check": "Say what load would say, without writing anything.",
    "publish": "Make the ledger's present state public.",
    "serve": "Serve the published catalogue on the web.",
    "show": "Print the description of a document.",
    "history": "Print every version of a document.",
    "diff": "Print what changed in a document, or what publishing would change.",
    "search": "Find documents by their words.",
    "query": "Ask a SPARQL query of the published catalogue.",
    "dump": "Write every description in one format.",
    "withdraw": "Take documents out of public view, for good and traceably.",
    "restore": "Undo a withdrawal or a merge.",
    "merge": "Let one document stand for another that is the same.",
    "authority": "Say who and what the names in records are.",
    "links": "Review the links that a program has made.",
    "undo": "Take back the last load.",
    "status": "Say how the catalogue stands, and what was refused.",
    "verify": "Compare everything that is kept with what it should be.",
    "rebuild": "Make graph and search index anew from the ledger.",
    "backup": "Copy the catalogue into one file, also while it is being loaded.",
    "recover": "Make the catalogue anew from a backup, on a machine that has none.",
    "settings": "Print every setting, its value and where it came from.",
    "completion": "Print what makes a shell complete verbs, options and files.",
}

_EXIT_CODES: Final = (
    "Exit codes: 0 done, 1 findings, 2 wrong usage, 65 bad data, 66 not found, 69 unavailable, 70 a fault of this"
    " program, 73 cannot write, 75 try again, 78 settings, 130 stopped by Ctrl-C (a service ends with 0)."
)
_MANUAL: Final = "Manual: docs/cli.md in the source of Muniment."
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class _ReaderGoneError(Exception):
    """Nobody reads our output any more; click would take a ``BrokenPipeError`` for a failure."""


class _Verbs(click.Group):
    """Imports the module of a verb when it is asked for."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise _ReaderGoneError from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command: click.Command = importlib.import_module(f"catalog.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        import difflib

        if args and args[0] not in VERBS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], VERBS, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise click.UsageError(f"There is no command {args[0]!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=f"{_EXIT_CODES}\n\n{_MANUAL}",
)
@click.version_option(VERSION, prog_name="muniment")
def muniment() -> None:
    """Publish an archive's records of documents as linked data.

    \b
    Example:
      muniment load records/
      muniment serve
    """


def main() -> None:
    """Run the command line and exit."""
    # who ignores Ctrl-C from the start, as a shell lets its background do, goes on ignoring it
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)
    sys.exit(run(sys.argv[1:]))


def _stop(_number: int, _frame: object) -> NoReturn:
    """Stop what is under way at the first Ctrl-C; a second one would disturb how it is brought to an end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # what was half read complains that its file is closed when it is thrown away
    sys.unraisablehook = _say_nothing
    raise KeyboardInterrupt


def _say_nothing(_complaint: object) -> None:
    """Take the place of what Python says of errors that nobody can catch."""


def run(arguments: list[str]) -> int:
    """Run the command line; return the exit code."""
    try:
        result: Any = muniment.main(args=arguments, prog_name="muniment", standalone_mode=False)
    except BaseException as error:
        return _explain(error)
    return result if isinstance(result, int) else 0


def _explain(error: BaseException) -> int:
    """Say in a sentence why a verb ended early; return the exit code."""
    code = 70
    if isinstance(error, click.exceptions.Exit):
        code = error.exit_code
    elif isinstance(error, click.ClickException):
        error.show()
        code = error.exit_code
    elif isinstance(error, click.Abort | KeyboardInterrupt):
        click.echo("muniment: stopped; what was said to be done is done, the same command goes on from there", err=True)
        code = 130
    elif isinstance(error, _ReaderGoneError):
        # the reader of our output has seen enough; keep the interpreter from complaining at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    elif isinstance(error, CatalogError):
        from catalog.cli.common import printable

        # words of others may stand in it, and a terminal would do what they say
        click.echo("\n".join(map(printable, f"muniment: {error}".split("\n"))), err=True)
        code = error.exit_code
    elif isinstance(error, OSError) and error.errno in _FULL:
        click.echo(f"muniment: cannot write: {error.strerror} (free some space, then run the command again)", err=True)
        code = 73
    else:
        if isinstance(error, SystemExit) or sys.flags.dev_mode:
            raise error
        click.echo(
            f"muniment: a fault of this program: {type(error).__name__}: {error}"
            " (please report it; with PYTHONDEVMODE=1 it shows where it happened)",
            err=True,
        )
    return code
