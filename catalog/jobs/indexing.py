"""Ledger → search index: brings it up to an edition, copies it for the web, compares it with the ledger."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from catalog.errors import CatalogError
from catalog.jobs.catalogue import Catalogue
from catalog.jobs.edition import Edition
from catalog.jobs.progress import Progress, watched
from catalog.ledger.codec import encode
from catalog.ledger.entries import Entry
from catalog.projections import Mark
from catalog.search.fields import UNDATED, Facets, Indexed, day_code, shape
from catalog.search.files import check, fingerprint, open_index, read_mark
from catalog.search.projection import SearchIndex
from exports.flattened import translators
from exports.selections import MOST_DECADES, MOST_YEARS
from vocab.authority import Named, Reference
from vocab.dates import Edtf
from vocab.mapping.description import MAPPING_VERSION
from vocab.reading import Reading

_MANY: Final = 2_000  # changed documents from which on a rebuild is cheaper, unless the catalogue is large
_PAGE: Final = 1_000


def index_edition(
    catalogue: Catalogue, edition: Edition, number: int, progress: Progress, *, anew: bool = False
) -> None:
    """Bring the search index up to an edition, and copy it for the web; what is done already is not done again.

    Args:
        number: Of the generation that the copy is for.
        anew: Rebuild it whatever it holds, damaged or not.
    """
    snapshot = catalogue.layout.search_snapshot(number)
    wanted = _mark(edition)
    with SearchIndex(catalogue.layout.search, anew=anew) as index:
        mark = None if anew else index.mark()
        if mark is None or mark.shape != wanted.shape or mark.sequence > wanted.sequence:
            _rebuild(index, edition, progress)
        elif (after := min(mark.sequence, edition.timeline.published)) < wanted.sequence:
            # what a broken-off publication brought may have been under embargo on its day: it is brought once more
            _update(index, edition, after, progress)
        elif _has_mark(snapshot, wanted):
            return
        index.snapshot(snapshot)


def check_index(catalogue: Catalogue, edition: Edition, number: int, progress: Progress) -> Iterator[str]:
    """Yield a sentence for each fault of the index and of the copy that the web reads."""
    progress.step("Checking the search index", edition.ledger.count(edition.sequence))
    wanted = _mark(edition)
    documents = watched(_all_indexed(edition), progress)
    contents = fingerprint((document.identifier, document.digest()) for document in documents)
    for path in (catalogue.layout.search_live, catalogue.layout.search_snapshot(number)):
        if path.is_dir():
            yield from check(path, wanted, contents)
        else:
            yield f"the search index in {path} is missing; run 'muniment rebuild'"


def _has_mark(snapshot: Path, wanted: Mark) -> bool:
    try:
        return snapshot.is_dir() and read_mark(open_index(snapshot)) == wanted
    except CatalogError:
        return False


def _mark(edition: Edition) -> Mark:
    return Mark(edition.sequence, shape(MAPPING_VERSION, encode(edition.imprint)))


def _rebuild(index: SearchIndex, edition: Edition, progress: Progress) -> None:
    progress.step("Building the search index", edition.ledger.count(edition.sequence))
    index.rebuild(watched(_all_indexed(edition), progress), _mark(edition))


def _update(index: SearchIndex, edition: Edition, after: int, progress: Progress) -> None:
    """Index every document anew that has an entry behind ``after``, or names an entity that has one."""
    changed = edition.ledger.count_changed(after, edition.sequence)
    # counting all documents goes through all of them, which a few changes must not cost
    many = _MANY if changed <= _MANY else max(_MANY, edition.ledger.count(edition.sequence) // 5)
    entries: dict[str, Entry] = {}
    if changed <= many:
        for entry in chain(edition.ledger.changed(after, edition.sequence), _naming(edition, after)):
            entries[entry.identifier] = entry
            if len(entries) > many:
                break
    if max(changed, len(entries)) > many:
        _rebuild(index, edition, progress)
        return
    progress.step("Indexing", len(entries))
    shown = (entry for entry in watched(entries.values(), progress) if not entry.deleted)
    index.apply(
        tuple(entries),
        (indexed(entry.identifier, edition.read(entry), entry.sequence) for entry in shown),
        _mark(edition),
    )


def _naming(edition: Edition, after: int) -> Iterator[Entry]:
    """Yield the documents that mention an entity with an entry behind ``after``.

    Other names of an entity are words of such a document too, and no part of its description.
    """
    for entity in edition.ledger.live(edition.sequence, kind="authority"):
        if entity.sequence <= after:
            continue
        last = 0
        while found := edition.ledger.mentioning(entity.identifier, edition.sequence, after=last, limit=_PAGE):
            yield from found
            last = found[-1].sequence


def _all_indexed(edition: Edition) -> Iterator[Indexed]:
    return (indexed(entry.identifier, edition.read(entry), entry.sequence) for entry in edition.documents())


# ---------------------------------------------------------------- what is indexed of a document


def indexed(identifier: str, reading: Reading, sequence: int = 0) -> Indexed:
    """Return what the index holds of a document that is read in this way.

    Args:
        sequence: Of its entry.
    """
    return Indexed(
        identifier=identifier,
        title=_once(title.value for title in reading.titles),
        names=_once(_names(reading)),
        summary=_once(abstract.value for abstract in reading.abstracts),
        text=tuple(version.source.text for version in reading.versions if version.source.text),
        references=_once(_whole_references(reading)),
        facets=_facets(reading),
        days=_days(reading.date),
        sequence=sequence,
    )


def _whole_references(reading: Reading) -> Iterator[str]:
    """Yield each reference as printed, and without the page in it; both are what people copy."""
    for reference in reading.references:
        yield reference.text
        if reference.unit_label:
            yield reference.unit_label


def _names(reading: Reading) -> Iterator[str]:
    """Yield identifiers, references and dates as printed, and every form of every name."""
    document = reading.document
    yield document.identifier
    yield from document.persistent
    if reading.ark:
        yield reading.ark
    if document.date:
        yield document.date.as_given
    for reference in reading.references:
        yield from _of_reference(reference)
    yield from reading.provenance
    yield from reading.reprints
    for named in _all_named(reading):
        yield from _forms(named)


def _of_reference(reference: Reference) -> Iterator[str]:
    yield reference.text
    if reference.archive:
        yield from reference.archive.acronyms
        yield from _forms(Named(reference.archive.path, reference.archive.display("en"), reference.archive))
    if reference.unit_label:
        yield reference.unit_label


def _agents(reading: Reading) -> tuple[Named, ...]:
    return (*reading.creators, *reading.contributors, *translators(reading), *reading.publishers, *reading.funders)


def _all_named(reading: Reading) -> Iterator[Named]:
    yield from _agents(reading)
    yield from chain(reading.places, reading.subjects, reading.collections)
    if reading.genre:
        yield reading.genre


def _forms(named: Named) -> Iterator[str]:
    """Yield a name as the record has it, and every other that the authority file gives."""
    yield named.name
    if entity := named.entity:
        if entity.label:
            yield entity.label
        for text in (*entity.names, *entity.alternates, *entity.hidden):
            yield text.value


def _facets(reading: Reading) -> Facets:
    years, decades, centuries = _years(reading.date)
    archives = [reference.archive.path for reference in reading.references if reference.archive]
    texts = [version for version in reading.versions if version.source.text]
    return Facets(
        archive=_once(archives),
        unit=_once(reference.unit_path for reference in reading.references if reference.unit_path),
        language=_once(language.tag for language in reading.languages),
        text_language=_once(version.language.tag for version in texts if version.language),
        kind=(reading.genre.path,) if reading.genre else (),
        agent=_once(named.path for named in _agents(reading)),
        translator=_once(named.path for named in translators(reading)),
        place=_once(named.path for named in reading.places),
        subject=_once(named.path for named in reading.subjects),
        collection=_once(named.path for named in reading.collections),
        year=years,
        decade=decades,
        century=centuries,
        has_text=bool(texts),
        role=_once(f"{role} {path}" for role, path in roles(reading)),
        day=_day(reading.date),
    )


def roles(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield what each thing that a document names is to it, and the thing's path."""
    named: tuple[tuple[str, Iterable[Named]], ...] = (
        ("creator", reading.creators),
        ("contributor", reading.contributors),
        ("translator", translators(reading)),
        ("publisher", reading.publishers),
        ("funder", reading.funders),
        ("place", reading.places),
        ("subject", reading.subjects),
        ("genre", (reading.genre,) if reading.genre else ()),
        ("collection", reading.collections),
        ("mention", reading.mentions),
    )
    for role, things in named:
        for thing in things:
            yield role, thing.path
    for reference in reading.references:
        if reference.archive:
            yield "archive", reference.archive.path
        if reference.unit_path:
            yield "unit", reference.unit_path


