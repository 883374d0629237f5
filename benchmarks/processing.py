"""Processing time of servers, as the kernel counts it: it means something on a machine that does other work too."""

import contextlib
import http.client
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from support.processes import descendants  # noqa: E402

_SCHEDULED = 2


def used(pid):
    """Return the seconds that a process and all it has started have worked."""
    total = 0.0
    for one in (pid, *descendants(pid)):
        # clock_getcpuclockid(3), which Python has not for other processes
        with contextlib.suppress(OSError):
            total += time.clock_gettime((~one << 3) | _SCHEDULED)
    return total


def answers(port, path="/livez"):
    """Say whether a server answers yet."""
    with contextlib.suppress(OSError, http.client.HTTPException):
        return Client(port, 0).get(path)[0].status == 200
    return False


class Client:
    """One connection, open from one round to the next.

    Args:
        pid: Of the server.
    """

    def __init__(self, port, pid):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.pid = pid

    def get(self, path, **headers):
        """Return an answer and its body."""
        self.connection.request("GET", path, headers={name.replace("_", "-"): text for name, text in headers.items()})
        answer = self.connection.getresponse()
        return answer, answer.read()

    def cost(self, asked):
        """Ask for each path; return the microseconds of processing a request, and the bytes of a body."""
        size = 0
        # a server lets go of who was silent for long
        self.connection.close()
        before = used(self.pid)
        for path, headers, status in asked:
            answer, body = self.get(path, **headers)
            assert answer.status == status, (path, answer.status, body[:200])
            size += len(body)
        return (used(self.pid) - before) / len(asked) * 1e6, size // len(asked)
