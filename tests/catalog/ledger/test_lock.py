"""The writer's lock: one holder, named to others, gone with its process and nothing else."""

import os
import signal
import subprocess
import sys
import time

import pytest

from catalog.errors import BusyError, CannotWriteError
from catalog.ledger.lock import writer_lock

_HOLD = """
import sys, time
from pathlib import Path
from catalog.ledger.lock import writer_lock
with writer_lock(Path(sys.argv[1])):
    {inside}
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "write.lock"


@pytest.fixture
def holder(path):
    """Start a process that takes the lock and does something while it holds it."""
    started = []

    def start(inside="pass"):
        process = subprocess.Popen(
            [sys.executable, "-c", _HOLD.replace("{inside}", inside), str(path)], stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        lines = []
        while not lines or lines[-1] != "held\n":
            lines.append(process.stdout.readline())
            assert lines[-1], "the holder ended"
        return process, lines[:-1]

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def taken(path):
    """Say who holds the lock; ``None`` when it is free."""
    try:
        with writer_lock(path):
            return None
    except BusyError as error:
        return error.problem


def test_a_second_writer_is_refused_and_told_who_the_first_is(path, holder):
    """
    While one process writes, another one is refused with the first one's number.
    """
    process, _ = holder()

    assert f"another process is writing this catalogue (process {process.pid})" == taken(path)


def test_a_second_writer_in_the_same_process_is_refused(path):
    """
    The lock counts inside one process too.
    """
    with writer_lock(path):
        assert f"another process is writing this catalogue (process {os.getpid()})" == taken(path)

    assert taken(path) is None


def test_a_lock_whose_holder_is_not_yet_named_is_refused_all_the_same(path):
    """
    In the moment before the holder has written its number, it is unknown.
    """
    with writer_lock(path):
        path.write_bytes(b"")

        assert "another process is writing this catalogue (process unknown)" == taken(path)


def test_the_lock_is_free_after_an_error(path):
    """
    Whatever ends the block ends the lock.
    """
    with pytest.raises(KeyboardInterrupt), writer_lock(path):
        raise KeyboardInterrupt

    assert taken(path) is None


def test_a_killed_holder_leaves_no_lock(path, holder):
    """
    The lock dies with the process; the file that stays does not matter.
    """
    process, _ = holder()

    process.send_signal(signal.SIGKILL)
    process.wait()

    assert path.exists()
    assert taken(path) is None


_CHILDREN = {
    "program": "import subprocess; print(subprocess.Popen(['sleep', '60'], close_fds=False).pid)",
    "fork": "import os; child = os.fork(); child or time.sleep(60); print(child, flush=True)",
    "multiprocessing": "import multiprocessing; forking = multiprocessing.get_context('fork')"
    "; child = forking.Process(target=time.sleep, args=(60,)); child.start(); print(child.pid)",
}


@pytest.mark.parametrize("inside", _CHILDREN.values(), ids=_CHILDREN)
def test_children_of_a_killed_holder_keep_no_lock(path, holder, inside):
    """
    A child that outlives the killed holder does not hold the lock in its place, however it was started.
    """
    process, lines = holder(inside)
    child = int(lines[-1])
    try:
        process.send_signal(signal.SIGKILL)
        process.wait()

        os.kill(child, 0)
        # a child lets go as soon as it runs, which on a busy machine is not at once
        deadline = time.monotonic() + 10
        while taken(path) is not None and time.monotonic() < deadline:
            time.sleep(0.01)
        assert taken(path) is None
    finally:
        os.kill(child, signal.SIGKILL)


def test_a_child_that_ends_does_not_release_the_lock_of_its_parent(path):
    """
    A forked child leaves the block as its parent does later; the lock stays the parent's.
    """
    with writer_lock(path):
        child = os.fork()
        if child == 0:
            os._exit(0)
        os.waitpid(child, 0)

        assert taken(path) is not None


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    """
    Where no lock file can be, nothing can be written.
    """
    with (
        pytest.raises(CannotWriteError, match=r"cannot write .*missing/write.lock"),
        writer_lock(tmp_path / "missing" / "write.lock"),
    ):
        pass


def test_waiting_writers_get_their_turn(path, holder):
    """
    The same call works once the other process has finished.
    """
    process, _ = holder()
    process.terminate()
    process.wait()

    for _ in range(50):
        if taken(path) is None:
            break
        time.sleep(0.05)
    assert taken(path) is None
