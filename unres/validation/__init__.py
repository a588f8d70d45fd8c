"""Validation: well-formed, valid against the schema, true to the rules of the UN profile."""

from __future__ import annotations

from functools import cache
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from unres.expected import expect, refuse_name
from unres.validation.parser import parse, read
from unres.validation.places import Places
from unres.validation.report import Finding, Report
from unres.validation.schema import check_schema, second_opinion
from unres.validation.table import Profile, Rule, rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unres.diagnostics import Severity
    from unres.validation.checks.check import Breach, Check

__all__ = ["Finding", "Profile", "Report", "Rule", "check_schema", "rules", "validate"]

#: So many breaches of one rule are reported; who has more knows enough.
MOST = 1000
#: No message says more of what is wrong, in characters: names and values have no limit.
LONGEST = 500


def validate(
    data: bytes | str | Path,
    *,
    profile: Profile | str = Profile.STRICT,
    strict: bool = False,
    schematron: Path | None = None,
) -> Report:
    """Return all that is wrong with an Akoma Ntoso document.

    Args:
        data: the document as bytes or text, or the path of its file.
        profile: "strict"; "archive", which takes as warnings what the UN's own files break; or
            "akn", which asks the schema and the Naming Convention only.
        strict: ask xmlschema for a second opinion, which also explains more (slow).
        schematron: the file of rules of your own, in ISO Schematron with XSLT 1.0.

    Raises:
        InputError: the file cannot be read, or a string is its name. XML that is not well formed
            is a finding.
        SettingsError: the Schematron schema cannot be used.
        TypeError: `data` is none of the three.
        ValueError: there is no such profile.
    """
    from unres.validation.index import Index  # noqa: PLC0415  see below

    plan = _plan(Profile(profile))
    expect(data, "validate()", "XML as bytes or text, or the Path of a file", str, bytes, Path)
    refuse_name(data, "validate()")
    content = read(data) if isinstance(data, Path) else data
    root, refusals = parse(content)
    if root is None:
        return Report.of(refusals)
    index = Index(root)
    places = Places(root, content, index.elements)
    findings = list(check_schema(root, places, index))
    findings += second_opinion(root) if strict else ()
    for rule, severity, check in plan:
        breaches = check(index)
        for first in breaches:  # most rules hold
            found = [first, *islice(breaches, MOST - 1)]
            findings += _findings(rule, severity, found, places)
            break
    if schematron is not None:
        from unres.validation.schematron import check_schematron  # noqa: PLC0415  seldom asked

        findings += check_schematron(root, schematron, places)
    return Report.of(findings)


def _findings(
    rule: Rule, severity: Severity, breaches: Iterable[Breach], places: Places
) -> list[Finding]:
    """Return what to say of the breaches of a rule, in the order of the document."""
    number, mend, of = rule.id, rule.mend, places.of
    found = [
        Finding(number, severity, f"{_shown(what)}. {mend}", *of(element))
        for element, what in breaches
    ]
    return sorted(found, key=itemgetter(*_PLACE)) if len(found) > 1 else found


#: Line and column in a finding.
_PLACE = (Finding._fields.index("line"), Finding._fields.index("column"))


def _shown(what: str) -> str:
    """Return what is wrong, shortened where it quotes without end."""
    return what if len(what) <= LONGEST else f"{what[:LONGEST]} ..."


@cache
def _plan(profile: Profile) -> tuple[tuple[Rule, Severity, Check], ...]:
    """Return the rules that have checks (parser and schema see to the others), in their order."""
    # Imported here: who only asks the schema, as each conversion does, has no use for the checks.
    from unres.validation.checks import CHECKS  # noqa: PLC0415

    return tuple(
        (rule, severity, CHECKS[key])
        for key, rule in rules().items()
        if key in CHECKS and (severity := rule.under(profile)) is not None
    )
