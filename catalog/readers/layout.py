"""Cuts a labelled text into heading, labelled sections and body, before anything in it is understood (docs/readers.md).

    record    = [ date blank ] title blank *( label ":" value ) body

A label counts once and in the header only; after Contents everything is body. Line numbers are those of the
source, from 1.
"""

import re
from typing import Final

import msgspec

from catalog.errors import SourceError
from catalog.readers.encoding import PAGE_BREAK
from catalog.readers.remembering import remembered
from vocab.text import unwrap

# As records spell them, in the order in which records have them; the first spelling names the field in messages.
_SPELLINGS: Final = (
    ("Citation", r"citation"),
    ("Summary", r"summary"),
    ("Credits", r"credits?"),
    ("Original Language", r"original\s+languages?|original\s+language\(s\)"),
    ("Contents", r"contents"),
    ("Creators", r"(?:creators?|creator\(s\))(?:\s*/\s*(?:authors?|author\(s\)))?|authors?|author\(s\)"),
    ("Subjects", r"subjects?|subject\(s\)"),
    ("Places", r"places?|place\(s\)"),
    ("Collections", r"collections?|collection\(s\)"),
    ("Rights", r"rights"),
    ("Type", r"type"),
    ("Source", r"source"),
    ("Files", r"files"),
    ("Record ID", r"record\s+id"),
    ("Identifiers", r"(?:persistent\s+)?identifiers?|identifier\(s\)"),
    ("DOI", r"dois?"),
    ("Handle", r"handles?"),
    ("ARK", r"arks?"),
    # with spellings that nobody was told of: what is meant as an embargo must not be overlooked
    ("Embargo", r"embargo(?:ed)?(?:\s+(?:until|till|date))?|public\s+from|not\s+public\s+(?:until|before)"),
)
FIELDS: Final = tuple(name for name, _ in _SPELLINGS)
_LABEL: Final = re.compile(r"\s*(?:" + "|".join(f"({spelling})" for _, spelling in _SPELLINGS) + r")\s*", re.IGNORECASE)
MAIN: Final = ("Citation", "Summary", "Credits", "Original Language", "Contents")
_INLINE: Final = {name: re.compile(r"(?:^|(?<=\s))" + r"\s+".join(name.split()) + r":(?=\s|$)") for name in MAIN}
_ONE_BLOCK: Final = frozenset(
    {"Original Language", "Type", "Record ID", "Source", "Files", "Identifiers", "DOI", "Handle", "ARK", "Embargo"}
)
# A line is an object while a record is being read: a file of nothing but line ends must not fill the memory.
MAX_LINES: Final = 1_000_000
_ONLY_ADDRESS: Final = re.compile(r"https?://\S+")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line with its number in the source."""

    number: int
    text: str


class Section(msgspec.Struct):
    """One labelled section; ``lines`` are its value, blank lines included."""

    field: str
    number: int
    lines: list[Line]

    @property
    def text(self) -> str:
        """The value, each paragraph on one line."""
        return unwrap("\n".join(line.text for line in self.lines))


class Layout(msgspec.Struct):
    """A record, cut into its parts but not yet understood."""

    heading: list[Line]
    sections: dict[str, Section]
    repeated: list[Section]
    body: list[Line]
    in_one_line: bool = False


def _field(line: str) -> tuple[str, str] | None:
    """Return the field that a line is the label of, and the value on the same line."""
    label, colon, value = line.partition(":")
    if not colon or (value and not value[0].isspace()):
        return None
    field = _labelled(label)
    return (field, value.lstrip()) if field else None


@remembered(1024)
def _labelled(label: str) -> str | None:
    """Return the field that a spelling names."""
    match = _LABEL.fullmatch(label)
    return FIELDS[match.lastindex - 1] if match and match.lastindex else None


def cut(text: str) -> Layout:
    """Cut a record into its parts.

    Raises:
        SourceError: It has no label, or too many lines.
    """
    if text.count("\n") + text.count(PAGE_BREAK) > MAX_LINES:
        raise SourceError(
            "too-large", f"the record has more than {MAX_LINES:,} lines", "expected one record a file; split it"
        )
    lines = _lines(text, 1)
    labels = _labels(lines)
    if not labels or _runs_on(lines, labels):
        return _cut_inline(text)
    first = labels[0][0]
    layout = Layout(heading=lines[:first], sections={}, repeated=[], body=[])
    for position, (index, field, value) in enumerate(labels):
        end = labels[position + 1][0] if position + 1 < len(labels) else len(lines)
        inline = [Line(lines[index].number, value)] if value else []
        section = Section(field, lines[index].number, [*inline, *lines[index + 1 : end]])
        if field in layout.sections:
            layout.repeated.append(section)
        else:
            layout.sections[field] = section
    if "Contents" not in layout.sections:
        _split_off_body(layout)
    return layout


def _runs_on(lines: list[Line], labels: list[tuple[int, str, str]]) -> bool:
    """Say whether labels stand inside lines, as in text copied from a PDF, though one may begin a line by chance."""
    first, last = labels[0][0], labels[-1]
    header = lines[: last[0] + 1] if last[1] == "Contents" else lines
    heading = "\n".join(line.text for line in lines[:first])
    # as many colons as labels
    crowded = [line.text for line in header if line.text.count(":") > 2]
    return (heading.count(":") > 1 and len(_inline_labels(heading)) > 1) or any(
        len(_inline_labels(text)) > 2 for text in crowded
    )


def _labels(lines: list[Line]) -> list[tuple[int, str, str]]:
    """Return index, field and same-line value of each label, up to the one behind which everything is body."""
    labels: list[tuple[int, str, str]] = []
    for index, line in enumerate(lines):
        if ":" in line.text and (found := _field(line.text)):
            labels.append((index, *found))
            if found[0] == "Contents":
                return labels
    return _labels_before_body(lines, labels)


def _labels_before_body(lines: list[Line], labels: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """Without Contents, the body begins behind a section of one block that no label follows."""
    for position, (index, field, value) in enumerate(labels):
        end = labels[position + 1][0] if position + 1 < len(labels) else len(lines)
        inline = [Line(lines[index].number, value)] if value else []
        if field in _ONE_BLOCK and len(blocks_of([*inline, *lines[index + 1 : end]])) > 1:
            return labels[: position + 1]
    return labels


def _split_off_body(layout: Layout) -> None:
    """Keep one block of the last section as its value; what follows is the body."""
    last = max([*layout.sections.values(), *layout.repeated], key=lambda section: section.number)
    blocks = blocks_of(last.lines)
    kept = 1
    if last.field == "Citation":
        while kept < len(blocks) and is_address(blocks[kept]):
            kept += 1
    if len(blocks) > kept:
        body_from = blocks[kept][0].number
        layout.body = [line for line in last.lines if line.number >= body_from]
        last.lines = [line for block in blocks[:kept] for line in block]


def _inline_labels(text: str) -> list[tuple[str, int, int]]:
    """Return name, start and end of the main labels inside running text, in their order (docs/readers.md)."""
    found, position = [], 0
    for name in MAIN:
        if match := _INLINE[name].search(text, position):
            found.append((name, match.start(), match.end()))
            position = match.end()
    return found


def _cut_inline(text: str) -> Layout:
    labels = _inline_labels(text)
    if len(labels) < 2:
        raise SourceError(
            "no-label",
            "no label is found",
            "expected labels such as 'Citation:', 'Summary:' and 'Contents:' at the beginning of lines; add them,"
            " or leave this file out",
            line=1,
            field="record",
        )
    layout = Layout(heading=[], sections={}, repeated=[], body=[], in_one_line=True)
    layout.heading = [Line(_line_at(text, 0), text[: labels[0][1]])]
    for position, (name, start, end) in enumerate(labels):
        until = labels[position + 1][1] if position + 1 < len(labels) else len(text)
        number = _line_at(text, start)
        layout.sections[name] = Section(name, number, _lines(text[end:until].lstrip(" \t"), number))
    if "Contents" not in layout.sections:
        _split_off_body(layout)
    return layout


def _lines(text: str, number: int) -> list[Line]:
    lines = text.split("\n")
    if PAGE_BREAK not in text:
        return [Line(index, line) for index, line in enumerate(lines, number)]
    return [Line(index, part) for index, line in enumerate(lines, number) for part in line.split(PAGE_BREAK)]


def _line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def blocks_of(lines: list[Line]) -> list[list[Line]]:
    """Return runs of lines that no blank line interrupts."""
    blocks: list[list[Line]] = []
    in_block = False
    for line in lines:
        if not line.text.strip():
            in_block = False
        elif in_block:
            blocks[-1].append(line)
        else:
            blocks.append([line])
            in_block = True
    return blocks


def joined(block: list[Line]) -> str:
    """Return a block as running text."""
    return unwrap("\n".join(line.text for line in block))


def is_address(block: list[Line]) -> bool:
    """Say whether each line of a block is a web address and nothing else."""
    return all(_ONLY_ADDRESS.fullmatch(line.text.strip()) for line in block)
