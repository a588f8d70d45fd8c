"""What a validation found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.diagnostics import Severity
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The rules of the parser and of the schema.
WELL_FORMED, VALID = "WF-01", "XSD-01"


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
    """What a validation found, in the order of the rules, then of the document.

    ``well_formed`` and ``valid`` (against the schema) are what parser and schema said, whatever
    settings leave of the findings.
    """

    findings: tuple[Finding, ...] = ()
    well_formed: bool = True
    valid: bool = True

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Report:
        """Return the report of all findings of a validation."""
        found = tuple(findings)
        broken = {each.rule for each in found}
        well_formed = WELL_FORMED not in broken
        return cls(found, well_formed, well_formed and VALID not in broken)

    @property
    def ok(self) -> bool:
        """Whether no finding is an error; warnings and notes do not count."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)
