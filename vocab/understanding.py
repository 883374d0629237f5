"""Document → Reading: its names matched with the authority files, its parts under their IRIs, and what fits nowhere."""

from collections.abc import Iterable, Sequence
from typing import Final

from vocab import persistent, rights, terms
from vocab.authority import Authorities, Named
from vocab.citation import Citation, read_citation
from vocab.credits import read_funders
from vocab.document import Document, Further
from vocab.findings import Finding
from vocab.identifiers import Iris, web_address
from vocab.imprint import Imprint
from vocab.languages import by_tag
from vocab.parts import attachment, counted, versions_of
from vocab.persistent import Persistent
from vocab.reading import Reading, tagged
from vocab.schemes.genres import schema_class
from vocab.statements import IRI, Literal
from vocab.text import LangText


def understand(
    document: Document,
    authorities: Authorities,
    imprint: Imprint,
    *,
    ark: str | None = None,
    mentions: Iterable[str] = (),
) -> Reading:
    """Understand ``document`` as the authority files and settings of one generation allow.

    Args:
        ark: The ARK that the catalogue has assigned to it.
        mentions: Paths of the entities that a curator says it names.
    """
    iris = Iris(imprint.base)
    iri = iris.document(document.identifier)
    findings: list[Finding] = []
    said = _citation(document, authorities, findings)
    references, notes = list(said.references), list(said.provenance)
    if document.source_note:
        source = authorities.reference(document.source_note)
        if source.archive is None:
            notes.append(document.source_note)
        elif source.text not in {reference.text for reference in references}:
            references.append(source)
    versions = versions_of(document, said.translators, iris, findings)
    statement, rights_text = _rights(document, imprint)
    titles = _one_a_language("Title", document.titles, imprint, findings)
    taken, rest = _in_language(document, imprint)
    genre, schema_type, dcmi_types = _types(document, taken.get("type", ()), authorities)
    return Reading(
        document=document,
        imprint=imprint,
        iri=iri,
        data=iris.data(document.identifier),
        titles=titles,
        abstracts=_abstracts(document, titles, imprint, findings),
        addresses=_addresses(document, findings),
        date=document.date.value if document.date else None,
        languages=tuple(language for tag in document.languages if (language := by_tag(tag))),
        references=tuple(dict.fromkeys(references)),
        publishers=_publishers(document, said, authorities, imprint),
        creators=_all(document.creators, authorities),
        contributors=_all(document.contributors, authorities),
        funders=_funders(document, authorities, findings),
        subjects=_all((*document.subjects, *taken.get("subject", ())), authorities, "concept"),
        places=_all((*document.places, *taken.get("spatial", ())), authorities, "place"),
        collections=_all(document.collections, authorities, "collection"),
        genre=genre,
        schema_class=schema_type,
        dcmi_types=dcmi_types,
        citation=tagged(document.citation, imprint) if document.citation else None,
        credit=tagged(document.credit, imprint) if document.credit else None,
        provenance=tuple(dict.fromkeys(notes)),
        reprints=said.reprints,
        versions=versions,
        scans=tuple(IRI(f"{iri}/scan{counted(number)}") for number in range(1, len(document.scans) + 1)),
        files=tuple(attachment(document.identifier, file, iris, imprint) for file in document.files),
        rights_statement=statement,
        rights_text=rights_text,
        catalogue_publisher=catalogue_publisher(imprint, authorities),
        ark=ark,
        persistent=_persistent(document, ark, imprint, findings),
        further=rest,
        mentions=tuple(
            Named(entity.path, entity.display(imprint.language), entity)
            for path in mentions
            if (entity := authorities.by_path.get(path))
        ),
        findings=tuple(findings),
    )


def _one_a_language(
    field: str, texts: tuple[LangText, ...], imprint: Imprint, findings: list[Finding]
) -> tuple[Literal, ...]:
    """Return texts as literals, the first of each language; untagged ones may be several."""
    taken: dict[str | Literal, Literal] = {}
    for literal in dict.fromkeys(tagged(text, imprint) for text in texts):
        first = taken.setdefault(literal.language.lower() if literal.language else literal, literal)
        if first is not literal:
            findings.append(
                Finding(
                    kind="language-repeated",
                    field=field,
                    problem=f"there are two texts in the language {literal.language!r}; the first one counts",
                    advice="expected one a language; remove the other, or say its language",
                    text=literal.value,
                )
            )
    return tuple(taken.values())


def _abstracts(
    document: Document, titles: tuple[Literal, ...], imprint: Imprint, findings: list[Finding]
) -> tuple[Literal, ...]:
    """Return the summaries; one that only repeats the title would tell readers nothing."""
    abstracts = _one_a_language("Summary", document.summary, imprint, findings)
    if any(abstract in titles for abstract in abstracts):
        findings.append(
            Finding(
                kind="summary-repeats-title",
                field="Summary",
                problem="the summary is the title once more; it was left out",
                advice="expected what the document says; write it, or remove the field",
            )
        )
    return tuple(abstract for abstract in abstracts if abstract not in titles)


def _addresses(document: Document, findings: list[Finding]) -> tuple[IRI, ...]:
    found: dict[IRI, None] = {}
    for text in document.addresses:
        if address := web_address(text):
            found[address] = None
        else:
            findings.append(
                Finding(
                    kind="address-unusable",
                    field="Citation",
                    problem=f"this is no address of a web page: {text[:200]!r}",
                    advice="expected https://HOST/PATH; correct it; it is not described as one",
                    text=text,
                )
            )
    return tuple(found)


