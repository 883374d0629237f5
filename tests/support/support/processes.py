"""Looking after processes that tests start: only those, by their numbers."""

import contextlib
import os
import select
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path


def environment(**settings):
    """The environment without anybody's settings, and with these."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MUNIMENT_")}
    return clean | {name: str(value) for name, value in settings.items()}


def until(true, timeout=20.0, step=0.01):
    """Wait until ``true()`` is, and return what it returned; fail after ``timeout`` seconds."""
    deadline = time.monotonic() + timeout
    while not (found := true()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(step)
    return found


def free_port():
    """A port that nobody listens at; the base of a catalogue names it before the server does."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _state_and_parent(pid):
    with contextlib.suppress(OSError, IndexError):
        state, parent = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()[:2]
        return state, int(parent)
    return "X", 0


def alive(pid):
    """Whether a process runs; a zombie does not."""
    return _state_and_parent(pid)[0] not in {"X", "Z"}


def descendants(pid):
    """The numbers of all processes that ``pid`` has started, and they in turn."""
    parents = {
        int(item.name): _state_and_parent(item.name)[1] for item in Path("/proc").iterdir() if item.name.isdigit()
    }
    found = [pid]
    for one in found:
        found.extend(child for child, parent in parents.items() if parent == one)
    return found[1:]


class Started:
    """A command in a process group of its own, ended with all it started when the block ends.

    Args:
        arguments: Of ``muniment``.
        stderr: Where standard error goes; a pipe by default.
        settings: ``MUNIMENT_…``, and other variables.
    """

    def __init__(self, *arguments, cwd=None, stderr=subprocess.PIPE, **settings):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "catalog.cli", *map(str, arguments)],
            env=environment(**settings),
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stderr,
            start_new_session=True,
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for pid in [*descendants(self.process.pid), self.process.pid]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()
        if self.process.stderr is not None:
            self.process.stderr.close()

    @property
    def pid(self):
        return self.process.pid

    @property
    def running(self):
        return self.process.poll() is None

    def first_line(self):
        """Wait for the first line on standard output."""
        readable, _, _ = select.select([self.process.stdout], [], [], 30)
        assert readable, "nothing said in 30 s"
        return self.process.stdout.readline().decode().strip()

    def send(self, number):
        """Send a signal to the process alone."""
        self.process.send_signal(number)

    def send_all(self, number):
        """Send a signal to the process and everything it started, at once."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)

    def end(self, timeout=60):
        """Wait for the end; return exit code, standard output and standard error."""
        out, error = self.process.communicate(timeout=timeout)
        return self.process.returncode, out.decode(), error.decode()
