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
        least: how sure documents have to be; those that are not are listed, also with `quiet`.
    """

    def __init__(
        self,
        *,
        quiet: bool = False,
        verbose: bool = False,
        report: Path | None = None,
        least: float | None = None,
    ) -> None:
        self.quiet, self.verbose = quiet, verbose
        self._report = report
        self._least = least
        self._entries: list[Entry] = []
        self._unsure: list[tuple[float, str]] = []

    @property
    def has_unsure(self) -> bool:
        """Whether a document is less sure than it has to be."""
        return bool(self._unsure)

    def finish(self) -> None:
        """List what is less sure than it has to be, and write the report.

        Raises:
            OutputError: it cannot be written.
        """
        for _, said in sorted(self._unsure):
            complain(said)
        reports.write(self._report, self._entries, "unres convert")

    def __call__(self, outcome: Outcome) -> Status:
        """Print what is to be told of `outcome`, and its data; return what became of it."""
        if self._report is not None:
            self._entries.append(reports.of_outcome(outcome))
        self._judge(outcome)
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

    def _judge(self, outcome: Outcome) -> None:
        """Keep what is to be said of an outcome that is less sure than it has to be."""
        confidence, least = outcome.sure.confidence, self._least
        if least is None or confidence is None or confidence >= least:
            return
        why = "; ".join(outcome.sure.why)
        said = f"{outcome.task.source}: confidence {confidence:.2f} is below {least:g}"
        self._unsure.append((confidence, f"{said}: {why}" if why else said))

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
