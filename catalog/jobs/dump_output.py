"""Parts of a dump → files: gathered into chunks, compressed and hashed in threads, in one pass and constant memory.

The compressors are pinned: zlib at level 6 and zstd at level 3 in one thread, neither name nor time in a header. Equal
parts give equal files as long as the libraries are the same.
"""

import hashlib
import zlib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from typing import BinaryIO, Final, Protocol

import zstandard

_CHUNK: Final = 1 << 20
_GZIP_LEVEL: Final = 6
_GZIP_WINDOW: Final = 31  # 15 bits, and 16 that ask for the gzip format
_ZSTD_LEVEL: Final = 3


class _Compressor(Protocol):
    def compress(self, data: bytes, /) -> bytes: ...

    def flush(self) -> bytes: ...


_COMPRESSORS: Final[Mapping[str, Callable[[], _Compressor]]] = {
    "gz": lambda: zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, _GZIP_WINDOW),
    "zst": lambda: zstandard.ZstdCompressor(level=_ZSTD_LEVEL, write_checksum=True, threads=0).compressobj(),
}
# How the manifest names them: bytes of compressed files depend on the version too.
COMPRESSORS: Final[Mapping[str, str]] = {
    "gz": f"gzip: zlib {zlib.ZLIB_RUNTIME_VERSION}, level {_GZIP_LEVEL}",
    "zst": f"zstd {'.'.join(map(str, zstandard.ZSTD_VERSION))}, level {_ZSTD_LEVEL}, one thread",
}


class Output:
    """One file on its way.

    Args:
        stream: Where its bytes go.
        compression: ``"gz"``, ``"zst"`` or ``None``.
        hashed: Whether its digest will be asked for.
    """

    def __init__(self, stream: BinaryIO, compression: str | None, *, hashed: bool) -> None:
        self._stream = stream
        self._compressor = _COMPRESSORS[compression]() if compression else None
        self._hash = hashlib.sha256() if hashed else None

    def write(self, chunk: bytes) -> None:
        """Take a chunk of the content."""
        self._put(self._compressor.compress(chunk) if self._compressor else chunk)

    def finish(self) -> None:
        """Write what the compressor has kept back."""
        if self._compressor:
            self._put(self._compressor.flush())

    def _put(self, content: bytes) -> None:
        self._stream.write(content)
        if self._hash:
            self._hash.update(content)

    @property
    def sha256(self) -> str:
        """Hexadecimal digest of the file."""
        return self._hash.hexdigest() if self._hash else ""


class Spool:
    """Gathers the parts of one dump for the files that it is written to, plain and compressed.

    A chunk is compressed in a thread while the next one is gathered; never more than two of them are in memory.

    Args:
        threads: Give the interpreter free while they work; ``None`` does everything at once.
    """

    def __init__(self, outputs: Sequence[Output], threads: Executor | None) -> None:
        self._outputs = outputs
        self._threads = threads
        self._parts: list[bytes] = []
        self._size = 0
        self._working: list[Future[None]] = []

    def add(self, part: bytes) -> None:
        """Take the next part."""
        self._parts.append(part)
        self._size += len(part)
        if self._size >= _CHUNK:
            self._hand_over()

    def _hand_over(self) -> None:
        chunk = b"".join(self._parts)
        self._parts, self._size = [], 0
        self._wait()
        for output in self._outputs:
            if self._threads:
                self._working.append(self._threads.submit(output.write, chunk))
            else:
                output.write(chunk)

    def _wait(self) -> None:
        for future in self._working:
            future.result()
        self._working = []

    def finish(self) -> None:
        """Write the rest."""
        self._hand_over()
        self._wait()
        for output in self._outputs:
            output.finish()
