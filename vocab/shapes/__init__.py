"""The application profile as SHACL shapes and as a DC-TAP table, and our own terms, under any base.

The files are constants of this package; ``@BASE@`` and ``@TERMS@`` stand in them for what a catalogue calls its own.
"""

from functools import cache
from importlib.resources import files

from vocab.imprint import Imprint


def shapes(imprint: Imprint) -> str:
    """Return the SHACL shapes, in Turtle."""
    return _filled("profile.ttl", imprint)


def own_terms(imprint: Imprint) -> str:
    """Return the description of our own terms, in Turtle."""
    return _filled("arc.ttl", imprint)


def dctap(imprint: Imprint) -> str:
    """Return the profile as a table (DC-TAP)."""
    return _filled("dctap.csv", imprint)


def _filled(name: str, imprint: Imprint) -> str:
    return _template(name).replace("@TERMS@", imprint.terms_namespace).replace("@BASE@", imprint.base)


@cache
def _template(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
