"""The reader for labelled plain text: a heading, labelled sections, a body (profile (h)).

    record    = [ date blank ] title blank *( label ":" value ) body

A label counts once and in the header only; after Contents everything is body. Line numbers are those of the
source, from 1.
"""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from catalog.errors import SourceError
from catalog.readers.contents import Contents, Item, attach_body, read_contents, read_contents_prefix
from catalog.readers.encoding import PAGE_BREAK, decode
from catalog.readers.records import Outcome, Record, Refused, Source
from vocab.citation import Head, find_addresses, read_head
from vocab.dates import DateSyntaxError, HistoricalDate, NoSuchDayError, read_date
from vocab.document import CATALOGUE_LANGUAGE, Document
from vocab.findings import Finding
from vocab.identifiers import check_identifier, mint, record_id
from vocab.languages import find_language, split_names
from vocab.rights import find_statement
from vocab.text import LangText, one_line, unwrap

# As records spell them, in the order in which records have them; the first spelling names the field in messages.
_SPELLINGS: Final = (
    ("Citation", r"citation"),
    ("Summary", r"summary"),
    ("Credits", r"credits?"),
    ("Original Language", r"original\s+languages?|original\s+language\(s\)"),
    ("Contents", r"contents"),
    ("Creators", r"creators?|creator\(s\)|authors?|author\(s\)"),
    ("Subjects", r"subjects?|subject\(s\)"),
    ("Places", r"places?|place\(s\)"),
    ("Collections", r"collections?|collection\(s\)"),
    ("Rights", r"rights"),
    ("Type", r"type"),
    ("Source", r"source"),
    ("Record ID", r"record\s+id"),
)
FIELDS: Final = tuple(name for name, _ in _SPELLINGS)
_LABEL: Final = re.compile(
    r"\s*(?:" + "|".join(f"(?P<f{index}>{spelling})" for index, (_, spelling) in enumerate(_SPELLINGS)) + r")\s*:"
    r"(?:\s+(?P<value>\S.*))?\s*",
    re.IGNORECASE,
)
_MAIN: Final = ("Citation", "Summary", "Credits", "Original Language", "Contents")
_INLINE: Final = {name: re.compile(r"(?:^|(?<=\s))" + r"\s+".join(name.split()) + r":(?=\s|$)") for name in _MAIN}
_ONE_BLOCK: Final = frozenset({"Original Language", "Type", "Record ID", "Source"})
_RIGHTS_HOST: Final = re.compile(r"https?://(?:www\.)?(?:rightsstatements|creativecommons)\.org", re.IGNORECASE)
# A line is an object while a record is being read: a file of nothing but line ends must not fill the memory.
MAX_LINES: Final = 1_000_000
_ONLY_ADDRESS: Final = re.compile(r"https?://\S+")


class _Line(msgspec.Struct, frozen=True):
    number: int
    text: str


class _Section(msgspec.Struct):
    """One labelled section; ``lines`` are its value, blank lines included."""

    field: str
    number: int
    lines: list[_Line]

    @property
    def text(self) -> str:
        return unwrap("\n".join(line.text for line in self.lines))


class _Layout(msgspec.Struct):
    """A record, cut into its parts but not yet understood."""

    heading: list[_Line]
    sections: dict[str, _Section]
    repeated: list[_Section]
    body: list[_Line]
    in_one_line: bool = False


def sniff(head: str) -> bool:
    """Say whether a text that begins with ``head`` has this layout: some label stands where labels stand."""
    return any(_field(line) for line in head.split("\n")) or len(_inline_labels(head)) > 1


def read(source: Source) -> Iterator[Outcome]:
    """Yield the one record that a labelled text holds."""
    try:
        yield _read(source)
    except SourceError as error:
        finding = Finding(
            kind=error.kind,
            field=error.field,
            problem=error.problem,
            advice=error.advice,
            line=error.line,
            severity="refused",
        )
        yield Refused(location=source.location, finding=finding, content=source.content)


