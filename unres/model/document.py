"""The document: a resolution, decision, statement or draft."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar, Literal

from unres.model.adoption import Adoption
from unres.model.base import Node
from unres.model.facts import Keyword, Step
from unres.model.masthead import Masthead
from unres.model.structure import Annex, Block, OperativeClause, Preamble, clauses_of
from unres.model.text import Footnote, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal[
    "resolution",
    "draft_resolution",
    "decision",
    "draft_decision",
    "presidential_statement",
]
Language = Literal["ara", "zho", "eng", "fra", "rus", "spa", "deu"]


class Document(Node):
    """A resolution of the United Nations, or a document built like one.

    ``language`` is an ISO 639-2/T code. ``label`` is the number as printed before the title
    ("63/180.", "ES-11/1"), in a part the letter ("A"). Where one symbol holds several
    resolutions, they are the ``parts``, and ``preamble`` and ``operative`` stay empty; ``letter``
    is the letter of a part that was issued alone, printed below the title.

    ``keywords``, ``workflow``, ``marked`` (the date of the mark-up) and ``kept`` come from files
    of mark-up: ``kept`` holds the blocks of their metadata that the model has no place for, as
    canonical XML. ``marked`` says nothing of the resolution: it is left out when documents are
    compared.
    """

    unsaid: ClassVar[frozenset[str]] = frozenset({"source", "marked"})

    kind: Kind = "resolution"
    language: Language
    masthead: Masthead = Masthead()
    label: str | None = None
    title: Text | None = None
    letter: Text | None = None
    preamble: Preamble | None = None
    operative: tuple[Block, ...] = ()
    adoption: Adoption | None = None
    annexes: tuple[Annex, ...] = ()
    parts: tuple[Document, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    workflow: tuple[Step, ...] = ()
    marked: datetime.date | None = None
    kept: tuple[str, ...] = ()

    @property
    def number(self) -> str | None:
        """The number without the full stop that may follow it in print, as in "63/180"."""
        return self.label.rstrip(". ") or None if self.label else None

    def clauses(self) -> Iterator[OperativeClause]:
        """Yield the operative clauses in document order, those in sections included."""
        return clauses_of(self.operative)
