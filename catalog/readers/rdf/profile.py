"""A description of our own profile → the Document that it was made from, as far as it can be told.

The mapping read backwards (``vocab/mapping``). Names of versions and scans in the source are no part of a description;
terms of Dublin Core without a field of their own come back as the element that they were written in. What depends on
authority files is kept beside the Document (``Restored``) and settled where they are known.
"""

import base64
import binascii
import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final
from urllib.parse import unquote

from catalog.errors import SourceError
from catalog.readers.confined_talk import Good
from catalog.readers.rdf.graph import Graph, spelled
from catalog.readers.records import Named, Restored
from vocab import persistent, rights, terms
from vocab.dates import DateSyntaxError, HistoricalDate, parse_edtf
from vocab.document import Attachment, Document, Further, Version
from vocab.findings import Finding
from vocab.identifiers import Iris, check_identifier
from vocab.statements import IRI, Literal, Term
from vocab.text import LangText

DOCUMENTS: Final = "id/document/"
_NI: Final = "ni:///sha-256;"
_COUNTER: Final = re.compile(r"-([2-9]|[1-9]\d+)$")
_CLASSES: Final = frozenset(
    {terms.SCHEMA_MESSAGE, terms.SCHEMA_REPORT, terms.SCHEMA_LEGISLATION, terms.SCHEMA_MANUSCRIPT}
)
# What is said of a document and made anew from what is read here, or from the settings
_MADE_ANEW: Final = frozenset(
    {
        terms.RDF_TYPE, terms.DCT_IDENTIFIER, terms.DCT_TITLE, terms.DCT_CREATED, terms.DCT_AVAILABLE, terms.DCT_TYPE,
        terms.DCT_LANGUAGE, terms.DCT_ABSTRACT, terms.DCT_CREATOR, terms.DCT_CONTRIBUTOR, terms.DCT_SUBJECT,
        terms.DCT_SPATIAL, terms.DCT_IS_PART_OF, terms.DCT_PROVENANCE, terms.DCT_RELATION, terms.DCT_HAS_VERSION,
        terms.DCT_HAS_FORMAT, terms.DCT_BIBLIOGRAPHIC_CITATION, terms.DCT_PUBLISHER, terms.DCT_RIGHTS,
        terms.DCT_ALTERNATIVE, terms.DCT_ISSUED, terms.SCHEMA_NAME, terms.SCHEMA_DATE_CREATED,
        terms.SCHEMA_IN_LANGUAGE, terms.SCHEMA_ABSTRACT, terms.SCHEMA_IDENTIFIER, terms.SCHEMA_ITEM_LOCATION,
        terms.SCHEMA_HOLDING_ARCHIVE, terms.SCHEMA_CREATOR, terms.SCHEMA_CONTRIBUTOR, terms.SCHEMA_ABOUT,
        terms.SCHEMA_SPATIAL_COVERAGE, terms.SCHEMA_IS_PART_OF, terms.SCHEMA_WORK_TRANSLATION,
        terms.SCHEMA_WORK_EXAMPLE, terms.SCHEMA_ASSOCIATED_MEDIA, terms.SCHEMA_PUBLISHER, terms.SCHEMA_FUNDER,
        terms.SCHEMA_CREDIT_TEXT, terms.SCHEMA_URL, terms.SCHEMA_MAIN_ENTITY_OF_PAGE, terms.SCHEMA_USAGE_INFO,
        terms.SCHEMA_LICENSE, terms.SCHEMA_COPYRIGHT_NOTICE, terms.SCHEMA_SD_LICENSE, terms.SCHEMA_SD_PUBLISHER,
        terms.SCHEMA_SD_DATE_PUBLISHED, terms.SCHEMA_ALTERNATE_NAME, terms.SCHEMA_TEMPORAL_COVERAGE,
    }
)  # fmt: skip


def own_namespace(term: Term) -> str | None:
    """Return the namespace of our own terms, when a class is our ``Document``; each catalogue may have its own."""
    if not isinstance(term, IRI) or not term.endswith("Document") or term.startswith((terms.SCHEMA, terms.FOAF)):
        return None
    namespace = term.removesuffix("Document")
    return namespace if namespace.endswith(("#", "/")) else None


