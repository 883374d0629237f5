"""The credit line of a record → the names of its funders (docs/readers.md)."""

import re
from typing import Final

from vocab.authority import Authorities, Named
from vocab.names import split_names
from vocab.text import one_line

_SUPPORT: Final = re.compile(
    r"\b(?i:made possible|supported|support|funded|funding|funds|financed|sponsored|underwritten|grants?|gifts?"
    r"|assistance|contributions?|generosity|help)\s+(?:[a-z]+,?\s+){0,8}(?:from|by|of)\s+",
)
# A full stop ends the names unless it stands behind an initial or an abbreviation: "John D. and Catherine T."
_END: Final = re.compile(r"(?<=[a-z0-9)\]]{3})\.(?=\s+[A-Z]|\s*$)")


def read_funders(credit: str, authorities: Authorities) -> tuple[Named, ...]:
    """Return the funders that ``credit`` names, in its order.

    Names follow "with support from", "funded by" and the like; a line without such words counts
    only as far as the authority files know its names.

    >>> [funder.name for funder in read_funders("Made possible by the A Fund and the B Fund.", Authorities())]
    ['A Fund', 'B Fund']
    """
    text = one_line(credit)

    def known(name: str) -> bool:
        return authorities.find(name) is not None

    names: list[str] = []
    position = 0
    while found := _SUPPORT.search(text, position):
        end = _END.search(text, found.end())
        position = end.start() if end else len(text)
        found_names = split_names(text[found.end() : position], known, keep_couples=True)
        names.extend(name for name in found_names if name != name.lower() or not name.isascii())
    if not names:
        names = [name for name in split_names(text, known) if known(name)]
    named = {agent.path: agent for agent in reversed([authorities.name(name) for name in names])}
    return tuple(reversed(named.values()))
