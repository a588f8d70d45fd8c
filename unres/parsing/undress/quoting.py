r"""Mail: ``>`` before each line of a text that was forwarded.

No clause begins with that mark, but a single line may; several in turn are a quotation. Empty
lines of a quotation have their mark too, others stand between two quotations.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from unres.parsing.undress.runs import Run, printed
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.lang import Language

MARKS = compiled(r"\s*(?:>[ \t\u00a0]?)+")
#: Fewer lines in turn are no quotation.
FEWEST = 3


def find(text: str, _: Language) -> Iterator[Run]:
    """Yield the marks before quoted lines."""
    if ">" not in text:
        return
    lines = ((line, MARKS.match(line.text)) for line in printed(text))
    for quoted, group in groupby(lines, key=lambda pair: pair[1] is not None):
        run = list(group)
        if quoted and len(run) >= FEWEST:
            for line, marks in run:
                if marks:
                    yield Run(line.start, line.start + marks.end())
