"""One catalogue on disk: its settings, its ledger, and where everything else lies."""

from pathlib import Path
from typing import Final

from catalog.ledger.sqlite import SqliteLedger
from catalog.settings import Settings


class Layout:
    """The places inside a catalogue's directory.

    Args:
        folder: The setting ``data``.
    """

    def __init__(self, folder: Path) -> None:
        self.folder: Final = folder
        self.graph: Final = folder / "graph"
        self.snapshots: Final = folder / "graph" / "snapshots"
        self.tallies: Final = folder / "graph" / "tallies"
        self.dumps: Final = folder / "dumps"

    def snapshot(self, generation: int) -> Path:
        """The copy of the graph that answers queries on a generation."""
        return self.snapshots / str(generation)

    def tally(self, generation: int) -> Path:
        """How many statements the graph of a generation holds."""
        return self.tallies / f"{generation}.json"

    def dump(self, generation: int) -> Path:
        """The dump files of a generation."""
        return self.dumps / str(generation)


class Catalogue:
    """What writing jobs work on.

    Args:
        settings: Say where it lies and how it speaks.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings: Final = settings
        self.layout: Final = Layout(settings.data)
        self.ledger: Final = SqliteLedger(settings.data)

    def close(self) -> None:
        """Close the ledger."""
        self.ledger.close()
