"""``unres review``, and how sure documents are said to be by other commands."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from unres.parsing.confidence import DOUBTFUL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Unres

GOOD = """United Nations
A/RES/80/998
80/998. Lamps
The General Assembly,
Recalling its earlier resolutions,
1. Decides to keep the lamps lit;
2. Decides to remain seized of the matter.
64th plenary meeting
15 December 2025
"""
BAD = """The General Assembly,
Recalling lamps of the coast and
of the lakes </script> & wicks
15 000
1. Decides to
keep lamps; 2. Requests
wicks,
4. Decides on it
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "bad.txt").write_text(BAD, encoding="utf-8")
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    return folder


def reviews(unres: Unres, *arguments: object) -> list[dict[str, Any]]:
    run = unres("review", *arguments, "--format", "json", "-q")
    assert run.status == 0
    return [json.loads(line) for line in run.out.splitlines()]


def test_the_least_certain_come_first(unres: Unres, texts: Path) -> None:
    bad, good = reviews(unres, texts)
    assert bad["source"].endswith("bad.txt")
    assert good["source"].endswith("good.txt")
    assert bad["confidence"] < 0.5
    assert good["confidence"] > 0.9
    assert good["symbol"] == "A/RES/80/998"
    assert good["doubts"] == []
    assert [each["confidence"] for each in bad["doubts"]] == sorted(
        each["confidence"] for each in bad["doubts"]
    )
    assert all(each["confidence"] < DOUBTFUL for each in bad["doubts"])
    clause = next(each for each in bad["doubts"] if each["text"].startswith("1. Decides"))
    assert (clause["line"], clause["last_line"]) == (5, 7)
    assert "a label stands in the middle of it" in clause["why"]
    (only,) = reviews(unres, texts, "--worst", 1)
    assert only == bad


def test_places_are_told_on_the_terminal(unres: Unres, texts: Path) -> None:
    run = unres("review", texts, "-q")
    assert run.status == 0
    lines = run.out.decode().splitlines()
    assert re.fullmatch(r" +\d+ %  .*bad\.txt: \d+ of \d+ doubtful", lines[0])
    assert any(line.strip().startswith("line 5: operative paragraph 1., ") for line in lines)
    assert "            1. Decides to keep lamps; 2. Requests wicks," in lines
    assert lines[-1].endswith("good.txt: 0 of 9 doubtful")


def test_the_table_has_a_line_a_place(unres: Unres, texts: Path) -> None:
    run = unres("review", texts, "--format", "csv", "-q")
    rows = list(csv.DictReader(io.StringIO(run.out.decode("utf-8-sig"))))
    bad, _ = reviews(unres, texts)
    assert len(rows) == len(bad["doubts"]) + 1
    assert (rows[-1]["symbol"], rows[-1]["line"]) == ("A/RES/80/998", "")


def test_the_page_shows_all_of_the_source(unres: Unres, texts: Path, tmp_path: Path) -> None:
    page = tmp_path / "review.html"
    for _ in range(2):  # a page of ours may be replaced
        run = unres("review", texts, "-o", page)
        assert run.status == 0
        assert "2 documents are reviewed" in run.err
    html = page.read_text("utf-8")
    assert "of the lakes &lt;/script&gt; &amp; wicks" in html
    shown = re.findall(r"<i>(\d+)</i>", html)
    assert shown == [str(n) for n in (*range(1, 10), *range(1, 11))]
    assert html.count('doubtful" tabindex="-1"') == len(reviews(unres, texts)[0]["doubts"])
    assert 'class="row k-operative doubtful"' in html
    assert "{&quot;file&quot;: &quot;bad.txt&quot;, &quot;corrections&quot;" in html
    assert '<mark class="k-nothing">' not in html
    unres("review", texts, "-o", page, "--worst", 1, "-q")
    assert "<section" in page.read_text("utf-8").replace('id="d1"', "")
    assert 'id="d2"' not in page.read_text("utf-8")


