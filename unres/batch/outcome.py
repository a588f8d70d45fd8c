"""What became of one file."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from unres.batch.plan import Task
    from unres.parsing import Parsed

SET_ASIDE = "set aside"
Status = Literal["converted", "warned", "unchanged", "failed"]


class Remark(NamedTuple):
    """A diagnostic or a run that was set aside, and where it stands.

    Attributes:
        line: the line in the source, from 1.
        column: the column in the line, from 1, in characters.
        kind: ``error``, ``warning`` or ``note``, or ``set aside``.
        message: what was found; for a run the reason and the text.
        code: the code of the diagnostic, empty for a run.
    """

    line: int
    column: int
    kind: str
    message: str
    code: str = ""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.kind}: {self.message}"


class Doubt(NamedTuple):
    """A doubtful place: the lines of the source, what they were read as, how sure that is, why."""

    line: int
    last_line: int
    kind: str
    confidence: float
    why: tuple[str, ...]


class Sure(NamedTuple):
    """How far an output can be trusted.

    ``confidence`` is None where nobody knows: of what was marked up already, and of failures.
    """

    confidence: float | None = None
    why: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @classmethod
    def of(cls, parsed: Parsed) -> Sure:
        """Tell how far what was parsed can be trusted."""
        doubts = tuple(
            Doubt(one.line, one.last_line, one.kind, one.confidence, one.why)
            for one in parsed.doubts
        )
        return cls(parsed.confidence, parsed.assessed.why if parsed.assessed else (), doubts)


class Outcome(NamedTuple):
    """What became of one task.

    Attributes:
        task: what was to be done.
        error: why nothing was written, with the input's name in front; None if all went well.
        remarks: what was noticed and set aside, in the order of the source.
        data: the result, where the task has no target file.
        unchanged: whether nothing was to be done: the output is there, made from this input.
        records: the places of those records of the side file that were applied.
        sure: how far the output can be trusted.
    """

    task: Task
    error: str | None = None
    remarks: tuple[Remark, ...] = ()
    data: bytes | None = None
    unchanged: bool = False
    records: tuple[int, ...] = ()
    sure: Sure = Sure()

    @property
    def has_loss(self) -> bool:
        """Whether the output holds less text than the input, by consent."""
        return any(each.kind == "error" for each in self.remarks)

    @property
    def status(self) -> Status:
        """``failed``, ``unchanged``, ``warned`` (converted, with warnings) or ``converted``."""
        if self.error is not None:
            return "failed"
        if self.unchanged:
            return "unchanged"
        warned = any(each.kind in {"error", "warning"} for each in self.remarks)
        return "warned" if warned else "converted"


def remarks(parsed: Parsed) -> tuple[Remark, ...]:
    """Return the diagnostics and the runs set aside of `parsed`, in the order of its source."""
    starts = [0, *(newline.end() for newline in re.finditer("\n", parsed.text))]
    found = [
        (each.start, str(each.severity), each.message, each.code) for each in parsed.diagnostics
    ]
    found += [
        (each.start, SET_ASIDE, f"{each.reason}: {each.text.strip()!r}", "")
        for each in parsed.set_aside
    ]
    return tuple(
        Remark((line := bisect_right(starts, start)), start - starts[line - 1] + 1, *said)
        for start, *said in sorted(found, key=lambda each: each[0])
    )
