"""EAD 2002 and EAD3: each item of a finding aid becomes a record, with what the levels above it say of all their parts.

A record is a component without components in it, wherever it stands, and any component of the level ``file`` or
``item``. Series and fonds are context: ISAD(G), 2.4, has what is common to the parts said once, above; so repository,
origination, languages and conditions are inherited from the nearest level that states them. Subjects and scope are not:
they speak of the whole. Sources: EAD 2002 and EAD3 1.1 tag libraries; DACS 2.3 (titles that are supplied).
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from catalog.readers.confined_talk import Bad, Good
from catalog.readers.field import Field
from catalog.readers.xml.dates import historical, unread
from catalog.readers.xml.gathering import Gathering, about_the_whole, authority_address, paragraphs, tag_of
from catalog.readers.xml.nodes import Node
from vocab.dates import HistoricalDate
from vocab.findings import Finding
from vocab.identifiers import MAX_IDENTIFIER
from vocab.languages import split_names
from vocab.text import ascii_words

_COMPONENT: Final = re.compile(r"c(?:0[1-9]|1[0-2])?")
_RECORDS: Final = frozenset({"file", "item"})
_BLOCKS: Final = frozenset({"p", "item", "defitem", "chronitem", "row", "bibref", "list", "chronlist", "table", "note"})
_HEADINGS: Final = frozenset({"head", "head01", "head02", "head03"})
_DATES: Final = frozenset({"unitdate", "unitdatestructured"})
# what may be said of a component besides its <did> → term
_TEXTS: Final = {
    "scopecontent": "abstract", "bioghist": "description", "odd": "description", "arrangement": "description",
    "phystech": "description", "custodhist": "provenance", "acqinfo": "provenance", "altformavail": "hasFormat",
    "originalsloc": "source", "relatedmaterial": "relation", "separatedmaterial": "relation",
    "otherfindaid": "relation", "bibliography": "isReferencedBy", "prefercite": "citation", "note": "description",
}  # fmt: skip
_CONDITIONS: Final = {"accessrestrict": "accessRights", "userestrict": "rights", "legalstatus": "rights"}
_SENTENCE: Final = 80
_HEADS: Final = {
    "subject": "subject", "geogname": "spatial", "genreform": "type", "persname": "subject", "corpname": "subject",
    "famname": "subject", "name": "subject", "function": "subject", "occupation": "subject", "title": "subject",
}  # fmt: skip


class _Context(NamedTuple):
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


class FindingAid:
    """Cuts components out of a finding aid; what stands above them stays until they are done."""

    resumes = False

    def __init__(self, key: str) -> None:
        self._key = key
        self._number = 0
        self._parents: set[int] = set()
        self._contexts: dict[int, _Context] = {}
        self._ids: dict[str, int] = {}
        self._prefix = ""

    def begins(self, node: Node, above: list[Node]) -> Node | None:
        """Return nothing: what is a record shows at its end. Notes that the component above has one in it."""
        if is_component(node) and (outer := _outer(above)) is not None:
            self._parents.add(id(outer))
        return None

    def ends(self, node: Node, above: list[Node]) -> bool:  # noqa: ARG002
        """Say whether ``node`` is a component that is a record, or a finding aid without components."""
        if is_component(node):
            return id(node) not in self._parents or node.get("level") in _RECORDS
        return node.name == "archdesc" and id(node) not in self._parents

    def keeps(self, node: Node, above: list[Node]) -> bool:
        """Say whether something is context for what follows."""
        return bool(above) and not is_component(node)

    def passed(self, node: Node, above: list[Node]) -> Iterator[Good | Bad]:  # noqa: ARG002
        """Yield what a level says that none of its parts has taken."""
        self._forget(node)
        for usage in node.below("langusage", "languagedeclaration"):
            usage.placed = True  # it is the language of every text
        for finding in about_the_whole(node):
            yield Bad(finding=finding)

    def since(self, above: list[Node], at: int) -> int:
        """Return where the innermost component begins that may be a record."""
        outer = _outer(above)
        if outer is None or (id(outer) in self._parents and outer.get("level") not in _RECORDS):
            return at
        return outer.start

    def records(self, node: Node, above: list[Node], content: bytes) -> Iterator[Good | Bad]:
        """Yield the record that a component is."""
        self._number += 1
        levels = []
        for level in above:
            if level.name == "archdesc" or is_component(level):
                if id(level) not in self._contexts:
                    context = self._contexts[id(level)] = _context(level)
                    for finding in context.findings:
                        yield Bad(finding=finding)
                levels.append(self._contexts[id(level)])
        root = next((level for level in above if level.name == "ead"), node)
        head = next(iter(root.children("eadheader", "control")), None)
        language = _description_language(node, above) or (_header_language(head) if head is not None else None)
        if not self._prefix and head is not None:
            self._prefix = _file_id(head)
        gathering = Gathering(node.line, self._number)
        item = _Item(node, levels, language, gathering)
        item.gather()
        gathering.fields.append(Field("id", self._identify(node, levels, item.unit), line=node.line))
        self._forget(node)
        yield from gathering.outcome(f"{self._key}#{self._number}", content, [node])

    def broken(self) -> Iterator[Good | Bad]:
        """Yield nothing: each component was given when it was complete."""
        yield from ()

    def finish(self) -> Iterator[Good | Bad]:
        """Say so when there was no description."""
        if not self._number:
            yield Bad(
                finding=Finding(
                    kind="xml-unknown",
                    field="file",
                    problem="this finding aid describes nothing: it has no <archdesc>",
                    advice="expected <archdesc> with components; export it again",
                    severity="refused",
                )
            )

    def _forget(self, node: Node) -> None:
        self._parents.discard(id(node))
        self._contexts.pop(id(node), None)

    def _identify(self, node: Node, levels: list[_Context], unit: str) -> str:
        """Return an id that stays when components are added: by signature, else by the component's own id."""
        own = ascii_words(unit) or ascii_words(node.get("id"))
        if not own:
            # levels without signatures: the place in the file is all there is
            own = f"c{self._number}"
        prefix = self._prefix or ascii_words(levels[0].unit if levels else "") or ascii_words(self._key)
        identifier = f"{prefix}_{own}"[: MAX_IDENTIFIER - 8]
        count = self._ids[identifier] = self._ids.get(identifier, 0) + 1
        return identifier if count == 1 else f"{identifier}-{count}"


