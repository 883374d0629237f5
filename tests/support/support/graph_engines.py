"""Graph engines behind HTTP, started for tests on this machine: ``oxigraph serve`` and Virtuoso."""

import contextlib
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import NamedTuple

from support.needed import missing
from support.processes import free_port

REQUIRED = "GRAPH_ENGINES_REQUIRED"
_LONG_ENOUGH = 60

# Takes the right to open connections from itself, then becomes the program that it is told: so does systemd with
# SystemCallFilter=~connect and SystemCallErrorNumber=EPERM.
_WITHOUT_CONNECTIONS = """
import ctypes, os, struct, sys
from catalog import confinement as c
connect = {"x86_64": 42, "aarch64": 203}[os.uname().machine]
program = b"".join([
    c._instruction(c._LOAD, c._OFFSET_NUMBER),
    c._instruction(c._JUMP_IF_EQUAL, connect, 0, 1),
    c._instruction(c._RETURN, c._ERROR_EPERM),
    c._instruction(c._RETURN, c._ALLOW),
])
libc = ctypes.CDLL(None, use_errno=True)
assert libc.prctl(38, 1, 0, 0, 0) == 0
code = ctypes.create_string_buffer(program, len(program))
header = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code)))
assert libc.prctl(22, 2, header, 0, 0) == 0
os.execv(sys.argv[1], sys.argv[1:])
"""


class RunningEngine(NamedTuple):
    """An engine that answers.

    Attributes:
        environment: The settings of a catalogue that uses it.
        most_values: How many rows it takes in a VALUES of one variable.
    """

    environment: dict[str, str]
    most_values: int = 100_000


@contextlib.contextmanager
def _running(command, url, folder):
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output, stdin=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + _LONG_ENOUGH
        while True:
            assert process.poll() is None, (folder / "output").read_text()
            with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5):
                break
            assert time.monotonic() < deadline, "it does not answer"
            time.sleep(0.05)
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def oxigraph(folder, *, connects=False, timeout=3):
    """Run ``oxigraph serve`` in a folder.

    Args:
        connects: Whether it may open connections of its own, as it does for SERVICE.
    """
    beside = Path(sys.executable).with_name("oxigraph")
    program = str(beside) if beside.exists() else shutil.which("oxigraph")
    if program is None:
        missing("oxigraph is not installed: pip install oxigraph", REQUIRED)
    port = free_port()
    command = [program, "serve", "--location", "store", "--bind", f"127.0.0.1:{port}", "--timeout-s", str(timeout)]
    if not connects:
        command = [sys.executable, "-c", _WITHOUT_CONNECTIONS, *command]
    address = f"http://127.0.0.1:{port}"
    with _running(command, f"{address}/query?query=ASK%7B%7D", folder):
        yield RunningEngine(
            {
                "MUNIMENT_GRAPH_BACKEND": "remote",
                "MUNIMENT_GRAPH_QUERY_URL": f"{address}/query",
                "MUNIMENT_GRAPH_UPDATE_URL": f"{address}/update",
                "MUNIMENT_GRAPH_STORE_URL": f"{address}/store",
            }
        )


_VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 20
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DefaultIsolation = 2
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerThreads = 20
Charset = UTF-8
[SPARQL]
MaxQueryExecutionTime = 3
{more}
"""


@contextlib.contextmanager
def virtuoso(folder, more=""):
    """Run Virtuoso in a folder.

    Args:
        more: Lines of its section ``[SPARQL]``.
    """
    program = shutil.which("virtuoso-t")
    if program is None:
        missing("Virtuoso is not installed: apt-get install virtuoso-opensource", REQUIRED)
    port = free_port()
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(sql=free_port(), port=port, more=more))
    address = f"http://127.0.0.1:{port}"
    with _running([program, "-f", "-c", "virtuoso.ini"], f"{address}/sparql?query=ASK%7B%7D", folder):
        yield RunningEngine(
            {
                "MUNIMENT_GRAPH_BACKEND": "remote",
                "MUNIMENT_GRAPH_QUERY_URL": f"{address}/sparql",
                "MUNIMENT_GRAPH_UPDATE_URL": f"{address}/sparql-auth",
                "MUNIMENT_GRAPH_STORE_URL": f"{address}/sparql-graph-crud-auth",
                "MUNIMENT_GRAPH_USER": "dba",
                "MUNIMENT_GRAPH_PASSWORD": "dba",
            },
            most_values=4_000,
        )
