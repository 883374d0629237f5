"""The header of a TEI text: what it says of the document, and what of the edition that the document is in.

What speaks of the edition (editors, its date, revisions) is kept as a note: it is no statement about the document.
"""

import re
from typing import Final

from catalog.readers.xml.dates import coded, historical, qualified, unread
from catalog.readers.xml.gathering import Gathering, paragraphs, tag_of
from catalog.readers.xml.nodes import Node
from vocab.dates import HistoricalDate

_NAMES: Final = frozenset({"persName", "orgName", "name", "rs"})
_PLACES: Final = frozenset({"placeName", "settlement", "country", "region"})
_BLOCKS: Final = frozenset({"p", "ab", "item", "list", "licence"})
_OF_THE_EDITION: Final = (
    "fileDesc/editionStmt", "fileDesc/notesStmt", "fileDesc/extent", "encodingDesc", "revisionDesc", "xenoData",
)  # fmt: skip
_PARTED: Final = re.compile(r"[,;&]|\s(?:and|with)\s", re.IGNORECASE)
_SCHEMES: Final = {"doi": "DOI", "handle": "Handle", "hdl": "Handle", "ark": "ARK"}
# of a manuscript's place, in the order in which a reference names them
_PLACE_OF: Final = ("repository", "institution", "settlement", "region", "country", "collection", "idno")


class Header:
    """Takes what a header says.

    Args:
        alone: It speaks of one document.
        titled: The document has a title of its own.

    Attributes:
        languages: BCP 47 tags of the text.
        corresponds: Whether it is a letter.
    """

    def __init__(self, gathering: Gathering, *, alone: bool, titled: bool) -> None:
        self.gathering = gathering
        self.alone = alone
        self.titled = titled
        self.languages: list[str] = []
        self.corresponds = False

    def gather(self, header: Node) -> None:
        """Take all that is said of the document."""
        for path, take in (
            ("fileDesc/titleStmt", self._title_statement),
            ("fileDesc/publicationStmt", self._publication),
            ("profileDesc", self._profile),
            ("fileDesc/sourceDesc", self._source),
        ):
            for node in header.at(path):
                take(node)
        for path in _OF_THE_EDITION:
            for node in header.at(path):
                self._about_edition(node)
        for node in header.at("fileDesc/seriesStmt"):
            self.gathering.add("isPartOf", node, paragraphs(node, _BLOCKS).replace("\n\n", " "))

    def _title_statement(self, node: Node) -> None:
        titles = node.children("title")
        named = [title for title in titles if title.get("type") != "iso-date"]
        own = [title for title in named if title.get("level") == "a"] or [
            title for title in named if title.get("level") != "s" and title.get("type") not in {"short", "sub", "desc"}
        ]
        for title in titles:
            self._title(title, own)
        for author in node.children("author"):
            self.gathering.add("creator", author)
        self._funders(node.children("funder", "sponsor"))
        for editor in node.children("editor", "respStmt", "principal", "meeting"):
            self._about_edition(editor)

    def _funders(self, funders: list[Node]) -> None:
        """Make the credit line of one funder; names that a line would part, and several, are kept as notes."""
        for funder in funders:
            name = next(iter(funder.children("name", "orgName", "persName")), funder)
            text = name.peek()
            if len(funders) == 1 and not _PARTED.search(text):
                self.gathering.add("credit", name, f"Funded by {name.take()}" if text else "")
            for rest in [funder] if name is funder else funder:
                self._about_edition(rest)

    def _title(self, title: Node, own: list[Node]) -> None:
        """Take a title; ``own`` are those of the text, and not of its series."""
        if title.get("type") == "iso-date" and title.get("when-iso") == title.peek():
            title.placed = True  # the date in code, which correspDesc has too
        elif title.get("level") == "s" or (title in own and not self.alone):
            self.gathering.add("collection", title)
        else:
            first = title in own[:1] or title.language
            self.gathering.add("alternative" if self.titled or not first else "title", title)

    def _about_edition(self, node: Node) -> None:
        """Keep what is said of the edition, and not of the document in it."""
        if not node.placed and (text := node.take()):
            self.gathering.note("about-the-edition", node, f"<{node.name}> speaks of the edition", text)

    def _publication(self, node: Node) -> None:
        for publisher in node.children("publisher", "distributor", "authority"):
            self.gathering.add("publisher", publisher)
        for date in node.children("date"):
            if date.get("type") == "created":
                take_date(date, self.gathering)
            else:
                self._about_edition(date)
        for place in node.children("pubPlace", "address"):
            self._about_edition(place)
        self._rights(node)
        for idno in node.children("idno") if self.alone else ():
            kind = idno.get("type").lower()
            term = "id" if kind in {"id", "local", "frus"} and not self.titled else "identifier"
            self.gathering.add(term, idno, scheme=_SCHEMES.get(kind, ""))

    def _rights(self, node: Node) -> None:
        for licence in node.below("licence"):
            text = paragraphs(licence, _BLOCKS)
            self.gathering.add("rights", licence, text or licence.get("target"), iri=licence.get("target"))
        for available in node.children("availability"):
            available.own = available.own or any(child.name == "licence" for child in available)
            for child in available:
                if child.name != "licence":
                    self.gathering.add("rights", child, paragraphs(child, _BLOCKS))

    def _source(self, node: Node) -> None:
        for manuscript in node.below("msIdentifier"):
            parts = [child.take() for name in _PLACE_OF for child in manuscript.children(name)]
            if any(parts):
                self.gathering.add("source", manuscript, ", ".join(dict.fromkeys(part for part in parts if part)))
                manuscript.placed = False
                manuscript.own = True
        for physical in node.below("physDesc"):
            if text := physical.take():
                self.gathering.note("physical-description", physical, "what the thing looks like is kept", text)
        for paragraph in node.children("p", "ab"):
            links = [link.get("target") for link in paragraph.below("ref", "ptr")]
            addresses = [link for link in links if link.startswith(("http://", "https://"))]
            for address in addresses:
                self.gathering.add("hasFormat", paragraph, address)
            text = paragraph.take()
            if addresses:
                self.gathering.note("source-with-link", paragraph, "the link is described, the sentence is kept", text)
            else:
                self.gathering.add("source", paragraph, text)
        for bibl in node.children("bibl"):
            self.gathering.add("isReferencedBy" if self.corresponds else "source", bibl)
        for struct in node.below("biblStruct"):
            pieces = [" ".join(piece.split()) for piece in struct.pieces()]
            struct.placed = True
            self.gathering.add("isReferencedBy", struct, ", ".join(piece for piece in pieces if piece))

    def _profile(self, node: Node) -> None:
        for usage in node.children("langUsage"):
            for language in usage.children("language"):
                code = language.get("ident")
                text = language.take()
                self.gathering.add("language", language, code if code and tag_of(code) else text)
                if tag := tag_of(code):
                    self.languages.append(tag)
        for abstract in node.children("abstract"):
            self.gathering.add("abstract", abstract, paragraphs(abstract, _BLOCKS))
        for term in node.below("term"):
            self.gathering.add("subject", term)
        for creation in node.children("creation"):
            for date in creation.children("date"):
                take_date(date, self.gathering)
            for place in creation.children("placeName", "settlement"):
                self.gathering.add("spatial", place)
        for correspondence in node.children("correspDesc"):
            self._correspondence(correspondence)

    def _correspondence(self, node: Node) -> None:
        self.corresponds = True
        for action in node.children("correspAction"):
            action.own = True
            for child in action:
                self._action(child, action.get("type"))
        for note in node.children("note"):
            self.gathering.add("description", note, paragraphs(note, _BLOCKS))
        for context in node.children("correspContext"):
            if text := context.take():
                self.gathering.note("letters-beside", context, "the letters before and after this one are kept", text)

    def _action(self, node: Node, kind: str) -> None:
        """Take who, where and when of sending, receiving and the like.

        An addressee is a contributor, as the MARC relator ``rcp`` is of Dublin Core's.
        """
        sent = kind == "sent"
        if node.name in _NAMES:
            self.gathering.add("creator" if sent else "contributor", node)
            if not sent:
                role = "recipient" if kind == "received" else kind
                self.gathering.note("role", node, f"{node.peek()!r} is described as contributor: {role}", role)
        elif node.name in _PLACES:
            self.gathering.add("spatial", node)
        elif node.name == "date" and sent:
            take_date(node, self.gathering)
        elif node.name == "date":
            given = node.take() or node.get("when")
            self.gathering.note("date-of-action", node, f"the letter was {kind}: {given}", given)


