"""Assembly: from the draft to the frozen model, footnotes hung where they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from unres.lang import symbol
from unres.lang.bodies import is_of_elsewhere
from unres.model import Annex, Document, Footnote, OperativeClause, Preamble, Text
from unres.parsing import closing, masthead_values, minutes, tree
from unres.parsing.hanging import hang
from unres.parsing.marks import Finisher
from unres.parsing.punctuation import final_mark
from unres.parsing.references import dated
from unres.parsing.signs import heads_list
from unres.parsing.speaker import Speaker

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from unres.diagnostics import Diagnostic
    from unres.lang import Language
    from unres.model import Block, Kind, Masthead
    from unres.model import Language as LanguageCode
    from unres.parsing.draft import AnnexDraft, Draft
    from unres.parsing.note_blocks import Note
    from unres.parsing.passage import Passage


#: So many paragraphs may hold the first sentence: a call of a note may stand alone above it.
FIRST = 2


def assemble(
    draft: Draft, notes: Sequence[Note], language: Language
) -> tuple[Document, list[Diagnostic]]:
    """Build the document out of its draft and its notes."""
    diagnostics = hang(draft, notes, language)
    adopted: dict[str, datetime.date] = {}
    document = _document(draft, notes, Finisher(language, Speaker(), adopted))
    return dated(document, adopted), diagnostics


def _footnote(index: int, note: Note, finisher: Finisher) -> Footnote:
    passage = note.passage()
    return Footnote.model_construct(
        id=f"fn_{index}",
        marker=note.marker,
        printed=note.printed,
        text=finisher.text(passage) if passage else Text.model_construct(),
        source=passage.span if passage else None,
    )


def _document(draft: Draft, notes: Sequence[Note], around: Finisher) -> Document:
    """Build a document; `around` marks the texts of the one that it is part of.

    The values of masthead and closing are read first: they tell who speaks in the texts.
    """
    language = around.language
    called = {call.note for passage in draft.own_passages() for call in passage.calls}
    head = _head(draft, language)
    adoption = closing.read(draft.closing, language, _told(draft, notes, language))
    speaker = Speaker.of(head, draft.label, adoption, around.speaker)
    finisher = around._replace(speaker=speaker, prefix="")
    # Texts are marked in the order of the document: of two dates of one symbol the first counts.
    return Document.model_construct(
        kind=_kind(draft, head.symbol, decided=_minutes(draft, language) is not None),
        language=cast("LanguageCode", language.code),
        masthead=head.model_copy(update={"lines": masthead_values.lines(draft.entries, finisher)}),
        label=draft.label,
        title=finisher.text(draft.title) if draft.title else None,
        letter=finisher.text(draft.letter) if draft.letter else None,
        preamble=_preamble(draft, finisher),
        operative=_operative(draft, notes, finisher),
        adoption=adoption
        and adoption.model_copy(update={"lines": closing.lines(draft.closing, finisher)}),
        annexes=tuple(
            _annex(annex, finisher._replace(prefix=f"att_{number}__"))
            for number, annex in enumerate(draft.annexes, 1)
        ),
        parts=tuple(_document(part, notes, finisher) for part in draft.parts),
        footnotes=tuple(
            _footnote(index, note, finisher)
            for index, note in enumerate(notes, 1)
            if f"fn_{index}" in called
        ),
    )


def _head(draft: Draft, language: Language) -> Masthead:
    speaks = draft.formula or next((part.formula for part in draft.parts if part.formula), None)
    formula = language.formula(speaks.text) if speaks else None
    told = _minutes(draft, language)
    body = told.body if told else formula.body if formula else None
    top = [entry.passage for entry in draft.entries.entries] + (
        [draft.title] if draft.title else []
    )
    if any(is_of_elsewhere(line.text) for passage in top for _, line in passage.pieces):
        body = None  # another organization may have an assembly, too
    head = masthead_values.read(draft.entries, language, body, draft.label, told)
    if head.adopted is None and draft.title:
        return head.model_copy(update={"adopted": _date_in(draft.title, language)})
    return head


def _minutes(draft: Draft, language: Language) -> minutes.Minutes | None:
    """What a decision says of itself that has no formula, in its first sentence."""
    if draft.formula or draft.parts or draft.entries.of("sponsors"):
        return None
    for block in (*draft.preamble, *draft.body)[:FIRST]:
        text = block.passage.text
        if language.is_statement(text):
            return None
        if told := minutes.read(text, language, draft.around):
            return told
        if final_mark(text):
            return None
    return None


def _told(draft: Draft, notes: Sequence[Note], language: Language) -> list[str]:
    """The sentences above a text, or at its start, that say how it was adopted.

    The lists of a vote may stand in the note that such a sentence calls.
    """
    above = [entry.passage for entry in draft.entries.of("adoption")]
    if _minutes(draft, language):
        above += [block.passage for block in (*draft.preamble, *draft.body)[:1]]
    return [" ".join((passage.text, *_lists(passage, notes, language))) for passage in above]


def _lists(passage: Passage, notes: Sequence[Note], language: Language) -> Iterator[str]:
    """Yield the lists of a vote in the notes that `passage` calls."""
    for call in passage.calls:
        note = notes[int(call.note.removeprefix("fn_")) - 1].passage()
        if note and heads_list(note.text, language):
            yield note.text


def _preamble(draft: Draft | AnnexDraft, finisher: Finisher) -> Preamble | None:
    if not (draft.formula or draft.preamble):
        return None
    return Preamble.model_construct(
        formula=finisher.text(draft.formula) if draft.formula else None,
        clauses=tree.preambular_clauses(draft.preamble, finisher),
    )


def _operative(draft: Draft, notes: Sequence[Note], finisher: Finisher) -> tuple[Block, ...]:
    operative = tree.grow(draft.body, finisher)
    if draft.recommended:
        return _recommend(operative, _document(draft.recommended, notes, finisher))
    return operative


def _date_in(title: Passage, language: Language) -> datetime.date | None:
    """The date in a title that is nothing else: "24 (1947). Resolution of 30 April 1947"."""
    return language.date(title.text) if language.line("resolution_date", title.text) else None


def _recommend(operative: tuple[Block, ...], draft: Document) -> tuple[Block, ...]:
    """Hang a recommended draft on the last clause, or on one of its own."""
    if operative and isinstance(operative[-1], OperativeClause):
        last = operative[-1].model_copy(update={"recommended": draft})
        return (*operative[:-1], last)
    return (*operative, OperativeClause.model_construct(recommended=draft))


def _annex(draft: AnnexDraft, finisher: Finisher) -> Annex:
    title = finisher.text(draft.title[0]) if draft.title else None
    return Annex.model_construct(
        label=draft.label,
        title=title,
        preamble=_preamble(draft, finisher),
        blocks=tree.grow(draft.blocks, finisher),
    )


def _kind(draft: Draft, known: str | None, *, decided: bool) -> Kind:
    """The kind of a document with the symbol `known`; `decided`: it says so in a sentence."""
    found = symbol(known) if known else None
    if found and found.kind == "decision":
        return "decision"
    if found and found.kind == "presidential_statement":
        return "presidential_statement"
    if draft.entries.title or draft.entries.of("sponsors") or (found and found.kind == "draft"):
        return "draft_decision" if draft.entries.drafts_decision() else "draft_resolution"
    return "decision" if decided or draft.entries.says_decision() else "resolution"
