"""``unres stats``: what an archive holds."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Unres


@pytest.fixture
def archive(unres: Unres, text: Path, tmp_path: Path) -> Path:
    """A resolution twice, one time with its text beside it; one that skips a number; nothing."""
    folder = tmp_path / "archive"
    folder.mkdir()
    unres("convert", text, "-o", folder / "a.xml")
    unres("convert", text, "-o", folder / "b.json")
    (folder / "a.txt").write_text("not read: a.xml is")
    gap = text.read_text().replace("9001 (2031)", "9002 (2032)").replace("2. D", "4. D")
    (folder / "c.txt").write_text(gap)
    (folder / "d.txt").write_bytes(b"")
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_stats_count_what_there_is(unres: Unres, archive: Path, jobs: int) -> None:
    run = unres("stats", archive, "--format", "json", "-j", jobs)
    counts = json.loads(run.out)
    assert (run.status, f"{archive}/d.txt: there is no text" in run.err) == (1, True)
    assert (counts["files"], counts["documents"]) == (4, 2)
    assert counts["unreadable"] == [f"{archive}/d.txt"]
    assert counts["bodies"] == {"SC": 3}
    assert counts["versions"] == {"1": 2}
    assert counts["twice"] == {"S/RES/9001 (2031) eng": [f"{archive}/a.xml", f"{archive}/b.json"]}
    assert counts["sums"]["operative"] == 6
    assert counts["without"]["title"] == 3
    assert counts["remarks"]["numbering-gap"] == 1


def test_stats_as_text_and_as_a_catalogue(unres: Unres, archive: Path) -> None:
    lines = unres("stats", archive).out.decode().splitlines()
    assert "bodies     SC 3" in lines
    assert "versions   in 1 language 2" in lines
    rows = list(csv.DictReader(unres("stats", archive, "--format", "csv").out.decode().split("\n")))
    assert [row["file"][-6:] for row in rows] == ["/a.xml", "b.json", "/c.txt"]
    assert "numbering-gap" in rows[2]["remarks"].split("; ")


def test_stats_of_one_file(unres: Unres, text: Path) -> None:
    run = unres("stats", text)
    assert (run.status, run.err) == (0, "")
