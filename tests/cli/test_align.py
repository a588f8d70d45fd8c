"""``unres align``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import unres as package

if TYPE_CHECKING:
    from tests.cli.conftest import Unres

GLACIERS = Path(__file__).parents[2] / "examples" / "glaciers"


def test_versions_that_are_alike(unres: Unres) -> None:
    run = unres("align", *(GLACIERS / f"{tag}.txt" for tag in ("en", "ar", "zh")))
    assert (run.status, run.err) == (0, "")
    assert run.out.decode() == "en ar zh: 13 rows, 0 discrepancies\n"


def test_discrepancies_are_told_and_counted(unres: Unres, tmp_path: Path) -> None:
    draft = tmp_path / "fr.txt"
    text = (GLACIERS / "fr.txt").read_text("utf-8")
    draft.write_text(text.replace("77/158", "77/185"), encoding="utf-8")
    run = unres("align", GLACIERS / "en.txt", draft)
    assert run.status == 1
    assert "citation: preambular [1]\n  en  A/RES/77/158\n  fr  A/RES/77/185" in run.out.decode()


def test_any_format_is_read_and_the_result_goes_to_a_file(unres: Unres, tmp_path: Path) -> None:
    marked = tmp_path / "en.xml"
    marked.write_bytes(package.to_akn(package.parse(GLACIERS / "en.txt")))
    out = tmp_path / "rows.json"
    arguments = ("align", marked, GLACIERS / "ru.txt", "--to", "json", "-o", out)
    assert unres(*arguments).status == 0
    assert len(json.loads(out.read_bytes())["rows"]) == 13
    again = unres(*arguments)
    assert again.status == 2
    assert "--force" in again.err
    assert unres(*arguments, "--force").status == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["en.txt"], "two to 7 versions"),
        (["en.txt"] * 8, "two to 7 versions"),
        (["en.txt", "fr.txt", "es.txt", "--to", "xliff"], "two versions"),
        (["-", "-"], "only once"),
        (["en.txt", "none.txt"], "none.txt"),
        (["en.txt", "other.txt"], "--different"),
    ],
)
def test_wrong_usage(
    unres: Unres,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    message: str,
) -> None:
    for tag in ("en", "fr", "es"):
        shutil.copy(GLACIERS / f"{tag}.txt", tmp_path)
    other = (GLACIERS / "en.txt").read_text("utf-8").replace("80/999", "80/998")
    (tmp_path / "other.txt").write_text(other, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run = unres("align", *arguments)
    assert (run.status, run.out) == (2, b"")
    assert message in run.err


def test_different_resolutions_are_aligned_on_demand(unres: Unres, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    text = (GLACIERS / "fr.txt").read_text("utf-8")
    other.write_text(text.replace("80/999", "80/998"), encoding="utf-8")
    assert unres("align", GLACIERS / "en.txt", other, "--different").status == 0
