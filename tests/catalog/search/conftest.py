"""What the tests of the search share: a published catalogue of documents in many scripts, built once."""

from typing import NamedTuple

import pytest
from support.catalogues import CatalogueForTests
from support.places import quick_folder
from support.polyglot import AUTHORITIES, DOCUMENTS, record

from catalog.jobs.searching import Wish, results, search, search_snapshot
from catalog.search.finder import Finder
from catalog.search.narrowing import Narrowing


class Asked(NamedTuple):
    """An answer and its results."""

    total: int
    loose: bool
    results: tuple
    answer: object


@pytest.fixture(scope="session")
def polyglot():
    """The documents, loaded and published as users do it."""
    with quick_folder() as folder:
        authorities = folder / "authorities.ttl"
        authorities.write_text(AUTHORITIES, encoding="utf-8")
        made = CatalogueForTests(folder / "catalogue", authorities=authorities)
        made.load_texts(**{f"{index:03}.txt": record(*document) for index, document in enumerate(DOCUMENTS)})
        yield made
        made.close()


@pytest.fixture(scope="session")
def ask(polyglot):
    """Search the catalogue."""
    finder = Finder(search_snapshot(polyglot.inner.layout, polyglot.ledger.current().number))
    edition = polyglot.edition

    def ask(text, limit=10, offset=0, order="relevance", **filters):
        answer = search(edition, finder, Wish(text, limit, offset, chosen=Narrowing(filters), order=order))
        return Asked(answer.total, answer.loose, results(edition, answer), answer)

    return ask
