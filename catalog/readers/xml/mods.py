"""MODS 3 → fields of a record (MODS 3.8 user guidelines; Library of Congress, MODS to Dublin Core mapping)."""

from collections.abc import Iterator
from typing import Final

from catalog.readers.confined_talk import Bad, Good
from catalog.readers.xml.dates import historical
from catalog.readers.xml.gathering import Gathering, authority_address, tag_of
from catalog.readers.xml.nodes import Node
from vocab.dates import HistoricalDate

SPACE: Final = "http://www.loc.gov/mods/v3"
_CREATORS: Final = frozenset(
    {"creator", "cre", "author", "aut", "photographer", "pht", "artist", "art", "composer", "cmp", "correspondent",
     "crp", "cartographer", "ctg", "sender", "drafter"}
)  # fmt: skip
_PUBLISHERS: Final = frozenset({"publisher", "pbl"})
_ARCHIVES: Final = frozenset({"repository", "rps", "owner", "own"})
_TYPES: Final = {
    "text": "Text", "still image": "StillImage", "moving image": "MovingImage", "cartographic": "Image",
    "sound recording": "Sound", "sound recording-musical": "Sound", "sound recording-nonmusical": "Sound",
    "three dimensional object": "PhysicalObject", "software, multimedia": "Software", "mixed material": "Collection",
    "notated music": "Text",
}  # fmt: skip
_SCHEMES: Final = {"doi": "DOI", "hdl": "Handle", "handle": "Handle", "ark": "ARK", "isbn": "ISBN", "issn": "ISSN",
                   "lccn": "LCCN", "oclc": "OCLC"}  # fmt: skip
# element → term, where the text is all there is to it
_PLAIN: Final = {
    "abstract": "abstract", "tableOfContents": "tableOfContents", "genre": "type", "targetAudience": "audience",
    "accessCondition": "accessRights", "classification": "subject",
}  # fmt: skip
_SUBJECT_TERMS: Final = {
    "geographic": "spatial",
    "hierarchicalGeographic": "spatial",
    "geographicCode": "spatial",
    "temporal": "temporal",
}


def is_record(node: Node) -> bool:
    """Say whether an element is a record of MODS."""
    return node.name == "mods" and node.namespace in {SPACE, ""}


def read(node: Node, key: str, content: bytes, row: int | None) -> Iterator[Good | Bad]:
    """Yield the record."""
    gathering = Gathering(node.line, row)
    gather(node, gathering)
    yield from gathering.outcome(key, content, [node])


def gather(node: Node, gathering: Gathering) -> None:
    """Take what ``node`` says."""
    for child in node:
        if take := _TAKERS.get(child.name):
            take(child, gathering)
        elif term := _PLAIN.get(child.name):
            gathering.add(term, child, iri=child.get("valueURI"))


def _title(node: Node, gathering: Gathering) -> None:
    parts: dict[str, list[str]] = {}
    for child in node:
        if child.name in {"nonSort", "title", "subTitle", "partNumber", "partName"}:
            parts.setdefault(child.name, []).append(child.take())
    article = " ".join(parts.get("nonSort", ()))
    title = " ".join(parts.get("title", ()))
    whole = f"{article}{'' if article.endswith(chr(39)) or not article else ' '}{title}"
    for text in parts.get("subTitle", ()):
        whole += f": {text}"
    for name in ("partNumber", "partName"):
        for text in parts.get(name, ()):
            whole += f". {text}"
    kind = node.get("type")
    term = "title" if kind in {"", "translated", "uniform"} and whole else "alternative"
    gathering.add(term if kind != "uniform" else "alternative", node, whole)


