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
    assert run.err == "unres: 2 files, 2 well-formed, 2 schema-valid, 2 conformant (strict)\n"


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


def test_processes_find_the_same(unres: Unres) -> None:
    one, two = (unres("validate", VALID, ARCHIVE, "-j", jobs) for jobs in (1, 2))
    assert (one.out, one.err, one.status) == (two.out, two.err, two.status)


def test_what_is_known_is_passed_over(unres: Unres, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    assert unres("validate", ARCHIVE, "--write-baseline", known).status == 1
    assert unres("validate", ARCHIVE, "--baseline", known).status == 0
    again = unres("validate", ARCHIVE, "--write-baseline", known)
    assert "exists" in again.err


@pytest.mark.parametrize("form", ["junit", "csv", "github", "json", "sarif"])
def test_every_format_names_file_and_rule(unres: Unres, form: str) -> None:
    run = unres("validate", ARCHIVE, VALID, "--format", form, "--select", "IRI-01")
    assert b"IRI-01" in run.out
    assert b"archive.xml" in run.out


def test_settings_of_the_folder_count_and_the_command_line_more(
    unres: Unres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "unres.toml").write_text('[validate]\nprofile = "archive"\n', "utf-8")
    data = (VALID / "statement.xml").read_bytes().replace(b'href="#ga"', b'href="ga"')
    (tmp_path / "lax.xml").write_bytes(data)
    monkeypatch.chdir(tmp_path)
    assert unres("validate", "lax.xml").status == 0
    assert unres("validate", "lax.xml", "--profile", "strict").status == 1


def test_statistics_are_printed(unres: Unres) -> None:
    assert "files  IRI-01  error" in unres("validate", ARCHIVE, "--statistics").err
