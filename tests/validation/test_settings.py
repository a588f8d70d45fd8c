"""Settings, baselines, rules of one's own, and the forms of reports."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from unres.diagnostics import Severity
from unres.errors import SettingsError
from unres.validation import Finding, Profile, Report, validate
from unres.validation.baseline import baseline_of, read_baseline, without_known
from unres.validation.formats import as_csv
from unres.validation.services import as_github, as_junit
from unres.validation.settings import applied, find_settings, read_settings
from unres.validation.summary import statistics, summary

if TYPE_CHECKING:
    from unres.validation.settings import Settings

VALID = Path(__file__).parent.parent / "fixtures" / "valid" / "statement.xml"
FOUND = (
    Finding("IRI-01", Severity.ERROR, "a, slash\n100 %", 3, 4, "/x"),
    Finding("IRI-01", Severity.ERROR, "another", 5),
    Finding("STR-26", Severity.WARNING, "it is empty \x01", 9),
)
REPORT = Report(FOUND)


def settings(folder: Path, text: str, name: str = "unres.toml") -> Settings:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def told(report: Report) -> list[str]:
    return [found.rule for found in report.findings]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", ["IRI-01", "IRI-01", "STR-26"]),
        ('select = ["IRI"]', ["IRI-01", "IRI-01"]),
        ('ignore = ["IRI-01"]', ["STR-26"]),
        ("cap = 1", ["IRI-01", "STR-26", "IRI-01"]),
        ('[validate.per-path-ignores]\n"old/*" = ["STR"]', ["IRI-01", "IRI-01"]),
        ('[validate.per-path-ignores]\n"new/*" = ["STR"]', ["IRI-01", "IRI-01", "STR-26"]),
    ],
)
def test_settings_choose_what_is_told(tmp_path: Path, lines: str, expected: list[str]) -> None:
    found = settings(tmp_path, f"[validate]\n{lines}")
    assert told(applied(REPORT, str(tmp_path / "old" / "a.xml"), found)) == expected


def test_severity_is_changed(tmp_path: Path) -> None:
    found = settings(tmp_path, '[validate.severity]\nIRI-01 = "note"')
    assert applied(REPORT, "a.xml", found).ok


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    text = '[tool.unres.validate]\nprofile = "archive"\n'
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert find_settings(below).profile is Profile.ARCHIVE
    (tmp_path / "a" / "unres.toml").write_text('[validate]\nprofile = "akn"\n', encoding="utf-8")
    assert find_settings(below).profile is Profile.AKN
    assert find_settings(below).folder == tmp_path / "a"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[validate", "cannot be read"),
        ("[other]", r"no table \[validate\]"),
        ("validate = 3", "is no table"),
        ('[validate]\nselcet = ["IRI"]', "selcet"),
        ('[validate]\nselect = ["IRX"]', "IRX: there is no such rule"),
        ('[validate.severity]\nIRI-01 = "fatal"', "severity.IRI-01"),
    ],
)
def test_wrong_settings_are_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        settings(tmp_path, text)


def test_a_baseline_silences_what_it_knows_as_often_as_it_does(tmp_path: Path) -> None:
    path, name = tmp_path / "known.json", str(tmp_path / "a.xml")
    path.write_text(baseline_of([(name, REPORT)], tmp_path), encoding="utf-8")
    known = read_baseline(path)
    assert without_known(REPORT, name, known, tmp_path).findings == ()
    moved = FOUND[0]._replace(line=77)
    again = Report((*FOUND, moved))
    assert without_known(again, name, known, tmp_path).findings == (moved,)
    assert without_known(REPORT, str(tmp_path / "b.xml"), known, tmp_path) == REPORT


@pytest.mark.parametrize("text", ["", "[]", '{"known": 3}', '{"known": {"a": 3}}'])
def test_what_is_no_baseline_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match="is no baseline"):
        read_baseline(path)


# Schematron --------------------------------------------------------------------------------------

RULES = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" {binding}>
<ns prefix="a" uri="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>
<pattern><rule context="a:mainBody">
<assert id="lamp" test="a:lamp" role="{role}">no lamp in <name/></assert>
</rule></pattern></schema>"""


@pytest.mark.parametrize(
    ("role", "severity"), [("", "error"), ("warning", "warning"), ("info", "note")]
)
def test_rules_of_ones_own(tmp_path: Path, role: str, severity: str) -> None:
    path = tmp_path / "lamps.sch"
    path.write_text(RULES.format(binding='queryBinding="xslt"', role=role), encoding="utf-8")
    found, _ = validate(VALID, schematron=path).findings  # of the resolution and of its annex
    assert (found.rule, str(found.severity)) == ("SCH-lamp", severity)
    assert "no lamp in" in found.message
    assert "<mainBody>" in VALID.read_text("utf-8").splitlines()[found.line - 1]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (RULES.format(binding='queryBinding="xslt2"', role=""), "written for xslt2; only XSLT 1.0"),
        ("<schema/>", "is no ISO Schematron"),
        ("<schema", "cannot be read"),
        (RULES.format(binding="", role="").replace('test="a:lamp"', 'test="a:("'), "lamps.sch: "),
    ],
)
def test_what_cannot_be_run_is_told(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "lamps.sch"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=message):
        validate(VALID, schematron=path)


# Forms -------------------------------------------------------------------------------------------


def test_csv_has_a_row_a_finding() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv([("a.xml", REPORT)]))))
    assert [(row["file"], row["rule"], row["message"]) for row in rows] == [
        ("a.xml", found.rule, found.message) for found in FOUND
    ]


def test_junit_has_a_case_a_file_and_a_failure_an_error() -> None:
    root = etree.fromstring(as_junit([("a.xml", REPORT), ("b.xml", Report())]))
    suite = root[0]
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    assert [len(case.findall("failure")) for case in suite] == [2, 0]
    assert "it is empty" in (suite[0].findtext("system-out") or "")


def test_github_commands_are_one_line_each() -> None:
    lines = list(as_github("a,b.xml", FOUND))
    assert lines[0] == "::error file=a%2Cb.xml,line=3,col=4,title=IRI-01::a, slash%0A100 %25"
    assert lines[2].startswith("::warning ")


def test_the_summary_tells_apart_what_files_are() -> None:
    reports = [
        Report.of([Finding("WF-01", Severity.ERROR, "no XML")]),
        Report.of([Finding("XSD-01", Severity.ERROR, "no such element")]),
        REPORT,
        Report(),
    ]
    assert summary(reports, 1, Profile.STRICT) == (
        "5 files, 3 well-formed, 2 schema-valid, 1 conformant (strict), 1 cannot be read"
    )


def test_statistics_count_findings_and_files() -> None:
    lines = [line.split() for line in statistics([REPORT, REPORT])]
    assert lines == [
        ["4", "in", "2", "files", "IRI-01", "error"],
        ["2", "in", "2", "files", "STR-26", "warning"],
    ]