def documents(graph: Graph) -> Iterator[tuple[IRI, str]]:
    """Yield each document that a catalogue like this one describes, with the namespace of its own terms."""
    for subject in graph.rows:
        if DOCUMENTS in subject and "#" not in subject:
            for class_iri in graph.all(subject, terms.RDF_TYPE):
                if namespace := own_namespace(class_iri):
                    yield subject, namespace
                    break


def good(graph: Graph, iri: IRI, namespace: str, *, content: bytes, row: int | None, line: int | None) -> Good:
    """Return the record that a description was made from.

    Raises:
        SourceError: It has no title, or no id that can be one.
    """
    return _Profile(graph, iri, terms.OwnTerms(namespace), line).good(content, row)


class _Profile:
    """One description, being read."""

    def __init__(self, graph: Graph, iri: IRI, own: terms.OwnTerms, line: int | None) -> None:
        self.graph = graph
        self.iri = iri
        self.own = own
        self.line = line
        self.base, _, rest = iri.partition(DOCUMENTS)
        self.identifier = unquote(rest)
        self.record = Iris(self.base).data(self.identifier)
        self.findings: list[Finding] = []
        self.named: dict[Named, None] = {}

    def good(self, content: bytes, row: int | None) -> Good:
        if fault := check_identifier(self.identifier):
            raise SourceError(
                "record-id-unusable", f"this cannot be a record id, {fault}", "correct it", line=self.line
            )
        titles = self._texts(self.iri, terms.DCT_TITLE)
        if not titles:
            raise SourceError("no-title", "the description has no title", "expected dcterms:title", line=self.line)
        versions = self._versions()
        references = tuple(self._property_values("reference"))
        known, ark = self._persistent()
        statement, words = self._rights()
        document = Document(
            identifier=self.identifier,
            titles=titles,
            date=self._date(),
            languages=tuple(text.value for text in self._texts(self.iri, terms.SCHEMA_IN_LANGUAGE)),
            summary=self._texts(self.iri, terms.DCT_ABSTRACT),
            citation=self._published(terms.DCT_BIBLIOGRAPHIC_CITATION),
            credit=self._published(terms.SCHEMA_CREDIT_TEXT),
            addresses=tuple(map(str, self.graph.iris(self.iri, terms.SCHEMA_URL))),
            creators=self._names(self.iri, terms.DCT_CREATOR, "agent"),
            subjects=self._names(self.iri, terms.DCT_SUBJECT, "concept"),
            places=self._names(self.iri, terms.DCT_SPATIAL, "place"),
            collections=self._names(self.iri, terms.DCT_IS_PART_OF, "collection"),
            rights=words or LangText(str(statement)) if words or statement else None,
            versions=versions,
            scans=tuple("Scan of Original" for scan in self._formats() if scan.startswith(f"{self.iri}/scan")),
            persistent=known,
            embargo=self._embargo(),
            files=self._files(),
            contributors=self._names(self.iri, terms.DCT_CONTRIBUTOR, "agent"),
            publishers=self._publishers(),
            further=tuple(self._further(set(references))),
            **self._kinds(),
        )
        self._tell_unplaced()
        self._tell_stub(document)
        restored = Restored(
            dated=self._dated(),
            origin=self._origin(),
            ark=ark,
            named=tuple(self.named),
            notes=tuple(self._nodes(terms.DCT_PROVENANCE, terms.DCT_DESCRIPTION)),
            references=references,
            rights=str(statement or ""),
            schema_class=next((str(c) for c in self.graph.iris(self.iri, terms.RDF_TYPE) if c in _CLASSES), ""),
            mentions=tuple(sorted(self._mentions())),
        )
        lines = {"Title": self.line} if self.line else {}
        return Good(
            document=document,
            findings=tuple(self.findings),
            lines=lines,
            content=content,
            row=row,
            restored=restored,
        )

    def _warn(self, kind: str, field: str, problem: str, advice: str, text: str = "") -> None:
        self.findings.append(Finding(kind=kind, field=field, problem=problem, advice=advice, text=text, line=self.line))

    # ---- values

    def _texts(self, subject: IRI, predicate: IRI) -> tuple[LangText, ...]:
        return tuple(LangText(literal.value, literal.language) for literal in self.graph.literals(subject, predicate))

    def _published(self, predicate: IRI) -> LangText | None:
        """Return what stands on the versions, else on the scans, else on the document."""
        carriers = [*self.graph.iris(self.iri, terms.DCT_HAS_VERSION), *self._formats(), self.iri]
        return next((text for carrier in carriers for text in self._texts(carrier, predicate)), None)

    def _publishers(self) -> tuple[str, ...]:
        versions = self.graph.iris(self.iri, terms.DCT_HAS_VERSION)
        return self._names(versions[0] if versions else self.iri, terms.DCT_PUBLISHER, "agent")

    def _path(self, iri: IRI) -> str | None:
        """Return the path of a thing of the same catalogue."""
        return iri.removeprefix(self.base + "id/") if iri.startswith(self.base + "id/") else None

    def _names(self, subject: IRI, predicate: IRI, kind: str) -> tuple[str, ...]:
        wanted = ("agent", "person", "archive") if kind == "agent" else (kind,)
        names = []
        for iri in self.graph.iris(subject, predicate):
            path = self._path(iri)
            if path is None or path.partition("/")[0] not in wanted or "/unit/" in path:
                continue
            name = self._name(iri, path, kind)
            names.append(name)
        return tuple(names)

    def _name(self, iri: IRI, path: str, kind: str) -> str:
        named = (terms.SKOS_PREF_LABEL, terms.SCHEMA_NAME, terms.RDFS_LABEL)
        # a minted name stands untagged too; an entity is found by any of its names
        name = self.graph.text(iri, *reversed(named)) or path.rpartition("/")[2]
        self.named[Named(kind, name, path)] = None
        return name

    def _mentions(self) -> Iterator[str]:
        for iri in self.graph.iris(self.iri, terms.SCHEMA_MENTIONS):
            if path := self._path(iri):
                yield path

    def _formats(self) -> list[IRI]:
        return self.graph.iris(self.iri, terms.DCT_HAS_FORMAT)

    def _nodes(self, predicate: IRI, text: IRI) -> Iterator[str]:
        for node in self.graph.iris(self.iri, predicate):
            if node.startswith(self.iri + "#") and (value := self.graph.text(node, text)):
                yield value

    def _numbered(self, kind: str) -> Iterator[IRI]:
        for node in self.graph.iris(self.iri, terms.SCHEMA_IDENTIFIER):
            if node.startswith(f"{self.iri}#{kind}-"):
                yield node

    def _property_values(self, kind: str) -> Iterator[str]:
        for node in self._numbered(kind):
            if value := self.graph.text(node, terms.SCHEMA_VALUE):
                yield value

    # ---- the parts

    def _date(self) -> HistoricalDate | None:
        given = self.graph.text(self.iri, self.own.dateAsGiven)
        edtf = self.graph.text(self.iri, terms.DCT_CREATED)
        if edtf is not None:
            try:
                parse_edtf(edtf)
            except DateSyntaxError:
                self._warn(
                    "date-unknown",
                    "dcterms:created",
                    f"this is no date that can be read: {edtf[:80]!r}",
                    "expected EDTF, e.g. 1962-04-24; the date is kept as text only",
                )
                given, edtf = given or edtf, None
        return HistoricalDate(given or edtf or "", edtf) if given or edtf else None

    def _embargo(self) -> dt.date | None:
        day = self.graph.text(self.iri, terms.DCT_AVAILABLE)
        if day is None:
            return None
        try:
            return dt.date.fromisoformat(day)
        except ValueError:
            raise SourceError(
                "embargo-unreadable",
                f"the embargo is no full date: {day[:80]!r}, so the record stays out",
                "expected one full date, e.g. 2030-01-01",
                line=self.line,
            ) from None

    def _versions(self) -> tuple[Version, ...]:
        versions = []
        seen: dict[str, int] = {}
        for iri in self.graph.iris(self.iri, terms.DCT_HAS_VERSION):
            path = iri.removeprefix(self.iri + "/")
            counted = _COUNTER.search(path)
            if counted and seen.get(path[: counted.start()], 0) == int(counted[1]) - 1:
                path = path[: counted.start()]
            seen[path] = seen.get(path, 0) + 1
            kind, _, tag = path.partition("/")
            said = self.graph.text(iri, terms.SCHEMA_IN_LANGUAGE)
            language = tag if tag and tag != "und" else said
            text = self.graph.text(iri, terms.SCHEMA_TEXT) or ""
            if not text and self.graph.iris(iri, terms.SCHEMA_ENCODING):
                self._warn(
                    "text-not-described",
                    "schema:text",
                    f"the description says that {path} has a text, and does not hold it",
                    "expected a dump with texts (setting full_text); the version is loaded without",
                )
            match kind:
                case "translation" | "transcript":
                    versions.append(Version(kind=kind, language=language, text=text))
                case "text":
                    versions.append(Version(kind="text", language=language, text=text))
                case _:
                    self._unplaced(self.iri, terms.DCT_HAS_VERSION, iri)
        return tuple(versions)

    def _files(self) -> tuple[Attachment, ...]:
        prefix = f"{self.base}file/"
        found = [iri for iri in self._formats() if iri.startswith(prefix)]
        files = tuple(file for iri in found if (file := self._file(iri)))
        if files:
            self._warn(
                "file-not-in-description",
                "file",
                f"the description names {len(files)} files, whose bytes are not in it",
                "expected the catalogue's folder 'files' to hold them: copy it from the catalogue that made the"
                " description",
                text=", ".join(file.name for file in files),
            )
        return files

    def _file(self, iri: IRI) -> Attachment | None:
        text = self.graph.text
        try:
            pages = text(iri, self.own.pages)
            return Attachment(
                name=unquote(iri.rpartition("/")[2]),
                sha256=_digest(text(iri, terms.SCHEMA_SHA256) or ""),
                size=int((text(iri, terms.SCHEMA_CONTENT_SIZE) or "").removesuffix(" B")),
                media_type=text(iri, terms.SCHEMA_ENCODING_FORMAT) or "",
                pages=int(pages) if pages else None,
                width=_pixels(text(iri, terms.SCHEMA_WIDTH)),
                height=_pixels(text(iri, terms.SCHEMA_HEIGHT)),
                label=text(iri, terms.DCT_TITLE) or "",
            )
        except ValueError:
            self._unplaced(self.iri, terms.DCT_HAS_FORMAT, iri)
            return None

    def _persistent(self) -> tuple[tuple[str, ...], str | None]:
        """Return the identifiers that others have given, and the ARK of the catalogue's own."""
        given, ark = [], None
        for node in self._numbered("persistent"):
            value = self.graph.text(node, terms.SCHEMA_VALUE) or ""
            url = next(iter(self.graph.iris(node, terms.SCHEMA_URL)), IRI(""))
            known = persistent.parse(value)
            if value.startswith("ark:") and url == self.base + value:
                ark = value
            elif known and known.url == url:
                given.append(value)
            else:
                given.append(str(url or value))
        return tuple(given), ark

    def _rights(self) -> tuple[str | None, LangText | None]:
        node = IRI(self.iri + "#rights")
        statement = next((iri for iri in self.graph.iris(self.iri, terms.DCT_RIGHTS) if iri != node), None)
        words = next(iter(self._texts(node, terms.DCT_DESCRIPTION)), None)
        if words is None and statement is not None and not rights.find_statement(statement)[1]:
            self._unplaced(self.iri, terms.DCT_RIGHTS, statement)
            return None, None
        return statement, words

    def _kinds(self) -> dict[str, str | None]:
        """Return the kind of document and the DCMI type."""
        found: dict[str, str | None] = {"genre": None, "dcmi_type": None}
        for iri in self.graph.iris(self.iri, terms.DCT_TYPE):
            if iri.startswith(terms.DCMITYPE):
                found["dcmi_type"] = found["dcmi_type"] or iri.removeprefix(terms.DCMITYPE)
            elif (path := self._path(iri)) and path.startswith("concept/") and found["genre"] is None:
                found["genre"] = self._name(iri, path, "concept")
        if found["genre"] is None and self.graph.literals(self.iri, terms.DC_TYPE):
            # as long as the record has a kind of its own, no further one takes its place
            found["genre"], found["dcmi_type"] = found["dcmi_type"], None
        return found

    def _further(self, references: set[str]) -> Iterator[Further]:
        identifiers = {self.identifier, *references, *self._property_values("persistent")}
        temporal = self.graph.all(self.iri, terms.SCHEMA_TEMPORAL_COVERAGE)
        first_type = next((t for t in self.graph.iris(self.iri, terms.DCT_TYPE) if t.startswith(terms.DCMITYPE)), None)
        for predicate, value in self.graph.rows[self.iri]:
            if predicate.startswith(terms.DC):
                yield _element(predicate.removeprefix(terms.DC), value, value in temporal)
            elif isinstance(value, IRI):
                term = _FURTHER.get(predicate)
                if predicate == terms.DCT_TYPE and value.startswith(terms.DCMITYPE) and value != first_type:
                    yield Further("type", str(value.removeprefix(terms.DCMITYPE)))
                elif term and not value.startswith((self.base + "id/", self.iri)):
                    yield Further(term, str(value))
            elif predicate == terms.DCT_ALTERNATIVE:
                yield Further("alternative", value.value, value.language)
            elif predicate == terms.DCT_ISSUED:
                yield Further("issued", value.value)
            elif predicate == terms.DCT_IDENTIFIER and value.value not in identifiers:
                yield Further("identifier", value.value)

    # ---- the record

    def _dated(self) -> dt.datetime | None:
        stamp = self.graph.text(self.record, terms.DCT_MODIFIED)
        if stamp is None:
            return None
        with suppress(ValueError):
            moment = dt.datetime.fromisoformat(stamp)
            if moment.tzinfo is not None:
                return moment.astimezone(dt.UTC).replace(microsecond=0)
        self._unplaced(self.record, terms.DCT_MODIFIED, Literal(stamp))
        return None

    def _origin(self) -> bytes | None:
        for iri in self.graph.iris(self.record, terms.PROV_WAS_DERIVED_FROM):
            name = iri.removeprefix(_NI)
            with suppress(binascii.Error, ValueError):
                digest = base64.b64decode(name + "=" * (-len(name) % 4), altchars=b"-_", validate=True)
                if iri.startswith(_NI) and len(digest) == 32:
                    return digest
            self._unplaced(self.record, terms.PROV_WAS_DERIVED_FROM, iri)
        return None

    def _unplaced(self, subject: IRI, predicate: IRI, value: Term) -> None:
        self._warn(
            "statement-unplaced",
            str(predicate),
            "this statement has no place in a record here",
            "expected the terms of docs/readers.md; the text is kept beside the description",
            text=spelled((subject, predicate, value)),
        )

    def _tell_stub(self, document: Document) -> None:
        if document.embargo is not None and document.titles == (LangText(document.identifier),):
            self._warn(
                "embargo-stub",
                "dcterms:available",
                f"this is a document under embargo until {document.embargo}, of which only its id is here",
                "expected the record itself by then: load it from where it is kept",
            )

    def _tell_unplaced(self) -> None:
        """Tell of what is said of the document in terms that a description never has."""
        for predicate, value in self.graph.rows[self.iri]:
            if predicate in _MADE_ANEW or predicate.startswith((terms.DC, self.own.namespace)):
                continue
            self._unplaced(self.iri, predicate, value)


_FURTHER: Final = {
    terms.DCT_RELATION: "relation",
    terms.DCT_SUBJECT: "subject",
    terms.DCT_SPATIAL: "spatial",
}


def _element(name: str, value: Term, temporal: bool) -> Further:
    if isinstance(value, IRI):
        # the mapping has the plain element for addresses of identifiers alone
        return Further("identifier" if name == "relation" else name, str(value))
    if name == "coverage" and temporal:
        name = "temporal"
    return Further(name, value.value, value.language)


def _digest(text: str) -> str:
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise ValueError(text)
    return text


def _pixels(text: str | None) -> int | None:
    return int(text.removesuffix(" px")) if text else None
