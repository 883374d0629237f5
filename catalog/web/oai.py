"""OAI-PMH 2.0 at ``/oai``: six verbs, by GET and POST (document 2015-01-08).

The time of the answer is taken before the generation is read: whatever is published behind it has a later datestamp,
and the next harvest from that time brings it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, unquote

from flask import Blueprint, Response, g, request

from catalog.jobs import harvest_lists
from catalog.jobs.clock import utc_now, whole_second
from catalog.ledger.entries import Entry, Listed, Window
from catalog.web import oai_requests, operations, tokens
from catalog.web.answers import NO_STORE
from catalog.web.bodies import Bodies
from catalog.web.oai_requests import Wrong
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports import oai_pmh
from exports.dumps import RECORDS
from exports.oai_pmh import Header, Metadata, OaiError, Record, Repository, Token
from exports.records import METADATA
from vocab.mapping.provenance import oai_identifier
from vocab.sets import lowest

_MAX_BODY: Final = 16 << 10
_SETS_A_PAGE: Final = 1_000
_SIZES: Final = 256


class _Place(NamedTuple):
    """Where a list goes on: what a token carries.

    Attributes:
        last: Sequence of the last record given, or spec of the last set.
        to: The last sequence of the list.
        as_of: Sequence of the generation that the list began with.
        given: How many records have been given.
        size: How many there are in all.
        expires: Seconds since 1970.
    """

    verb: str
    prefix: str
    spec: str | None
    last: int | str
    to: int
    as_of: int
    given: int
    size: int
    expires: int


def blueprint(published: Published) -> Blueprint:
    """Return the route ``/oai``."""
    routes = Routes("oai", published)
    provider = _Provider(published)

    def oai() -> Response:
        """Answer a request of OAI-PMH."""
        return provider.answer(whole_second(utc_now()))

    routes.add_bare("/oai", oai, operations.OAI, methods=("GET", "POST"))
    return routes.blueprint


class _Provider:
    def __init__(self, published: Published) -> None:
        self._published = published
        self._page = published.settings.oai_page
        self._bodies = Bodies(published.settings)
        # the size of a list stays what it is, and a long one takes a while to count
        self._size = lru_cache(_SIZES)(published.ledger.count_listed)

    def answer(self, now: datetime) -> Response:
        """Answer the request; errors of the protocol are answers too."""
        public = self._published.now()
        g.generation = public.generation.number
        base_url = public.edition.imprint.base + "oai"
        arguments: dict[str, str] = {}
        body: list[bytes] | list[OaiError]
        try:
            arguments = oai_requests.read(_pairs(self._bodies.read))
            body = [self._verb(public, arguments, now)]
        except Wrong as wrong:
            body = [wrong.error]
        return _respond(oai_pmh.answer(base_url, now, arguments, body))

    def _verb(self, public: Public, arguments: Mapping[str, str], now: datetime) -> bytes:
        match arguments["verb"]:
            case "Identify":
                return oai_pmh.identify(self._repository(public))
            case "ListMetadataFormats":
                if "identifier" in arguments:
                    _entry(public, arguments["identifier"])
                formats = (Metadata(item.prefix, item.schema, item.namespace) for item in METADATA.values())
                return oai_pmh.metadata_formats(formats)
            case "ListSets":
                return self._sets(public, arguments, now)
            case "GetRecord":
                return self._record(public, arguments)
            case verb:
                place = self._place(public, verb, arguments, now)
                return self._list(public, place)

    # ---- one record

    def _repository(self, public: Public) -> Repository:
        imprint = public.edition.imprint
        generations = public.edition.ledger.generations()
        return Repository(
            name=imprint.name,
            base_url=imprint.base + "oai",
            email=self._published.settings.admin_email or f"postmaster@{imprint.oai_domain}",
            earliest=generations[0].datestamp,
            domain=imprint.oai_domain,
            sample=oai_identifier("121616", imprint.oai_domain),
            licence=imprint.metadata_license,
            page=imprint.base + "dataset",
        )

    def _record(self, public: Public, arguments: Mapping[str, str]) -> bytes:
        entry = _entry(public, arguments["identifier"])
        prefix = oai_requests.metadata_prefix(arguments)
        specs = public.edition.ledger.specs(entry)
        return oai_pmh.record(next(self._records(public, [Listed(entry, True, specs, False)], prefix)))

    # ---- lists

    def _place(self, public: Public, verb: str, arguments: Mapping[str, str], now: datetime) -> _Place:
        """Return where the list that is asked for begins, or goes on."""
        if "resumptionToken" in arguments:
            return self._resumed(verb, arguments["resumptionToken"], now)
        prefix = oai_requests.metadata_prefix(arguments)
        span, spec = oai_requests.span(arguments), arguments.get("set")
        ledger, as_of = public.edition.ledger, public.generation.sequence
        generations = [item for item in ledger.generations() if item.number <= public.generation.number]
        window = harvest_lists.window(generations, span.first, span.last)
        size = self._size(window, as_of, spec=spec)
        if not size:
            if spec is not None and not ledger.sets():
                raise _no_sets()
            raise Wrong("noRecordsMatch", "there is no record in this span of time or in this set")
        expires = int((now + harvest_lists.TOKEN_LIFE).timestamp())
        return _Place(verb, prefix, spec, window.after, window.to, as_of, 0, size, expires)

    def _resumed(self, verb: str, token: str, now: datetime) -> _Place:
        try:
            place = _Place(*tokens.read(token, self._published.harvest_keys))
        except (tokens.TokenError, TypeError):
            raise Wrong("badResumptionToken", "this is no token of this repository; begin the list anew") from None
        if place.verb != verb:
            raise Wrong("badResumptionToken", f"this token belongs to {place.verb}")
        if place.expires < now.timestamp():
            raise Wrong("badResumptionToken", "this token has expired; begin the list anew")
        return place

    def _token(self, place: _Place, last: int | str | None, count: int) -> Token | None:
        """Return the token behind a part of a list.

        Args:
            last: Where the next part begins; ``None`` when there is none.
            count: How many this part has.
        """
        if last is None:
            return Token("", None, place.given, place.size) if place.given else None
        following = place._replace(last=last, given=place.given + count)
        text = tokens.sign(following, self._published.harvest_keys)
        return Token(text, datetime.fromtimestamp(place.expires, UTC), place.given, place.size)

    def _list(self, public: Public, place: _Place) -> bytes:
        window = Window(int(place.last), place.to)
        found = public.edition.ledger.listed(window, place.as_of, limit=self._page + 1, spec=place.spec)
        part = found[: self._page]
        token = self._token(place, part[-1].entry.sequence if len(found) > len(part) else None, len(part))
        if place.verb == "ListIdentifiers":
            return oai_pmh.identifiers((_header(public, one) for one in part), token)
        return oai_pmh.records(self._records(public, part, place.prefix), token)

    def _records(self, public: Public, part: Sequence[Listed], prefix: str) -> Iterator[Record]:
        """Yield records; what is kept of their metadata is looked up for all of them at once."""
        headers = [_header(public, one) for one in part]
        living = [one.entry for one, header in zip(part, headers, strict=True) if not header.deleted]
        metadata = self._metadata(public, living, prefix)
        return (Record(header, None if header.deleted else next(metadata)) for header in headers)

    def _metadata(self, public: Public, entries: Sequence[Entry], prefix: str) -> Iterator[bytes]:
        if prefix not in RECORDS:
            return (METADATA[prefix].disseminated(public.edition.describe(entry)) for entry in entries)
        return self._published.rendering(public).of_entries(entries, prefix)

    def _sets(self, public: Public, arguments: Mapping[str, str], now: datetime) -> bytes:
        found = public.edition.ledger.sets()
        if "resumptionToken" in arguments:
            place = self._resumed("ListSets", arguments["resumptionToken"], now)
        else:
            expires = int((now + harvest_lists.TOKEN_LIFE).timestamp())
            place = _Place("ListSets", "", None, "", 0, 0, 0, len(found), expires)
        left = [one for one in found if one.spec > str(place.last)]
        if not found:
            raise _no_sets()
        if not left:
            raise Wrong("badResumptionToken", "nothing is left of this list; begin it anew")
        part = left[:_SETS_A_PAGE]
        return oai_pmh.sets(part, self._token(place, part[-1].spec if len(left) > len(part) else None, len(part)))


def _no_sets() -> Wrong:
    """Return the error of a catalogue without documents: the protocol knows no empty list."""
    return Wrong("noSetHierarchy", "there are no sets as long as there are no documents")


def _pairs(read: Callable[[int], bytes]) -> Sequence[tuple[str, str]]:
    """Return the arguments as they were sent; what is no UTF-8 is replaced, and refused where it counts."""
    if request.method == "POST":
        raw = read(_MAX_BODY)
        if len(raw) > _MAX_BODY:
            raise Wrong("badArgument", f"the request is longer than {_MAX_BODY:,} bytes")
    else:
        raw = request.query_string
    pairs = parse_qsl(raw.decode("ascii", "replace"), keep_blank_values=True, errors="replace", max_num_fields=None)
    return [(name, value) for name, value in pairs]


def _entry(public: Public, identifier: str) -> Entry:
    """Return the entry of an OAI identifier.

    Raises:
        Wrong: There is no such record.
    """
    domain = public.edition.imprint.oai_domain
    key = unquote(identifier.removeprefix(f"oai:{domain}:"))
    entry = public.edition.entry(key) if oai_identifier(key, domain) == identifier else None
    if entry is None:
        raise Wrong("idDoesNotExist", "there is no record with this identifier")
    return entry


def _header(public: Public, listed: Listed) -> Header:
    """Return the header of a record; one that has left the set that was asked for is deleted there."""
    entry = listed.entry
    return Header(
        oai_identifier(entry.identifier, public.edition.imprint.oai_domain),
        public.edition.timeline.datestamp(entry.sequence),
        tuple(lowest(list(listed.specs))),
        entry.deleted or listed.sealed or not listed.member,
    )


def _respond(body: bytes) -> Response:
    response = Response(body, content_type="text/xml; charset=utf-8")
    response.headers["Cache-Control"] = NO_STORE
    return response
