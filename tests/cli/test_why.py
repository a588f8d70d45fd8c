"""``unres show --why``: what a paragraph was weighed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from unres.options import Options
from unres.parsing import parse_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Unres

TEXT = "The General Assembly,\nRecalling lamps,\n1. Decides to light one.\n"


@pytest.mark.parametrize(
    ("line", "kind", "fact"),
    [(1, "formula", "formula"), (2, "preambular", "comma"), (3, "operative", "number")],
)
def test_the_facts_and_the_readings_are_told(
    unres: Unres, tmp_path: Path, line: int, kind: str, fact: str
) -> None:
    path = tmp_path / "lamps.txt"
    path.write_text(TEXT, encoding="utf-8")
    run = unres("show", path, "--why", str(line))
    assert run.status == 0
    rows = run.out.decode().splitlines()
    assert f"read as: {kind}" in rows[1]
    assert fact in rows[2]
    assert any(row.startswith(f"  * {kind}") for row in rows)


def test_a_line_without_a_paragraph_is_an_error(unres: Unres, tmp_path: Path) -> None:
    path = tmp_path / "lamps.txt"
    path.write_text(TEXT, encoding="utf-8")
    run = unres("show", path, "--why", "9")
    assert run.status == 1
    assert "line 9 holds no paragraph" in run.err


def test_weights_add_up() -> None:
    for why in parse_text(TEXT, Options(explain=True)).why:
        for option in why.options:
            assert option.weight == pytest.approx(sum(weight for _, weight in option.reasons))


def test_a_preamble_without_operative_paragraphs_is_told() -> None:
    found = parse_text("The General Assembly,\n\nRecalling lamps,\n\nNoting wicks,\n").diagnostics
    assert "no-operative-part" in [each.code for each in found]
