"""Makes what a package has and the sources have not: compiled translations, the editor of ``/sparql``, the outline of the land.

The texts of each language are kept as ``muniment.po`` and compiled to ``muniment.mo`` (decision 0075). YASGUI, the
editor, is not kept here (decision 0057):
npm fetches the pinned package from whichever registry it is configured for, and keeps it in its cache. Without npm, or
without a network, the wheel is built without the editor, and ``/sparql`` shows a plain form. The map's outline is made of
shapes that npm fetches likewise (decision 0089); without them the map has meridians and parallels alone.
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
from pathlib import Path
from typing import Any, Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE: Final = "@zazuko/yasgui"
VERSION: Final = "4.6.2"
INTEGRITY: Final = "sha512-Zw45KdPoAE1KRaAoxIHdQqeJxvaVG1oQdntw0hy0ktX35Zu8ZccuOLrXCLwR+GU+0xMzLw8Mjw6BkSZV2vUuQw=="
FILES: Final = ("yasgui.min.js", "yasgui.min.css")
FOLDER: Final = Path("catalog", "web", "static", "yasgui")
MAP_PACKAGE: Final = "world-atlas"
MAP_VERSION: Final = "2.0.2"
MAP_INTEGRITY: Final = "sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ=="
MAP_FOLDER: Final = Path("catalog", "web", "world")
MAP_MAKER: Final = Path("exports", "world.py")
_OUTLINE: Final = "land.svgpath"
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


class UnavailableError(Exception):
    """The package cannot be had here; the build goes on without it."""


class PackageHook(BuildHookInterface):
    """Puts translations, and the editor's two files and its licence, where the wheel takes them from."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the translations; fetch the editor's package, unless an earlier build has."""
        compile_texts(Path(self.root) / TRANSLATIONS)
        try:
            bring_map(Path(self.root))
        except UnavailableError as error:
            self.app.display_warning(
                f"/browse/map will have no outline of the land without {MAP_PACKAGE} {MAP_VERSION}: {error}"
            )
        folder = Path(self.root) / FOLDER
        if is_complete(folder):
            return
        try:
            put(fetch(), folder)
        except UnavailableError as error:
            self.app.display_warning(f"/sparql will be a plain form without the editor {PACKAGE} {VERSION}: {error}")


def compile_texts(folder: Path) -> None:
    """Compile the texts of each language, beside their source."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        with source.open("rb") as file:
            texts = read_po(file, abort_invalid=True)
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, texts)


def bring_map(root: Path) -> None:
    """Make the outline of the land for the map (decision 0089), unless an earlier build has.

    Raises:
        UnavailableError: The package with the shapes cannot be had.
        ValueError: It is not the pinned one.
    """
    maker, folder = root / MAP_MAKER, root / MAP_FOLDER
    if not maker.is_file():
        return
    state = f"{MAP_INTEGRITY} {hashlib.sha256(maker.read_bytes()).hexdigest()}\n"
    stamp = folder / _STAMP
    if stamp.is_file() and stamp.read_text(encoding="ascii") == state and (folder / _OUTLINE).is_file():
        return
    package = checked(fetch(MAP_PACKAGE, MAP_VERSION), MAP_PACKAGE, MAP_VERSION, MAP_INTEGRITY)
    spec = importlib.util.spec_from_file_location("world", maker)
    if spec is None or spec.loader is None:
        raise ValueError(f"{maker} cannot be read")
    world = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(world)
    with tarfile.open(fileobj=io.BytesIO(package), mode="r:gz") as archive:
        outline = world.outline(json.loads(_member(archive, "package/land-110m.json")), "land")
        licence = _member(archive, "package/LICENSE").decode()
    folder.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    (folder / _OUTLINE).write_text(outline + "\n", encoding="ascii")
    (folder / _LICENCE).write_text(
        f"{MAP_PACKAGE} {MAP_VERSION}, of which {_OUTLINE} is made; its shapes are by Natural Earth, public domain\n\n"
        f"{licence}",
        encoding="utf-8",
    )
    stamp.write_text(state, encoding="ascii")


def is_complete(folder: Path) -> bool:
    """Say whether a folder has the files of the pinned package."""
    stamp = folder / _STAMP
    named = stamp.read_text(encoding="ascii").strip() if stamp.is_file() else ""
    return named == INTEGRITY and all((folder / name).is_file() for name in (*FILES, _LICENCE))


def fetch(package: str = PACKAGE, version: str = VERSION) -> bytes:
    """Return a package as npm has it.

    Raises:
        UnavailableError: There is no npm, or it cannot reach the package.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise UnavailableError("npm is not installed")
    with tempfile.TemporaryDirectory() as folder:
        command = [
            npm, "pack", f"{package}@{version}", "--pack-destination", folder, "--ignore-scripts", "--prefer-offline",
            "--fetch-retries=0", "--fetch-timeout=30000", "--loglevel=error", "--no-update-notifier",
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


def checked(package: bytes, name: str, version: str, integrity: str) -> bytes:
    """Return a package as it is, when it is the pinned one.

    Raises:
        ValueError: It is not.
    """
    found = "sha512-" + base64.b64encode(hashlib.sha512(package).digest()).decode("ascii")
    if found != integrity:
        raise ValueError(
            f"{name} {version} came with the digest {found}, where {integrity} was expected: it was changed on its"
            " way; look into the registry that npm is configured for"
        )
    return package


def put(package: bytes, folder: Path) -> None:
    """Check a package, and put what is wanted of it into a folder; the folder appears whole.

    Raises:
        ValueError: It is not the pinned package.
    """
    checked(package, PACKAGE, VERSION, INTEGRITY)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".yasgui-") as building:
        made = Path(building) / folder.name
        made.mkdir(mode=0o755)
        with tempfile.TemporaryFile() as file:
            file.write(package)
            file.seek(0)
            with tarfile.open(fileobj=file, mode="r:gz") as archive:
                for name in FILES:
                    (made / name).write_bytes(_member(archive, f"package/build/{name}"))
                about = json.loads(_member(archive, "package/package.json"))
        (made / _LICENCE).write_text(_licence(about), encoding="utf-8")
        (made / _STAMP).write_text(INTEGRITY + "\n", encoding="ascii")
        shutil.rmtree(folder, ignore_errors=True)
        made.replace(folder)


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(name)
    if file is None:
        raise ValueError(f"{PACKAGE} {VERSION} has no file {name}")
    with file:
        return file.read()


def _licence(about: dict[str, Any]) -> str:
    """Return who made the package and under which licence, by what it says of itself: it has no file for it."""
    makers = [about["author"], *(one["name"] for one in about.get("contributors", ()))]
    return (
        f"{about['name']} {about['version']}, {about['homepage']}\n"
        f"Licence: {about['license']}\nCopyright (c) {', '.join(makers)}\n\n"
        f"It is a bundle; what it bundles is listed in its package-lock.json there.\n\n{_MIT}"
    )