def is_component(node: Node) -> bool:
    """Say whether an element is a component: ``c``, or ``c01`` to ``c12``."""
    return _COMPONENT.fullmatch(node.name) is not None


def _outer(above: list[Node]) -> Node | None:
    return next((node for node in reversed(above) if is_component(node) or node.name == "archdesc"), None)


def _did(node: Node) -> Node | None:
    return node.child("did")


def _context(node: Node) -> _Context:
    did = _did(node)
    gathering = Gathering(node.line)
    language = _description_language(node, [])
    title = repository = unit = ""
    if did is not None:
        did.own = True
        title = "; ".join(text for part in did.children("unittitle") if (text := _title(part)))
        for part in did.children("unittitle"):
            _own_title(part)
        unit = _unit(did)
        repository = _repository(did)
        for part in did.children("origination"):
            _origination(part, gathering)
        for part in did.children("langmaterial"):
            _languages(part, gathering)
    fields = {"origination": [field for field in gathering.fields if field.term == "creator"]}
    fields["langmaterial"] = [field for field in gathering.fields if field.term == "language"]
    for name, term in _CONDITIONS.items():
        before = len(gathering.fields)
        for part in _descriptive(node):
            if part.name == name:
                _text(part, term, gathering, language)
        fields[name] = gathering.fields[before:]
    return _Context(title, unit, repository, language, fields, gathering.findings)


def _descriptive(node: Node) -> Iterator[Node]:
    """Yield what stands beside the <did>, groups of it opened."""
    for child in node:
        if child.name in {"descgrp", "admininfo", "add"}:
            child.own = True
            yield from _descriptive(child)
        else:
            yield child


