"""``muniment dump``."""

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import click

from catalog.cli.common import complete_files, settings_options
from catalog.settings import Settings
from exports.dump_files import COMPRESSIONS, DUMP_FORMATS

_NONE = "none"


@click.command("dump")
@click.option(
    "-t", "--to", "name", type=click.Choice(tuple(DUMP_FORMATS)), default="nq", show_default=True, help="Format."
)
@click.option(
    "-o",
    "--output",
    default="-",
    metavar="FILE",
    shell_complete=complete_files,
    help="Where to write; - is standard output.",
)
@click.option(
    "--compress",
    type=click.Choice((_NONE, *COMPRESSIONS)),
    default=None,
    help="Compression; by default the one that the ending of FILE names, .gz or .zst.",
)
@settings_options()
def command(name: str, output: str, compress: str | None, settings: Settings) -> None:
    """Write every description in one format.

    The bytes are those of the file documents.FORMAT under /dumps/: they depend on the generation alone, compressed ones
    also on the version of the compressor.

    \b
    Example:
      muniment dump -t ttl -o documents.ttl.zst
    """
    from catalog.jobs.dumping import dump_current

    ending = Path(output).suffix.removeprefix(".")
    packed = compress or (ending if ending in COMPRESSIONS else _NONE)

    def write(stream: BinaryIO) -> None:
        dump_current(settings, name, stream, None if packed == _NONE else packed)

    if output == "-":
        write(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    _write(Path(output), write)


def _write(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Write a file that appears whole or not at all; a pipe or a device is written as it stands."""
    from catalog.errors import CannotWriteError

    building = path if path.exists() and not path.is_file() else path.with_name(f".{path.name}.part")
    try:
        with building.open("wb") as stream:
            write(stream)
        if building != path:
            building.replace(path)
    except BaseException as error:
        if building != path:
            with contextlib.suppress(OSError):
                building.unlink()
        if isinstance(error, OSError):
            raise CannotWriteError(f"cannot write {path}: {error.strerror}", "choose another place") from None
        raise
