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

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Final

from catalog.errors import SourceError
from catalog.readers.field import Field, Remarks, Understood
from catalog.readers.field_dates import DATED, EMBARGO_END, date_of, embargo_day
from catalog.readers.field_identifiers import Identifiers
from catalog.readers.field_values import DCMI_WORDS, NARROWER, bracketed, coverage, day_of, is_address
from catalog.readers.markup import has_markup, shown_text
from catalog.readers.records import NamedFile
from catalog.readers.remembering import remembered
from vocab.document import Document, Further
from vocab.findings import Finding, Severity
from vocab.languages import find_language, split_names
from vocab.text import LangText, clean, one_line, unwrap

# Fields as the mapping names them, so that its findings get the line of the record
MAPPED: Final = (
    "Title", "Summary", "Citation", "Credits", "Identifiers", "Rights", "Record ID", "Original Language", "Date",
)  # fmt: skip
_TYPE_PREFIX: Final = re.compile(r"^(?:https?://purl\.org/dc/dcmitype/|dcmi(?:type)?:|dctypes?:)", re.IGNORECASE)
_LANGUAGE_PREFIX: Final = re.compile(r"^https?://(?:id\.loc\.gov/vocabulary/iso639-\d|lexvo\.org/id/iso639-3)/")
# a description beside the summary, which stays a statement of its own
OTHER_DESCRIPTION: Final = "description beside the summary"
# terms whose lines are kept
_IN_PARAGRAPHS: Final = frozenset({"description", OTHER_DESCRIPTION, "abstract", "tableOfContents", "provenance"})
# rights statements that are remembered; licences are quoted in full, too
_SHORT: Final = 2000
# what a field becomes that says nothing in another form
_KEPT_AS: Final = {"credit": "description", "citation": "bibliographicCitation"}


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

    __slots__ = (
        "dates", "dcmi_types", "embargoes", "files", "identifiers", "languages", "names", "remarks", "rights",
        "single", "summaries", "titles",
    )  # fmt: skip

    def __init__(self, line: int | None) -> None:
        self.remarks = Remarks(line)
        self.identifiers = Identifiers(self.remarks)
        self.titles: dict[str | None, LangText] = {}
        self.summaries: dict[str | None, list[str]] = {}
        self.rights: list[LangText] = []
        self.names: dict[str, dict[str, None]] = {}
        self.dates: dict[str, list[Field]] = {}
        self.languages: dict[str, None] = {}
        self.dcmi_types: list[str] = []
        self.files: list[NamedFile] = []
        self.single: dict[str, LangText] = {}
        self.embargoes: list[Field] = []

    def take(self, field: Field) -> None:
        """Put a field where it belongs."""
        given = value = field.value
        if "<" in value or "&" in value or not value.isprintable():
            value = self._text(field)
        value = value.strip()
        if not value:
            return
        if value is not given:
            field = field._replace(value=value)
        if value.startswith(EMBARGO_END):
            # OpenAIRE, Guidelines for Literature Repositories 3.0, "Embargo end date"
            field = field._replace(term="embargo", value=value.removeprefix(EMBARGO_END))
        term = field.term
        take = _TAKERS.get(term)
        if take is not None:
            take(self, field)
        elif term in DATED:
            self.dates.setdefault(term, []).append(field)
        else:
            self.remarks.keep(field)

    def _text(self, field: Field) -> str:
        value = field.value.replace("\r\n", "\n").replace("\r", "\n")
        if has_markup(value):
            shown = shown_text(value)
            if shown != value and "<" in value:
                self.remarks.warn(
                    field,
                    "html",
                    "HTML was taken out of the text",
                    "expected plain text; its words and the addresses of its links are kept",
                    text=value,
                )
            value = shown
        cleaned = clean(value.replace("\f", "\n").replace("\v", "\n"))
        if cleaned != value:
            self.remarks.warn(
                field,
                "control-character",
                "a control character was replaced",
                "expected text without control characters, which no harvester can read; remove them",
            )
        return cleaned if field.term in _IN_PARAGRAPHS else unwrap(cleaned)

    # ---- texts

    def take_title(self, field: Field) -> None:
        _, value, language, _, _, _, _ = field
        text = LangText(one_line(value), language)
        if self.titles.setdefault(language, text) != text:
            self.remarks.further[Further("alternative", text.value, text.language)] = None

    def take_summary(self, field: Field) -> None:
        parts = self.summaries.setdefault(field.language, [])
        if field.value not in parts:
            parts.append(field.value)

    def take_other_description(self, field: Field) -> None:
        self.remarks.further[Further("description", field.value, field.language)] = None

    def take_rights(self, field: Field) -> None:
        text = LangText(field.value, field.language)
        if text not in self.rights:
            self.rights.append(text)
        if field.iri:
            self.take_rights(field._replace(value=field.iri, iri="", language=None))

    def take_single(self, field: Field) -> None:
        text = LangText(one_line(field.value), field.language)
        if self.single.setdefault(field.term, text) != text:
            self.remarks.keep(field, _KEPT_AS[field.term])

    def take_citation(self, field: Field) -> None:
        self.take_single(field._replace(term="citation"))

    # ---- names

    def take_name(self, field: Field) -> None:
        term, name, _, _, iri, _, _ = field
        if name[-1] == "]":
            name, known = bracketed(name)
            iri = iri or known
        if name.startswith("http") and is_address(name):
            self.remarks.further[Further(term, name)] = None
            return
        names = self.names.get(term)
        if names is None:
            self.names[term] = {name: None}
        else:
            names[name] = None
        if iri:
            self.remarks.further[Further(term, iri)] = None

    def take_concept(self, field: Field) -> None:
        """Keep a subject or a place; one that has a language keeps it, since the name stands for itself."""
        if field.language is None:
            self.take_name(field)
        else:
            self.remarks.keep(field)

    def take_coverage(self, field: Field) -> None:
        term, value = coverage(field.value)
        field = field._replace(term=term, value=value)
        if term == "temporal":
            self.remarks.keep(field)
        else:
            self.take_concept(field)

    def take_part_of(self, field: Field) -> None:
        if is_address(field.value) or field.language:
            self.remarks.keep(field, "isPartOf")
        else:
            self.take_name(field._replace(term="collection"))

    # ---- kinds, languages

    def take_type(self, field: Field) -> None:
        if known := _dcmi_word(field.value):
            if known not in self.dcmi_types:
                self.dcmi_types.append(known)
        elif field.language is None and "genre" not in self.single and not is_address(field.value):
            name, iri = bracketed(field.value)
            self.single["genre"] = LangText(name)
            if iri or field.iri:
                self.remarks.further[Further("type", field.iri or iri)] = None
        else:
            self.remarks.keep(field, "type")

    def take_language(self, field: Field) -> None:
        for tag, name in _languages(field.value):
            if tag:
                self.languages[tag] = None
            else:
                self.remarks.warn(
                    field,
                    "language-unknown",
                    f"no language is known by the name {name[:80]!r}",
                    "expected a name or code of ISO 639, e.g. Chinese; correct it; no language is stated",
                    text=name,
                )

    # ---- identifiers

    def take_id(self, field: Field) -> None:
        self.identifiers.take_id(field)

    def take_identifier(self, field: Field) -> None:
        self.identifiers.take(field)

    def take_address(self, field: Field) -> None:
        if is_address(field.value):
            self.identifiers.addresses[field.value] = None
        else:
            self.remarks.keep(field, "relation")

    def take_source(self, field: Field) -> None:
        if is_address(field.value) or "source" in self.single:
            self.remarks.keep(field, "source")
        else:
            self.single["source"] = LangText(one_line(field.value))

    def take_file(self, field: Field) -> None:
        path, _, label = (part.strip() for part in field.value.partition("|"))
        self.files.append(NamedFile(path=path, label=label, line=field.line or self.remarks.line))

    # ---- days

    def take_embargo(self, field: Field) -> None:
        self.embargoes.append(field)

    def take_available(self, field: Field) -> None:
        if day_of(field.value):
            self.embargoes.append(field)
        else:
            self.remarks.keep(field, "available")

    def take_stamp(self, field: Field) -> None:
        self.remarks.findings.append(
            Finding(
                kind="date-of-repository",
                field=field.label or field.term,
                problem="this is what a repository did and when; it is kept beside the description",
                advice="expected nothing else; the text is kept",
                text=field.value,
                line=field.line or self.remarks.line,
                severity="note",
            )
        )

    # ---- the whole

    def finish(self, key: str, dcmi_type: str | None, minted: Severity) -> Understood:
        """Return the document.

        Raises:
            SourceError: It has no title, or an embargo that is no full date.
        """
        remarks, line = self.remarks, self.remarks.line
        if not self.titles:
            raise SourceError("no-title", "the record has no title", "expected one; add it", line=line, field="Title")
        date = date_of(self.dates, remarks) if self.dates else None
        dcmi_type = self._dcmi_type() or dcmi_type
        rights = self._all_rights() if self.rights else None
        identifier = self.identifiers.chosen(key, minted)
        names, single = self.names, self.single
        genre, source = single.get("genre"), single.get("source")
        made = Document(
            identifier=identifier,
            titles=tuple(self.titles.values()),
            date=date,
            languages=tuple(self.languages),
            summary=tuple([LangText("\n\n".join(parts), tag) for tag, parts in self.summaries.items()]),
            citation=single.get("citation"),
            credit=single.get("credit"),
            addresses=tuple(self.identifiers.addresses),
            creators=tuple(names.get("creator", ())),
            subjects=tuple(names.get("subject", ())),
            places=tuple(names.get("spatial", ())),
            collections=tuple(names.get("collection", ())),
            genre=genre.value if genre else None,
            rights=rights,
            source_note=source.value if source else None,
            dcmi_type=dcmi_type,
            persistent=tuple(self.identifiers.persistent),
            embargo=embargo_day(self.embargoes, line),
            contributors=tuple(names.get("contributor", ())),
            publishers=tuple(names.get("publisher", ())),
            further=tuple(remarks.further),
        )
        lines = dict.fromkeys(MAPPED, line) if line else {}
        return Understood(made, remarks.findings, lines, tuple(self.files))

    def _dcmi_type(self) -> str | None:
        if len(self.dcmi_types) < 2:
            return self.dcmi_types[0] if self.dcmi_types else None
        types = [name for name in self.dcmi_types if not NARROWER.get(name, frozenset()).intersection(self.dcmi_types)]
        for name in types[1:]:
            self.remarks.further[Further("type", name)] = None
        return types[0]

    def _all_rights(self) -> LangText:
        short = sum(len(text.value) for text in self.rights) <= _SHORT
        rights, further = (_remembered_rights if short else _joined_rights)(tuple(self.rights))
        for other in further:
            self.remarks.further[other] = None
        return rights


