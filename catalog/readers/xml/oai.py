"""Pages of OAI-PMH: what the protocol puts around a record (OAI-PMH 2.0, sections 2.5, 3.2 and 3.6).

The id of a record is the last part of an ``oai:`` identifier, so that a catalogue that is harvested from another has
the ids of that one; any other identifier is taken as it is.
"""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from catalog.readers.confined_talk import Bad, Good
from catalog.readers.dublin_core_fields import OTHER_DESCRIPTION
from catalog.readers.records import Header
from catalog.readers.xml import dublin_core, mods, tei
from catalog.readers.xml.gathering import Gathering
from catalog.readers.xml.nodes import Node
from vocab.findings import Finding

SPACE: Final = "http://www.openarchives.org/OAI/2.0/"
_ENVELOPE: Final = frozenset({"OAI-PMH", "ListRecords", "GetRecord"})
_PROTOCOL: Final = frozenset({"responseDate", "request", "resumptionToken"})
_IDENTIFIER: Final = re.compile(r"oai:[^:\s]+:(.+)")


def is_record(node: Node) -> bool:
    """Say whether an element is a record of the protocol."""
    return node.name == "record" and node.namespace == SPACE


def is_envelope(node: Node) -> bool:
    """Say whether an element is what the protocol puts around records."""
    return node.namespace == SPACE and node.name in _ENVELOPE


def is_of_the_protocol(node: Node) -> bool:
    """Say whether an element is the protocol's own and says nothing of a document."""
    return node.namespace == SPACE and node.name in _PROTOCOL


def error_of(node: Node) -> Finding | None:
    """Return the error that a page has instead of records."""
    if node.name != "error" or node.namespace != SPACE:
        return None
    code = node.get("code")
    return Finding(
        kind="oai-error",
        field="file",
        problem=f"this page is an answer without records: {code} {node.peek()}".rstrip(),
        advice="expected ListRecords or GetRecord; ask the repository again",
        text=node.peek(),
        line=node.line,
        severity="warning" if code == "noRecordsMatch" else "refused",
    )


def read(node: Node, key: str, content: bytes, row: int | None) -> Iterator[Good | Bad]:
    """Yield what a record of the protocol holds, or that its repository has deleted it."""
    header = node.child("header")
    said = None if header is None else _said(header)
    for outcome in _read(node, key, content, row):
        yield msgspec.structs.replace(outcome, header=said)


def _said(header: Node) -> Header:
    """Return what a header says; nothing is marked."""
    identifier = next((child.peek() for child in header.children("identifier")), "")
    return Header(
        identifier=identifier,
        local=found[1] if (found := _IDENTIFIER.fullmatch(identifier)) else "",
        datestamp=next((child.peek() for child in header.children("datestamp")), ""),
        deleted=header.get("status") == "deleted",
        sets=tuple(child.peek() for child in header.children("setSpec")),
    )


def _read(node: Node, key: str, content: bytes, row: int | None) -> Iterator[Good | Bad]:
    gathering = Gathering(node.line, row)
    header, metadata = node.child("header"), node.child("metadata")
    identifier = _header(header, gathering) if header is not None else ""
    if header is not None and header.get("status") == "deleted":
        yield Bad(finding=_deleted(identifier, header), content=content, row=row)
        return
    if metadata is None:
        metadata = Node("metadata", SPACE, {}, node.line, node.start)
    found = next(iter(metadata), None)
    gathered = len(gathering.fields)
    if found is not None and mods.is_record(found):
        mods.gather(found, gathering)
    elif found is not None and found.name == "TEI":
        tei.gather(found, gathering)
    elif found is not None:
        dublin_core.gather(metadata, gathering)
        _part_descriptions(gathering)
    if found is not None and len(gathering.fields) == gathered:
        yield Bad(finding=_unknown(found), content=content, row=row)
        return
    for about in node.children("about"):
        _about(about, gathering)
    yield from gathering.outcome(key, content, [node])


def _part_descriptions(gathering: Gathering) -> None:
    """Keep all but the first description of a language apart.

    Repositories put citations and notes into further ones; run together, nobody could tell them from the summary, and a
    harvester of ours would get other Dublin Core than we did.
    """
    seen: set[str | None] = set()
    for index, field in enumerate(gathering.fields):
        if field.term == "description" and field.value.strip():
            if field.language in seen:
                gathering.fields[index] = field._replace(term=OTHER_DESCRIPTION)
            seen.add(field.language)


def _header(header: Node, gathering: Gathering) -> str:
    header.own = True
    identifier = ""
    for child in header:
        text = child.take()
        if child.name == "identifier" and not identifier:
            identifier = local_id(text)
            gathering.add("id", child, identifier)
        elif child.name == "datestamp":
            gathering.add("stamp", child, f"OAI-PMH datestamp {text}")
        elif child.name == "setSpec":
            gathering.note("oai-set", child, f"the record is in the set {text!r} of its repository", text)
        else:
            child.placed = False
    return identifier


def local_id(identifier: str) -> str:
    """Return the id of a record from the identifier that a repository gives it.

    >>> local_id("oai:data.archive.example:121616"), local_id("https://archive.example/7")
    ('121616', 'https://archive.example/7')
    """
    found = _IDENTIFIER.fullmatch(identifier)
    return found[1] if found else identifier


def _about(about: Node, gathering: Gathering) -> None:
    text = about.take()
    said = " ".join(
        value
        for node in about.below("originDescription")
        for value in (node.get("harvestDate"), node.get("altered"))
        if value
    )
    if text:
        gathering.note(
            "oai-about", about, "what the repository says about the record's own origin is kept", text + said
        )


def _deleted(identifier: str, header: Node) -> Finding:
    stamp = next((child.peek() for child in header.children("datestamp")), "")
    return Finding(
        kind="oai-deleted",
        field="header",
        problem=f"the repository has deleted the record {identifier!r}" + (f" ({stamp})" if stamp else ""),
        advice=f"expected nothing to load; if it is in the catalogue: muniment withdraw {identifier}",
        text=identifier,
        line=header.line,
    )


def _unknown(node: Node) -> Finding:
    space = f" of {node.namespace!r}" if node.namespace else ""
    return Finding(
        kind="metadata-unknown",
        field="metadata",
        problem=f"the record is described in <{node.name}>{space}, which is not read here",
        advice="expected Dublin Core, MODS or TEI; ask the repository for oai_dc",
        line=node.line,
        severity="refused",
    )