def _day(date: Edtf | None) -> int:
    """Return where a date begins; what it leaves open comes before what is exact."""
    if date is None or not (date.earliest or date.latest):
        return UNDATED
    first, last = date.earliest, date.latest
    if first is None or last is None:
        bound = first or last
        return day_code(bound.year) if bound else UNDATED
    if first == last:
        return day_code(first.year, first.month, first.day)
    whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return day_code(first.year) if whole_years else day_code(first.year, first.month)


def _days(date: Edtf | None) -> tuple[int, int] | None:
    """Return the first and the last day that a date allows; an open end is taken for the other one."""
    bounds = [day.toordinal() for day in (date.earliest, date.latest) if day] if date else []
    return (bounds[0], bounds[-1]) if bounds else None


def _years(date: Edtf | None) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Return the years, decades and centuries that a date allows; none where it leaves nearly everything open."""
    bounds = [day.year for day in (date.earliest, date.latest) if day] if date else []
    if not bounds:
        return (), (), ()
    years = range(bounds[0], bounds[-1] + 1)
    decades = range(bounds[0] // 10 * 10, bounds[-1] + 1, 10)
    few = len(decades) <= MOST_DECADES
    return (
        tuple(years) if len(years) <= MOST_YEARS else (),
        tuple(decades) if few else (),
        tuple(range(bounds[0] // 100 * 100, bounds[-1] + 1, 100)) if few else (),
    )


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
