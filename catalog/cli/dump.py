"""``muniment dump``."""

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from catalog.cli.common import complete_files, settings_options
from catalog.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable


@click.command("dump")
@click.option(
    "-t",
    "--to",
    "name",
    type=click.Choice(("nq", "nt", "ttl", "jsonld")),
    default="nq",
    show_default=True,
    help="Format.",
)
@click.option(
    "-o",
    "--output",
    default="-",
    metavar="FILE",
    shell_complete=complete_files,
    help="Where to write; - is standard output.",
)
@settings_options()
def command(name: str, output: str, settings: Settings) -> None:
    """Write every description in one format.

    The bytes are those of the file documents.FORMAT under /dumps/: they depend on the generation alone.

    \b
    Example:
      muniment dump -t ttl -o documents.ttl
    """
    from catalog.jobs.dumping import dump_current

    parts = dump_current(settings, name)
    if output == "-":
        for part in parts:
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
        return
    _write(Path(output), parts)


def _write(path: Path, parts: "Iterable[bytes]") -> None:
    """Write a file that appears whole or not at all; a pipe or a device is written as it stands."""
    from catalog.errors import CannotWriteError

    building = path if path.exists() and not path.is_file() else path.with_name(f".{path.name}.part")
    try:
        with building.open("wb") as stream:
            for part in parts:
                stream.write(part)
        if building != path:
            building.replace(path)
    except BaseException as error:
        if building != path:
            with contextlib.suppress(OSError):
                building.unlink()
        if isinstance(error, OSError):
            raise CannotWriteError(f"cannot write {path}: {error.strerror}", "choose another place") from None
        raise
