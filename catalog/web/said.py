"""What a description says of a thing, sorted for readers: names, notes, facts, neighbours, and who else knows it."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from catalog.web.language import N_, gettext
from exports.elsewhere import NAMES, whose
from vocab import terms
from vocab.statements import IRI, Literal, Statement

_NAMESPACES: Final = (terms.SCHEMA, terms.DCTERMS, terms.SKOS, terms.RDFS)
# what a page makes a link of: other schemes can be scripts
_WEB: Final = ("http://", "https://")

_NAMES: Final = frozenset({terms.SCHEMA_NAME, terms.SKOS_PREF_LABEL, terms.DCT_TITLE})
_ALTERNATES: Final = frozenset({terms.SCHEMA_ALTERNATE_NAME, terms.SKOS_ALT_LABEL})
_NOTES: Final = frozenset({"description", "definition", "scope note", "note", "history note", "comment", "abstract"})
_SAME: Final = frozenset({"exact match", "close match", "same as"})
_UNSAID: Final = frozenset({terms.RDF_TYPE, terms.RDFS_LABEL})

# Properties in the words of the page: from the thing, and from what they lead to.
FORWARD: Final[Mapping[str, str]] = {
    "broader": N_("Part of"),
    "narrower": N_("Includes"),
    "related": N_("See also"),
    "in scheme": N_("In the list"),
    "is replaced by": N_("Followed by"),
    "replaces": N_("Before it"),
    "is part of": N_("Part of"),
    "has part": N_("Includes"),
    "holding archive": N_("Held by"),
    "contained in place": N_("Part of"),
    "parent organization": N_("Part of"),
    "member of": N_("Member of"),
    "identifier": N_("Signature"),
    "notation": N_("Code"),
    "latitude": N_("Latitude"),
    "longitude": N_("Longitude"),
    "birth date": N_("Born"),
    "death date": N_("Died"),
    "founding date": N_("Founded"),
    "dissolution date": N_("Dissolved"),
    "location": N_("Place"),
    "url": N_("Website"),
}
BACKWARD: Final[Mapping[str, str]] = {
    "broader": N_("Includes"),
    "in scheme": N_("In this list"),
    "is replaced by": N_("Before it"),
    "replaces": N_("Followed by"),
    "is part of": N_("Includes"),
    "contained in place": N_("Includes"),
    "parent organization": N_("Includes"),
    "member of": N_("Members"),
    "related": N_("See also"),
    "location": N_("Here"),
}


class Text(NamedTuple):
    """A text with the tag of its language, if that is known."""

    text: str
    language: str | None


class Elsewhere(NamedTuple):
    """The same thing in another catalogue.

    Attributes:
        who: Keeps the catalogue; where that is not known, the address.
        identifier: The thing's there; ``""`` when the address does not show it.
    """

    who: str
    identifier: str
    address: str


class Fact(NamedTuple):
    """A statement that is none of the rest.

    Attributes:
        address: ``None`` of a text, and of what is no address on the web.
    """

    text: str
    language: str | None
    address: str | None


class Said(NamedTuple):
    """What is said of a thing.

    Attributes:
        names: In all languages.
        alternates: Other names.
        notes: What it is, in sentences.
        things: Paths of other things here, by the words for what they are to it.
        facts: By the words for the property.
        elsewhere: The same thing elsewhere.
    """

    names: tuple[Text, ...]
    alternates: tuple[Text, ...]
    notes: tuple[Text, ...]
    things: dict[str, list[str]]
    facts: dict[str, list[Fact]]
    elsewhere: tuple[Elsewhere, ...]


def said(statements: Iterable[Statement], base: str) -> Said:
    """Return what statements say of the one thing that they are about."""
    names, alternates, notes = dict[Text, None](), dict[Text, None](), dict[Text, None]()
    things, facts, elsewhere = dict[str, list[str]](), dict[str, list[Fact]](), dict[Elsewhere, None]()
    start = base + "id/"
    for _, predicate, term in statements:
        words = property_words(predicate)
        heading = FORWARD.get(words, words)
        if predicate in _UNSAID:
            continue
        if isinstance(term, Literal):
            text = Text(term.value, term.language)
            if predicate in _NAMES:
                names[text] = None
            elif predicate in _ALTERNATES:
                alternates[text] = None
            elif words in _NOTES:
                notes[text] = None
            else:
                facts.setdefault(heading, []).append(Fact(term.value, term.language, None))
        elif term.startswith(start):
            things.setdefault(heading, []).append(term.removeprefix(start))
        elif words in _SAME and term.startswith(_WEB):
            elsewhere[known(term)] = None
        else:
            facts.setdefault(heading, []).append(Fact(str(term), None, term if term.startswith(_WEB) else None))
    return Said(tuple(names), tuple(alternates), tuple(notes), things, facts, tuple(elsewhere))


def property_words(predicate: IRI) -> str:
    """Return a property's name as words: ``alternateName`` → ``alternate name``."""
    local = next((predicate.removeprefix(one) for one in _NAMESPACES if predicate.startswith(one)), None)
    if local is None:
        local = re.split(r"[/#]", predicate)[-1] or str(predicate)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local).lower()


def known(address: str) -> Elsewhere:
    """Return whose address it is.

    >>> known("http://www.wikidata.org/entity/Q649")[:2], known("https://example.org/x/1")[:2]
    (('Wikidata', 'Q649'), ('https://example.org/x/1', ''))
    """
    found = whose(address)
    return Elsewhere(NAMES[found[0]], found[1], address) if found else Elsewhere(address, "", address)


def years_of(first: int | None, last: int | None) -> str:
    """Return the years between which something was; ``""`` where none is known."""
    if first is not None and last is not None:
        return gettext("%(first)s to %(last)s", first=first, last=last)
    if first is not None:
        return gettext("from %(first)s", first=first)
    return "" if last is None else gettext("until %(last)s", last=last)