def take_date(node: Node, gathering: Gathering) -> None:
    """Take the date of the document; a second one that says the same counts as placed, another is left over."""
    date = date_of(node)
    known: HistoricalDate | None = gathering.changes.get("date")
    if known is not None:
        node.placed = date == known
        return
    node.placed = True
    gathering.date(date, node.line)
    if date is not None and unread(date):
        gathering.say(
            "date-unknown",
            node,
            f"this is no date that can be read: {date.as_given[:80]!r}",
            'expected when="1962-04-24", or notBefore and notAfter; add it; the date is kept as text only',
        )


def date_of(node: Node) -> HistoricalDate | None:
    """Return the date that an element of TEI's att.datable states."""
    for suffix in ("", "-iso"):
        when = node.get(f"when{suffix}")
        bounds = [(node.get(start + suffix), node.get(end + suffix)) for start, end in
                  (("from", "to"), ("notBefore", "notAfter"))]  # fmt: skip
        start, end = next((pair for pair in bounds if any(pair)), ("", ""))
        code = when or (f"{start or '..'}/{end or '..'}" if start or end else "")
        if code:
            given = " ".join(node.peek().split())[:500] or code
            # a date that an editor supplied stands in brackets, as in records (docs/readers.md)
            supplied = "?" if node.get("evidence") == "conjecture" or given[:1] + given[-1:] == "[]" else ""
            sure = qualified(given, node.get("cert"), supplied)
            if edtf := coded(code, **sure):
                return HistoricalDate(given, edtf)
    return historical(node.peek(), "")
