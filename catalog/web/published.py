"""What is public now: the current generation, followed as it changes, for every request of one process."""

import hashlib
import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from catalog.errors import UnavailableError
from catalog.graph.guard import Guard
from catalog.jobs.catalogue import Layout
from catalog.jobs.edition import Edition
from catalog.jobs.full_text import FullText
from catalog.jobs.guarding import budget, guard
from catalog.jobs.harvest_keys import harvest_keys
from catalog.jobs.linking import Linking
from catalog.jobs.rendering import Rendering
from catalog.jobs.searching import search_snapshot
from catalog.ledger.codec import encode
from catalog.ledger.entries import Entry, Generation
from catalog.ledger.sqlite import SqliteReader
from catalog.links.store import Findings
from catalog.renditions.store import Renditions
from catalog.search.finder import Finder
from catalog.settings import Settings
from catalog.version import VERSION
from exports.formats import Serialiser

_LOG: Final = logging.getLogger(__name__)
_PAST_KEPT: Final = 8  # each holds the authority files of its time


class Public(NamedTuple):
    """One generation, ready to be served.

    Attributes:
        tag: Short digest of all that, beside the ledger, decides the bytes of an answer; part of ETags.
        past: Opens an earlier generation.
        linking: Its machine-made links, as they are kept.
        finder: Opens its search index; raises UnavailableError when it has none.
    """

    generation: Generation
    edition: Edition
    serialiser: Serialiser
    tag: str
    past: Callable[[Generation], "Public"]
    linking: Linking
    finder: Callable[[], Finder]

    def etag(self, entry: Entry, form: str) -> str:
        """Return the ETag of one representation of a document."""
        return f"{entry.sequence}.{self.tag}.{form}"


class Published:
    """Follows the ledger and answers with the generation that is current at the moment.

    Args:
        settings: Where the catalogue lies, and the limits of queries.
        shared: A folder in which server processes share what clients have used of their query time.

    Raises:
        NotFoundError: There is no catalogue.
    """

    def __init__(self, settings: Settings, shared: Path | None = None) -> None:
        self.settings: Final = settings
        self.layout: Final = Layout(settings.data)
        self.ledger: Final = SqliteReader(settings.data)
        self.harvest_keys: Final = harvest_keys(settings.data)
        self._changing = threading.Lock()
        self._public: Public | None = None
        self._seen = threading.local()
        self._past: OrderedDict[int, Public] = OrderedDict()
        self._budget: Final = budget(settings, shared)
        self._guard: Guard | None = None
        self._finder: tuple[tuple[int, int, int], Finder] | None = None
        self._rendering: Rendering | None = None

    def now(self) -> Public:
        """Return the current generation.

        Raises:
            UnavailableError: Nothing has been published yet.
        """
        seen = self._seen
        # asked first: what is committed while the generation is being read is seen the next time
        version = self.ledger.data_version()
        if getattr(seen, "version", None) != version:
            seen.public, seen.version = self._now(), version
        found: Public = seen.public
        return found

    def _now(self) -> Public:
        current = self.ledger.current()
        if current is None:
            raise UnavailableError("nothing has been published yet", "run 'muniment publish'")
        public = self._public
        if public is None or public.generation != current:
            with self._changing:
                public = self._public
                if public is None or public.generation != current:
                    public = self._public = self._open_current(current)
        return public

    def past(self, generation: Generation) -> Public:
        """Return an earlier generation; the few that were asked for last stay open."""
        with self._changing:
            public = self._past.pop(generation.number, None)
        if public is None:
            public = self._open(generation)
        with self._changing:
            self._past[generation.number] = public
            while len(self._past) > _PAST_KEPT:
                self._past.popitem(last=False)
        return public

    def _open_current(self, generation: Generation) -> Public:
        if generation.imprint != self.settings.imprint:
            _LOG.warning(
                "the settings differ from those of generation %d, which is served as it was published;"
                " run 'muniment publish' to make them public",
                generation.number,
            )
        return self._open(generation)

    def _open(self, generation: Generation) -> Public:
        shape = encode([generation.mapping, generation.imprint, VERSION])
        edition = Edition.of(self.ledger, generation)
        return Public(
            generation,
            edition,
            Serialiser(generation.imprint),
            hashlib.sha256(shape).hexdigest()[:8],
            self.past,
            Linking(edition, Findings(self.layout.links)),
            lambda: self._finder_of(generation),
        )

    def guard(self, public: Public | None = None) -> Guard:
        """Return the query guard, set on the current generation.

        Args:
            public: That generation, where it has been asked for already.
        """
        generation = (public or self.now()).generation
        with self._changing:
            if self._guard is None:
                full_text = FullText(self.ledger, self._finder_of, self.settings.query_search_hits)
                self._guard = guard(self.settings, generation.number, budget=self._budget, open_index=full_text)
        self._guard.follow(generation.number)
        return self._guard

    def _finder_of(self, generation: Generation) -> Finder:
        path = search_snapshot(self.layout, generation.number)
        made = path.stat()
        # 'muniment rebuild' puts another one in the place of a damaged one
        state = (generation.number, made.st_ino, made.st_mtime_ns)
        with self._changing:
            if self._finder is None or self._finder[0] != state:
                self._finder = (state, Finder(path))
            return self._finder[1]

    def rendering(self, public: Public) -> Rendering:
        """Return what gives descriptions of a generation as they are kept, or else written anew."""
        with self._changing:
            if self._rendering is None or self._rendering.edition is not public.edition:
                if self._rendering is not None:
                    self._rendering.close()
                self._rendering = Rendering(public.edition, Renditions(self.layout.renditions))
            return self._rendering

    def close(self) -> None:
        """End the query workers, and close what is kept open."""
        if self._rendering is not None:
            self._rendering.close()
        if self._guard is not None:
            self._guard.close()
        self._budget.close()
