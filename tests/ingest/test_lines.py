"""Lines: how many empty ones stand above each, whatever the spacing of the text."""

from __future__ import annotations

import pytest

from unres.ingest.lines import FEWEST, split

PARAGRAPH = "Thanking the keepers\nof the lamps,\n"
TEXT = "\n".join([PARAGRAPH] * FEWEST)


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n\n", "\n\f", 1)])
def test_double_spacing_says_nothing(text: str) -> None:
    single, _ = split(text)
    double, _ = split(text.replace("\n", "\n\n"))
    assert {line.blanks for line in single} == {0, 1}
    assert [line.blanks > 0 for line in double] == [line.blanks > 0 for line in single]


def test_a_short_text_stays_as_it_is() -> None:
    lines, _ = split("Adopted.\n\nSigned.\n\nSealed.")
    assert [line.blanks for line in lines] == [0, 1, 1]
