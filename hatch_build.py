"""Makes what a package has and the sources have not: compiled translations, the editor, the typeface, the map.

The texts of each language are kept as ``muniment.po`` and compiled to ``muniment.mo`` (decision 0075). YASGUI, the
editor (decision 0057), and Alegreya, the typeface (decision 0076), are not kept here: npm fetches the pinned packages
from whichever registry it is configured for, and keeps them in its cache. Without npm, or without a network, the wheel
is built without them: ``/sparql`` shows a plain form, and pages are set in what the reader's machine has. The outline
of the land (decision 0089) is made of shapes that npm fetches likewise; without it the map has meridians alone.
"""

import base64
import hashlib
import importlib.util
import io
import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TRANSLATIONS: Final = Path("catalog", "web", "translations")
_STAMP: Final = "integrity.txt"
_LICENCE: Final = "LICENSE.txt"
_PATIENCE: Final = 60  # seconds
_MIT: Final = """\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


@dataclass(frozen=True, kw_only=True)
class Package:
    """A package of npm that is brought in.

    Attributes:
        integrity: SHA-512 of its tarball, as npm writes it.
        files: Name here → name in the package.
        licence: Name of the licence's text in the package; ``None`` when it has none, and says MIT of itself.
        folder: Where the files are put, below the root.
        without: What a build goes without when they cannot be had.
        maker: Module below the root whose ``outline`` makes what is put here of what is in the package.
        origin: What the licence's text begins with.
    """

    name: str
    version: str
    integrity: str
    files: Mapping[str, str]
    licence: str | None
    folder: Path
    without: str
    maker: Path | None = None
    origin: str = ""

    def stamp(self, root: Path) -> str:
        """Return what tells that the files are those of this package, made as they are made now."""
        if self.maker is None:
            return f"{self.integrity}\n"
        return f"{self.integrity} {hashlib.sha256((root / self.maker).read_bytes()).hexdigest()}\n"


_STATIC: Final = Path("catalog", "web", "static")
EDITOR: Final = Package(
    name="@zazuko/yasgui",
    version="4.6.2",
    integrity="sha512-Zw45KdPoAE1KRaAoxIHdQqeJxvaVG1oQdntw0hy0ktX35Zu8ZccuOLrXCLwR+GU+0xMzLw8Mjw6BkSZV2vUuQw==",
    files={name: f"build/{name}" for name in ("yasgui.min.js", "yasgui.min.css")},
    licence=None,
    folder=_STATIC / "yasgui",
    without="/sparql will be a plain form without the editor",
)
_SUBSETS: Final = ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese")
TYPEFACE: Final = Package(
    name="@fontsource/alegreya",
    version="5.3.0",
    integrity="sha512-YCsp9dHYfMNdggXxinMMS0nkGlZkzs2MvPL7qPVjSO4DM1uJ29hmKEdTC/fBP+2K4Aa+4Z44JuOQz05eDcvNJA==",
    files={
        "unicode.json": "unicode.json",
        **{
            name: f"files/{name}"
            for subset in _SUBSETS
            for style in ("normal", "italic")
            for name in [f"alegreya-{subset}-400-{style}.woff2"]
        },
    },
    licence="LICENSE",
    folder=_STATIC / "alegreya",
    without="pages will be set in the reader's own faces without the typeface",
)

SHAPES: Final = Package(
    name="world-atlas",
    version="2.0.2",
    integrity="sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
    files={"land.svgpath": "land-110m.json"},
    licence="LICENSE",
    folder=Path("catalog", "web", "world"),
    without="/browse/map will have no outline of the land without",
    maker=Path("exports", "world.py"),
    origin="world-atlas 2.0.2, of which land.svgpath is made; shapes by Natural Earth, public domain\n\n",
)


class UnavailableError(Exception):
    """A package cannot be had here; the build goes on without it."""


class PackageHook(BuildHookInterface):
    """Puts translations, the editor, the typeface and the map where the wheel takes them from."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the translations; fetch what an earlier build has not."""
        compile_texts(Path(self.root) / TRANSLATIONS)
        root = Path(self.root)
        for package in (EDITOR, TYPEFACE, SHAPES):
            if is_complete(package, root):
                continue
            try:
                put(package, fetch(package), root)
            except UnavailableError as error:
                self.app.display_warning(f"{package.without} {package.name} {package.version}: {error}")