def _read(source: Source) -> Record:
    text, findings = decode(source.content)
    layout = _cut(text)
    builder = _Builder(layout, source.key, findings)
    document = builder.document()
    lines = {section.field: section.number for section in layout.sections.values()}
    return Record(
        location=source.location,
        document=document,
        findings=tuple(builder.findings),
        lines=lines,
        content=source.content,
    )


# ---------------------------------------------------------------- cutting


def _field(line: str) -> tuple[str, str] | None:
    """Return the field that a line is the label of, and the value on the same line."""
    match = _LABEL.fullmatch(line)
    if match is None or match.lastgroup is None:
        return None
    index = next(number for number in range(len(FIELDS)) if match[f"f{number}"])
    return FIELDS[index], match["value"] or ""


def _cut(text: str) -> _Layout:
    if text.count("\n") + text.count(PAGE_BREAK) > MAX_LINES:
        raise SourceError(
            "too-large", f"the record has more than {MAX_LINES:,} lines", "expected one record a file; split it"
        )
    lines = _lines(text, 1)
    labels = _labels(lines)
    if not labels or _runs_on(lines, labels):
        return _cut_inline(text)
    first = labels[0][0]
    layout = _Layout(heading=lines[:first], sections={}, repeated=[], body=[])
    for position, (index, field, value) in enumerate(labels):
        end = labels[position + 1][0] if position + 1 < len(labels) else len(lines)
        inline = [_Line(lines[index].number, value)] if value else []
        section = _Section(field, lines[index].number, [*inline, *lines[index + 1 : end]])
        if field in layout.sections:
            layout.repeated.append(section)
        else:
            layout.sections[field] = section
    if "Contents" not in layout.sections:
        _split_off_body(layout)
    return layout


def _runs_on(lines: list[_Line], labels: list[tuple[int, str, str]]) -> bool:
    """Say whether labels stand inside lines, as in text copied from a PDF, though one may begin a line by chance."""
    first, last = labels[0][0], labels[-1]
    header = lines[: last[0] + 1] if last[1] == "Contents" else lines
    heading = "\n".join(line.text for line in lines[:first])
    return len(_inline_labels(heading)) > 1 or any(
        ":" in line.text and len(_inline_labels(line.text)) > 2 for line in header
    )


def _labels(lines: list[_Line]) -> list[tuple[int, str, str]]:
    """Return index, field and same-line value of each label, up to the one behind which everything is body."""
    labels: list[tuple[int, str, str]] = []
    for index, line in enumerate(lines):
        if ":" in line.text and (found := _field(line.text)):
            labels.append((index, *found))
            if found[0] == "Contents":
                return labels
    return _labels_before_body(lines, labels)


