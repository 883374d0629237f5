"""The tally of a generation's graph, as a file: the web says what it holds without asking any engine."""

from pathlib import Path

import msgspec

from catalog.graph.tally import Tally
from catalog.jobs.catalogue import Layout


def keep_tally(path: Path, tally: Tally) -> None:
    """Write a tally; the file appears whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    building = path.with_name(path.name + ".tmp")
    building.write_bytes(msgspec.json.encode(tally))
    building.replace(path)


def read_tally(layout: Layout, generation: int) -> Tally | None:
    """Return the tally of a generation; ``None`` when there is none, or nobody can read it."""
    try:
        return msgspec.json.decode(layout.tally(generation).read_bytes(), type=Tally)
    except (OSError, msgspec.DecodeError):
        return None


def forget_tallies(layout: Layout, current: int) -> None:
    """Remove those of other generations: only the current one is described, and old ones may tell of what is shut."""
    kept = layout.tally(current)
    for path in layout.tallies.iterdir() if layout.tallies.is_dir() else ():
        if path != kept:
            path.unlink(missing_ok=True)
