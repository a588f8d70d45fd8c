"""The document: a resolution, decision, statement or draft."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Literal

from unres.model.adoption import Adoption
from unres.model.base import Node
from unres.model.eid import EIds, join
from unres.model.facts import Keyword, Step
from unres.model.masthead import Masthead
from unres.model.structure import Annex, Block, OperativeClause, Preamble, clauses_of
from unres.model.text import Footnote, Text
from unres.model.walk import Place, walk_blocks, walk_preamble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.model.walk import Unit

Kind = Literal[
    "resolution",
    "draft_resolution",
    "decision",
    "draft_decision",
    "presidential_statement",
    "other",
]
Language = Literal["ara", "zho", "eng", "fra", "rus", "spa", "deu"]


class Origin(Node):
    """What a file of mark-up says that is none of the United Nations.

    ``element`` is the element of its document ("act", "judgment") and ``name`` its name there,
    ``iri`` that of the work, ``country`` its code; ``namespace`` tells the version of the standard.
    """

    element: str
    name: str | None = None
    iri: str | None = None
    country: str | None = None
    namespace: str | None = None

    def __str__(self) -> str:
        """Name it on one line, for messages."""
        known = (self.iri, self.country and f"of {self.country}", self.namespace)
        return " ".join([f"<{self.element}>", *(each for each in known if each)])


class Document(Node):
    """A resolution of the United Nations, or a document built like one.

    ``language`` is an ISO 639-2/T code. ``label`` is the number as printed before the title
    ("63/180.", "ES-11/1"), in a part the letter ("A"). Where one symbol holds several
    resolutions, they are the ``parts``, and ``preamble`` and ``operative`` stay empty; ``letter``
    is the letter of a part that was issued alone, printed below the title.

    ``keywords``, ``workflow``, ``marked`` (the date of the mark-up), ``editor`` (who had it done)
    and ``kept`` come from files of mark-up: ``kept`` holds the blocks of their metadata that the
    model has no place for, as canonical XML; ``remarks`` are the comments and processing
    instructions before the text. ``marked`` and ``editor`` say nothing of the resolution: they are
    left out when documents are compared.

    What is no resolution of the United Nations (an act, a judgment, a resolution of others) has
    the ``kind`` "other" and an ``origin``; no Akoma Ntoso is written of it.
    """

    unsaid: ClassVar[frozenset[str]] = frozenset({"source", "marked", "editor"})

    kind: Kind = "resolution"
    language: Language
    masthead: Masthead = Masthead.model_construct()
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
    editor: str | None = None
    kept: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    origin: Origin | None = None

    @property
    def number(self) -> str | None:
        """The number without the stop or dash that may follow it in print, as in "63/180"."""
        return self.label.rstrip(". :-–—") or None if self.label else None

    @property
    def date(self) -> datetime.date | None:
        """The date of adoption, or where none is known of issue."""
        closing = self.adoption.date if self.adoption else None
        return closing or self.masthead.adopted or self.masthead.issued

    def clauses(self) -> Iterator[OperativeClause]:
        """Yield the operative clauses in document order, those in sections and parts included.

        Clauses of annexes and of recommended drafts are not the document's own: `walk` has them.
        """
        yield from clauses_of(self.operative)
        for part in self.parts:
            yield from part.clauses()

    def walk(self) -> Iterator[Unit]:
        """Yield every unit in document order: parts, annexes, sections, clauses, points, tables.

        Drafts that a clause recommends come behind it, annexes behind the operative part.
        """
        return self.units_inside(None, EIds())

    def units_inside(self, held: Unit | None, eids: EIds, eid: str = "") -> Iterator[Unit]:
        """Yield the units of a document that is itself the unit `held` of another, if any.

        Args:
            held: that unit.
            eids: the eIds given so far.
            eid: its own eId, which those in it begin with.
        """
        path = held.path if held else ""
        here = Place(eids, "operative", f"{path}/operative", eid, held, eid, top=True)
        if self.preamble is not None:
            place = replace(here, zone="preamble", top=False)
            yield from _preamble(self.preamble, place, f"{path}/preamble")
        if self.parts and self.operative:
            chapeau = eids.next(join(join(eid, "collectionBody"), "component"))
            yield from walk_blocks(self.operative, replace(here, eid=chapeau))
        else:
            yield from walk_blocks(self.operative, here)
        for index, annex in enumerate(self.annexes):
            yield from _annex(annex, index, replace(here, zone="annex", path=f"{path}/annexes"))
        for index, part in enumerate(self.parts):
            number = eids.next(join(join(eid, "components"), "component"))
            unit = replace(here, path=f"{path}/parts").unit("part", part, index, number, part.title)
            yield unit
            # A part of the outermost document is written with eIds of its own.
            yield from part.units_inside(unit, *((eids, number) if held else (EIds(), "")))

    def _repr_html_(self) -> str:
        from unres.model.shown import shown  # noqa: PLC0415 - asked for in notebooks only

        title = " ".join(filter(None, (self.number, str(self.title or ""))))
        return shown(self.walk(), self.language, title)


def _preamble(preamble: Preamble, here: Place, path: str) -> Iterator[Unit]:
    inside = replace(here, path=f"{path}/clauses", eid=join(here.eid, "preamble"))
    return walk_preamble(preamble.clauses, inside)


def _annex(annex: Annex, index: int, here: Place) -> Iterator[Unit]:
    eid = here.eids.unique(join(here.eid, "attachment", str(index + 1)))
    unit = here.unit("annex", annex, index, eid, annex.title)
    yield unit
    inside = here.below(unit, "blocks")
    if annex.preamble is not None:
        yield from _preamble(annex.preamble, inside, f"{unit.path}/preamble")
    yield from walk_blocks(annex.blocks, replace(inside, top=True))
