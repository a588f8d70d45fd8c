"""The tree: from blocks in a row to clauses with points, and sections with clauses."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from unres.model import OperativeClause, Point, PreambularClause, Section, Span, Table, Text
from unres.parsing.numbering import Item, depths
from unres.parsing.passage import Passage
from unres.parsing.punctuation import announces
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unres.model import Block as ModelBlock
    from unres.parsing.blocks import Block
    from unres.parsing.marks import Finisher

#: What parts the label of a section from its title: "II. ", "II) ", "二、", "II – ".
_STOP = compiled(r" ?(?:[.．。、:：)）]|[-–—−](?= ))")

#: The level of headings without a number: below all sections.
UNNUMBERED = 9
#: What sections are numbered with. "C" and "D" are letters more often than Roman numbers.
_NUMBERED = compiled(
    r"(?P<roman>[IVXLІХ]{1,8}|[Ⅰ-Ⅻ])|(?P<letter>[A-HJ-UW-ZА-Я])|(?P<figure>\d{1,3})"
    r"|(?P<han>[一二三四五六七八九十]{1,3})"
)


@dataclass(slots=True)
class Branch:
    """A clause or point under construction."""

    block: Block
    points: list[Branch] = field(default_factory=list)
    wrap_up: Block | None = None


def grow(blocks: Sequence[Block], finisher: Finisher) -> tuple[ModelBlock, ...]:
    """Build sections, clauses, points and tables out of `blocks`."""
    runs = _runs(blocks)
    return _nested(runs, finisher)


def preambular_clauses(blocks: Sequence[Block], finisher: Finisher) -> tuple[PreambularClause, ...]:
    """Build the clauses of a preamble; `blocks` hold preambular ones and their points."""
    return tuple(_preambular(branch, finisher) for branch in _branches(blocks))


@dataclass(slots=True)
class _Run:
    """The blocks below one heading; ``level`` is 0 without one, 1 and more for numbered sections.

    ``style`` tells how a section is numbered.
    """

    level: int
    headings: list[Block]
    style: str = ""
    blocks: list[Block] = field(default_factory=list)


def _runs(blocks: Sequence[Block]) -> list[_Run]:
    runs = [_Run(0, [])]
    for block in blocks:
        if block.kind == "section":
            runs.append(_Run(_section_level(runs, block), [block], _style(block)))
        elif block.kind == "heading":
            _add_heading(runs, block)
        else:
            runs[-1].blocks.append(block)
    return runs


def _section_level(runs: Sequence[_Run], section: Block) -> int:
    """How deep a section stands: as the last one numbered alike, or below what is open."""
    style = _style(section)
    for run in reversed(runs):
        if run.style == style:
            return run.level
        if run.level == 1:
            break
    opened = next((run.level for run in reversed(runs) if run.style), 0)
    return min(opened + 1, UNNUMBERED - 1)


def _style(section: Block) -> str:
    """How a section is numbered: with a word, a Roman number, a letter, a figure."""
    label = section.label.printed if section.label else ""
    label = label or (section.sign.group("label") if section.sign else "") or ""
    found = _NUMBERED.fullmatch(label.strip(" .．。、:：)）"))
    return found.lastgroup or "word" if found else "word"


def _add_heading(runs: list[_Run], block: Block) -> None:
    """A heading right below a section's number is its title; else it opens a run of its own."""
    last = runs[-1]
    untitled = bool(last.style) and len(last.headings) == 1 and not last.blocks
    if untitled and not _is_titled(last.headings[0]):
        last.headings.append(block)
    else:
        runs.append(_Run(UNNUMBERED, [block]))


def _is_titled(section: Block) -> bool:
    """Whether the line of a section's number has its title."""
    if section.label:
        return bool(section.passage.text)
    return bool(section.sign and section.sign.group("title"))


def _nested(runs: Sequence[_Run], finisher: Finisher) -> tuple[ModelBlock, ...]:
    built: list[ModelBlock] = []
    index = 0
    while index < len(runs):
        run = runs[index]
        below = index + 1
        while run.level and below < len(runs) and runs[below].level > run.level:
            below += 1
        content = _blocks(run.blocks, finisher)
        if run.level:
            inner = _nested(runs[index + 1 : below], finisher)
            built.append(_section(run, (*content, *inner), finisher))
        else:
            built += content
        index = below
    return tuple(built)


def _section(run: _Run, content: tuple[ModelBlock, ...], finisher: Finisher) -> Section:
    first, *rest = run.headings
    span = Span(start=first.passage.span.start, end=run.headings[-1].passage.span.end)
    if first.kind == "heading":
        return Section.model_construct(
            heading=finisher.text(first.passage), blocks=content, source=span
        )
    label, passage = _label(first)
    titles = [passage, *(block.passage for block in rest)] if passage else [b.passage for b in rest]
    heading = finisher.text(titles[0]) if titles else None
    return Section.model_construct(label=label, heading=heading, blocks=content, source=span)


def _label(block: Block) -> tuple[str, Passage | None]:
    """The number of a section, and what stands behind it on its line."""
    if block.label:
        return block.label.printed, block.passage if block.passage.text else None
    return _parted(block, block.sign.group("label") if block.sign else None)


