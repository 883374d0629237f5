"""Where tests that make catalogues by the dozen put them: in memory, where there is room for it."""

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

_MEMORY = Path("/dev/shm")
_ROOM = 1 << 30


@contextmanager
def quick_folder():
    """A folder of its own that goes when the block ends."""
    roomy = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM
    with tempfile.TemporaryDirectory(dir=_MEMORY if roomy else None, prefix="muniment-test-") as name:
        yield Path(name)
