"""Justified lines lose the spaces that fill them; columns keep theirs."""

from __future__ import annotations

import pytest

from unres.ingest.lines import split
from unres.parsing.quirks import justified

EVEN = """reaffirming  its  strong  commitment  to  the  independence  of   all   lamps,
its own  wicks,
1.    Requests the keepers to light the lamps of all  lighthouses  each  evening,
recalling also all  its  resolutions  on  lamps,  in  particular  those  of  May,
    and  the  rules  for  wicks,  which  keepers  shall  trim  once  each  month,
stresses  that  lighthouses  stand  on   cliffs,   where   the   lamps   are   seen
"""
FULL = 76
WIDE = "the   rules   for   the   wicks   of   12 May   2031\n"


def filled(text: str, end: int = FULL) -> str:
    """Spread the words of `text` to a line that ends at column `end`."""
    words = text.split()
    gaps, more = divmod(end - len("".join(words)), len(words) - 1)
    return "".join(
        word + " " * (gaps + (at >= len(words) - 1 - more)) for at, word in enumerate(words)
    ).rstrip()


LINES = [" ".join(line.split()) for line in EVEN.splitlines()]


@pytest.mark.parametrize("count", [5, 4])
def test_lines_that_fill_the_measure(count: int) -> None:
    chosen = [LINES[0], *LINES[2:6]][:count]
    lines, _ = split("\n".join(map(filled, chosen)))
    found = [line.text for line in justified.mend(lines)]
    assert (found == chosen) is (count == 5)


def test_a_few_words_fill_a_line_where_others_do() -> None:
    full = "\n".join(map(filled, LINES[2:6] + LINES[:1]))
    short = filled("lighthouses' lamps keepers'")
    cells = "Lamps of the north" + " " * (FULL - 20) + "12"
    lines, _ = split(f"{full}\n{short}\n{cells}\nlamps  wicks")
    *_, three, row, other = justified.mend(lines)
    assert three.text == "lighthouses' lamps keepers'"
    assert (row.text, other.text) == (cells, "lamps  wicks")


def test_the_gap_behind_a_label_stays() -> None:
    labelled = "1.    " + filled("Requests the keepers to light all lamps", FULL - 6)
    lines, _ = split("\n".join([labelled, *map(filled, LINES[2:6]), filled(LINES[0])]))
    assert justified.mend(lines)[0].text == "1.    Requests the keepers to light all lamps"


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        (WIDE, True),
        ("12   14   16   18   20\n", False),  # a row of figures
        ("the lamps of    the north    are lit\n", False),  # a row of three cells
        ("the      rules      for      all\n", False),
    ],
)
def test_wide_gaps_need_a_habit(line: str, *, closed: bool) -> None:
    for count in (4, 5):
        lines, _ = split(line * count)
        found = {each.text for each in justified.mend(lines)}
        assert found == {" ".join(line.split()) if closed and count == 5 else line.strip()}
