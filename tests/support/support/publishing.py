"""What tests of publishing share: what the graph must say, breaking off at any step, small records in many variants."""

import contextlib
import functools
import hashlib
from unittest import mock

import pyoxigraph

from catalog.graph.projection import Projection, snapshot_statements
from catalog.jobs import publishing
from catalog.ledger.sqlite import SqliteLedger
from catalog.search.projection import SearchIndex
from exports.example_queries import describe_examples
from exports.rdf import ntriples
from vocab import terms
from vocab.mapping import entities

_DATES = {terms.DCT_MODIFIED, terms.SCHEMA_SD_DATE_PUBLISHED}


def _parsed(statements):
    return {str(quad.triple) for quad in pyoxigraph.parse(ntriples(statements), format=pyoxigraph.RdfFormat.N_TRIPLES)}


@functools.cache
def _examples(imprint):
    return frozenset(_parsed(describe_examples(imprint)))


def expected_graph(catalogue):
    """What the graph must say: every description as served, every authority entity, the catalogue's own things.

    Made from descriptions alone, without the table of mentions that the graph is projected from.
    """
    edition = catalogue.edition
    statements = set()
    for entry in edition.documents():
        statements |= _parsed(edition.describe(entry).statements)
    for entry in edition.ledger.live(edition.sequence):
        if entry.target is not None:
            (old, new) = (edition.iris.document(identifier) for identifier in (entry.identifier, entry.target))
            statements.add(f"<{old}> <http://purl.org/dc/terms/isReplacedBy> <{new}>")
    for entity in edition.authorities.by_path.values():
        statements |= _parsed(entities.described(entity, edition.iris, edition.imprint))
    for path, furniture in entities.furniture(edition.iris, edition.imprint).items():
        if path not in edition.authorities.by_path:
            statements |= _parsed(furniture)
    statements |= _examples(edition.imprint)
    return statements


def actual_graph(catalogue):
    """What the writable graph says."""
    with Projection(catalogue.inner.layout.graph) as projection:
        return {line.removesuffix(" .") for line in projection.statements()}


def actual_snapshot(catalogue):
    """What queries are answered from, without the links that a machine has made: these stand in their own graph."""
    path = catalogue.inner.layout.snapshot(catalogue.ledger.current().number)
    lines = {line.removesuffix(" .") for line in snapshot_statements(path)}
    return {line for line in lines if not line.endswith("/graph/links>")}


def assert_published(catalogue):
    """Everything that is public is what the ledger says, by two ways of reckoning."""
    assert expected_graph(catalogue) == actual_snapshot(catalogue)
    assert [] == catalogue.verify()


def said(description):
    """A digest of what a reader sees of a description, dates left out."""
    lines = [ntriples([statement]) for statement in description.statements if statement[1] not in _DATES]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def modified(description):
    """The date that a description carries."""
    (value,) = {term.value for _, predicate, term in description.statements if predicate == terms.DCT_MODIFIED}
    return value


class BrokenOffError(BaseException):
    """Stands for the end of the process: nothing in the program catches it."""


_STEPS = (
    (SqliteLedger, "assign_ark"),
    (SqliteLedger, "note_described"),
    (SqliteLedger, "redescribe"),
    (Projection, "apply"),
    (Projection, "rebuild"),
    (Projection, "replace_links"),
    (Projection, "snapshot"),
    (SearchIndex, "apply"),
    (SearchIndex, "rebuild"),
    (SearchIndex, "snapshot"),
    (publishing, "write_dumps"),
    (SqliteLedger, "publish"),
    (SqliteLedger, "move_datestamp"),
    (publishing, "_forget_old"),
)


@contextlib.contextmanager
def breaking_off(at, *steps):
    """Break off behind one of the steps of publishing, counted from 1; yield a list of the steps taken.

    Args:
        at: Number of the step; 0 breaks off before the first one, ``None`` nowhere.
        steps: The names of those that count; all by default.
    """
    taken = []

    def broken(name, function):
        def wrapped(*args, **kwargs):
            if at == 0:
                raise BrokenOffError(name)
            result = function(*args, **kwargs)
            taken.append(name)
            if len(taken) == at:
                raise BrokenOffError(name)
            return result

        return wrapped

    with contextlib.ExitStack() as stack:
        for owner, name in _STEPS:
            if not steps or name in steps:
                stack.enter_context(mock.patch.object(owner, name, broken(name, getattr(owner, name))))
        yield taken


def record(
    identifier,
    title="Report on the Mole",
    *,
    reference="NSA-H 118-04, 11",
    translators="Ana Lima and Ben Cole",
    funder="Quay and Pier Fund",
    language="Chinese",
    more="",
):
    """A small record in which everything can change that others share."""
    return f"""April 24, 1962

{title}

Citation:

"{title}," April 24, 1962, Harbour Digital Archive, {reference}. Translated by {translators}.

https://harbour.example/document/{identifier}

Summary:

About {title}.

Credits:

This document was made possible with support from {funder}.

Original Language:

{language}
{more}
Contents:

Translation - English

The text.
"""


ENTITIES = {
    "agent/harbour-archive": 'a schema:Organization ; schema:name "Harbour Digital Archive"@en ; arc:programme true',
    "agent/quay-fund": 'a schema:Organization ; schema:name "Quay and Pier Fund"@en',
    "person/ana-lima": 'a schema:Person ; schema:name "Ana Lima"@en',
    "archive/nsa": 'a schema:ArchiveOrganization ; schema:name "North Shore Archive"@en ; arc:acronym "NSA-H" ;'
    ' arc:signaturePattern "(?P<unit>[0-9]{3}-[0-9]{2})(, (?P<locator>[0-9]+))?"',
}
# Further entities, and others under the same paths: some match what records name, some only look like minted ones.
MORE_ENTITIES = {
    "agent/harbour-archive": 'a schema:Organization ; schema:name "Harbour Archive, Digital"@en ;'
    ' skos:altLabel "Harbour Digital Archive"@en ; arc:programme true',
    "agent/quay-fund": 'a schema:Organization ; schema:name "Quay Fund"@en',
    "person/ana-lima": 'a schema:Person ; schema:name "Ana Lima"@en , "Ana de Lima"@pt',
    "agent/ben-cole": 'a schema:Organization ; schema:name "Ben Cole"@en',
    "person/benjamin-cole": 'a schema:Person ; schema:name "Benjamin Cole"@en ; skos:altLabel "Ben Cole"@en',
    "place/vienna": 'a schema:Place ; schema:name "Vienna"@en',
    "place/wien": 'a schema:Place ; schema:name "Wien"@de ; skos:altLabel "Vienna"@en',
    "collection/port-history": 'a schema:Collection ; schema:name "Port History"@en',
    "concept/subject/tides": 'a skos:Concept ; skos:prefLabel "Tides"@en ; skos:inScheme <scheme/subject>',
    "scheme/subject": 'a skos:ConceptScheme ; schema:name "Our Subjects"@en',
    "archive/nsa": 'a schema:ArchiveOrganization ; schema:name "North Shore Archive"@en ; arc:acronym "NSA-H" ;'
    ' arc:signaturePattern "(?P<unit>[0-9]{3})-.*"',
}
SUBJECTS = "\nSubjects:\n\nTides; Storms\n\nPlaces:\n\nVienna\n\nCollections:\n\nPort History\n\nType:\n\nTelegram\n"


def authority_file(chosen):
    """The Turtle of entities by path."""
    head = (
        "@prefix arc: <../def/arc#> .\n@prefix schema: <https://schema.org/> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    )
    return head + "".join(f"<{path}> {said} .\n" for path, said in chosen.items())
