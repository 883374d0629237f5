"""A reading → what the head of its page tells reference managers, search engines and previews of links.

Zotero reads a page by its translators "Embedded Metadata" and "RDF" (github.com/zotero/translators): Dublin Core and
names that begin with ``z:`` become statements, of which the first that is known fills a field; what begins with
``citation_`` fills it again. Its rules shape this table (decision 0085), and ``tests/support/support/zotero.py``
imitates them:

- ``z:itemType`` decides the type. ``citation_title`` alone would make an article of every document.
- ``DC.source`` would be the title of a journal, ``DC.coverage`` the place in the archive, ``DC.contributor`` the author
  of what has none, a ``DC.type`` of "Text" the kind of manuscript, ``DC.description`` a remark: none of them is here.
- A name without a comma is cut at its last space; one that ends in a comma is kept whole. So bodies do.
- ``citation_author`` drops every other creator and makes an author of an artist, and stands only where neither matters.
- What has no language gets that of the page, so it is told that nobody knows it.

Sources: DCMI, "Expressing Dublin Core metadata using HTML/XHTML meta and link elements"; Google Scholar, "Inclusion
Guidelines for Webmasters"; ogp.me.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from exports.cited import Cited, Kind, Name
from vocab import terms
from vocab.identifiers import Iris
from vocab.reading import Reading

SCHEMAS: Final = {"schema.DC": terms.DC, "schema.DCTERMS": terms.DCTERMS}
_ZOTERO_TYPES: Final[dict[Kind, str]] = {
    "manuscript": "manuscript", "letter": "letter", "map": "map", "image": "artwork", "sound": "audioRecording",
    "film": "videoRecording",
}  # fmt: skip
# how Zotero calls the first creator of each type
_ZOTERO_CREATORS: Final[dict[Kind, str]] = {
    "map": "cartographers", "image": "artists", "sound": "performers", "film": "directors",
}  # fmt: skip
_NO_TRANSLATORS: Final = frozenset({"letter", "map", "image", "sound", "film"})
_UNKNOWN: Final = "und"  # BCP 47


class Meta(NamedTuple):
    """A ``meta`` element.

    Attributes:
        property: As Open Graph names it; ``""`` where it has no name for it.
    """

    name: str
    content: str
    property: str = ""


def embedded(item: Cited, reading: Reading, rights: str, site_name: str) -> list[Meta]:
    """Return the elements, those first that the most readers know.

    Args:
        item: What citations say of the document.
        rights: The rights statement in words.
        site_name: Name of the site.
    """
    page = str(Iris(reading.imprint.base).page(item.identifier))
    found = [
        Meta("DC.title", item.title, "og:title"),
        Meta("", "article", "og:type"),
        Meta("", page, "og:url"),
        Meta("", site_name, "og:site_name"),
        Meta("description", preview(item.abstract), "og:description"),
        *_image(reading),
        *_dublin_core(item, reading, rights),
        *_highwire(item),
        *_zotero(item),
    ]
    return [meta for meta in found if meta.content]


def preview(text: str, length: int = 300) -> str:
    """Return the beginning of a text, cut behind a word, where spaces tell words apart.

    >>> preview("Ships, and more", 9), preview("海軍歷史文獻", 4)
    ('Ships…', '海軍歷史…')
    """
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _image(reading: Reading) -> Iterator[Meta]:
    for file in reading.files:
        if file.thumbnail:
            yield Meta("", str(file.thumbnail), "og:image")
            return


def _dublin_core(item: Cited, reading: Reading, rights: str) -> Iterator[Meta]:
    for name in item.authors:
        yield Meta("DC.creator", name.inverted)
    if item.date:
        yield Meta("DC.date", item.date.text)
    yield Meta("DC.identifier", str(reading.iri))
    for language in item.languages:
        yield Meta("DC.language", language)
    yield Meta("DC.publisher", item.publisher)
    # the words first: Zotero takes one
    yield Meta("DC.rights", rights)
    yield Meta("DC.rights", item.rights)
    for keyword in item.keywords[: len(reading.subjects)]:
        yield Meta("DC.subject", keyword)
    yield Meta("DC.type", item.genre)
    yield Meta("DCTERMS.abstract", item.abstract)
    yield Meta("DCTERMS.bibliographicCitation", item.citation)
    for keyword in item.keywords[len(reading.subjects) :]:
        yield Meta("DCTERMS.spatial", keyword)


def _highwire(item: Cited) -> Iterator[Meta]:
    yield Meta("citation_title", item.title)
    others = item.translators or item.contributors or any(name.is_body for name in item.authors)
    if not others and item.kind not in _ZOTERO_CREATORS:
        for name in item.authors:
            yield Meta("citation_author", name.inverted)
    if item.is_plainly_dated and item.date:
        yield Meta("citation_publication_date", item.date.text.replace("-", "/"))
    yield Meta("citation_language", item.languages[0] if item.languages else _UNKNOWN)
    yield Meta("citation_publisher", item.publisher)
    yield Meta("citation_doi", item.doi)
    yield Meta("citation_public_url", item.address)
    yield Meta("citation_pdf_url", item.papers[0] if item.papers else "")


def _zotero(item: Cited) -> Iterator[Meta]:
    yield Meta("z:itemType", _ZOTERO_TYPES[item.kind])
    own_word = _ZOTERO_CREATORS.get(item.kind)
    for name in item.authors:
        yield Meta(f"z:{own_word}" if own_word else "bib:authors", _kept_whole(name))
    for name in item.contributors:
        yield Meta("bib:contributors", _kept_whole(name))
    if item.kind in _NO_TRANSLATORS:
        # a letter has none in Zotero; in "Extra" a line like this is cited all the same
        yield Meta("z:extra", "\n".join(f"translator: {name.whole}" for name in item.translators))
    else:
        for name in item.translators:
            yield Meta("z:translators", _kept_whole(name))
    if not item.is_plainly_dated:
        yield Meta("z:date", item.date_given)
    yield Meta("z:archive", "; ".join(item.archives))
    yield Meta("z:archiveLocation", "; ".join(item.references))


def _kept_whole(name: Name) -> str:
    return f"{name.whole}," if name.is_body else name.inverted
