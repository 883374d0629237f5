"""Reads requests for reconciliation: batches of queries, and of things whose values are wanted.

A batch is refused as a whole, in a sentence that names the query at fault. Source: Reconciliation Service API 0.2,
sections 4.1, 4.3 and 6.3, and its schemas.
"""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl

import msgspec
from flask import request
from werkzeug.datastructures import MultiDict

from catalog.errors import InputError
from catalog.jobs.reconcile_given import NAMES
from catalog.jobs.reconcile_rules import Asked, Given, texts_of
from catalog.web.answers import FORM_TYPE
from exports.reconciliation import AS_TEXT, AS_THING, BATCH, CONTENT, LIMIT, PROPERTIES
from vocab.text import clean

MAX_BODY: Final = 1_048_576  # bytes
MOST_CANDIDATES: Final = 50  # of a query
MAX_IDS: Final = 200
MAX_PROPERTIES: Final = 50
MAX_VALUES: Final = 50  # of all properties of a query
MAX_NAMES: Final = 10  # that a query without text gives by its properties
MOST_VALUES: Final = 500  # of a batch
MOST_NAMES: Final = 100
_FIELDS: Final = 20
_DIGITS: Final = 9
_DEFAULT_LIMIT: Final = 10
_STRICT: Final = ("any", "all", "should")


class TooLargeError(InputError):
    """More is asked for at a time than is answered."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class WrongBodyError(InputError):
    """The body of the request is of a kind that is not read."""

    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE


class Wanted(NamedTuple):
    """A property whose values are wanted.

    Attributes:
        limit: Most values of one thing; ``None`` for all.
        content: ``"id"`` or ``"literal"``.
    """

    id: str
    limit: int | None = None
    content: str = AS_THING

    @property
    def gives_things(self) -> bool:
        """Whether things come with their ids."""
        return self.content != AS_TEXT


class Extension(NamedTuple):
    """A data extension query."""

    ids: tuple[str, ...]
    properties: tuple[Wanted, ...]


def read_parameters(read: Callable[[int], bytes]) -> MultiDict[str, str]:
    """Return the parameters of a request, those of a form that is its body included.

    Args:
        read: Returns the body up to so many bytes, and one more of a longer one.

    Raises:
        TooLargeError: The body is longer than ``MAX_BODY``.
        WrongBodyError: It is no form.
    """
    if request.method != "POST":
        return MultiDict(request.args.items(multi=True))
    if request.mimetype != FORM_TYPE:
        kind = request.mimetype[:80] or "nothing that is named"
        raise WrongBodyError(f"a batch cannot be sent as {kind}", f"send a form, {FORM_TYPE}")
    body = read(MAX_BODY)
    if len(body) > MAX_BODY:
        raise TooLargeError(f"the body is longer than {MAX_BODY:,} bytes", f"send at most {BATCH} queries at a time")
    try:
        form = parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except ValueError:
        raise InputError("the form is not readable", "send it percent-encoded, in UTF-8") from None
    return MultiDict([*request.args.items(multi=True), *form])


def read_batch(text: str) -> dict[str, Asked]:
    """Return the queries of a batch, by their names.

    Raises:
        InputError: It is no batch, or a query of it is none.
        TooLargeError: It has more than ``BATCH`` queries, or asks for too much in one of them or in all.
    """
    batch = _object(_json("queries", text), "the batch")
    if len(batch) > BATCH:
        raise TooLargeError(f"there are {len(batch):,} queries in the batch", f"send at most {BATCH} at a time")
    read: dict[str, Asked] = {}
    names = values = 0
    for name, query in batch.items():
        what = f"query {name[:40]!r}"
        read[name] = asked = _query(what, _object(query, what))
        names += _names(what, asked)
        values += sum(len(given) for _, given in asked.properties)
        if names > MOST_NAMES or values > MOST_VALUES:
            raise TooLargeError(
                f"{what}: with it the batch has {names:,} names and {values:,} values of properties",
                f"send at most {MOST_NAMES} names and {MOST_VALUES} values at a time",
            )
    return read


def _names(what: str, asked: Asked) -> int:
    """Return how many names are looked for."""
    if asked.text.strip():
        return 1
    names = texts_of(asked, NAMES)
    if len(names) > MAX_NAMES:
        raise TooLargeError(
            f"{what}: its properties give {len(names):,} names to look for", f"give at most {MAX_NAMES}, or 'query'"
        )
    return len(names)


def _json(name: str, text: str) -> Any:
    try:
        return msgspec.json.decode(text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(f"the parameter {name!r} is not JSON: {error}", "send it as the specification says") from None


def _object(value: Any, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise InputError(f"{what} is no object", 'expected e.g. {"q0": {"query": "Zhou Enlai"}}')
    return value


def _list(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise InputError(f"{what} is no list", "expected a list: […]")
    return value


def _few(values: list[Any], most: int, what: str) -> list[Any]:
    if len(values) > most:
        raise TooLargeError(f"{what}: there are {len(values):,}", f"give at most {most}")
    return values


def _query(what: str, query: dict[str, Any]) -> Asked:
    text = query.get("query")
    if text is not None and not isinstance(text, str):
        raise InputError(f"{what}: 'query' is no text", "give the name that is looked for")
    properties = _properties(what, query.get("properties") or [])
    if text is None and not properties:
        raise InputError(f"{what} asks for nothing", "give 'query' or 'properties'")
    strict = query.get("type_strict", "any")
    if strict not in _STRICT:
        raise InputError(f"{what}: 'type_strict' is unknown", f"expected one of {', '.join(_STRICT)}")
    limit = _whole(query.get("limit"), f"{what}: 'limit'", least=1)
    return Asked(
        clean(text or ""),
        _types(what, query.get("type")),
        strict,
        min(limit or _DEFAULT_LIMIT, MOST_CANDIDATES),
        properties,
    )


def _whole(value: Any, what: str, *, least: int) -> int | None:
    """Return a whole number that may be written as another kind of one: ``5.0``."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1 or value < least:
        raise InputError(f"{what} is no whole number from {least}", "expected e.g. 5")
    return int(min(value, 10**9))


