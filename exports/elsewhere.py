"""Where else a thing is described: the IRIs of authority files of others → whose they are, and what they call it there.

Pure. Each pattern is that of the identifiers that the authority itself publishes; one address has several spellings.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple


class Authority(NamedTuple):
    """An authority file of others.

    Attributes:
        key: Also the name of the property that holds what it calls a thing.
        name: For people.
        pattern: What follows ``http://`` or ``https://``; the group is the identifier.
    """

    key: str
    name: str
    pattern: re.Pattern[str]


def _authority(key: str, name: str, pattern: str) -> Authority:
    return Authority(key, name, re.compile(rf"https?://(?:www\.)?{pattern}/?", re.ASCII))


AUTHORITIES: Final = (
    _authority("wikidata", "Wikidata", r"(?:m\.)?wikidata\.org/(?:entity|wiki)/(Q[1-9]\d*)"),
    _authority("viaf", "VIAF", r"viaf\.org/viaf/(\d+)"),
    _authority("geonames", "GeoNames", r"(?:sws\.)?geonames\.org/(\d+)(?:/[\w-]+\.html)?"),
    _authority("gnd", "GND", r"d-nb\.info/gnd/([\dX-]+)"),
    _authority("lcnaf", "Library of Congress names", r"id\.loc\.gov/(?:authorities/names|rwo/agents)/(n[a-z]?\d+)"),
    _authority("lcsh", "Library of Congress subjects", r"id\.loc\.gov/authorities/subjects/(sh\d+)"),
    _authority("aat", "Getty AAT", r"vocab\.getty\.edu/(?:page/)?aat/(\d+)"),
    _authority("tgn", "Getty TGN", r"vocab\.getty\.edu/(?:page/)?tgn/(\d+)(?:-place)?"),
    _authority("ulan", "Getty ULAN", r"vocab\.getty\.edu/(?:page/)?ulan/(\d+)(?:-agent)?"),
    _authority("isni", "ISNI", r"isni\.org/(?:isni/)?(\d{15}[\dX])"),
    _authority("orcid", "ORCID", r"orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])"),
    _authority("bnf", "BnF", r"data\.bnf\.fr/(?:\w+/)?(?:ark:/12148/)?(cb\d+[a-z\d])(?:#about)?"),
)
NAMES: Final = {authority.key: authority.name for authority in AUTHORITIES}


def whose(iri: str) -> tuple[str, str] | None:
    """Return the key of the authority that an IRI is of, and its identifier there; ``None`` when it is of no known one.

    >>> whose("http://www.wikidata.org/entity/Q937"), whose("https://vocab.getty.edu/tgn/7001393")
    (('wikidata', 'Q937'), ('tgn', '7001393'))
    """
    for authority in AUTHORITIES:
        if found := authority.pattern.fullmatch(iri):
            return authority.key, found[1]
    return None


def identifiers(iris: Iterable[str], key: str) -> tuple[str, ...]:
    """Return what one authority calls the thing that all of some IRIs mean."""
    found = (whose(iri) for iri in iris)
    return tuple(dict.fromkeys(one[1] for one in found if one and one[0] == key))
