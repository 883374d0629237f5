"""Where graphs stand in a remote engine, and GRAPH for one that holds the links under another name than people know.

There is one named graph, so ``GRAPH ?g { P }`` is ``{ GRAPH <place> { P } VALUES ?g { <links> } }`` (SPARQL 1.1 Query,
section 18.6, evaluation of Graph), and ``GRAPH <links> { P }`` is ``GRAPH <place> { P }``.
"""

from typing import Final

import msgspec

from catalog.graph.edits import Edit
from catalog.graph.prescan import Checked, Token

# No engine has it: what nothing may be seen of is asked of this one.
NOWHERE: Final = "urn:muniment:nowhere"


def links_of(graph: str) -> str:
    """Return the graph in which the links stand that belong to a slot."""
    return f"{graph}/links"


class Named(msgspec.Struct, frozen=True):
    """One GRAPH.

    Attributes:
        start: Of the word.
        name: What stands behind it.
        iri: That it names; empty for a variable.
        end: Behind the group that it is about.
    """

    start: int
    name: Token
    iri: str
    end: int

    def edits(self, links: str, place: str) -> list[Edit]:
        """Return what stands for it.

        Args:
            links: IRI that people ask for.
            place: IRI of the graph that answers, by which nobody else reaches it; empty when there is to be no answer.
        """
        if self.iri:
            # all others are empty; of one that is not in the dataset Virtuoso counts one row, and finds that it exists
            asked = place if place and self.iri == links else NOWHERE
            return [Edit(self.name.start, self.name.end, f"<{asked}>")]
        if not place:
            return []
        return [
            Edit(self.start, self.start, "{"),
            Edit(self.name.start, self.name.end, f"<{place}>"),
            Edit(self.end, self.end, f" VALUES {self.name.text} {{ <{links}> }} }}"),
        ]


def find_graphs(checked: Checked) -> list[Named]:
    """Return each GRAPH of a query that is about a group in braces; without an end it is left to the engine to tell."""
    found: list[Named] = []
    opened: list[tuple[Token, Token] | None] = []
    before: list[Token] = []
    for token in checked.tokens:
        if token.kind == "open":
            opened.append(_asked(checked, before) if token.text == "{" else None)
        elif token.kind == "close" and opened and (asked := opened.pop()) is not None:
            word, name = asked
            iri = "" if name.text[0] in "?$" else checked.asked_graphs[name.start]
            found.append(Named(word.start, name, iri, token.end))
        before = [*before[-1:], token]
    return found


def _asked(checked: Checked, before: list[Token]) -> tuple[Token, Token] | None:
    """Return GRAPH and its name, when they are what stands before a group."""
    if len(before) < 2 or before[0].kind != "word" or before[0].text.upper() != "GRAPH":
        return None
    word, name = before
    known = name.start in checked.asked_graphs or name.text[0] in "?$"
    return (word, name) if known else None
