"""``--report``: what convert, validate and repair found, as a page and as a table with totals."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html

if TYPE_CHECKING:
    from tests.cli.conftest import Unres

ARCHIVE = Path(__file__).parent.parent / "fixtures" / "invalid" / "archive.xml"


@pytest.fixture
def calls(unres: Unres, text: Path, tmp_path: Path) -> dict[str, tuple[object, ...]]:
    """A call of each command, on a folder of a good and a bad file."""
    texts, files = tmp_path / "texts", tmp_path / "files"
    texts.mkdir()
    files.mkdir()
    unres("convert", text, "-o", files / "good.xml")
    (files / "<bad>.xml").write_bytes(ARCHIVE.read_bytes())
    (texts / "gap.txt").write_text(text.read_text().replace("2. D", "4. D"))
    (texts / "none.txt").write_bytes(b"")
    return {
        "convert": ("convert", texts, "-o", tmp_path / "out", "--force"),
        "validate": ("validate", files),
        "repair": ("repair", files, "-o", tmp_path / "mended", "--force"),
    }


@pytest.mark.parametrize(
    ("command", "files", "code"),
    [
        ("convert", {"warned": 1, "failed": 1}, "numbering-gap"),
        ("validate", {"valid": 1, "invalid": 1}, "XSD-01"),
        ("repair", {"in order": 1, "mended": 1}, "change"),
    ],
)
def test_reports_have_totals(  # noqa: PLR0913, PLR0917  two fixtures, a folder and three values
    unres: Unres,
    calls: dict[str, tuple[object, ...]],
    tmp_path: Path,
    command: str,
    files: dict[str, int],
    code: str,
) -> None:
    page, table = tmp_path / "report.html", tmp_path / "report.csv"
    for target in (page, table, page):  # the last one is ours
        usual = unres(*calls[command]).status
        assert unres(*calls[command], "--report", target).status == usual
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    totals = [row for row in rows if not row["file"]]
    assert {row["status"]: int(row["count"]) for row in totals if row["status"]} == files
    counts = {row["code"]: int(row["count"]) for row in totals if row["code"]}
    assert code in counts
    assert sum(int(row["count"]) for row in rows if row["file"]) == sum(counts.values())
    shown = html.document_fromstring(page.read_bytes())
    assert {tuple(row.itertext()) for row in shown.xpath("//table[1]//tr")} >= {
        (status, str(number)) for status, number in files.items()
    }
    assert not shown.xpath("//bad | //script")


@pytest.mark.parametrize(
    ("name", "told"), [("a.pdf", "NAME.html or NAME.csv"), ("a.csv", "--force")]
)
def test_a_report_replaces_nothing_else(
    unres: Unres, text: Path, tmp_path: Path, name: str, told: str
) -> None:
    (tmp_path / "a.csv").write_text("mine")
    run = unres("convert", text, "-o", tmp_path / "a.xml", "--report", tmp_path / name)
    assert (run.status, told in run.err) == (1, True)
    assert (tmp_path / "a.csv").read_text() == "mine"
    assert not (tmp_path / "a.xml").exists()
