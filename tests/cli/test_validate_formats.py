"""``unres validate``: profiles, formats, folders and standard input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from unres.validation import rules

if TYPE_CHECKING:
    from tests.cli.conftest import Unres

FIXTURES = Path(__file__).parent.parent / "fixtures"
VALID, ARCHIVE = FIXTURES / "valid", FIXTURES / "invalid" / "archive.xml"


def test_folder_of_valid_files(unres: Unres) -> None:
    run = unres("validate", VALID)
    assert run.status == 0
    assert "2 of 2 files are valid" in run.err


@pytest.mark.parametrize(("profile", "status"), [("strict", 1), ("archive", 0)])
def test_profile_decides(unres: Unres, profile: str, status: int) -> None:
    data = (VALID / "statement.xml").read_bytes().replace(b'href="#ga"', b'href="ga"')
    run = unres("validate", "--profile", profile, "-", stdin=data)
    assert run.status == status
    assert b"[REF-01]" in run.out


def test_json_holds_each_file_with_its_findings(unres: Unres) -> None:
    run = unres("validate", "--format", "json", VALID, ARCHIVE)
    *good, bad = json.loads(run.out)
    assert all(one["ok"] and one["findings"] == [] for one in good)
    assert not bad["ok"]
    assert {"rule", "severity", "message", "line", "column", "xpath"} == bad["findings"][0].keys()


def test_sarif_names_rules_and_places(unres: Unres) -> None:
    run = unres("validate", "--format", "sarif", ARCHIVE)
    log = json.loads(run.out)
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    known = one["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in known] == list(rules())
    for result in one["results"]:
        assert known[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        (location,) = result["locations"]
        assert location["physicalLocation"]["region"]["startLine"] > 0
