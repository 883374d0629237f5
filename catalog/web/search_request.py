"""What the address of a search asks for, and the addresses of what can be asked next."""

import base64
import re
from collections.abc import Iterable, Sequence
from typing import Annotated, Final
from urllib.parse import quote_plus, urlencode

import msgspec
from werkzeug.datastructures import MultiDict

from catalog.errors import InputError
from catalog.jobs.narrowing import first_day, last_day
from catalog.jobs.searching import Wish
from catalog.search.asked import MAX_CHARACTERS
from catalog.search.fields import KEYWORDS, NUMBERS
from catalog.search.finder import RELEVANCE, Hit, Place, is_key
from catalog.search.narrowing import NO_YEAR, Days, Narrowing, Value
from catalog.search.questions import read_question

LIMIT: Final = 10
MOST: Final = 100  # results on a page for people, and in JSON
MANY: Final = 1_000  # in the forms that only programs read
DEPTH: Final = 10_000  # how far page numbers lead; ``after`` leads on
FACETS: Final = (*KEYWORDS, *NUMBERS, "has_text")
SORTS: Final = (RELEVANCE, "date", "-date", "title", "newest")
_NUMBER: Final = re.compile(r"[0-9]{1,9}", re.ASCII)
_YEAR: Final = re.compile(r"-?[0-9]{1,9}", re.ASCII)
# Each value stands in the address of each other one, so that a page grows with the square of what is chosen.
CHOSEN: Final = 20
_CHARACTERS: Final = 2_000
_TAKE_NEXT: Final = "take it from the 'next' of the page before, or leave it out"


class Request(msgspec.Struct, frozen=True):
    """A search, as its address says it.

    Attributes:
        text: The question.
        filters: Values of facets; what cannot be a value finds nothing.
        since, until: First and last day of the span, as they are written; ``""`` where it is open.
        unread: Parameters of these two that are no dates.
        page: From 1; what ``after`` says goes before it.
        after: Where the page before ended.
        more: The facet of which many values are shown.
        with_facets: Whether facets are counted.
        values: Most values of a facet.
    """

    text: str
    filters: dict[str, list[Value]]
    since: str
    until: str
    unread: tuple[str, ...]
    sort: str
    limit: int
    page: int
    after: str
    more: str
    with_facets: bool
    values: int

    def wish(self, generation: int) -> Wish:
        """Return what is wished for.

        Args:
            generation: The current one; a page that was begun in another is found again by the result that ended it.

        Raises:
            InputError: The page lies behind the last one that numbers lead to, or ``after`` is no place in this list.
        """
        offset, behind = (self.page - 1) * self.limit, None
        if self.after:
            then, offset, behind = _read_place(self.after)
            if behind and not is_key(behind.key, read_question(self.text).asked, self.sort):
                raise InputError("'after' names a place in another list", _TAKE_NEXT)
            if then == generation:
                behind = None
        elif offset + self.limit > DEPTH:
            raise InputError(
                f"page numbers lead to the {DEPTH:,}th result and no further",
                "follow 'next' from page to page instead: its address has no limit; or take everything: by SPARQL at"
                " /sparql, or whole at /dumps/",
            )
        days = Days(_day(self.since), _day(self.until, last=True))
        chosen = Narrowing(self.filters, {}, days)
        return Wish(self.text, self.limit, offset, behind, chosen, self.sort)

    # ---------------------------------------------------------------- addresses

    def pairs(self, *, without: Sequence[str] = ()) -> list[tuple[str, str]]:
        """Return the parameters that say what is looked for, and in which order; those named are left out."""
        found = [("q", self.text)]
        found += [(name, said(value)) for name, values in self.filters.items() for value in values]
        found += [("from", self.since)] if self.since else []
        found += [("to", self.until)] if self.until else []
        found += [("sort", self.sort)] if self.sort != RELEVANCE else []
        found += [("limit", str(self.limit))] if self.limit != LIMIT else []
        return [pair for pair in found if pair[0] not in without]

    def address(self, start: str, *more: tuple[str, str], without: Sequence[str] = ()) -> str:
        """Return the address of the first page of a search like this one.

        Args:
            start: The base, or its path.
            more: Further parameters.
            without: Names of those that are left out.
        """
        return f"{start}search?{urlencode([*self.pairs(without=without), *more])}"

    def toggled(self, head: str, name: str, values: Iterable[Value]) -> list[str]:
        """Return, for each value of a facet, the address of the search with it; of a chosen one, without it.

        Args:
            head: The address of this search.
        """
        chosen = self.filters.get(name, [])
        rest = self.address(head.partition("search?")[0], without=(name,)) if chosen else ""
        made = []
        for value in values:
            if value in chosen:
                kept = [(name, said(one)) for one in chosen if one != value]
                made.append(f"{rest}&{urlencode(kept)}" if kept else rest)
            else:
                made.append(f"{head}&{name}={quote_plus(said(value))}")
        return made


