"""Records with the files beside them: into the store, looked into, and described as attachments of their documents.

All this is done before the ledger's transaction that refers to them. What cannot be had is a finding, and the record is
loaded without it.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Final, NamedTuple

import msgspec

from catalog.errors import SourceError
from catalog.files.derivatives import Derivatives
from catalog.files.looking import SECONDS, Look, Looker
from catalog.files.store import FileStore, Kept, TooLargeError
from catalog.jobs.catalogue import Catalogue
from catalog.ledger.entries import YIELDING
from catalog.readers.beside import Beside, FileSource
from catalog.readers.records import Record
from catalog.settings import Settings
from vocab.document import Attachment
from vocab.file_kinds import HEAD, file_name, media_type_of, sides
from vocab.findings import Finding

_READABLE: Final = "expected a file that can be opened; look at it; it is published as it is, without pages or preview"


class _Wanted(NamedTuple):
    """A file that a record shall have, and where the record says so."""

    file: FileSource
    label: str = ""
    line: int | None = None


class Attacher:
    """Attaches files to records.

    Args:
        store: Where they are kept.
        derivatives: Where the images that are made of them go.
        looker: Looks into them.
        largest: Most bytes that one may have.
        known: Gives the attachments that a document has already: what is known of them need not be found out again.
            ``None`` says that the document has been withdrawn, so that nothing of it may be taken.
    """

    def __init__(
        self,
        store: FileStore,
        derivatives: Derivatives,
        looker: Looker,
        *,
        largest: int,
        known: Callable[[str], tuple[Attachment, ...] | None],
    ) -> None:
        self.store: Final = store
        self._derivatives = derivatives
        self._looker = looker
        self._largest = largest
        self._known = known

    def attach(self, record: Record, beside: Beside | None, *, alone: bool) -> Record:
        """Return the record with its files.

        Args:
            beside: What lies beside its source.
            alone: Whether it is the only one of its source: the files with the source's name belong to it then.
        """
        findings: list[Finding] = []
        wanted = list(_wanted(record, beside, findings, alone=alone))
        if not wanted and not findings:
            return record
        before = self._known(record.document.identifier)
        if before is None:
            return record
        known = {item.sha256: item for item in before}
        files: dict[str, Attachment] = {}
        for item in wanted:
            if attachment := self._attachment(item, known, files, findings):
                files[attachment.name] = attachment
        document = msgspec.structs.replace(record.document, files=tuple(files.values()))
        return msgspec.structs.replace(record, document=document, findings=(*record.findings, *findings))

    def _attachment(
        self, item: _Wanted, known: dict[str, Attachment], taken: dict[str, Attachment], findings: list[Finding]
    ) -> Attachment | None:
        kept = self._kept(item, findings)
        if kept is None:
            return None
        path = self.store.path(kept.sha256)
        with path.open("rb") as stream:
            media_type = media_type_of(stream.read(HEAD)) or item.file.media_type
        look = self._look(path, media_type, kept, known.get(kept.sha256))
        if look.error == "pixels":
            if kept.new:
                self.store.discard([kept.sha256])
            findings.append(_too_large(item, f"it has {(look.pixels or 0) // 1_000_000:,} million pixels", "pixels"))
            return None
        if look.error:
            findings.append(_unseen(item, look.error))
        return Attachment(
            name=file_name(item.file.name, media_type, taken),
            sha256=kept.sha256,
            size=kept.size,
            media_type=media_type,
            pages=look.pages,
            width=look.width,
            height=look.height,
            label=item.label,
        )

    def _kept(self, item: _Wanted, findings: list[Finding]) -> Kept | None:
        try:
            with item.file.open() as stream:
                return self.store.take(stream, largest=self._largest)
        except TooLargeError:
            findings.append(_too_large(item, f"it is larger than {self._largest:,} bytes", "largest"))
        except SourceError as error:
            findings.append(_finding(item, "file-unreadable", f"cannot be read: {error.problem}", error.advice))
        except OSError as error:
            advice = "check the file and its permissions"
            findings.append(_finding(item, "file-unreadable", f"cannot be read: {error.strerror}", advice))
        return None

    def _look(self, path: Path, media_type: str, kept: Kept, known: Attachment | None) -> Look:
        """Look into a file, unless that has been done: another machine or a busy hour must not change a document."""
        wanted = sides(media_type)
        seen = known is not None and (known.pages is not None or known.width is not None)
        if known is not None and seen and self._derivatives.has(kept.sha256, wanted):
            return Look(pages=known.pages, width=known.width, height=known.height)
        look = self._looker.look(path, media_type, wanted)
        if look.error is None:
            self._derivatives.keep(kept.sha256, wanted, look.images)
        if known is not None and seen:
            return Look(pages=known.pages, width=known.width, height=known.height)
        return look


@contextmanager
def attaching(settings: Settings, catalogue: Catalogue | None) -> Iterator[Attacher]:
    """Give what attaches files; without a catalogue nothing of them is kept."""
    with ExitStack() as stack:
        looker = stack.enter_context(Looker(pixels=settings.files_pixels))
        if catalogue is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="muniment-")))
            derivatives = Derivatives(folder / "derivatives")
            known: Callable[[str], tuple[Attachment, ...] | None] = _nothing
            store: FileStore = _Passing(folder / "files", derivatives)
        else:
            store, derivatives, known = catalogue.files, catalogue.derivatives, _standing(catalogue)
            stack.callback(store.sweep)
        yield Attacher(store, derivatives, looker, largest=settings.files_largest, known=known)


def _nothing(_: str) -> tuple[Attachment, ...]:
    return ()


def _standing(catalogue: Catalogue) -> Callable[[str], tuple[Attachment, ...] | None]:
    def known(identifier: str) -> tuple[Attachment, ...] | None:
        entry = catalogue.ledger.entry(identifier)
        if entry is None or entry.change in YIELDING:
            return ()
        return None if entry.deleted else catalogue.ledger.document(entry).files

    return known


def _wanted(record: Record, beside: Beside | None, findings: list[Finding], *, alone: bool) -> Iterator[_Wanted]:
    """Yield the files that a record names, in its order, then those that bear its name; each once."""
    seen: set[str] = set()
    for named in record.files:
        try:
            file = _named(named.path, beside)
        except SourceError as error:
            findings.append(
                Finding(
                    kind=error.kind,
                    field="Files",
                    problem=error.problem,
                    advice=error.advice,
                    text=named.path,
                    line=named.line,
                )
            )
            continue
        if file.identity in seen:
            findings.append(
                Finding(
                    kind="file-repeated",
                    field="Files",
                    problem=f"the file {named.path!r} is named twice",
                    advice="expected each once; remove the second",
                    line=named.line,
                )
            )
            continue
        seen.add(file.identity)
        yield _Wanted(file, named.label, named.line)
    for file_or_error in beside.matching() if beside and alone else ():
        if isinstance(file_or_error, SourceError):
            findings.append(
                Finding(
                    kind=file_or_error.kind, field="file", problem=file_or_error.problem, advice=file_or_error.advice
                )
            )
        elif file_or_error.identity not in seen:
            seen.add(file_or_error.identity)
            yield _Wanted(file_or_error)


def _named(path: str, beside: Beside | None) -> FileSource:
    if beside is None:
        raise SourceError("file-missing", f"nothing lies beside this record: {path!r}", "load it from a folder")
    return beside.named(path)


def _finding(item: _Wanted, kind: str, problem: str, advice: str) -> Finding:
    return Finding(
        kind=kind,
        field="file" if item.line is None else "Files",
        problem=f"{item.file.name!r} {problem}",
        advice=advice,
        line=item.line,
    )


def _too_large(item: _Wanted, problem: str, setting: str) -> Finding:
    return _finding(
        item,
        "file-too-large",
        f"was left out: {problem}",
        f"expected less; make it smaller, or raise the setting 'files_{setting}' and load it again",
    )


def _unseen(item: _Wanted, error: str) -> Finding:
    if error == "closed":
        return _finding(item, "file-closed", "asks for a password", "expected a file that all can read; " + _READABLE)
    if error == "time":
        return _finding(item, "file-damaged", f"could not be looked into within {SECONDS:.0f} seconds", _READABLE)
    if error == "memory":
        return _finding(item, "file-damaged", "needs too much memory to be looked into", _READABLE)
    return _finding(item, "file-damaged", "is damaged", _READABLE)


class _Passing(FileStore):
    """Keeps one file at a time: a check must not need the room of all."""

    def __init__(self, folder: Path, derivatives: Derivatives) -> None:
        super().__init__(folder)
        self._derivatives = derivatives

    def take(self, stream: IO[bytes], *, largest: int) -> Kept:
        self.discard(list(self.digests()))
        self._derivatives.clear()
        return super().take(stream, largest=largest)
