"""The change feed as Activity Streams, in the form of the IIIF Change Discovery API 1.0, level 2.

Harvesters of cultural heritage read it from the last page backwards; what they shall fetch stands behind ``seeAlso``.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

from exports.formats import FORMATS
from exports.jsonld import Node
from vocab import terms
from vocab.identifiers import Iris
from vocab.imprint import Imprint
from vocab.moments import instant

_PAGE: Final = "OrderedCollectionPage"
MEDIA_TYPES: Final = ("application/ld+json", "application/activity+json", "application/json")


class Activity(NamedTuple):
    """One change of one document.

    Attributes:
        kind: ``Create``, ``Update`` or ``Delete``.
        ended: When it became public; UTC.
        sequence: In the ledger.
    """

    identifier: str
    kind: str
    ended: datetime
    sequence: int


def address(base: str) -> str:
    """Return the address of the collection."""
    return f"{base}changes/activities"


def collection(imprint: Imprint, total: int, first: str | None, last: str | None) -> Node:
    """Return the collection; one without activities has no pages (section 3.1).

    Args:
        first: Address of the first page.
        last: Address of the last page.
    """
    node: Node = {
        "@context": terms.IIIF_DISCOVERY,
        "id": address(imprint.base),
        "type": "OrderedCollection",
        "totalItems": total,
        "rights": imprint.metadata_license,
        "seeAlso": [
            {
                "id": f"{imprint.base}dataset",
                "type": "Dataset",
                "label": {"en": ["Description of the dataset"]},
                "format": FORMATS["jsonld"].media_type,
                "profile": terms.DCAT,
            }
        ],
    }
    return node | _links(first=first, last=last)


def page(
    imprint: Imprint, here: str, activities: Iterable[Activity], previous: str | None, following: str | None
) -> Node:
    """Return a page, the oldest activity first (section 3.2).

    Args:
        here: Its address.
        previous: Address of the page before it.
        following: Address of the page behind it.
    """
    node: Node = {
        "@context": terms.IIIF_DISCOVERY,
        "id": here,
        "type": _PAGE,
        "partOf": {"id": address(imprint.base), "type": "OrderedCollection"},
    }
    return node | _links(prev=previous, next=following) | {"orderedItems": [_item(imprint, one) for one in activities]}


def _links(**pages: str | None) -> Node:
    return {name: {"id": there, "type": _PAGE} for name, there in pages.items() if there is not None}


def _item(imprint: Imprint, activity: Activity) -> Node:
    iris = Iris(imprint.base)
    thing: Node = {"id": str(iris.document(activity.identifier)), "type": "Document"}
    if activity.kind != "Delete":
        thing["seeAlso"] = [
            {
                "id": f"{iris.data(activity.identifier)}.jsonld",
                "type": "Dataset",
                "label": {"en": ["Description"]},
                "format": FORMATS["jsonld"].media_type,
                "profile": str(iris.profile),
            }
        ]
    return {
        "id": f"{address(imprint.base)}#{activity.sequence}",
        "type": activity.kind,
        "object": thing,
        "endTime": instant(activity.ended),
    }
