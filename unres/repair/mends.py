"""What is mended in the model: an ordered table of small changes.

Each takes a document and returns it mended, or as it was. None of them changes a letter.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from unres.lang import load, symbol
from unres.lang.dating import may_date
from unres.model import Annex, CitationMark, Document, Section, Text
from unres.model.rewrite import rewritten
from unres.patterns import compiled
from unres.repair.nesting import nest_points
from unres.repair.preamble import begin_body
from unres.repair.units import drop_empty, join_numbers, lift_labels

if TYPE_CHECKING:
    from unres.lang import Language
    from unres.model import Block, VoteGroup
    from unres.model.base import Node

Mend: TypeAlias = Callable[[Document], Document]

#: A date belongs to the citation that it follows within so many characters.
_NEAR = 30
#: The language in an address, which some files take for part of the symbol: en/A/RES/60/251.
_LANGUAGE = compiled(r"^[a-z]{2}/")
_ADOPTED = frozenset({"resolution", "decision", "presidential_statement"})
#: Where a node holds a run of blocks.
_BLOCKS: dict[type[Node], str] = {Section: "blocks", Annex: "blocks", Document: "operative"}


def _in_blocks(mend: Callable[[tuple[Block, ...], str], tuple[Block, ...]]) -> Mend:
    """Return a mend that applies `mend` to every run of blocks; it must change nothing twice."""

    def mended(document: Document) -> Document:
        def change(node: Node) -> Node | None:
            field = _BLOCKS.get(type(node))
            if field is None:
                return None
            blocks = mend(getattr(node, field), document.language)
            if blocks == getattr(node, field):
                return None
            return rewritten(node.model_copy(update={field: blocks}), change)

        return rewritten(document, change)

    return mended


def date_adoption(document: Document) -> Document:
    """Take the date of adoption from closing or masthead where only the words have it."""
    masthead, adoption = document.masthead, document.adoption
    if masthead.adopted or (adoption and adoption.date):
        return document
    texts = [line.text.text for line in (adoption.lines if adoption else ())]
    kinds = {"adoption", "document_title"}
    texts += [line.text.text for line in masthead.lines if line.kind in kinds]
    dates = [date for text in texts if (date := load(document.language).date(text))]
    if len(set(dates)) != 1:
        return document
    return document.model_copy(
        update={"masthead": masthead.model_copy(update={"adopted": dates[0]})}
    )


def date_citations(document: Document) -> Document:
    """Give citations of adopted texts the date that follows them."""
    language = load(document.language)

    def change(node: Node) -> Node | None:
        if not isinstance(node, Text):
            return None
        text = node.text
        marks = tuple(
            _dated(mark, text, language) if isinstance(mark, CitationMark) else mark
            for mark in node.marks
        )
        return node.model_copy(update={"marks": marks}) if marks != node.marks else node

    return rewritten(document, change)


def _dated(mark: CitationMark, text: str, language: Language) -> CitationMark:
    found = symbol(_LANGUAGE.sub("", mark.symbol or ""))
    if found is None or found.body is None or found.kind not in _ADOPTED:
        return mark
    date = mark.date
    if date is None:
        following = language.dates(text[mark.end : mark.end + 2 * _NEAR])
        date = next((one.date for one in following if one.start < _NEAR), None)
        date = date if date and may_date(found, date) else None
    if date is None:
        return mark
    return mark.model_copy(update={"symbol": found.text, "date": date, "url": None})


def settle_vote(document: Document) -> Document:
    """Say how a document was adopted whose file lists who voted how."""
    adoption = document.adoption
    if adoption is None or adoption.vote is None or adoption.method:
        return document
    sides: tuple[VoteGroup, ...] = (
        adoption.vote.in_favour,
        adoption.vote.against,
        adoption.vote.abstaining,
    )
    if not any(side.states or side.count for side in sides):
        return document
    outcomes = [step.outcome for step in document.workflow if step.outcome]
    draft = document.kind in {"draft_resolution", "draft_decision"}
    if draft and not outcomes:
        return document
    update = {"outcome": outcomes[-1]} if draft else {"method": "recorded_vote"}
    return document.model_copy(update={"adoption": adoption.model_copy(update=update)})


#: What is done, in words, and the function that does it, in the order in which it is done.
MENDS: tuple[tuple[str, Mend], ...] = (
    ("numbers that stood alone joined to their paragraphs", _in_blocks(join_numbers)),
    ("empty paragraphs taken away", _in_blocks(drop_empty)),
    ("labels lifted out of the text", _in_blocks(lift_labels)),
    ("paragraph 1 moved from the preamble to its points", begin_body),
    ("points put into the paragraph before them", _in_blocks(nest_points)),
    ("date of adoption taken from the text", date_adoption),
    ("links with a date made references", date_citations),
    ("outcome of the vote taken from its list", settle_vote),
)
