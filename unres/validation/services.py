"""Reports for build services: JUnit XML, and the annotations of GitHub's workflows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from unres.diagnostics import Severity
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.validation.formats import Named
    from unres.validation.report import Finding

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_ILLEGAL = compiled("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def as_junit(reports: Sequence[Named]) -> str:
    """Return a test suite with one case a file; each error is a failure, the rest is output."""
    failed = sum(not report.ok for _, report in reports)
    facts = {"name": "unres validate", "tests": str(len(reports)), "failures": str(failed)}
    suites = etree.Element("testsuites")
    suite = etree.SubElement(suites, "testsuite", facts)
    for name, report in reports:
        case = etree.SubElement(suite, "testcase", {"classname": "unres", "name": _legal(name)})
        told: list[str] = []
        for found in report.findings:
            line = _legal(f"{found.line}:{found.column}: {found.message} [{found.rule}]")
            if found.severity is Severity.ERROR:
                failure = {"type": found.rule, "message": line}
                etree.SubElement(case, "failure", failure).text = f"{_legal(name)}:{line}"
            else:
                told.append(f"{found.severity}: {line}")
        if told:
            etree.SubElement(case, "system-out").text = "\n".join(told)
    return etree.tostring(suites, pretty_print=True, encoding="unicode").rstrip()


def as_github(name: str, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield one workflow command a finding, which the service shows beside the line."""
    for found in findings:
        facts = {
            "file": name,
            "line": str(found.line or 1),
            "col": str(found.column or 1),
            "title": found.rule,
        }
        place = ",".join(f"{key}={_property(value)}" for key, value in facts.items())
        yield f"::{_COMMANDS[found.severity]} {place}::{_data(found.message)}"


def _data(text: str) -> str:
    """Escape what would end a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
