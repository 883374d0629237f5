"""Authority files as tests have them: on disk, and read together."""

from catalog.readers.authority_file import authority_bytes, read_authorities


def read_authority_files(paths):
    """Read files; an entity may be described in several."""
    return read_authorities([(str(path), authority_bytes(path)) for path in paths])