def _parted(block: Block, printed: str | None) -> tuple[str, Passage | None]:
    """Part a heading into its label with the stop behind it, as of a clause, and its title."""
    text = block.passage.text
    if printed and text.startswith(printed):
        stop = _STOP.match(text, len(printed))
        printed = text[: stop.end()].rstrip() if stop else printed
        rest = block.passage.cut(len(printed))
        return printed, rest if rest.text else None
    return text, None


def _blocks(blocks: Sequence[Block], finisher: Finisher) -> tuple[ModelBlock, ...]:
    built: list[ModelBlock] = []
    for rows, group in groupby(blocks, key=lambda block: block.kind == "row"):
        if rows:
            built.append(_table(group, finisher))
        else:
            built += [_clause(branch, finisher) for branch in _branches(list(group))]
    return tuple(built)


def _table(rows: Iterable[Block], finisher: Finisher) -> Table:
    passages = [block.passage for block in rows]
    columns = max(len(list(passage.cells())) for passage in passages)
    return Table.model_construct(
        rows=tuple(
            tuple(finisher.text(cell) for cell in _cells(passage, columns)) for passage in passages
        )
    )


def _cells(passage: Passage, columns: int) -> list[Passage]:
    """The cells of a row, empty ones too if it then has no more than its table has columns.

    A tab at the end of a row tells that the rest of its cells are empty.
    """
    cells = list(passage.cells(empty=True))
    if len(cells) > columns:
        return list(passage.cells())
    missing = columns - len(cells) if passage.last.tabbed else 0
    return [*cells, *(Passage("", [(0, passage.last)]) for _ in range(missing))]


def _branches(blocks: Sequence[Block]) -> list[Branch]:
    """Hang points below the clauses they belong to, at the depth their labels tell."""
    levels = _levels(blocks)
    roots: list[Branch] = []
    open_: list[Branch] = []
    for at, (block, level) in enumerate(zip(blocks, levels, strict=True)):
        if block.kind == "wrap_up" and roots and roots[-1].points and not roots[-1].wrap_up:
            roots[-1].wrap_up = block
            continue
        if roots and _is_number(roots[-1]) and block.kind == "operative" and not block.label:
            _add_text(roots[-1], block, lists=any(levels[at + 1 : at + 2]))
            continue
        branch = Branch(block)
        if level == 0 or not open_:
            roots.append(branch)
            open_ = [branch]
        else:
            depth = min(level, len(open_))
            open_[depth - 1].points.append(branch)
            open_ = [*open_[:depth], branch]
    return roots


def _is_number(branch: Branch) -> bool:
    """Whether a clause is only a number: printed on a line of its own, above its text."""
    return _is_bare(branch.block) and not branch.points and branch.wrap_up is None


def _is_bare(block: Block) -> bool:
    return block.label is not None and not block.passage.text


def _add_text(branch: Branch, text: Block, *, lists: bool) -> None:
    """Give a lone number its text, as a paragraph of its own unless `lists`: points follow it."""
    if lists:
        branch.block = replace(text, label=branch.block.label)
    else:
        branch.wrap_up = text


def _levels(blocks: Sequence[Block]) -> list[int]:
    """How deep each block stands: 0 for clauses, 1 for their points, 2 for points of points."""
    items = [
        Item(block.label, index > 0 and announces(blocks[index - 1].passage.text))
        for index, block in enumerate(blocks)
        if block.label
    ]
    found = iter(depths(items))
    levels = []
    numbered = any(block.kind == "clause" for block in blocks)
    headed = False  # whether a clause stands above; else the outermost points are clauses
    for block in blocks:
        depth = next(found) if block.label else 0
        headed = headed or block.kind != "point"
        if block.kind == "point":
            depth = max(int(headed), depth + (headed and not numbered))
        elif block.kind != "clause" or not block.passage.text:
            depth = 0  # a number that stands alone begins a paragraph
        levels.append(depth)
    return levels


def _clause(branch: Branch, finisher: Finisher) -> OperativeClause | PreambularClause:
    if branch.block.kind == "preambular":
        return _preambular(branch, finisher)
    label = branch.block.label.printed if branch.block.label else None
    text = finisher.text(branch.block.passage, "operative")
    return OperativeClause.model_construct(
        label=label,
        text=text,
        points=_points(branch, finisher),
        wrap_up=_wrap_up(branch, finisher),
        source=text.source,
    )


def _preambular(branch: Branch, finisher: Finisher) -> PreambularClause:
    text = finisher.text(branch.block.passage, "preambular")
    return PreambularClause.model_construct(
        label=branch.block.label.printed if branch.block.label else None,
        text=text,
        points=_points(branch, finisher),
        wrap_up=_wrap_up(branch, finisher),
        source=text.source,
    )


def _points(branch: Branch, finisher: Finisher) -> tuple[Point, ...]:
    return tuple(_point(point, finisher) for point in branch.points)


def _point(branch: Branch, finisher: Finisher) -> Point:
    text = finisher.text(branch.block.passage)
    return Point.model_construct(
        label=branch.block.label.printed if branch.block.label else "",
        text=text,
        points=_points(branch, finisher),
        wrap_up=_wrap_up(branch, finisher),
        source=text.source,
    )


def _wrap_up(branch: Branch, finisher: Finisher) -> Text | None:
    if branch.wrap_up is None:
        return None
    opens = _is_bare(branch.block)  # the text of a number that stands alone
    return finisher.text(branch.wrap_up.passage, "operative" if opens else None)
