"""Statements by what they say, whatever spelling an engine has made of their values.

Some engines keep numbers, truth values and dates as such and write them in a spelling of their own: ``1.50`` comes
back as ``1.5``, ``true`` as ``1``. What is compared here is what is left when spelling is taken away.
"""

import re
from decimal import Decimal, InvalidOperation
from typing import Final

import pyoxigraph

from vocab import terms

_NUMBERS: Final = frozenset(
    terms.XSD + name
    for name in (
        "integer", "decimal", "double", "float", "long", "int", "short", "byte", "nonNegativeInteger",
        "positiveInteger", "nonPositiveInteger", "negativeInteger", "unsignedLong", "unsignedInt", "unsignedShort",
        "unsignedByte",
    )
)  # fmt: skip
_TRUTH: Final = {"1": "true", "0": "false"}
_TIMES: Final = frozenset(terms.XSD + name for name in ("date", "gYear", "gYearMonth", "dateTime"))
# a year before 0 loses a digit in Virtuoso 7.2: -0044 comes back as -044
_BEFORE: Final = re.compile(r"-0*(\d+)(.*)", re.DOTALL)


def said(quad: pyoxigraph.Quad) -> str:
    """Return what a statement says.

    >>> one = pyoxigraph.Literal("1.50", datatype=pyoxigraph.NamedNode(terms.XSD + "decimal"))
    >>> said(pyoxigraph.Quad(pyoxigraph.NamedNode("urn:a"), pyoxigraph.NamedNode("urn:b"), one))
    '<urn:a> <urn:b> 1.5'
    """
    value = quad.object
    if not isinstance(value, pyoxigraph.Literal):
        return f"{quad.subject} {quad.predicate} {value}"
    return f"{quad.subject} {quad.predicate} {_plain(value)}"


def _plain(value: pyoxigraph.Literal) -> str:
    kind, text = value.datatype.value, value.value
    if value.language:
        return f'"{text}"@{value.language.lower()}'
    if kind in _NUMBERS:
        try:
            number = Decimal(text)
        except InvalidOperation:
            return str(value)
        return format(number.normalize(), "f") if number.is_finite() else text
    if kind == terms.XSD + "boolean":
        return _TRUTH.get(text, text)
    if kind in _TIMES and (before := _BEFORE.fullmatch(text)):
        return f"{kind} -{before[1]}{before[2]}"
    return str(value)