def _name(node: Node, gathering: Gathering, term: str = "") -> None:
    parts: dict[str, list[str]] = {}
    for child in node.children("namePart"):
        parts.setdefault(child.get("type"), []).append(child.take())
    family, given = " ".join(parts.get("family", ())), " ".join(parts.get("given", ()))
    pieces = [*([", ".join(part for part in (family, given) if part)] if family or given else []), *parts.get("", ())]
    pieces += [*parts.get("termsOfAddress", ()), *parts.get("date", ())]
    name = ", ".join(piece for piece in pieces if piece)
    roles = [role.take() for role in node.below("roleTerm")]
    display = node.child("displayForm")
    if display is not None and (not name or display.peek() == name):
        name = display.take()
    known = {role.lower().strip(". ") for role in roles}
    if not term:
        term = (
            "creator" if known & _CREATORS or (not known and node.get("usage") == "primary")
            else "publisher" if known & _PUBLISHERS
            else "contributor"
        )  # fmt: skip
    gathering.add(term, node, name, iri=node.get("valueURI"))
    other = sorted(role for role in set(roles) if role.lower().strip(". ") not in _CREATORS | _PUBLISHERS)
    if other and name:
        gathering.note("role", node, f"{name!r} is described as {term}: {', '.join(other)}", ", ".join(other))


def _origin(node: Node, gathering: Gathering) -> None:
    for child in node:
        if child.name == "publisher":
            gathering.add("publisher", child)
        elif child.name == "place":
            for term in child.children("placeTerm"):
                gathering.add("spatial", term, iri=term.get("valueURI"))
        elif child.name == "edition":
            gathering.add("hasVersion", child)
    dates: dict[str, list[Node]] = {}
    for child in node:
        if child.name in {"dateCreated", "dateIssued", "copyrightDate", "dateCaptured", "dateModified", "dateValid"}:
            dates.setdefault(child.name, []).append(child)
    for name, nodes in dates.items():
        _one_date(name, nodes, gathering)


def _one_date(name: str, nodes: list[Node], gathering: Gathering) -> None:
    date = date_of(nodes)
    if date is None:
        return
    first = nodes[0]
    if name == "dateCreated":
        gathering.date(date, first.line)
    elif name == "dateIssued":
        gathering.add("issued", first, date.as_given)
        if "date" not in gathering.changes:
            gathering.date(date, first.line)
    elif name == "copyrightDate":
        gathering.add("dateCopyrighted", first, date.as_given)
    else:
        gathering.note("date-of-repository", first, f"{name} is what a repository did, not the thing", date.as_given)


def date_of(nodes: list[Node]) -> HistoricalDate | None:
    """Return the date that elements of one name state together: words, points, and how sure they are."""
    words = [node.take() for node in nodes if not node.get("encoding") and not node.get("point")]
    points = [node for node in nodes if node.get("encoding") or node.get("point")]
    said = [node.get("qualifier") for node in nodes]
    start = next((node.take() for node in points if node.get("point") != "end"), "")
    end = next((node.take() for node in points if node.get("point") == "end"), None)
    code = start if end is None else f"{start or '..'}/{end}"
    given = "; ".join(word for word in words if word) or code
    return historical(given, code, *said) if given or code else None


def _language(node: Node, gathering: Gathering) -> None:
    taken: set[str | None] = set()
    for term in node.children("languageTerm"):
        text = term.peek()
        tag = tag_of(text)
        if tag and tag in taken:
            term.placed = True
        else:
            taken.add(tag)
            gathering.add("language", term)


def _physical(node: Node, gathering: Gathering) -> None:
    for child in node:
        if child.name == "extent":
            unit = child.get("unit")
            gathering.add("extent", child, f"{child.take()} {unit}".strip() if unit else None)
        elif child.name in {"form", "internetMediaType"}:
            gathering.add("medium" if child.name == "form" else "format", child, iri=child.get("valueURI"))
        elif child.name == "note":
            gathering.add("description", child)


def _subject(node: Node, gathering: Gathering) -> None:
    """Take one heading: strands of topics with their order; places, periods and names by themselves when alone."""
    children = list(node)
    iri = node.get("valueURI") or authority_address(node.get("authority"), node.get("valueURI"))
    if len(children) == 1:
        only = children[0]
        iri = only.get("valueURI") or iri
        if only.name == "name":
            _name(only, gathering, "subject")
        elif only.name in {"cartographics", "hierarchicalGeographic"}:
            # the largest region comes first in MODS, and last where people write places
            gathering.add("spatial", only, ", ".join(part.take() for part in reversed(list(only))), iri=iri)
        else:
            gathering.add(_SUBJECT_TERMS.get(only.name, "subject"), only, iri=iri)
    elif {child.name for child in children} == {"temporal"}:
        date = date_of(children)
        if date is not None:
            gathering.add("temporal", node, date.as_given)
    elif children:
        gathering.add("subject", node, "--".join(_strand(child) for child in children), iri=iri)


