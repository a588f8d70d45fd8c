"""What many validations found, counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.validation.report import Report
    from unres.validation.table import Profile


def summary(reports: Sequence[Report], unread: int, profile: Profile) -> str:
    """Return in one line how many files are what; `unread` could not be read at all."""
    parts = [
        f"{len(reports) + unread} files",
        f"{sum(report.well_formed for report in reports)} well-formed",
        f"{sum(report.valid for report in reports)} schema-valid",
        f"{sum(report.ok for report in reports)} conformant ({profile})",
    ]
    if unread:
        parts.append(f"{unread} cannot be read")
    return ", ".join(parts)


def statistics(reports: Sequence[Report]) -> Iterator[str]:
    """Yield one line a rule, the most frequent first: findings, files, severity."""
    counts: Counter[tuple[str, str]] = Counter()
    files: Counter[tuple[str, str]] = Counter()
    for report in reports:
        own = Counter((found.rule, str(found.severity)) for found in report.findings)
        counts += own
        files.update(own.keys())
    for key, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        rule, severity = key
        yield f"{count:>7} in {files[key]:>5} files  {rule}  {severity}"
