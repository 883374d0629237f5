"""What a source says in Dublin Core beyond the profile's own fields → statements.

An address is an IRI. A text stands in the element that the term refines, from the original fifteen (DCMI calls that
"dumbing down"): those take texts, while most terms of the newer namespace want things (DCMI Metadata Terms, ranges).
"""

from collections.abc import Iterator
from typing import Final

from vocab import terms
from vocab.dates import DateSyntaxError, parse_edtf
from vocab.document import Further
from vocab.identifiers import web_address
from vocab.reading import Reading
from vocab.schemes.elements import ELEMENTS
from vocab.statements import IRI, Literal, Statement
from vocab.text import LangText

_ADDRESSES: Final = {
    "subject": (terms.DCT_SUBJECT, terms.SCHEMA_ABOUT),
    "spatial": (terms.DCT_SPATIAL, terms.SCHEMA_SPATIAL_COVERAGE),
    "relation": (terms.DCT_RELATION,),
    "source": (terms.DCT_RELATION,),
}
_PLAIN: Final = {
    "contributor": terms.DC_CONTRIBUTOR,
    "coverage": terms.DC_COVERAGE,
    "creator": terms.DC_CREATOR,
    "date": terms.DC_DATE,
    "description": terms.DC_DESCRIPTION,
    "format": terms.DC_FORMAT,
    "language": terms.DC_LANGUAGE,
    "publisher": terms.DC_PUBLISHER,
    "relation": terms.DC_RELATION,
    "rights": terms.DC_RIGHTS,
    "source": terms.DC_SOURCE,
    "subject": terms.DC_SUBJECT,
    "title": terms.DC_TITLE,
    "type": terms.DC_TYPE,
}


def document(reading: Reading) -> Iterator[Statement]:
    """Yield what is said of the original."""
    for further in reading.further:
        for predicate, value in _said(further, reading):
            yield reading.iri, predicate, value


def _said(further: Further, reading: Reading) -> Iterator[tuple[IRI, IRI | Literal]]:
    element = ELEMENTS.get(further.term, "description")
    if further.term == "type" and further.value in terms.DCMI_TYPES:
        yield terms.DCT_TYPE, IRI(terms.DCMITYPE + further.value)
        return
    if address := web_address(further.value):
        plain = (_PLAIN.get(element, terms.DC_RELATION),)
        for predicate in _ADDRESSES.get(further.term) or _ADDRESSES.get(element) or plain:
            yield predicate, address
        return
    text = reading.literal(LangText(further.value, further.language))
    if further.term == "alternative":
        yield terms.DCT_ALTERNATIVE, text
        yield terms.SCHEMA_ALTERNATE_NAME, text
    elif element == "identifier":
        yield terms.DCT_IDENTIFIER, Literal(further.value)
    elif element == "date":
        date = _date(further.value)
        issued = further.term == "issued" and date.datatype == terms.XSD_DATE
        yield (terms.DCT_ISSUED if issued else terms.DC_DATE), date
    else:
        yield _PLAIN[element], text
        if further.term == "temporal":
            yield terms.SCHEMA_TEMPORAL_COVERAGE, text


def _date(value: str) -> Literal:
    try:
        return Literal(value, None, parse_edtf(value).datatype)
    except DateSyntaxError:
        return Literal(value)
