"""What a reader or the mapping has to say about a record, in the archivist's words."""

from typing import Literal as OneOf
from typing import TypeAlias

import msgspec

Severity: TypeAlias = OneOf["note", "warning", "refused"]


class Finding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One problem of one record.

    Attributes:
        kind: Stable word for counting and filtering, e.g. ``"language-unknown"``.
        field: The field as records name it, e.g. ``"Original Language"``; or ``"record"``, ``"file"``.
        problem: What is the matter, without a full stop.
        advice: What was expected and what to do, without a full stop.
        text: What the record says at this place and the description does not; ``""`` when nothing is left out.
        line: Line in the source, from 1; ``None`` when no line is to blame.
        severity: ``"refused"`` when the record was not taken; ``"note"`` when nothing is wrong, and ``text`` is only
            kept beside the description; else ``"warning"``.
    """

    kind: str
    field: str
    problem: str
    advice: str
    text: str = ""
    line: int | None = None
    severity: Severity = "warning"
