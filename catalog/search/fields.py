"""What the index holds of a document, and in which fields."""

import hashlib
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final

import msgspec
import tantivy

from catalog.search.folding import UNICODE_VERSION, grams, parted, words

# Raised when a field, the folding or the way of searching changes: every index is then made anew.
INDEX_VERSION: Final = 4

IDENTIFIER: Final = "identifier"
# the first bytes of the id, eight in each: what has the same score is put in the order of these
ORDER: Final = ("order_1", "order_2", "order_3")
# archival references, folded as a whole: who asks for one as it is printed gets its documents first
REFERENCE: Final = "reference"
DIGEST: Final = "digest"
MARK: Final = "mark"

# Where words are looked for, and what finding them there weighs.
WEIGHTS: Final = {"title": 8.0, "names": 3.0, "summary": 2.0, "text": 1.0}
# Facets: values that many documents share, counted and filtered by.
KEYWORDS: Final = (
    "archive", "unit", "language", "text_language", "kind", "agent", "translator", "place", "subject", "collection"
)  # fmt: skip
NUMBERS: Final = ("year", "decade", "century")
# The days that a date allows, as ``date.toordinal`` counts them.
EARLIEST: Final = "earliest"
LATEST: Final = "latest"

# Numbers that lists are ordered by, all upwards: the days, far away where there are none; the first bytes of the title
# as it is compared, eight in each; how late the entry came, the latest first.
DATE_UP: Final = "date_up"
DATE_DOWN: Final = "date_down"
TITLE_ORDER: Final = ("title_1", "title_2", "title_3", "title_4", "title_5")
NEWEST: Final = "newest"
_FAR: Final = 10**15
_DAYS: Final = 10**7  # more than any date has

# What pages about things ask for: what a thing is to a document, "translator agent/7brands"; that it is anything at
# all; and documents by date, each in a place of its own, so that a list can go on behind any of them.
ROLE: Final = "role"
THING: Final = "thing"
TIMELINE: Final = "timeline"
UNDATED: Final = 2**23 - 1


