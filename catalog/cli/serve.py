"""``muniment serve``."""

from dataclasses import replace

import click

from catalog.cli.common import address, settings_options, talk
from catalog.settings import Settings


@click.command("serve")
@settings_options("host", "port", "workers")
def command(settings: Settings) -> None:
    """Serve the published catalogue on the web.

    The public application only reads; loading and publishing go on beside it, and it follows each publication.

    \b
    Example:
      muniment serve --port 8080
    """
    serve(settings)


def serve(settings: Settings) -> None:
    """Serve until Ctrl-C; the address goes to standard output as soon as the service answers.

    Raises:
        NotFoundError: There is no catalogue.
        UnavailableError: Nothing has been published, or the port is taken.
    """
    from catalog.errors import UnavailableError
    from catalog.ledger.sqlite import SqliteReader
    from catalog.web.server import free_port, run

    ledger = SqliteReader(settings.data)
    current = ledger.current()
    ledger.close()
    if current is None:
        raise UnavailableError("nothing has been published yet", "run 'muniment publish'")
    if current.imprint != settings.imprint:
        talk(
            "muniment: the settings have changed since the last publication; run 'muniment publish' to make them public"
        )
    listening = replace(settings, port=free_port(settings.host, settings.port))
    run(listening, lambda: click.echo(address(listening)))
