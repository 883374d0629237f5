"""A request of OAI-PMH 2.0 → its arguments, or what is wrong with them (section 3.6)."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from exports.oai_pmh import OaiError
from exports.records import METADATA
from vocab.text import clean

_PREFIX: Final = re.compile(r"[A-Za-z0-9\-_.!~*'()]+", re.ASCII)
_SET: Final = re.compile(r"[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*", re.ASCII)
_IDENTIFIER: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[!#-;=?-Z\[\]_a-z~]+", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SECOND: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


class _Arguments(NamedTuple):
    required: frozenset[str]
    optional: frozenset[str] = frozenset()
    exclusive: bool = False


_LIST: Final = _Arguments(frozenset({"metadataPrefix"}), frozenset({"from", "until", "set"}), exclusive=True)
VERBS: Final[Mapping[str, _Arguments]] = {
    "Identify": _Arguments(frozenset()),
    "ListMetadataFormats": _Arguments(frozenset(), frozenset({"identifier"})),
    "ListSets": _Arguments(frozenset(), exclusive=True),
    "GetRecord": _Arguments(frozenset({"identifier", "metadataPrefix"})),
    "ListIdentifiers": _LIST,
    "ListRecords": _LIST,
}


class Span(NamedTuple):
    """From and until, both inclusive; a day until means its last second."""

    first: datetime | None
    last: datetime | None


class Wrong(Exception):  # noqa: N818  the protocol's word is error; this only carries one
    """The request cannot be answered."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.error = OaiError(code, message)


def read(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return the arguments of a request, the verb among them.

    Raises:
        Wrong: ``badVerb`` or ``badArgument``.
    """
    arguments = dict(pairs)
    verbs = [value for name, value in pairs if name == "verb"]
    if len(verbs) != 1 or verbs[0] not in VERBS:
        raise Wrong("badVerb", f"expected the argument verb once, with one of {', '.join(VERBS)}")
    if len(arguments) != len(pairs):
        raise Wrong("badArgument", "an argument is given twice; expected each once")
    if any(clean(value) != value for value in arguments.values()):
        raise Wrong("badArgument", "an argument holds a character that XML cannot hold")
    _check(arguments, VERBS[verbs[0]])
    return arguments


def _check(arguments: Mapping[str, str], allowed: _Arguments) -> None:
    given = arguments.keys() - {"verb"}
    if allowed.exclusive and "resumptionToken" in given:
        if given != {"resumptionToken"}:
            raise Wrong("badArgument", "resumptionToken stands alone; expected no other argument beside it")
        return
    if unknown := given - allowed.required - allowed.optional:
        raise Wrong("badArgument", f"{arguments['verb']} has no argument {min(unknown)[:40]!r}")
    if missing := allowed.required - given:
        raise Wrong("badArgument", f"{arguments['verb']} needs the argument {min(missing)}")
    for name, form in (("metadataPrefix", _PREFIX), ("set", _SET), ("identifier", _IDENTIFIER)):
        if name in given and not form.fullmatch(arguments[name]):
            raise Wrong("badArgument", f"{name} has a form that the protocol does not allow")


def metadata_prefix(arguments: Mapping[str, str]) -> str:
    """Return the format that is asked for.

    Raises:
        Wrong: There is no such format.
    """
    prefix = arguments["metadataPrefix"]
    if prefix not in METADATA:
        raise Wrong("cannotDisseminateFormat", f"expected one of {', '.join(METADATA)}")
    return prefix


def span(arguments: Mapping[str, str]) -> Span:
    """Return the span of time that is asked for.

    Raises:
        Wrong: Not a date, two granularities, or the end before the beginning.
    """
    texts = [arguments.get(name) for name in ("from", "until")]
    kinds = {len(text) for text in texts if text is not None}
    first, last = (None if text is None else _moment(text) for text in texts)
    if len(kinds) > 1:
        raise Wrong("badArgument", "from and until have different granularities")
    if last is not None and _DAY.fullmatch(texts[1] or ""):
        last += timedelta(days=1, seconds=-1)
    if first is not None and last is not None and first > last:
        raise Wrong("badArgument", "from is later than until")
    return Span(first, last)


def _moment(text: str) -> datetime:
    if _DAY.fullmatch(text) or _SECOND.fullmatch(text):
        try:
            return datetime.fromisoformat(text).replace(tzinfo=UTC)
        except ValueError:
            pass
    raise Wrong("badArgument", f"not a date: {text[:40]!r}; expected YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ")
