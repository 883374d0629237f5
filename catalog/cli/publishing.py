"""How verbs that change the ledger make the change public."""

from typing import TYPE_CHECKING, Any

from catalog.cli.common import progress, stop, talk

if TYPE_CHECKING:
    from catalog.jobs.catalogue import Catalogue


def publish(catalogue: "Catalogue", *, dumps: bool = True) -> dict[str, Any]:
    """Publish and say so; return what programs are told. The writer's lock is held by the caller."""
    from catalog.jobs.clock import utc_now
    from catalog.jobs.publishing import publish as publish_now
    from vocab.moments import instant

    shown = progress()
    try:
        generation, is_new = publish_now(catalogue, utc_now, shown, dumps=dumps)
    finally:
        stop(shown)
    if is_new:
        talk(f"published generation {generation.number}: {generation.documents:,} documents")
    else:
        talk(f"nothing has changed since generation {generation.number}")
    return {
        "generation": generation.number,
        "documents": generation.documents,
        "datestamp": instant(generation.datestamp),
        "new": is_new,
    }
