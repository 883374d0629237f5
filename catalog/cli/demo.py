"""``muniment demo``."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from catalog.cli.common import address, settings_options, talk
from catalog.settings import Settings

_PORTS_TRIED = 100


@click.command("demo")
@settings_options("host", "port", with_origins=True)
def command(settings: Settings, origins: dict[str, str]) -> None:
    """Load the examples into a new catalogue and serve it.

    The address is printed as soon as the service answers; a taken port is no error, the next free one is used. The
    catalogue is kept in a temporary directory and goes with the command, unless --data names a place for it.

    \b
    Example:
      muniment demo
    """
    from catalog.cli.serve import serve
    from catalog.web.server import free_port

    port = free_port(settings.host, settings.port, tries=_PORTS_TRIED)
    temporary = Path(tempfile.mkdtemp(prefix="muniment-demo-")) if origins["data"] == "default" else None
    examples = find_examples()
    listening = replace(settings, port=port)
    chosen = replace(
        listening,
        data=temporary or settings.data,
        base=address(listening) if origins["base"] == "default" else settings.base,
        authorities=(examples / "authorities.ttl",),
        name="Documents that changed the world" if origins["name"] == "default" else settings.name,
        publisher=settings.publisher or "muniment-examples",
    )
    try:
        _load(chosen, examples)
        talk("Serving the examples; stop with Ctrl-C.")
        serve(chosen)
    finally:
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)


def find_examples() -> Path:
    """Return the folder of example records: inside the installed package, else in the source tree."""
    import catalog

    package = Path(catalog.__file__).parent
    installed = package / "examples"
    return installed if installed.is_dir() else package.parent / "examples"


def _load(settings: Settings, examples: Path) -> None:
    from catalog.cli.common import Telling, open_catalogue, progress, stop
    from catalog.cli.publishing import publish
    from catalog.jobs.afterwards import do_afterwards, read_afterwards
    from catalog.jobs.authority_files import sync_authorities
    from catalog.jobs.clock import utc_now
    from catalog.jobs.loading import ledger_authorities, load

    catalogue = open_catalogue(settings)
    shown = progress()
    with catalogue.ledger.lock():
        sync_authorities(catalogue, utc_now)
        known = ledger_authorities(catalogue.ledger)
        try:
            load(catalogue, [str(examples / "records")], known, utc_now, shown, Telling())
        finally:
            stop(shown)
        do_afterwards(catalogue, read_afterwards(examples / "afterwards.toml"), utc_now)
        publish(catalogue)
    catalogue.close()
