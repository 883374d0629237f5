"""What the routes of the reconciliation service say of themselves in ``/openapi.json``."""

import json
from typing import Final

from catalog.web.answers import FORM_TYPE
from exports.openapi import HTML, JSON, Operation, Parameter
from exports.reconciliation import BATCH, TYPES

_BATCH: Final = json.dumps({"q0": {"query": "China", "type": "place", "limit": 3}})
_PREFIX: Final = Parameter(
    name="prefix", place="query", text="How the name, a word of it or the id begins", example="c"
)
_CURSOR: Final = Parameter(name="cursor", place="query", text="How many suggestions to skip", example="1")
_LIMIT: Final = Parameter(name="limit", place="query", text="Most of them", example="5")
_TYPE: Final = Parameter(name="type", place="query", text="Only of this type", example="place", values=tuple(TYPES))
_ID: Final = Parameter(
    name="id",
    place="query",
    text="Id as candidates have it, percent-escaped; or the address of the thing",
    example="collection/none",
    sample="reconciled",
    required=True,
)

RECONCILE: Final = Operation(
    tag="reconciliation",
    text="Reconciliation Service API 0.2, for OpenRefine and programs like it. Without a parameter, the service"
    f" manifest. A batch has at most {BATCH} queries; POST takes the same parameters as a form.",
    parameters=(
        Parameter(name="queries", place="query", text="A reconciliation query batch, as JSON", example=_BATCH),
        Parameter(
            name="extend",
            place="query",
            text="A data extension query, as JSON",
            example=json.dumps({"ids": ["place/china"], "properties": [{"id": "name"}]}),
        ),
    ),
    answers={200: (JSON,)},
    errors=(400, 413, 415, 503),
    body={FORM_TYPE: {"queries": _BATCH}},
)
SUGGEST_ENTITY: Final = Operation(
    tag="reconciliation",
    parameters=(_PREFIX, _CURSOR, _LIMIT, _TYPE),
    answers={200: (JSON,)},
    errors=(400, 503),
)
SUGGEST_TYPE: Final = Operation(
    tag="reconciliation", parameters=(_PREFIX, _CURSOR, _LIMIT), answers={200: (JSON,)}, errors=(400,)
)
SUGGEST_PROPERTY: Final = Operation(
    tag="reconciliation", parameters=(_PREFIX, _CURSOR, _LIMIT, _TYPE), answers={200: (JSON,)}, errors=(400,)
)
PROPERTIES_OF: Final = Operation(
    tag="reconciliation", parameters=(_TYPE, _LIMIT), answers={200: (JSON,)}, errors=(400,)
)
PREVIEW: Final = Operation(
    tag="reconciliation",
    text="It may stand in frames of any origin, and runs no script.",
    parameters=(_ID,),
    answers={200: (HTML,)},
    errors=(400, 404),
)
VIEW: Final = Operation(tag="reconciliation", parameters=(_ID,), answers={303: ()}, errors=(400, 404))
ABOUT: Final = Operation(tag="reconciliation", answers={200: (HTML,)})
