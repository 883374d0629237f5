"""What is inside a file, asked of a confined process: pages, size in pixels, and small images of its first page."""

import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import IO, Any, Final, Self

import msgspec

from catalog.confinement import end
from catalog.errors import UnavailableError

_LOG: Final = logging.getLogger(__name__)
SECONDS: Final = 60.0
_JPEG: Final = b"\xff\xd8\xff"
_MOST: Final = 10**10


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in a file.

    Attributes:
        pages: Of a PDF or TIFF.
        width, height: Of the first page in pixels, as it is to be seen: turned as the file says.
        images: JPEG images, in the order of the sides that were asked for.
        error: Why nothing was found: ``damaged``, ``closed`` (a password), ``pixels`` (too many), ``memory``, ``time``.
        pixels: How many there are, when they are too many.
    """

    pages: int | None = None
    width: int | None = None
    height: int | None = None
    images: tuple[bytes, ...] = ()
    error: str | None = None
    pixels: int | None = None


class Looker:
    """Asks the process; it is started with the first question.

    Args:
        pixels: Most pixels that an image may have to be decoded.
        seconds: Longest that looking into one file may take.
    """

    def __init__(self, *, pixels: int, seconds: float = SECONDS) -> None:
        self._pixels = pixels
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._told = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def look(self, path: Path, media_type: str, sides: tuple[int, ...]) -> Look:
        """Look into a file.

        Args:
            sides: Longest sides of the images to be made, in pixels, the longest first.

        Raises:
            UnavailableError: The process cannot be started or does not answer.
        """
        request = {
            "path": str(path.resolve()),
            "media_type": media_type,
            "sides": sides,
            "pixels": self._pixels,
            "seconds": self._seconds,
        }
        header, body = self._ask(json.dumps(request).encode() + b"\n")
        if not header.get("confined", True) and not self._told:
            _LOG.warning("this system has no seccomp: files are looked into without that wall")
            self._told = True
        return _checked(header, body, len(sides))

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            end(process)

    def _ask(self, line: bytes) -> tuple[dict[str, Any], bytes]:
        questions, answers = self._streams()
        try:
            questions.write(line)
            questions.flush()
            header = json.loads(answers.readline())
            body = answers.read(header["body"])
        except (OSError, ValueError, KeyError):
            self.close()
            raise UnavailableError(
                "the process that looks into files does not answer", "try again; if it stays so, tell the developers"
            ) from None
        return header, body

    def _streams(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "catalog.files.looker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        return self._process.stdin, self._process.stdout


def _checked(header: dict[str, Any], body: bytes, wanted: int) -> Look:
    """Return the answer, and believe nothing that cannot be: a file may have taken the process over."""
    damaged = Look(error="damaged")
    error = header.get("error")
    if error is not None:
        known = error if error in {"damaged", "closed", "pixels", "memory", "time"} else "damaged"
        return Look(error=known, pixels=_number(header.get("pixels")))
    images, at = [], 0
    for size in header.get("sizes", ()):
        images.append(body[at : at + size])
        at += size
    if len(images) != wanted or not all(image.startswith(_JPEG) for image in images):
        return damaged
    pages, width, height = (_number(header.get(name)) for name in ("pages", "width", "height"))
    return Look(images=tuple(images), pages=pages, width=width, height=height)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and 0 < value < _MOST else None
