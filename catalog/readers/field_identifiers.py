"""Fields that identify → the id of the record; persistent identifiers, addresses, and the others that are kept."""

import re
from typing import Final

from catalog.readers.field import Field, Remarks
from catalog.readers.field_values import is_address
from vocab.document import Further
from vocab.findings import Finding, Severity
from vocab.identifiers import check_identifier, mint, record_id
from vocab.persistent import SCHEMES, parse

_SCHEMED: Final = re.compile(r"(?:urn|info|isbn|issn|oai)\b", re.IGNORECASE)
# what stands in every DOI, handle and ARK, and in few other identifiers
_MAY_PERSIST: Final = re.compile(r"10\.|doi|hdl|handle|ark:", re.IGNORECASE)


class Identifiers:
    """Collects what identifies one record.

    Attributes:
        addresses: Web pages, in their order.
        persistent: DOIs, handles and ARKs, likewise.
    """

    __slots__ = ("_ids", "_remarks", "addresses", "persistent")

    def __init__(self, remarks: Remarks) -> None:
        self._remarks = remarks
        self._ids: list[Field] = []
        self.addresses: dict[str, None] = {}
        self.persistent: dict[str, None] = {}

    def take_id(self, field: Field) -> None:
        """Take what is meant as the record's id: it goes before other identifiers."""
        self._ids.insert(sum(kept.term == "id" for kept in self._ids), field)

    def take(self, field: Field) -> None:
        """Take any other identifier."""
        _, value, _, stated, _, _, _ = field
        scheme = SCHEMES.get(stated, "") if stated else ""
        if (scheme or _MAY_PERSIST.search(value)) and (known := _persistent(value, scheme)):
            self.persistent[known] = None
        elif is_address(value):
            self.addresses[value] = None
        elif stated or _SCHEMED.match(value):
            prefixed = not stated or value.lower().startswith(stated.lower())
            self._remarks.further[Further("identifier", value if prefixed else f"{stated} {value}")] = None
        else:
            self._ids.append(field)

    def chosen(self, key: str, minted: Severity) -> str:
        """Return the id of the record; the other identifiers are kept.

        Args:
            key: Of the record in its source; an id is made from it when there is no other.
            minted: How grave that is.
        """
        chosen = self._stated()
        if chosen:
            return chosen
        if found := next((number for address in self.addresses if (number := record_id(address))), None):
            return found
        known = next(iter([*self.persistent, *self.addresses]), None)
        identifier = mint(known or key)
        self._remarks.findings.append(
            Finding(
                kind="record-id-minted",
                field="Record ID",
                problem=f"the record has no id; {identifier} was made from its"
                f" {'address' if known else 'place in the file'} and stays",
                advice="expected an id of its own; add one before the first publication, if you can",
                line=self._remarks.line,
                severity="note" if known else minted,
            )
        )
        return identifier

    def _stated(self) -> str:
        chosen = ""
        for field in self._ids:
            value = field.value
            fault = check_identifier(value)
            if fault and field.term == "id":
                self._remarks.warn(
                    field,
                    "record-id-unusable",
                    f"this cannot be a record id, {fault}: {value[:80]!r}",
                    "expected a short text such as 121616; correct it",
                    text=value,
                )
            elif not fault and not chosen:
                chosen = value
            elif value != chosen:
                self._remarks.further[Further("identifier", value)] = None
        return chosen


def _persistent(value: str, scheme: str) -> str | None:
    """Return the value as a DOI, a handle or an ARK, ``None`` when it is none of them."""
    return next((form for form in (value, scheme + value) if parse(form)), None)
