"""Units whose numbers or content the mark-up got wrong."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from unres.model import NoteMark, OperativeClause, Text
from unres.parsing.labels import Labels
from unres.patterns import compiled

if TYPE_CHECKING:
    from unres.model import Block
    from unres.parsing.labels import Label

#: Signs that show nothing: they only turn the direction of writing.
_UNSEEN = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
#: What opens a quotation that begins with a label: « a) ... ».
_QUOTED = compiled(r"\s*(?:[«“„]\s*)?")
#: No label with its signs is longer, in characters.
_LONGEST = 40


def read_label(labels: Labels, text: str) -> tuple[Label, int] | None:
    """Return the label at the start of `text`, and where the text goes on behind it.

    Signs for the direction of writing and an opening quotation mark go with the label.
    """
    seen = [at for at, char in enumerate(text[:_LONGEST]) if char not in _UNSEEN]
    plain = "".join(text[at] for at in seen)
    opening = _QUOTED.match(plain)
    start = opening.end() if opening else 0
    label = labels.read(plain[start:])
    if label is None:
        return None
    end = start + label.length
    return label, seen[end] if end < len(seen) else len(text)


def join_numbers(blocks: tuple[Block, ...], _: str) -> tuple[Block, ...]:
    """Join a clause that is only a number to the unnumbered clause after it."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(last, OperativeClause) and isinstance(block, OperativeClause):
            alone = last.label and not last.points and not last.text.text.strip()
            if alone and not last.text.marks and block.label is None:
                joined[-1] = block.model_copy(update={"label": last.label})
                continue
        joined.append(block)
    return tuple(joined)


def drop_empty(blocks: tuple[Block, ...], _: str) -> tuple[Block, ...]:
    """Take away clauses that hold nothing: no label, no text, no points, no footnote."""
    return tuple(block for block in blocks if not _is_empty(block))


def _is_empty(block: Block) -> bool:
    if not isinstance(block, OperativeClause):
        return False
    bare = block.label is None and block.wrap_up is None and block.recommended is None
    return bare and not block.points and not block.text.text.strip() and not block.text.marks


def lift_labels(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """Lift the labels that stand in the text of unnumbered clauses.

    The number of a paragraph is one only if it is the first of its section, follows the number
    before, or is 1. Without a full stop it is one only where it fills a gap.
    """
    labels, number = Labels(language), 0
    lifted: list[Block] = []
    for block, below in zip_longest(blocks, blocks[1:]):
        if not isinstance(block, OperativeClause):
            lifted.append(block)
            continue
        found = read_label(labels, block.text.text) if block.label is None else None
        if found is None and block.label is None and _number_of(below, labels) == number + 2:
            found = _unstopped(block.text.text, number + 1, labels)
        clause = _lifted(block, *found, number) if found else block
        number = _number_of(clause, labels) or number
        lifted.append(clause)
    return tuple(lifted)


def _number_of(block: Block | None, labels: Labels) -> int | None:
    """Return the number of a clause, None if it has none."""
    label = block.label if isinstance(block, OperativeClause) else None
    read = labels.alone(label)
    return read.number if read else None


def _unstopped(text: str, number: int, labels: Labels) -> tuple[Label, int] | None:
    """Return `number` as the label of a text that opens with it and a capital: "4 Urges ..."."""
    label = labels.unstopped(text, number)
    return None if label is None or text[label.length].islower() else (label, label.length)


def _lifted(clause: OperativeClause, label: Label, at: int, number: int) -> OperativeClause:
    text = clause.text
    counted = any(reading.alphabet != "none" for reading in label.readings)
    follows = not label.paragraph or number == 0 or label.number in {1, number + 1}
    noted = any(isinstance(mark, NoteMark) and mark.start < at for mark in text.marks)
    if not (counted and follows and text.text[at:].strip()) or noted:
        return clause
    begin = len(text.text) - len(text.text[at:].lstrip())
    printed = text.text[:at].strip()
    return clause.model_copy(update={"label": printed, "text": _cut(text, begin)})


def _cut(text: Text, at: int) -> Text:
    """Return `text` from the character `at` on; of its marks, those that reach beyond it."""
    marks = tuple(
        mark.model_copy(update={"start": max(mark.start - at, 0), "end": mark.end - at})
        for mark in text.marks
        if mark.end > at or (mark.start == mark.end == at)
    )
    return Text(text=text.text[at:], marks=marks)
