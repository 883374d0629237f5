"""What of a description a profile holds: all, its Dublin Core, its Schema.org.

A profile takes statements away and never changes or adds one: each is a part of the full description, and every syntax
writes the same statements of it. Source: Content Negotiation by Profile (W3C working draft), section 5.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from vocab import terms
from vocab.statements import IRI, Literal, Statement

Projection: TypeAlias = Callable[[IRI, Sequence[Statement]], tuple[Statement, ...]]


class Profile(NamedTuple):
    """One profile.

    Attributes:
        name: Its token: ``?profile=`` of addresses, ``--profile`` of the command line.
        title, text: For people.
        standard: The vocabulary that it is a profile of; ``None`` of the one that joins several.
        project: What it keeps of a description of a thing, in the order of the description.
    """

    name: str
    title: str
    text: str
    standard: IRI | None
    project: Projection

    def iri(self, base: str) -> IRI:
        """Return its IRI in the catalogue under ``base``; the full one is the application profile itself."""
        return IRI(f"{base}def/profile" if self.name == FULL else f"{base}def/profile/{self.name}")


def full(root: IRI, statements: Sequence[Statement]) -> tuple[Statement, ...]:  # noqa: ARG001 - a projection like the others
    """Return all statements."""
    return tuple(statements)


def dublin_core(root: IRI, statements: Sequence[Statement]) -> tuple[Statement, ...]:  # noqa: ARG001
    """Return the statements with DCMI properties, the DCMI types of what they join, and labels of what they lead to."""
    kept = [statement for statement in statements if statement[1].startswith(terms.DCTERMS)]
    subjects = {subject for subject, _, _ in kept}
    named = {term for _, _, term in kept if isinstance(term, IRI)}
    return tuple(
        statement
        for statement in statements
        if statement[1].startswith(terms.DCTERMS)
        or (statement[0] in subjects | named and _is_dcmi_type(statement))
        or (statement[0] in named and statement[1] == terms.RDFS_LABEL)
    )


def schema(root: IRI, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the Schema.org statements that lead on from ``root``; the full text is left out, its file has it."""
    kept = [statement for statement in statements if _is_schema_org(statement)]
    reached = _reached(root, kept)
    return tuple(statement for statement in kept if statement[0] in reached)


def _is_dcmi_type(statement: Statement) -> bool:
    _, predicate, term = statement
    return predicate == terms.RDF_TYPE and isinstance(term, IRI) and term.startswith((terms.DCTERMS, terms.DCMITYPE))


def _is_schema_org(statement: Statement) -> bool:
    _, predicate, term = statement
    if predicate == terms.RDF_TYPE:
        return isinstance(term, IRI) and term.startswith(terms.SCHEMA)
    return predicate.startswith(terms.SCHEMA) and predicate != terms.SCHEMA_TEXT


def _reached(root: IRI, statements: Iterable[Statement]) -> set[IRI]:
    """Return all subjects that can be come to from ``root``."""
    leads: dict[IRI, list[IRI]] = {}
    for subject, _, term in statements:
        if isinstance(term, IRI):
            leads.setdefault(subject, []).append(term)
    reached, waiting = {root}, [root]
    while waiting:
        for term in leads.get(waiting.pop(), ()):
            if term not in reached:
                reached.add(term)
                waiting.append(term)
    return reached


FULL: Final = "full"
SCHEMA: Final = "schema"
PROFILES: Final[Mapping[str, Profile]] = {
    item.name: item
    for item in (
        Profile(FULL, "Full", "Everything that the catalogue says about a document.", None, full),
        Profile(
            "dublin-core",
            "Dublin Core",
            "The statements with properties of DCMI Metadata Terms, the DCMI types of what they are about and lead to,"
            " and the labels of what they lead to.",
            IRI(terms.DCTERMS),
            dublin_core,
        ),
        Profile(
            SCHEMA,
            "Schema.org",
            "The Schema.org statements about a document, its versions and files, and about what they lead to. The full"
            " text is left out; the files have it. As compact JSON-LD it is the block that search engines read in the"
            " page: plain JSON under Schema.org's own names.",
            IRI(terms.SCHEMA),
            schema,
        ),
    )
}


def described(profile: Profile, base: str) -> Iterator[Statement]:
    """Yield what is said of a profile (Profiles Vocabulary, section 6)."""
    iri = profile.iri(base)
    yield iri, terms.RDF_TYPE, terms.PROF_PROFILE
    yield iri, terms.RDFS_LABEL, Literal(profile.title)
    yield iri, terms.DCT_TITLE, Literal(profile.title, "en")
    yield iri, terms.DCT_DESCRIPTION, Literal(profile.text, "en")
    yield iri, terms.PROF_HAS_TOKEN, Literal(profile.name)
    if profile.standard:
        yield iri, terms.PROF_IS_PROFILE_OF, profile.standard
