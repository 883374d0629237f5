"""A file of XML, in pieces → its records: one hardened parser for every format (decision 0064).

No DOCTYPE, so no entity, no other file, no default attribute; at most 100 levels; what has been read is not kept.
Where the parser stops inside one of several records that stand beside each other, that record is refused and reading
goes on with the next one.
"""

import re
from typing import Final
from xml.parsers import expat

import msgspec

from catalog.errors import SourceError
from catalog.readers.confined_talk import Bad, Good
from catalog.readers.records import Said, refusal
from catalog.readers.xml import malformed
from catalog.readers.xml.charset import Decoder, Fault
from catalog.readers.xml.formats import INSIDE, Format, choose
from catalog.readers.xml.nodes import Node
from vocab.languages import find_language

MAX_DEPTH: Final = 100
MAX_TEXT: Final = 10 << 20
# a tag, a comment or an instruction: the parser holds it whole, and begins anew with each piece of it
MAX_TOKEN: Final = 4 << 20
_HEAD: Final = 4096
_NO_MEMORY: Final = expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]
# a longer text comes in several pieces; shorter ones need not be counted
_LONG: Final = 4096
_KNOWN_NAMES: Final = 10_000
_TAG: Final = re.compile(rb"<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*+>")
_TAG_NAME: Final = re.compile(rb"<([^\s/>]+)")


class _Stop(Exception):  # noqa: N818  no error, but the way out of the parser
    """Something in one record that is not taken.

    Attributes:
        at: Where the next record may begin.
    """

    def __init__(self, error: SourceError, at: int) -> None:
        super().__init__(str(error))
        self.error = error
        self.at = at


