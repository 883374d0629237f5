"""Small JPEG images of files, under the digest of the file: ``derivatives/ab/abcdef….400.jpg``.

Disposable: what is missing is made again when the catalogue is published or rebuilt, never by a request.
"""

import os
import shutil
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from catalog.errors import CannotWriteError


class Derivatives:
    """The images of one catalogue.

    Args:
        folder: Made with the first image.
    """

    def __init__(self, folder: Path) -> None:
        self.folder: Final = folder

    def path(self, sha256: str, side: int) -> Path:
        """Return where the image of a file is, or would be.

        Args:
            side: Its longest side, in pixels.
        """
        return self.folder / sha256[:2] / f"{sha256}.{side}.jpg"

    def has(self, sha256: str, sides: Sequence[int]) -> bool:
        """Say whether all images of a file are there."""
        return all(self.path(sha256, side).is_file() for side in sides)

    def keep(self, sha256: str, sides: Sequence[int], images: Sequence[bytes]) -> None:
        """Keep the images of a file.

        Raises:
            CannotWriteError: There is no room for them.
        """
        try:
            for side, image in zip(sides, images, strict=True):
                path = self.path(sha256, side)
                path.parent.mkdir(parents=True, exist_ok=True)
                part = path.with_suffix(".tmp")
                with part.open("wb") as stream:
                    stream.write(image)
                    stream.flush()
                    os.fsync(stream.fileno())
                part.rename(path)
        except OSError as error:
            raise CannotWriteError(
                f"cannot write in {self.folder}: {error.strerror or error}", "free some space, then run it again"
            ) from None

    def discard(self, digests: Collection[str]) -> None:
        """Remove the images of files that are no longer kept."""
        for sha256 in digests:
            for path in (self.folder / sha256[:2]).glob(f"{sha256}.*"):
                path.unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove everything."""
        shutil.rmtree(self.folder, ignore_errors=True)