def compile_texts(folder: Path) -> None:
    """Compile the texts of each language, beside their source."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        with source.open("rb") as file:
            texts = read_po(file, abort_invalid=True)
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, texts)


def is_complete(package: Package, root: Path) -> bool:
    """Say whether the files of a pinned package are there."""
    folder = root / package.folder
    if not all((folder / name).is_file() for name in (*package.files, _LICENCE, _STAMP)):
        return False
    return (folder / _STAMP).read_text(encoding="ascii") == package.stamp(root)


def fetch(package: Package) -> bytes:
    """Return a package as npm has it.

    Raises:
        UnavailableError: There is no npm, or it cannot reach the package.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise UnavailableError("npm is not installed")
    with tempfile.TemporaryDirectory() as folder:
        command = [
            npm, "pack", f"{package.name}@{package.version}", "--pack-destination", folder, "--ignore-scripts",
            "--prefer-offline", "--fetch-retries=0", "--fetch-timeout=30000", "--loglevel=error",
            "--no-update-notifier",
        ]  # fmt: skip
        try:
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=_PATIENCE, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UnavailableError(f"npm did not answer: {error.__class__.__name__}") from error
        packed = sorted(Path(folder).glob("*.tgz"))
        if done.returncode or not packed:
            lines = [line for line in done.stderr.splitlines() if line.strip()] or ["no reason given"]
            raise UnavailableError(f"npm could not fetch it: {lines[0]}")
        return packed[0].read_bytes()


def check(package: Package, packed: bytes) -> None:
    """Look whether it is the package that is pinned.

    Raises:
        ValueError: It is not.
    """
    found = "sha512-" + base64.b64encode(hashlib.sha512(packed).digest()).decode("ascii")
    if found != package.integrity:
        raise ValueError(
            f"{package.name} {package.version} came with the digest {found}, where {package.integrity} was expected: it"
            " was changed on its way; look into the registry that npm is configured for"
        )


def put(package: Package, packed: bytes, root: Path) -> None:
    """Check a package, and put what is wanted of it into its folder, which appears whole.

    Raises:
        ValueError: It is not the pinned package.
    """
    check(package, packed)
    folder = root / package.folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as building:
        made = Path(building) / folder.name
        made.mkdir(mode=0o755)
        with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as archive:
            for name, packed_name in package.files.items():
                (made / name).write_bytes(_made(package, _member(archive, packed_name), root))
            (made / _LICENCE).write_bytes(package.origin.encode() + _licence(package, archive))
        (made / _STAMP).write_text(package.stamp(root), encoding="ascii")
        shutil.rmtree(folder, ignore_errors=True)
        made.replace(folder)


def _made(package: Package, content: bytes, root: Path) -> bytes:
    """Return what is put here of a file of a package."""
    if package.maker is None:
        return content
    spec = importlib.util.spec_from_file_location(package.maker.stem, root / package.maker)
    if spec is None or spec.loader is None:
        raise ValueError(f"{package.maker} cannot be read")
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    return f"{maker.outline(json.loads(content), 'land')}\n".encode("ascii")


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(f"package/{name}")
    if file is None:
        raise ValueError(f"the package has no file {name}")
    with file:
        return file.read()


def _licence(package: Package, archive: tarfile.TarFile) -> bytes:
    """Return who made a package and under which licence, by what it says of itself where it has no file for it."""
    if package.licence:
        return _member(archive, package.licence)
    about = json.loads(_member(archive, "package.json"))
    makers = [about["author"], *(one["name"] for one in about.get("contributors", ()))]
    return (
        f"{about['name']} {about['version']}, {about['homepage']}\n"
        f"Licence: {about['license']}\nCopyright (c) {', '.join(makers)}\n\n"
        f"It is a bundle; what it bundles is listed in its package-lock.json there.\n\n{_MIT}"
    ).encode()
