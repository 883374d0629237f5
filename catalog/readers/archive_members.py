"""What holds for the members of every archive: which are records, which are left out, which are refused.

Archives are read, not unpacked: a member cannot write anywhere, and a bomb is stopped while it is being read.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, Final

from catalog.errors import SourceError
from catalog.readers.beside import Shelves
from catalog.readers.records import Refused, Source
from catalog.readers.sniffing import kind_of
from catalog.readers.walk import beginning, refused, source
from vocab.file_kinds import HEAD, media_type_of

MAX_RATIO: Final = 100
RATIO_COUNTS_FROM: Final = 4 << 20
GZIP: Final = b"\x1f\x8b"
ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
OTHER_ARCHIVES: Final = (b"BZh", b"\xfd7zXZ", b"(\xb5/\xfd", b"7z\xbc\xaf", b"Rar!")


def is_tar(head: bytes) -> bool:
    """Say whether bytes begin a ``.tar`` archive."""
    return head[257:262] == b"ustar"


def bomb() -> SourceError:
    """Return the refusal of an archive that unpacks to far more than it is."""
    return SourceError(
        "bomb",
        f"the archive unpacks to more than {MAX_RATIO} times its size",
        "expected records; unpack it yourself if you trust it, then load the files",
    )


def member_source(
    stream: IO[bytes], archive: str, location: str, path: str, members: str, shelves: Shelves
) -> Iterator[Source | Refused]:
    """Yield the source that a member of an archive is, or why it is none; scans are claimed by their records."""
    head = stream.read(HEAD)
    if media_type_of(head):
        shelves.claims.meet(f"{archive}/{path}", location)
        return
    head, damage = beginning(stream, head)
    packed = head.startswith((GZIP, *ZIP, *OTHER_ARCHIVES)) or is_tar(head)
    if packed and not (head.startswith(ZIP) and kind_of(head) == "xlsx"):
        yield refused(
            location,
            "archive-in-archive",
            "this is an archive inside an archive",
            "expected records; unpack the outer one",
        )
        return
    try:
        found = source(location, members + path, stream, shelves.beside(path), head, damage=damage)
    except SourceError as error:
        if error.kind == "bomb":
            raise
        yield refused(location, error.kind, error.problem, error.advice)
        return
    yield found


def is_hidden(name: str) -> bool:
    """Say whether a member is one that programs leave behind."""
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or any(part.startswith(".") and part not in {".", ".."} for part in parts)


def unsafe(name: str, location: str) -> Refused | None:
    """Return the refusal of a member whose path leads out of the archive."""
    if ".." in PurePosixPath(name).parts or name.startswith("/"):
        return refused(
            location,
            "unsafe-path",
            "the member's path leads out of the archive",
            "expected paths inside it; pack it anew",
        )
    return None
