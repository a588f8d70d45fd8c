"""Validation: what is refused, what is found, and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unres.diagnostics import Severity
from unres.errors import InputError
from unres.validation import check_schema, validate

SAMPLE = Path(__file__).parent.parent / "fixtures" / "akn" / "assembly.xml"
BOMB = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a>",
        b"\x00\xff",
        "text",
        "\ud800",
        BOMB,
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a>" * 300 + b"</a>" * 300,
        b"<?xml version='1.0' encoding='nonsense'?><a/>",
    ],
)
def test_what_is_not_plain_xml_is_refused(data: bytes | str) -> None:
    report = validate(data)
    assert not report.ok
    assert [finding.rule for finding in report.findings] == ["WF-01"]


def test_file_text_and_bytes_are_the_same() -> None:
    data = SAMPLE.read_bytes()
    assert validate(SAMPLE) == validate(data) == validate(data.decode())


def test_missing_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        validate(tmp_path / "none.xml")


def test_finding_tells_element_and_line() -> None:
    data = SAMPLE.read_bytes().replace(b"<num>1.</num>", b"<num>1.</num><nonsense/>", 1)
    (finding, *_) = check_schema(data)
    assert finding.rule == "XSD-01"
    assert finding.severity is Severity.ERROR
    assert finding.xpath == "/akomaNtoso/statement/mainBody/paragraph[1]/nonsense"
    assert data.splitlines()[finding.line - 1].strip() == b"<num>1.</num><nonsense/>"
    assert "nonsense" in str(finding)


def test_an_empty_eid_is_told_once_and_as_what_it_is() -> None:
    data = SAMPLE.read_bytes().replace(b'eId="para_1__content"', b'eId=""', 1)
    found = [each for each in validate(data).findings if each.rule in {"XSD-01", "EID-01"}]
    assert [each.rule for each in found] == ["XSD-01"]
    assert "'eId'" in found[0].message


@pytest.mark.slow
def test_second_opinion_is_the_same() -> None:
    data = SAMPLE.read_bytes()
    assert validate(data, strict=True).ok
    bad = validate(data.replace(b"<mainBody>", b"<mainBody><nonsense/>"), strict=True)
    assert any("xmlschema" in finding.message for finding in bad.findings)


@given(st.binary() | st.text().map(lambda text: f"<a>{text}</a>".encode("utf-8", "replace")))
def test_any_bytes_get_a_report(data: bytes) -> None:
    assert not validate(data).ok
