"""Rows for analysis: JSON Lines and Parquet."""

from __future__ import annotations

import json
import sys
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given

import unres
from tests.akn.samples import ASSEMBLY
from tests.strategies import documents
from unres.errors import OutputError
from unres.output import render
from unres.side import symbol_of

TEXT = """United Nations
A/RES/80/999
80/999. Lamps
The General Assembly,
Recalling its resolution 77/158 of 14 December 2022,
1. Requests the Secretary-General:
(a) To light all lamps;
(b) To report on them;
and to do so soon;
2. Decides to remain seized of the matter.
"""


def lines(document: unres.Document) -> list[dict[str, Any]]:
    return [json.loads(line) for line in render(document, "jsonl").splitlines()]


def test_one_row_a_clause() -> None:
    found = lines(unres.parse(TEXT))
    assert [(row["kind"], row["label"]) for row in found] == [
        ("preambular", None),
        ("operative", "1."),
        ("point", "(a)"),
        ("point", "(b)"),
        ("wrap_up", None),
        ("operative", "2."),
    ]
    first = found[0]
    assert (first["document"], first["language"]) == ("A/RES/80/999", "eng")
    assert (first["opener"], first["concept"]) == ("Recalling", "recall")
    assert (first["references"], first["dates"]) == (["A/RES/77/158"], ["2022-12-14"])


@given(documents())
def test_the_path_points_into_the_json(document: unres.Document) -> None:
    whole = json.loads(render(document, "json"))
    found = lines(document)
    for row in found:
        place = whole
        for step in row["path"].split("/")[1:]:
            place = place[int(step) if isinstance(place, list) else step]
        text = place["text"]
        assert row["text"] == (text["text"] if row["kind"] != "wrap_up" else text)
    assert len({row["path"] for row in found}) == len(found)


def test_parquet_holds_the_same_rows() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(BytesIO(render(ASSEMBLY, "parquet"))).to_pylist()
    assert json.loads(json.dumps(table, default=str)) == lines(ASSEMBLY)
    assert {row["document"] for row in table} == {symbol_of(ASSEMBLY)}


def test_parquet_without_the_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(OutputError, match=r"unres\[parquet\]"):
        render(ASSEMBLY, "parquet")
