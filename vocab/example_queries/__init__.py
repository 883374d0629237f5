"""Example queries as data: SPARQL executables of SHACL-SPARQL, in Turtle, under any base.

The file is a constant of this package; ``@BASE@`` stands in it for the catalogue's base.
Queries stand without ``PREFIX`` lines: ``exports/example_queries.py`` declares the prefixes, for all of them at once.
Source: SHACL, section 5; the manner is that of the SIB's sparql-examples.
"""

from functools import cache
from importlib.resources import files

from vocab.imprint import Imprint


def example_queries(imprint: Imprint) -> str:
    """Return the examples in Turtle, in the order in which they are shown."""
    return _template().replace("@BASE@", imprint.base)


@cache
def _template() -> str:
    return files(__package__).joinpath("queries.ttl").read_text(encoding="utf-8")
