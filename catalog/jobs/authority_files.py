"""Brings the ledger's authority entities up to the files that the setting names."""

from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.readers.authority_file import read_authority_files


def sync_authorities(catalogue: Catalogue, clock: Clock) -> int:
    """Append what the authority files changed; return the number of entries appended.

    Without any file in the settings the entities in the ledger stay: a forgotten setting must not strip a
    catalogue of its names. The writer's lock is held by the caller.

    Raises:
        AuthorityError: A file says what it may not; nothing is appended.
        NotFoundError: There is no such file.
    """
    if not catalogue.settings.authorities:
        return 0
    ledger = catalogue.ledger
    files = read_authority_files(catalogue.settings.authorities)
    standing = {entry.identifier for entry in ledger.live(ledger.head(), kind="authority") if not entry.deleted}
    appended = 0
    now = clock()
    with ledger.transaction():
        digests = [ledger.keep_source(content) for _, content in files.files]
        for path, entity in sorted(files.entities.items()):
            origin = files.origins[path]
            appended += ledger.record_entity(entity, digests[origin], files.files[origin][0], now)
        for path in sorted(standing - files.entities.keys()):
            ledger.withdraw_entity(path, now)
            appended += 1
    return appended