def test_other_files_are_not_replaced(unres: Unres, texts: Path) -> None:
    run = unres("review", texts, "-o", texts / "good.txt", "--format", "html")
    assert run.status == 1
    assert (texts / "good.txt").read_text("utf-8") == GOOD


def test_what_cannot_be_read_is_told(unres: Unres, texts: Path) -> None:
    (texts / "empty.txt").write_text("", encoding="utf-8")
    run = unres("review", texts)
    assert run.status == 1
    assert "empty.txt" in run.err
    assert run.out.decode().count("doubtful") == 2


def test_standard_input_is_read_once(unres: Unres) -> None:
    assert unres("review", "-", "-q", stdin=GOOD.encode()).status == 0
    run = unres("review", "-", "--format", "html", stdin=GOOD.encode())
    assert run.status == 2
    assert "name a file" in run.err


def test_what_was_marked_up_comes_last(unres: Unres, texts: Path) -> None:
    unres("convert", texts / "good.txt", "-o", texts / "made.xml", "-q")
    *_, last = reviews(unres, texts)
    assert (last["confidence"], last["units"]) == (None, 0)
    assert "marked up  " in unres("review", texts / "made.xml", "-q").out.decode()


def test_convert_lists_what_is_less_sure(unres: Unres, texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in range(2):  # what is made already is known by the manifest
        run = unres("convert", texts, "-o", out, "--least", 0.9, "-q")
        assert run.status == 1
        (line,) = run.err.splitlines()
        assert re.match(r"unres: .*bad\.txt: confidence 0\.\d\d is below 0\.9", line)
    assert unres("convert", texts / "good.txt", "--least", 0.9).status == 0
    assert unres("convert", texts / "good.txt", "--least", 1.5).status == 2
    both = ("convert", texts / "good.txt", "--side-by-side", "--least", 0.5)
    assert unres(*both, "-o", tmp_path / "page.html").status == 2


def test_the_manifest_tells(unres: Unres, texts: Path, tmp_path: Path) -> None:
    unres("convert", texts, "-o", tmp_path / "out", "-q")
    lines = (tmp_path / "out" / "unres-manifest.jsonl").read_text("utf-8").splitlines()
    bad, good = sorted(map(json.loads, lines), key=lambda entry: str(entry["target"]))
    assert bad["confidence"] < good["confidence"] <= 1
    assert good["doubts"] == []
    assert bad["doubts"][0].keys() == {"line", "last_line", "kind", "confidence", "why"}


def test_rows_and_databases_tell(unres: Unres, texts: Path, tmp_path: Path) -> None:
    run = unres("convert", texts / "good.txt", "--to", "jsonl")
    rows = [json.loads(line) for line in run.out.splitlines()]
    assert all(row["confidence"] > DOUBTFUL for row in rows)
    for _ in range(2):  # unchanged, it is known by the database
        run = unres("convert", texts, "-o", tmp_path / "all.db", "--least", 0.9, "-q")
        assert run.status == 1
        assert "bad.txt: confidence" in run.err
    with sqlite3.connect(tmp_path / "all.db") as file:
        of_documents = file.execute("SELECT min(confidence) FROM documents").fetchone()
        of_clauses = file.execute("SELECT min(confidence) FROM clauses").fetchone()
    assert of_documents[0] < 0.5
    assert of_clauses[0] < DOUBTFUL
    file.close()


def test_show_marks_doubtful_units(unres: Unres, texts: Path) -> None:
    assert " % sure)" in unres("show", texts / "bad.txt").out.decode()
    assert " % sure)" not in unres("show", texts / "good.txt").out.decode()


def test_poor_structure_is_told_in_words(unres: Unres, texts: Path) -> None:
    run = unres("convert", texts / "bad.txt")
    assert "warning: confidence 0." in run.err
    assert "paragraphs are doubtful; look at line" in run.err
