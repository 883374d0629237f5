"""Addresses of rights statements and licences → the one canonical IRI of each.

Sources: rightsstatements.org, "Requirements for the Technical Infrastructure", section 3; creativecommons.org.
"""

import re
from typing import Final

from vocab import terms
from vocab.identifiers import web_address
from vocab.statements import IRI

_STATEMENT: Final = re.compile(
    r"https?://(?:www\.)?rightsstatements\.org/(?:vocab|page|data)/"
    r"(InC|InC-OW-EU|InC-EDU|InC-NC|InC-RUU|NoC-CR|NoC-NC|NoC-OKLR|NoC-US|CNE|UND|NKC)/1\.0/?(?:\?\S*)?",
    re.IGNORECASE,
)
_CANONICAL_CASE: Final = {
    name.lower(): name
    for name in (
        "InC", "InC-OW-EU", "InC-EDU", "InC-NC", "InC-RUU",
        "NoC-CR", "NoC-NC", "NoC-OKLR", "NoC-US", "CNE", "UND", "NKC",
    )
}  # fmt: skip
_LICENCE: Final = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(licenses|publicdomain)/([a-z-]+)/(\d\.\d(?:/[a-z]{2,3})?)"
    r"/?(?:deed(?:\.[a-zA-Z-]+)?|legalcode(?:\.[a-zA-Z-]+)?)?(?:[?#]\S*)?",
    re.IGNORECASE,
)
_KNOWN_HOST: Final = re.compile(
    r"https?://(?:[a-z]+\.)?(?:rightsstatements|creativecommons)\.org(?:/|$)", re.IGNORECASE
)
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


def canonical(address: str) -> IRI | None:
    """Return the canonical IRI of a rights statement or licence, or ``None`` when it is neither.

    >>> canonical("https://rightsstatements.org/page/InC/1.0/?language=en")
    'http://rightsstatements.org/vocab/InC/1.0/'
    >>> canonical("https://creativecommons.org/licenses/by/4.0/deed.de")
    'http://creativecommons.org/licenses/by/4.0/'
    """
    if found := _STATEMENT.fullmatch(address):
        return IRI(f"{terms.RIGHTS_STATEMENTS}{_CANONICAL_CASE[found[1].lower()]}/1.0/")
    if found := _LICENCE.fullmatch(address):
        return IRI(f"{terms.CREATIVE_COMMONS}{found[1]}/{found[2]}/{found[3]}/".lower())
    return None


def is_licence(iri: str) -> bool:
    """Say whether ``iri`` names a licence, not only a statement about rights."""
    return iri.startswith((terms.CREATIVE_COMMONS + "licenses/", terms.CREATIVE_COMMONS + "publicdomain/zero/"))


def find_statement(text: str) -> tuple[IRI | None, bool]:
    """Return the rights IRI in ``text``, and whether that IRI is all the text says.

    A page of another host counts when it stands alone; a page of the two known hosts that is not
    a statement of theirs never does.
    """
    whole = text.strip().rstrip(".,;)")
    for found in _ADDRESS.finditer(text):
        address = found.group().rstrip(".,;)")
        alone = whole == address
        if iri := canonical(address):
            return iri, alone
        if alone and not _KNOWN_HOST.match(address) and (page := web_address(address)):
            return page, True
    return None, False
