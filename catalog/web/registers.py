"""What there is, by name and by place, as pages show it: made once a generation, and kept as long as it is public."""

import threading
from collections import OrderedDict
from typing import Final, NamedTuple

from catalog.errors import DamagedError, UnavailableError
from catalog.jobs.register import Register, Stock
from catalog.search.shelf import Shelf
from catalog.web.published import Public

_KEPT: Final = 4  # a process serves one generation, in a few languages


class Holding(NamedTuple):
    """A generation's documents by date, and its things by name."""

    shelf: Shelf
    register: Register


class Registers:
    """Gives what pages about things are made from."""

    def __init__(self) -> None:
        self._making = threading.Lock()
        self._stock: tuple[tuple[int, str], Stock] | None = None
        self._kept: OrderedDict[tuple[int, str, str], Holding] = OrderedDict()

    def of(self, public: Public, language: str) -> Holding:
        """Return what there is in a generation, under its names in a language.

        Raises:
            UnavailableError: The generation has no search index.
            DamagedError: Its index cannot be read.
        """
        shelf = Shelf(public.finder())
        generation = (public.generation.number, public.tag)
        with self._making:
            found = self._kept.get((*generation, language))
            if found is None:
                if self._stock is None or self._stock[0] != generation:
                    self._stock = (generation, Stock(public.edition, shelf))
                    self._kept.clear()
                found = self._kept[(*generation, language)] = Holding(shelf, Register(self._stock[1], language))
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return Holding(shelf, found.register)

    def at_hand(self, public: Public, language: str) -> Holding | None:
        """Return the same; ``None`` where there is no index that can be read, for pages that can do without."""
        try:
            return self.of(public, language)
        except (UnavailableError, DamagedError):
            return None
