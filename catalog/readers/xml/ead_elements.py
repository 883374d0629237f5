"""Elements of EAD 2002 and EAD3, and what each says: names, dates, languages, texts, headings.

Sources: EAD 2002 and EAD3 1.1 tag libraries.
"""

from collections.abc import Iterator
from typing import Final

from catalog.readers.xml.dates import historical
from catalog.readers.xml.gathering import Gathering, authority_address, paragraphs, tag_of
from catalog.readers.xml.nodes import Node
from vocab.dates import HistoricalDate
from vocab.languages import split_names

BLOCKS: Final = frozenset({"p", "item", "defitem", "chronitem", "row", "bibref", "list", "chronlist", "table", "note"})
_HEADINGS: Final = frozenset({"head", "head01", "head02", "head03"})
DATES: Final = frozenset({"unitdate", "unitdatestructured"})
_SENTENCE: Final = 80
_HEADS: Final = {
    "subject": "subject", "geogname": "spatial", "genreform": "type", "persname": "subject", "corpname": "subject",
    "famname": "subject", "name": "subject", "function": "subject", "occupation": "subject", "title": "subject",
}  # fmt: skip


def did_of(node: Node) -> Node | None:
    """Return the <did> of a component: what identifies it."""
    return node.child("did")


def beside_did(node: Node) -> Iterator[Node]:
    """Yield what stands beside the <did>, groups of it opened."""
    for child in node:
        if child.name in {"descgrp", "admininfo", "add"}:
            child.own = True
            yield from beside_did(child)
        else:
            yield child


def place_title(node: Node) -> None:
    """Mark the text of a title as placed, but for the dates in it."""
    node.own = True
    for inner in node:
        inner.placed = inner.name not in DATES


def title_of(node: Node) -> str:
    """Return a title on one line, without a date at its end; one in its middle is part of the sentence."""
    parts = list(node.parts)
    while parts and (parts[-1].strip(" \t\r\n,.;") == "" if isinstance(parts[-1], str) else parts[-1].name in DATES):
        parts.pop()
    text = " ".join("".join(part if isinstance(part, str) else "".join(part.pieces()) for part in parts).split())
    has_date = len(parts) < len(node.parts)
    return text.rstrip(" ,;") if has_date else text


def unit_of(did: Node) -> str:
    """Return the signatures of a component."""
    said = [text for node in did.children("unitid") if (text := node.take())]
    return "; ".join(dict.fromkeys(said))


def repository_of(did: Node) -> str:
    """Return who holds the material, parted by commas."""
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


def take_origination(node: Node, gathering: Gathering) -> None:
    """Take who made the material."""
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


def take_languages(node: Node, gathering: Gathering) -> None:
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


def take_physical(node: Node, gathering: Gathering) -> None:
    """Take extent and genre."""
    for genre in node.below("genreform"):
        gathering.add("type", genre, iri=_iri(genre))
    gathering.add("extent", node)


def take_text(node: Node, term: str, gathering: Gathering, language: str | None) -> None:
    """Take a text in paragraphs; the same element inside it is part of it."""
    for date in node.below(*DATES):
        date.placed = True
    texts = paragraphs(node, BLOCKS | {node.name}, without=_HEADINGS)
    for part in [texts] if term in {"abstract", "description", "rights", "citation"} else texts.split("\n\n"):
        gathering.add(term, node, part, language=language)
    for link in node.below("extref", "ref", "bibref", "archref"):
        address = link.link("href")
        if address.startswith(("http://", "https://")) and address not in texts and term == "relation":
            gathering.add(term, link, address)


def take_headings(node: Node, gathering: Gathering) -> None:
    """Take subjects, places, kinds and names, groups of them opened."""
    node.own = True
    for child in node:
        if child.name in _HEADINGS:
            child.placed = True
        elif child.name == "controlaccess":
            take_headings(child, gathering)
        elif term := _HEADS.get(child.name):
            child.placed = True
            role = child.get("role").lower() or child.get("relator").lower()
            person = child.name in {"persname", "corpname", "famname", "name"}
            if person and role.startswith(("creat", "author", "aut", "cre")):
                term = "creator"
            separator = ", " if person or child.name == "geogname" else "--"
            gathering.add(term, child, _joined_parts(child, separator), iri=_iri(child))


def take_digital(node: Node, gathering: Gathering) -> None:
    """Take the address of a digital object; words about it are not placed by that."""
    address = node.link("href")
    if not address:
        return
    gathering.add("address" if address.startswith(("http://", "https://")) else "files", node, address)
    node.placed = False


def date_of(node: Node) -> HistoricalDate | None:
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


def description_language(node: Node, above: list[Node]) -> str | None:
    """Return the language in which a component is described, as it or a level above says."""
    for level in (node, *reversed(above)):
        if tag := tag_of(level.language):
            return tag
    return None
