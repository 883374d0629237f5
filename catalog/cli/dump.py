"""``muniment dump``."""

from pathlib import Path
from typing import BinaryIO

import click

from catalog.cli.common import settings_options
from catalog.cli.output import output_option, write_output
from catalog.settings import Settings
from exports.dump_files import COMPRESSIONS, DUMP_FORMATS

_NONE = "none"
_DEFAULT = "nq"


@click.command("dump")
@click.option(
    "-t",
    "--to",
    "name",
    type=click.Choice(tuple(DUMP_FORMATS)),
    default=None,
    help=f"Format; by default the one that the ending of FILE names, else {_DEFAULT}.",
)
@output_option()
@click.option(
    "--compress",
    type=click.Choice((_NONE, *COMPRESSIONS)),
    default=None,
    help="Compression; by default the one that the ending of FILE names, .gz or .zst.",
)
@settings_options()
def command(name: str | None, output: str, compress: str | None, settings: Settings) -> None:
    """Write every description in one format.

    The bytes are those of the file documents.FORMAT under /dumps/: they depend on the generation alone, compressed ones
    also on the version of the compressor.

    \b
    Example:
      muniment dump -o documents.ttl.zst
    """
    from catalog.jobs.dumping import dump_current

    named, ending = _named(output)
    packed = compress or ending or _NONE

    def write(stream: BinaryIO) -> None:
        dump_current(settings, name or named or _DEFAULT, stream, None if packed == _NONE else packed)

    write_output(output, write)


def _named(output: str) -> tuple[str | None, str | None]:
    """Return the format and the compression that the ending of a file names.

    >>> _named("all.ttl.zst"), _named("all.nq"), _named("-")
    (('ttl', 'zst'), ('nq', None), (None, None))
    """
    *_, last, end = "", "", *Path(output).name.split(".")[1:]
    packed = end if end in COMPRESSIONS else None
    name = last if packed else end
    return (name if name in DUMP_FORMATS else None), packed
