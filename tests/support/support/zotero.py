"""What Zotero saves of a page, by the rules of its translators "Embedded Metadata" (2024-06-13) and "RDF" (2019-09-08).

No line of theirs is here, only what they do: meta elements with a known prefix become statements about the page, from
which fields are filled by the first property that is there; elements whose names end in ``citation_…`` fill some again.

Source: https://github.com/zotero/translators; item types and their creators: https://api.zotero.org/schema.
"""

import re
from html.parser import HTMLParser

_PREFIXES = {
    "bib": "bib", "bibo": "bibo", "dc": "dc", "dcterms": "dcterms", "prism": "prism", "foaf": "foaf", "vcard": "vcard",
    "link": "link", "z": "z", "eprint": "eprints", "eprints": "eprints", "og": "og", "article": "article",
    "book": "book", "music": "music", "video": "video", "so": "so", "codemeta": "codemeta", "rdf": "rdf",
}  # fmt: skip
_NAMESPACES = {"http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms"}
CREATORS = {
    "manuscript": ("author", "contributor", "translator"),
    "letter": ("author", "contributor", "recipient"),
    "map": ("cartographer", "contributor", "seriesEditor"),
    "artwork": ("artist", "contributor"),
    "audioRecording": ("performer", "composer", "contributor", "wordsBy"),
    "videoRecording": ("director", "castMember", "contributor", "producer", "scriptwriter"),
    "journalArticle": ("author", "contributor", "editor", "reviewedAuthor", "translator"),
    "webpage": ("author", "contributor", "translator"),
}
_AUTHORS = (
    "bib:authors", "so:author", "so:creator", "dc:creator", "dc:creator.PersonalName", "dcterms:creator",
    "eprints:creators_name", "dc:contributor", "dcterms:contributor",
)  # fmt: skip
_FIELDS = {
    "title": ("dc:title", "dcterms:title", "eprints:title", "og:title", "so:headline"),
    "publicationTitle": ("prism:publicationName", "eprints:publication", "eprints:book_title", "dc:source",
        "dcterms:source"),
    "rights": ("prism:copyright", "dc:rights", "dcterms:rights", "so:license"),
    "publisher": ("dc:publisher", "dcterms:publisher", "eprints:institution", "so:publisher"),
    "date": ("eprints:date", "prism:publicationDate", "og:published_time", "article:published_time", "dc:date.issued",
        "dcterms:date.issued", "dcterms:issued", "dc:date", "dcterms:date", "dcterms:dateSubmitted",
        "eprints:datestamp", "so:datePublished"),
    "url": ("eprints:official_url", "og:url", "bibo:uri", "so:url", "so:sameAs"),
    "archiveLocation": ("dc:coverage", "dcterms:coverage"),
    "abstractNote": ("eprints:abstract", "prism:teaser", "og:description", "bibo:abstract", "dcterms:abstract",
        "dc:description.abstract", "dcterms:description.abstract", "so:description"),
    "language": ("dc:language", "dcterms:language", "so:inLanguage"),
    "type": ("dc:type", "dcterms:type"),
}  # fmt: skip
_HIGHWIRE = {
    "citation_title": "title", "citation_publication_date": "date", "citation_cover_date": "date",
    "citation_date": "date", "citation_journal_title": "publicationTitle", "citation_publisher": "publisher",
    "citation_abstract": "abstractNote", "citation_doi": "DOI", "citation_public_url": "url",
    "citation_language": "language",
}  # fmt: skip
# what the type of a page is guessed from, where nothing names it
_GUESSES = {"citation_title": "journalArticle", "citation_series_title": "journalArticle"}
_TYPES = {"book", "letter", "manuscript", "interview", "report", "patent", "map", "thesis", "artwork", "document"} | {
    *CREATORS
}


