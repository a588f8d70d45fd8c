"""Numbers as word processors spell them."""

from __future__ import annotations

import pytest

from unres.ingest.numerals import spell


@pytest.mark.parametrize(
    ("number", "style", "spelled"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (27, "lowerLetter", "aa"),
        (1999, "upperRoman", "MCMXCIX"),
        (4, "russianLower", "г"),
        (3, "arabicAbjad", "ج"),
        (10, "chineseCounting", "十"),
        (21, "chineseCounting", "二十一"),
        (105, "chineseCounting", "一百〇五"),
        (42, "hindiArabic", "٤٢"),
        (1, "bullet", ""),
        (0, "lowerRoman", "0"),
        (7, "klingon", "7"),
    ],
)
def test_numbers_are_spelled(number: int, style: str, spelled: str) -> None:
    assert spell(number, style) == spelled
