"""What is told of a run, and how loudly."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from unres.cli import reports
from unres.cli.common import complain

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence
    from pathlib import Path

    from unres.batch import Outcome, Remark
    from unres.batch.outcome import Status
    from unres.batch.report import Entry

NAMED = 5  # files that a message names at most
SEVERE = ("error",)  # kinds of remarks that are printed even with --quiet
USUAL = (*SEVERE, "warning")  # those that are printed without --quiet and --verbose
OVERRIDDEN = "corrected"  # the code of notes that are printed then, too


class Told:
    """How much is told: with `quiet` errors alone, with `verbose` everything.

    Args:
        quiet: whether nothing but errors is told.
        verbose: whether all is told.
        report: where `finish` writes a report on all that was told of, if one is wanted.
    """

    def __init__(
        self, *, quiet: bool = False, verbose: bool = False, report: Path | None = None
    ) -> None:
        self.quiet, self.verbose = quiet, verbose
        self._report = report
        self._entries: list[Entry] = []

    def finish(self) -> None:
        """Write the report.

        Raises:
            OutputError: it cannot be written.
        """
        reports.write(self._report, self._entries, "unres convert")

    def __call__(self, outcome: Outcome) -> Status:
        """Print what is to be told of `outcome`, and its data; return what became of it."""
        if self._report is not None:
            self._entries.append(reports.of_outcome(outcome))
        for remark in outcome.remarks:
            if self._tells(remark):
                complain(f"{outcome.task.source}:{remark}")
        if outcome.error is not None:
            complain(outcome.error)
        elif outcome.data is not None:
            sys.stdout.buffer.write(outcome.data)
        elif self.verbose:
            complain(f"{outcome.task.source}: {outcome.status}: {outcome.task.target}")
        return outcome.status

    def _tells(self, remark: Remark) -> bool:
        if self.quiet:
            return remark.kind in SEVERE
        return self.verbose or remark.kind in USUAL or remark.code == OVERRIDDEN


def summary(counts: Counter[Status]) -> str:
    """Return how many files became what."""
    parts = [f"{counts['converted'] + counts['warned']} converted"]
    if counts["warned"]:
        parts.append(f"{counts['warned']} of them with warnings")
    if counts["unchanged"]:
        parts.append(f"{counts['unchanged']} unchanged")
    return ", ".join([*parts, f"{counts['failed']} failed"])


def few(paths: Sequence[Path]) -> str:
    """Name a few of `paths`, and count the rest."""
    named = ", ".join(str(path) for path in paths[:NAMED])
    return named if len(paths) <= NAMED else f"{named} and {len(paths) - NAMED} more"
