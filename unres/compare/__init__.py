"""Compare: versions of one text in several languages, and one text through the years."""

from unres.compare.changes import Change, Comparison, Named, diff
from unres.compare.discrepancies import Discrepancy
from unres.compare.evidence import Witness, witness
from unres.compare.lineage import Lineage, Link, lines, trace
from unres.compare.merging import merged
from unres.compare.passages import Level, Passage, passages_of
from unres.compare.rows import aligned
from unres.compare.versions import MOST_VERSIONS, Alignment, Row, align
from unres.compare.words import Run

__all__ = [
    "MOST_VERSIONS",
    "Alignment",
    "Change",
    "Comparison",
    "Discrepancy",
    "Level",
    "Lineage",
    "Link",
    "Named",
    "Passage",
    "Row",
    "Run",
    "Witness",
    "align",
    "aligned",
    "diff",
    "lines",
    "merged",
    "passages_of",
    "trace",
    "witness",
]