def _all(names: tuple[str, ...], authorities: Authorities, kind: str = "agent") -> tuple[Named, ...]:
    found = {named.path: named for named in reversed([authorities.name(name, kind) for name in names])}
    return tuple(reversed(found.values()))


def _persistent(
    document: Document, ark: str | None, imprint: Imprint, findings: list[Finding]
) -> tuple[Persistent, ...]:
    given: dict[str, Persistent] = {}
    for text in document.persistent:
        if identifier := persistent.parse(text):
            given.setdefault(identifier.key, identifier)
        else:
            findings.append(
                Finding(
                    kind="identifier-unknown",
                    field="Identifiers",
                    problem=f"this is no DOI, handle or ARK: {text[:120]!r}",
                    advice="expected e.g. doi:10.1000/182, hdl:2027/abc or ark:12345/x54; correct it, or put it"
                    " where it belongs",
                    text=text,
                )
            )
    if ark:
        ours = persistent.assigned(ark, imprint.base)
        given.setdefault(ours.key, ours)
    return tuple(given.values())


def _citation(document: Document, authorities: Authorities, findings: list[Finding]) -> Citation:
    if document.citation is None:
        return Citation(None, (), (), (), ())
    said = read_citation(document.citation.value, document.title, authorities)
    if said.programme is None:
        findings.append(
            Finding(
                kind="programme-unknown",
                field="Citation",
                problem="no programme is named that the authority files know"
                + (f": {said.unread[:120]!r}" if said.unread else ""),
                advice="expected, after title and date, a name of an agent with arc:programme true; add it to an"
                " authority file, then publisher and archival reference are read too",
            )
        )
    findings.extend(
        Finding(
            kind="archive-unknown",
            field="Citation",
            problem=f"no archive is known for the reference {reference.text[:200]!r}",
            advice="expected an acronym or name of an archive of the authority files at its start; add it, or leave the"
            " reference as text",
        )
        for reference in said.references
        if reference.archive is None
    )
    return said


def _funders(document: Document, authorities: Authorities, findings: list[Finding]) -> tuple[Named, ...]:
    if document.credit is None:
        return ()
    funders = read_funders(document.credit.value, authorities)
    if not funders:
        findings.append(
            Finding(
                kind="funder-unknown",
                field="Credits",
                problem="no funder is recognised; the line is published as it stands",
                advice="expected words such as 'with support from NAME', or a name of the authority files",
            )
        )
    return funders


def _rights(document: Document, imprint: Imprint) -> tuple[IRI, Literal | None]:
    default = IRI(imprint.rights)
    if document.rights is None:
        return default, None
    stated, alone = rights.find_statement(document.rights.value)
    return stated or default, None if alone else tagged(document.rights, imprint)


def _publishers(document: Document, said: Citation, authorities: Authorities, imprint: Imprint) -> tuple[Named, ...]:
    programme = said.programme
    first = (Named(programme.path, programme.display(imprint.language), programme),) if programme else ()
    named = {publisher.path: publisher for publisher in (*first, *_all(document.publishers, authorities))}
    return tuple(named.values())


# Names of these become labels of the catalogue's own concepts: only those in its language can
_TAGGED: Final = frozenset({"subject", "spatial", "type"})


def _in_language(document: Document, imprint: Imprint) -> tuple[dict[str, list[str]], tuple[Further, ...]]:
    """Return the names of subjects, places and kinds that the record gives in the catalogue's language, and the rest.

    Of kinds only the first is taken, and only where the record has no other.
    """
    taken: dict[str, list[str]] = {}
    rest: list[Further] = []
    for further in document.further:
        tagged_so = further.language is not None and _same_language(further.language, imprint.language)
        full = further.term == "type" and (document.genre is not None or "type" in taken)
        if further.term in _TAGGED and tagged_so and not full:
            taken.setdefault(further.term, []).append(further.value)
        else:
            rest.append(further)
    return taken, tuple(rest)


def _same_language(one: str, other: str) -> bool:
    return one.partition("-")[0].lower() == other.partition("-")[0].lower()


def _types(
    document: Document, further: Sequence[str], authorities: Authorities
) -> tuple[Named | None, IRI | None, tuple[IRI, ...]]:
    """Return the genre concept, the class that Schema.org has for it, and the DCMI types."""
    implied = (IRI(terms.DCMITYPE + document.dcmi_type),) if document.dcmi_type else ()
    said = document.genre or next(iter(further), None)
    if said is None:
        return None, None, implied
    words = "".join(said.split()).lower()
    for name in terms.DCMI_TYPES:
        if name.lower() == words:
            return None, None, (IRI(terms.DCMITYPE + name),)
    genre = authorities.name(said, "concept", "genre")
    return genre, schema_class(said), implied


def catalogue_publisher(imprint: Imprint, authorities: Authorities) -> Named | None:
    """Return who the settings say publishes the descriptions: an entity's key, or a name."""
    if not imprint.publisher:
        return None
    for kind in ("agent", "person", "archive"):
        if entity := authorities.by_path.get(f"{kind}/{imprint.publisher}"):
            return Named(entity.path, entity.display(imprint.language), entity)
    return authorities.name(imprint.publisher)
