"""Where a verb writes its data: standard output, or a file that appears whole or not at all."""

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import click

from catalog.cli.common import complete_files

F = TypeVar("F", bound=Callable[..., Any])

STANDARD_OUTPUT = "-"


def output_option() -> Callable[[F], F]:
    """Give a verb the option ``--output``; it gets ``output``."""
    return click.option(
        "-o",
        "--output",
        default=STANDARD_OUTPUT,
        metavar="FILE",
        shell_complete=complete_files,
        help="Where to write; - is standard output.",
    )


def write_output(output: str, write: Callable[[BinaryIO], object]) -> None:
    """Let ``write`` write what a verb gives out."""
    if output == STANDARD_OUTPUT:
        write(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    _write(Path(output), write)


def _write(path: Path, write: Callable[[BinaryIO], object]) -> None:
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
