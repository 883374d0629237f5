"""One catalogue on disk: its settings, its ledger, and where everything else lies."""

from pathlib import Path
from typing import Final

from catalog.files.derivatives import Derivatives
from catalog.files.store import FileStore
from catalog.ledger.sqlite import SqliteLedger
from catalog.links.store import FILE_NAME as LINKS_FILE
from catalog.links.store import WritableFindings
from catalog.renditions.store import FILE_NAME, WritableRenditions
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
        self.slots: Final = folder / "graph" / "remote"
        self.dumps: Final = folder / "dumps"
        self.search: Final = folder / "search"
        self.search_live: Final = folder / "search" / "live"
        self.search_snapshots: Final = folder / "search" / "snapshots"
        self.files: Final = folder / "files"
        self.derivatives: Final = folder / "derivatives"
        self.drafts: Final = folder / "draft"
        self.renditions: Final = folder / FILE_NAME
        self.links: Final = folder / LINKS_FILE

    def snapshot(self, generation: int) -> Path:
        """The copy of the graph that answers queries on a generation."""
        return self.snapshots / str(generation)

    def tally(self, generation: int) -> Path:
        """How many statements the graph of a generation holds."""
        return self.tallies / f"{generation}.json"

    def search_snapshot(self, generation: int) -> Path:
        """The copy of the search index that answers searches of a generation."""
        return self.search_snapshots / str(generation)

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
        self.files: Final = FileStore(self.layout.files)
        self.derivatives: Final = Derivatives(self.layout.derivatives)
        self._renditions: WritableRenditions | None = None
        self._links: WritableFindings | None = None

    @property
    def renditions(self) -> WritableRenditions:
        """Descriptions kept ready; only the process with the writer's lock asks for them."""
        if self._renditions is None:
            self._renditions = WritableRenditions(self.layout.renditions)
        return self._renditions

    @property
    def links(self) -> WritableFindings:
        """What the linker has found; only the process with the writer's lock asks for it."""
        if self._links is None:
            self._links = WritableFindings(self.layout.links)
        return self._links

    def close(self) -> None:
        """Close the files."""
        if self._renditions is not None:
            self._renditions.close()
        if self._links is not None:
            self._links.close()
        self.ledger.close()
