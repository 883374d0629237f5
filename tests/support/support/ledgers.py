"""Looking into a ledger that another process may be writing."""

from contextlib import closing

from catalog.errors import NotFoundError, UnavailableError
from catalog.ledger.sqlite import SqliteReader


def held(data):
    """How many documents a ledger holds, 0 when there is none yet."""
    try:
        reader = SqliteReader(data)
    except (NotFoundError, UnavailableError):
        return 0
    with closing(reader):
        return reader.count(reader.head())
