"""One component of a finding aid: what it says, and what it inherits from the levels above it.

ISAD(G), 2.4, has what is common to the parts said once, above: repository, origination, languages and conditions come
from the nearest level that states them. Titles that are supplied: DACS 2.3.
"""

from typing import Final, NamedTuple

from catalog.readers.field import Field
from catalog.readers.xml.dates import unread
from catalog.readers.xml.ead_elements import (
    BLOCKS,
    DATES,
    beside_did,
    date_of,
    description_language,
    did_of,
    place_title,
    repository_of,
    take_digital,
    take_headings,
    take_languages,
    take_origination,
    take_physical,
    take_text,
    title_of,
    unit_of,
)
from catalog.readers.xml.gathering import Gathering, paragraphs
from catalog.readers.xml.nodes import Node
from vocab.dates import HistoricalDate
from vocab.findings import Finding

# what may be said of a component besides its <did> → term
_TEXTS: Final = {
    "scopecontent": "abstract", "bioghist": "description", "odd": "description", "arrangement": "description",
    "phystech": "description", "custodhist": "provenance", "acqinfo": "provenance", "altformavail": "hasFormat",
    "originalsloc": "source", "relatedmaterial": "relation", "separatedmaterial": "relation",
    "otherfindaid": "relation", "bibliography": "isReferencedBy", "prefercite": "citation", "note": "description",
}  # fmt: skip
_CONDITIONS: Final = {"accessrestrict": "accessRights", "userestrict": "rights", "legalstatus": "rights"}


class Context(NamedTuple):
    """What one level says of all its parts.

    Attributes:
        title: On one line.
        unit: Its signature.
        language: BCP 47 tag of the description.
        fields: By what they are about: ``origination``, ``langmaterial``, …
        findings: What of that cannot be understood; told once.
    """

    title: str
    unit: str
    repository: str
    language: str | None
    fields: dict[str, list[Field]]
    findings: list[Finding]


def context_of(node: Node) -> Context:
    """Return what a level says of all its parts, and mark it as placed."""
    did = did_of(node)
    gathering = Gathering(node.line)
    language = description_language(node, [])
    title = repository = unit = ""
    if did is not None:
        did.own = True
        title = "; ".join(text for part in did.children("unittitle") if (text := title_of(part)))
        for part in did.children("unittitle"):
            place_title(part)
        unit = unit_of(did)
        repository = repository_of(did)
        for part in did.children("origination"):
            take_origination(part, gathering)
        for part in did.children("langmaterial"):
            take_languages(part, gathering)
    fields = {"origination": [field for field in gathering.fields if field.term == "creator"]}
    fields["langmaterial"] = [field for field in gathering.fields if field.term == "language"]
    for name, term in _CONDITIONS.items():
        before = len(gathering.fields)
        for part in beside_did(node):
            if part.name == name:
                take_text(part, term, gathering, language)
        fields[name] = gathering.fields[before:]
    return Context(title, unit, repository, language, fields, gathering.findings)


