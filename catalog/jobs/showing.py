"""One document, for the command line."""

from contextlib import closing

import msgspec

from catalog.errors import NotFoundError
from catalog.jobs.clock import utc_now, whole_second
from catalog.jobs.edition import Edition, Timeline
from catalog.jobs.tombstones import gone
from catalog.jobs.withdrawing import is_purged
from catalog.ledger.sqlite import SqliteReader
from catalog.settings import Settings
from exports.citations import CITATION_FORMATS
from exports.formats import About, Serialiser
from exports.profiles import FULL, PROFILES
from exports.records import RECORD_FORMATS


def show(settings: Settings, identifier: str, name: str, profile: str = FULL) -> bytes:
    """Return a document in a format; ``json`` is the Document itself.

    Args:
        profile: How much of the description.

    Raises:
        NotFoundError: There is no such document, or it has been withdrawn.
    """
    with closing(SqliteReader(settings.data)) as ledger:
        return _shown(ledger, settings, identifier, name, profile)


def _shown(ledger: SqliteReader, settings: Settings, identifier: str, name: str, profile: str) -> bytes:
    entry = ledger.entry(identifier)
    if entry is None:
        raise NotFoundError(
            f"there is no document {identifier!r}", "check the id; 'muniment status' counts what there is"
        )
    if entry.deleted:
        raise gone(entry, purged=is_purged(ledger, identifier) is not None)
    if name == "json":
        plain = msgspec.to_builtins(ledger.document(entry))
        return msgspec.json.format(msgspec.json.encode(plain), indent=2) + b"\n"
    current = ledger.current()
    if current is not None and entry.sequence <= current.sequence:
        edition = Edition.of(ledger, current)
    else:
        timeline = Timeline(ledger.generations(), whole_second(utc_now()))
        edition = Edition(ledger, sequence=ledger.head(), imprint=settings.imprint, timeline=timeline)
    description = edition.describe(entry)
    if name in RECORD_FORMATS:
        return RECORD_FORMATS[name].write(description.reading)
    if name in CITATION_FORMATS:
        return CITATION_FORMATS[name].written(description.reading)
    about = About(description.iri, description.data, description.statements).projected(PROFILES[profile])
    return Serialiser(edition.imprint).write(name, about, profile)
