"""Formulas that several cells share (ECMA-376, part 1, 18.3.1.40): the text that each of them has."""

import re
from typing import Final

_REFERENCE: Final = re.compile(
    r"""(?P<text>"[^"]*"|'[^']*'!?)"""
    r"|(?<![\w.$])(?P<column_fixed>\$?)(?P<column>[A-Z]{1,3})(?P<row_fixed>\$?)(?P<row>\d{1,7})(?![\w.(])"
)


def column_number(letters: str) -> int:
    """Return the number of a column, from 1.

    >>> column_number("A"), column_number("XFD")
    (1, 16384)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def moved(formula: str, columns: int, rows: int) -> str:
    """Return a formula as it stands in a cell so many columns and rows away; what is fixed by ``$`` stays.

    >>> moved('A1&"B2"&$C$3+SUM(D4:E5)', 1, 10)
    'B11&"B2"&$C$3+SUM(E14:F15)'
    """

    def move(found: re.Match[str]) -> str:
        if found["text"]:
            return found[0]
        column = found["column"] if found["column_fixed"] else _letters(column_number(found["column"]) + columns)
        row = found["row"] if found["row_fixed"] else str(int(found["row"]) + rows)
        return f"{found['column_fixed']}{column}{found['row_fixed']}{row}"

    return _REFERENCE.sub(move, formula)
