"""What is told of a run, and how loudly."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from unres.cli import reports
from unres.cli.common import complain
from unres.cli.loudness import Loudness

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence
    from pathlib import Path

    from unres.batch import Outcome
    from unres.batch.findings import Entry
    from unres.batch.outcome import Status

NAMED = 5  # files that a message names at most


class Told:
    """Tells of all outcomes of a run.

    Args:
        loud: how much is told.
        report: where `finish` writes a report on all that was told of, if one is wanted.
        least: how sure documents have to be; those that are not are listed in any case.
    """

    def __init__(
        self, loud: Loudness, *, report: Path | None = None, least: float | None = None
    ) -> None:
        self.loud = loud
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
        self.loud.tell(outcome.task.source, outcome.remarks)
        if outcome.error is not None:
            complain(outcome.error)
        elif outcome.data is not None:
            sys.stdout.buffer.write(outcome.data)
        elif self.loud is Loudness.VERBOSE:
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
