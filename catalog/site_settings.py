"""Text → values of the settings about the pages; each raises ``ValueError`` with what was expected."""

import re
from collections.abc import Callable
from typing import Final

# English is what the source is written in; a test compares the others with the folders of catalog/web/translations
LANGUAGES: Final = ("en", "fr")
# what pages are printed on, by day and by night, and what links are marked with: as the style sheet has them
PAPER: Final = "#fcfbf7"
PAPER_DARK: Final = "#171613"
ACCENT: Final = "#8c2318"
ACCENT_DARK: Final = "#ee9a86"
# WCAG 2.2, 1.4.3: text of ordinary size
LEAST_CONTRAST: Final = 4.5


def languages(value: str) -> tuple[str, ...]:
    """Return languages of the interface in the order given: the first is the default."""
    chosen = tuple(dict.fromkeys(part for part in re.split(r"[\s,:]+", value.lower()) if part))
    if not chosen or not set(chosen) <= set(LANGUAGES):
        raise ValueError(f"one or more of {', '.join(LANGUAGES)}, the default first")
    return chosen


def accent(paper: str) -> Callable[[str], str]:
    """Return what reads a colour that can be read on ``paper``."""

    def parse(value: str) -> str:
        found = re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6})", value.strip().lower())
        if not found:
            raise ValueError(f"a colour such as {ACCENT}")
        colour = "#" + (found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1]))
        if (ratio := contrast(colour, paper)) < LEAST_CONTRAST:
            # rounded down: what is too little is not to look like enough
            shown = int(ratio * 100) / 100
            raise ValueError(
                f"a colour that stands out against the paper, {paper}, by {LEAST_CONTRAST}:1 at least; this one by"
                f" {shown:.2f}:1"
            )
        return colour

    return parse


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, 1.4.3).

    >>> contrast("#000000", "#ffffff"), contrast("#777777", "#777777")
    (21.0, 1.0)
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, from 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
