"""What there is, by name and by place, as pages show it: made once a generation, and kept as long as it is public."""

import threading
from typing import NamedTuple

from catalog.errors import DamagedError, UnavailableError
from catalog.jobs.register import Register, Stock
from catalog.search.shelf import Shelf
from catalog.web.published import Public


class Holding(NamedTuple):
    """A generation's documents by date, and its things by name."""

    shelf: Shelf
    register: Register


class Registers:
    """Gives what pages about things are made from."""

    def __init__(self) -> None:
        self._making = threading.Lock()
        self._stock: tuple[tuple[int, str], Stock] | None = None
        self._registers: dict[str, Register] = {}

    def of(self, public: Public, language: str) -> Holding:
        """Return what there is in a generation, under its names in a language.

        Raises:
            UnavailableError: The generation has no search index.
            DamagedError: Its index cannot be read.
        """
        shelf = Shelf(public.finder())
        generation = (public.generation.number, public.tag)
        with self._making:
            if self._stock is None or self._stock[0] != generation:
                self._stock, self._registers = (generation, Stock(public.edition, shelf)), {}
            if language not in self._registers:
                self._registers[language] = Register(self._stock[1], language)
            return Holding(shelf, self._registers[language])

    def at_hand(self, public: Public, language: str) -> Holding | None:
        """Return the same; ``None`` where there is no index that can be read, for pages that can do without."""
        try:
            return self.of(public, language)
        except (UnavailableError, DamagedError):
            return None
