"""What a reader types → what has to be found. Pure, and lenient: any text at all is a question.

    word                 all words must be found, in any order and any field
    "several words"      in this order, next to each other, in one field
    begin*               words that begin like this
    118-01764-04         parts that no space divides are looked for as a phrase

Nothing else has a meaning: there are no operators, and no way to write a wrong query. Names of fields are understood
before (``questions.py``).
"""

import re
from typing import Final

import msgspec

from catalog.search.folding import Piece, pieces
from vocab.text import clean, fold_quotes

MAX_CHARACTERS: Final = 1_000
MAX_PARTS: Final = 24
MAX_BEGINNINGS: Final = 3

# A quotation mark opens a phrase only where a word could begin, and closes it only where one could end: in the middle
# of a Hebrew acronym it is part of the word.
_CHUNK: Final = re.compile(r'(?:(?<=\s)|^)"(?P<phrase>.*?)(?:"(?=\s|$)|$)|(?P<word>\S+)', re.DOTALL)


class Part(msgspec.Struct, frozen=True):
    """What must be found together.

    Attributes:
        terms: Folded words in their order, or one run of a script without spaces.
        run: Whether it is a run.
        beginning: Whether the last word may go on.
        field: The only field that counts, e.g. ``"title"``; ``""`` for any.
    """

    terms: tuple[str, ...]
    run: bool = False
    beginning: bool = False
    field: str = ""


class Asked(msgspec.Struct, frozen=True):
    """A question, understood.

    Attributes:
        text: As it was typed, on one line, cut off at the limit.
        parts: All of them must be found; none when the text has no letter and no digit.
        cut: Whether something was left out because it was too long.
    """

    text: str
    parts: tuple[Part, ...]
    cut: bool = False


def understand(text: str) -> Asked:
    """Return what ``text`` asks for.

    >>> [part.terms for part in understand('Ürümqi "state farm" 118-04').parts]
    [('urumqi',), ('state', 'farm'), ('118', '04')]
    """
    # what cannot be shown cannot be found either, and must not reach an answer
    line = " ".join(clean(text[: MAX_CHARACTERS + 1]).split())
    cut = len(text) > MAX_CHARACTERS
    parts: dict[Part, None] = {}
    beginnings = 0
    for chunk in _CHUNK.finditer(fold_quotes(line[:MAX_CHARACTERS])):
        word = chunk["word"]
        beginning = word is not None and word.endswith("*") and beginnings < MAX_BEGINNINGS
        for part in _parts(chunk["phrase"] if word is None else word, beginning=beginning):
            if len(parts) == MAX_PARTS and part not in parts:
                cut = True
                break
            parts[part] = None
            beginnings += part.beginning
    return Asked(line[:MAX_CHARACTERS], tuple(parts), cut)


def _parts(text: str, *, beginning: bool) -> list[Part]:
    """Return words that follow each other as one part, and each run as one."""
    found: list[Part] = []
    together: list[Piece] = []
    for piece in pieces(text):
        if piece.run:
            found.extend(_phrase(together))
            found.append(Part((piece.text,), run=True))
            together = []
        else:
            together.append(piece)
    found.extend(_phrase(together, beginning=beginning))
    return found


def _phrase(together: list[Piece], *, beginning: bool = False) -> list[Part]:
    return [Part(tuple(piece.text for piece in together), beginning=beginning)] if together else []


def loosened(asked: Asked) -> list[Part]:
    """Return single words, and pairs of neighbours in runs, of which some may be found when all are not.

    >>> [part.terms[0] for part in loosened(understand('"state farm" 大使馆'))]
    ['state', 'farm', '大使', '使馆']
    """
    single: dict[Part, None] = {}
    for part in asked.parts:
        if part.run and len(part.terms[0]) > 2:
            run = part.terms[0]
            pairs = (Part((run[index : index + 2],), run=True, field=part.field) for index in range(len(run) - 1))
            single.update(dict.fromkeys(pairs))
        elif len(part.terms) > 1:
            single.update({Part((term,), field=part.field): None for term in part.terms[:-1]})
            single[Part(part.terms[-1:], beginning=part.beginning, field=part.field)] = None
        else:
            single[part] = None
    return list(single)
