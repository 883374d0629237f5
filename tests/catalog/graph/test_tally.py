"""The tally: after any change it is what counting the store would give, and it costs by the change."""

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.places import quick_folder
from support.publishing import record
from support.strategies import documents

from catalog.graph.projection import Projection, snapshot_statements
from catalog.graph.protocol import Change
from catalog.graph.tally import Count, Tally
from catalog.jobs.tallying import read_tally
from catalog.projections import Mark
from exports.rdf import ntriples
from vocab import terms
from vocab.authority import Authorities
from vocab.identifiers import escape
from vocab.imprint import Imprint
from vocab.mapping.description import Describer

BASE = "https://a.example/"
ONE = f"<{BASE}one> <{BASE}p> <{BASE}two> .\n"
TYPED = f"<{BASE}one> <{terms.RDF_TYPE}> <{BASE}Thing> .\n"
MATCHED = f"<{BASE}one> <{terms.SKOS_EXACT_MATCH}> <https://www.wikidata.org/entity/Q1> .\n"
MARK = Mark(1, "shape")


def counted(lines):
    """What a count of all statements gives."""
    return Count().add_quads(pyoxigraph.parse("\n".join(lines), format=pyoxigraph.RdfFormat.N_TRIPLES)).tally


def test_statements_are_counted_by_property_class_and_target(quick_path):
    """
    Triples, subjects, things of each class, statements of each property, and links by the place they lead to.
    """
    with Projection(quick_path / "graph") as projection:
        projection.apply(Change((), (), ONE + TYPED + MATCHED + ONE), MARK)

        expected = Tally(
            triples=3,
            subjects=1,
            properties={f"{BASE}p": 1, str(terms.RDF_TYPE): 1, str(terms.SKOS_EXACT_MATCH): 1},
            classes={f"{BASE}Thing": 1},
            links={str(terms.SKOS_EXACT_MATCH): {"https://www.wikidata.org/": 1}},
        )
        assert expected == projection.tally()


def test_what_was_there_already_counts_once_and_what_goes_is_taken_off(quick_path):
    """
    A statement that comes again adds nothing; the last one of a kind takes its name with it.
    """
    with Projection(quick_path / "graph") as projection:
        projection.apply(Change((), (), ONE), MARK)
        projection.apply(Change((), (), ONE + TYPED), MARK)
        twice = projection.tally()
        projection.apply(Change((), (f"{BASE}one",), ""), MARK)

        assert (2, 1, {f"{BASE}Thing": 1}) == (twice.triples, twice.subjects, twice.classes)
        assert Tally() == projection.tally()


def test_a_store_from_before_is_counted_once(quick_path):
    """
    One that has no tally gets it, and keeps its mark.
    """
    with Projection(quick_path / "graph") as projection:
        projection.apply(Change((), (), ONE + TYPED), MARK)
        before = projection.tally()
        projection._store.update("DELETE WHERE { GRAPH ?g { ?s <urn:muniment:tally> ?o } }")

        assert before == projection.tally()
        assert MARK == projection.mark()
        projection.apply(Change((), (), MATCHED), MARK)
        assert 3 == projection.tally().triples


@pytest.mark.slow
@law(15)
@given(st.lists(documents(), min_size=2, max_size=3, unique_by=lambda document: document.identifier))
def test_any_change_leaves_the_tally_that_a_count_gives(described):
    """
    Loaded in bulk, replaced or taken away.
    """
    from support.catalogues import START

    describer = Describer(Imprint(base=BASE), Authorities())
    descriptions = [describer.describe(document, [b"source"], START) for document in described]
    blocks = [ntriples(one.own) for one in descriptions]
    gone = tuple((str(one.iri), str(one.data), f"{BASE}file/{escape(one.identifier)}/") for one in descriptions)

    with quick_folder() as folder, Projection(folder / "graph") as projection:
        for step in (
            lambda: projection.rebuild(blocks, MARK),
            lambda: projection.apply(Change(gone[:1], (), "".join(blocks)), MARK),
            lambda: projection.apply(Change(gone[1:], (), ""), MARK),
        ):
            step()
            assert counted(projection.statements()) == projection.tally()


@pytest.mark.slow
@pytest.mark.parametrize("rebuilt", [False, True])
def test_a_publication_keeps_the_tally_of_its_graph(catalogue, rebuilt):
    """
    After loads, a change and a withdrawal it is that of the snapshot's default graph, and that of another generation is gone.
    """
    from catalog.jobs.progress import Silent
    from catalog.jobs.verifying import rebuild

    catalogue.load_texts(record("1"), record("2"), record("3"))
    catalogue.load_texts(record("1", "Other", translators="Nora West"))
    catalogue.withdraw("2")
    if rebuilt:
        with catalogue.ledger.lock():
            rebuild(catalogue.inner, Silent())

    number = catalogue.ledger.current().number
    layout = catalogue.inner.layout
    curated = [line for line in snapshot_statements(layout.snapshot(number)) if "/graph/links>" not in line]
    assert counted(curated) == read_tally(layout, number)
    assert [f"{number}.json"] == [path.name for path in layout.tallies.iterdir()]


@pytest.mark.slow
def test_a_tally_that_is_lost_comes_back_and_is_missed_meanwhile(catalogue):
    """
    Verify names it; the next publication makes it again, without a new generation.
    """
    catalogue.load_texts(record("1"))
    path = catalogue.inner.layout.tally(1)
    kept = path.read_bytes()
    path.unlink()

    faults = catalogue.verify()
    generation = catalogue.publish()

    assert ["the statistics of the dataset are not those of the graph; run 'muniment rebuild'"] == faults
    assert (1, kept) == (generation.number, path.read_bytes())