class XmlSession:
    """The reader for XML at work on one source.

    Offsets are those in the UTF-8 that is parsed, from the beginning of the source; lines count from 1.

    Args:
        key: See ``Source``.
    """

    def __init__(self, key: str) -> None:
        self._key = key
        self._head = b""
        self._decoder: Decoder | None = None
        self._format: Format | None = None
        self._stack: list[Node] = []
        self._unit: Node | None = None
        self._unit_tag = b""
        self._unit_name: str | None = None
        self._running = True
        self._names: dict[str, tuple[str, str]] = {}
        self._tags: list[bytes] = []
        self._outcomes: list[Good | Bad | Said] = []
        self._faults: list[Fault] = []
        # what was parsed since the record began that is open; the offset of its first byte; line ends before it
        self._kept = bytearray()
        self._kept_from = self._kept_line = 0
        self._text = 0
        self._lost: tuple[SourceError, int, int] | None = None
        self.done = False

    @staticmethod
    def get_ready() -> None:
        """Load whatever is loaded at first use: the process can open nothing later."""
        find_language("English")
        session = XmlSession("")
        session.feed(b"<mods><titleInfo><title>x</title></titleInfo></mods>")
        session.close()

    # ---- what the worker calls

    def feed(self, content: bytes) -> list[Good | Bad | Said]:
        """Take the next piece and return what it completes."""
        return self._guarded(content, final=False)

    def close(self) -> list[Good | Bad | Said]:
        """Return what is left at the end of the source."""
        return self._guarded(b"", final=True)

    def _guarded(self, content: bytes, *, final: bool) -> list[Good | Bad | Said]:
        if not self.done:
            try:
                self._take(content, final=final)
            except SourceError as error:
                if self._format is not None:
                    self._outcomes.extend(self._format.broken())
                self._refuse(error, None)
                self.done = True
        outcomes, self._outcomes = self._outcomes, []
        return outcomes

    def _take(self, content: bytes, *, final: bool) -> None:
        if self._decoder is None:
            self._head += content
            if len(self._head) < _HEAD and not final:
                return
            content = self._head
            malformed.check_head(content)
            self._decoder = Decoder(content)
            self._begin(0, 0)
        data, faults = self._decoder.decode(content, final=final)
        self._faults.extend(faults)
        self._kept += data
        self._parse(data, final=final)
        if final:
            self._finish()

    def _finish(self) -> None:
        assert self._decoder is not None
        self._tell_faults(None)
        if self._format is not None and not self.done:
            self._outcomes.extend(self._format.finish())
        if self._decoder.doubtful:
            self._outcomes.append(Bad(finding=malformed.doubtful(self._decoder.encoding)))
        self.done = True

    # ---- going through the bytes

    def _begin(self, offset: int, line: int, prolog: bytes = b"") -> None:
        """Start a parser.

        Args:
            offset, line: Of what it is given first, and how many line ends stand before it.
            prolog: Start tags of what is open there, without line ends.
        """
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.buffer_size = 2 * _LONG
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        self._parser = parser
        self._offset, self._line = offset - len(prolog), line
        self._stack.clear()
        self._text = 0
        self._leave_unit()
        if prolog:
            parser.Parse(prolog, False)

    def _parse(self, data: bytes, *, final: bool) -> None:
        while True:
            try:
                if self._lost is None:
                    self._parser.Parse(data, final)
                    self._trim()
                    return
                found = self._found_again()
                if found is None:
                    if final:
                        self._give_up()
                    return
                data = found
            except expat.ExpatError as error:
                if error.code == _NO_MEMORY:
                    raise MemoryError from None
                at = self._offset + self._parser.ErrorByteIndex
                line = self._line + error.lineno
                self._stopped(
                    malformed.error(error, line, bytes(self._kept[at - self._kept_from :][:200]), self._stack), at
                )
            except _Stop as stop:
                self._stopped(stop.error, stop.at)

    def _stopped(self, error: SourceError, at: int) -> None:
        """Lose the record in which the parser stopped, or the file where no other record can follow."""
        if self._format is None or not self._format.resumes or not self._unit_tag:
            raise error if self._format is None else malformed.rest_unread(error, self._unread_from(at))
        begun = self._unit.start if self._unit is not None else at
        self._lost = (error, begun, max(at, begun + 1))
        self._unit = None

    def _unread_from(self, at: int) -> int:
        """Return the line from which nothing is read when the parser stops at an offset: records before were given."""
        begun = min(at, self._since(at)) - self._kept_from
        return self._kept_line + self._kept.count(b"\n", 0, max(begun, 0)) + 1

    def _found_again(self) -> bytes | None:
        """Look for the record behind the one that is lost; start a parser there and return what it is to be given."""
        assert self._lost is not None
        error, begun, at = self._lost
        pattern = re.compile(rb"<" + re.escape(self._unit_tag) + rb"[\s/>]")
        found = pattern.search(self._kept, max(at - self._kept_from, 0))
        if found is None:
            self._forget_lost(begun)
            return None
        index = found.start()
        self._lost = None
        self._refuse(error, bytes(self._kept[max(begun - self._kept_from, 0) : index]))
        self._faults = [fault for fault in self._faults if fault.at >= self._kept_from + index]
        line = self._kept_line + self._kept.count(b"\n", 0, index)
        self._begin(self._kept_from + index, line, b"".join(self._tags))
        return bytes(self._kept[index:])

    def _forget_lost(self, begun: int) -> None:
        """Look only at what is new next time, and keep no more of a lost record than may be told of it."""
        assert self._lost is not None
        # a tag may be there in part
        end = self._kept_from + len(self._kept)
        self._lost = (self._lost[0], begun, max(self._lost[2], end - len(self._unit_tag) - 1))
        cut = min(self._lost[2], end) - self._kept_from
        if cut > MAX_TEXT:
            self._kept_line += self._kept.count(b"\n", 0, cut)
            del self._kept[:cut]
            self._kept_from += cut

    def _give_up(self) -> None:
        assert self._lost is not None
        error, begun, _ = self._lost
        self._refuse(error, bytes(self._kept[max(begun - self._kept_from, 0) :]))
        self._faults.clear()
        self.done = True

    def _trim(self) -> None:
        """Forget the bytes that no open record begins with."""
        end = self._kept_from + len(self._kept)
        index = self._parser.CurrentByteIndex
        at = end if index < 0 else min(self._offset + index, end)
        if end - at > MAX_TOKEN:
            raise malformed.too_large(f"a tag, comment or instruction of more than {MAX_TOKEN >> 20} MiB", self._here())
        cut = min(at, self._since(at)) - self._kept_from
        if cut > 0:
            self._tell_faults(self._kept_from + cut)
            self._kept_line += self._kept.count(b"\n", 0, cut)
            del self._kept[:cut]
            self._kept_from += cut

    def _since(self, at: int) -> int:
        """Return the offset from which bytes may still be wanted."""
        if self._unit is not None:
            return self._unit.start
        if self._format is None:
            return 0
        return self._format.since(self._stack, at)

    def _here(self) -> int:
        return self._line + self._parser.CurrentLineNumber

    # ---- what the parser calls

    def _doctype(self, name: str, *_: object) -> None:
        raise malformed.doctype(name, self._here())

    def _start(self, qualified: str, attributes: dict[str, str]) -> None:
        """Take an element that stands in no record, or begins one."""
        parser = self._parser
        name, namespace = self._names.get(qualified) or self._split(qualified)
        at = self._offset + parser.CurrentByteIndex
        node = Node(name, namespace, attributes, self._line + parser.CurrentLineNumber, at)
        self._outside(node)
        self._push(node)

    def _start_inside(self, qualified: str, attributes: dict[str, str]) -> None:
        """Take an element inside a record: all that is wanted of its place is the line."""
        name, namespace = self._names.get(qualified) or self._split(qualified)
        node = Node(name, namespace, attributes, self._line + self._parser.CurrentLineNumber, 0)
        if qualified == self._unit_name:
            assert self._unit is not None
            raise _Stop(malformed.inside(self._unit.line, node), self._offset + self._parser.CurrentByteIndex)
        self._push(node)

    def _push(self, node: Node) -> None:
        stack = self._stack
        self._text = 0
        if stack:
            if len(stack) >= MAX_DEPTH:
                raise _Stop(malformed.too_deep(MAX_DEPTH, node.line), self._offset + self._parser.CurrentByteIndex)
            stack[-1].parts.append(node)
        stack.append(node)

    def _split(self, qualified: str) -> tuple[str, str]:
        namespace, _, name = qualified.rpartition(" ")
        if len(self._names) < _KNOWN_NAMES:
            self._names[qualified] = (name, namespace)
        return name, namespace

    def _outside(self, node: Node) -> None:
        """See whether a record begins with an element that stands in none."""
        if self._format is None or (node.name in INSIDE and self._format.resumes):
            self._format = self._choose(node)
            self._running = not self._format.resumes
        if self._format.resumes:
            self._tags[len(self._stack) :] = [self._raw_tag(node.start)]
        self._begin_unit(self._format.begins(node, self._stack), [*self._stack, node])

    def _choose(self, root: Node) -> Format:
        return choose(root, self._key)

    def _begin_unit(self, unit: Node | None, stack: list[Node]) -> None:
        if unit is None:
            return
        self._unit = unit
        # a record that may stand beside others stands in none of them
        nests = self._format is None or not self._format.resumes or not unit.namespace
        self._unit_name = None if nests else f"{unit.namespace} {unit.name}"
        self._parser.StartElementHandler = self._start_inside
        self._parser.EndElementHandler = self._end_inside
        depth = next(index for index, node in enumerate(stack) if node is unit)
        tag = _TAG_NAME.match(self._kept, max(unit.start - self._kept_from, 0))
        self._unit_tag = tag[1] if tag else b""
        del self._tags[depth:]

    def _leave_unit(self) -> None:
        self._unit = None
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def _raw_tag(self, at: int) -> bytes:
        found = _TAG.match(self._kept, at - self._kept_from) if at >= self._kept_from else None
        return found[0].replace(b"\n", b" ") if found else b""

    def _characters(self, text: str) -> None:
        if text[0] == "\n" and text.isspace() and self._stack:
            # between elements; in running text a line end is a space
            if self._running:
                self._stack[-1].parts.append("\n")
            return
        if len(text) >= _LONG:
            self._text += len(text)
            if self._text > MAX_TEXT:
                at = self._offset + self._parser.CurrentByteIndex
                raise _Stop(malformed.too_large(f"a text of more than {MAX_TEXT >> 20} MiB", self._stack[-1].line), at)
        self._stack[-1].parts.append(text)

    def _end_inside(self, _: str) -> None:
        node = self._stack.pop()
        self._text = 0
        if node is self._unit:
            self._complete(node)

    def _end(self, _: str) -> None:
        assert self._format is not None
        stack = self._stack
        node = stack.pop()
        self._text = 0
        if self._format.ends(node, stack):
            self._complete(node)
        elif not self._format.keeps(node, stack):
            self._outcomes.extend(self._format.passed(node, stack))
            if stack:
                stack[-1].drop(node)

    def _complete(self, node: Node) -> None:
        self._record(node)
        self._leave_unit()
        if self._stack:
            self._stack[-1].drop(node)

    def _record(self, node: Node) -> None:
        assert self._format is not None
        index = self._offset + self._parser.CurrentByteIndex - self._kept_from
        tag = _TAG.match(self._kept, index)
        end = tag.end() if tag else len(self._kept)
        content = bytes(self._kept[max(node.start - self._kept_from, 0) : end])
        within = [fault for fault in self._faults if node.start <= fault.at < self._kept_from + end]
        if within:
            self._faults = [fault for fault in self._faults if fault not in within]
            if bad := next((fault for fault in within if fault.byte is not None), None):
                self._refuse(self._not_text(bad), content)
                return
        changed = malformed.control_characters(within)
        for outcome in self._format.records(node, self._stack, content):
            if changed and isinstance(outcome, Good):
                findings = (*outcome.findings, *changed)
                self._outcomes.append(msgspec.structs.replace(outcome, findings=findings))
            else:
                self._outcomes.append(outcome)

    # ---- what is said

    def _refuse(self, error: SourceError, content: bytes | None) -> None:
        self._outcomes.append(Bad(finding=refusal(error), content=content))

    def _not_text(self, fault: Fault) -> SourceError:
        assert self._decoder is not None
        return malformed.not_text(fault, self._decoder.encoding)

    def _tell_faults(self, before: int | None) -> None:
        """Say what is wrong with characters that stand in no record.

        Raises:
            SourceError: There are bytes that are no characters; what they belong to may be part of every record.
        """
        over = [fault for fault in self._faults if before is None or fault.at < before]
        if not over:
            return
        self._faults = self._faults[len(over) :]
        if bad := next((fault for fault in over if fault.byte is not None), None):
            raise self._not_text(bad)
        self._outcomes.extend(Bad(finding=finding) for finding in malformed.control_characters(over))