def _strand(node: Node) -> str:
    node.placed = True
    inner = list(node)
    return ", ".join(child.peek() for child in inner) if inner else node.peek()


def _related(node: Node, gathering: Gathering) -> None:
    kind = node.get("type")
    title = next(iter(node.at("titleInfo/title")), None)
    if title is not None and kind in {"host", "series", ""}:
        node_title = title.peek()
        _whole_title(node, gathering, "collection" if kind else "relation", node_title)
    elif title is not None:
        term = {
            "original": "source", "constituent": "hasPart", "otherFormat": "hasFormat", "otherVersion": "hasVersion",
            "isReferencedBy": "isReferencedBy", "references": "references", "succeeding": "isReplacedBy",
            "preceding": "replaces",
        }.get(kind, "relation")  # fmt: skip
        _whole_title(node, gathering, term, title.peek())
    for child in node.children("location"):
        _location(child, gathering)
    for child in node.children("identifier"):
        gathering.add("relation", child)


def _whole_title(node: Node, gathering: Gathering, term: str, title: str) -> None:
    for info in node.children("titleInfo"):
        parts = [part.take() for part in info]
        gathering.add(term, info, ". ".join(part for part in parts if part) or title)


def _location(node: Node, gathering: Gathering) -> None:
    """Take where the thing is: archive and shelf mark make the reference, addresses are pages."""
    for url in node.children("url"):
        gathering.add("identifier" if url.peek().startswith("http") else "relation", url)
    archive = [child.take() for child in node.children("physicalLocation")]
    marks = [child.take() for child in node.children("shelfLocator")]
    for copy in node.below("copyInformation"):
        archive += [child.take() for child in copy.children("subLocation")]
        marks += [child.take() for child in copy.children("shelfLocator")]
    place = ", ".join(part for part in [*archive, *marks] if part)
    if place:
        gathering.add("source", node, place)
        node.placed = False


def _identifier(node: Node, gathering: Gathering) -> None:
    if node.get("invalid") == "yes":
        return
    kind = node.get("type").lower()
    text = node.take()
    if kind in {"local", "recordid", "uri", ""} or text.startswith("http"):
        gathering.add("identifier", node, text)
    else:
        gathering.add("identifier", node, text, scheme=_SCHEMES.get(kind, node.get("type")))


def _resource_type(node: Node, gathering: Gathering) -> None:
    text = node.take()
    gathering.add("type", node, _TYPES.get(text.lower(), text))


def _note(node: Node, gathering: Gathering) -> None:
    kind = node.get("type").lower()
    term = {
        "ownership": "provenance", "acquisition": "provenance", "preferred citation": "citation",
        "citation/reference": "isReferencedBy", "funding": "credit", "language": "description",
    }.get(kind, "description")  # fmt: skip
    gathering.add(term, node)


def _access(node: Node, gathering: Gathering) -> None:
    kind = node.get("type").lower()
    address = node.link("href")
    term = "accessRights" if "restriction" in kind else "rights"
    gathering.add(term, node, iri=address)
    if address and not node.peek():
        gathering.add(term, node, address)


def _record_info(node: Node, gathering: Gathering) -> None:
    for child in node:
        if child.name == "recordIdentifier":
            gathering.add("id", child)
        elif child.name in {"recordCreationDate", "recordChangeDate", "recordContentSource", "recordOrigin",
                            "descriptionStandard", "recordInfoNote"}:  # fmt: skip
            gathering.note("record-info", child, f"{child.name} is about the description itself", child.take())
        elif child.name == "languageOfCataloging":
            text = "; ".join(term.peek() for term in child)
            child.placed = True
            gathering.note("record-info", child, "the language of cataloguing is about the description itself", text)


_TAKERS: Final = {
    "titleInfo": _title, "name": _name, "originInfo": _origin, "language": _language, "physicalDescription": _physical,
    "subject": _subject, "relatedItem": _related, "location": _location, "identifier": _identifier,
    "typeOfResource": _resource_type, "note": _note, "accessCondition": _access, "recordInfo": _record_info,
}  # fmt: skip
