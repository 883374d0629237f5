"""Where a query asks the search index: each ``arc:search`` that stands as a predicate (SPARQL 1.1 Query, section 19.8).

No parser: it follows the brackets and the few words that say what stands between them, over the tokens of the one
scanner that there is. What is malformed elsewhere is the engine's to tell. Only where a full-text question stands in a
place that has no meaning, that is told here, so that none is ever handed on as a pattern that nothing matches.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias, TypeGuard

from catalog.errors import QueryError
from catalog.graph.prescan import Checked, Token, refused
from catalog.graph.strings import value
from vocab.terms import XSD_STRING

_CLAUSES: Final = frozenset({"FILTER", "BIND", "VALUES", "OPTIONAL", "MINUS", "GRAPH", "UNION", "LATERAL", "SERVICE"})
_CLOSING: Final = {"(": ")", "{": "}", "[": "]", "<<": ">>"}
_BEFORE_STEP: Final = frozenset({"^", "!"})
_AFTER_STEP: Final = frozenset({"*", "+", "?"})
_BETWEEN_STEPS: Final = frozenset({"/", "|"})


_WORD: Final = "search"  # the local name of the predicate
_FORM: Final = '?document arc:search "words"'
_SCORED: Final = '(?document ?score) arc:search "words"'
_ALONE: Final = f"write it as a statement of a pattern: {_FORM}"


class Bracket(NamedTuple):
    """What stands between two brackets, and they."""

    opened: Token
    items: "list[Item]"
    closed: Token

    @property
    def start(self) -> int:
        """Where the opening bracket begins in the query."""
        return self.opened.start

    @property
    def end(self) -> int:
        """Where the closing bracket ends in the query."""
        return self.closed.end


Item: TypeAlias = Token | Bracket


class Use(NamedTuple):
    """One question to the search index.

    Attributes:
        document: A variable as it is written; ``""`` when a document is named.
        named: Its IRI; ``""`` when there is a variable.
        score: A variable as it is written; ``""`` when none is asked for.
        text: What is looked for.
        block: Where the run of statements begins that it is one of; what is put there is joined with them.
        place: Where its text stands in the query.
    """

    document: str
    named: str
    score: str
    text: str
    block: int
    place: int


class Found(NamedTuple):
    """The questions of a query, in their order, and the parts of it that ask them: beginning and end of each."""

    uses: tuple[Use, ...]
    spans: tuple[tuple[int, int], ...]


def find(checked: Checked, predicate: str) -> Found:
    """Return where a query asks the search index.

    Args:
        predicate: IRI of ``arc:search``.

    Raises:
        QueryError: It does so in a place or a form that has no meaning.
    """
    if not _may_ask(checked, predicate):
        return Found((), ())
    asked = frozenset(token.start for token in checked.tokens if checked.iri(token) == predicate)
    return _Finding(checked, asked).run() if asked else Found((), ())


def _may_ask(checked: Checked, predicate: str) -> bool:
    """Say whether a query may name the IRI of ``arc:search``: said too often at worst, and cheaper than reading names.

    Without escapes the end of an IRI stands in the query as it is: its last word, or what its prefix leaves of it.
    """
    query = checked.query
    if _WORD in query or "\\" in query or predicate == checked.base:
        return True
    return any(
        predicate.startswith(namespace) and predicate.removeprefix(namespace) in query
        for namespace in checked.prefixes.values()
    )


def _tree(checked: Checked) -> list[Item]:
    """Return the tokens of a query, those between brackets as one.

    Raises:
        QueryError: A bracket does not fit another; or what the scan takes for an IRI is less-than and more.
    """
    items: list[Item] = []
    above: list[tuple[Token, list[Item]]] = []
    for token in checked.tokens:
        if token.kind == "open":
            above.append((token, items))
            items = []
        elif token.kind == "close":
            if not above or _CLOSING[above[-1][0].text] != token.text:
                raise _unpaired(checked, token)
            opened, outer = above.pop()
            outer.append(Bracket(opened, items, token))
            items = outer
        else:
            items.append(token)
    if above:
        raise _unpaired(checked, above[-1][0])
    return items


def _unpaired(checked: Checked, token: Token) -> QueryError:
    return refused(
        checked.query,
        f"the query is not SPARQL: the bracket {token.text} has none that fits",
        token.start,
        "pair the brackets; put a space behind each sign for less-than",
    )


class _Finding:
    """A walk through the patterns of a query."""

    def __init__(self, checked: Checked, asked: frozenset[int]) -> None:
        self._checked = checked
        self._asked = asked
        self._uses: list[Use] = []
        self._spans: list[tuple[int, int]] = []
        # what is still to be walked through: no recursion, since brackets may stand deep
        self._patterns: list[tuple[list[Item], str]] = []
        self._selections: list[list[Item]] = []

    def run(self) -> Found:
        """Walk through all of it."""
        self._selections.append(_tree(self._checked))
        while self._selections or self._patterns:
            if self._selections:
                self._selection(self._selections.pop())
            else:
                self._pattern(*self._patterns.pop())
        return Found(tuple(sorted(self._uses, key=lambda use: use.place)), tuple(sorted(self._spans)))

    # ---------------------------------------------------------------- patterns

    def _selection(self, items: list[Item]) -> None:
        """Walk through a query or a subquery: one pattern, and expressions around it."""
        data = template = where = False
        for item in items:
            if isinstance(item, Token):
                word = _word(item)
                data = data or word == "VALUES"
                template = template or word == "CONSTRUCT"
                where = where or word == "WHERE"
            elif item.opened.text != "{":
                self._expression(item)
            elif data:
                data = False
            else:
                short = "CONSTRUCT WHERE asks and constructs the same, which arc:search cannot be"
                away = short if where else "arc:search asks the search index and constructs nothing"
                self._patterns.append((item.items, away if template else ""))
                template = False

    def _pattern(self, items: list[Item], forbidden: str) -> None:
        """Walk through what stands between braces.

        Args:
            forbidden: Why no question may stand here; ``""`` when it may.
        """
        if items and isinstance(items[0], Token) and _word(items[0]) == "SELECT":
            self._selections.append(items)
            return
        block: int | None = None
        statement: list[Item] = []
        index = 0
        while index < len(items):
            item = items[index]
            index += 1
            if _word(item) in _CLAUSES or (_opens(item, "{") and not _is_annotation(item)):
                self._statement(statement, block, None, forbidden)
                statement = []
                if _word(item) != "FILTER":
                    block = None
                index = self._clause(items, index - 1)
            elif isinstance(item, Token) and item.text == ".":
                self._statement(statement, block, item, forbidden)
                statement = []
            else:
                block = item.start if block is None else block
                statement.append(item)
                if isinstance(item, Token) and _ends_statement(item):
                    self._statement(statement, block, None, forbidden)
                    statement = []
        self._statement(statement, block, None, forbidden)

    def _clause(self, items: list[Item], index: int) -> int:
        """Walk through a clause that begins with a word or a brace; return where the next thing stands."""
        data = _word(items[index]) == "VALUES"
        while index < len(items):
            item = items[index]
            index += 1
            if isinstance(item, Token):
                continue
            if data:
                if item.opened.text == "{":
                    break
            elif item.opened.text == "{":
                self._patterns.append((item.items, ""))
                break
            else:
                self._expression(item)
                break
        return index

    def _expression(self, bracket: Bracket) -> None:
        """Walk through an expression: patterns stand in it behind EXISTS alone."""
        inside = [bracket]
        while inside:
            for item in inside.pop().items:
                if _opens(item, "{"):
                    self._patterns.append((item.items, ""))
                elif isinstance(item, Bracket):
                    inside.append(item)

    # ---------------------------------------------------------------- statements

    def _statement(self, items: list[Item], block: int | None, dot: Token | None, forbidden: str) -> None:
        """Look at a subject and what is said of it; ``dot`` is what ends it."""
        if not items or block is None:
            return
        subject, segments = items[0], _parted(items[1:], ";")
        self._terms(items[:1])
        asking = [segment for segment in segments if segment and self._asks(segment, forbidden)]
        if not asking:
            return
        alone = len([segment for segment in segments if segment]) == 1
        for segment in asking:
            self._uses.extend(self._read(subject, segment, alone=alone, block=block))
        if len(asking) == len([segment for segment in segments if segment]):
            self._spans.append((subject.start, (dot or items[-1]).end))
        else:
            self._spans.extend(_to_leave_out([segment for segment in segments if segment], asking))

    def _asks(self, segment: list[Item], forbidden: str) -> bool:
        """Say whether a predicate and its objects are a question to the search index."""
        steps = _path(segment)
        self._terms(segment[steps:])
        inside = self._first(segment[:steps])
        if inside is None:
            return False
        if forbidden:
            advice = 'CONSTRUCT { … } WHERE { ?document arc:search "words" . … }'
            raise self._error(forbidden, inside.start, f"write the template out and ask in WHERE: {advice}")
        if steps > 1 or inside is not segment[0]:
            raise self._error("arc:search cannot be part of a property path", inside.start, _ALONE)
        return True

    def _terms(self, items: Sequence[Item]) -> None:
        """Look into what stands for subjects and objects: nodes in brackets, lists, statements about statements."""
        inside = [item for item in items if isinstance(item, Bracket)]
        while inside:
            bracket = inside.pop()
            inside.extend(item for item in bracket.items if isinstance(item, Bracket))
            if bracket.opened.text == "(":
                continue
            # in a node each predicate begins a segment; statements about statements are not looked into so closely
            segments = _parted(bracket.items, ";") if bracket.opened.text == "[" else [bracket.items]
            for segment in segments:
                steps = _path(segment) if bracket.opened.text == "[" else len(segment)
                token = self._first(segment[:steps])
                if token is not None:
                    raise self._error(
                        "arc:search finds documents, and none of what stands in these brackets is one",
                        token.start,
                        _ALONE,
                    )

    def _first(self, items: Sequence[Item]) -> Token | None:
        """Return the first ``arc:search`` in a path, or anywhere in its brackets."""
        left = list(reversed(items))
        while left:
            item = left.pop()
            if isinstance(item, Bracket):
                left.extend(reversed(item.items))
            elif item.start in self._asked:
                return item
        return None

    # ---------------------------------------------------------------- one question

    def _read(self, subject: Item, segment: list[Item], *, alone: bool, block: int) -> Iterator[Use]:
        document, named, score = self._subject(subject)
        objects = _parted(segment[1:], ",")
        if score and not (alone and len(objects) == 1):
            raise self._error(
                "a score belongs to one text, and nothing else is said of it",
                segment[0].start,
                f"write each of them as a statement of its own: {_SCORED} . ?document dcterms:title ?title",
            )
        for one in objects:
            yield Use(document, named, score, self._text(one, segment[0]), block, one[0].start)

    def _subject(self, subject: Item) -> tuple[str, str, str]:
        """Return the variable or the IRI of the document, and the variable of its score."""
        if isinstance(subject, Token):
            return *self._document(subject), ""
        if subject.opened.text == "(" and len(subject.items) == 2:
            document, score = subject.items
            if isinstance(document, Token) and _is_variable(score) and document.text[1:] != score.text[1:]:
                return *self._document(document), score.text
        raise self._error(
            "arc:search is asked of a document, or of a document and a score in round brackets",
            subject.start,
            f"write {_FORM} or {_SCORED}",
        )

    def _document(self, token: Token) -> tuple[str, str]:
        if _is_variable(token):
            return token.text, ""
        iri = self._checked.iri(token)
        if not iri:
            raise self._error(
                f"arc:search finds documents, and {token.text[:40]} cannot be one",
                token.start,
                f"write a variable or an IRI: {_FORM}",
            )
        return "", iri

    def _text(self, items: list[Item], predicate: Token | Bracket) -> str:
        first = items[0] if items else predicate
        if isinstance(first, Token) and first.kind == "text" and self._is_plain(items[1:]):
            return value(first.text)
        raise self._error(
            "arc:search is followed by what to look for, as a text between quotation marks",
            first.start,
            f"write {_FORM}; what is looked for cannot come from a variable",
        )

    def _is_plain(self, items: list[Item]) -> bool:
        """Say whether nothing, a language tag or the datatype of strings follows a text."""
        if not items:
            return True
        tokens = [item for item in items if isinstance(item, Token)]
        if len(items) == 1:
            return len(tokens) == 1 and tokens[0].text.startswith("@")
        return [token.text for token in tokens[:2]] == ["^", "^"] and [
            self._checked.iri(token) for token in tokens[2:]
        ] == [XSD_STRING]

    def _error(self, problem: str, offset: int, advice: str) -> QueryError:
        return refused(self._checked.query, problem, offset, advice)


# ---------------------------------------------------------------- items


def _word(item: Item) -> str:
    return item.text.upper() if isinstance(item, Token) and item.kind == "word" else ""


def _opens(item: Item, sign: str) -> TypeGuard[Bracket]:
    return isinstance(item, Bracket) and item.opened.text == sign


def _is_annotation(item: Item) -> bool:
    """Say whether braces hold what is said of a statement (SPARQL 1.2): their sign is a brace and a bar."""
    return isinstance(item, Bracket) and bool(item.items) and getattr(item.items[0], "text", "") == "|"


def _is_variable(item: Item) -> TypeGuard[Token]:
    return isinstance(item, Token) and item.kind == "term" and item.text[0] in "?$"


def _ends_statement(token: Token) -> bool:
    """Say whether a number has taken the full stop behind it."""
    return token.kind == "term" and token.text[0].isdigit() and token.text[-1] == "."


def _parted(items: list[Item], sign: str) -> list[list[Item]]:
    """Return what stands between signs."""
    parts: list[list[Item]] = [[]]
    for item in items:
        if isinstance(item, Token) and item.kind == "other" and item.text == sign:
            parts.append([])
        else:
            parts[-1].append(item)
    return parts


def _path(segment: list[Item]) -> int:
    """Return how many items of a predicate and its objects are the predicate (SPARQL 1.1 Query, section 9)."""
    index = 0
    while index < len(segment):
        index = _behind(segment, _behind(segment, index, _BEFORE_STEP) + 1, _AFTER_STEP)
        following = _behind(segment, index, _BETWEEN_STEPS)
        if following == index:
            break
        index = following
    return min(index, len(segment))


def _behind(segment: list[Item], index: int, signs: frozenset[str]) -> int:
    """Return the index behind all signs that stand at an index."""
    while index < len(segment) and getattr(segment[index], "text", "") in signs:
        index += 1
    return index


def _to_leave_out(segments: list[list[Item]], asking: list[list[Item]]) -> Iterator[tuple[int, int]]:
    """Yield the spans of those predicates that ask, each with a semicolon beside it; others are left."""
    kept = False
    for number, segment in enumerate(segments):
        if not any(segment is one for one in asking):
            kept = True
        elif kept:
            yield segments[number - 1][-1].end, segment[-1].end
        else:
            yield segment[0].start, segments[number + 1][0].start
