"""The process that reads markup: takes a source in pieces, gives the records that each piece completes.

Run as ``python -P -m catalog.readers.confined_worker MEMORY SECONDS``. Before the first source it has loaded all that
it may ever need and given up its rights: it holds two pipes and can open nothing. A reader is a ``Session``;
``READERS`` has them by name.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import IO, Final, Protocol, runtime_checkable

import msgspec

from catalog.confinement import confine, limit
from catalog.readers.confined_talk import LENGTH, OUT_OF_MEMORY, Answer, Bad, Chunk, End, Given, Part, Start, framed
from catalog.readers.rdf import session as rdf
from catalog.readers.xlsx.session import WorkbookSession
from catalog.readers.xml.pages import PageSession
from catalog.readers.xml.session import XmlSession
from vocab.findings import Finding


class Session(Protocol):
    """A reader at work on one source."""

    def feed(self, content: bytes) -> Sequence[Given]:
        """Take the next piece and return what it completes."""

    def close(self) -> Sequence[Given]:
        """Return what is left at the end of the source."""

    @property
    def done(self) -> bool:
        """Whether nothing more of the source is wanted."""


@runtime_checkable
class InParts(Protocol):
    """A reader of sources that are made of several parts."""

    def begin(self, kind: str) -> Sequence[Given]:
        """Return what the part before has come to, and begin another one."""


READERS: Final[Mapping[str, Callable[[str], Session]]] = {
    "xml": XmlSession,
    "oai-pmh": PageSession,
    "xlsx": WorkbookSession,
    **{syntax: rdf.session(syntax) for syntax in ("nquads", "turtle", "rdf-xml", "json-ld", "json-ld-lines")},
}
_REQUEST: Final[msgspec.msgpack.Decoder[Start | Part | Chunk | End]] = msgspec.msgpack.Decoder(
    Start | Part | Chunk | End
)


def main() -> None:
    """Answer until the input ends."""
    memory, seconds = int(sys.argv[1]), float(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    XmlSession.get_ready()
    rdf.get_ready()
    WorkbookSession.get_ready()
    # elements know what is in them, not what they are in: there are no cycles to look for
    gc.disable()
    limit(memory)
    confined = confine(reading=False)
    try:
        _serve(requests, answers, seconds, confined=confined)
    except MemoryError:
        # not enough is left to say so
        os._exit(OUT_OF_MEMORY)


def _serve(requests: IO[bytes], answers: IO[bytes], seconds: float, *, confined: bool) -> None:
    session: Session | None = None
    while frame := _frame(requests):
        signal.setitimer(signal.ITIMER_PROF, seconds)
        request = _REQUEST.decode(frame)
        if isinstance(request, Start):
            session = READERS[request.reader](request.key)
        assert session is not None
        answer = _answer(session, request)
        answers.write(framed(msgspec.structs.replace(answer, confined=confined)))
        answers.flush()
        signal.setitimer(signal.ITIMER_PROF, 0)
        if answer.last:
            return


def _frame(stream: IO[bytes]) -> bytes:
    head = stream.read(LENGTH.size)
    return stream.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else b""


def _answer(session: Session, request: Start | Part | Chunk | End) -> Answer:
    try:
        if isinstance(request, Start):
            return Answer()
        if isinstance(request, Part):
            assert isinstance(session, InParts)
            return Answer(outcomes=session.begin(request.kind))
        outcomes = session.feed(request.content) if isinstance(request, Chunk) else session.close()
        return Answer(outcomes=outcomes, done=session.done)
    except MemoryError:
        return Answer(outcomes=[_memory()], done=True, last=True)
    except Exception as error:  # noqa: BLE001  a slip of ours over one file must not end a load
        return Answer(outcomes=[_slip(error)], done=True, last=True)


def _memory() -> Bad:
    return Bad(
        finding=Finding(
            kind="too-large",
            field="file",
            problem="a record of this file needs more memory than reading may take; the rest was not read",
            advice="expected records of a few megabytes; split the file",
            severity="refused",
        )
    )


def _slip(error: Exception) -> Bad:
    return Bad(
        finding=Finding(
            kind="reader-failed",
            field="file",
            problem=f"the reader failed over this file ({type(error).__name__}: {str(error)[:200]});"
            " the rest was not read",
            advice="tell the developers, with the file if you can",
            severity="refused",
        )
    )


if __name__ == "__main__":
    main()