class _Head(HTMLParser):
    """The elements of a page that the translator looks at."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.metas, self.links, self.times, self.classes, self.language, self.title = [], [], [], set(), "", ""
        self._in_title = False
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        self.classes |= set((said.get("class") or "").split())
        if tag == "html":
            self.language = said.get("lang", "")
        elif tag == "meta":
            self.metas.append(said)
        elif tag == "link":
            self.links.append(said)
        elif tag == "time" and "datetime" in said:
            self.times.append(said["datetime"])
        self._in_title = tag == "title"

    def handle_data(self, data):
        if self._in_title:
            self.title += data


def saved(markup, url):
    """Return what Zotero saves of a page: the fields of the item, its creators, the addresses of its attachments."""
    head = _Head(markup)
    prefixes = dict(_PREFIXES)
    for link in head.links:
        if found := re.match(r"schema\.([a-zA-Z]+)", link.get("rel", "")):
            prefixes[found[1].lower()] = _NAMESPACES.get(link["href"], link["href"])
    said, guess = _statements(head, prefixes)
    item = {"creators": [], "attachments": []}
    named = _first(said, "z:itemType", "z:type")
    item["itemType"] = named if named in _TYPES else _by_other_types(said) or guess or ("webpage" if said else None)
    for field, properties in _FIELDS.items():
        item[field] = _first(said, *properties)
    for kind in CREATORS[item["itemType"]]:
        properties = _AUTHORS if kind == "author" else (f"z:{kind}s",)
        if kind in {"editor", "contributor"}:
            properties = (f"bib:{kind}s", f"eprints:{kind}s_name", f"so:{kind}")
        names = next((said[one] for one in properties if one in said), [])
        item["creators"] += [clean_author(name, kind, "," in name) for name in names]
    # of what calls itself Zotero's own, the description is a remark
    item["extra"] = _first(said, "dc:description") if named else None
    for name, values in said.items():
        if name.startswith("z:"):
            item[name.removeprefix("z:")] = values[0]
    _highwire(head, item)
    _rest(head, item, url)
    return {name: value for name, value in item.items() if value}


def _statements(head, prefixes):
    said, guess = {}, None
    for meta in head.metas:
        names, value = meta.get("name") or meta.get("property"), meta.get("content")
        for tag in (names or "").split() if value else ():
            parts = re.split(r"[.:_]", tag)
            prefix, length = parts[0].lower(), len(parts[0])
            if len(parts) > 2 and parts[1].lower() in prefixes:
                prefix, length = parts[1].lower(), len(parts[0]) + len(parts[1]) + 1
            if prefix in prefixes:
                local = tag[length + 1 :]
                said.setdefault(f"{prefixes[prefix]}:{local[:1].lower()}{local[1:]}", []).append(value)
            else:
                guess = guess or _GUESSES.get(tag[max(tag.rfind("citation_"), 0) :])
    return said, guess


def _by_other_types(said):
    """The types that Dublin Core and Open Graph name; guesses of theirs go behind that of the elements."""
    kind = (_first(said, "og:type") or "").lower()
    if kind in {"website", "book"}:
        return {"website": "webpage"}.get(kind, kind)
    kind = (_first(said, "dc:type", "dcterms:type") or "").replace(" ", "")
    return kind if kind in _TYPES else None


def _first(said, *properties):
    return next((said[one][0] for one in properties if one in said), None)


def clean_author(name, kind, by_comma):
    """Return a creator: cut at its comma or, where there is none, at its last space."""
    name = re.sub(r"[\s\xa0]+", " ", name.strip(" \xa0.,/[]:"), count=1)
    if by_comma:
        last, comma, first = name.partition(",")
        first = first.strip().split(",")[0] if comma else ""
    else:
        first, _, last = name.rpartition(" ")
    made = {"lastName": last, "creatorType": kind}
    return made | ({"firstName": first} if first else {"fieldMode": 1})


def _highwire(head, item):
    def values(name):
        return [one["content"] for one in head.metas if (one.get("name") or "").endswith(name) and one.get("content")]

    for name, field in _HIGHWIRE.items():
        if found := values(name):
            item[field] = " ".join(found[0].split())
    if authors := values("citation_author") or values("citation_authors"):
        item["creators"] = [clean_author(name, "author", "," in name) for name in authors]
    if papers := values("citation_pdf_url"):
        item["attachments"].append(papers[0])


def _rest(head, item, url):
    item["title"] = re.sub(r"\s+", " ", item["title"] or head.title)
    item["creators"] = item["creators"] or [
        {"lastName": "found in a byline"} for _ in head.classes & {"byline", "bylines", "vcard", "article-byline"}
    ]
    plain = {(one.get("name") or "").lower(): one.get("content") for one in head.metas}
    item["abstractNote"] = item["abstractNote"] or plain.get("description")
    canonical = next((one["href"] for one in head.links if one.get("rel") == "canonical"), url)
    item["url"] = item["url"] or canonical
    item["language"] = item["language"] or head.language
    item["date"] = item.get("date") or next(iter(head.times), None)
