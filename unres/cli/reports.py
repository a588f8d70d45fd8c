"""``--report``: what convert, validate and repair found, as a page or a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.batch.files import check_target, write_whole
from unres.batch.findings import Entry, Finding, check_report, is_ours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.batch import Outcome
    from unres.validation import Report

report_option = click.option(
    "--report",
    "report_to",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="NAME.html|csv",
    help="Write also a report with totals, a page or a table.",
)


def check(target: Path | None) -> None:
    """Refuse a report that could not be written, before any work is done.

    Raises:
        OutputError: it is neither .html nor .csv, or a file that is no report of ours.
    """
    if target is not None:
        check_report(target)
        check_target(target, overwrite=is_ours(target))


def write(target: Path | None, entries: Sequence[Entry], title: str) -> None:
    """Write the report, if one is wanted.

    Raises:
        OutputError: it cannot be written.
    """
    if target is not None:
        from unres.batch.report import report  # noqa: PLC0415 - few runs write one

        data = report(entries, title, form=target.suffix.lower())
        write_whole(target, data, overwrite=is_ours(target))


def of_outcome(outcome: Outcome) -> Entry:
    """Return what a report says of a file that was converted."""
    found = [Finding(one.kind, one.code, one.message, one.line, one.column)
             for one in outcome.remarks if one.code]  # fmt: skip
    if outcome.error is not None:
        found.insert(0, Finding("error", "failed", outcome.error))
    return Entry(outcome.task.source, outcome.status, tuple(found))


def of_validation(name: str, checked: Report) -> Entry:
    """Return what a report says of a file that was validated."""
    found = [
        Finding(str(one.severity), one.rule, one.message, one.line, one.column)
        for one in checked.findings
    ]
    return Entry(name, "valid" if checked.ok else "invalid", tuple(found))


def of_failure(name: str, message: str) -> Entry:
    """Return what a report says of a file that could not be read or mended."""
    return Entry(name, "failed", (Finding("error", "failed", message),))
