"""The citation of a record, read by its grammar (docs/readers.md).

The head (title and date) needs no authority file, so readers use it; the programme, the references and the
translators need one, so the mapping reads those. The citation itself is always published verbatim.
"""

import re
from bisect import bisect_left
from itertools import islice
from typing import Final

import msgspec

from vocab.authority import Authorities, Entity, Named, Reference
from vocab.dates import DateSyntaxError, HistoricalDate, NoSuchDayError, read_date
from vocab.names import split_names
from vocab.text import QUOTES, fold_dashes, fold_quotes, match_form, one_line

_ADDRESS: Final = re.compile(r"(?:^|(?<=\s))https?://\S+")
_QUOTED: Final = frozenset(fold_quotes(QUOTES) + "'")
_CLOSING: Final = re.compile(r"(?:[.,]?[\"']+[.,]?|[.,])(?=\s|$)")
# No title has more quotes, no reference begins later: a line of a million commas must not hang a load.
_MOST_QUOTES: Final = 50
_REFERENCE_BEGINS_BEFORE: Final = 2000
_GAP: Final = re.compile(r"[\s\"',.]*")
_LEAD: Final = (
    r"Translated|Obtained|Contributed|Donated|Provided|Acquired|Procured|Transcribed|Excerpted|Edited by|Introduced by"
    r"|Annotated by|Selected|Compiled|Made available|Courtesy of|Available (?:at|in|from|online)|Included in|Printed in"
    r"|Cited in|Quoted in"
    r"|(?:Originally |First |Also |Previously )?(?:[Pp]ublished|[Rr]eprinted) (?:in|by|as|from)"
    r"|(?:Document|Copy|Text|Original|Scan)s? (?:was |were )?"
    r"(?:obtained|provided|contributed|donated|acquired|translated)"
)
# Archival signatures are full of ". ", so a sentence begins only where one of its own verbs stands (docs/readers.md).
_SENTENCE: Final = re.compile(rf"(?:^|(?<=[.;,)])\s+)(?={_LEAD})")
_TRANSLATED: Final = re.compile(
    r"\btranslated\b(?:\s+(?!by\b)[^\s,;]+){0,10}?\s+by\s+(?P<names>.+?)"
    r"(?=[,;]?\s+(?:and\s+)?(?:obtained|contributed|edited|provided|transcribed|donated|introduced|annotated|translated)"
    r"\b(?:\s+(?!by\b)[^\s,;]+){0,10}?\s+by\s|$)",
    re.IGNORECASE,
)
_FOR_PROJECT: Final = re.compile(r"\s+for\s+(?:the\s+)?[A-Z]{3,}\b.*$")
_HISTORY: Final = re.compile(
    r"\b(?:obtained|contributed|donated|provided|acquired|procured|transcribed|made available|courtesy)\b",
    re.IGNORECASE,
)
_PUBLISHED: Final = re.compile(
    r"(?:originally |first |also |previously )?(?:published|reprinted|printed|included|available)"
    r" (?:in|by|as|from|at|online)\s+",
    re.IGNORECASE,
)


class Head(msgspec.Struct, frozen=True):
    """The beginning of a citation.

    Attributes:
        title: As the citation gives it, without quotation marks.
        date: The date after the title; ``None`` when there is none.
        end: Offset at which the programme is to be expected.
        anchored: Whether the title was found; else the offsets say nothing.
        impossible: The date has the form of one, but no such day exists.
    """

    title: str
    date: HistoricalDate | None
    end: int
    anchored: bool
    impossible: bool = False


class Citation(msgspec.Struct, frozen=True):
    """What a citation says.

    Attributes:
        programme: Who published the versions.
        references: In the order of the record.
        translators: In the order of the record.
        provenance: Sentences about how the copy came to the archive, verbatim.
        reprints: Citations of books and journals in which the document was printed.
        unread: What stands where the programme should and is none.
    """

    programme: Entity | None
    references: tuple[Reference, ...]
    translators: tuple[Named, ...]
    provenance: tuple[str, ...]
    reprints: tuple[str, ...]
    unread: str = ""


def find_addresses(text: str) -> list[str]:
    """Return the web addresses in ``text``; one full stop or comma at an end is no part of them."""
    return [_without_stop(found.group()) for found in _ADDRESS.finditer(text)]


def _without_stop(address: str) -> str:
    return address[:-1] if address[-1] in ".," else address


def read_head(citation: str, title: str) -> Head:
    """Find title and date at the beginning of ``citation``.

    Args:
        citation: On one line.
        title: The heading's title; commas and quotes inside it do no harm, since it is looked up as a whole.
    """
    folded = fold_dashes(fold_quotes(citation))
    end = _after_title(folded, title)
    if end is not None:
        return _head_from(citation, folded, end, title)
    if folded[:1] in _QUOTED and (guess := _quoted_head(citation, folded)):
        return guess
    return Head("", None, 0, anchored=False)


def _after_title(folded: str, title: str) -> int | None:
    """Return the offset behind ``title`` at the start of the citation; quotation marks are not compared."""
    wanted = fold_dashes(fold_quotes(one_line(title)))
    position = 0
    if folded.startswith(wanted, 1) and folded[0] in _QUOTED:
        position, wanted = 1 + len(wanted), ""
    for character in wanted.lower():
        if character in _QUOTED:
            continue
        while position < len(folded) and folded[position] in _QUOTED:
            position += 1
        if position >= len(folded) or folded[position].lower() != character:
            return None
        position += 1
    ends_here = position == len(folded) or folded[position] in _QUOTED or folded[position] in ",.;:"
    return position if ends_here else None


