"""The reader for labelled plain text: its layout → a Document, and what could not be placed (docs/readers.md)."""

import re
from collections.abc import Iterator
from typing import Final

from catalog.errors import SourceError
from catalog.readers.contents import Contents, Item, attach_body, read_contents, read_contents_prefix
from catalog.readers.embargo import embargo
from catalog.readers.encoding import decode
from catalog.readers.layout import MAIN, Layout, Line, blocks_of, cut, is_address, joined
from catalog.readers.records import NamedFile, Outcome, Record, Refused, Source, refusal
from catalog.readers.remembering import remembered
from vocab.citation import Head, find_addresses, read_head
from vocab.dates import DateSyntaxError, HistoricalDate, NoSuchDayError, read_date
from vocab.document import CATALOGUE_LANGUAGE, Document
from vocab.findings import Finding
from vocab.identifiers import check_identifier, mint, record_id
from vocab.languages import find_language, split_names
from vocab.persistent import SCHEMES, parse, split_identifiers
from vocab.rights import find_statement
from vocab.text import LangText, one_line, unwrap

_RIGHTS_HOST: Final = re.compile(r"https?://(?:www\.)?(?:rightsstatements|creativecommons)\.org", re.IGNORECASE)


def read(source: Source) -> Iterator[Outcome]:
    """Yield the one record that a labelled text holds."""
    try:
        yield _read(source)
    except SourceError as error:
        yield Refused(location=source.location, finding=refusal(error), content=source.content)


def _read(source: Source) -> Record:
    text, findings = decode(source.content)
    layout = cut(text)
    builder = _Builder(layout, source.key, findings)
    document = builder.document()
    lines = {section.field: section.number for section in layout.sections.values()}
    for label in SCHEMES.keys() & lines.keys():
        lines.setdefault("Identifiers", lines[label])
    return Record(
        location=source.location,
        document=document,
        findings=tuple(builder.findings),
        lines=lines,
        content=source.content,
        files=builder.files(),
    )


class _Builder:
    """Makes a Document of a layout and notes what it could not place."""

    def __init__(self, layout: Layout, key: str, findings: list[Finding]) -> None:
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
            persistent=self._persistent(),
            embargo=embargo(self.layout),
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

    def files(self) -> tuple[NamedFile, ...]:
        """Return the files that the record names: one a line or behind ``;``, what it is called behind ``|``."""
        section = self.layout.sections.get("Files")
        if section is None:
            return ()
        named = []
        for line in section.lines:
            for item in line.text.split(";"):
                path, _, label = (part.strip() for part in item.partition("|"))
                if path:
                    named.append(NamedFile(path=path, label=unwrap(label), line=line.number))
        return tuple(named)

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
        for block in blocks_of(self.layout.heading):
            if is_address(block):
                self.addresses.extend(address for line in block for address in find_addresses(line.text.strip()))
            else:
                blocks.append(block)
        if not blocks:
            return None, ""
        date = self._read_date(joined(blocks[0]), blocks[0][0].number)
        if date is None:
            self._check_first_line(blocks[0])
            return None, " ".join(joined(block) for block in blocks)
        return date, " ".join(joined(block) for block in blocks[1:])

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

    def _check_first_line(self, block: list[Line]) -> None:
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
        for tag, name in _languages("\n".join([line.text for line in section.lines])):
            if tag:
                tags.append(tag)
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

    def _persistent(self) -> tuple[str, ...]:
        given = [item for line in self._lines_of("Identifiers") for item in split_identifiers(line)]
        # older records have a label for each scheme, and leave the scheme out behind it
        for label, scheme in SCHEMES.items():
            items = [item for line in self._lines_of(label) for item in split_identifiers(line)]
            given.extend(scheme + item if not parse(item) and parse(scheme + item) else item for item in items)
        return tuple(dict.fromkeys(given))

    def _lines_of(self, field: str) -> list[str]:
        section = self.layout.sections.get(field)
        return [unwrap(line.text) for line in section.lines] if section else []

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
        blocks = [block for block in blocks_of(section.lines) if is_address(block)] if section else []
        alone = [address for block in blocks for address in find_addresses(joined(block))]
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
            if section.field != "Contents" and not any(line.text.strip() for line in section.lines):
                self._warn(
                    "field-empty", section.field, "the field is empty", "expected a value; add it or remove the label"
                )
        order = [field for field in self.layout.sections if field in MAIN]
        expected = [field for field in MAIN if field in self.layout.sections]
        if order != expected:
            self._warn(
                "order",
                order[0],
                f"the fields stand in the order {', '.join(order)}",
                f"expected {', '.join(expected)}; all were read",
            )


@remembered(1024)
def _languages(text: str) -> tuple[tuple[str, str], ...]:
    """Return tag and name of each language that a field names; the tag is empty where none is known."""
    found = ((find_language(name), name) for name in split_names(text))
    return tuple((language.tag if language else "", name) for language, name in found)
