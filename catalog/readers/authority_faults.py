"""Faults in authority files, and the lines on which they stand."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from vocab import terms

OWN: Final = "http://base.invalid/def/arc#"
BLANK: Final = "["


class FaultError(Exception):
    """Something in a file that may not be there."""

    def __init__(self, problem: str, advice: str, *, subject: str = "", predicate: str = "") -> None:
        super().__init__(problem)
        self.problem, self.advice, self.subject, self.predicate = problem, advice, subject, predicate


def short(iri: str) -> str:
    """Return an IRI as messages show it: ``schema:name``."""
    for prefix, namespace in (
        ("arc", OWN),
        ("rdf", terms.RDF),
        ("schema", terms.SCHEMA),
        ("skos", terms.SKOS),
        ("rdfs", terms.RDFS),
        ("owl", terms.OWL),
        ("dcterms", terms.DCTERMS),
    ):
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def words(iris: Iterable[str]) -> str:
    """Return IRIs of which any is expected."""
    return " or ".join(sorted(short(iri) for iri in iris))


# Turtle, section 6.5: what may hold "#", "[" or a property's name without meaning it
_TOKENS: Final = re.compile(
    r'''(?P<iri><[^<>"\s]*>)|"""(?:[^"\\]|\\.|"(?!""))*"""|\'{3}(?:[^'\\]|\\.|'(?!''))*\'{3}'''
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*""",
    re.DOTALL,
)


class Places:
    """Finds the lines of faults in a file.

    The parser does not say where a statement stood, so its subject is looked up, and its property behind that.
    """

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text

    def located(self, fault: FaultError) -> str:
        """Return the fault as ``file:line: field: problem (advice)``."""
        where = short(fault.predicate) if fault.predicate else fault.subject
        return f"{self._path}:{self._line(fault) + 1}: {where}: {fault.problem} ({fault.advice})"

    @cached_property
    def _lines(self) -> list[str]:
        """The file's lines, texts and comments in them blanked."""
        return _TOKENS.sub(lambda found: found["iri"] or re.sub(r"[^\n]", " ", found.group()), self._text).split("\n")

    @cached_property
    def _subjects(self) -> dict[str, list[int]]:
        """Indexes of the lines that begin with each IRI."""
        subjects: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            if found := re.match(r"\s*<([^>]*)>", line):
                subjects.setdefault(found[1], []).append(number)
        return subjects

    def _line(self, fault: FaultError) -> int:
        subjects = self._subjects.get(fault.subject) or self._other_spellings(fault.subject)
        local = re.escape(re.split(r"[/#]", fault.predicate)[-1])
        named = re.compile(rf"[:/#]{local}\b" + (r"|\sa\s" if local == "type" else ""))
        for subject in subjects if local else ():
            for number in range(subject, len(self._lines)):
                if number > subject and self._lines[number].startswith("<"):
                    break
                if named.search(self._lines[number]):
                    return number
        return subjects[0] if subjects else 0

    def _other_spellings(self, subject: str) -> list[int]:
        """Return where a blank node stands, or a subject as a prefixed name or relative to another base."""
        key = re.escape(subject.rpartition("/")[2])
        spelling = r"[\[(]|(?<![\w-])_:" if subject == BLANK else rf"[:/<]{key}(?![\w-])"
        return [number for number, line in enumerate(self._lines) if re.search(spelling, line)]
