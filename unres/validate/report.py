"""What a validation found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from unres.diagnostics import Severity

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Finding:
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


def path_of(element: _Element) -> str:
    """Return the path of `element` as people write it: ``/akomaNtoso/statement/meta``."""
    root: Any = element.getroottree()
    steps = [root.getroot().tag, *root.getelementpath(element).lstrip(".").split("/{")]
    return "/" + "/".join(re.sub(r"^.*}", "", step) for step in steps if step)
