"""Validation: well-formed, valid against the schema, true to the rules of the UN profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.validate.parser import parse
from unres.validate.report import Finding, Report
from unres.validate.rules import FAMILIES
from unres.validate.schema import check_schema, second_opinion

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Finding", "Report", "check_schema", "validate"]


def validate(data: bytes | str | Path, *, strict: bool = False) -> Report:
    """Return all that is wrong with an Akoma Ntoso document.

    `data` is the document as bytes or text, or the path of its file. With `strict`, xmlschema is
    asked for a second opinion on the schema and explains what it finds.

    Raises:
        InputError: the file cannot be read. XML that is not well formed is a finding.
    """
    root, findings = parse(data)
    if root is None:
        return Report(findings)
    findings = check_schema(root)
    if strict:
        findings += tuple(second_opinion(root))
    return Report(findings + tuple(found for family in FAMILIES for found in family(root)))
