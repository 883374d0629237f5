"""Full text inside SPARQL: what the graph's queries ask of the search index, answered for one generation at a time.

Here graph and search index meet, and nowhere else. Both are of one publication, so a document that the index finds is
in the graph, and the other way round.
"""

from collections.abc import Callable
from urllib.parse import unquote

from catalog.errors import QueryError, UnavailableError
from catalog.graph.fulltext import Hits
from catalog.ledger.entries import Generation
from catalog.ledger.sqlite import SqliteReader
from catalog.search.asked import MAX_CHARACTERS, MAX_PARTS, understand
from catalog.search.finder import Finder
from vocab.identifiers import Iris


class FullText:
    """Opens the search index of a generation, when a query has a question to it.

    Args:
        finder: Returns what finds documents of a generation.
        most: Documents that one question hands to a query, at most.
    """

    def __init__(self, ledger: SqliteReader, finder: Callable[[Generation], Finder], most: int) -> None:
        self._ledger = ledger
        self._finder = finder
        self._most = most
        self._last: GenerationIndex | None = None

    def __call__(self, generation: int) -> "GenerationIndex":
        """Return the index of a generation; the last one is kept.

        Raises:
            UnavailableError: There is no such generation.
        """
        last = self._last
        if last is None or last.generation.number != generation:
            found = next((one for one in self._ledger.generations() if one.number == generation), None)
            if found is None:
                raise UnavailableError(f"there is no generation {generation}", "run 'muniment verify'")
            last = self._last = GenerationIndex(found, self._finder, self._most)
        return last


class GenerationIndex:
    """What the questions inside queries about one generation are answered by.

    Attributes:
        predicate: IRI of ``arc:search``, as this generation was published.
    """

    def __init__(self, generation: Generation, finder: Callable[[Generation], Finder], most: int) -> None:
        self.generation = generation
        self.predicate = generation.imprint.terms_namespace + "search"
        self._iris = Iris(generation.imprint.base)
        self._finder = finder
        self._most = most

    def find(self, text: str, named: str) -> Hits:
        """Return the documents that have all of a text, the best first.

        Raises:
            QueryError: The text asks for nothing, or for too much at a time.
            UnavailableError: This generation has no search index.
        """
        asked = understand(text)
        if not asked.parts:
            raise QueryError(
                "there is nothing to look for: the text has no letter and no digit",
                'write a word, a phrase or a beginning: "word", "\\"two words\\"", "begin*"',
            )
        if asked.cut:
            raise QueryError(
                f"a text to look for may have {MAX_CHARACTERS:,} characters and {MAX_PARTS} words",
                'look for less, or in several statements: ?document arc:search "first", "second"',
            )
        identifier = self._identifier(named) if named else None
        if named and identifier is None:
            return Hits(0, ())
        found = self._finder(self.generation).find_all(asked, most=self._most, identifier=identifier)
        return Hits(found.total, [(str(self._iris.document(hit.identifier)), hit.score) for hit in found.hits])

    def _identifier(self, iri: str) -> str | None:
        """Return the id of the document that has this IRI; ``None`` when no document can have it."""
        start = str(self._iris.document(""))
        identifier = unquote(iri.removeprefix(start))
        return identifier if identifier and str(self._iris.document(identifier)) == iri else None
