"""``unres diff``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from unres.cli.tree import columns

if TYPE_CHECKING:
    from tests.cli.conftest import Unres

YEARS = Path(__file__).parents[2] / "examples" / "years"
OLD, NEW = YEARS / "glaciers-80.txt", YEARS / "glaciers-82.txt"


def test_a_text_is_the_same_as_itself(unres: Unres) -> None:
    run = unres("diff", OLD, OLD)
    assert run.status == 0
    assert run.out.decode().startswith("0 of ")


def test_changes_are_told_in_80_columns(unres: Unres) -> None:
    run = unres("diff", OLD, NEW)
    assert (run.status, run.err) == (1, "")
    text = run.out.decode()
    assert "its [-eighty-second-] {+eighty-fourth+}" in " ".join(text.split())
    assert "~ preambular [2] (was preambular [3]): moved" in text
    assert max(map(columns, text.splitlines())) <= 80


def test_wide_letters_fit_too(unres: Unres, tmp_path: Path) -> None:
    names = []
    old = "决定将题为冰川观测的分项目列入第八十二届会议"
    for name, text in (("old", old), ("new", old.replace("二届", "四届"))):
        names.append(tmp_path / f"{name}.txt")
        clause = f"第1(2030)号决议\n\n安全理事会，\n\n1. {text * 4}。\n"
        names[-1].write_text(clause, encoding="utf-8")
    text = unres("diff", *names, "--language", "zh").out.decode()
    assert "{+四+}" in text
    assert max(map(columns, text.splitlines())) <= 80


def test_colours_take_the_place_of_brackets(unres: Unres) -> None:
    text = unres("diff", OLD, NEW, "--colour").out.decode()
    assert "\x1b[" in text
    assert "{+" not in text
    assert "\x1b[" not in unres("diff", OLD, NEW, "--no-colour").out.decode()


def test_other_formats_go_to_files(unres: Unres, tmp_path: Path) -> None:
    for form, name in (("json", "d.json"), ("akn", "d.xml"), ("html", "d.html")):
        assert unres("diff", OLD, NEW, "--to", form, "-o", tmp_path / name).status == 1
    changes = json.loads((tmp_path / "d.json").read_bytes())["changes"]
    assert ["moved"] in [change["kinds"] for change in changes]
    assert unres("validate", tmp_path / "d.xml", "--profile", "archive").status == 0
    again = unres("diff", OLD, NEW, "--to", "akn", "-o", tmp_path / "d.xml")
    assert again.status == 2
    assert "--force" in again.err


def test_two_languages_are_wrong_usage(unres: Unres) -> None:
    run = unres("diff", OLD, YEARS.parent / "glaciers" / "fr.txt")
    assert (run.status, run.out) == (2, b"")
    assert "two languages" in run.err
    assert unres("diff", OLD).status == 2
    assert unres("diff", OLD, "none.txt").status == 2