def said(value: Value) -> str:
    """Return a value as an address has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def read_request(given: "MultiDict[str, str]", *, most: int = MOST, usual: int = LIMIT) -> Request:
    """Return what parameters ask for; those that cannot be understood are taken for the default.

    Args:
        most: Results on a page.
        usual: Results on a page when no number is asked for.

    Raises:
        InputError: More values of facets are chosen than a page can hold.
    """
    sort, after = given.get("sort", RELEVANCE), given.get("after", "")
    span = {name: given.get(name, "").strip()[:40] for name in ("from", "to")}
    unread = tuple(name for name, text in span.items() if text and first_day(text) is None)
    more = given.get("more", "")
    return Request(
        # it stands in every address; one character more than is read, so that it is known to have been cut
        text=given.get("q", "")[: MAX_CHARACTERS + 1],
        filters=_filters(given),
        since="" if "from" in unread else span["from"],
        until="" if "to" in unread else span["to"],
        unread=unread,
        sort=sort if sort in SORTS else RELEVANCE,
        limit=min(max(_number(given, "limit", usual), 1), most),
        page=max(_number(given, "page", 1), 1),
        after=after,
        more=more if more in FACETS else "",
        with_facets=given.get("facets") != "false",
        values=min(max(_number(given, "values", 10), 1), 200),
    )


def _number(given: "MultiDict[str, str]", name: str, default: int) -> int:
    text = given.get(name, "")
    return int(text) if _NUMBER.fullmatch(text) else default


def _filters(given: "MultiDict[str, str]") -> dict[str, list[Value]]:
    """Return the values of facets that are asked for; what cannot be a value finds nothing."""
    found: dict[str, list[Value]] = {}
    written = 0
    for name in (*KEYWORDS, *NUMBERS):
        values = [value for value in dict.fromkeys(given.getlist(name)) if value]
        written += sum(map(len, values))
        if len(values) > CHOSEN or written > _CHARACTERS:
            raise InputError(
                f"at most {CHOSEN} values of a facet can be chosen, of at most {_CHARACTERS:,} characters together;"
                f" with {name} there are more",
                "choose fewer, or search several times",
            )
        if values:
            found[name] = [*(dict.fromkeys(map(_year, values)) if name in NUMBERS else values)]
    if given.get("has_text") in {"true", "false"}:
        found["has_text"] = [given["has_text"] == "true"]
    return found


def _year(text: str) -> int:
    return int(text) if _YEAR.fullmatch(text) else NO_YEAR


def _day(text: str, *, last: bool = False) -> int | None:
    found = (last_day if last else first_day)(text) if text else None
    return found.toordinal() if found else None


# ---------------------------------------------------------------- places in a list


class _Somewhere(msgspec.Struct, frozen=True, array_like=True, tag="at", forbid_unknown_fields=True):
    """A number of results that stand before it."""

    generation: int
    offset: Annotated[int, msgspec.Meta(ge=0, lt=1 << 31)]


class _Ended(msgspec.Struct, frozen=True, array_like=True, tag="behind", forbid_unknown_fields=True):
    """The same, with the last of them: what the order goes by, and its id."""

    generation: int
    offset: Annotated[int, msgspec.Meta(ge=0, lt=1 << 31)]
    key: tuple[int, ...] | float
    identifier: str


def place(generation: int, offset: int, last: Hit | None = None) -> str:
    """Return what names a place in the list of a search: stateless, and good in later generations too.

    Args:
        offset: How many results stand before it.
        last: The one right before it, by which it is found again when the list has changed.
    """
    content = _Ended(generation, offset, last.key, last.identifier) if last else _Somewhere(generation, offset)
    return base64.urlsafe_b64encode(msgspec.json.encode(content)).decode().rstrip("=")


def _read_place(token: str) -> tuple[int, int, Place | None]:
    try:
        raw = base64.b64decode(token.encode("ascii") + b"=" * (-len(token) % 4), altchars=b"-_", validate=True)
        content = msgspec.json.decode(raw, type=_Ended | _Somewhere)
    except (ValueError, msgspec.MsgspecError):
        raise InputError("'after' names no place in a list", _TAKE_NEXT) from None
    behind = Place(content.key, content.identifier) if isinstance(content, _Ended) else None
    return content.generation, content.offset, behind
