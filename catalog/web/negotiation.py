"""Accept → one of the offered media types (RFC 9110, section 12.5.1).

The header is read by hand because clients send what parsers of well-behaved headers trip over: ``charset`` and
``profile`` parameters, ``q=nan``, nothing at all, or twenty kilobytes.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from flask import Response

_MAX_HEADER: Final = 4096
# a quotation that never ends goes to the end of the header: nothing is read twice
_PART: Final = re.compile(r"""(?:[^,"]|"(?:[^"\\]|\\.)*+"?+)++""", re.DOTALL)
_PARAMETER: Final = re.compile(r""";\s*([\w!#$&^.+-]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s;"]*)""")
_TYPE: Final = re.compile(r"\s*([\w!#$&^.+*-]+)/([\w!#$&^.+*-]+)\s*(?=;|$)")
_WEIGHT: Final = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?", re.ASCII)


class Range(NamedTuple):
    """One media range of an Accept header.

    Attributes:
        kind, subtype: Lower-case, ``*`` for any.
        profiles: IRIs of the ``profile`` parameter.
        weight: From 0 to 1.
    """

    kind: str
    subtype: str
    profiles: tuple[str, ...]
    weight: float

    def matches(self, media_type: str) -> int:
        """Return how exactly this range names ``media_type``: 0 not at all, 1 ``*/*``, 2 ``type/*``, 3 in full."""
        kind, _, subtype = media_type.partition("/")
        if (self.kind, self.subtype) == ("*", "*"):
            return 1
        if self.kind != kind:
            return 0
        return 2 if self.subtype == "*" else 3 * (self.subtype == subtype)


class Choice(NamedTuple):
    """What was agreed on.

    Attributes:
        profiles: Those of the range that won, in its order.
    """

    media_type: str
    profiles: tuple[str, ...]


def parse(header: str | None) -> list[Range] | None:
    """Return the ranges of an Accept header; ``None`` when it says nothing that can be understood."""
    ranges = []
    for part in _PART.findall((header or "")[:_MAX_HEADER]):
        found = _TYPE.match(part)
        if found is None or (found[1] == "*" and found[2] != "*"):
            continue
        weight, profiles = 1.0, ()
        for name, value in _PARAMETER.findall(part):
            text = value.strip('"')
            if name.lower() == "q":
                weight = weight_of(text)
                break
            if name.lower() == "profile":
                profiles = tuple(text.split())
        ranges.append(Range(found[1].lower(), found[2].lower(), profiles, weight))
    return ranges or None


def weight_of(text: str | None) -> float:
    """Return the weight that stands behind ``q=``: what is none is 0, and where none stands it is 1 (12.4.2)."""
    if text is None:
        return 1.0
    return float(text) if _WEIGHT.fullmatch(text) else 0.0


def choose(header: str | None, offered: Sequence[str]) -> Choice | None:
    """Return the offered media type that the client likes best, or ``None`` when it wants none of them.

    Args:
        header: The Accept header; without one, or with nothing sensible in it, the first offer is taken.
        offered: In the server's order of preference, which decides only where the client is indifferent.
    """
    return _choice((header or "")[:_MAX_HEADER], tuple(offered))


@lru_cache(maxsize=512)
def _choice(header: str, offered: tuple[str, ...]) -> Choice | None:
    """Find what ``choose`` returns; there are few clients, and each sends the same header again and again."""
    ranges = parse(header)
    if ranges is None:
        return Choice(offered[0], ())
    best: tuple[tuple[float, int, int, int], Choice] | None = None
    for order, media_type in enumerate(offered):
        matching = [
            (exactness, -position, wanted)
            for position, wanted in enumerate(ranges)
            if (exactness := wanted.matches(media_type))
        ]
        if not matching:
            continue
        # the most exact range decides the weight, so that "text/turtle;q=0, */*" refuses Turtle
        exactness = max(item[0] for item in matching)
        weight, position, wanted = max((item[2].weight, item[1], item[2]) for item in matching if item[0] == exactness)
        score = (weight, exactness if exactness == 1 else 2, position if exactness > 1 else 0, -order)
        if weight > 0 and (best is None or score > best[0]):
            best = (score, Choice(media_type, wanted.profiles))
    return best[1] if best else None


def vary_by(response: Response, *names: str) -> None:
    """Say that these headers of a request had a say in the answer."""
    said = response.headers.get("Vary", "")
    known = {name.strip().lower() for name in said.split(",")} if said else set()
    if more := [name for name in names if name.lower() not in known]:
        response.headers["Vary"] = ", ".join([said, *more] if said else more)
