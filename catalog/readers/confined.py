"""Readers of what strangers wrote in markup: asked in a process that can do nothing but answer (decision 0064).

One process reads many sources, so that its start is paid once; it is replaced when it oversteps. It has limited memory,
a kernel alarm that counts its own processing time, and no right to files, sockets or programs: the bytes go through a
pipe, a piece at a time, and for each piece the records that it completes come back.
"""

import logging
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Final, Self

import msgspec

from catalog.confinement import end
from catalog.errors import SourceError, UnavailableError
from catalog.readers.confined_talk import (
    CHUNK,
    LENGTH,
    OUT_OF_MEMORY,
    Answer,
    Bad,
    Chunk,
    End,
    Given,
    Good,
    Part,
    Start,
    framed,
)
from catalog.readers.records import Outcome, Record, Refused, Said, Source, refusal
from vocab.identifiers import check_identifier

_LOG: Final = logging.getLogger(__name__)
MEMORY: Final = 512 << 20
SECONDS: Final = 20.0
_KEPT: Final = 8 << 20
_LARGEST_ANSWER: Final = 512 << 20
_ANSWER: Final = msgspec.msgpack.Decoder(Answer)


class Confined:
    """Asks the process; it is started with the first source.

    Args:
        memory: Bytes that it may take beyond what it has when it is ready.
        seconds: Longest processing time for one piece of a source; a busy machine does not shorten it.
    """

    def __init__(self, *, memory: int = MEMORY, seconds: float = SECONDS) -> None:
        self._memory = memory
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._told = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, reader: str, source: Source) -> Iterator[Outcome]:
        """Yield the records that a reader makes of a source; see ``read_all``."""
        return (outcome for outcome in self.read_all(reader, source) if not isinstance(outcome, Said))

    def read_all(self, reader: str, source: Source) -> Iterator[Outcome | Said]:
        """Yield what a reader makes of a source; whatever happens to the process is told as a refusal.

        Args:
            reader: A name of ``confined_worker.READERS``.

        Raises:
            UnavailableError: The process cannot be started.
        """
        whole = False
        kept = bytearray()
        try:
            for answer in self._answers(reader, source, kept):
                for outcome in answer.outcomes:
                    yield outcome if isinstance(outcome, Said) else _outcome(outcome, source.location, kept)
                if answer.last:
                    self.close()
            whole = True
        except SourceError as error:
            yield Refused(location=source.location, finding=refusal(error), content=bytes(kept) or None)
        finally:
            if not whole:
                self.close()

    def begin(self, reader: str, key: str) -> None:
        """Begin a source that is made of several parts."""
        self._ask(Start(reader, key))

    def give(self, kind: str, part: IO[bytes]) -> Iterator[Given]:
        """Yield what a reader makes of a part of the source that has begun.

        Args:
            kind: What the part is to the reader.

        Raises:
            SourceError: Whatever happened to the process.
        """
        yield from self._ask(Part(kind)).outcomes
        while piece := part.read(CHUNK):
            answer = self._ask(Chunk(piece))
            yield from answer.outcomes
            if answer.last:
                self.close()
                return
        yield from self._ask(Part("")).outcomes

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            end(process)

    def _answers(self, reader: str, source: Source, kept: bytearray) -> Iterator[Answer]:
        """Yield an answer a piece, and keep the bytes of a source that is not large, in case it is refused."""
        self._ask(Start(reader, source.key))
        stream = source.opened()
        size = 0
        while piece := stream.read(CHUNK):
            size += len(piece)
            if size <= _KEPT:
                kept += piece
            else:
                kept.clear()
            answer = self._ask(Chunk(piece))
            yield answer
            if answer.done:
                return
        yield self._ask(End())

    def _ask(self, message: Start | Part | Chunk | End) -> Answer:
        process = self._started()
        assert process.stdin is not None
        try:
            process.stdin.write(framed(message))
            process.stdin.flush()
            answer = _ANSWER.decode(self._frame(process))
        except (OSError, EOFError, ValueError):
            raise self._overstepped() from None
        if not answer.confined and not self._told:
            _LOG.warning("this system has no seccomp: markup is read without that wall")
            self._told = True
        return answer

    def _frame(self, process: subprocess.Popen[bytes]) -> bytearray:
        # processing time is the process's own affair; this is for one that sleeps
        until = time.monotonic() + 10 * self._seconds + 60
        (size,) = LENGTH.unpack(_exactly(process, LENGTH.size, until))
        if size > _LARGEST_ANSWER:
            raise EOFError
        return _exactly(process, size, until)

    def _overstepped(self) -> SourceError:
        """Return what a process that does not answer died of."""
        process = self._process
        code = None
        if process is not None:
            with suppress(subprocess.TimeoutExpired):
                code = process.wait(timeout=1)
        self.close()
        if code is not None and -code in {signal.SIGPROF, signal.SIGKILL}:
            return SourceError(
                "too-slow",
                f"reading a piece of {CHUNK >> 10} KiB took more than {self._seconds:g} seconds; the rest was not read",
                "expected markup that can be read in one go; take out what is huge, or split the file",
            )
        if code == OUT_OF_MEMORY:
            return SourceError(
                "too-large",
                "a record of this file needs more memory than reading may take; the rest was not read",
                "expected records of a few megabytes; split the file",
            )
        return SourceError(
            "reader-ended",
            "the process that reads markup ended over this file; the rest of it was not read",
            "expected well-formed markup; check the file with xmllint; if it is right, tell the developers",
        )

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            try:
                self._process = subprocess.Popen(
                    [sys.executable, "-P", "-m", "catalog.readers.confined_worker", *self._limits()],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            except OSError as error:
                raise UnavailableError(
                    f"the process that reads markup cannot be started: {error.strerror}", "try again"
                ) from None
        return self._process

    def _limits(self) -> list[str]:
        return [str(self._memory), str(self._seconds)]


def _exactly(process: subprocess.Popen[bytes], size: int, until: float) -> bytearray:
    """Return the next ``size`` bytes.

    Raises:
        EOFError: The process has ended, or says nothing for too long.
    """
    assert process.stdout is not None
    descriptor = process.stdout.fileno()
    found = bytearray()
    while len(found) < size:
        ready, _, _ = select.select([descriptor], [], [], max(0.0, until - time.monotonic()))
        piece = os.read(descriptor, min(size - len(found), 1 << 20)) if ready else b""
        if not piece:
            raise EOFError
        found += piece
    return found


def _outcome(outcome: Given, location: str, whole: bytearray) -> Outcome:
    """Return an outcome with its place.

    Args:
        whole: The bytes of the source, for what is said about all of it.
    """
    if isinstance(outcome, Bad):
        content = bytes(whole) or None if outcome.content is None else outcome.content
        return Refused(
            location=location, finding=outcome.finding, content=content, row=outcome.row, header=outcome.header
        )
    if not isinstance(outcome, Good) or check_identifier(outcome.document.identifier):
        raise SourceError(
            "reader-ended", "a reader gave what is no record, or has an id that none may have", "tell the developers"
        )
    return Record(
        location=location,
        document=outcome.document,
        findings=outcome.findings,
        lines=outcome.lines,
        content=outcome.content,
        files=outcome.files,
        row=outcome.row,
        restored=outcome.restored,
        header=outcome.header,
    )
