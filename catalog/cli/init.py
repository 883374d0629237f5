"""``muniment init``."""

from pathlib import Path

import click

from catalog.cli.common import talk


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path(), metavar="[DIR]")
def command(folder: Path) -> None:
    """Write a settings file to edit, into DIR or into this folder.

    \b
    Example:
      muniment init my-archive
      cd my-archive
      muniment load records/
    """
    from catalog.errors import CannotWriteError
    from catalog.settings import FILE_NAME
    from catalog.settings_file import settings_file

    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as stream:
            stream.write(settings_file())
    except FileExistsError:
        raise CannotWriteError(f"{path} is there already", "edit it, or remove it first") from None
    except OSError as error:
        raise CannotWriteError(f"cannot write {path}: {error.strerror}", "choose another folder") from None
    talk(f"wrote {path}; edit it, then run 'muniment load' in that folder")
