"""Files of the ledger → the small images that pages and viewers show; and files that nothing refers to → gone."""

from collections.abc import Iterable

from catalog.files.looking import Looker
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.progress import Progress, watched
from catalog.ledger.entries import Entry
from vocab.document import Attachment
from vocab.file_kinds import sides


def derive(catalogue: Catalogue, entries: Iterable[Entry], progress: Progress) -> None:
    """Make the images that are missing of documents' files.

    A load makes them, so this finds something to do only after they have been lost. The writer's lock is held by the
    caller.
    """
    if not catalogue.files.folder.is_dir():
        return
    with Looker(pixels=catalogue.settings.files_pixels) as looker:
        for entry in watched(entries, progress):
            if not entry.deleted:
                for file in catalogue.ledger.document(entry).files:
                    _derive(catalogue, looker, file)


def _derive(catalogue: Catalogue, looker: Looker, file: Attachment) -> None:
    wanted = sides(file.media_type)
    seen = file.pages is not None or file.width is not None
    if not seen or catalogue.derivatives.has(file.sha256, wanted) or not catalogue.files.has(file.sha256):
        return
    look = looker.look(catalogue.files.path(file.sha256), file.media_type, wanted)
    if look.error is None:
        catalogue.derivatives.keep(file.sha256, wanted, look.images)


def unreferenced(catalogue: Catalogue) -> list[str]:
    """Return the digests of kept files that no document of the ledger refers to, in any of its versions."""
    referred = {file.sha256 for _, file in catalogue.ledger.attachments()}
    return [sha256 for sha256 in catalogue.files.digests() if sha256 not in referred]


def discard_unreferenced(catalogue: Catalogue) -> int:
    """Remove the files that nothing refers to, with what was made of them; return how many.

    After a purge, or when a load was broken off. The writer's lock is held by the caller.
    """
    left = unreferenced(catalogue)
    catalogue.files.discard(left)
    catalogue.derivatives.discard(left)
    catalogue.files.sweep()
    return len(left)
