"""What the kernel takes from a confined process: each right is tried in a process that has given it up."""

import signal
import subprocess
import sys

import pytest

from catalog.confinement import _SYSTEMS, _program

HEAD = """
import ctypes, os, socket, subprocess, sys, threading, time
from catalog.confinement import confine, limit
folder = sys.argv[1]
"""


def run(code, folder, *, before="", confine="assert confine()"):
    """Run code in a process that is confined; return its exit code and what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", f"{HEAD}\n{before}\n{confine}\n{code}", str(folder)],
        capture_output=True,
        timeout=30,
        text=True,
    )
    return done.returncode, done.stdout.strip() or done.stderr


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "file").write_text("kept")
    (tmp_path / "other").write_text("kept")
    return tmp_path


NETWORK = {
    "a socket": "socket.socket()",
    "a local socket": "socket.socket(socket.AF_UNIX)",
    "a pair of sockets": "socket.socketpair()",
    "a name": "socket.getaddrinfo('localhost', 80, proto=socket.IPPROTO_TCP) and socket.create_connection(('localhost', 9))",
    "a web address": "__import__('urllib.request').request.urlopen('http://127.0.0.1:9/')",
}


@pytest.mark.parametrize("code", NETWORK.values(), ids=NETWORK)
def test_who_reaches_for_the_network_is_ended(folder, code):
    """
    The process dies: an error could be made an answer of.
    """
    code, output = run(f"print('before', flush=True)\n{code}\nprint('after')", folder)

    assert (-signal.SIGSYS, "before") == (code, output)


@pytest.mark.parametrize(
    "code",
    [
        "connected.connect(('127.0.0.1', 9))",
        "connected.sendto(b'x', ('127.0.0.1', 9))",
        "listening.listen()",
        "connected.bind(('127.0.0.1', 0))",
    ],
)
def test_a_socket_from_before_is_of_no_use(folder, code):
    """
    Nor does a socket help that was opened earlier.
    """
    before = "connected = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\nlistening = socket.socket()"

    assert -signal.SIGSYS == run(code, folder, before=before)[0]


REFUSED = {
    "start a program": "subprocess.Popen(['/bin/true'])",
    "become a program": "os.execv('/bin/true', ['true'])",
    "signal a process": "os.kill(os.getppid(), 0)",
    "remove a file": "os.unlink(folder + '/file')",
    "rename a file": "os.rename(folder + '/file', folder + '/new')",
    "replace a file": "os.replace(folder + '/file', folder + '/other')",
    "make a folder": "os.mkdir(folder + '/new')",
    "remove a folder": "os.rmdir(folder)",
    "link a file": "os.link(folder + '/file', folder + '/new')",
    "link a name": "os.symlink(folder + '/file', folder + '/new')",
    "cut a file": "os.truncate(folder + '/file', 0)",
    "empty a file": "open(folder + '/file', 'w')",
    "append to a file": "open(folder + '/file', 'a')",
    "change a file": "open(folder + '/file', 'r+')",
    "make a file": "open(folder + '/new', 'x')",
    "change rights": "os.chmod(folder + '/file', 0)",
}


@pytest.mark.parametrize("code", REFUSED.values(), ids=REFUSED)
def test_files_and_processes_are_out_of_reach(folder, code):
    """
    Each is an ordinary error, and nothing has changed afterwards.
    """
    returned, output = run(
        f"try:\n    {code}\nexcept PermissionError:\n    print('refused')\nelse:\n    print('done')", folder
    )

    assert (0, "refused") == (returned, output)
    assert {"file": "kept", "other": "kept"} == {path.name: path.read_text() for path in folder.iterdir()}


def test_files_can_be_read(folder):
    """
    The engine reads its snapshot, whenever it likes.
    """
    assert (0, "kept") == run("print(open(folder + '/file').read())", folder)


def test_threads_that_run_already_are_confined_too(folder):
    """
    The engine starts threads before the process gives its rights up.
    """
    before = """
go = threading.Event()
thread = threading.Thread(target=lambda: (go.wait(), socket.socket()))
thread.start()
"""

    assert -signal.SIGSYS == run("go.set()\nthread.join()\nprint('after')", folder, before=before)[0]


def test_it_is_for_good(folder):
    """
    A second filter can be added, none be taken away.
    """
    assert -signal.SIGSYS == run("confine()\nsocket.socket()", folder)[0]


def test_memory_is_limited_beyond_what_is_mapped(folder):
    """
    Less than the limit can be had, more cannot.
    """
    code = """
bytearray(64 << 20)
try:
    bytearray(256 << 20)
except MemoryError:
    print("refused")
"""

    assert (0, "refused") == run(code, folder, confine="limit(128 << 20)")


def test_nothing_is_written_and_no_core_is_left(folder):
    """
    A file that was open for writing takes no byte, and a crash leaves no file behind.
    """
    code = """
try:
    stream.write("x")
    stream.flush()
except OSError as error:
    print(error.errno)
    os._exit(0)
"""
    returned, output = run(code, folder, before="stream = open(folder + '/open', 'w')", confine="limit(1 << 30)")

    assert (0, "27") == (returned, output)
    assert "" == (folder / "open").read_text()
    assert -signal.SIGABRT == run("os.abort()", folder, confine="limit(1 << 30)")[0]
    assert {"file", "open", "other"} == {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("name", _SYSTEMS)
def test_every_filter_is_a_program_that_ends(name):
    """
    Instructions are eight bytes, jumps stay inside, and the last instruction is a return.
    """
    import struct

    program = _program(_SYSTEMS[name])
    instructions = list(struct.iter_unpack("HBBI", program))

    assert len(program) == 8 * len(instructions)
    for index, (code, if_true, if_false, _) in enumerate(instructions):
        if code & 7 == 5:
            assert index + 1 + max(if_true, if_false) < len(instructions)
    assert 6 == instructions[-1][0]
    everything = [*_SYSTEMS[name].fatal.values(), *_SYSTEMS[name].refused.values(), *_SYSTEMS[name].opening]
    assert len(everything) == len(set(everything))
    for number in everything:
        assert [value for code, _, _, value in instructions if code == 0x15].count(number) == 1


def test_a_system_without_seccomp_says_so(monkeypatch):
    """
    Other systems keep the other limits, and the caller is told.
    """
    from catalog import confinement

    monkeypatch.setattr(confinement, "_SYSTEMS", {})

    assert confinement.confine() is False
