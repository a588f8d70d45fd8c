"""Numbers of paragraphs spelled as word processors spell them."""

from __future__ import annotations

from functools import cache

from unres.resources import read_toml

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
#: What no list reaches: beyond it, numbers are written in figures.
_HIGHEST = 9999


@cache
def _sequences() -> dict[str, dict[str, str]]:
    return read_toml("ingest/data/numerals.toml")


def spell(number: int, style: str) -> str:
    """Return `number` in the `style` named as in DOCX; in figures if the style is unknown.

    >>> [spell(28, style) for style in ("lowerRoman", "upperLetter", "chineseCounting")]
    ['xxviii', 'BB', '二十八']
    """
    if style in ("none", "bullet"):
        return ""
    if not 0 < number <= _HIGHEST:
        return str(number)
    if style in ("lowerRoman", "upperRoman"):
        return _roman(number) if style == "lowerRoman" else _roman(number).upper()
    for kind, way in (("letters", _letter), ("digits", _figures), ("counting", _count)):
        if signs := _sequences()[kind].get(style):
            return way(number, signs)
    return f"{number:02}" if style == "decimalZero" else str(number)


def _letter(number: int, letters: str) -> str:
    return letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1)


def _figures(number: int, digits: str) -> str:
    return "".join(digits[int(figure)] for figure in str(number))


def _roman(number: int) -> str:
    spelled = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        spelled += letters * count
    return spelled


def _count(number: int, signs: str) -> str:
    """Count as in Chinese: 十一 is 11, 一百〇五 is 105."""
    spelled = ""
    for power, unit in ((1000, signs[12]), (100, signs[11]), (10, signs[10]), (1, "")):
        digit = number // power % 10
        if digit:
            spelled += signs[digit] + unit
        elif spelled and number % power and not spelled.endswith(signs[0]):
            spelled += signs[0]
    ten = signs[1] + signs[10]
    return spelled[1:] if spelled.startswith(ten) else spelled
