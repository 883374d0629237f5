"""Functions of a text that remember what they found, as long as the text is short: values of archives repeat.

A text of megabytes is not worth a place: it comes once, and a thousand of them would fill the memory.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, Final, ParamSpec, TypeVar, cast

_LONGEST: Final = 200
P = ParamSpec("P")
R = TypeVar("R")


def remembered(most: int) -> Callable[[Callable[Concatenate[str, P], R]], Callable[Concatenate[str, P], R]]:
    """Return a decorator for a pure function whose first argument is a text.

    Args:
        most: How many answers are remembered.
    """

    def decorate(find: Callable[Concatenate[str, P], R]) -> Callable[Concatenate[str, P], R]:
        # typeshed: arguments of a cached function are ``Hashable``, whatever they were
        cached = cast("Callable[Concatenate[str, P], R]", lru_cache(maxsize=most)(find))

        @wraps(find)
        def found(text: str, /, *args: P.args, **options: P.kwargs) -> R:
            return (cached if len(text) <= _LONGEST else find)(text, *args, **options)

        return found

    return decorate
