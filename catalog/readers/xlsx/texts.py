"""The texts that a workbook keeps apart (shared strings; ECMA-376, part 1, 18.4), in little memory.

The first of them are kept as they are, the others packed in blocks: programs number texts in the order of the rows, so
a block is unpacked once for many cells.
"""

import zlib
from functools import lru_cache
from typing import Final

import msgspec

_PLAIN: Final = 100_000
_BLOCK: Final = 1024
_UNPACKED: Final = 64
_TEXTS: Final[msgspec.msgpack.Decoder[list[str]]] = msgspec.msgpack.Decoder(list[str])


class Texts:
    """Texts by their number, from 0.

    Args:
        plain: How many are kept as they are.
        block: How many are packed together.
    """

    def __init__(self, plain: int = _PLAIN, block: int = _BLOCK) -> None:
        self._most = plain
        self._size = block
        self._plain: list[str] = []
        self._last: list[str] = []
        self._blocks: list[bytes] = []
        # the cache knows what packs, not what holds the texts: no cycle keeps either
        blocks = self._blocks
        self._unpacked = lru_cache(maxsize=_UNPACKED)(lambda number: _TEXTS.decode(zlib.decompress(blocks[number])))

    def append(self, text: str) -> None:
        """Add a text."""
        if len(self._plain) < self._most:
            self._plain.append(text)
            return
        self._last.append(text)
        if len(self._last) == self._size:
            self._blocks.append(zlib.compress(msgspec.msgpack.encode(self._last), 1))
            self._last = []

    def __getitem__(self, number: int) -> str:
        """Return a text.

        Raises:
            IndexError: There is none of this number.
        """
        if number < 0:
            raise IndexError(number)
        if number < len(self._plain):
            return self._plain[number]
        block, index = divmod(number - self._most, self._size)
        return self._unpacked(block)[index] if block < len(self._blocks) else self._last_at(block, index)

    def _last_at(self, block: int, index: int) -> str:
        if block > len(self._blocks) or len(self._plain) < self._most:
            raise IndexError
        return self._last[index]
