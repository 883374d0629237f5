"""The build hook: what it brings is what was pinned, and the package can be built without it."""

import base64
import dataclasses
import gzip
import hashlib
import importlib.util
import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import types
import zipfile
from pathlib import Path
from unittest import mock

import pytest
from support.processes import environment

ROOT = Path(__file__).parent.parent
SOURCES = ("catalog", "exports", "vocab", "examples", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def hook():
    """The module ``hatch_build``, also where hatchling is not installed."""
    interface = types.ModuleType("hatchling.builders.hooks.plugin.interface")
    interface.BuildHookInterface = type("BuildHookInterface", (), {})
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    module = importlib.util.module_from_spec(spec)
    with mock.patch.dict(sys.modules, {interface.__name__: interface, spec.name: module}):
        spec.loader.exec_module(module)
    return module


def tarball(files):
    """A package as npm packs it; its files by name."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w") as archive:
        for name, text in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text.encode()))
    return gzip.compress(raw.getvalue())


def integrity_of(packed):
    return "sha512-" + base64.b64encode(hashlib.sha512(packed).digest()).decode()


PACKAGES = ("EDITOR", "TYPEFACE", "SHAPES")


@pytest.fixture(params=["EDITOR", "TYPEFACE"])
def wanted(hook, request, monkeypatch):
    """A package that is brought in, pinned to what npm packs here; the others are not looked for."""
    package = getattr(hook, request.param)
    about = {"name": package.name, "version": package.version, "homepage": "https://maker.example/", "license": "MIT"}
    files = {
        "package.json": json.dumps(about | {"author": "A. Maker", "contributors": [{"name": "B. Helper"}]}),
        **{packed: f"in {packed}" for packed in package.files.values()},
        **({package.licence: "Copyright (c) A. Maker, B. Helper"} if package.licence else {}),
        "build/other.js": "no()",
    }
    packed = tarball({f"package/{name}": text for name, text in files.items()})
    pinned = dataclasses.replace(package, integrity=integrity_of(packed))
    for name in PACKAGES:
        monkeypatch.setattr(hook, name, pinned)
    return types.SimpleNamespace(package=pinned, packed=packed)


@pytest.fixture
def build(hook, tmp_path):
    """Run the hook in a folder; return what it said."""

    def build():
        said = []
        made = hook.PackageHook()
        made.root = str(tmp_path)
        made.app = types.SimpleNamespace(display_warning=said.append)
        made.initialize("standard", {})
        return said

    return build


def npm(folder, script):
    """Put a program called npm into a folder of its own; return the folder."""
    folder.mkdir()
    program = folder / "npm"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return folder


def test_the_files_and_the_licence_are_brought(build, wanted, tmp_path, monkeypatch):
    """
    As npm gives them, and no others; the next build asks nobody.
    """
    (tmp_path / "packed.tgz").write_bytes(wanted.packed)
    there = npm(tmp_path / "bin", f'cp {tmp_path}/packed.tgz "$4/" && echo asked >> {tmp_path}/asked')
    monkeypatch.setenv("PATH", f"{there}:/usr/bin:/bin")
    folder = tmp_path / wanted.package.folder

    said = [*build(), *build()]

    assert [] == said
    brought = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert {"LICENSE.txt", "integrity.txt", *wanted.package.files} == set(brought)
    assert {f"in {packed}" for packed in wanted.package.files.values()} < set(brought.values())
    assert "Copyright (c) A. Maker, B. Helper" in brought["LICENSE.txt"]
    assert "asked\n" == (tmp_path / "asked").read_text(encoding="utf-8")


def test_files_of_another_version_are_replaced(hook, build, wanted, tmp_path):
    """
    What an earlier release brought does not stay.
    """
    folder, name = tmp_path / wanted.package.folder, next(iter(wanted.package.files))
    with mock.patch.object(hook, "fetch", return_value=wanted.packed):
        build()
        (folder / "integrity.txt").write_text("sha512-old\n", encoding="ascii")
        (folder / name).write_text("old()", encoding="utf-8")
        build()

    assert f"in {wanted.package.files[name]}" == (folder / name).read_text(encoding="utf-8")


def test_another_package_ends_the_build(hook, build, wanted, tmp_path):
    """
    One byte more, and nothing is put anywhere.
    """
    changed = mock.patch.object(hook, "fetch", return_value=wanted.packed + b"\0")

    with changed, pytest.raises(ValueError, match="it was changed on its way"):
        build()

    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (None, "npm is not installed"),
        ("echo 'npm error code ENOTFOUND' >&2; exit 1", "npm could not fetch it: npm error code ENOTFOUND"),
        ("exit 0", "npm could not fetch it: no reason given"),
    ],
)
def test_without_npm_or_network_a_line_says_so(build, tmp_path, monkeypatch, script, reason):
    """
    One for each package; the build goes on, and does without.
    """
    there = npm(tmp_path / "bin", script) if script else tmp_path
    monkeypatch.setenv("PATH", str(there))

    said = build()

    assert [
        f"/sparql will be a plain form without the editor @zazuko/yasgui 4.6.2: {reason}",
        f"pages will be set in the reader's own faces without the typeface @fontsource/alegreya 5.3.0: {reason}",
        f"/browse/map will have no outline of the land without world-atlas 2.0.2: {reason}",
    ] == said
    assert not (tmp_path / "catalog").exists()


def test_what_is_brought_is_pinned_and_not_kept(hook):
    """
    By its SHA-512; git ignores what is brought; no registry is named.
    """
    text = (ROOT / "hatch_build.py").read_text(encoding="utf-8")

    for package in (hook.EDITOR, hook.TYPEFACE, hook.SHAPES):
        assert 64 == len(base64.b64decode(package.integrity.removeprefix("sha512-")))
        assert f"/{package.folder}/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert "https://" not in text


@pytest.mark.slow
def test_a_source_distribution_makes_a_wheel_without_npm(tmp_path):
    """
    Both are built, one line tells what is missing, and the wheel has everything else.
    """
    pytest.importorskip("hatchling", reason="hatchling is not installed here; builds bring their own")
    source, out = tmp_path / "source", tmp_path / "out"
    source.mkdir()
    for name in SOURCES:
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(
                path, source / name, ignore=shutil.ignore_patterns("yasgui", "alegreya", "*.mo", "__pycache__")
            )
        else:
            shutil.copy(path, source)

    def hatchling(folder, target):
        done = subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(out)],
            cwd=folder, env=environment(PATH="/nowhere"), capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert 0 == done.returncode, done.stderr
        return done.stdout + done.stderr

    hatchling(source, "sdist")
    with tarfile.open(next(out.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    said = hatchling(next((tmp_path / "unpacked").iterdir()), "wheel")

    with zipfile.ZipFile(next(out.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert 1 == said.count("plain form without the editor")
    assert {
        "catalog/web/static/editor.js",
        "catalog/web/templates/sparql.html",
        "vocab/example_queries/queries.ttl",
        "catalog/web/translations/fr/LC_MESSAGES/muniment.mo",
    } <= names
    assert "catalog/web/translations/fr/LC_MESSAGES/muniment.po" not in names
    assert [] == [name for name in names if "yasgui" in name or "alegreya" in name]


@pytest.fixture
def shapes(hook, tmp_path, monkeypatch):
    """The package of which the map is made, pinned to a triangle, and what makes it; no other is looked for."""
    shapes = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[0, 0], [9, 0], [0, 9], [-9, -9]]],
        "objects": {"land": {"type": "Polygon", "arcs": [[0]]}},
    }
    packed = tarball({"package/land-110m.json": json.dumps(shapes), "package/LICENSE": "May be used."})
    pinned = dataclasses.replace(hook.SHAPES, integrity=integrity_of(packed))
    for name in PACKAGES:
        monkeypatch.setattr(hook, name, pinned)
    maker = tmp_path / "exports" / "world.py"
    maker.parent.mkdir()
    shutil.copy(ROOT / "exports" / "world.py", maker)
    return types.SimpleNamespace(package=pinned, packed=packed, maker=maker)


def test_the_outline_of_the_land_is_made_once(hook, build, shapes, tmp_path):
    """
    Of the package's shapes, with its licence and whose they are; anew when the way of making it has changed.
    """
    with mock.patch.object(hook, "fetch", return_value=shapes.packed) as fetch:
        build()
        build()
        shapes.maker.write_text(shapes.maker.read_text(encoding="utf-8") + "# changed", encoding="utf-8")
        build()

    folder = tmp_path / shapes.package.folder
    assert 2 == fetch.call_count
    assert re.fullmatch(r"M2000 974l[-0-9 ]+z\n", (folder / "land.svgpath").read_text(encoding="ascii"))
    licence = (folder / "LICENSE.txt").read_text(encoding="utf-8")
    assert ("Natural Earth" in licence, "May be used." in licence) == (True, True)


def test_shapes_of_which_no_outline_can_be_made_leave_nothing_behind(hook, build, shapes, tmp_path):
    """
    The folder appears whole, or not at all.
    """
    shapes.maker.write_text("def outline(shapes, name): raise ValueError('no such shapes')", encoding="utf-8")

    with mock.patch.object(hook, "fetch", return_value=shapes.packed), pytest.raises(ValueError, match="no such"):
        build()

    assert [] == list((tmp_path / shapes.package.folder).parent.iterdir())
