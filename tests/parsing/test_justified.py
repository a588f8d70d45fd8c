"""Justified lines lose the gaps that look like columns; columns keep theirs."""

from __future__ import annotations

import re

import pytest

from unres.ingest.lines import split
from unres.parsing.quirks import justified

FULL = 48
LINES = [
    "the independence of all the lamps and wicks",
    "requests keepers to light lamps in the evening",
    "recalling all resolutions on the lamps of May",
    "and the rules for the wicks that keepers trim",
    "stresses that the lamps stand on white cliffs",
]


def filled(text: str, end: int) -> str:
    """Spread the words of `text` to a line that ends at column `end`."""
    first, *words = text.split()
    room = end - len(first) - len("".join(words))
    gaps, more = divmod(room, len(words))
    wide = (len(words) - more) * [gaps] + more * [gaps + 1]
    return first + "".join(" " * gap + word for gap, word in zip(wide, words, strict=True))


def closed(text: str) -> str:
    return re.sub(" {3,}", "  ", text)


def mended(*texts: str) -> list[str]:
    lines, _ = split("\n".join(texts))
    return [line.text for line in justified.mend(lines)]


@pytest.mark.parametrize(("count", "others"), [(5, 0), (5, 2), (5, 3), (4, 0)])
def test_a_few_words_fill_a_line_where_others_do(count: int, others: int) -> None:
    """Five lines or more with narrow gaps tell where lines end, if most end there."""
    lines = [filled(line, FULL) for line in LINES[:count]]
    lines += [filled(line, FULL + 1 + at) for at, line in enumerate(LINES[:others])]
    few = filled("keepers' lamps are lit", FULL)
    cells = "Lamps of the north" + " " * (FULL - 20) + "12"
    found = mended(*lines, few, cells, "lamps   wicks")
    told = count == 5 and others < 3
    assert found == [*lines, closed(few) if told else few, cells, "lamps   wicks"]


def test_the_gap_behind_a_label_stays() -> None:
    line = filled("Requests keepers to light lamps", FULL - 6)
    others = [filled(each, FULL) for each in LINES]
    assert mended(f"1.    {line}", *others)[0] == f"1.    {closed(line)}"


@pytest.mark.parametrize(
    ("line", "wide"),
    [
        ("the   rules   for   the   wicks   of   12 May   2031", True),
        ("12   14   16   18   20", False),  # a row of figures
        ("the   lamps of   the north   are lit", False),  # a row of cells
        ("the      rules      for      all", False),
    ],
)
@pytest.mark.parametrize("count", [5, 4])
def test_wide_gaps_need_a_habit(line: str, count: int, *, wide: bool) -> None:
    found = mended(*[line] * count)
    assert set(found) == {closed(line) if wide and count == 5 else line}