def _labels_before_body(lines: list[_Line], labels: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """Without Contents, the body begins behind a section of one block that no label follows."""
    for position, (index, field, value) in enumerate(labels):
        end = labels[position + 1][0] if position + 1 < len(labels) else len(lines)
        inline = [_Line(lines[index].number, value)] if value else []
        if field in _ONE_BLOCK and len(_blocks([*inline, *lines[index + 1 : end]])) > 1:
            return labels[: position + 1]
    return labels


def _split_off_body(layout: _Layout) -> None:
    """Keep one block of the last section as its value; what follows is the body."""
    last = max([*layout.sections.values(), *layout.repeated], key=lambda section: section.number)
    blocks = _blocks(last.lines)
    kept = 1
    if last.field == "Citation":
        while kept < len(blocks) and _is_address(blocks[kept]):
            kept += 1
    if len(blocks) > kept:
        body_from = blocks[kept][0].number
        layout.body = [line for line in last.lines if line.number >= body_from]
        last.lines = [line for block in blocks[:kept] for line in block]


def _inline_labels(text: str) -> list[tuple[str, int, int]]:
    """Return name, start and end of the main labels inside running text, in their order (profile (h), case 4)."""
    found, position = [], 0
    for name in _MAIN:
        if match := _INLINE[name].search(text, position):
            found.append((name, match.start(), match.end()))
            position = match.end()
    return found


def _cut_inline(text: str) -> _Layout:
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
    layout = _Layout(heading=[], sections={}, repeated=[], body=[], in_one_line=True)
    layout.heading = [_Line(_line_at(text, 0), text[: labels[0][1]])]
    for position, (name, start, end) in enumerate(labels):
        until = labels[position + 1][1] if position + 1 < len(labels) else len(text)
        number = _line_at(text, start)
        layout.sections[name] = _Section(name, number, _lines(text[end:until].lstrip(" \t"), number))
    if "Contents" not in layout.sections:
        _split_off_body(layout)
    return layout


def _lines(text: str, number: int) -> list[_Line]:
    return [
        _Line(number + index, part) for index, line in enumerate(text.split("\n")) for part in line.split(PAGE_BREAK)
    ]


def _line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _blocks(lines: list[_Line]) -> list[list[_Line]]:
    """Return runs of lines that no blank line interrupts."""
    blocks: list[list[_Line]] = []
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


def _joined(block: list[_Line]) -> str:
    return unwrap("\n".join(line.text for line in block))


def _is_address(block: list[_Line]) -> bool:
    return all(_ONLY_ADDRESS.fullmatch(line.text.strip()) for line in block)


# ---------------------------------------------------------------- understanding


class _Builder:
    """Makes a Document of a layout and notes what it could not place."""

    def __init__(self, layout: _Layout, key: str, findings: list[Finding]) -> None:
        self.layout = layout
        self.key = key
        self.findings = findings
        self.citation = self._value("Citation")
        self.addresses: list[str] = []

    def document(self) -> Document:
        date, title = self._heading()
        head = read_head(one_line(self.citation), title) if self.citation else None
        if not title:
            title = self._title_of(head)
        date = self._date(date, head)
        self._check_title(title, head)
        languages = self._languages()
        contents = self._contents(languages)
        identifier = self._identifier()
        self._check_layout()
        return Document(
            identifier=identifier,
            titles=(LangText(title, CATALOGUE_LANGUAGE),),
            date=date,
            languages=languages,
            summary=self._texts("Summary"),
            citation=LangText(self.citation, CATALOGUE_LANGUAGE) if self.citation else None,
            credit=next(iter(self._texts("Credits")), None),
            addresses=tuple(dict.fromkeys(self.addresses)),
            creators=self._list("Creators"),
            subjects=self._list("Subjects"),
            places=self._list("Places"),
            collections=self._list("Collections"),
            genre=self._value("Type") or None,
            rights=self._rights(),
            source_note=self._value("Source") or None,
            versions=contents.versions,
            scans=contents.scans,
            dcmi_type="Text",
        )

    def _value(self, field: str) -> str:
        section = self.layout.sections.get(field)
        return section.text if section else ""

    def _texts(self, field: str) -> tuple[LangText, ...]:
        value = self._value(field)
        return (LangText(value, CATALOGUE_LANGUAGE),) if value else ()

    def _list(self, field: str) -> tuple[str, ...]:
        section = self.layout.sections.get(field)
        if section is None:
            return ()
        items = (unwrap(item) for line in section.lines for item in line.text.split(";"))
        return tuple(dict.fromkeys(item for item in items if item))

    def _warn(
        self, kind: str, field: str, problem: str, advice: str, *, text: str = "", line: int | None = None
    ) -> None:
        if line is None and field in self.layout.sections:
            line = self.layout.sections[field].number
        self.findings.append(Finding(kind=kind, field=field, problem=problem, advice=advice, text=text, line=line))

    # ---- heading

    def _heading(self) -> tuple[HistoricalDate | None, str]:
        if self.layout.in_one_line:
            return self._inline_heading()
        blocks = []
        for block in _blocks(self.layout.heading):
            if _is_address(block):
                self.addresses.extend(address for line in block for address in find_addresses(line.text.strip()))
            else:
                blocks.append(block)
        if not blocks:
            return None, ""
        date = self._read_date(_joined(blocks[0]), blocks[0][0].number)
        if date is None:
            self._check_first_line(blocks[0])
            return None, " ".join(_joined(block) for block in blocks)
        return date, " ".join(_joined(block) for block in blocks[1:])

    def _inline_heading(self) -> tuple[HistoricalDate | None, str]:
        words = unwrap(self.layout.heading[0].text).split(" ")
        for count in range(min(len(words), 8), 0, -1):
            text = " ".join(words[:count])
            try:
                return read_date(text), " ".join(words[count:]).strip()
            except DateSyntaxError:
                continue
        return None, " ".join(words)

    def _read_date(self, text: str, line: int) -> HistoricalDate | None:
        try:
            return read_date(text)
        except NoSuchDayError:
            self._warn(
                "date-impossible",
                "Date",
                f"there is no such day: {text!r}",
                "expected a day of the calendar, e.g. April 24, 1962; correct it; the date is kept as text only",
                line=line,
            )
            return HistoricalDate(text)
        except DateSyntaxError:
            return None

    def _check_first_line(self, block: list[_Line]) -> None:
        first = block[0].text.strip()
        if len(block) == 1:
            return
        try:
            read_date(first)
        except DateSyntaxError:
            return
        self._warn(
            "date-without-blank-line",
            "Date",
            f"{first!r} looks like the date, but no empty line follows, so it was read as part of the title",
            "expected an empty line between date and title; add one",
            line=block[0].number,
        )

    def _title_of(self, head: Head | None) -> str:
        title = head.title if head and head.anchored else ""
        line = self.layout.heading[-1].number if self.layout.heading else 1
        if not title:
            raise SourceError(
                "no-title",
                "the record has no title",
                "expected a title before the first label; add it",
                line=line,
                field="Title",
            )
        self._warn(
            "title-from-citation",
            "Title",
            "the heading has no title; the one in the citation was taken",
            "expected a title before the first label; add it",
            line=line,
        )
        return title

    def _date(self, date: HistoricalDate | None, head: Head | None) -> HistoricalDate | None:
        cited = head.date if head and head.anchored else None
        if cited is not None and head is not None and head.impossible:
            self._warn(
                "date-impossible",
                "Citation",
                f"there is no such day: {cited.as_given!r}",
                "expected a day of the calendar; correct it",
            )
        if date is None:
            return cited
        if cited and cited.edtf and cited.edtf != date.edtf:
            self._warn(
                "date-differs",
                "Citation",
                f"the citation says {cited.as_given!r}, the heading {date.as_given!r}; the heading was taken",
                "expected the same date in both; correct the wrong one",
                text=cited.as_given,
            )
        return date

    def _check_title(self, title: str, head: Head | None) -> None:
        if head and head.anchored and one_line(head.title) != one_line(title):
            self._warn(
                "title-differs",
                "Citation",
                f"the citation's title is not the heading's: {head.title[:120]!r}",
                "expected the same title in both; correct the wrong one",
                text=head.title,
            )

    # ---- sections

    def _languages(self) -> tuple[str, ...]:
        section = self.layout.sections.get("Original Language")
        if section is None:
            return ()
        tags = []
        for name in split_names("\n".join(line.text for line in section.lines)):
            if language := find_language(name):
                tags.append(language.tag)
                self._check_note(name)
            else:
                self._warn(
                    "language-unknown",
                    "Original Language",
                    f"no language is known by the name {name[:80]!r}",
                    "expected a name or code of ISO 639, e.g. Chinese; correct it; no language is stated",
                    text=name,
                )
        return tuple(dict.fromkeys(tags))

    def _check_note(self, name: str) -> None:
        if "(" in name or "[" in name:
            self._warn(
                "language-note",
                "Original Language",
                f"what stands in brackets is not described: {name[:80]!r}",
                "expected the name of a language alone; put the rest into the summary",
                text=name,
            )

    def _contents(self, languages: tuple[str, ...]) -> Contents:
        section = self.layout.sections.get("Contents")
        body = self.layout.body
        numbered: list[tuple[int, str]] = []
        items: list[Item] = []
        if section is not None and self.layout.in_one_line:
            items, rest = read_contents_prefix("\n".join(line.text for line in section.lines))
            numbered = [(section.number, line) for line in rest.split("\n")]
        elif section is not None:
            items, numbered = read_contents([(line.number, line.text) for line in section.lines])
        numbered.extend((line.number, line.text) for line in body)
        contents = attach_body(items, numbered, languages)
        self.findings.extend(contents.findings)
        return contents

    def _rights(self) -> LangText | None:
        value = self._value("Rights")
        if not value:
            return None
        statement, _ = find_statement(value)
        if statement is None and _RIGHTS_HOST.search(value):
            self._warn(
                "rights-unknown",
                "Rights",
                f"no rights statement or licence is known at this address: {value[:120]!r}",
                "expected e.g. http://rightsstatements.org/vocab/InC/1.0/; correct it; it is kept as text",
            )
        return LangText(value, CATALOGUE_LANGUAGE)

    def _identifier(self) -> str:
        cited = self._cited_addresses()
        stated = one_line(self._value("Record ID"))
        from_address = next(
            (found for address in [*reversed(cited), *self.addresses] if (found := record_id(address))), None
        )
        self.addresses[:0] = cited
        if stated and (fault := check_identifier(stated)):
            self._warn(
                "record-id-unusable",
                "Record ID",
                f"this cannot be a record id, {fault}: {stated[:80]!r}",
                "expected a short text such as 121616; correct it",
                text=stated,
            )
            stated = ""
        if stated:
            if from_address and from_address != stated:
                self._warn(
                    "record-id-differs",
                    "Record ID",
                    f"the record id is {stated!r}, the address says {from_address!r}; the record id was taken",
                    "expected the same in both; correct the wrong one",
                )
            return stated
        if from_address:
            return from_address
        identifier = mint(cited[-1] if cited else self.key)
        self._warn(
            "record-id-minted",
            "Record ID",
            f"the record has no id; {identifier} was made from its {'address' if cited else 'file name'} and stays",
            "expected 'Record ID: NUMBER' or an address that ends in /document/NUMBER; add one before the first"
            " publication, if you can",
        )
        return identifier

    def _cited_addresses(self) -> list[str]:
        """Return the citation's own addresses, the one that identifies the record last.

        They are the last word of it, and what stands in a paragraph of its own; an address inside a sentence is
        that of a book or a website that the sentence speaks of.
        """
        section = self.layout.sections.get("Citation")
        blocks = [block for block in _blocks(section.lines) if _is_address(block)] if section else []
        alone = [address for block in blocks for address in find_addresses(_joined(block))]
        last = find_addresses(self.citation)[-1:]
        return [address for address in alone if address not in last] + last

    def _check_layout(self) -> None:
        if not self.citation:
            self._warn(
                "citation-missing",
                "Citation",
                "the record has no citation",
                "expected 'Citation:' with title, date, programme and reference; add it",
            )
        for section in self.layout.repeated:
            self._warn(
                "label-repeated",
                section.field,
                f"the label {section.field!r} stands a second time; the first one counts",
                "expected each label once; move or remove the second",
                text="\n".join(line.text for line in section.lines).strip(),
                line=section.number,
            )
        for section in self.layout.sections.values():
            if not section.text and section.field != "Contents":
                self._warn(
                    "field-empty", section.field, "the field is empty", "expected a value; add it or remove the label"
                )
        order = [field for field in self.layout.sections if field in _MAIN]
        expected = [field for field in _MAIN if field in self.layout.sections]
        if order != expected:
            self._warn(
                "order",
                order[0],
                f"the fields stand in the order {', '.join(order)}",
                f"expected {', '.join(expected)}; all were read",
            )
