"""``muniment dump``."""

from pathlib import Path
from typing import BinaryIO

import click

from catalog.cli.common import settings_options
from catalog.cli.output import output_option, write_output
from catalog.settings import Settings
from exports.dump_files import COMPRESSIONS, DUMP_FORMATS

_NONE = "none"


@click.command("dump")
@click.option(
    "-t", "--to", "name", type=click.Choice(tuple(DUMP_FORMATS)), default="nq", show_default=True, help="Format."
)
@output_option()
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

    write_output(output, write)
