"""``/data/document/{id}.oai_dc.xml`` and ``.ris`` and their like, and the link set: formats that only a suffix names.

They are no forms of the whole description, so ``Accept`` does not lead to them.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from flask import Response

from catalog.web import operations, signposts, versions
from catalog.web.answers import HTML, add_link, respond
from catalog.web.documents import document_as_data
from catalog.web.found import find_whole, gone
from catalog.web.published import Public
from catalog.web.routing import Routes
from exports import signposting
from exports.citations import CITATION_FORMATS, CitationFormat
from exports.records import MEDIA_TYPE, RECORD_FORMATS, RecordFormat
from vocab.identifiers import Iris
from vocab.reading import Reading


class SuffixFormat(NamedTuple):
    """A format that has a suffix of its own.

    Attributes:
        suffix: Of addresses, without its first dot.
        write: Takes the document, and what of an address names its version.
    """

    suffix: str
    content_type: str
    title: str
    write: Callable[[Reading, str], bytes]


def _record_format(item: RecordFormat) -> SuffixFormat:
    return SuffixFormat(f"{item.prefix}.xml", MEDIA_TYPE, item.title, lambda reading, _: item.write(reading))


def _citation(item: CitationFormat) -> SuffixFormat:
    def write(reading: Reading, query: str) -> bytes:
        page = Iris(reading.imprint.base).page(reading.document.identifier)
        return item.written(reading, f"{page}{query}" if query else "")

    return SuffixFormat(item.suffix, item.content_type, item.title, write)


def _link_set(suffix: str, write: Callable[[signposting.Signposts], bytes]) -> SuffixFormat:
    return SuffixFormat(
        suffix,
        signposting.LINKSETS[suffix],
        "link set",
        lambda reading, query: write(signposting.signposts(reading, query)),
    )


SUFFIX_FORMATS: Final = (
    *(_record_format(item) for item in RECORD_FORMATS.values()),
    *(_citation(item) for item in CITATION_FORMATS.values()),
    _link_set("linkset.json", signposting.linkset_json),
    _link_set("linkset", signposting.linkset_text),
)


def add_record_formats(routes: Routes) -> None:
    """Add a route for each format."""
    for item in SUFFIX_FORMATS:
        routes.add(
            f"/data/document/<path:path>.{item.suffix}",
            _handler(item),
            about=operations.record_format(item.content_type.partition(";")[0]),
            kept=True,
        )


def _handler(item: SuffixFormat) -> Callable[..., Response]:
    def answer(public: Public, path: str) -> Response:
        if public.edition.entry(f"{path}.{item.suffix}"):
            return document_as_data(public, f"{path}.{item.suffix}")
        found = find_whole(public, path)
        if old := versions.asked(public, found.identifier):
            return _old(old, item)
        if found.entry.deleted:
            return gone(public, found, suffix=item.suffix)
        description = public.edition.describe(found.entry)
        response = respond(
            item.write(description.reading, ""),
            item.content_type,
            etag=public.etag(found.entry, item.suffix),
            modified=public.edition.timeline.datestamp(found.entry.sequence),
        )
        return _say(response, description.reading, str(public.edition.iris.page(found.identifier)), "")

    answer.__name__ = "document_as_" + item.suffix.replace(".", "_")
    answer.__doc__ = f"Answer with a document's {item.title} ({item.content_type})."
    return answer


def _old(old: versions.Old, item: SuffixFormat) -> Response:
    """Answer with the format of an older version."""
    identifier, query = old.entry.identifier, old.query
    description = old.describe()
    response = respond(
        item.write(description.reading, query),
        item.content_type,
        etag=old.then.etag(old.entry, f"{item.suffix}{query}"),
        modified=old.version.generation.datestamp,
    )
    address = f"{old.now.edition.iris.data(identifier)}.{item.suffix}"
    if not old.by_number:
        response.headers["Content-Location"] = f"{address}{query}"
    versions.mark_file(response, old, address)
    return _say(response, description.reading, str(old.now.edition.iris.page(identifier)), query)


def _say(response: Response, reading: Reading, page: str, query: str) -> Response:
    add_link(response, f"{page}{query}", "alternate", type=HTML)
    return signposts.say_data(response, reading, query)
