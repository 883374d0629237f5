"""What several routes say of themselves in ``/openapi.json``; they name it where they are added."""

from typing import Final

from catalog.search.fields import KEYWORDS, NUMBERS
from exports.openapi import DATA, HTML, JSON, TEXT, XML, ZIP, Operation, Parameter
from exports.profiles import PROFILES
from exports.timemaps import LINK_FORMAT
from vocab.file_kinds import KINDS

DOCUMENT: Final = Parameter(text="Record id, percent-escaped: a slash in it is %2F", sample="document")
DESCRIPTION: Final = Parameter(
    text="Record id, percent-escaped; behind it, if you like, the suffix of a format: .ttl, .jsonld and so on",
    sample="document",
)
FILE: Final = Parameter(text="Record id, percent-escaped, a slash, and the name of the file", sample="file")
SCAN: Final = Parameter(text="Record id, percent-escaped, a slash, and the name of a scan", sample="scan_file")
SCANNED: Final = Parameter(text="Record id, percent-escaped: a slash in it is %2F", sample="scanned")
KIND: Final = Parameter(text="agent, person, archive, place, concept, collection or scheme", example="scheme")
KEY: Final = Parameter(text="Key of the thing; of an archival unit {key}/unit/{unit}", example="content-kind")
DUMP: Final = Parameter(text="Name of a dump file", sample="dump")
GENERATION: Final = Parameter(text="Number of a generation", sample="generation")

ARK_NAME: Final = Parameter(
    text="Name Assigning Authority Number, a slash, and the name of an ARK that the catalogue has assigned",
    sample="ark",
)

VERSION: Final = Parameter(
    name="version",
    place="query",
    text="Number of a version, as the document's history lists it: the answer is what was public then",
    sample="version",
)
AT: Final = Parameter(
    name="at",
    place="query",
    text="A day, which means its end, or a moment in UTC, 2026-01-31T12:00:00Z: the version that was public then",
    sample="day",
)
PROFILE: Final = Parameter(
    name="profile",
    place="query",
    text=f"How much of it: {', '.join(PROFILES)}, or the IRI of one; for JSON-LD its form too: expanded, flattened,"
    " framed. Several are parted by commas",
    example="dublin-core",
)
ACCEPT_PROFILE: Final = Parameter(
    name="Accept-Profile", place="header", text="IRIs of profiles in angle brackets, with weights", sample="profile"
)
ACCEPT_DATETIME: Final = Parameter(
    name="Accept-Datetime",
    place="header",
    text="A date as HTTP writes it: leads to the version of that time (RFC 7089)",
    sample="http_date",
)

# ---------------------------------------------------------------- documents and things

DOCUMENT_ITSELF: Final = Operation(
    tag="documents",
    text="Behind the id may stand what names one of its versions: /translation/en, /transcript/zh, /text, /scan.",
    parts={"path": DOCUMENT},
    answers={303: ()},
    errors=(404, 406, 410),
)
DOCUMENT_PAGE: Final = Operation(
    tag="documents",
    parts={"identifier": DOCUMENT},
    parameters=(VERSION, AT, ACCEPT_DATETIME),
    answers={200: (HTML,), 302: ()},
    errors=(400, 404, 410),
)
DOCUMENT_DATA: Final = Operation(
    tag="documents",
    text="Without a suffix the format is negotiated by Accept. Older versions are had by number or by time.",
    parts={"path": DESCRIPTION},
    parameters=(
        VERSION,
        AT,
        PROFILE,
        ACCEPT_PROFILE,
        ACCEPT_DATETIME,
    ),
    answers={200: DATA, 302: ()},
    errors=(400, 404, 406, 410),
)


def record_format(media_type: str) -> Operation:
    """Return what is said of a format of documents that only a suffix names."""
    return Operation(
        tag="documents",
        text="Only its suffix leads to it, Accept does not. Older versions are had by number or by time.",
        parts={"path": DOCUMENT},
        parameters=(VERSION, AT),
        answers={200: (media_type,)},
        errors=(400, 404, 410),
    )


