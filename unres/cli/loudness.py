"""How loudly commands tell of their work: the options -q and -v, the same everywhere."""

from __future__ import annotations

from enum import Enum
from functools import wraps
from typing import TYPE_CHECKING

import click

from unres.batch.outcome import SET_ASIDE
from unres.cli.common import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from unres.batch import Remark

#: The code of notes that are told like warnings.
OVERRIDDEN = "corrected"


class Loudness(Enum):
    """How much is told beside what a command makes or finds."""

    QUIET = ("error",)
    USUAL = ("error", "warning")
    VERBOSE = ("error", "warning", "note", SET_ASIDE)

    def tells(self, remark: Remark) -> bool:
        """Tell whether a remark is told."""
        known = self is not Loudness.QUIET and remark.code == OVERRIDDEN
        return known or remark.kind in self.value

    def tell(self, name: str, remarks: Iterable[Remark]) -> None:
        """Print what is told of what was noticed in a file, a line each."""
        for remark in filter(self.tells, remarks):
            complain(f"{name}:{remark}")


def loudness_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options ``--quiet`` and ``--verbose``; it gets them as one, ``loud``."""

    @click.option("-q", "--quiet", is_flag=True, help="Tell nothing but errors.")
    @click.option(
        "-v", "--verbose", is_flag=True, help="Tell also each file, notes, and what was set aside."
    )
    @wraps(command)
    def told(*arguments: object, quiet: bool, verbose: bool, **named: object) -> int:
        if quiet and verbose:
            msg = "-q and -v contradict each other"
            raise click.UsageError(msg)
        usual = Loudness.VERBOSE if verbose else Loudness.USUAL
        return command(*arguments, loud=Loudness.QUIET if quiet else usual, **named)

    return told
