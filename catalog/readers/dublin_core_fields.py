"""Fields in terms of Dublin Core → a Document, and what is to be said about them.

For every source that says what its values are: tables, Dublin Core XML, harvested records, RDF. The reader makes a list
of ``Field`` and calls ``document``; nothing that it was given is lost. What becomes of the terms:

- **title**: the first of each language is a title; further ones of a language become ``alternative``. At least one.
- **creator, contributor, publisher, spatial, collection**: names, in their order, each once.
- **subject, spatial, type with a language**: kept with it; the mapping takes those in the catalogue's language.
- **identifiers in brackets** (``Letters [aat:300133025]``): the name alone, and the address of the identifier.
- **date**: ``created`` before ``date`` before ``issued``; the first that is a date in any written form, ranges and
  uncertain ones included. A date in no known form is kept as given (``date-unknown``), a day that does not exist too
  (``date-impossible``), further ones with ``date-further``. An instant such as ``2013-05-07T12:33:01Z`` is when a
  repository did something: never a ``date`` of the thing (``date-of-repository``); midnight alone is a day. ``issued``
  and its like are kept besides. Columns of **start** and **end** are one range, a column that says **approximate** is
  heeded: a date is never more precise than its source.
- **description, abstract**: one summary a language; several are joined by an empty line.
- **HTML** in any value becomes the text that it shows, addresses of links behind their words (``html``).
- **identifier**: DOI, handle, ARK → ``persistent``; a web address → ``addresses``; the first local one is the record's
  id when no field says ``id``; the others stay identifiers, ISBN and its like with their scheme before them.
- **language**: by name or code; none is guessed (``language-unknown``).
- **type**: DCMI's words in any spelling; the first other word is the genre, further ones stay types.
- **coverage**: a date or period is ``temporal``, anything else a place; DCMI Point, Box and Period keep their name.
- **rights, license**: address and words in one statement; further languages beside it.
- **source**: the first text is where the document comes from; **isPartOf**: a text is a collection, an address a
  relation.
- **embargo**, and ``available`` with a full date: the day from which the record is public; an embargo that is none is
  refused.
- every other term is kept as it stands in ``Document.further`` and described in Dublin Core.
- **stamp**, which is when a repository did something, is a note with its text.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from catalog.errors import SourceError
from catalog.readers.field_values import DCMI_WORDS, NARROWER, bracketed, coverage, day_of, instant, is_address
from catalog.readers.markup import has_markup, shown_text
from catalog.readers.records import NamedFile
from vocab.dates import DateSyntaxError, HistoricalDate, NoSuchDayError, read_date
from vocab.document import Document, Further
from vocab.findings import Finding, Severity
from vocab.identifiers import check_identifier, mint, record_id
from vocab.languages import find_language, split_names
from vocab.persistent import parse
from vocab.text import LangText, clean, one_line, unwrap

# Fields as the mapping names them, so that its findings get the line of the record
MAPPED: Final = (
    "Title", "Summary", "Citation", "Credits", "Identifiers", "Rights", "Record ID", "Original Language", "Date",
)  # fmt: skip
_DATES: Final = ("created", "date", "issued")
_TYPE_PREFIX: Final = re.compile(r"^(?:https?://purl\.org/dc/dcmitype/|dcmi(?:type)?:|dctypes?:)", re.IGNORECASE)
_LANGUAGE_PREFIX: Final = re.compile(r"^https?://(?:id\.loc\.gov/vocabulary/iso639-\d|lexvo\.org/id/iso639-3)/")
# a description beside the summary, which stays a statement of its own
OTHER_DESCRIPTION: Final = "description beside the summary"
_SCHEMED: Final = re.compile(r"(?:urn|info|isbn|issn|oai)\b", re.IGNORECASE)
# 2018 (creation) and 2022-8-29 are plain enough
_REMARK: Final = re.compile(r"\s*\((?:creation|created|made|printed|published)\)$")
_LOOSE_DAY: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_RESOLVED: Final = {"DOI": "doi:", "Handle": "hdl:", "ARK": "ark:"}
_DATED: Final = frozenset({*_DATES, "start", "end", "approximate"})
_YES: Final = frozenset({"yes", "y", "true", "1", "x", "ja", "sí", "si", "oui"})
_EMBARGO_END: Final = "info:eu-repo/date/embargoEnd/"


class Field(NamedTuple):
    """One value of a record.

    Attributes:
        term: Local name in DCMI Metadata Terms, or one of ``headings.OWN``.
        value: Not empty; several values are several fields.
        language: BCP 47 tag of the value, or ``None``.
        scheme: Of an identifier, e.g. ``"ISBN"``; of a subject, the name of its vocabulary.
        iri: Address of what the value names, where the source says it.
        line: Line in the source.
        label: The field as the source names it; what findings say.
    """

    term: str
    value: str
    language: str | None = None
    scheme: str = ""
    iri: str = ""
    line: int | None = None
    label: str = ""


class Understood(NamedTuple):
    """What fields came to.

    Attributes:
        findings: What could not be placed or looks wrong.
        lines: Line of each field, as the mapping names fields.
        files: Those that the record names.
    """

    document: Document
    findings: list[Finding]
    lines: dict[str, int]
    files: tuple[NamedFile, ...]


def document(
    fields: Iterable[Field],
    *,
    key: str,
    line: int | None = None,
    dcmi_type: str | None = None,
    minted: Severity = "warning",
) -> Understood:
    """Return the document that ``fields`` describe.

    Args:
        key: Of the record in its source; an id is made from it when no field gives one.
        line: Where the record begins.
        dcmi_type: What the format implies, where no field says a type.
        minted: How grave it is that an id had to be made from ``key``.

    Raises:
        SourceError: It has no title, or an embargo that is no full date.
    """
    builder = _Builder(line)
    for field in fields:
        builder.take(field)
    return builder.finish(key, dcmi_type, minted)


class _Builder:
    """Collects what fields say."""

    def __init__(self, line: int | None) -> None:
        self.line = line
        self.findings: list[Finding] = []
        self.lines: dict[str, int] = dict.fromkeys(MAPPED, line) if line else {}
        self.titles: dict[str | None, LangText] = {}
        self.summaries: dict[str | None, list[str]] = {}
        self.rights: list[LangText] = []
        self.names: dict[str, dict[str, None]] = {}
        self.dates: dict[str, list[Field]] = {}
        self.further: dict[Further, None] = {}
        self.ids: list[Field] = []
        self.addresses: dict[str, None] = {}
        self.persistent: dict[str, None] = {}
        self.languages: dict[str, None] = {}
        self.dcmi_types: list[str] = []
        self.files: list[NamedFile] = []
        self.single: dict[str, LangText] = {}
        self.embargoes: list[Field] = []

    def take(self, field: Field) -> None:
        """Put a field where it belongs."""
        value = field.value
        if "<" in value or "&" in value or not value.isprintable():
            value = self._text(field)
        value = value.strip()
        if not value:
            return
        if value is not field.value:
            field = field._replace(value=value)
        if value.startswith(_EMBARGO_END):
            # OpenAIRE, Guidelines for Literature Repositories 3.0, "Embargo end date"
            field = field._replace(term="embargo", value=value.removeprefix(_EMBARGO_END))
        take = _TAKERS.get(field.term)
        if take is not None:
            take(self, field)
        elif field.term in _DATED:
            self.dates.setdefault(field.term, []).append(field)
        else:
            self._keep(field.term, field)

    def _text(self, field: Field) -> str:
        value = field.value.replace("\r\n", "\n").replace("\r", "\n")
        if has_markup(value):
            shown = shown_text(value)
            if shown != value and "<" in value:
                self._warn(
                    field,
                    "html",
                    "HTML was taken out of the text",
                    "expected plain text; its words and the addresses of its links are kept",
                    text=value,
                )
            value = shown
        cleaned = clean(value.replace("\f", "\n").replace("\v", "\n"))
        if cleaned != value:
            self._warn(
                field,
                "control-character",
                "a control character was replaced",
                "expected text without control characters, which no harvester can read; remove them",
            )
        if field.term in {"description", OTHER_DESCRIPTION, "abstract", "tableOfContents", "provenance"}:
            return cleaned
        return unwrap(cleaned)

    def _warn(self, field: Field, kind: str, problem: str, advice: str, *, text: str = "") -> None:
        label = field.label or field.term
        line = field.line or self.line
        self.findings.append(Finding(kind=kind, field=label, problem=problem, advice=advice, text=text, line=line))

    def _keep(self, term: str, field: Field) -> None:
        """Keep a value under a term that has no place of its own."""
        name, iri = bracketed(field.value)
        iri = field.iri or iri
        self.further[Further(term, name if iri else field.value, field.language)] = None
        if iri and iri != name:
            self.further[Further(term, iri)] = None

    # ---- texts

    def take_title(self, field: Field) -> None:
        text = LangText(one_line(field.value), field.language)
        if self.titles.setdefault(field.language, text) != text:
            self.further[Further("alternative", text.value, text.language)] = None

    def take_summary(self, field: Field) -> None:
        parts = self.summaries.setdefault(field.language, [])
        if field.value not in parts:
            parts.append(field.value)

    def take_other_description(self, field: Field) -> None:
        self.further[Further("description", field.value, field.language)] = None

    def take_rights(self, field: Field) -> None:
        text = LangText(field.value, field.language)
        if text not in self.rights:
            self.rights.append(text)
        if field.iri:
            self.take_rights(field._replace(value=field.iri, iri="", language=None))

    def take_single(self, field: Field) -> None:
        text = LangText(one_line(field.value), field.language)
        if self.single.setdefault(field.term, text) != text:
            self._keep({"credit": "description", "citation": "bibliographicCitation"}[field.term], field)

    def take_citation(self, field: Field) -> None:
        self.take_single(field._replace(term="citation"))

    # ---- names

    def take_name(self, field: Field) -> None:
        name, iri = bracketed(field.value)
        iri = field.iri or iri
        if is_address(name):
            self.further[Further(field.term, name)] = None
            return
        self.names.setdefault(field.term, {})[name] = None
        if iri:
            self.further[Further(field.term, iri)] = None

    def take_concept(self, field: Field) -> None:
        """Keep a subject or a place; one that has a language keeps it, since the name stands for itself."""
        if field.language is None:
            self.take_name(field)
        else:
            self._keep(field.term, field)

    def take_coverage(self, field: Field) -> None:
        term, value = coverage(field.value)
        field = field._replace(term=term, value=value)
        if term == "temporal":
            self._keep(term, field)
        else:
            self.take_concept(field)

    def take_part_of(self, field: Field) -> None:
        if is_address(field.value) or field.language:
            self._keep("isPartOf", field)
        else:
            self.take_name(field._replace(term="collection"))

    # ---- kinds, languages

    def take_type(self, field: Field) -> None:
        word = _TYPE_PREFIX.sub("", field.value)
        if known := DCMI_WORDS.get("".join(word.split()).lower()):
            if known not in self.dcmi_types:
                self.dcmi_types.append(known)
        elif field.language is None and "genre" not in self.single and not is_address(field.value):
            name, iri = bracketed(field.value)
            self.single["genre"] = LangText(name)
            if iri or field.iri:
                self.further[Further("type", field.iri or iri)] = None
        else:
            self._keep("type", field)

    def take_language(self, field: Field) -> None:
        value = _LANGUAGE_PREFIX.sub("", field.value)
        for name in [value] if find_language(value) else split_names(value):
            if language := find_language(name.replace("_", "-")):
                self.languages[language.tag] = None
            else:
                self._warn(
                    field,
                    "language-unknown",
                    f"no language is known by the name {name[:80]!r}",
                    "expected a name or code of ISO 639, e.g. Chinese; correct it; no language is stated",
                    text=name,
                )

    # ---- identifiers

    def take_id(self, field: Field) -> None:
        self.ids.insert(sum(kept.term == "id" for kept in self.ids), field)

    def take_identifier(self, field: Field) -> None:
        value = field.value
        scheme = _RESOLVED.get(field.scheme, "")
        if (scheme or ":" in value or "/" in value) and (known := _persistent(value, scheme)):
            self.persistent[known] = None
        elif is_address(value):
            self.addresses[value] = None
        elif field.scheme or _SCHEMED.match(value):
            prefixed = not field.scheme or value.lower().startswith(field.scheme.lower())
            self.further[Further("identifier", value if prefixed else f"{field.scheme} {value}")] = None
        else:
            self.ids.append(field)

    def take_address(self, field: Field) -> None:
        if is_address(field.value):
            self.addresses[field.value] = None
        else:
            self._keep("relation", field)

    def take_source(self, field: Field) -> None:
        if is_address(field.value) or "source" in self.single:
            self._keep("source", field)
        else:
            self.single["source"] = LangText(one_line(field.value))

    def take_file(self, field: Field) -> None:
        path, _, label = (part.strip() for part in field.value.partition("|"))
        self.files.append(NamedFile(path=path, label=label, line=field.line or self.line))

    # ---- days

    def take_embargo(self, field: Field) -> None:
        self.embargoes.append(field)

    def take_available(self, field: Field) -> None:
        if day_of(field.value):
            self.embargoes.append(field)
        else:
            self._keep("available", field)

    def take_stamp(self, field: Field) -> None:
        self.findings.append(
            Finding(
                kind="date-of-repository",
                field=field.label or field.term,
                problem="this is what a repository did and when; it is kept beside the description",
                advice="expected nothing else; the text is kept",
                text=field.value,
                line=field.line or self.line,
                severity="note",
            )
        )

    # ---- the whole

    def finish(self, key: str, dcmi_type: str | None, minted: Severity) -> Understood:
        """Return the document.

        Raises:
            SourceError: It has no title, or an embargo that is no full date.
        """
        if not self.titles:
            raise SourceError(
                "no-title", "the record has no title", "expected one; add it", line=self.line, field="Title"
            )
        date = self._date()
        types = [name for name in self.dcmi_types if not NARROWER.get(name, frozenset()).intersection(self.dcmi_types)]
        for name in types[1:]:
            self.further[Further("type", name)] = None
        rights = self._all_rights()
        identifier = self._identify(key, minted)
        genre = self.single.get("genre")
        source = self.single.get("source")
        made = Document(
            identifier=identifier,
            titles=tuple(self.titles.values()),
            date=date,
            languages=tuple(self.languages),
            summary=tuple(LangText("\n\n".join(parts), tag) for tag, parts in self.summaries.items()),
            citation=self.single.get("citation"),
            credit=self.single.get("credit"),
            addresses=tuple(self.addresses),
            creators=self._names("creator"),
            subjects=self._names("subject"),
            places=self._names("spatial"),
            collections=self._names("collection"),
            genre=genre.value if genre else None,
            rights=rights,
            source_note=source.value if source else None,
            dcmi_type=types[0] if types else dcmi_type,
            persistent=tuple(self.persistent),
            embargo=self._embargo_day(),
            contributors=self._names("contributor"),
            publishers=self._names("publisher"),
            further=tuple(self.further),
        )
        return Understood(made, self.findings, self.lines, tuple(self.files))

    def _names(self, term: str) -> tuple[str, ...]:
        return tuple(self.names.get(term, ()))

    def _date(self) -> HistoricalDate | None:
        """Return the date of the thing: the first that can be one; the others are told of or kept."""
        found = self._span()
        for term in _DATES:
            for field in self.dates.get(term, ()):
                found = self._one_date(term, field, found)
        rough = [field for field in self.dates.get("approximate", ()) if field.value.lower() in _YES]
        if rough and found and found.edtf and not found.edtf.endswith(("~", "?", "%")):
            edtf = "/".join(part if part in {"", ".."} else f"{part}~" for part in found.edtf.split("/"))
            return HistoricalDate(found.as_given, edtf)
        return found

    def _span(self) -> HistoricalDate | None:
        """Return the dates of beginning and end as one; ``None`` when there are not both."""
        ends = [next(iter(self.dates.get(term, ())), None) for term in ("start", "end")]
        start, end = ends
        if start is None or end is None or start.value == end.value:
            for field in ends:
                if field is not None:
                    self.dates.setdefault("date", []).append(field)
            return None
        # a date that is one of the two says less than both
        for term in ("created", "date"):
            kept = [field for field in self.dates.get(term, ()) if field.value not in {start.value, end.value}]
            self.dates[term] = kept
        return self._read_date(start._replace(value=f"{start.value}/{end.value}"))

    def _one_date(self, term: str, field: Field, found: HistoricalDate | None) -> HistoricalDate | None:
        stamp = instant(field.value)
        if stamp and term == "date" and (not stamp.midnight or self._other_dates(field)):
            self._warn(
                field,
                "date-of-repository",
                f"{field.value!r} is an instant of a repository, not the date of the thing; it is no date of it",
                "expected when the thing was made; move it to a column of its own, or add the date",
                text=field.value,
            )
            return found
        if term == "issued":
            self.further[Further("issued", field.value)] = None
            if found is not None:
                return found
        read = HistoricalDate(field.value, stamp.day) if stamp else self._read_date(field)
        if found is None:
            return read
        if read != found and not (read.edtf and read.edtf == found.edtf):
            self._warn(
                field,
                "date-further",
                f"there is a second date, {field.value!r}; {found.as_given!r} was taken",
                "expected one date; correct it, or write both as a range",
                text=field.value,
            )
        return found

    def _other_dates(self, field: Field) -> bool:
        return any(other is not field for term in _DATES for other in self.dates.get(term, ()))

    def _read_date(self, field: Field) -> HistoricalDate:
        value = unwrap(field.value)
        plain = _REMARK.sub("", value)
        if loose := _LOOSE_DAY.fullmatch(plain):
            plain = f"{loose[1]}-{int(loose[2]):02}-{int(loose[3]):02}"
        try:
            return HistoricalDate(value, read_date(plain).edtf)
        except NoSuchDayError:
            self._warn(
                field,
                "date-impossible",
                f"there is no such day: {value[:80]!r}",
                "expected a day of the calendar, e.g. 1962-04-24; correct it; the date is kept as text only",
            )
        except DateSyntaxError:
            self._warn(
                field,
                "date-unknown",
                f"this is no date that can be read: {value[:80]!r}",
                "expected e.g. 1962-04-24, April 1962, circa 1950 or 1961-1965; correct it; the date is kept as text"
                " only",
            )
        return HistoricalDate(value)

    def _all_rights(self) -> LangText | None:
        if not self.rights:
            return None
        language = next((text.language for text in self.rights if not is_address(text.value)), None)
        joined = [text for text in self.rights if text.language == language or is_address(text.value)]
        for text in self.rights:
            if text not in joined:
                self.further[Further("rights", text.value, text.language)] = None
        # words first, then addresses: the statement is found in the whole, and nothing of it is lost
        ordered = sorted(joined, key=lambda text: is_address(text.value))
        return LangText(" ".join(text.value for text in ordered), language)

    def _embargo_day(self) -> dt.date | None:
        days = {field: day_of(field.value) for field in self.embargoes}
        stated = [field for field in days if field.term == "embargo"]
        for field in stated:
            if days[field] is None:
                raise _shut(f"the embargo is no full date: {field.value[:80]!r}", field, self.line)
        if len({days[field] for field in stated}) > 1:
            raise _shut("the embargo is stated twice", stated[1], self.line)
        # who says both an embargo and a day of availability means the later one
        return max((day for day in days.values() if day is not None), default=None)

    def _identify(self, key: str, minted: Severity) -> str:
        """Return the id of the record; the other identifiers are kept."""
        chosen = ""
        for field in self.ids:
            fault = check_identifier(field.value)
            if fault and field.term == "id":
                self._warn(
                    field,
                    "record-id-unusable",
                    f"this cannot be a record id, {fault}: {field.value[:80]!r}",
                    "expected a short text such as 121616; correct it",
                    text=field.value,
                )
            elif not fault and not chosen:
                chosen = field.value
            elif field.value != chosen:
                self.further[Further("identifier", field.value)] = None
        if chosen:
            return chosen
        if found := next((number for address in self.addresses if (number := record_id(address))), None):
            return found
        known = next(iter([*self.persistent, *self.addresses]), None)
        identifier = mint(known or key)
        self.findings.append(
            Finding(
                kind="record-id-minted",
                field="Record ID",
                problem=f"the record has no id; {identifier} was made from its"
                f" {'address' if known else 'place in the file'} and stays",
                advice="expected an id of its own; add one before the first publication, if you can",
                line=self.line,
                severity="note" if known else minted,
            )
        )
        return identifier


def _persistent(value: str, scheme: str) -> str | None:
    """Return the value as a DOI, a handle or an ARK, ``None`` when it is none of them."""
    return next((form for form in (value, scheme + value) if parse(form)), None)


def _shut(problem: str, field: Field, line: int | None) -> SourceError:
    return SourceError(
        "embargo-unreadable",
        f"{problem}, so the record stays out",
        "expected one full date, e.g. 2030-01-01; correct it",
        line=field.line or line,
        field=field.label or "Embargo",
    )


_TAKERS: Final[Mapping[str, Callable[[_Builder, Field], None]]] = {
    "title": _Builder.take_title,
    "description": _Builder.take_summary,
    OTHER_DESCRIPTION: _Builder.take_other_description,
    "abstract": _Builder.take_summary,
    "rights": _Builder.take_rights,
    "license": _Builder.take_rights,
    "credit": _Builder.take_single,
    "citation": _Builder.take_single,
    "bibliographicCitation": _Builder.take_citation,
    "creator": _Builder.take_name,
    "contributor": _Builder.take_name,
    "publisher": _Builder.take_name,
    "collection": _Builder.take_name,
    "subject": _Builder.take_concept,
    "spatial": _Builder.take_concept,
    "coverage": _Builder.take_coverage,
    "isPartOf": _Builder.take_part_of,
    "type": _Builder.take_type,
    "genre": _Builder.take_type,
    "language": _Builder.take_language,
    "id": _Builder.take_id,
    "identifier": _Builder.take_identifier,
    "address": _Builder.take_address,
    "source": _Builder.take_source,
    "files": _Builder.take_file,
    "embargo": _Builder.take_embargo,
    "available": _Builder.take_available,
    "stamp": _Builder.take_stamp,
}