def _quoted_head(citation: str, folded: str) -> Head | None:
    """Read a head whose quoted title is not the heading's; the closing quote is the one that a date follows."""
    first: Head | None = None
    for closing in islice(_CLOSING.finditer(folded, 1), _MOST_QUOTES):
        if not any(quote in closing.group() for quote in _QUOTED):
            continue
        head = _head_from(citation, folded, closing.end(), citation[1 : closing.start()].strip())
        if head.date is not None:
            return head
        first = first or head
    return first


def _head_from(citation: str, folded: str, end: int, title: str) -> Head:
    gap = _GAP.match(folded, end)
    start = gap.end() if gap else end
    if citation[start - 2 : start + 1] == "../":  # an open beginning (EDTF), not punctuation
        start -= 2
    commas = [found.start() for found in re.finditer(r",|$", citation[start : start + 120])][:5]
    impossible = None
    for comma in reversed(commas):
        try:
            date = read_date(citation[start : start + comma])
        except NoSuchDayError:
            impossible = HistoricalDate(one_line(citation[start : start + comma]))
        except DateSyntaxError:
            continue
        else:
            return Head(title, date, start + comma, anchored=True)
    if impossible is not None:
        return Head(title, impossible, start + len(impossible.as_given), anchored=True, impossible=True)
    return Head(title, None, start, anchored=True)


def read_citation(citation: str, title: str, authorities: Authorities) -> Citation:
    """Read the programme, the references and the sentences of ``citation``.

    Args:
        citation: On one line.
        title: The heading's title.
        authorities: Know the programmes, the archives and the people.
    """
    text = one_line(_ADDRESS.sub(" ", citation))
    head = read_head(text, title)
    found = _find_programme(text, head.end, authorities)
    if found is None and not head.anchored:
        found = _find_programme(text, 0, authorities)
    sentences_from = _first_sentence(text, found[1] if found else head.end)
    references: tuple[Reference, ...] = ()
    unread = ""
    if found:
        programme, after = found
        references = _references(text[after:sentences_from], authorities)
    else:
        programme = None
        middle = text[head.end : sentences_from].strip(" ,.") if head.anchored else ""
        references, unread = _references_by_archive(middle, authorities)
    return _with_sentences(programme, references, text[sentences_from:], authorities, unread)


def _find_programme(text: str, start: int, authorities: Authorities) -> tuple[Entity, int] | None:
    """Return the first programme named from ``start`` on, and the offset behind its name."""
    key, offsets = match_form(text)
    first = bisect_left(offsets, start)
    best: tuple[int, int, Entity] | None = None
    for name, entity in authorities.programmes:
        position = key.find(name, first)
        while position >= 0:
            end = position + len(name)
            if (position == 0 or key[position - 1] in " ,;\"'(") and (end == len(key) or key[end] in ",.;: )"):
                if best is None or position < best[0]:
                    best = (position, end, entity)
                break
            position = key.find(name, position + 1)
    return None if best is None else (best[2], offsets[best[1]])


def _first_sentence(text: str, start: int) -> int:
    rest = text[start:]
    shift = len(rest) - len(rest.lstrip(" ,.;"))
    for found in _SENTENCE.finditer(rest):
        if found.end() >= shift:
            return start + found.end()
    if re.match(_LEAD, rest[shift:]):
        return start + shift
    return len(text)


def _references(text: str, authorities: Authorities) -> tuple[Reference, ...]:
    parts = (re.sub(r"^and\s+", "", part.strip(" ,")) for part in text.strip(" ,.;").split(";"))
    return tuple(authorities.reference(part) for part in parts if part)


def _references_by_archive(text: str, authorities: Authorities) -> tuple[tuple[Reference, ...], str]:
    """Without a programme, an archive's acronym after a comma still begins the reference."""
    position = 0
    while True:
        if authorities.archive_at_start(text[position:]):
            return _references(text[position:], authorities), text[:position].strip(" ,")
        comma = text.find(", ", position, _REFERENCE_BEGINS_BEFORE)
        if comma < 0:
            return (), text
        position = comma + 2


def _with_sentences(
    programme: Entity | None, references: tuple[Reference, ...], text: str, authorities: Authorities, unread: str
) -> Citation:
    starts = [found.end() for found in _SENTENCE.finditer(text)]
    translators: dict[str, Named] = {}
    provenance, reprints = [], []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=False):
        sentence = text[start:end].strip()
        for found in _TRANSLATED.finditer(sentence):
            names = _FOR_PROJECT.sub("", found["names"])
            for name in split_names(names, lambda name: authorities.find(name) is not None):
                translators.setdefault(name, authorities.name(name))
        if published := _PUBLISHED.match(sentence):
            reprints.append(sentence[published.end() :].rstrip(" .,") or sentence)
        elif _HISTORY.search(sentence):
            provenance.append(sentence)
    unique = {agent.path: agent for agent in reversed(translators.values())}
    return Citation(programme, references, tuple(reversed(unique.values())), tuple(provenance), tuple(reprints), unread)
