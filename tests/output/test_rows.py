"""Rows for analysis: JSON Lines, CSV and Parquet."""

from __future__ import annotations

import csv
import json
import sys
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

import unres
from tests.akn.samples import ASSEMBLY
from tests.strategies import documents
from unres.batch import Input, Job, convert_chunk
from unres.errors import OutputError
from unres.output import render
from unres.side import symbol_of

if TYPE_CHECKING:
    from pathlib import Path

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
    assert (first["symbol"], first["language"]) == ("A/RES/80/999", "eng")
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
    assert {row["symbol"] for row in table} == {symbol_of(ASSEMBLY)}


def test_csv_holds_the_same_rows() -> None:
    table = list(csv.DictReader(StringIO(render(ASSEMBLY, "csv").decode(), newline="")))
    for row, wanted in zip(table, lines(ASSEMBLY), strict=True):
        for name, value in wanted.items():
            cell = json.loads(row[name]) if isinstance(value, list) else row[name]
            assert cell == (value if isinstance(value, list) else str(value or ""))


def test_rows_know_where_they_stand() -> None:
    text = TEXT.replace("1. Requests", "I. Harbours\n1. Requests")
    document = unres.parse(text)
    rows = unres.to_rows(document, source="lamps.txt")
    point = next(row for row in rows if row["label"] == "(b)")
    assert (point["source"], point["symbol"], point["body"]) == ("lamps.txt", "A/RES/80/999", "GA")
    assert (point["title"], point["zone"]) == ("Lamps", "operative")
    assert point["parent"] == "Requests the Secretary-General:"
    assert point["labels"][-2:] == ["1.", "(b)"]
    start, end = point["start"], point["end"]
    assert start is not None
    assert text[start:end] == "(b) To report on them;"
    acts = [act for row in rows for act in row["acts"]]
    assert [(act["concept"], act["report"]) for act in acts] == [
        ("request", True),
        ("decide", False),
    ]
    assert acts[0]["addressees"] == ["Secretary-General"]


def test_rows_of_a_file_name_it(tmp_path: Path) -> None:
    (tmp_path / "lamps.txt").write_text(TEXT, encoding="utf-8")
    (result,) = convert_chunk([Input("lamps.txt", TEXT.encode())], Job("jsonl"))
    assert result.data is not None
    assert {json.loads(line)["source"] for line in result.data.splitlines()} == {"lamps.txt"}


def test_notes_stand_with_their_clause() -> None:
    document = unres.parse(TEXT.replace("2022,", "2022,1") + "_______________\n1 See A/80/1.\n")
    assert unres.to_rows(document)[0]["notes"] == ["See A/80/1."]


def test_parquet_without_the_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(OutputError, match="pip install pyarrow"):
        render(ASSEMBLY, "parquet")
