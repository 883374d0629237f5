"""A download that breaks off goes on where it ended, whatever is published meanwhile."""

import hashlib
import shutil
import subprocess

import pytest
from support.processes import Started
from support.publishing import record

from catalog.cli.main import run


def curl(*arguments):
    return subprocess.run(["curl", "--silent", "--show-error", "--fail", *map(str, arguments)], timeout=60).returncode


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize("name", ["documents.nt", "documents.nq.zst"])
def test_a_broken_download_goes_on_while_a_publication_happens(loaded, folder, name):
    """
    curl has the first part of a dump; then a generation is published; ``curl -C -`` gets the rest of the old one from
    its old address, and the whole is what SHA256SUMS says. The newest address leads to the new one.
    """
    target = folder / name
    with Started("serve", "--port", "0", cwd=folder) as service:
        address = f"{service.first_line()}dumps/1/{name}"
        assert 0 == curl("--range", "0-999", "--output", target, address)
        assert 1000 == target.stat().st_size
        (folder / "records" / "3.txt").write_text(record("3", "Title 3"), encoding="utf-8")
        assert 0 == run(["load", "records"])
        assert 0 == curl("--output", folder / "sums", address.replace(name, "SHA256SUMS"))

        assert 0 == curl("-C", "-", "--output", target, address)

        assert 0 == curl("--head", "--output", folder / "head", address.replace("/1/", "/latest/"))
    sums = dict(reversed(line.split("  ")) for line in (folder / "sums").read_text().splitlines())
    assert sums[name] == hashlib.sha256(target.read_bytes()).hexdigest()
    assert f"/dumps/2/{name}" in (folder / "head").read_text()
