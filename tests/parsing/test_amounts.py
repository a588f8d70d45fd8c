"""Tables of amounts: rows put together from numbers, names and amounts."""

from __future__ import annotations

import pytest

from unres.ingest.lines import split
from unres.lang import load
from unres.parsing.amounts import AmountTables
from unres.parsing.setting import Setting

ABOVE = "1. Approves the following amounts:\n"
HEADS = "Section\n\n{numbers}Amount (dollars)\n"
NAMES = """\
Part I. Observation
Stations in high mountains and
1 250 000
other remote places
Snow and permafrost sensors 345 000
for Central Asia
Subtotal, part I
1 595 000
Part II. Training
Fellowships
80 000
Subtotal, part II
80 000
Total
1 675 000
"""
ROWS = [
    "Section\tAmount (dollars)",
    "Part I. Observation",
    "1\tStations in high mountains and other remote places\t1 250 000",
    "2\tSnow and permafrost sensors for Central Asia\t345 000",
    "Subtotal, part I\t1 595 000",
    "Part II. Training",
    "3\tFellowships\t80 000",
    "Subtotal, part II\t80 000",
    "Total\t1 675 000",
]
UNNUMBERED = [row.split("\t", 1)[1] if row[0].isdigit() else row for row in ROWS]
#: In the order of reading, what heads rows is a row of three cells.
HEADED = [f"\t{row}\t" if row.startswith("Part") else row for row in ROWS]
BELOW = "2. Requests the Secretary-General to report on the amounts that were paid.\n"
#: The groups of figures come from right to left.
ARABIC = """\
الباب
المبلغ
1
محطات الرصد
000 250 1
2
أجهزة الاستشعار
000 345
المجموع
000 595 1
"""
ARABIC_ROWS = [
    "الباب\tالمبلغ",
    "1\tمحطات الرصد\t000 250 1",
    "2\tأجهزة الاستشعار\t000 345",
    "المجموع\t000 595 1",
]


def mended(text: str, code: str = "eng", full: float = 80.0) -> list[str]:
    tables = AmountTables(load(code), Setting(full=full))
    return [line.text for line in tables.mend(split(text)[0])]


@pytest.mark.parametrize(
    ("numbers", "rows"), [("", UNNUMBERED), ("1\n2\n\n3\n\n", ROWS), ("3\n1\n2\n", ROWS)]
)
def test_rows_get_the_numbers_that_were_torn_off(numbers: str, rows: list[str]) -> None:
    text = ABOVE + HEADS.format(numbers=numbers) + NAMES + BELOW
    assert mended(text) == [ABOVE.strip(), *rows, BELOW.strip()]


def test_numbers_before_names_go_to_their_rows() -> None:
    names = NAMES.replace("Stations", "1 Stations").replace("Snow", "2 Snow")
    text = HEADS.format(numbers="") + names.replace("Fellow", "3 Fellow")
    assert mended(text) == HEADED


@pytest.mark.parametrize("numbers", ["1\n2\n", "1\n2\n3\n4\n"])
def test_a_table_whose_numbers_do_not_add_up_stays_as_it_is(numbers: str) -> None:
    text = ABOVE + HEADS.format(numbers=numbers) + NAMES
    assert mended(text) == [line.text for line in split(text)[0]]


def test_a_misprinted_total_is_a_total() -> None:
    text = HEADS.format(numbers="1\n2\n3\n") + NAMES.replace("1 675 000", "1 675 200")
    assert mended(text)[-1] == "Total\t1 675 200"


#: Numbers, names and amounts as tools print them in the order of reading.
IN_ORDER = {
    "amount below its name": """\
1 Stations in high mountains and
other remote places
1 250 000
2 Snow and permafrost sensors
for Central Asia
345 000
Subtotal, part I 1 595 000
Part II. Training
3 Fellowships 80 000
Subtotal, part II 80 000
Total 1 675 000
""",
    "amount behind the first line of its name": """\
1 Stations in high mountains and 1 250 000
other remote places
2 Snow and permafrost sensors 345 000
for Central Asia
Subtotal, part I 1 595 000
Part II. Training
3 Fellowships 80 000
Subtotal, part II 80 000
Total 1 675 000
""",
    "amount between the lines of its name": """\
1 Stations in high mountains and
1 250 000
other remote places
2 Snow and permafrost sensors
345 000
for Central Asia
Subtotal, part I
1 595 000
Part II. Training
3 Fellowships
80 000
Subtotal, part II
80 000
Total
1 675 000
""",
    "a cell a line": """\
1
Stations in high mountains and other remote places
1 250 000
2
Snow and permafrost sensors for Central Asia
345 000
Subtotal, part I
1 595 000
Part II. Training
3
Fellowships
80 000
Subtotal, part II
80 000
Total
1 675 000
""",
    "cells parted by tabs, names going on below": """\
1\tStations in high mountains and\t1 250 000
other remote places
2\tSnow and permafrost sensors for Central Asia\t345 000
Subtotal, part I\t1 595 000
Part II. Training
3\tFellowships\t80 000
Subtotal, part II\t80 000
Total\t1 675 000
""",
}


@pytest.mark.parametrize("rows", IN_ORDER.values(), ids=IN_ORDER.keys())
@pytest.mark.parametrize("full", [0.0, 80.0])
def test_rows_in_the_order_of_reading_are_put_together(rows: str, full: float) -> None:
    head = "Section Amount (dollars)\nPart I. Observation\n"
    assert mended(ABOVE + head + rows + BELOW, full=full) == [
        ABOVE.strip(),
        "\tSection Amount (dollars)\t",
        *HEADED[1:],
        BELOW.strip(),
    ]


@pytest.mark.parametrize(
    "change",
    [("2 Snow", "4 Snow"), ("3 Fellow", "Fellow"), ("3 Fellowships 80 000", "3\n80 000")],
    ids=["numbers that jump", "too few numbers", "a number without a name"],
)
def test_what_does_not_count_on_stays_as_it_is(change: tuple[str, str]) -> None:
    text = ABOVE + IN_ORDER["amount below its name"].replace(*change)
    assert mended(text) == [line.text for line in split(text)[0]]


def test_groups_of_figures_may_come_from_right_to_left() -> None:
    assert mended(ARABIC, "ara") == ARABIC_ROWS


def test_amounts_in_clauses_make_no_table() -> None:
    text = "".join(
        f"({letter}) Decides to appropriate for {place} an amount of\n{amount} 000\ndollars;\n"
        for letter, place, amount in zip("abc", ("boats", "lamps", "maps"), "123", strict=True)
    )
    assert mended(text) == [line.text for line in split(text)[0]]
