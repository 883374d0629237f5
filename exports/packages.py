"""Named bytes → a ZIP file, piece by piece: equal content gives equal bytes, and one member at a time is in memory."""

import io
from collections.abc import Iterable, Iterator
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NEVER: Final = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP file can name


class _Pieces(io.RawIOBase):
    """Takes what is written, in order, and gives it away."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: list[bytes] = []

    def writable(self) -> bool:
        """Say yes; nothing else can be done with it."""
        return True

    def write(self, data: Any) -> int:
        """Keep the bytes until they are taken."""
        self._kept.append(bytes(data))
        return len(data)

    def take(self) -> bytes:
        """Return what has been written since the last time."""
        taken = b"".join(self._kept)
        self._kept.clear()
        return taken


def package(members: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Yield a ZIP file, a piece for each member and one for the directory at its end.

    Args:
        members: Names, each once, and what is in them.
    """
    pieces = _Pieces()
    with ZipFile(pieces, "w", ZIP_DEFLATED) as packed:
        for name, content in members:
            info = ZipInfo(name, _NEVER)
            info.compress_type = ZIP_DEFLATED
            packed.writestr(info, content)
            yield pieces.take()
    yield pieces.take()
