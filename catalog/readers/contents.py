"""The Contents section of labelled text: which versions there are, and which of them the body is."""

import re
from typing import Final
from typing import Literal as OneOf

import msgspec

from catalog.readers.remembering import remembered
from vocab.document import Version
from vocab.findings import Finding
from vocab.languages import Language, by_tag, find_language
from vocab.text import one_line, shares_script

_SCAN: Final = re.compile(r"scan of original(?: document)?|original scan", re.IGNORECASE)
_NEW: Final = re.compile(r"(translation|transcript)\s*[-‐-―−:]\s*(.+)", re.IGNORECASE)
_NEW_START: Final = re.compile(r"(?=\b(?:translation|transcript)\s*[-‐-―−:]\s)", re.IGNORECASE)
_OLD: Final = re.compile(r"(\S.*?)\s+(translation|transcript|html)\b\s*", re.IGNORECASE)
_SEPARATORS: Final = " \t\u00a0,;|·•*"
_ORIGINAL: Final = "original language"


class Item(msgspec.Struct, frozen=True):
    """One thing that Contents lists.

    Attributes:
        kind: ``"text"`` is the old site's "English HTML", which says a format and no kind.
        language: As written; ``""`` for a scan.
        label: The words of the source.
        line: Where it stands.
    """

    kind: OneOf["translation", "transcript", "text", "scan"]
    language: str
    label: str
    line: int


class Contents(msgspec.Struct, frozen=True):
    """The versions and scans of a record, the body in its place."""

    versions: tuple[Version, ...]
    scans: tuple[str, ...]
    findings: tuple[Finding, ...]


def read_contents(lines: list[tuple[int, str]]) -> tuple[list[Item], list[tuple[int, str]]]:
    """Read content lines until the first line that is none; return the items and the remaining lines.

    Args:
        lines: Number and text of each line behind the label.
    """
    items: list[Item] = []
    first_block = True
    for index, (number, text) in enumerate(lines):
        if not text.strip():
            first_block = first_block and not items
            continue
        found = _items(text, guess=first_block)
        if found is None:
            return items, lines[index:]
        items.extend(msgspec.structs.replace(item, line=number) for item in found)
    return items, []


def read_contents_prefix(text: str) -> tuple[list[Item], str]:
    """Read items at the beginning of running text, where no line end closes them (docs/readers.md).

    Only names of known languages are taken, the longest first.
    """
    items: list[Item] = []
    rest = text.lstrip(_SEPARATORS + "\n")
    while True:
        if scan := _SCAN.match(rest):
            items.append(Item("scan", "", scan.group(), 0))
            rest = rest[scan.end() :].lstrip(_SEPARATORS + "\n")
            continue
        taken = _prefix_item(rest)
        if taken is None:
            return items, rest
        items.append(taken[0])
        rest = rest[taken[1] :].lstrip(_SEPARATORS + "\n")


def _prefix_item(text: str) -> tuple[Item, int] | None:
    if new := _NEW.match(text):
        words = list(re.finditer(r"\S+", new[2]))[:4]
        for word in reversed(words):
            name = new[2][: word.end()].strip(",;.")
            if find_language(name) or name.lower() == _ORIGINAL:
                end = new.start(2) + word.end()
                return _item(new[1], name, text[:end], 0), end
    old = _OLD.match(text)
    if old and _is_named(old[1]):
        return _item(old[2], old[1], old.group().strip(), 0), old.end()
    return None


@remembered(1024)
def _items(text: str, *, guess: bool) -> tuple[Item, ...] | None:
    """Return the items of one line, or ``None`` when it is no content line; records list the same again and again.

    Args:
        guess: Take a short line of this form also when the language is not known.
    """
    items: list[Item] = []
    line_text = one_line(text)
    position = 0
    for scan in [*_SCAN.finditer(line_text), None]:
        piece = line_text[position : scan.start() if scan else len(line_text)].strip(_SEPARATORS)
        if piece:
            versions = _new_items(piece) or _old_items(piece, guess=guess)
            if not versions:
                return None
            items.extend(versions)
        if scan:
            items.append(Item("scan", "", scan.group(), 0))
            position = scan.end()
    return tuple(items) or None


