"""Pages of another repository, asked for until they are whole, and understood (OAI-PMH 2.0, section 3)."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from catalog.errors import InputError, UnavailableError
from catalog.harvest.fetching import AnsweredError, Fetcher, FetchError
from catalog.harvest.patience import TRIES, Patience
from catalog.harvest.requests import moment
from catalog.readers.confined import Confined
from catalog.readers.records import Outcome, Record, Refused, Said, Source
from vocab.findings import Finding

_NO_PAGE = "not-oai-pmh"
# a page that is cut is cut again, more often than not
_TRIES_OF_XML = 3


class ListPage(msgspec.Struct, frozen=True, kw_only=True):
    """What a page holds.

    Attributes:
        outcomes: Its records, deletions among them.
        about: What is wrong with the page itself, or was said of all of it.
        said: What stands beside the records.
        whole: Whether it was read to its end.
    """

    outcomes: list[Outcome]
    about: list[Finding]
    said: list[Said]
    whole: bool

    def text(self, name: str) -> str:
        """Return the text of an element beside the records; ``""`` when there is none."""
        return next((one.text for one in self.said if one.name == name), "")

    @property
    def error(self) -> tuple[str, str] | None:
        """Code and words of the error that the page has instead of records."""
        found = next((one for one in self.said if one.name == "error"), None)
        return None if found is None else (found.attributes.get("code", ""), found.text)

    @property
    def token(self) -> str:
        """What the next page is asked with; ``""`` at the end of the list."""
        return self.text("resumptionToken")

    @property
    def total(self) -> int | None:
        """How many records the repository says that the list has; it may be wrong."""
        stated = _attributes(self.said, "resumptionToken").get("completeListSize", "")
        return int(stated) if stated.isascii() and stated.isdecimal() and len(stated) < 12 else None

    @property
    def answered(self) -> datetime | None:
        """When the repository answered, by its own clock."""
        return moment(self.text("responseDate"))

    @property
    def identifiers(self) -> tuple[tuple[str, str], ...]:
        """The repository's names for its records, with their dates."""
        return tuple((one.header.identifier, one.header.datestamp) for one in self.outcomes if one.header is not None)

    @property
    def mended(self) -> bool:
        """Whether it holds a record that can be taken, or its deletion."""
        return any(isinstance(one, Record) or (one.header is not None and one.header.deleted) for one in self.outcomes)


def protocol_error(code: str, text: str) -> InputError | UnavailableError:
    """Return what a repository's refusal means (OAI-PMH 2.0, section 3.6)."""
    said = f": {' '.join(text.split())[:200]}" if text else ""
    if code == "badResumptionToken":
        return UnavailableError(f"the repository does not go on with its list{said}", "run the same command later")
    advice = {
        "cannotDisseminateFormat": "give another --prefix; oai_dc is what each repository has",
        "noSetHierarchy": "leave --set out: this repository has no sets",
        "badArgument": "check --set, --from and --until",
        "badVerb": "expected the base URL of an OAI-PMH 2.0 repository; check it",
    }.get(code, "check what was asked for")
    return InputError(f"the repository refuses the request ({code[:40] or 'without a code'}){said}", advice)


def _attributes(said: list[Said], name: str) -> Mapping[str, str]:
    return next((one.attributes for one in said if one.name == name), {})


class Pages:
    """Asks for pages.

    Args:
        confined: The process that reads them.
    """

    def __init__(self, fetcher: Fetcher, confined: Confined, patience: Patience) -> None:
        self._fetcher = fetcher
        self._confined = confined
        self._patience = patience

    def ask(self, url: str, tries: int = TRIES) -> ListPage:
        """Return a page; the last time also one that is not whole.

        Raises:
            BusyError: The repository asks to be left alone for a while.
            UnavailableError: There is no page.
            InputError: The address is none that may be asked.
        """
        broken = 0

        def attempt() -> ListPage:
            nonlocal broken
            page = self._read(url)
            if not page.whole:
                broken += 1
                if broken < min(_TRIES_OF_XML, tries):
                    raise FetchError(f"the page is broken: {page.about[0].problem if page.about else 'it is cut'}")
            return page

        return self._patience.ask(attempt, tries)

    def _read(self, url: str) -> ListPage:
        content = self._fetcher.fetch(url).content
        said: list[Said] = []
        outcomes: list[Outcome] = []
        about: list[Finding] = []
        for found in self._confined.read_all("oai-pmh", Source(location=url, key=url, content=content)):
            if isinstance(found, Said):
                said.append(found)
            elif isinstance(found, Refused) and _is_about_the_page(found, content):
                about.append(found.finding)
            else:
                outcomes.append(found)
        if any(finding.kind == _NO_PAGE for finding in about):
            finding = next(one for one in about if one.kind == _NO_PAGE)
            raise AnsweredError(finding.problem, finding.advice)
        whole = any(one.name == "OAI-PMH" for one in said)
        return ListPage(outcomes=outcomes, about=about, said=said, whole=whole)


def _is_about_the_page(refused: Refused, content: bytes) -> bool:
    """Say whether a finding is about the page, not about one of its records."""
    return refused.header is None and (refused.content is None or refused.content == content)
