"""Where tests that make catalogues by the dozen put them: in memory, where there is room for it."""

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

_MEMORY = Path("/dev/shm")
_ROOM = 1 << 30


def fill(folder, files):
    """Write files into a folder, by their paths, and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@contextmanager
def quick_folder():
    """A folder of its own that goes when the block ends."""
    roomy = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM
    name = tempfile.mkdtemp(dir=_MEMORY if roomy else None, prefix="muniment-test-")
    try:
        yield Path(name)
    finally:
        # an engine's thread may still be putting a file away when the folder is listed: then the second time clears it
        for _ in range(2):
            shutil.rmtree(name, ignore_errors=True)
