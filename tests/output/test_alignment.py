"""Aligned versions in all formats; TMX and XLIFF as another library reads them."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

import unres
from unres.compare import Alignment, align
from unres.output.alignment import ALIGNMENT_FORMATS, render_alignment

GLACIERS = Path(__file__).parents[2] / "examples" / "glaciers"


def aligned(*languages: str) -> Alignment:
    return align([unres.parse(GLACIERS / f"{language}.txt") for language in languages])


def texts(alignment: Alignment, version: int) -> list[str]:
    return [row.cells[version][0].text.text for row in alignment.rows]


@pytest.mark.parametrize("form", sorted(ALIGNMENT_FORMATS))
def test_every_format_is_utf8(form: str) -> None:
    assert render_alignment(aligned("en", "zh"), form).decode().endswith(("\n", ">"))


def test_tmx_is_read_back() -> None:
    tmx: Any = pytest.importorskip("translate.storage.tmx")
    alignment = aligned("en", "ar", "zh")
    data = render_alignment(alignment, "tmx")
    for version, tag in enumerate(("ar", "zh"), 1):
        store = tmx.tmxfile.parsestring(data, sourcelanguage="en", targetlanguage=tag)
        pairs = [(unit.source, unit.target) for unit in store.units]
        assert [source for source, _ in pairs] == texts(alignment, 0)
        assert len(pairs) == len(texts(alignment, version))
    assert b'<prop type="x-eId">para_2__list_1__point_a</prop>' in data
    assert b'<prop type="x-symbol">A/RES/80/999</prop>' in data


def test_xliff_is_read_back() -> None:
    xliff: Any = pytest.importorskip("translate.storage.xliff2")
    alignment = aligned("en", "ru")
    store = xliff.Xliff2File.parsefile(io.BytesIO(render_alignment(alignment, "xliff")))
    pairs = [(str(unit.source), str(unit.target)) for unit in store.units if unit.source]
    assert pairs == list(zip(texts(alignment, 0), texts(alignment, 1), strict=True))


def test_xliff_holds_two_versions() -> None:
    with pytest.raises(ValueError, match="two versions"):
        render_alignment(aligned("en", "fr", "es"), "xliff")


def test_json_and_json_lines_say_the_same() -> None:
    alignment = aligned("en", "fr")
    whole = json.loads(render_alignment(alignment, "json"))
    lines = [json.loads(line) for line in render_alignment(alignment, "jsonl").splitlines()]
    assert [row["cells"] for row in whole["rows"]] == [line["cells"] for line in lines]
    point = whole["rows"][7]["cells"][1][0]
    assert (point["label"], point["eId"]) == ("a)", "para_2__list_1__point_a")
