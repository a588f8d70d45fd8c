"""Validation: well-formed, valid against the schema, true to the rules of the UN profile."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from unres.validate.index import Index
from unres.validate.parser import parse, read
from unres.validate.places import Places, decoded
from unres.validate.report import Finding, Report
from unres.validate.rules import CHECKS
from unres.validate.schema import check_schema, second_opinion
from unres.validate.table import Profile, Rule, rules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Finding", "Profile", "Report", "Rule", "check_schema", "rules", "validate"]

#: So many breaches of one rule are reported; who has more knows enough.
MOST = 1000


def validate(
    data: bytes | str | Path, *, profile: Profile | str = Profile.STRICT, strict: bool = False
) -> Report:
    """Return all that is wrong with an Akoma Ntoso document.

    Args:
        data: the document as bytes or text, or the path of its file.
        profile: "strict", or "archive", which takes as warnings what the UN's own files break.
        strict: ask xmlschema for a second opinion, which also explains more (slow).

    Raises:
        InputError: the file cannot be read. XML that is not well formed is a finding.
        ValueError: there is no such profile.
    """
    profile = Profile(profile)
    content, encoding = read(data)
    root, refusals = parse(data if isinstance(data, str) else content)
    if root is None:
        return Report(refusals)
    index = Index(root, decoded(content, root, encoding))
    places = Places(index.source, index.elements)
    findings = [*check_schema(root, places), *(second_opinion(root) if strict else ())]
    return Report((*findings, *_breaches(index, places, profile)))


def _breaches(index: Index, places: Places, profile: Profile) -> Iterator[Finding]:
    """Yield the breaches of all rules, in the order of the table."""
    for key, rule in rules().items():
        if key not in CHECKS:
            continue  # the parser's and the schema's
        severity = rule.under(profile)
        for element, what in islice(CHECKS[key](index), MOST):
            yield Finding(key, severity, f"{what}. {rule.mend}", *places.of(element))