@remembered(1024)
def _dcmi_word(value: str) -> str | None:
    """Return the DCMI type that a word stands for."""
    return DCMI_WORDS.get("".join(_TYPE_PREFIX.sub("", value).split()).lower())


@remembered(1024)
def _languages(value: str) -> tuple[tuple[str | None, str], ...]:
    """Return the languages that a value names: the tag of each, ``None`` where there is none, and its name."""
    value = _LANGUAGE_PREFIX.sub("", value)
    names = [value] if find_language(value) else split_names(value)
    found = ((find_language(name.replace("_", "-")), name) for name in names)
    return tuple((language.tag if language else None, name) for language, name in found)


def _joined_rights(rights: tuple[LangText, ...]) -> tuple[LangText, tuple[Further, ...]]:
    """Return words and addresses as one statement, and what is said in further languages."""
    language = next((text.language for text in rights if not is_address(text.value)), None)
    joined = [text for text in rights if text.language == language or is_address(text.value)]
    others = tuple(Further("rights", text.value, text.language) for text in rights if text not in joined)
    # words first, then addresses: the statement is found in the whole, and nothing of it is lost
    ordered = sorted(joined, key=lambda text: is_address(text.value))
    return LangText(" ".join(text.value for text in ordered), language), others


_remembered_rights: Final = lru_cache(maxsize=1024)(_joined_rights)


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