ARK: Final = Operation(
    tag="documents",
    text="With ?info or ?? behind it, it tells who, what, when and where as text, with 200.",
    parts={"name": ARK_NAME},
    answers={302: ()},
    errors=(404, 406, 410),
)
HISTORY: Final = Operation(
    tag="documents",
    parts={"path": DOCUMENT},
    parameters=(
        Parameter(
            name="format", place="query", text="Goes before Accept", example="link", values=("json", "link", "html")
        ),
    ),
    answers={200: (JSON, LINK_FORMAT, HTML)},
    errors=(404, 406),
)
DOCUMENT_FILE: Final = Operation(
    tag="documents",
    parts={"path": FILE},
    parameters=(VERSION, AT),
    answers={200: (TEXT, *KINDS)},
    errors=(400, 404, 410, 503),
)
PREVIEW: Final = Operation(
    tag="documents",
    parts={"path": SCAN},
    parameters=(AT,),
    answers={200: ("image/jpeg",)},
    errors=(400, 404, 410, 503),
)
MANIFEST: Final = Operation(
    tag="documents",
    text="Only of documents that have page images (IIIF Presentation API 3.0).",
    parts={"path": SCANNED},
    answers={200: ("application/ld+json",)},
    errors=(404, 410),
)
PART_OF_MANIFEST: Final = Operation(
    tag="documents",
    parts={
        "path": SCANNED,
        "part": Parameter(text="What it is", example="canvas", values=("canvas", "page", "annotation")),
        "name": Parameter(text="Name of the file, percent-escaped", sample="scan"),
    },
    answers={303: ()},
    errors=(404, 410),
)


def thing(status: int, *types: str) -> Operation:
    """Return what is said of an address of a thing that is no document."""
    return Operation(
        tag="things",
        parts={"kind": KIND, "key": KEY},
        answers={status: types},
        errors=(404, 406),
    )


# ---------------------------------------------------------------- search

SEARCH: Final = Operation(
    tag="search",
    text="Words must all be there; a phrase stands in quotation marks, a beginning of a word before *, and fields as in"
    ' archive:prc-fma, translator:"Li Wei", before:1962. Pages follow each other by the links next and prev.',
    parameters=(
        Parameter(
            name="q", place="query", text="What to look for; without anything, all documents", example="telegram"
        ),
        Parameter(
            name="page", place="query", text="Which page of the answer, from 1, to the 10,000th result", example="1"
        ),
        Parameter(name="after", place="query", text="Where the page before ended: as its 'next' has it"),
        Parameter(name="limit", place="query", text="How many documents a page has", example="5"),
        Parameter(
            name="sort",
            place="query",
            text="The order; date is the oldest first, -date the newest, newest what came into the catalogue last",
            values=("relevance", "date", "-date", "title", "newest"),
        ),
        Parameter(
            name="format",
            place="query",
            text="Goes before Accept",
            example="json",
            values=("html", "json", "jsonld", "csv", "ris", "atom"),
        ),
        Parameter(name="has_text", place="query", text="Only with, or without, a text", values=("true", "false")),
        Parameter(name="from", place="query", text="Made in this year, month or day, or later"),
        Parameter(name="to", place="query", text="Made in this year, month or day, or before"),
        Parameter(name="facets", place="query", text="Whether facets are counted", values=("true", "false")),
        Parameter(name="values", place="query", text="Most values of a facet, 10 unless told, at most 200"),
        Parameter(name="more", place="query", text="The facet of which the page shows many values"),
        *(
            Parameter(name=name, place="query", text=f"Only with this value of {name}, as the answer's facets name it")
            for name in (*KEYWORDS, *NUMBERS)
        ),
    ),
    answers={
        200: (
            HTML,
            JSON,
            "application/ld+json",
            "text/csv",
            "application/x-research-info-systems",
            "application/atom+xml",
        )
    },
    errors=(400, 406, 503),
)
OPENSEARCH: Final = Operation(tag="search", answers={200: ("application/opensearchdescription+xml",)})

