"""The command line as a process: signals, pipes, permissions, and how little it takes to say how it is used."""

import contextlib
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.ledgers import held
from support.made_records import write_records
from support.processes import Started, environment, until

from catalog.jobs.loading import BATCH
from catalog.ledger.lock import writer_lock
from catalog.ledger.sqlite import SqliteReader

MANY = 4 * BATCH + 100
HEAVY = {"flask", "pyoxigraph", "rdflib", "granian", "rich", "sqlite3", "zstandard", "pyld"}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["load", "--help"], ["settings"], ["laod"]])
def test_help_stays_light(tmp_path, arguments):
    """
    To say how it is used, the command imports neither the web nor RDF nor the ledger.
    """
    script = (
        "import json, sys; from catalog.cli.main import run; run(sys.argv[1:])\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)"
    )

    ended = subprocess.run(
        [sys.executable, "-c", script, *arguments], env=environment(), cwd=tmp_path, capture_output=True, text=True
    )

    assert set() == HEAVY & set(json.loads(ended.stderr.splitlines()[-1]))


@pytest.mark.slow
def test_the_command_and_the_module_are_the_same(muniment, tmp_path):
    """
    ``python -m catalog.cli`` is the command without its script, exit codes included.
    """
    helped = muniment("--help", cwd=tmp_path)
    wrong = muniment("laod", cwd=tmp_path)
    missing = muniment("show", "1", cwd=tmp_path)

    assert (0, "Usage: muniment [OPTIONS]") == (helped.returncode, helped.stdout[:25])
    assert (2, "") == (wrong.returncode, wrong.stdout)
    assert (66, "") == (missing.returncode, missing.stdout)


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A folder of records that take a moment to load."""
    folder = tmp_path_factory.mktemp("many")
    write_records(folder, MANY)
    return folder


@pytest.fixture(scope="module")
def some(tmp_path_factory):
    """A folder of records whose dump no pipe takes at once."""
    folder = tmp_path_factory.mktemp("some")
    write_records(folder, 50)
    return folder


@pytest.mark.slow
def test_ctrl_c_loses_nothing_and_the_same_command_goes_on(many, quick_path, muniment):
    """
    A load that is stopped by Ctrl-C says so and ends with exit code 130, however often it is pressed; the ledger holds
    whole batches, and the same command does the rest.
    """
    settings = {"MUNIMENT_DATA": quick_path / "data", "MUNIMENT_AUTHORITIES": many / "authorities.ttl"}
    with Started("load", "--no-publish", many / "records", **settings) as load:
        until(lambda: held(quick_path / "data"))
        while load.running:
            load.send(signal.SIGINT)
            time.sleep(0.005)
        code, out, error = load.end()
    kept = held(quick_path / "data")
    reader = SqliteReader(quick_path / "data")
    faults = list(reader.check())
    reader.close()
    with writer_lock(quick_path / "data" / "write.lock"):
        pass

    again = muniment(
        "load", "--no-publish", many / "records", env={name: str(value) for name, value in settings.items()}
    )

    assert (130, "") == (code, out)
    assert "muniment: stopped; what was said to be done is done, the same command goes on from there" in error
    assert "Traceback" not in error
    assert kept in {BATCH, 2 * BATCH, 3 * BATCH, 4 * BATCH}
    assert [] == faults
    assert 0 == again.returncode
    assert f"loaded {MANY - kept}, unchanged {kept}, refused 0" in again.stderr
    assert MANY == held(quick_path / "data")


@pytest.mark.slow
def test_a_reader_that_has_seen_enough_is_no_error(some, quick_path, muniment):
    """
    ``muniment dump | head`` ends in silence.
    """
    settings = {"MUNIMENT_DATA": str(quick_path / "data"), "MUNIMENT_AUTHORITIES": str(some / "authorities.ttl")}
    muniment("load", "--no-dumps", some / "records", env=settings)

    for arguments in (["dump"], ["settings"], ["show", "1"]):
        with Started(*arguments, **settings) as started:
            started.process.stdout.close()
            started.process.wait(60)
            error = started.process.stderr.read()

        assert (0, b"") == (started.process.returncode, error)


def on_a_terminal(*arguments, cwd, **settings):
    """Run a command whose standard error is a terminal; return its exit code and all that came there."""
    ours, theirs = pty.openpty()
    with Started(*arguments, cwd=cwd, stderr=theirs, **settings) as started:
        os.close(theirs)
        parts = []
        with contextlib.suppress(OSError):  # the end of a terminal is an error
            while part := os.read(ours, 65536):
                parts.append(part)
        os.close(ours)
        code = started.process.wait(60)
    return code, b"".join(parts).decode()


@pytest.mark.parametrize(
    ("variables", "moving", "coloured"),
    [
        pytest.param({"TERM": "xterm-256color"}, True, True, marks=pytest.mark.slow),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, True, False),
        pytest.param({"TERM": "dumb"}, False, False, marks=pytest.mark.slow),
    ],
    ids=["colour", "NO_COLOR", "dumb"],
)
def test_a_terminal_gets_what_it_can_show(some, quick_path, variables, moving, coloured):
    """
    A bar, in colours unless NO_COLOR is set; on a terminal that cannot move, lines alone.
    """
    code, shown = on_a_terminal("check", some / "records", cwd=quick_path, **{"COLUMNS": "100", **variables})

    assert code in {0, 1}
    assert "checked: 50 can be loaded" in shown
    assert moving == ("\x1b[?25l" in shown)
    assert coloured == bool(re.search(r"\x1b\[[0-9;]*?(3[0-7]|38;|9[0-7])", shown))


# Even who runs the tests as root is refused then: all capabilities are given up first (capset(2)).
_WITHOUT_POWERS = """
import ctypes, sys
header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
assert ctypes.CDLL(None).capset(header, nothing) == 0
from catalog.cli.main import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.slow
@pytest.mark.parametrize("existing", [False, True])
def test_a_folder_that_may_not_be_written_is_told(some, tmp_path, muniment, existing):
    """
    Without the right to write, exit code 73 and the reason; nothing else happens.
    """
    data = tmp_path / "data"
    data.mkdir()
    record = some / "records" / "0000" / "1.txt"
    if existing:
        muniment("load", record, env={"MUNIMENT_DATA": str(data)})
        for path in data.iterdir():
            path.chmod(0o555 if path.is_dir() else 0o444)
    data.chmod(0o555)
    before = sorted(data.iterdir())

    ended = subprocess.run(
        [sys.executable, "-c", _WITHOUT_POWERS, "load", str(record)],
        env=environment(MUNIMENT_DATA=data),
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert (73, "") == (ended.returncode, ended.stdout)
    assert re.match(r"muniment: cannot (open or write .*ledger\.sqlite3|write .*write\.lock): ", ended.stderr)
    assert before == sorted(data.iterdir())


@pytest.mark.slow
def test_a_full_device_is_told(some, quick_path, muniment):
    """
    When standard output takes no more, exit code 73 and the reason; it is no fault of the program.
    """
    settings = environment(MUNIMENT_DATA=quick_path / "data")
    muniment("load", "--no-dumps", some / "records", env={"MUNIMENT_DATA": str(quick_path / "data")})

    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "catalog.cli", "dump"], env=settings, stdout=full, stderr=subprocess.PIPE, text=True
        )

    assert 73 == ended.returncode
    assert "muniment: cannot write: No space left on device" in ended.stderr
    assert "Traceback" not in ended.stderr
