"""Rules that stand at the end of the last line above them come on a line of their own."""

from __future__ import annotations

import pytest

from unres.ingest.lines import split
from unres.parsing.quirks import glued_rules

RULE = "_" * 12
CASES = {
    "behind a word": (f"the lamp{RULE}", ["the lamp", RULE]),
    "behind a gap": (f"the lamp {RULE}", ["the lamp", RULE]),
    "alone": (RULE, [RULE]),
    "a blank to fill in": ("Signed: the keeper ____", ["Signed: the keeper ____"]),
    "a longer blank": (f"Signed: {RULE}", [f"Signed: {RULE}"]),
}


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_a_rule_behind_a_word_is_a_line(text: str, found: list[str]) -> None:
    source = f"Noting the posts,\n{text}\n1\nA/63/53."
    mended = glued_rules.mend(split(source)[0])
    assert [line.text for line in mended] == ["Noting the posts,", *found, "1", "A/63/53."]
    assert all(source[line.start : line.end] == line.text for line in mended)
