"""``unres convert --meta``: what the text does not say comes from a side file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from unres import Document

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Unres

TEXT = """United Nations
A/RES/80/999
80/999. Cooperation in the observation of glaciers
The General Assembly,
Recalling its resolution 77/158 of 14 December 2022,
1. Decides to remain seized of the matter.
"""


def convert(unres_: Unres, folder: Path, side: object) -> tuple[Document, str]:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "side.json").write_text(json.dumps(side), encoding="utf-8")
    run = unres_("convert", folder / "a.txt", "--to", "json", "--meta", folder / "side.json")
    assert run.status == 0, run.err
    return Document.model_validate_json(run.out), run.err


def test_a_record_fills_gaps(unres: Unres, tmp_path: Path) -> None:
    side = [{"symbol": "A/RES/80/999", "issued": "2025-12-18"}, {"symbol": "A/RES/1/1"}]
    document, _ = convert(unres, tmp_path, side)
    assert str(document.masthead.issued) == "2025-12-18"


def test_a_side_file_of_another_shape_is_refused(unres: Unres, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "side.json").write_text("[1]", encoding="utf-8")
    run = unres("convert", tmp_path / "a.txt", "--meta", tmp_path / "side.json")
    assert (run.status, run.out) == (1, b"")
    assert "side.json" in run.err


def test_overrides_and_records_of_nothing_are_told(unres: Unres, tmp_path: Path) -> None:
    side = [
        {"symbol": "A/RES/80/999", "corrections": {"title": "Glaciers"}},
        {"symbol": "A/RES/1/1", "language": "fra"},
    ]
    document, err = convert(unres, tmp_path, side)
    assert str(document.title) == "Glaciers"
    first, last = err.splitlines()
    assert "note: title: the text says 'Cooperation" in first
    assert (
        last == "unres: the record of A/RES/1/1 fra of the side file is of none of these documents"
    )


def test_pages_of_akoma_ntoso_have_what_the_side_file_says(unres: Unres, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "side.json").write_text('{"corrections": {"title": "Glaciers"}}')
    unres("convert", tmp_path / "a.txt", "-o", tmp_path / "a.xml")
    for form in ("html", "akn"):
        run = unres("convert", tmp_path / "a.xml", "--to", form, "--meta", tmp_path / "side.json")
        assert b">Glaciers<" in run.out
