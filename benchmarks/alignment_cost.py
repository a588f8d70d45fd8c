"""What it costs to align two versions, and to tell two texts apart, by their length.

    UNRES_CORPUS=corpus python benchmarks/alignment_cost.py [CLAUSES...]

The clauses of the documents of ``corpus/typeset`` whose English and French texts have as many are
put together to two long versions of CLAUSES each (200, 400 and 800). Printed are seconds of the
processor: to align them, to align them where the French text lacks every tenth clause, and to find
what is different between the English text and itself without every tenth clause.
"""

from __future__ import annotations

import os
import sys
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import unres

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from unres.model import OperativeClause

CLAUSES = (200, 400, 800)
LACKING = 10  # every so many


def both(root: Path) -> Iterator[tuple[OperativeClause, OperativeClause]]:
    """Yield clauses with those in the same place of the French version."""
    for path in sorted(root.glob("*.eng.flat.txt")):
        other = path.with_name(path.name.replace(".eng.", ".fra."))
        if other.exists():
            english, french = (list(unres.parse(each).clauses()) for each in (path, other))
            if len(english) == len(french):
                yield from zip(english, french, strict=True)


def document(language: str, clauses: Iterable[OperativeClause]) -> unres.Document:
    """Return a document of these clauses, numbered through."""
    numbered = (one.model_copy(update={"label": f"{n}."}) for n, one in enumerate(clauses, 1))
    return unres.Document(language=language, operative=tuple(numbered))  # type: ignore[arg-type]


def versions(pairs: Sequence[tuple[OperativeClause, OperativeClause]]) -> list[unres.Document]:
    """Return the English and the French version that these clauses make."""
    return [document(*each) for each in zip(("eng", "fra"), zip(*pairs, strict=True), strict=True)]


def lacking(whole: unres.Document) -> unres.Document:
    """Return a document without every tenth clause; the others keep their numbers."""
    kept = [block for place, block in enumerate(whole.operative, 1) if place % LACKING]
    return whole.model_copy(update={"operative": tuple(kept)})


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of some work."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main(counts: list[int]) -> None:
    """Measure and print."""
    pairs = list(islice(both(Path(os.environ["UNRES_CORPUS"], "typeset", "text")), max(counts)))
    english, french = versions(pairs[:10])
    unres.align([english, french])  # loads the data
    for count in counts:
        english, french = versions(pairs[:count])
        print(
            f"{len(english.operative)} clauses:",
            f"align {seconds(lambda: unres.align([english, french])):.2f} s,",  # noqa: B023  at once
            f"a tenth lacking {seconds(lambda: unres.align([english, lacking(french)])):.2f} s,",  # noqa: B023  at once
            f"diff {seconds(lambda: unres.diff(english, lacking(english))):.2f} s",  # noqa: B023  at once
        )


if __name__ == "__main__":
    main(list(map(int, sys.argv[1:])) or list(CLAUSES))
