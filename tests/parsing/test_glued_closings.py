"""Closings that a tool ran together or tore."""

from __future__ import annotations

import pytest

from unres.ingest.lines import split
from unres.lang import load
from unres.parsing import parse_text
from unres.parsing.quirks import glued_closings

MEETING, DATE, VOTE = "第53次会议", "2031年4月3日", "[未经表决获得通过。]"


@pytest.mark.parametrize(
    ("language", "printed", "found"),
    [
        ("zho", [MEETING + DATE + VOTE], [MEETING, DATE, VOTE]),
        ("zho", [MEETING + DATE], [MEETING, DATE]),
        ("zho", [f"{MEETING} {DATE}"], [f"{MEETING} {DATE}"]),
        ("zho", [DATE + VOTE], [DATE, VOTE]),
        ("zho", ["第", "53次会议", "2031年", "4月", "3日"], [MEETING, DATE]),
        ("zho", ["灯塔" + VOTE], ["灯塔" + VOTE]),
        ("zho", ["2031年", "4月3日"], ["2031年", "4月3日"]),
        ("eng", ["53rd", "meeting", "3 April", "2031"], ["53rd meeting", "3 April 2031"]),
        ("eng", ["53rd meeting 3 May 2031 [Adopted"], ["53rd meeting", "3 May 2031", "[Adopted"]),
        ("eng", ["53rd meeting – 3 May 2031"], ["53rd meeting", "3 May 2031"]),
        ("eng", ["Lamps – 3 May 2031"], ["Lamps – 3 May 2031"]),
        ("eng", ["53rd plenary", "", "meeting"], ["53rd plenary", "meeting"]),
        ("eng", ["Noting the 53rd", "meeting"], ["Noting the 53rd", "meeting"]),
    ],
)  # fmt: skip
def test_they_are_parted_and_joined(language: str, printed: list[str], found: list[str]) -> None:
    lines, _ = split("\n".join(printed))
    assert [line.text for line in glued_closings.mend(lines, load(language))] == found


def test_the_closing_is_read() -> None:
    text = f"60/99. 灯塔\n人权理事会，\n回顾灯塔，\n1. 决定点灯。\n{MEETING}{DATE}{VOTE}"
    adoption = parse_text(text).document.adoption
    assert adoption
    assert (adoption.meeting, adoption.method) == (53, "without_vote")
    assert str(adoption.date) == "2031-04-03"


@pytest.mark.parametrize("line", ["48الجلسة", "الجلسة 48"])
def test_the_number_of_a_meeting_may_stand_before_it(line: str) -> None:
    assert load("ara").line("meeting", line)


def test_the_call_of_a_note_behind_a_date_is_no_vote() -> None:
    text = (
        "The General Assembly,\n\nNoting the rules of\n19 November 2031,[1] and the lamps,\n\n"
        "1. Decides to act.\n\n[1] A/63/53."
    )
    preamble = parse_text(text).document.preamble
    assert preamble
    assert [each.text.text for each in preamble.clauses] == [
        "Noting the rules of 19 November 2031, and the lamps,"
    ]


@pytest.mark.parametrize("gap", [" ", ", "])
@pytest.mark.parametrize("below", ["[Adopted without a vote.]", "B", "Lamps of the coast"])
def test_meeting_and_date_on_one_line_close_a_text(gap: str, below: str) -> None:
    text = f"56/9. Lamps\n\nThe Human Rights Council,\n\n1. Decides.\n\n35th meeting{gap}3 May 2031"
    document = parse_text(f"{text}\n\n{below}\n").document
    adoption = next(part.adoption for part in (document, *document.parts) if part.adoption)
    assert (adoption.meeting, str(adoption.date)) == (35, "2031-05-03")
