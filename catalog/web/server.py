"""Runs the application under granian, in one process or several.

The server processes are new interpreters: they are told the settings by environment variables alone.
"""

import http.client
import logging
import multiprocessing
import os
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Final

from flask import Flask

from catalog.errors import UnavailableError
from catalog.settings import Settings, variable
from catalog.settings_sources import load_settings, to_environment
from catalog.web import bodies
from catalog.web.app import create_app
from catalog.web.drafts import create_draft_app
from catalog.web.look import read_look
from catalog.web.published import Published

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess as ParentProcess

_SHARED: Final = "_MUNIMENT_SHARED"
_THREADS: Final = 16
_SOCKET_MODE: Final = 0o660


def load() -> Flask:
    """Return the application of the settings in the environment; called in each server process."""
    settings = _begin()
    return create_app(settings, Published(settings, _shared()))


def load_draft() -> Flask:
    """Return the application of the draft in the environment's folder; called in each server process."""
    settings = _begin()
    return create_draft_app(settings, Published(settings, _shared()))


def _shared() -> Path | None:
    """Return the folder that the server processes share, as ``run`` has made it."""
    place = os.environ.get(_SHARED)
    return Path(place) if place else None


def _begin() -> Settings:
    """Prepare a server process, and return the settings that it is told."""
    # Ctrl-C reaches every process at the terminal, but the parent alone ends its servers: granian, told twice at once,
    # may wait half a minute for itself
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(message)s")
    if (parent := multiprocessing.parent_process()) is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    settings, _ = load_settings(flags={}, environment=os.environ, folder=Path("/"))
    return settings


def _end_with(parent: "ParentProcess") -> None:
    """End this process as soon as its parent is dead, however it died: an orphan would keep the port."""
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)


def free_port(host: str, port: int, *, tries: int = 1) -> int:
    """Return the first free port from ``port`` on.

    Raises:
        UnavailableError: None of them is free.
    """
    reason: str | None = ""
    for candidate in range(port, port + tries):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, candidate))
            except OSError as error:
                reason = error.strerror
            else:
                return int(probe.getsockname()[1])
    raise UnavailableError(f"cannot listen at {host}, port {port}: {reason}", "choose another with --port")


def run(settings: Settings, announce: Callable[[], None], *, factory: Callable[[], Flask] = load) -> None:
    """Serve until the process is told to end.

    Args:
        factory: Of this module; gives each server process its application.
        announce: Called as soon as the service answers.

    Raises:
        SettingsError: A file that the pages are to show cannot be used.
    """
    read_look(settings)  # what is wrong there is told here, and not by each server process
    # a fork would inherit the locks that the engine's threads held in this process, and nobody to release them
    multiprocessing.set_start_method("spawn", force=True)
    from granian.constants import Interfaces
    from granian.server import Server

    os.environ.pop(variable("config"), None)
    os.environ.update(to_environment(settings))
    os.environ["PYTHONSAFEPATH"] = "1"
    server = Server(
        f"catalog.web.server:{factory.__name__}",
        address=settings.host,
        port=settings.port,
        uds=settings.socket,
        uds_permissions=_SOCKET_MODE,
        interface=Interfaces.WSGI,
        workers=settings.workers,
        # each query that runs or waits and each body that comes slowly holds a thread; pages must find one all the same
        blocking_threads=_THREADS
        + bodies.AT_ONCE
        + bodies.MOST_WAITING
        + settings.query_workers * 2
        + settings.query_slow_workers
        + settings.query_queue,
        factory=True,
        websockets=False,
        log_enabled=False,
        respawn_failed_workers=True,
        workers_kill_timeout=30,
        process_name=None,
    )
    threading.Thread(target=_announce, args=(settings, announce), daemon=True).start()
    with tempfile.TemporaryDirectory(prefix="muniment-") as shared:
        if settings.workers > 1:
            os.environ[_SHARED] = shared
        # left to itself, granian looks for modules in the working directory first, which may hold anybody's records
        server.serve(target_loader=factory, wrap_loader=False)


def _announce(settings: Settings, announce: Callable[[], None]) -> None:
    """Wait until the service answers, for half a minute at most, then say where it is."""
    for _ in range(300):
        try:
            if _lives(settings):
                announce()
                return
        except (OSError, http.client.HTTPException):
            pass
        time.sleep(0.1)


def _lives(settings: Settings) -> bool:
    host = "127.0.0.1" if settings.host == "0.0.0.0" else settings.host  # noqa: S104
    connection = http.client.HTTPConnection(host, settings.port, timeout=1)
    try:
        if settings.socket is not None:
            connection.sock = socket.socket(socket.AF_UNIX)
            connection.sock.settimeout(1)
            connection.sock.connect(str(settings.socket))
        connection.request("GET", "/livez")
        return connection.getresponse().status == HTTPStatus.OK
    finally:
        connection.close()


def listening_at(settings: Settings) -> Settings:
    """Return the settings with what is free to listen at: the UNIX socket, or the port; 0 becomes a free one.

    Raises:
        UnavailableError: Somebody listens there already.
    """
    if settings.socket is None:
        return replace(settings, port=free_port(settings.host, settings.port))
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(settings.socket))
        except OSError:
            # nobody there: what a killed service has left is in the way
            if settings.socket.is_socket():
                settings.socket.unlink()
            return settings
    raise UnavailableError(f"somebody listens at {settings.socket}", "choose another path for the setting 'socket'")
