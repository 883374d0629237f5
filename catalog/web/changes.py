"""``/changes``: what happened in public, as a Linked Data Event Stream and as Activity Streams.

Pages are fixed ranges of ledger sequences, so one that is full stays as it is. The size of pages is part of their
addresses: another setting makes other pages, and those that harvesters know go on.
"""

import re
from typing import Final, NamedTuple

from flask import Blueprint, Response, request

from catalog.errors import NotFoundError
from catalog.jobs import changes
from catalog.jobs.changes import Change
from catalog.ledger.entries import Window
from catalog.web import operations
from catalog.web.answers import not_acceptable, respond
from catalog.web.negotiation import choose
from catalog.web.published import Public, Published
from catalog.web.routing import Routes
from exports import activities, event_stream
from exports.activities import Activity
from exports.event_stream import Branch, Feed, Member
from exports.formats import FORMATS
from exports.jsonld import quick_dumps
from vocab import terms
from vocab.mapping.provenance import replacement, tombstone
from vocab.statements import IRI, Statement

_FAN_OUT: Final = 100
_SIZES: Final = range(10, 1_001)
_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,14}", re.ASCII)
# A full page never changes, but a takedown empties members: caches that we cannot reach may keep it for an hour.
FULL: Final = "public, max-age=3600, immutable"
GROWING: Final = "public, max-age=60"


class _Range(NamedTuple):
    """A node of the tree: a range of sequences.

    Attributes:
        level: 0 for pages, 1 for sections.
        size: Sequences on a page.
    """

    level: int
    size: int
    number: int

    @property
    def window(self) -> Window:
        span = self.size * _FAN_OUT**self.level
        return Window(self.number * span, (self.number + 1) * span)

    def begun(self, public: Public) -> bool:
        """Say whether there is such a node: the first one always, others as soon as anything may be in them."""
        return self.number == 0 or self.window.after < public.generation.sequence

    def full(self, public: Public) -> bool:
        """Say whether nothing will come to it."""
        return self.window.to <= public.generation.sequence


def blueprint(published: Published) -> Blueprint:
    """Return the routes below ``/changes``."""
    routes = Routes("changes", published)
    pages = _Changes(published.settings.changes_page)
    routes.add("/changes", pages.stream, about=operations.CHANGES)
    routes.add("/changes/<size>/sections/<number>", pages.section, about=operations.CHANGES_SECTION)
    routes.add("/changes/<size>/<number>", pages.page, about=operations.CHANGES_PAGE)
    routes.add("/changes/activities", pages.activities, about=operations.ACTIVITIES)
    routes.add("/changes/activities/<size>/<number>", pages.activities_page, about=operations.ACTIVITIES_PAGE)
    return routes.blueprint


class _Changes:
    """Answers; which pages they lead to depends on the setting.

    Args:
        size: Sequences on a page.
    """

    def __init__(self, size: int) -> None:
        self._size = size

    # ---- the event stream

    def stream(self, public: Public) -> Response:
        """Answer with the description of the event stream, which is the root of its tree too."""
        since = public.edition.timeline.generations[0].datestamp
        sections = _begun(public, 1, self._size, 0)
        feed = event_stream.root(public.edition.imprint, since, [_branch(public, node) for node in sections])
        return _feed(public, feed, f"{public.edition.imprint.base}changes", full=False)

    def section(self, public: Public, size: str, number: str) -> Response:
        """Answer with an inner node of the tree, which leads to pages."""
        node = _found(public, 1, size, number)
        full, here = node.full(public), _address(public, node)
        first = node.number * _FAN_OUT
        pages = _begun(public, 0, node.size, first, first + _FAN_OUT - 1)
        branches = [_branch(public, one) for one in pages]
        feed = event_stream.section(public.edition.imprint, here, branches, full=full)
        return _feed(public, feed, here, full=full)

    def page(self, public: Public, size: str, number: str) -> Response:
        """Answer with a page of members."""
        node = _found(public, 0, size, number)
        full, here = node.full(public), _address(public, node)
        members = [_member(public, change) for change in changes.changes(public.edition, node.window)]
        feed = event_stream.page(public.edition.imprint, here, members, full=full)
        return _feed(public, feed, here, full=full)

    # ---- Activity Streams

    def activities(self, public: Public) -> Response:
        """Answer with the collection of activities."""
        edition, size = public.edition, self._size
        first = changes.next_change(edition, 0)
        last = changes.last_change(edition, edition.sequence)
        body = activities.collection(
            edition.imprint,
            changes.total(edition),
            _activities_page(public, size, first),
            _activities_page(public, size, last),
        )
        return _activities(quick_dumps(body), activities.address(edition.imprint.base), full=False)

    def activities_page(self, public: Public, size: str, number: str) -> Response:
        """Answer with a page of activities; ranges that hold none are left out."""
        node = _found(public, 0, size, number)
        edition, window = public.edition, node.window
        found = changes.changes(edition, window)
        if not found:
            raise NotFoundError("there is no such page", "begin at /changes/activities, and follow its links")
        previous = changes.last_change(edition, window.after)
        following = changes.next_change(edition, window.to) if node.full(public) else None
        here = f"{activities.address(edition.imprint.base)}/{node.size}/{node.number}"
        body = activities.page(
            edition.imprint,
            here,
            [Activity(one.entry.identifier, one.kind, one.since, one.entry.sequence) for one in found],
            _activities_page(public, node.size, previous),
            _activities_page(public, node.size, following),
        )
        # without a page behind it, it has yet to say where that will be
        return _activities(quick_dumps(body), here, full=following is not None)


