"""Records written for a test, read and described the way a load does it."""

import tempfile
from functools import cache
from pathlib import Path

from catalog.readers.records import Record, Refused, Source
from catalog.readers.registry import read
from support.authorities import read_authority_files
from support.catalogues import START
from vocab.authority import Authorities
from vocab.imprint import Imprint
from vocab.mapping.description import Describer
from vocab.understanding import understand

GOLDEN = Path(__file__).parent.parent.parent / "golden"
IMPRINT = Imprint(
    base="https://data.archive.example/", publisher="wilson-center-digital-archive", oai_domain="data.archive.example"
)
PROGRAMME = "Harbour Digital Archive"
ARCHIVES = r"""
@prefix arc: <../def/arc#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<agent/harbour-digital-archive> a schema:Organization ; schema:name "Harbour Digital Archive"@en ;
    skos:altLabel "Programme of the Harbour Archives"@en ; arc:programme true .
<agent/quay-fund> a schema:Organization ; schema:name "Quay and Pier Fund"@en .
<person/ana-lima> a schema:Person ; schema:name "Ana Lima"@en ; skos:altLabel "A. Lima" .
<archive/aprf> a schema:ArchiveOrganization ; schema:name "Archive of the President"@en ; arc:acronym "APRF" ;
    arc:signaturePattern "(?P<unit>f[.] [0-9]+, op[.] [0-9]+, d[.] [0-9]+)(, ll?[.] (?P<locator>.+))?" .
<archive/avprf> a schema:ArchiveOrganization ; schema:name "Archive of Foreign Policy"@en ; arc:acronym "AVPRF" .
<archive/rgaspi> a schema:ArchiveOrganization ; schema:name "Archive of Social History"@en ; arc:acronym "RGASPI" .
<archive/mol> a schema:ArchiveOrganization ; schema:name "National Archives of Hungary"@en ; arc:acronym "MOL" ;
    arc:signaturePattern "(?P<unit>XIX-J-1-j [^,]+, [0-9]+[.] doboz)(, (?P<locator>.+))?" .
<archive/anr> a schema:ArchiveOrganization ; schema:name "National Archives of Romania"@en ; arc:acronym "ANR" ;
    arc:signaturePattern "(?P<unit>Fond [A-Za-z ]+, dosar [0-9]+/[0-9]{4}), f[.] (?P<locator>[0-9]+)" .
<archive/prc-fma> a schema:ArchiveOrganization ; schema:name "Foreign Ministry Archive"@en ; arc:acronym "PRC FMA" ;
    arc:signaturePattern "(?P<unit>[0-9]{3}-[0-9]{5}-[0-9]{2})(, (?P<locator>[0-9]+(-[0-9]+)?))?" .
"""

TITLE = "Report of the Pilots on the Northern Mole"
CITATION = f'"{TITLE}," April 24, 1962, {PROGRAMME}, PRC FMA 118-01764-04, 11. Translated by Ana Lima.'
ADDRESS = "https://harbour.example/document/4711"
BODY = "The mole was closed at dawn.\n\nIt was opened again at noon."


def labelled(
    *,
    date="April 24, 1962",
    title=TITLE,
    citation=f"{CITATION}\n\n{ADDRESS}",
    summary="Ships waited for half a day.",
    credits="This document was made possible with support from the Quay and Pier Fund",
    language="Chinese",
    further="",
    contents="Translation - English",
    body=BODY,
):
    """Return a record in the labelled layout; ``None`` leaves a part out."""
    sections = {
        "Citation": citation,
        "Summary": summary,
        "Credits": credits,
        "Original Language": language,
    }
    parts = [date, title, *(f"{label}:\n\n{value}" for label, value in sections.items() if value is not None)]
    if further:
        parts.append(further)
    if contents is not None:
        parts.append(f"Contents:\n\n{contents}")
    return "\n\n".join(part for part in [*parts, body] if part is not None) + "\n"


def cited(rest, *, head=f'"{TITLE}," April 24, 1962, {PROGRAMME}', **parts):
    """Return a record whose citation goes on with ``rest`` behind the programme."""
    return labelled(citation=f"{head}{rest}\n\n{ADDRESS}", **parts)


def outcomes(content, *, key="record.txt"):
    """Return what the readers make of a source."""
    content = content.encode() if isinstance(content, str) else content
    return list(read(Source(location=key, key=key, content=content)))


def record(content, *, key="record.txt"):
    """Return the one record of a source that is accepted."""
    [outcome] = outcomes(content, key=key)
    assert isinstance(outcome, Record), outcome
    return outcome


def finding(content, kind):
    """Return the one finding of this kind about a record."""
    [found] = [found for found in record(content).findings if found.kind == kind]
    return found


def document(content, *, key="record.txt"):
    """Return the one document of a source."""
    return record(content, key=key).document


def refusal(content):
    """Return the finding with which a source is refused."""
    [outcome] = outcomes(content)
    assert isinstance(outcome, Refused), outcome
    return outcome.finding


def kinds(findings):
    """Return the kinds of findings, in their order."""
    return [finding.kind for finding in findings]


def authorities(*sources, folder):
    """Read authority files from texts or paths."""
    paths = []
    for number, source in enumerate(sources):
        path = source
        if isinstance(source, str):
            path = folder / f"authorities-{number}.ttl"
            path.write_text(source, encoding="utf-8")
        paths.append(path)
    return Authorities(read_authority_files(paths).entities.values())


@cache
def harbour():
    """Return the entities of ``ARCHIVES``."""
    with tempfile.TemporaryDirectory() as folder:
        return authorities(ARCHIVES, folder=Path(folder))


def understood(content, known=None, imprint=IMPRINT):
    """Return the mapping's reading of a record."""
    return understand(document(content), known or harbour(), imprint)


def described(content, known=None, imprint=IMPRINT):
    """Return the description of a record."""
    return Describer(imprint, known or harbour()).describe(document(content), [bytes(32)], START)


def values(description, subject, predicate):
    """Return what a description says of ``subject`` under ``predicate``."""
    return [
        getattr(term, "value", term)
        for about, says, term in description.statements
        if about == subject and says == predicate
    ]
