"""Units whose numbers, depth or content the mark-up got wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.model import NoteMark, OperativeClause, Point, Text
from unres.parse.labels import Labels
from unres.parse.numbering import Item, depths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.model import Block
    from unres.parse.labels import Label


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
    before, or is 1.
    """
    labels, number = Labels(language), 0
    lifted: list[Block] = []
    for block in blocks:
        if not isinstance(block, OperativeClause):
            lifted.append(block)
            continue
        found = labels.read(block.text.text) if block.label is None else None
        clause = _lifted(block, found, number) if found else block
        read = labels.read(f"{clause.label} x") if clause.label else None
        number = (read.number if read else None) or number
        lifted.append(clause)
    return tuple(lifted)


def _lifted(clause: OperativeClause, label: Label, number: int) -> OperativeClause:
    at, text = label.length, clause.text
    counted = any(reading.alphabet != "none" for reading in label.readings)
    follows = not label.paragraph or number == 0 or label.number in {1, number + 1}
    noted = any(isinstance(mark, NoteMark) and mark.start < at for mark in text.marks)
    if not (counted and follows and text.text[at:].strip()) or noted:
        return clause
    return clause.model_copy(update={"label": label.printed, "text": _cut(text, at)})


def _cut(text: Text, at: int) -> Text:
    """Return `text` from the character `at` on; of its marks, those that reach beyond it."""
    marks = tuple(
        mark.model_copy(update={"start": max(mark.start - at, 0), "end": mark.end - at})
        for mark in text.marks
        if mark.end > at or (mark.start == mark.end == at)
    )
    return Text(text=text.text[at:], marks=marks)


def nest_points(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """Put clauses labelled like points, from (a) on, into the clause before them."""
    labels = Labels(language)
    nested: list[Block] = []
    run: list[tuple[OperativeClause, Label]] = []
    for block in blocks:
        label = _point_label(block, labels)
        if label is not None and isinstance(block, OperativeClause):
            run.append((block, label))
            continue
        _close(nested, run, labels)
        run = []
        nested.append(block)
    _close(nested, run, labels)
    return tuple(nested)


def _point_label(block: Block, labels: Labels) -> Label | None:
    """Return the label of a clause that looks like a point and has nothing but text."""
    if not isinstance(block, OperativeClause) or block.label is None or block.recommended:
        return None
    label = labels.read(f"{block.label} x")
    if label is None or label.paragraph or label.printed != block.label.strip():
        return None
    return label if any(reading.alphabet != "none" for reading in label.readings) else None


def _close(
    blocks: list[Block], run: Sequence[tuple[OperativeClause, Label]], labels: Labels
) -> None:
    """Put `run` into the last of `blocks` if it is its list or goes on with it, else after it."""
    host = blocks[-1] if blocks else None
    if run and isinstance(host, OperativeClause) and not (host.wrap_up or host.recommended):
        before = [labels.read(f"{point.label} x") for point in host.points]
        known = [label for label in before if label is not None]
        if len(known) == len(before) and _goes_on(known[-1:], run[0][1]):
            items = [*map(Item, known), *(Item(n, _ends_in_colon(clause)) for clause, n in run)]
            points = _tree([clause for clause, _ in run], depths(items)[len(known) :])
            blocks[-1] = host.model_copy(update={"points": (*host.points, *points)})
            return
    blocks.extend(clause for clause, _ in run)


def _goes_on(last: Sequence[Label], label: Label) -> bool:
    """Tell whether `label` comes next after the last label, or first if there is none."""
    if not last:
        return any(reading.ordinal == 1 for reading in label.readings)
    following = {(r.style, r.alphabet, r.ordinal + 1) for r in last[0].readings}
    return any((r.style, r.alphabet, r.ordinal) in following for r in label.readings)


def _ends_in_colon(clause: OperativeClause) -> bool:
    return clause.text.text.rstrip().endswith((":", "："))


def _tree(clauses: Sequence[OperativeClause], levels: Sequence[int]) -> tuple[Point, ...]:
    """Nest `clauses` by their levels; one that is deeper than its list goes one level down."""
    points: list[Point] = []
    at = 0
    while at < len(clauses):
        end = at + 1
        while end < len(clauses) and levels[end] > levels[at]:
            end += 1
        inner = _tree(clauses[at + 1 : end], levels[at + 1 : end])
        clause = clauses[at]
        points.append(
            Point(
                label=clause.label or "",
                text=clause.text,
                points=(*clause.points, *inner),
                wrap_up=clause.wrap_up,
            )
        )
        at = end
    return tuple(points)