class Item:
    """One component, and what it inherits."""

    def __init__(self, node: Node, levels: list[Context], language: str | None, gathering: Gathering) -> None:
        self.node = node
        self.levels = levels
        self.language = language
        self.gathering = gathering
        did = did_of(node)
        self.did = did if did is not None else Node("did", node.namespace, {}, node.line, node.start)
        self.unit = ""

    def gather(self) -> None:
        """Take all that is said of the component."""
        self.did.own = True
        self.unit = unit_of(self.did)
        self._title()
        self._dates()
        self._description()
        self._own()
        self._inherit()
        self._reference()
        titles = [level.title for level in self.levels]
        for end in range(1, len(titles) + 1):
            if titles[end - 1]:
                path = " / ".join(title for title in titles[:end] if title)
                self.gathering.fields.append(Field("collection", path, line=self.node.line))

    def _title(self) -> None:
        found = False
        for part in self.did.children("unittitle"):
            text = title_of(part)
            place_title(part)
            if text:
                found = True
                self.gathering.add("title", part, text, language=self.language)
        if not found:
            self._supplied_title()

    def _supplied_title(self) -> None:
        """Make a title of the one above and what tells this component from its neighbours (DACS 2.3)."""
        above = next((level.title for level in reversed(self.levels) if level.title), "")
        dates = ", ".join(" ".join("".join(node.pieces()).split()) for node in self.did.below(*DATES))
        own = dates or self.unit or self._containers(take=False)
        title = ", ".join(part for part in (above, own) if part)
        if above and title:
            self.gathering.fields.append(Field("title", title, self.language, line=self.node.line))
            self.gathering.say(
                "title-from-parent",
                self.node,
                f"the component has no title; {title[:120]!r} was made of the one above and its date or signature",
                "expected <unittitle>; add it",
            )

    def _dates(self) -> None:
        found: list[tuple[HistoricalDate, Node]] = []
        # the first that is not only where most of it falls
        for node in sorted(self.did.below(*DATES), key=lambda node: node.get("type") == "bulk" or
                           node.get("unitdatetype") == "bulk"):  # fmt: skip
            date = date_of(node)
            if date is not None:
                found.append((date, node))
        if not found:
            return
        date, node = found[0]
        self.gathering.date(date, node.line)
        if unread(date):
            self.gathering.say(
                "date-unknown",
                node,
                f"this is no date that can be read: {date.as_given[:80]!r}",
                'expected e.g. circa 1950, or normal="1950/1955"; add it; the date is kept as text only',
            )
        for further, node in found[1:]:
            if further != date:
                self.gathering.say(
                    "date-further",
                    node,
                    f"there is a second date, {further.as_given[:80]!r}; {date.as_given[:80]!r} was taken",
                    "expected one date, or a range; the text is kept",
                    text=further.as_given,
                )

    def _description(self) -> None:
        """Take the rest of the <did>."""
        for node in self.did:
            if node.name == "physdesc":
                take_physical(node, self.gathering)
            elif node.name in {"physdescstructured", "physdescset"}:
                self.gathering.add("extent", node)
            elif node.name == "abstract":
                self.gathering.add("abstract", node, language=self.language)
            elif node.name == "origination":
                take_origination(node, self.gathering)
            elif node.name == "langmaterial":
                take_languages(node, self.gathering)
            elif node.name == "materialspec":
                self.gathering.add("medium", node)
            elif node.name in {"note", "didnote"}:
                self.gathering.add("description", node, paragraphs(node, BLOCKS), language=self.language)

    def _own(self) -> None:
        for node in beside_did(self.node):
            if node.name == "controlaccess":
                take_headings(node, self.gathering)
            elif term := _TEXTS.get(node.name) or _CONDITIONS.get(node.name):
                take_text(node, term, self.gathering, self.language)
        for node in self.node.below("dao", "daoloc", "daogrp", "daoset"):
            take_digital(node, self.gathering)

    def _inherit(self) -> None:
        terms = {field.term for field in self.gathering.fields}
        for name, term in (("origination", "creator"), ("langmaterial", "language"), *_CONDITIONS.items()):
            if term in terms:
                continue
            for level in reversed(self.levels):
                if level.fields.get(name):
                    self.gathering.fields.extend(level.fields[name])
                    break

    def _reference(self) -> None:
        repository = repository_of(self.did) or next(
            (level.repository for level in reversed(self.levels) if level.repository), ""
        )
        units: list[str] = []
        for unit in [*(level.unit for level in self.levels), self.unit]:
            if unit and units and unit.startswith(units[-1]):
                units[-1] = unit
            elif unit:
                units.append(unit)
        parts = [repository, *units, self._containers(take=True)]
        place = ", ".join(part for part in parts if part)
        if place:
            self.gathering.fields.append(Field("source", place, line=self.node.line))

    def _containers(self, *, take: bool) -> str:
        said = []
        for node in self.did.children("container"):
            text = node.take() if take else node.peek()
            kind = (node.get("type") or node.get("localtype") or node.get("label")).replace("_", " ").strip()
            has_kind = not kind or text.lower().startswith(kind.lower())
            said.append(text if has_kind else f"{kind[:1].upper()}{kind[1:]} {text}")
        return ", ".join(text for text in said if text)
