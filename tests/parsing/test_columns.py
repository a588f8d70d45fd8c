"""Tables in text that keeps its layout: the rows and cells that the columns of print show."""

from __future__ import annotations

import pytest

from unres.ingest.lines import split
from unres.model import Table
from unres.parsing import parse_text
from unres.parsing.columns import rows
from unres.parsing.labels import Labels

THREE_COLUMNS = """\
Section               Amount (United States dollars)

                      Part I. Observation of glaciers
1                     Stations in high mountains and      1 250 000
                      other remote places
2                     Snow, ice and permafrost sensors 345 000
                      for Central Asia
                      Subtotal, part I                    1 595 000
                      Part II. Training
3                     Fellowships                         80 000
"""
ROWS = [
    "Section\tAmount (United States dollars)",
    "Part I. Observation of glaciers",
    "1\tStations in high mountains and other remote places\t1 250 000",
    "2\tSnow, ice and permafrost sensors for Central Asia\t345 000",
    "Subtotal, part I\t1 595 000",
    "Part II. Training",
    "3\tFellowships\t80 000",
]
TEXT = """\
     1.     Approves the amount of 1,595,000 dollars for the observation of glaciers
and for training;
     2.     Requests the Secretary-General:
     (a)    To report on the use of the amount;
     (b)    To publish the measurements;
"""


def printed(text: str) -> list[str]:
    return [line.text for line in rows(split(text)[0], Labels("eng"))]


def test_each_row_comes_on_one_line_with_its_cells_parted_by_tabs() -> None:
    assert printed(THREE_COLUMNS) == ROWS


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("     ", "   ")])
def test_labels_set_apart_make_no_table(text: str) -> None:
    assert printed(text) == [line.text for line in split(text)[0]]


ARABIC = """\
                     الباب                    المبلغ (بالدولارات)
                     الجزء الأول - رصد الأنهار
                     الجليدية
1          محطات الرصد في الجبال العالية            600 250 1
2 أجهزة قياس الثلوج والجليد في المرتفعات            000 345 2
                     والمناطق القطبية
المجموع الفرعي، الجزء الأول            600 595 3
                     الجزء الثاني - التدريب
3                      الزمالات الدراسية               000 80
"""


def test_columns_from_right_to_left_are_read_from_the_right() -> None:
    found = [line.text for line in rows(split(ARABIC)[0], Labels("ara"), "rtl")]
    assert found == [
        "الباب\tالمبلغ (بالدولارات)",
        "الجزء الأول - رصد الأنهار الجليدية",
        "1\tمحطات الرصد في الجبال العالية\t600 250 1",
        "2\tأجهزة قياس الثلوج والجليد في المرتفعات والمناطق القطبية\t000 345 2",
        "المجموع الفرعي، الجزء الأول\t600 595 3",
        "الجزء الثاني - التدريب",
        "3\tالزمالات الدراسية\t000 80",
    ]


def test_text_around_a_table_stays_as_it_is() -> None:
    assert printed(TEXT + THREE_COLUMNS + TEXT)[5:-5] == ROWS


def test_a_table_goes_on_on_the_next_page() -> None:
    first, last = THREE_COLUMNS.split("                      Part II")
    assert printed(f"{first}\f                      Part II{last}")[-1] == ROWS[-1]


EMPTY = """\
Region            Lamps          Change
North             100            20
South                            (300)
West              5              3
"""


def test_a_column_without_text_is_an_empty_cell() -> None:
    assert printed(EMPTY)[2] == "South\t\t(300)"


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("South\t\t(300)", ["South", "", "(300)"]),
        ("East\t7\t", ["East", "7", ""]),
        ("East\t\t\t7", ["East", "7"]),  # more than the table has columns: they part once
        ("East\t7", ["East", "7"]),
    ],
)
def test_rows_keep_empty_cells(row: str, cells: list[str]) -> None:
    text = f"The Council,\n\n1. Decides:\n\nA\tB\tC\nNorth\t100\t20\n{row}\nWest\t5\t3\n"
    (table,) = (b for b in parse_text(text).document.operative if isinstance(b, Table))
    assert [str(cell) for cell in table.rows[2]] == cells
