"""What runs in with what follows it on one line: a formula with a clause, a number with a point."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from unres.parsing.passage import Passage
from unres.parsing.punctuation import COMMAS, QUOTES, final_mark
from unres.parsing.signs import SignedLine, signs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.labels import Label, Labels


def formula_apart(lines: list[SignedLine], language: Language) -> list[SignedLine]:
    """Part a formula from the clause that it runs in with, where no line is a formula by itself."""
    if any(one.has({"formula", "statement_title"}) for one in lines):
        return lines
    for index, (line, _) in enumerate(lines):
        below = lines[index + 1].line if index + 1 < len(lines) else None
        if (end := _runs_in(line.text, below, language)) is not None:
            parted = [SignedLine(each, signs(each, language)) for each in _parted(line, end)]
            return [*lines[:index], *parted, *lines[index + 1 :]]
    return lines


def _parted(line: Line, end: int) -> tuple[Line, Line]:
    """Part a line behind its first `end` characters, and the space that follows them."""
    rest = line.cut(end, len(line.text))
    lead = len(rest.text) - len(rest.text.lstrip())
    above = line.cut(0, end)._replace(end=line.start + end)
    return above, rest.cut(lead, len(rest.text))._replace(end=line.end, blanks=0)


def _runs_in(text: str, below: Line | None, language: Language) -> int | None:
    """Where the formula ends that `text` begins with, if a clause follows; else None.

    It opens as clauses do, or ends with a comma above one that opens so or is numbered.
    """
    found = language.formula(text)
    if found is None or not found.comma or found.body is None or text.startswith(QUOTES):
        return None  # a statement's paragraphs stand in quotation marks
    rest = text[found.end :].lstrip()
    if not rest:
        return None
    if language.opener(rest, "preambular"):
        return found.end
    clause = below and (below.text[0].isdigit() or language.opener(below.text))
    opens = clause or language.opener(rest, "operative")
    return found.end if opens and final_mark(text) in COMMAS else None


def labels_apart(passages: Sequence[Passage], labels: Labels) -> Iterator[Passage]:
    """Yield `passages`, a label that runs in with the first point below it parted from that.

    "1. (a) Approves" is paragraph 1 and its point (a) if point (b) begins the passage below.
    """
    for passage, below in zip_longest(passages, passages[1:]):
        outer = labels.read(passage.text) if below else None
        inner = labels.read(passage.text[outer.length :].lstrip()) if outer else None
        follows = labels.read(below.text) if inner else None
        if outer and inner and follows and _is_first(inner, follows):
            first, *more = [line for _, line in passage.pieces]
            above, rest = _parted(first, outer.length)
            yield Passage.of([above])
            yield Passage.of([rest, *more])
        else:
            yield passage


def _is_first(label: Label, below: Label) -> bool:
    """Whether `label` is that of a first point, and `below` that of the second."""
    if label.paragraph:
        return False
    second = {(one.style, one.alphabet, one.ordinal) for one in below.readings}
    return any(
        one.ordinal == 1 and (one.style, one.alphabet, 2) in second for one in label.readings
    )
