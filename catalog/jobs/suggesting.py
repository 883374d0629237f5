"""Tables → the draft of a mapping file."""

from collections.abc import Sequence

from catalog.errors import InputError
from catalog.readers.records import Refused
from catalog.readers.sources import sources
from catalog.readers.suggestion import suggest
from catalog.settings import FILE_NAME, Settings


def suggestions(paths: Sequence[str], settings: Settings) -> list[str]:
    """Return a draft for each table below ``paths``; tables whose columns are called the same share one.

    Raises:
        NotFoundError: One of the paths does not exist.
        InputError: There is no table.
    """
    drafts: dict[str, str] = {}
    for source in sources(paths, skip=(*settings.authorities, settings.data.parent / FILE_NAME)):
        draft = None if isinstance(source, Refused) else suggest(source)
        if draft:
            said = "\n".join(line.partition("  # ")[0] for line in draft.splitlines() if not line.startswith("# What"))
            drafts.setdefault(said, draft)
    if not drafts:
        raise InputError(f"there is no table in {', '.join(paths)}", "expected CSV, TSV, JSON or XLSX with headings")
    return list(drafts.values())
