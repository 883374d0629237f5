"""What can go wrong, as one tree; each class carries its exit code and its HTTP status.

    CatalogError
    ├── InputError            the caller's data or request is at fault        exit 65, HTTP 400
    │   ├── SourceError           a source record cannot be read
    │   ├── AuthorityError        an authority file says what it may not
    │   └── QueryError            a SPARQL query is malformed or forbidden
    │       └── QueryTooLongError     its text is longer than the limit           HTTP 413
    ├── NotFoundError         no such record, file or folder                  exit 66, HTTP 404
    │   └── GoneError             there was one, and it is no longer given out    HTTP 410
    ├── SettingsError         a setting is missing or wrong                   exit 78, HTTP 500
    ├── CannotWriteError      the disk is full or the folder cannot be written exit 73, HTTP 503
    ├── BusyError             another process is writing; try again           exit 75, HTTP 503
    │   └── CrowdedError          too many queries at a time
    ├── UnavailableError      a store or a service did not answer             exit 69, HTTP 503
    │   └── DamagedError          stored bytes are not what was stored
    └── LimitError            a query met one of its limits                   exit 69
        ├── DeadlineError         time                                            HTTP 504
        ├── MemoryLimitError      memory                                          HTTP 503
        ├── ResultTooLargeError   size of the answer                              HTTP 413
        ├── SearchTooLargeError   documents that a full-text question finds       HTTP 413
        └── BudgetError           processing time of who asks                     HTTP 429

Exit codes are those of ``sysexits.h``.
"""

from http import HTTPStatus
from typing import ClassVar


class CatalogError(Exception):
    """Any failure that a user is told about in a sentence; a traceback means a bug instead.

    Attributes:
        advice: What was expected and what to do, without a full stop; may be empty.
        members: What programs can use of it, by name; further members of the problem (RFC 9457, section 3.2).
    """

    exit_code: ClassVar[int] = 70
    status: ClassVar[HTTPStatus] = HTTPStatus.INTERNAL_SERVER_ERROR

    def __init__(self, problem: str, advice: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.advice = advice
        self.members: dict[str, object] = {}

    def __str__(self) -> str:
        return f"{self.problem} ({self.advice})" if self.advice else self.problem


class InputError(CatalogError):
    """The caller's data or request is at fault."""

    exit_code = 65
    status = HTTPStatus.BAD_REQUEST


class SourceError(InputError):
    """A source record cannot be read.

    Attributes:
        kind: Stable word for counting, e.g. ``"not-utf-8"``.
        line: Line in the source, from 1.
        field: The field as records name it.
    """

    def __init__(self, kind: str, problem: str, advice: str, *, line: int | None = None, field: str = "file") -> None:
        super().__init__(problem, advice)
        self.kind = kind
        self.line = line
        self.field = field


class AuthorityError(InputError):
    """An authority file says what it may not."""


class QueryError(InputError):
    """A SPARQL query is malformed or forbidden.

    Its members, where one place is at fault: ``line`` and ``column`` from 1, ``excerpt``, which is that line or a part
    of it, and ``caret``, which points into it from below.
    """


class QueryTooLongError(QueryError):
    """The text of a query is longer than the limit."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class NotFoundError(CatalogError):
    """No such record, file or folder."""

    exit_code = 66
    status = HTTPStatus.NOT_FOUND


class GoneError(NotFoundError):
    """There was one, and it is no longer given out."""

    status = HTTPStatus.GONE


class SettingsError(CatalogError):
    """A setting is missing or wrong."""

    exit_code = 78


class CannotWriteError(CatalogError):
    """The disk is full, or the folder cannot be written."""

    exit_code = 73
    status = HTTPStatus.SERVICE_UNAVAILABLE


class BusyError(CatalogError):
    """Another process is writing; the same call may work in a moment."""

    exit_code = 75
    status = HTTPStatus.SERVICE_UNAVAILABLE


class CrowdedError(BusyError):
    """There are more queries than places.

    Attributes:
        retry_after: Seconds after which there may be one, at least 1.
    """

    def __init__(self, problem: str, advice: str, *, retry_after: int) -> None:
        super().__init__(problem, advice)
        self.retry_after = retry_after


class UnavailableError(CatalogError):
    """A store or a service did not answer."""

    exit_code = 69
    status = HTTPStatus.SERVICE_UNAVAILABLE


class DamagedError(UnavailableError):
    """Stored bytes are not what was stored."""


class LimitError(CatalogError):
    """A query met one of its limits; nothing of its answer is given."""

    exit_code = 69
    status = HTTPStatus.SERVICE_UNAVAILABLE


class DeadlineError(LimitError):
    """A query took longer than it may."""

    status = HTTPStatus.GATEWAY_TIMEOUT


class MemoryLimitError(LimitError):
    """A query needed more memory than it may have."""


class ResultTooLargeError(LimitError):
    """The answer to a query is larger than it may be."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class SearchTooLargeError(LimitError):
    """A full-text question in a query finds more documents than a query can take in."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class BudgetError(LimitError):
    """Who asks has used up what one client may use.

    Attributes:
        retry_after: Seconds after which a query is taken again, at least 1.
    """

    status = HTTPStatus.TOO_MANY_REQUESTS

    def __init__(self, problem: str, advice: str, *, retry_after: int) -> None:
        super().__init__(problem, advice)
        self.retry_after = retry_after
