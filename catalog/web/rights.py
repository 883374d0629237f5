"""Rights statements and licences in words.

Source: rightsstatements.org, "Rights Statements"; the names of its twelve statements.
"""

from typing import Final, NamedTuple

from catalog.web.language import N_, _
from vocab import terms
from vocab.reading import Reading
from vocab.statements import Literal

LABELS: Final = {
    "InC": N_("In copyright"),
    "InC-OW-EU": N_("In copyright, orphan work in the European Union"),
    "InC-EDU": N_("In copyright, educational use permitted"),
    "InC-NC": N_("In copyright, non-commercial use permitted"),
    "InC-RUU": N_("In copyright, rights-holder cannot be found or identified"),
    "NoC-CR": N_("No copyright, contractual restrictions"),
    "NoC-NC": N_("No copyright, non-commercial use only"),
    "NoC-OKLR": N_("No copyright, other known legal restrictions"),
    "NoC-US": N_("No copyright in the United States"),
    "CNE": N_("Copyright not evaluated"),
    "UND": N_("Copyright undetermined"),
    "NKC": N_("No known copyright"),
}


class Rights(NamedTuple):
    """What is said of rights.

    Attributes:
        address: Canonical IRI of the statement or licence.
        label: In words.
        text: The source's own words.
    """

    address: str
    label: str
    text: Literal | None


def rights_in_words(reading: Reading) -> Rights:
    """Return what a document says of rights."""
    iri = str(reading.rights_statement)
    return Rights(iri, label_of(iri), reading.rights_text)


def label_of(iri: str) -> str:
    """Return a rights statement or licence in words; one that we do not know by its IRI.

    >>> label_of("http://creativecommons.org/publicdomain/zero/1.0/"), label_of("https://example.org/licence")
    ('CC0 1.0', 'https://example.org/licence')
    """
    if iri.startswith(terms.RIGHTS_STATEMENTS):
        return _(LABELS[iri.removeprefix(terms.RIGHTS_STATEMENTS).partition("/")[0]])
    if not iri.startswith(terms.CREATIVE_COMMONS):
        return iri
    kind, _slash, rest = iri.removeprefix(terms.CREATIVE_COMMONS).strip("/").partition("/")
    name = {"zero": "CC0", "mark": _("Public domain mark")}.get(rest.partition("/")[0])
    number = rest.partition("/")[2].replace("/", " ")
    return f"{name} {number}" if kind == "publicdomain" and name else f"CC {rest.replace('/', ' ').upper()}"