class Facets(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a document is counted and filtered by.

    Attributes:
        archive: Paths of holding archives, e.g. ``"archive/prc-fma"``.
        unit: Paths of archival units.
        language: BCP 47 tags of the original.
        text_language: Tags of the versions that have a text.
        kind: Path of the genre.
        agent: Paths of creators, contributors, translators, publishers and funders.
        translator: Paths of the translators among them.
        place, subject, collection: Paths.
        year, decade, century: All that the date may mean, e.g. ``(1962, 1963)``, ``(1960,)`` and ``(1900,)``.
        has_text: Whether any version has a text.
        role: Role and path of each thing that the document names: ``"translator agent/7brands"``.
        day: Where its date begins, as ``day_code`` has it.
    """

    archive: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    text_language: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    translator: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    collection: tuple[str, ...] = ()
    year: tuple[int, ...] = ()
    decade: tuple[int, ...] = ()
    century: tuple[int, ...] = ()
    has_text: bool = False
    role: tuple[str, ...] = ()
    day: int = UNDATED


class Indexed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the index holds of one document; each text as it is written, folded only on its way in.

    Attributes:
        names: Names of agents, places, subjects and archives, with all their other forms; references and other short
            texts as printed; identifiers.
        references: Archival references as printed, which are found as a whole; also among ``names``.
        days: First and last day that the date allows, as ``date.toordinal`` counts; ``None`` without a date. Where one
            end is open it is the other.
        sequence: The entry of the ledger: what changed last has the highest.
    """

    identifier: str
    title: tuple[str, ...]
    names: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    facets: Facets = Facets()
    days: tuple[int, int] | None = None
    sequence: int = 0

    def digest(self) -> str:
        """Return 32 characters that stand for everything that is indexed of the document."""
        return hashlib.blake2b(msgspec.msgpack.encode(self), digest_size=16).hexdigest()


def shape(mapping: int, imprint: bytes) -> str:
    """Return a digest of what, beside the ledger, an index depends on."""
    parts = [INDEX_VERSION, mapping, imprint, UNICODE_VERSION]
    return hashlib.sha256(msgspec.msgpack.encode(parts)).hexdigest()


@cache
def schema() -> tantivy.Schema:
    """Return the fields of the index."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(IDENTIFIER, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(DIGEST, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(MARK, stored=True, tokenizer_name="raw", index_option="basic")
    for name in (*ORDER, *TITLE_ORDER):
        builder.add_unsigned_field(name, fast=True)
    for name in WEIGHTS:
        builder.add_text_field(words_of(name), tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(grams_of(name), tokenizer_name="whitespace", index_option="position")
    builder.add_text_field(REFERENCE, tokenizer_name="whitespace", index_option="position")
    for name in (EARLIEST, LATEST, DATE_UP, DATE_DOWN, NEWEST):
        builder.add_integer_field(name, fast=True)
    for name in KEYWORDS:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in NUMBERS:
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_boolean_field("has_text", indexed=True, fast=True)
    builder.add_text_field(ROLE, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(THING, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field(TIMELINE, indexed=True, fast=True)
    return builder.build()


def words_of(name: str) -> str:
    """Return the field for the words of ``name``."""
    return f"{name}_words"


def grams_of(name: str) -> str:
    """Return the field for neighbours in scripts without spaces."""
    return f"{name}_grams"


def engine_document(indexed: Indexed) -> tantivy.Document:
    """Return ``indexed`` as the engine takes it."""
    made = tantivy.Document()
    made.add_text(IDENTIFIER, indexed.identifier)
    made.add_text(DIGEST, indexed.digest())
    for name in WEIGHTS:
        for text in getattr(indexed, name):
            if found := words(text):
                made.add_text(words_of(name), found)
            for part in grams(text):
                if part:
                    made.add_text(grams_of(name), part)
    for name, value in chain(_reference_values(indexed), _facet_values(indexed.facets)):
        made.add_text(name, value)
    for name, number in _numbers(indexed):
        made.add_integer(name, number)
    for names, text in ((ORDER, indexed.identifier), (TITLE_ORDER, parted(indexed.title[0]))):
        for name, number in zip(names, order(text, len(names)), strict=True):
            made.add_unsigned(name, number)
    made.add_boolean("has_text", indexed.facets.has_text)
    made.add_unsigned(TIMELINE, timeline(indexed.facets.day, indexed.identifier))
    return made


def _reference_values(indexed: Indexed) -> Iterator[tuple[str, str]]:
    for reference in indexed.references:
        if whole := parted(reference):
            yield REFERENCE, whole


def _role_values(facets: Facets) -> Iterator[tuple[str, str]]:
    for value in facets.role:
        yield ROLE, value
    for path in dict.fromkeys(value.partition(" ")[2] for value in facets.role):
        yield THING, path


def _numbers(indexed: Indexed) -> Iterator[tuple[str, int]]:
    for name in NUMBERS:
        for number in getattr(indexed.facets, name):
            yield name, number
    up = down = _FAR
    if indexed.days:
        first, last = indexed.days
        up, down = first * _DAYS + last, -first * _DAYS - last
        yield EARLIEST, first
        yield LATEST, last
    yield DATE_UP, up
    yield DATE_DOWN, down
    yield NEWEST, -indexed.sequence


def _facet_values(facets: Facets) -> Iterator[tuple[str, str]]:
    for name in KEYWORDS:
        for value in getattr(facets, name):
            yield name, value
    yield from _role_values(facets)


def order(text: str, numbers: int = 3) -> tuple[int, ...]:
    """Return numbers that put texts in their order, as far as their first bytes do, eight for each number.

    >>> order("121616") < order("121617") < order("13")
    True
    """
    content = text.encode()[: 8 * numbers].ljust(8 * numbers, b"\0")
    return tuple(int.from_bytes(content[start : start + 8]) for start in range(0, 8 * numbers, 8))


def day_code(year: int, month: int = 0, day: int = 0) -> int:
    """Return a number that puts dates in their order, those that name no month or no day before those that do.

    >>> day_code(1962) < day_code(1962, 4) < day_code(1962, 4, 24) < day_code(1963) < UNDATED
    True
    """
    return (year * 13 + month) * 32 + day


def year_and_month(code: int) -> tuple[int, int]:
    """Return what ``day_code`` was given; the month is 0 where none was named.

    >>> year_and_month(day_code(1962, 4, 24)), year_and_month(day_code(1962))
    ((1962, 4), (1962, 0))
    """
    return divmod(code // 32, 13)


def timeline(code: int, identifier: str) -> int:
    """Return the place of a document among all, by date, then by a digest of its id: no two share one."""
    digest = hashlib.blake2b(identifier.encode(), digest_size=5).digest()
    return first_place(code) | int.from_bytes(digest)


def first_place(code: int) -> int:
    """Return the place that no document of a date stands before."""
    return code << 40


def code_of(place: int) -> int:
    """Return the date of a place.

    >>> code_of(timeline(day_code(1962, 4), "121616")) == day_code(1962, 4)
    True
    """
    return place >> 40