class _Item:
    """One component, and what it inherits."""

    def __init__(self, node: Node, levels: list[_Context], language: str | None, gathering: Gathering) -> None:
        self.node = node
        self.levels = levels
        self.language = language
        self.gathering = gathering
        did = _did(node)
        self.did = did if did is not None else Node("did", node.namespace, {}, node.line, node.start)
        self.unit = ""

    def gather(self) -> None:
        """Take all that is said of the component."""
        self.did.own = True
        self.unit = _unit(self.did)
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
            text = _title(part)
            _own_title(part)
            if text:
                found = True
                self.gathering.add("title", part, text, language=self.language)
        if not found:
            self._supplied_title()

    def _supplied_title(self) -> None:
        """Make a title of the one above and what tells this component from its neighbours (DACS 2.3)."""
        above = next((level.title for level in reversed(self.levels) if level.title), "")
        dates = ", ".join(" ".join("".join(node.pieces()).split()) for node in self.did.below(*_DATES))
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
        for node in sorted(self.did.below(*_DATES), key=lambda node: node.get("type") == "bulk" or
                           node.get("unitdatetype") == "bulk"):  # fmt: skip
            date = _date(node)
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
                _physical(node, self.gathering)
            elif node.name in {"physdescstructured", "physdescset"}:
                self.gathering.add("extent", node)
            elif node.name == "abstract":
                self.gathering.add("abstract", node, language=self.language)
            elif node.name == "origination":
                _origination(node, self.gathering)
            elif node.name == "langmaterial":
                _languages(node, self.gathering)
            elif node.name == "materialspec":
                self.gathering.add("medium", node)
            elif node.name in {"note", "didnote"}:
                self.gathering.add("description", node, paragraphs(node, _BLOCKS), language=self.language)

    def _own(self) -> None:
        for node in _descriptive(self.node):
            if node.name == "controlaccess":
                _headings(node, self.gathering)
            elif term := _TEXTS.get(node.name) or _CONDITIONS.get(node.name):
                _text(node, term, self.gathering, self.language)
        for node in self.node.below("dao", "daoloc", "daogrp", "daoset"):
            _digital(node, self.gathering)

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
        repository = _repository(self.did) or next(
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


def _own_title(node: Node) -> None:
    """Mark the text of a title as placed, but for the dates in it."""
    node.own = True
    for inner in node:
        inner.placed = inner.name not in _DATES


def _title(node: Node) -> str:
    """Return a title on one line, without a date at its end; one in its middle is part of the sentence."""
    parts = list(node.parts)
    while parts and (parts[-1].strip(" \t\r\n,.;") == "" if isinstance(parts[-1], str) else parts[-1].name in _DATES):
        parts.pop()
    text = " ".join("".join(part if isinstance(part, str) else "".join(part.pieces()) for part in parts).split())
    has_date = len(parts) < len(node.parts)
    return text.rstrip(" ,;") if has_date else text


def _unit(did: Node) -> str:
    said = [text for node in did.children("unitid") if (text := node.take())]
    return "; ".join(dict.fromkeys(said))


def _repository(did: Node) -> str:
    for node in did.children("repository"):
        node.own = True
        names = [name for name in node if name.name in {"corpname", "name", "persname", "famname"}]
        if not names:
            loose = " ".join("".join(part for part in node.parts if isinstance(part, str)).split())
            if loose:
                return loose
        for name in names:
            name.placed = True
        return ", ".join(_joined(name) for name in names)
    return ""


def _joined(name: Node) -> str:
    """Return a name whose parts stand without space between them; the whole before its division."""
    whole = " ".join("".join(part for part in name.parts if isinstance(part, str)).split()).strip(" ,")
    inner = [child.peek().strip(" ,") for child in name]
    return ", ".join(part for part in [whole, *inner] if part)


def _origination(node: Node, gathering: Gathering) -> None:
    names = [name for name in node if name.name in {"persname", "corpname", "famname", "name"}]
    node.own = bool(names)
    for name in names:
        name.placed = True
        gathering.add("creator", name, _joined_parts(name, ", "), iri=_iri(name))
    if not names and node.peek():
        gathering.add("creator", node)


def _joined_parts(node: Node, separator: str) -> str:
    parts = [part.peek() for part in node.children("part")]
    return separator.join(part for part in parts if part) if parts else node.peek()


def _iri(node: Node) -> str:
    key = node.get("authfilenumber") or node.get("identifier")
    return authority_address(node.get("source"), key)


def _languages(node: Node, gathering: Gathering) -> None:
    """Take languages by code, else by name; what is said around them is told when it says more."""
    found = list(node.below("language"))
    node.own = True
    for language in found:
        code = language.get("langcode")
        text = language.take()
        if known := next((said for said in (code, text) if tag_of(said)), ""):
            gathering.add("language", language, known)
        elif text:
            gathering.say(
                "language-unknown",
                language,
                f"no language is known by the name {text[:80]!r}",
                "expected a code of ISO 639 in langcode; correct it; no language is stated",
                text=text,
            )
    for script in node.below("script"):
        script.placed = True
    words = " ".join("".join(part for part in node.parts if isinstance(part, str)).split()).strip(" .;,()\u2013-")
    names = split_names(words) if len(words) < _SENTENCE else []
    if not found and names and all(map(tag_of, names)):
        for name in names:
            gathering.add("language", node, name)
    elif words and words.lower() not in {"and", "in"}:
        gathering.note("language-note", node, "what is said about languages in a sentence is kept", node.peek())
    node.placed = True


def _physical(node: Node, gathering: Gathering) -> None:
    for genre in node.below("genreform"):
        gathering.add("type", genre, iri=_iri(genre))
    gathering.add("extent", node)


def _text(node: Node, term: str, gathering: Gathering, language: str | None) -> None:
    """Take a text in paragraphs; the same element inside it is part of it."""
    for date in node.below(*_DATES):
        date.placed = True
    texts = paragraphs(node, _BLOCKS | {node.name}, without=_HEADINGS)
    for part in [texts] if term in {"abstract", "description", "rights", "citation"} else texts.split("\n\n"):
        gathering.add(term, node, part, language=language)
    for link in node.below("extref", "ref", "bibref", "archref"):
        address = link.link("href")
        if address.startswith(("http://", "https://")) and address not in texts and term == "relation":
            gathering.add(term, link, address)


def _headings(node: Node, gathering: Gathering) -> None:
    node.own = True
    for child in node:
        if child.name in _HEADINGS:
            child.placed = True
        elif child.name == "controlaccess":
            _headings(child, gathering)
        elif term := _HEADS.get(child.name):
            child.placed = True
            role = child.get("role").lower() or child.get("relator").lower()
            person = child.name in {"persname", "corpname", "famname", "name"}
            if person and role.startswith(("creat", "author", "aut", "cre")):
                term = "creator"
            separator = ", " if person or child.name == "geogname" else "--"
            gathering.add(term, child, _joined_parts(child, separator), iri=_iri(child))


def _digital(node: Node, gathering: Gathering) -> None:
    address = node.link("href")
    if not address:
        return
    gathering.add("address" if address.startswith(("http://", "https://")) else "files", node, address)
    node.placed = False


def _date(node: Node) -> HistoricalDate | None:
    """Return the date of a unit: its words and its normal form, with what it says about how sure it is."""
    node.placed = True
    if node.name == "unitdate":
        return historical(node.peek(), node.get("normal"), node.get("certainty"))
    said = [node.get("certainty")]
    codes: list[str] = []
    for single in node.below("datesingle", "fromdate", "todate"):
        said.append(single.get("certainty"))
        before, after = single.get("notbefore"), single.get("notafter")
        code = single.get("standarddate") or (before if single.name != "todate" else after) or before or after
        codes.append(code if code or single.name == "datesingle" else "..")
        if single.name == "datesingle" and before and after:
            codes.append(after)
    ends = [single.peek() for single in node.below("datesingle", "fromdate", "todate")]
    given = " \u2013 ".join(dict.fromkeys(end for end in ends if end))
    code = "/".join([codes[0], codes[-1]] if len(codes) > 1 else codes)
    return historical(given, code.strip("/") if code != "../.." else "", *said)


def _description_language(node: Node, above: list[Node]) -> str | None:
    """Return the language in which a component is described, as it or a level above says."""
    for level in (node, *reversed(above)):
        if tag := tag_of(level.language):
            return tag
    return None


def _header_language(header: Node) -> str | None:
    """Return the one language in which a finding aid says that it is written."""
    if header.name == "eadheader":
        codes = [node.get("langcode") for node in header.below("langusage") for node in node.below("language")]
    else:
        codes = [
            node.get("langcode") for outer in header.below("languagedeclaration") for node in outer.below("language")
        ]
    return tag_of(codes[0]) if len(codes) == 1 else None


def _file_id(header: Node) -> str:
    """Return what tells this finding aid from all others, as part of an id."""
    for node in header.children("eadid", "recordid"):
        text = node.take() or node.get("identifier")
        if text:
            return ascii_words(text.rstrip("/").rpartition("/")[2])[:80]
    return ""