# ---------------------------------------------------------------- nodes


def _found(public: Public, level: int, size: str, number: str) -> _Range:
    """Return the node that an address names.

    Raises:
        NotFoundError: There is none.
    """
    if _NUMBER.fullmatch(size) and _NUMBER.fullmatch(number) and int(size) in _SIZES:
        node = _Range(level, int(size), int(number))
        if node.begun(public):
            return node
    raise NotFoundError("there is no such page", "begin at /changes, and follow its links")


def _begun(public: Public, level: int, size: int, first: int, last: int | None = None) -> list[_Range]:
    """Return the nodes of a level that there are, from one number to another."""
    newest = max(0, public.generation.sequence - 1) // _Range(level, size, 0).window.to
    last = newest if last is None else min(last, newest)
    return [_Range(level, size, number) for number in range(first, last + 1)]


def _address(public: Public, node: _Range) -> IRI:
    inner = "sections/" if node.level else ""
    return IRI(f"{public.edition.imprint.base}changes/{node.size}/{inner}{node.number}")


def _branch(public: Public, node: _Range) -> Branch:
    """Return a node with its bounds: datestamps go with sequences, so its first and last sequence tell them."""
    datestamp, window = public.edition.timeline.datestamp, node.window
    return Branch(
        _address(public, node), datestamp(window.after + 1), datestamp(window.to) if node.full(public) else None
    )


def _activities_page(public: Public, size: int, sequence: int | None) -> str | None:
    """Return the address of the page that a change is on."""
    if sequence is None:
        return None
    return f"{activities.address(public.edition.imprint.base)}/{size}/{(sequence - 1) // size}"


def _member(public: Public, change: Change) -> Member:
    iris, entry = public.edition.iris, change.entry
    about, data = iris.document(entry.identifier), iris.data(entry.identifier)
    said: tuple[Statement, ...]
    if change.sealed:
        said = ()
    elif entry.deleted:
        issued, language = public.edition.timeline.issued(entry.sequence), public.edition.imprint.language
        said = tombstone(entry.identifier, iris, issued, reason=entry.reason, language=language)
        if entry.target is not None:
            said += replacement(entry.identifier, entry.target, iris)
    else:
        said = changes.describe(public.edition, change).statements
    return Member(
        iri=IRI(f"{data}?version={entry.sequence}"),
        state_of=data,
        kind=change.kind,
        since=change.since,
        sequence=entry.sequence,
        taken_down=change.sealed,
        about=about,
        said=said,
    )


# ---------------------------------------------------------------- answers


def _feed(public: Public, feed: Feed, address: str, *, full: bool) -> Response:
    offered = {FORMATS[name].media_type: FORMATS[name] for name in event_stream.formats(feed)}
    choice = choose(request.headers.get("Accept"), tuple(offered))
    if choice is None:
        return not_acceptable([(media_type, address) for media_type in offered])
    chosen = offered[choice.media_type]
    body = event_stream.write(chosen.name, feed, public.edition.imprint)
    return respond(body, chosen.content_type, negotiated=True, cache=FULL if full else GROWING)


def _activities(body: bytes, address: str, *, full: bool) -> Response:
    choice = choose(request.headers.get("Accept"), activities.MEDIA_TYPES)
    if choice is None:
        return not_acceptable([(media_type, address) for media_type in activities.MEDIA_TYPES])
    named = choice.media_type == activities.MEDIA_TYPES[0]
    content_type = f'{choice.media_type};profile="{terms.IIIF_DISCOVERY}"' if named else choice.media_type
    return respond(body, content_type, negotiated=True, cache=FULL if full else GROWING)
