"""The ways to take the catalogue's data that programs know: one table for DCAT, for pages and for the tests."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from vocab import terms


class Service(NamedTuple):
    """One way.

    Attributes:
        name: Last part of its IRI, ``{base}dataset#{name}``; the SPARQL endpoint has its own.
        title: For people.
        path: Where it is asked, below the base.
        description: Where it says what it can do, below the base.
        conforms_to: The specification.
        about: What it is for, in a sentence.
    """

    name: str
    title: str
    path: str
    description: str
    conforms_to: str
    about: str


SERVICES: Final = (
    Service(
        "sparql",
        "SPARQL endpoint",
        "sparql",
        "sparql",
        terms.SPARQL_PROTOCOL,
        "Answers questions about the whole catalogue.",
    ),
    Service(
        "search",
        "Search",
        "search",
        "openapi.json",
        terms.OPENAPI_SPECIFICATION,
        "Finds documents by their words.",
    ),
    Service(
        "reconcile",
        "Reconciliation",
        "reconcile",
        "reconcile",
        terms.RECONCILIATION_SPECIFICATION,
        "Tells OpenRefine which agent, place, archive or document a name in another table means.",
    ),
    Service(
        "oai-pmh",
        "OAI-PMH",
        "oai",
        "oai?verb=Identify",
        terms.OAI_PMH_SPECIFICATION,
        "Gives every record in five formats, whole or by sets, and afterwards what has changed or gone.",
    ),
    Service(
        "resourcesync",
        "ResourceSync",
        ".well-known/resourcesync",
        "capabilitylist.xml",
        terms.RESOURCESYNC_SPECIFICATION,
        "Lists every description and every change, singly and in packages.",
    ),
    Service(
        "changes",
        "Change feed",
        "changes",
        "changes",
        terms.LDES_SPECIFICATION,
        "Tells what happened in public, as an event stream and as activities.",
    ),
    Service(
        "sitemap",
        "Sitemap",
        "sitemap.xml",
        "sitemap.xml",
        terms.SITEMAPS_SPECIFICATION,
        "Lists every page with the date of its last change.",
    ),
)


def offered(rules: Iterable[str]) -> tuple[Service, ...]:
    """Return the services that an application has a route for.

    Args:
        rules: Its routes: ``/sparql``.

    >>> [service.name for service in offered(["/sparql", "/nothing"])]
    ['sparql']
    """
    known = frozenset(rules)
    return tuple(service for service in SERVICES if f"/{service.path}" in known)
