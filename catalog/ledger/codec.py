"""Values ↔ the bytes that the ledger keeps: JSON, so that it can be read without this program, in zstd.

A digest is that of the JSON, never of the compressed bytes: those depend on the compressor.
"""

import hashlib
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import msgspec
import zstandard

from catalog.errors import DamagedError

T = TypeVar("T")


def sha256(content: bytes) -> bytes:
    """Return the SHA-256 digest."""
    return hashlib.sha256(content).digest()


def encode(value: Any) -> bytes:
    """Return ``value`` as JSON; equal values give equal bytes."""
    return msgspec.json.encode(value, order="deterministic")


def decode(content: bytes, kind: type[T]) -> T:
    """Return the value of type ``kind`` that ``encode`` wrote.

    Raises:
        DamagedError: It is something else.
    """
    try:
        return msgspec.json.decode(content, type=kind)
    except msgspec.DecodeError as error:
        raise DamagedError(f"stored bytes are no {kind.__name__}: {error}", "run 'muniment verify'") from None


def pack(content: bytes) -> bytes:
    """Compress."""
    return zstandard.ZstdCompressor(level=3).compress(content)


def unpack(packed: bytes, digest: bytes) -> bytes:
    """Decompress, and compare with the digest.

    Raises:
        DamagedError: The bytes are not those that were stored.
    """
    try:
        content = zstandard.ZstdDecompressor().decompress(packed)
    except zstandard.ZstdError:
        content = b""
    if sha256(content) != digest:
        raise DamagedError(
            f"stored bytes do not have their digest {digest.hex()}",
            "restore the ledger from a backup; run 'muniment verify'",
        )
    return content


def to_text(moment: datetime) -> str:
    """Return a UTC moment as text that sorts like the moment."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def to_moment(text: str) -> datetime:
    """Return the moment that ``to_text`` wrote."""
    return datetime.fromisoformat(text)


def to_day(day: date | None) -> str | None:
    """Return a day as text that sorts like the day."""
    return None if day is None else day.isoformat()
