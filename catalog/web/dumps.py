"""Which generations have dumps: not every publication writes them."""

from collections.abc import Iterator

from catalog.jobs.catalogue import Layout
from catalog.ledger.entries import Generation
from catalog.web.published import Public
from exports.dump_files import MANIFEST


def finished_dumps(layout: Layout, public: Public) -> Iterator[Generation]:
    """Yield the public generations whose dumps are whole, the newest first."""
    for item in reversed(public.edition.ledger.generations()):
        if item.number <= public.generation.number and (layout.dump(item.number) / MANIFEST).is_file():
            yield item
