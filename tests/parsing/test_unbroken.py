"""Texts without line breaks are broken where signs tell it, and that is said."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.parsing.test_parse import TEXTS, lost_and_won
from unres.ingest.lines import split
from unres.lang import load
from unres.parsing import parse_text
from unres.parsing.quirks import unbroken

if TYPE_CHECKING:
    from pathlib import Path

RECITALS = [f"Recalling the rules for the lamps of the {sea} sea," for sea in ("north", "south")]
CLAUSES = [f"{number}. Decides to light lamp {number} {'soon ' * 30};" for number in (1, 2)]
LINES = [
    "United Nations A/RES/80/9 General Assembly",
    "80/9.",
    "Lamps of all seas",
    "The General Assembly,",
    *RECITALS,
    *CLAUSES,
    "3. Decides:",
    "(a) To light all lamps;",
    "(b) To trim their wicks.",
    "9th plenary meeting",
    "3 May 2031",
    "1 See A/80/1.",
    "2 Ibid.",
]


def found(text: str, language: str = "eng") -> list[str]:
    lines, _ = split(text)
    return [line.text for line in unbroken.mend(lines, load(language))]


def test_signs_break_a_line() -> None:
    text = " ".join(LINES)
    whole = ["80/9. Lamps of all seas" if line == "80/9." else line for line in LINES]
    assert found(text) == [line for line in whole if line != "Lamps of all seas"]


@pytest.mark.parametrize("text", [" ".join(LINES[3:7])[:390], "lamps " * 90, "\n".join(LINES)])
def test_other_lines_stay(text: str) -> None:
    assert found(text) == [line.strip() for line in text.split("\n")]


def test_headings_stand_between_clauses() -> None:
    text = f"The General Assembly, {' '.join(CLAUSES)} Wicks 3. Requests the keepers to trim them."
    assert found(text)[-2:] == ["Wicks", "3. Requests the keepers to trim them."]


def test_clauses_without_numbers_open_as_others_do() -> None:
    text = f"The General Assembly, {' '.join(RECITALS)} Decides to light{' all' * 90} lamps."
    assert [line.split()[0] for line in found(text)] == ["The", "Recalling", "Recalling", "Decides"]


@pytest.mark.parametrize("comma", "，,")
@pytest.mark.parametrize("gap", ["", " "])
def test_in_chinese_a_space_was_a_break(comma: str, gap: str) -> None:
    text = (
        f"大会{comma} 回顾灯塔{comma}并欢迎灯塔{'灯' * 400}{comma} 又回顾灯塔{comma} "
        f"1.{gap}决定点灯； 2.{gap}决定不灭灯。"
    )
    assert len(found(text, "zho")) == 5


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_lost_and_it_is_said(path: Path) -> None:
    text = re.sub(r"\s+", " ", path.read_text("utf-8"))
    parsed = parse_text(text)
    assert lost_and_won(text, parsed) == (Counter(), Counter())
    assert "no-line-breaks" in {one.code for one in parsed.diagnostics}


def test_a_long_clause_of_a_text_with_breaks_is_whole() -> None:
    clause = f"2. Notes that it, The General Assembly, {', '.join(RECITALS * 3)} {CLAUSES[0]}"
    text = "\n".join([*LINES, clause, *CLAUSES * 3])
    assert found(text) == text.split("\n")
    assert found(clause) != [clause]


DECISIONS = {
    "eng": [
        "United Nations A/DEC/80/9 General Assembly Decision Other decisions 80/9. Lamps",
        f"At its 53rd plenary meeting, on 3 May 2031, the General Assembly decided{' so' * 99}.",
        "53rd plenary meeting",
        "3 May 2031",
    ],
    "ara": [
        "الأمم المتحدة A/DEC/80/9 الجمعية العامة مقرر مقررات أخرى 80/9 مصابيح الساحل",
        f"قررت الجمعية العامة، في جلستها العامة 53 المعقودة في 3 أيار/مايو 2031، أن{' ترجئ' * 99}.",
        "الجلسة العامة 53",
        "3 أيار/مايو 2031",
    ],
    "zho": [
        "联合国 A/DEC/80/9 大会 决定 第二委员会 其他决定 80/9. 海岸的灯",
        f"2031年5月3日大会第53次全体会议根据灯委员会的建议，决定推迟审议{'海岸的灯' * 40}问题。",
        "第53次全体会议",
        "2031年5月3日",
    ],
}


@pytest.mark.parametrize("code", DECISIONS)
def test_a_decision_without_a_formula_is_broken(code: str) -> None:
    *_, sentence, meeting, date = lines = DECISIONS[code]
    broken = found(" ".join(lines), code)
    assert broken[-3:] == [sentence, meeting, date]


def test_a_statement_is_broken_at_its_quotation_marks() -> None:
    opening = (
        "At the 9999th meeting of the Security Council, held on 3 May 2031, the President of the "
        "Security Council made the following statement on behalf of the Council:"
    )
    said = [f"“The Council welcomes {'the lamps, ' * 20}and oil.", "“The Council stresses this.”"]
    assert found(" ".join([opening, *said])) == [opening, *said]


def test_points_count_and_days_do_not() -> None:
    text = (
        f"Der Sicherheitsrat, unter Hinweis auf die Lampen {'der Küste ' * 40}vom 1. Juli 2031, "
        "betonend, dass Öl brennt, 1. beschließt, a) Lampen, b) Dochte und, gemäß Buchstaben a), "
        "f) und g), Öl zu kaufen; 2. bleibt befasst. Anhang Liste der Lampen."
    )
    starts = [line.split()[0] for line in found(text, "deu")]
    assert starts == ["Der", "unter", "betonend,", "1.", "a)", "b)", "2.", "Anhang", "Liste"]