def _types(what: str, value: Any) -> tuple[str, ...]:
    """Return ids of types: one, several, or types with their names."""
    if value is None or value == "":
        return ()
    several = _few(value if isinstance(value, list) else [value], MAX_VALUES, f"{what}: types")
    found = [one.get("id") if isinstance(one, dict) else one for one in several]
    if not all(isinstance(one, str) for one in found):
        raise InputError(f"{what}: 'type' is no id of a type", "expected an id, or a list of ids")
    return tuple(one for one in found if one)


def _properties(what: str, value: Any) -> tuple[tuple[str, tuple[Given, ...]], ...]:
    found = []
    left = MAX_VALUES
    properties = _few(_list(value, f"{what}: 'properties'"), MAX_PROPERTIES, f"{what}: properties")
    for one in properties:
        property_id = _property(what, one.get("pid") if isinstance(one, dict) else None)
        values = one.get("v")
        several = values if isinstance(values, list) else [values]
        left -= len(several)
        if left < 0:
            raise TooLargeError(
                f"{what}: with {property_id!r}, there are {MAX_VALUES - left:,} values of properties",
                f"give at most {MAX_VALUES} to a query",
            )
        given = [_given(what, item) for item in several]
        # an empty cell says nothing
        if some := tuple(item for item in given if item.text.strip() or item.id):
            found.append((property_id, some))
    return tuple(found)


def _property(what: str, property_id: Any) -> str:
    if not isinstance(property_id, str) or property_id not in PROPERTIES:
        shown = repr(property_id)[:60] if property_id is not None else "without an id"
        raise InputError(
            f"{what}: there is no property {shown}", "/reconcile/suggest/property lists those that there are"
        )
    return property_id


def _given(what: str, value: Any) -> Given:
    match value:
        case None:
            return Given("")
        case bool():
            return Given(str(value).lower())
        case float() if value == value // 1:
            return Given(str(int(value)))
        case str() | int() | float():
            return Given(clean(str(value)))
        case {"id": str(id_), **rest}:
            name = rest.get("name")
            return Given(clean(name) if isinstance(name, str) else "", id_)
    raise InputError(
        f"{what}: a value of a property is of no known form", "expected text, a number, or an object with 'id'"
    )


# ---------------------------------------------------------------- data extension


def read_extension(text: str) -> Extension:
    """Return a data extension query.

    Raises:
        InputError: It is none.
        TooLargeError: It asks for more than ``MAX_IDS`` things or ``MAX_PROPERTIES`` properties.
    """
    what = "the data extension query"
    query = _object(_json("extend", text), what)
    ids = _list(query.get("ids"), f"{what}: 'ids'")
    properties = _list(query.get("properties"), f"{what}: 'properties'")
    if not all(isinstance(one, str) for one in ids):
        raise InputError(f"{what}: an id is no text", "give ids as candidates have them")
    if len(ids) > MAX_IDS or len(properties) > MAX_PROPERTIES:
        raise TooLargeError(
            f"{what} asks for {len(properties):,} properties of {len(ids):,} things",
            f"ask for at most {MAX_PROPERTIES} of at most {MAX_IDS}",
        )
    return Extension(tuple(dict.fromkeys(ids)), tuple(_once(_wanted(what, one) for one in properties)))


def _wanted(what: str, one: Any) -> Wanted:
    property_id = _property(what, one.get("id") if isinstance(one, dict) else None)
    settings = one.get("settings") or {}
    if not isinstance(settings, dict):
        raise InputError(f"{what}: 'settings' of {property_id!r} are no object", 'expected e.g. {"limit": 1}')
    limit = settings.get(LIMIT)
    if isinstance(limit, str):
        # forms send what was typed
        limit = _typed(limit.strip(), f"{what}: 'limit' of {property_id!r}")
    content = settings.get(CONTENT) or AS_THING
    if content not in {AS_THING, AS_TEXT}:
        raise InputError(f"{what}: 'content' of {property_id!r} is unknown", f"expected {AS_THING} or {AS_TEXT}")
    return Wanted(property_id, _whole(limit, f"{what}: 'limit' of {property_id!r}", least=0) or None, content)


def _typed(text: str, what: str) -> int | None:
    """Return the whole number that digits are; what is larger than any number of values is all of them."""
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()):
        raise InputError(f"{what} is no whole number from 0", "expected e.g. 5")
    # Python refuses to read thousands of digits
    return int(text) if len(text) <= _DIGITS else None


def _once(wanted: Iterable[Wanted]) -> Iterable[Wanted]:
    return {one.id: one for one in wanted}.values()
