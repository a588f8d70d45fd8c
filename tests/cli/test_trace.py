"""``unres trace``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Unres

YEARS = Path(__file__).parents[2] / "examples" / "years"


def test_lines_of_a_folder(unres: Unres) -> None:
    run = unres("trace", YEARS)
    assert (run.status, run.err) == (0, "")
    assert "A/RES/80/999 → A/RES/82/998 (88%) → A/RES/84/997 (100%)" in run.out.decode()


def test_formats(unres: Unres, tmp_path: Path) -> None:
    whole = json.loads(unres("trace", YEARS, "--to", "json").out)
    assert [link["new"] for link in whole["links"]] == ["A/RES/82/998", "A/RES/84/997"]
    table = unres("trace", YEARS, "--to", "csv").out.decode().splitlines()
    assert table[1].startswith("A/RES/80/999,A/RES/82/998,recalls,0.875,")
    unres("trace", YEARS, "--to", "dot", "-o", tmp_path / "years.dot")
    drawing = (tmp_path / "years.dot").read_text("utf-8")
    assert '"A/RES/80/999" -> "A/RES/82/998" [label="88%"];' in drawing


def test_what_cannot_be_read_is_told_and_the_rest_traced(unres: Unres, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    run = unres("trace", empty, *sorted(YEARS.glob("*.txt")))
    assert run.status == 1
    assert "empty.txt" in run.err
    assert b"A/RES/84/997" in run.out


def test_a_folder_without_texts_is_wrong_usage(unres: Unres, tmp_path: Path) -> None:
    assert unres("trace", tmp_path).status == 2
