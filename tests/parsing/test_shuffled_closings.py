"""Chinese meetings and dates that stand letter by letter in one another are dealt out again."""

from __future__ import annotations

import pytest

from unres.ingest.lines import split
from unres.parsing.quirks import shuffled_closings

CASES = {
    "three lines": ("2第03113 次全体会\n年 7 月 22 议\n日", ["第13次全体会议", "2031年7月22日"]),
    "resumed": (
        "第 542次03全1 体会议(续会\n年 12 月 24 )\n日",
        ["第54次全体会议(续会)", "2031年12月24日"],
    ),
    "a bracket": (
        "20第34次会\n[31年7月10议\n日\n未经表决通过]",
        ["第34次会议", "2031年7月10日", "[未经表决通过]"],
    ),
    "in order": ("第13次会议\n2031年7月22日", ["第13次会议", "2031年7月22日"]),
    "the date first": ("2031年7月22日\n第13次会议", ["2031年7月22日", "第13次会议"]),
    "another year": ("2第02113次会议年7月22日", ["2第02113次会议年7月22日"]),
    "text": ("第3次会议于2031年7月22日决定点灯", ["第3次会议于2031年7月22日决定点灯"]),
}


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_meeting_and_date_come_apart(text: str, found: list[str]) -> None:
    lines, _ = split(f"E/RES/2031/9\n大会，\n回顾2033年点灯。\n{text}\n附件")
    assert [line.text for line in shuffled_closings.mend(lines)][3:-1] == found
