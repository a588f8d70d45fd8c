"""What a validation found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from unres.diagnostics import Severity


class Finding(NamedTuple):
    """A rule that does not hold, and where.

    ``rule`` is the rule's id (WF-01, XSD-01, IRI-04, ...); ``line`` and ``column`` count from 1,
    0 stands for an unknown place; ``xpath`` leads to the element, if it is known.
    """

    rule: str
    severity: Severity
    message: str
    line: int = 0
    column: int = 0
    xpath: str = ""

    def __str__(self) -> str:
        place = f"line {self.line}: " if self.line else ""
        element = f" [{self.xpath}]" if self.xpath else ""
        return f"{place}{self.rule} {self.severity}: {self.message}{element}"


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a validation, in the order of the rules, then of the document."""

    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether no finding is an error; warnings and notes do not count."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def valid(self) -> bool:
        """Whether the document is well formed, and valid against the schema."""
        return not any(finding.rule in {"WF-01", "XSD-01"} for finding in self.findings)
