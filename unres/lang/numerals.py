"""Numerals: decimal digits of all scripts, and Chinese ones in either way of writing."""

from __future__ import annotations

import unicodedata

from unres.patterns import compiled

_TEN = 10
_FOREIGN = compiled(r"(?![0-9])\d")


def numeral(printed: str) -> int:
    """Return the value of digits or Chinese numerals; 0 for anything else.

    >>> [numeral(text) for text in ("51", "五十一", "十", "一百零三", "一八八三", "VII", "")]
    [51, 51, 10, 103, 1883, 0, 0]
    """
    if printed.isdecimal():
        return int(printed)
    values = [int(unicodedata.numeric(character, -1)) for character in printed]
    if not values or min(values) < 0 or min(printed) < "\u3000":
        return 0
    if max(values) < _TEN:
        return int("".join(map(str, values)))
    total = digit = 0
    for value in values:
        if value >= _TEN:
            total, digit = total + (digit or 1) * value, 0
        else:
            digit = value
    return total + digit


def western(text: str) -> str:
    """Return `text` with the digits 0 to 9 for those of other scripts, one for one.

    >>> western("(١٢) القرار ٢١٧")
    '(12) القرار 217'
    """
    if text.isascii():
        return text
    return _FOREIGN.sub(lambda digit: str(unicodedata.digit(digit[0])), text)
