"""What tests of the command line share: running it in this process, as quickly as the rest."""

import contextlib
import io
import shutil
import sys
from typing import NamedTuple

import pytest
from support.places import quick_folder
from support.publishing import ENTITIES, authority_file, record

from catalog.cli.main import run


class Ended(NamedTuple):
    """How a command ended: exit code, standard output and standard error; ``raw`` is the output's bytes."""

    code: int
    out: str
    error: str
    raw: bytes

    @property
    def told(self):
        """The lines on standard error."""
        return self.error.splitlines()


@pytest.fixture
def folder(quick_path, monkeypatch):
    """An empty folder that commands run in."""
    monkeypatch.chdir(quick_path)
    return quick_path


@pytest.fixture
def cli(folder, capsysbinary, monkeypatch):
    """Run the command line in this process; its catalogue is ``muniment-data`` in the folder."""

    def call(*arguments, input=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(input), encoding="utf-8"))
        capsysbinary.readouterr()
        code = run([str(argument) for argument in arguments])
        out, error = capsysbinary.readouterr()
        return Ended(code, out.decode(errors="replace"), error.decode(), out)

    return call


def _write(folder):
    target = folder / "records"
    target.mkdir()
    for identifier in "12":
        (target / f"{identifier}.txt").write_text(record(identifier, f"Title {identifier}"), encoding="utf-8")
    (folder / "authorities.ttl").write_text(authority_file(ENTITIES), encoding="utf-8")
    (folder / "muniment.toml").write_text(
        'authorities = ["authorities.ttl"]\nbase = "https://data.archive.example/"\n', encoding="utf-8"
    )


@pytest.fixture
def records(folder):
    """A folder of two records without a fault, with their authority file and settings beside it."""
    _write(folder)
    return folder / "records"


@pytest.fixture(scope="package")
def _published():
    """What ``load records`` makes of them, for copying."""
    with quick_folder() as folder, contextlib.chdir(folder):
        _write(folder)
        assert run(["load", "records"]) == 0
        yield folder


@pytest.fixture
def loaded(_published, folder):
    """A catalogue of two records, published."""
    shutil.copytree(_published, folder, dirs_exist_ok=True)
