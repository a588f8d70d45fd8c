"""Lines out of PDF files, right-to-left runs marked: back to the order of reading."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unres.ingest.bidi import LTR, MARKED, POP, RTL, logical

#: Printed, with < for the mark of a left-to-right run and > for its end; as it is read.
LINES = (
    ("القرار <)2021( 9999>", "القرار 9999 (2021)"),
    ("< - 1>يقرر", "1 - يقرر"),
    ("(<.A/80/64)2>", "(2)A/80/64."),
    ("(< ،A/80/512-S/2025/76 )2>المرفق<.>", "(2) A/80/512-S/2025/76، المرفق."),
    ("(<.Treaty Series, vol. 9, No. 90 )13>", "(13) Treaty Series, vol. 9, No. 90."),
    ("في أيار< ،)S/2025/43( 2025 />", "في أيار/ 2025 (S/2025/43)، "),
    (")<S/RES/9999 (2025>", "S/RES/9999 (2025)"),
    (")<.Five Years into the Goals (Geneva, 2021>", "Five Years into the Goals (Geneva, 2021)."),
    ("<April 2025 16>", "16 April 2025"),
    ("للفترة <2024-2022>", "للفترة 2022-2024"),
    ("<)A( 24-33546>", "24-33546 (A)"),
    ("<A/RES/80/999 B>", "A/RES/80/999 B"),
)


def _printed(line: str) -> str:
    return RTL + line.replace("<", LTR).replace(">", POP) + POP


@pytest.mark.parametrize(("printed", "read"), LINES)
def test_runs_come_back_to_the_order_of_reading(printed: str, read: str) -> None:

    assert MARKED.sub("", logical(_printed(printed))) == read


def test_the_last_column_is_read_first() -> None:
    # Two spaces at least show where the line was broken.
    line = f"  {_printed('المتحدة')}      {_printed('الأمم')} {_printed('ميثاق')}"
    assert MARKED.sub("", logical(line)) == "  ميثاق  الأمم      المتحدة"


@given(st.text(alphabet="ab12 ()/.,،-ضف" + RTL + LTR + POP, max_size=40))
def test_no_character_is_lost(line: str) -> None:
    assert Counter(MARKED.sub("", logical(line))) == Counter(MARKED.sub("", line))