# ---------------------------------------------------------------- harvesting

OAI: Final = Operation(
    tag="harvesting",
    text="OAI-PMH 2.0: the verb says what is asked for; errors of the protocol are answered with 200.",
    parameters=(
        Parameter(
            name="verb",
            place="query",
            text="What is asked for",
            example="Identify",
            values=("Identify", "ListMetadataFormats", "ListSets", "GetRecord", "ListIdentifiers", "ListRecords"),
        ),
        Parameter(name="metadataPrefix", place="query", text="Format of records"),
        Parameter(name="identifier", place="query", text="OAI identifier of a record"),
        Parameter(name="from", place="query", text="First datestamp, a day or a second in UTC"),
        Parameter(name="until", place="query", text="Last datestamp, a day or a second in UTC"),
        Parameter(name="set", place="query", text="Only records of this set"),
        Parameter(name="resumptionToken", place="query", text="Where a list goes on"),
    ),
    answers={200: ("text/xml",)},
    errors=(400, 503),
    body={"application/x-www-form-urlencoded": "verb=Identify"},
)
SITEMAP: Final = Operation(tag="harvesting", answers={200: (XML,)})
SITEMAP_PART: Final = Operation(
    tag="harvesting",
    parts={
        "parts": Parameter(text="Into how many sitemaps the pages are divided", example="1"),
        "number": Parameter(text="Which of them, from 0", example="0"),
    },
    answers={200: (XML,)},
    errors=(404,),
)
_SHARE: Final = {
    "parts": Parameter(text="Into how many shares the resources are divided", example="1"),
    "number": Parameter(text="Which of them, from 0", example="0"),
}
_SPAN: Final = {"name": Parameter(text="Which part of the history, from 0, in six digits", example="000000")}
RESOURCE_LIST: Final = Operation(tag="harvesting", parts=_SHARE, answers={200: (XML,)}, errors=(404,))
RESOURCE_PACKAGE: Final = Operation(tag="harvesting", parts=_SHARE, answers={200: (ZIP,)}, errors=(404,))
CHANGE_LIST: Final = Operation(tag="harvesting", parts=_SPAN, answers={200: (XML,)}, errors=(404,))
CHANGE_PACKAGE: Final = Operation(tag="harvesting", parts=_SPAN, answers={200: (ZIP,)}, errors=(404,))
ROBOTS: Final = Operation(tag="harvesting", answers={200: (TEXT,)})

# ---------------------------------------------------------------- the change feed

_PLACE: Final = {
    "size": Parameter(text="Entries of the ledger on a page", example="100"),
    "number": Parameter(text="Which page, from 0", example="0"),
}
_STATES: Final = ("application/ld+json", "application/json", "application/trig", "application/n-quads")
_ACTIVITY: Final = ("application/ld+json", "application/json")
CHANGES: Final = Operation(
    tag="harvesting",
    text="A Linked Data Event Stream: every state of every description that has been public.",
    answers={200: DATA},
    errors=(406,),
)
CHANGES_SECTION: Final = Operation(tag="harvesting", parts=_PLACE, answers={200: DATA}, errors=(404, 406))
CHANGES_PAGE: Final = Operation(tag="harvesting", parts=_PLACE, answers={200: _STATES}, errors=(404, 406))
ACTIVITIES: Final = Operation(
    tag="harvesting", text="In the form of IIIF Change Discovery 1.0.", answers={200: _ACTIVITY}, errors=(406,)
)
ACTIVITIES_PAGE: Final = Operation(tag="harvesting", parts=_PLACE, answers={200: _ACTIVITY}, errors=(404, 406))