def _new_items(piece: str) -> list[Item]:
    items = []
    for part in _NEW_START.split(piece):
        if not part.strip(_SEPARATORS):
            continue
        match = _NEW.fullmatch(part.strip(_SEPARATORS))
        if match is None or len(match[2].split()) > 4:
            return []
        items.append(_item(match[1], match[2].strip(_SEPARATORS), part.strip(_SEPARATORS), 0))
    return items


def _old_items(piece: str, *, guess: bool) -> list[Item]:
    items, position = [], 0
    while position < len(piece):
        match = _OLD.match(piece, position)
        if match is None:
            return []
        name = match[1].strip(_SEPARATORS)
        known = _is_named(name) or name.lower() == _ORIGINAL
        if not known and not (guess and len(name.split()) <= 2 and match[2].lower() != "html"):
            return []
        items.append(_item(match[2], name, match.group().strip(_SEPARATORS), 0))
        position = match.end()
    return items


def _is_named(language: str) -> bool:
    """Say whether what stands before "transcript" is a language's name; "No transcript" is none in Norwegian."""
    return len(language) > 2 and find_language(language) is not None


def _item(kind: str, language: str, label: str, line: int) -> Item:
    kinds: dict[str, OneOf["translation", "transcript", "text"]] = {
        "translation": "translation",
        "transcript": "transcript",
        "html": "text",
    }
    return Item(kinds[kind.lower()], language, label, line)


def attach_body(items: list[Item], lines: list[tuple[int, str]], originals: tuple[str, ...]) -> Contents:
    """Make versions of the items and give the body to the one that it belongs to.

    Args:
        lines: The body, with line numbers.
        originals: Tags of the original languages, for "Transcript - Original Language".
    """
    findings: list[Finding] = []
    scans = tuple(item.label for item in items if item.kind == "scan")
    versions = [_version(item, originals, findings) for item in items if item.kind != "scan"]
    body = _body(lines)
    if body and not versions:
        versions = [Version(kind="text", text=body)]
    elif body:
        line = next(number for number, text in lines if text.strip())
        owner = 0 if len(versions) == 1 else _owner(versions, body, line, findings)
        if owner is not None:
            versions[owner] = msgspec.structs.replace(versions[owner], text=body)
    return Contents(tuple(versions), scans, tuple(findings))


def _version(item: Item, originals: tuple[str, ...], findings: list[Finding]) -> Version:
    kind = item.kind if item.kind != "scan" else "text"
    language: Language | None
    if item.language.lower() == _ORIGINAL:
        language = by_tag(originals[0]) if len(originals) == 1 else None
        return Version(kind=kind, language=language.tag if language else None, label=item.label)
    language = find_language(item.language)
    if language is None:
        findings.append(
            Finding(
                kind="language-unknown",
                field="Contents",
                problem=f"no language is known by the name {item.language[:80]!r}",
                advice="expected a name or code of ISO 639, e.g. English; correct it; the version is described as a"
                " text of unstated kind and language",
                text=item.label,
                line=item.line or None,
            )
        )
        kind = "text" if kind == "translation" else kind
    return Version(kind=kind, language=language.tag if language else None, label=item.label)


def _body(lines: list[tuple[int, str]]) -> str:
    """Return the body: outer blank lines trimmed, a run of blank lines kept as one paragraph break."""
    text = "\n".join(line if line.strip() else "" for _, line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _owner(versions: list[Version], body: str, line: int, findings: list[Finding]) -> int | None:
    """Return the one version whose script fits the body: the body is never split, nor given away by a guess."""
    translations = [index for index, version in enumerate(versions) if version.kind != "transcript"]
    candidates = [index for index in translations or range(len(versions)) if _fits(versions[index], body)]
    if len(candidates) == 1:
        owner = versions[candidates[0]]
        findings.append(
            Finding(
                kind="body-not-split",
                field="Contents",
                problem=f"{len(versions)} versions are listed, but there is one body; it was given to {owner.label!r}",
                advice="expected one version a file; put the other texts into records of their own, if there are any",
                line=line,
            )
        )
        return candidates[0]
    findings.append(
        Finding(
            kind="body-unplaced",
            field="Contents",
            problem=f"{len(versions)} versions are listed, and nothing tells which of them the body is",
            advice="expected one version a file; leave one line under Contents, then load again; the text is kept with"
            " this warning",
            text=body,
            line=line,
        )
    )
    return None


def _fits(version: Version, body: str) -> bool:
    language = by_tag(version.language) if version.language else None
    return language is not None and shares_script(body, language.script)
