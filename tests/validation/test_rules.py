"""Every rule: kept by the valid files, broken by one small change, found in its place."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from unres.diagnostics import Severity
from unres.validation import Rule, rules, validate
from unres.validation.checks import CHECKS

FIXTURES = Path(__file__).parent.parent / "fixtures" / "valid"
VALID = (FIXTURES / "statement.xml").read_text(encoding="utf-8")
COLLECTION = (FIXTURES / "collection.xml").read_text(encoding="utf-8")
BREACHES = tomllib.loads((Path(__file__).parent / "breaches.toml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = BREACHES["breach"]


def broken(case: dict[str, Any]) -> str:
    text = VALID
    for find, put in case.get("edits") or [(case["find"], case["put"])]:
        assert find in text
        text = text.replace(find, put, 1)
    return text


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.xml")), ids=lambda path: path.name)
def test_valid_file_breaks_no_rule(path: Path) -> None:
    assert validate(path).findings == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["rule"]))
def test_breach_is_found_with_its_place(case: dict[str, Any]) -> None:
    found = [one for one in validate(broken(case)).findings if one.rule == case["rule"]]
    assert found
    rule = rules()[case["rule"]]
    for one in found:
        assert one.severity is rule.severity
        if case["rule"] not in {"WF-01", "XSD-01"}:
            assert one.message.endswith(rule.mend)
            assert one.line
            assert one.column
            assert one.xpath.startswith("/")


def test_every_rule_is_broken_by_a_case() -> None:
    assert {case["rule"] for case in CASES} | {"DOC-05"} == set(rules())


def test_every_rule_but_those_of_parser_and_schema_has_a_check() -> None:
    assert set(CHECKS) == set(rules()) - {"WF-01", "XSD-01"}


def test_collection_needs_its_name() -> None:
    text = COLLECTION.replace('name="publication', 'name="anthology')
    assert "DOC-05" in {found.rule for found in validate(text).findings}


def test_archive_takes_usual_errors_as_warnings() -> None:
    text = VALID.replace('href="#ga"', 'href="ga"')
    strict, archive = (validate(text, profile=name) for name in ("strict", "archive"))
    assert not strict.ok
    assert archive.ok
    assert {found.rule for found in archive.findings} == {found.rule for found in strict.findings}


def test_archive_is_never_more_severe() -> None:
    order = [Severity.NOTE, Severity.WARNING, Severity.ERROR]
    for rule in rules().values():
        assert order.index(rule.archive) <= order.index(rule.severity)


def test_other_countries_are_not_held_to_the_rules_of_the_un() -> None:
    text = VALID.replace("/akn/un/", "/akn/za/").replace('value="un"', 'value="za"')
    assert not validate(text).ok
    assert validate(text, profile="akn").findings == ()


def test_the_naming_convention_is_for_all() -> None:
    text = VALID.replace('eId="para_1"', 'eId="art_1"', 1)
    assert "EID-05" in {found.rule for found in validate(text, profile="akn").findings}


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_no_advice_names_a_value_of_another_file(rule: Rule) -> None:
    assert not re.search(r"[a-z]_\d|\d{2}-\d|/un/[a-z]+/|unga", rule.mend.replace("ISO 639-2", ""))


def test_what_is_expected_is_taken_from_the_file() -> None:
    text = VALID.replace('/80-999"/>', '/80-999/"/>', 1)
    messages = [found.message for found in validate(text).findings if found.rule == "IRI-01"]
    assert "expected '/akn/un/statement/deliberation/unga/2025-12-15/80-999'" in messages[0]


def test_place_counts_characters_from_one() -> None:
    text = VALID.replace("<mainBody>", "<!-- <p> -->\n<![CDATA[]]><mainBody>\n<ж/>é<ol/>", 1)
    (found,) = [one for one in validate(text).findings if one.rule == "STR-02"]
    line = text.splitlines()[found.line - 1]
    assert line[found.column - 1 :].startswith("<ol")
    assert found.xpath == "/akomaNtoso/statement/mainBody/ol"


HIDDEN = [("; 2. To lay pipes", "STR-24"), (" of 1.2. metres", "TXT-07"), ("", "TXT-07")]


@pytest.mark.parametrize(("text", "rule"), HIDDEN)
def test_missing_number_is_looked_for_in_the_text(text: str, rule: str) -> None:
    edited = VALID.replace("<num>2.</num>", "<num>3.</num>", 1)
    edited = edited.replace("share observations;", f"share observations{text};", 1)
    found = validate(edited).findings
    assert [one.rule for one in found if one.rule in {"STR-24", "TXT-07"}] == [rule]


def test_footnote_may_be_called_twice() -> None:
    facts = 'eId="authorialNote_9" marker="9" placement="bottom"'
    note = f"<authorialNote {facts}><p>A.</p></authorialNote>"
    text = VALID.replace("<p>Inspect.</p>", f"<p>Inspect{note} all<sup>(9)</sup>.</p>", 1)
    assert "TXT-06" not in {found.rule for found in validate(text).findings}
    assert "TXT-06" in {found.rule for found in validate(text.replace("(9)", "(8)")).findings}
