"""The scorer of converted files: what each fault costs, and that no fault costs nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.score import scored
from benchmarks.scoring.outline import parse
from benchmarks.scoring.scores import COLUMNS, Outlined, scores

ASSEMBLY = Path(__file__).parents[1] / "fixtures" / "akn" / "assembly.xml"
FAULTS = {
    "a number": (rb"<num>\(i\)</num>", b"<num>(ii)</num>", {"seg", "zone", "nest", "perfect"}),
    "a word": (rb"open(?=ly)|share", b"hide", {"seg", "zone", "kept", "perfect"}),
    "a marker": (rb'marker="1"', b'marker="2"', {"notes", "anch", "perfect"}),
    "a session": (rb'<session value="80"', b'<session value="81"', {"meta"}),
    "a link": (rb'<a href="[^"]*">([^<]*)</a>', rb"\1", {"refs"}),
    "a zone": (rb"(</?)preamble\b", rb"\1mainBody", {"zone", "perfect"}),
}


def test_a_file_agrees_with_itself() -> None:
    same = Outlined(parse(ASSEMBLY))
    found = scores(same, same)
    assert set(found) == set(COLUMNS) - {"valid"}
    assert set(found.values()) == {1.0}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_costs_what_it_concerns(fault: str) -> None:
    pattern, new, wanted = FAULTS[fault]
    data = ASSEMBLY.read_bytes()
    broken = re.sub(pattern, new, data)
    assert broken != data
    found = scores(Outlined(parse(data)), Outlined(parse(broken)))
    lowered = {name for name, score in found.items() if score is not None and score < 1}
    assert wanted <= lowered
    assert lowered <= wanted | {"kept", "refs"}


def test_a_missing_file_scores_nought(tmp_path: Path) -> None:
    row = scored(ASSEMBLY.parent, tmp_path, "assembly", "raw")
    assert set(row.scores.values()) == {0.0}
