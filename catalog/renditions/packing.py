"""Bodies ↔ the bytes that are kept of them: zstd, each body a frame of its own, with a dictionary for each form.

A dictionary is what a made-up document looks like in that form: nearly all that descriptions have in common, and not a
word of any document. It can be made anew at any time, so it is not kept; a frame says by its checksum that it was read
with another one.
"""

import threading
from collections.abc import Mapping
from typing import Final

import zstandard

_LEVEL: Final = 3


class Packing:
    """Packs, for one thread; unpacks, for several.

    Args:
        dictionaries: The made-up document in each form.
    """

    def __init__(self, dictionaries: Mapping[str, bytes]) -> None:
        ready = {
            name: zstandard.ZstdCompressionDict(content, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
            for name, content in dictionaries.items()
        }
        for dictionary in ready.values():
            dictionary.precompute_compress(level=_LEVEL)
        self._pack = {
            name: zstandard.ZstdCompressor(level=_LEVEL, dict_data=dictionary, write_checksum=True)
            for name, dictionary in ready.items()
        }
        self._one_at_a_time = threading.Lock()
        self._unpack = {name: zstandard.ZstdDecompressor(dict_data=dictionary) for name, dictionary in ready.items()}

    def pack(self, name: str, body: bytes) -> bytes:
        """Return what is kept of a body in the form called ``name``."""
        return self._pack[name].compress(body)

    def unpack(self, name: str, packed: bytes) -> bytes | None:
        """Return the body; ``None`` when these bytes are not what was kept."""
        try:
            with self._one_at_a_time:
                return self._unpack[name].decompress(packed)
        except zstandard.ZstdError:
            return None
