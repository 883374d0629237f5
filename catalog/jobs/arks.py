"""Gives each document that is about to be public an ARK of the catalogue's own; decision 0016.

An ARK is given once. It rides on the entries of its document, so that no setting can change it later.
"""

from typing import Final

from catalog.errors import CatalogError
from catalog.jobs.batches import batched
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.clock import Clock
from catalog.jobs.progress import Progress, watched
from catalog.ledger.entries import Entry
from vocab.ark import names

_BATCH: Final = 500


def assign_arks(catalogue: Catalogue, clock: Clock, progress: Progress) -> int:
    """Give an ARK to every document without one, when the settings name an authority; return how many got one.

    The writer's lock is held by the caller.
    """
    if not catalogue.settings.ark_naan:
        return 0
    ledger, given = catalogue.ledger, 0
    progress.step("Assigning ARKs")
    for batch in batched(watched(ledger.without_ark(), progress), _BATCH):
        with ledger.transaction():
            now = clock()
            for entry in batch:
                ledger.assign_ark(entry, _free(catalogue, entry), now)
        given += len(batch)
    return given


def _free(catalogue: Catalogue, entry: Entry) -> str:
    """Return the shortest ARK for a document that no other has ever had."""
    settings, head = catalogue.settings, catalogue.ledger.head()
    for ark in names(entry.identifier, settings.ark_naan, settings.ark_shoulder):
        if catalogue.ledger.ark_holder(ark, as_of=head) is None:
            return ark
    raise CatalogError(f"no ARK is left for the document {entry.identifier!r}", "set another ark_shoulder")
