"""Reports as text, JSON, SARIF and CSV; `unres.validation.services` has those of build services."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from unres.diagnostics import Severity
from unres.validation.table import rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unres.validation.report import Finding, Report

#: A report with the name of its file.
Named = tuple[str, "Report"]

_SARIF = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_FIELDS = ("rule", "severity", "message", "line", "column", "xpath")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def as_text(name: str, report: Report, *, errors_only: bool = False) -> Iterator[str]:
    """Yield one line a finding, as compilers print them, and one on what the file is.

    With `errors_only` that is left out, and so are findings that are no errors.
    """
    for found in report.findings:
        if errors_only and found.severity is not Severity.ERROR:
            continue
        place = f"{name}:{found.line or 1}:{found.column or 1}"
        yield f"{place}: {found.severity}: {found.message} [{found.rule}]"
    if not errors_only:
        yield f"{name}: {_verdict(report)}"


def _verdict(report: Report) -> str:
    """Return what a file is: the schema may allow what the rules do not."""
    if report.ok:
        return "valid"
    if not report.well_formed:
        return "not well-formed"
    return "schema-valid, not conformant" if report.valid else "well-formed, not schema-valid"


def as_json(reports: Sequence[Named]) -> str:
    """Return a JSON array with one object a file."""
    files = [
        {
            "file": name,
            "ok": report.ok,
            "wellFormed": report.well_formed,
            "schemaValid": report.valid,
            "findings": list(map(_finding, report.findings)),
        }
        for name, report in reports
    ]
    return json.dumps(files, ensure_ascii=False, indent=2)


def _finding(found: Finding) -> dict[str, Any]:
    return {name: getattr(found, name) for name in _FIELDS}


def as_csv(reports: Iterable[Named]) -> str:
    """Return one row a finding, with the names of the columns above them."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("file", *_FIELDS))
    for name, report in reports:
        rows.writerows((name, *_finding(found).values()) for found in report.findings)
    return out.getvalue().removesuffix("\n")


def as_sarif(reports: Sequence[Named], version: str) -> str:
    """Return a SARIF 2.1.0 log of one run; `version` is that of this package."""
    driver = {
        "name": "unres",
        "semanticVersion": version,
        "rules": [
            {
                "id": rule.id,
                "shortDescription": {"text": rule.holds},
                "fullDescription": {"text": rule.why},
                "help": {"text": rule.mend},
                "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            }
            for rule in rules().values()
        ],
    }
    results = [_result(name, found) for name, report in reports for found in report.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": _SARIF, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(name: str, found: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(name.replace("\\", "/"))}}
    if found.line:
        column = {"startColumn": found.column} if found.column else {}
        place["region"] = {"startLine": found.line, **column}
    location: dict[str, Any] = {"physicalLocation": place}
    if found.xpath:
        location["logicalLocations"] = [{"fullyQualifiedName": found.xpath, "kind": "element"}]
    known = list(rules())
    index = {"ruleIndex": known.index(found.rule)} if found.rule in known else {}
    return {
        "ruleId": found.rule,
        **index,
        "level": _LEVELS[found.severity],
        "message": {"text": found.message},
        "locations": [location],
    }
