"""Terms of Dublin Core: which element of the original fifteen each refines, and its names in tables of all kinds.

Sources: DCMI Metadata Terms (2020), sections 2 and 3; the qualifiers are those of DSpace's registry of fields.
"""

from collections.abc import Mapping
from typing import Final

# Terms → the element that says the same in general (DCMI calls this "dumbing down")
ELEMENTS: Final[Mapping[str, str]] = {
    **{
        name: name
        for name in (
            "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format",
            "identifier", "source", "language", "relation", "coverage", "rights",
        )
    },
    "alternative": "title",
    "abstract": "description",
    "tableOfContents": "description",
    "available": "date",
    "created": "date",
    "dateAccepted": "date",
    "dateCopyrighted": "date",
    "dateSubmitted": "date",
    "issued": "date",
    "modified": "date",
    "valid": "date",
    "extent": "format",
    "medium": "format",
    "bibliographicCitation": "identifier",
    "conformsTo": "relation",
    "hasFormat": "relation",
    "hasPart": "relation",
    "hasVersion": "relation",
    "isFormatOf": "relation",
    "isPartOf": "relation",
    "isReferencedBy": "relation",
    "isReplacedBy": "relation",
    "isRequiredBy": "relation",
    "isVersionOf": "relation",
    "references": "relation",
    "replaces": "relation",
    "requires": "relation",
    "spatial": "coverage",
    "temporal": "coverage",
    "accessRights": "rights",
    "license": "rights",
    "rightsHolder": "rights",
    "accrualMethod": "description",
    "accrualPeriodicity": "description",
    "accrualPolicy": "description",
    "audience": "description",
    "educationLevel": "description",
    "instructionalMethod": "description",
    "mediator": "description",
    "provenance": "description",
}  # fmt: skip
