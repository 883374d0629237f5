"""``muniment serve``."""

from dataclasses import replace

import click

from catalog.cli.common import address, progress, settings_options, stop, talk
from catalog.settings import Settings

_PORTS_TRIED = 100


@click.command("serve")
@click.option("--draft", is_flag=True, help="Show what the next publication would make public, on this machine only.")
@settings_options("host", "port", "workers")
def command(draft: bool, settings: Settings) -> None:
    """Serve the published catalogue on the web.

    The public application only reads; loading and publishing go on beside it, and it follows each publication.

    With --draft everything is shown as 'muniment publish' would make it now, and /draft says what it would change. What
    is loaded later is shown by the next draft. A taken port is no error then, the next free one is used.

    \b
    Example:
      muniment serve --port 8080
      muniment load --no-publish records/ && muniment serve --draft
    """
    if draft:
        serve_draft(settings)
    else:
        serve(settings)


def serve(settings: Settings) -> None:
    """Serve until Ctrl-C; the address goes to standard output as soon as the service answers.

    Raises:
        NotFoundError: There is no catalogue.
        UnavailableError: Nothing has been published, or the port is taken.
    """
    from catalog.errors import UnavailableError
    from catalog.jobs.guarding import objection
    from catalog.ledger.sqlite import SqliteReader
    from catalog.web.server import listening_at, run

    ledger = SqliteReader(settings.data)
    current = ledger.current()
    ledger.close()
    if current is None:
        raise UnavailableError("nothing has been published yet", "run 'muniment publish'")
    if current.imprint != settings.imprint:
        talk(
            "muniment: the settings have changed since the last publication; run 'muniment publish' to make them public"
        )
    if problem := objection(settings):
        talk(f"muniment: {problem}")
    listening = listening_at(settings)
    if lost := _links_elsewhere(listening):
        talk(f"muniment: {lost}")
    run(listening, lambda: click.echo(address(listening)))


def _links_elsewhere(listening: Settings) -> str | None:
    """Say so when the base is on this machine, but at another port than the service: nobody answers its links."""
    from urllib.parse import urlsplit

    from catalog.web.loopback import is_loopback

    base = urlsplit(listening.base)
    proxied = listening.socket is not None or listening.proxies
    if proxied or not is_loopback(base.hostname or "") or (base.port or 80) == listening.port:
        return None
    return (
        f"links lead to {listening.base}, not to {address(listening)}: the setting 'base' says so (to change it, set"
        " MUNIMENT_BASE, or base in muniment.toml, and run 'muniment publish')"
    )


def serve_draft(settings: Settings) -> None:
    """Make a draft and serve it until Ctrl-C; it goes with the command.

    Raises:
        SettingsError: Other machines could reach it.
        NotFoundError: There is no catalogue.
        BusyError: Another draft is being shown.
    """
    from catalog.errors import SettingsError
    from catalog.jobs.clock import utc_now
    from catalog.jobs.drafting import draft
    from catalog.web.loopback import is_loopback
    from catalog.web.server import free_port, load_draft, run

    if not is_loopback(settings.host):
        raise SettingsError(
            f"a draft is shown to this machine only, not at {settings.host}", "run it with --host 127.0.0.1"
        )
    port = free_port(settings.host, settings.port, tries=_PORTS_TRIED)
    shown = progress()
    try:
        with draft(settings, utc_now, shown) as made:
            stop(shown)
            listening = replace(made.settings, port=port, socket=None)
            counts = ", ".join(f"{count:,} {kind.replace('_', ' ')}" for kind, count in made.overview.counts.items())
            talk(f"Serving a draft: {counts or 'no document changes'}. See {address(listening)}draft")
            talk("It shows the catalogue as it is now, to this machine only; stop with Ctrl-C.")
            run(listening, lambda: click.echo(address(listening)), factory=load_draft)
    finally:
        stop(shown)
