"""TEI P5: letters, diplomatic documents and other texts; a file holds one, or each ``div type="document"`` is one.

The text becomes a version, in paragraphs: notes stand behind it under their numbers, page and line breaks become
spaces, what an editor supplied stands in brackets. Sources: TEI P5 Guidelines, chapters 2 (header), 2.4.6
(correspondence), 10.4 (manuscripts), 3 (text); FRUS TEI guidelines of the Office of the Historian.
"""

from collections.abc import Iterator
from typing import Final

from catalog.readers.confined_talk import Bad, Good
from catalog.readers.field import Field
from catalog.readers.xml.dates import historical
from catalog.readers.xml.gathering import Gathering, about_the_whole, paragraphs, tag_of
from catalog.readers.xml.nodes import XML_ID, Node
from catalog.readers.xml.tei_header import Header, date_of
from catalog.readers.xml.tei_text import running_text
from vocab.dates import HistoricalDate
from vocab.document import Version
from vocab.findings import Finding
from vocab.languages import by_tag
from vocab.text import ascii_words

_SOURCE: Final = ("source:", "source :")


class Edition:
    """Cuts documents out of an edition; its header stays until they are done.

    A file with one ``div type="document"`` is about that document as a whole; so the first one waits for the second.
    """

    resumes = False

    def __init__(self, key: str) -> None:
        self._key = key
        self._number = 0
        # in the text that is being read
        self._inside = 0
        self._waiting: tuple[Node, list[Node], bytes] | None = None

    def begins(self, node: Node, above: list[Node]) -> Node | None:  # noqa: ARG002
        """Return nothing: what is a record shows at its end."""
        return None

    def ends(self, node: Node, above: list[Node]) -> bool:
        """Say whether ``node`` is a document, or a text of which at most one was told."""
        if _is_document(node):
            return not any(_is_document(outer) for outer in above)
        return node.name == "TEI" and self._inside < 2

    def keeps(self, node: Node, above: list[Node]) -> bool:
        """Say whether something belongs to a text that is not done."""
        return bool(above) and node.name != "TEI"

    def passed(self, node: Node, above: list[Node]) -> Iterator[Good | Bad]:  # noqa: ARG002
        """Yield what stands around documents and is in none of them."""
        if node.name == "TEI":
            self._inside = 0
        for finding in about_the_whole(node):
            yield Bad(finding=finding)

    def since(self, above: list[Node], at: int) -> int:
        """Return where the text begins that is being read, or the document in it."""
        for node in above:
            if _is_document(node):
                return node.start
        return next((node.start for node in above if node.name == "TEI" and not self._inside), at)

    def records(self, node: Node, above: list[Node], content: bytes) -> Iterator[Good | Bad]:
        """Yield the record of one document."""
        if node.name == "TEI":
            waiting, self._waiting, self._inside = self._waiting, None, 0
            if waiting is None:
                yield from self._read(node, None, above, content)
            else:
                yield from self._read(node, waiting[0], waiting[1], waiting[2], alone=True)
            return
        self._inside += 1
        if self._inside == 1:
            self._waiting = (node, list(above), content)
            return
        yield from self.broken()
        yield from self._read(_text_of(above), node, above, content)

    def broken(self) -> Iterator[Good | Bad]:
        """Yield the document that waits to know whether others follow."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            yield from self._read(_text_of(waiting[1]), *waiting)

    def finish(self) -> Iterator[Good | Bad]:
        """Say so when there was no text."""
        if not self._number:
            yield Bad(
                finding=Finding(
                    kind="xml-unknown",
                    field="file",
                    problem="this TEI file holds no text",
                    advice="expected <TEI> with a header and a text; export it again",
                    severity="refused",
                )
            )

    def _read(
        self, whole: Node, part: Node | None, above: list[Node], content: bytes, *, alone: bool = False
    ) -> Iterator[Good | Bad]:
        """Yield the record of a text, or of a part of it.

        Args:
            alone: No other part of it is a document.
        """
        self._number += 1
        node = part if part is not None else whole
        one = (part is None or alone) and not any(outer.name == "teiCorpus" for outer in above)
        gathering = Gathering(node.line, None if one else self._number)
        _Text(whole, part, [*above, node], gathering, alone=alone).gather()
        key = self._key if part is None and not above else f"{self._key}#{node.get(XML_ID) or self._number}"
        if not any(field.term == "id" for field in gathering.fields):
            gathering.mint(key)
        roots = [node, whole] if alone else [node]
        yield from gathering.outcome(key, content, roots, dcmi_type="Text")


def gather(whole: Node, gathering: Gathering) -> None:
    """Take what a text says that stands inside another format."""
    _Text(whole, None, [whole], gathering, alone=True).gather()


def _text_of(above: list[Node]) -> Node:
    return next((node for node in reversed(above) if node.name == "TEI"), above[0])


def _is_document(node: Node) -> bool:
    return node.name == "div" and node.get("type") == "document"


class _Text:
    """One document: the header that it is under, and its text.

    Args:
        whole: The ``TEI``.
        part: The ``div`` that is the document; ``None`` when all of it is.
        path: From the root to what is read.
        alone: Nothing else of it is a document, so its header speaks of this one.
    """

    def __init__(self, whole: Node, part: Node | None, path: list[Node], gathering: Gathering, *, alone: bool) -> None:
        self.alone = alone or part is None
        self.whole = whole
        self.part = part
        self.path = path
        self.gathering = gathering
        self.header = Header(gathering, alone=self.alone, titled=part is not None)

    def gather(self) -> None:
        """Take all that is said of the document."""
        header = self.whole.child("teiHeader")
        if header is not None:
            self.header.gather(header)
        self._id()
        if self.part is not None:
            self._head(self.part)
            self._around()
        elif (text := self.whole.child("text")) is not None:
            self._dated_by_text(text)
        self._text()

    # ---- dates and ids

    def _dated_by_text(self, text: Node) -> None:
        """Take the dateline where the header says no date."""
        if "date" in self.gathering.changes:
            return
        for line in text.below("dateline"):
            date = _dateline(line)
            if date is not None and date.edtf:
                self.gathering.date(date, line.line)
                return

    def _id(self) -> None:
        own = (self.part if self.part is not None else self.whole).get(XML_ID)
        numbers = self.whole.at("teiHeader/fileDesc/publicationStmt/idno")
        volume = next((idno.peek() for idno in numbers if idno.get("type") == "frus"), "")
        file = self.whole.get(XML_ID) or volume
        if self.part is None and own:
            self.gathering.fields.append(Field("id", own, line=self.whole.line))
        elif self.part is not None and own and file:
            self.gathering.fields.append(Field("id", f"{file}_{ascii_words(own)}", line=self.part.line))

    # ---- the text

    def _head(self, part: Node) -> None:
        """Take title and date of a document inside a text."""
        head = part.child("head")
        if head is not None:
            for note in head.below("note"):
                self._note_of_head(note)
            title = paragraphs(head, frozenset(), without=frozenset({"note"}))
            for note in head.below("note"):
                if not note.placed and (text := note.take()):
                    self.gathering.note("note-of-head", note, "a note to the heading is kept", text)
            self.gathering.fields.append(Field("title", title, tag_of(head.language), line=head.line, label="head"))
        else:
            self._supplied_title(part)
        for line in part.below("dateline"):
            date = _dateline(line)
            if date is not None and date.edtf:
                self.gathering.changes.pop("date", None)
                self.gathering.date(date, line.line)
                return

    def _supplied_title(self, part: Node) -> None:
        """Make a title of the file's and of how the document begins."""
        titles = [title.peek() for title in self.whole.at("teiHeader/fileDesc/titleStmt/title")]
        start = next((text for node in part.below("p", "ab", "l") if (text := node.peek())), "")
        own = start if len(start) <= 120 else f"{start[:100].rpartition(' ')[0]} …"
        title = ": ".join(text for text in (next(iter(titles), ""), own) if text)
        if title:
            self.gathering.fields.append(Field("title", title, line=part.line))
            self.gathering.say(
                "title-from-parent",
                part,
                f"the document has no heading; {title[:120]!r} was made of the file's title and its first words",
                "expected <head>; add it",
            )

    def _note_of_head(self, note: Node) -> None:
        if note.get("type") == "source" or note.peek().lower().startswith(_SOURCE):
            self._source_note(note.take())

    def _source_note(self, text: str) -> None:
        if text.lower().startswith(_SOURCE):
            text = text.partition(":")[2].strip()
        self.gathering.fields.append(Field("source", text, line=self.gathering.line))

    def _around(self) -> None:
        """Take what stands beside the documents of a text and is said of all of them."""
        for outer in self.path[:-1]:
            if outer.name in {"body", "div", "group", "text"} and not _is_document(outer):
                for node in outer.children("p", "note"):
                    text = node.peek()
                    if text.lower().startswith(_SOURCE) or node.get("type") == "source":
                        node.placed = True
                        self._source_note(text)
                    elif text:
                        node.placed = True
                        cited = text.lower().startswith("cited ")
                        self.gathering.add("isReferencedBy" if cited else "description", node, text)
                for head in outer.children("head"):
                    self.gathering.add("collection", head)

    def _text(self) -> None:
        root = self.part if self.part is not None else self.whole.child("text")
        if root is None:
            return
        source = next((note for note in root.below("note") if note.get("type") == "source" and not note.placed), None)
        if source is not None:
            self._source_note(source.take())
        if self.part is None:
            self._opening_source(root)
            bodies = root.children("front", "body", "group") or [root]
        else:
            bodies = [root]
        text = running_text(bodies, self.gathering)
        for back in self.whole.at("text/back") if self.alone else ():
            if said := back.take():
                self.gathering.note("index-of-edition", back, "what stands behind the text is kept", said)
        language = self._language(root)
        if text:
            written = self.header.corresponds or next(self.whole.below("msDesc"), None) is not None
            version = Version(kind="transcript" if written else "text", language=language, text=text)
            self.gathering.changes["versions"] = (version,)

    def _opening_source(self, root: Node) -> None:
        for paragraph in root.below("p"):
            if paragraph.peek().lower().startswith(_SOURCE):
                self._source_note(paragraph.take())
            return

    def _language(self, root: Node) -> str | None:
        for node in (root, *reversed(self.path), self.whole):
            if tag := tag_of(node.language):
                return tag
        known = list(dict.fromkeys(self.header.languages))
        return known[0] if len(known) == 1 and by_tag(known[0]) else None


def _dateline(node: Node) -> HistoricalDate | None:
    """Return the date in a dateline, which may name a place before it."""
    for date in node.below("date"):
        found = date_of(date)
        if found is not None and found.edtf:
            return found
    return historical(node.peek(), node.get("when"))
