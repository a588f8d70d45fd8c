"""The outline of a document as a tree of short labels."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unres.model import Document, OperativeClause, Point, PreambularClause, Section, Table
from unres.parsing.confidence import DOUBTFUL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unres.model import Adoption, Annex, Block, Preamble, Span, Text
    from unres.parsing.confidence import Confidence

WIDTH = 80
INDENT = 4  # columns that each level is set in by
_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class Branch:
    """A unit: its name ("clause 4."), the text it begins with, and the units inside it.

    ``source`` is where it was read.
    """

    name: str
    text: str = ""
    branches: tuple[Branch, ...] = ()
    source: Span | None = None


def outline(document: Document, name: str = "") -> Branch:
    """Return the outline of `document`."""
    what = str(document.origin) if document.origin else document.kind
    name = name or f"{what} {document.language}"
    branches = [_line(each.kind, each.text) for each in document.masthead.lines]
    branches += _preamble(document.preamble)
    branches += map(_block, document.operative)
    branches += _adoption(document.adoption)
    branches += map(_annex, document.annexes)
    branches += (outline(part, "part") for part in document.parts)
    branches += (
        Branch(f"note {each.marker}", str(each.text), (), each.source)
        for each in document.footnotes
    )
    return Branch(name, _join(document.label, document.title), tuple(branches))


def _preamble(preamble: Preamble | None) -> Iterator[Branch]:
    if preamble is not None:
        if preamble.formula is not None:
            yield _line("formula", preamble.formula)
        yield from map(_block, preamble.clauses)


def _block(block: Block) -> Branch:
    match block:
        case Section():
            inside = tuple(map(_block, block.blocks))
            return Branch("section", _join(block.label, block.heading), inside, block.source)
        case Table():
            return Branch("table", f"{len(block.rows)} rows", (), block.source)
        case OperativeClause(recommended=Document() as draft):
            return _clause("clause", block, (outline(draft, "recommended draft"),))
        case OperativeClause():
            return _clause("clause", block)
        case PreambularClause():
            return _clause("preambular", block)


def _clause(
    name: str, unit: OperativeClause | PreambularClause | Point, more: tuple[Branch, ...] = ()
) -> Branch:
    name = f"{name} {unit.label}" if unit.label else name
    points = tuple(_clause("point", point) for point in unit.points)
    wrap_up = (_line("wrap-up", unit.wrap_up),) if unit.wrap_up else ()
    text = " ".join(str(each) for each in (getattr(unit, "heading", None), unit.text) if each)
    return Branch(name, text, points + wrap_up + more, unit.source)


def _adoption(adoption: Adoption | None) -> Iterator[Branch]:
    if adoption is not None:
        yield from (_line(f"closing {line.kind}", line.text) for line in adoption.lines)


def _annex(annex: Annex) -> Branch:
    inside = (*_preamble(annex.preamble), *map(_block, annex.blocks))
    return Branch("annex", _join(annex.label, annex.title), inside)


def _line(name: str, text: Text) -> Branch:
    return Branch(name, str(text), (), text.source)


def doubted(branch: Branch, confidence: Confidence) -> Branch:
    """Return a tree in which the name of each doubtful unit tells how sure it is."""
    sure = confidence.of(branch.source)
    name = branch.name
    if sure is not None and sure < DOUBTFUL:
        name = f"{name} ({100 * sure:.0f} % sure)"
    return replace(
        branch, name=name, branches=tuple(doubted(each, confidence) for each in branch.branches)
    )


def _join(label: str | None, text: Text | None) -> str:
    return " ".join(each for each in (label, str(text or "")) if each)


def lines(branch: Branch, before: str = "", below: str = "") -> Iterator[str]:
    """Yield the lines of the tree, none wider than 80 columns."""
    yield fit(f"{before}{branch.name} {branch.text}".rstrip())
    for last, each in _marked(branch.branches):
        yield from lines(
            each, below + ("└── " if last else "├── "), below + ("    " if last else "│   ")
        )


def _marked(branches: tuple[Branch, ...]) -> Iterable[tuple[bool, Branch]]:
    return ((number == len(branches), each) for number, each in enumerate(branches, 1))


def fit(text: str, width: int = WIDTH) -> str:
    """Return `text` on one line, cut to `width` columns."""
    text = " ".join(text.splitlines())
    used = 0
    for index, char in enumerate(text):
        used += columns(char)
        if used > width:
            return text[: max(index - 1, 0)] + "…" * (width > 0)
    return text


def columns(text: str) -> int:
    """Return how many columns of a terminal `text` takes.

    Ideographs take two; marks that stand on a letter and invisible characters take none.

    >>> columns("a"), columns("第"), columns("e\N{COMBINING ACUTE ACCENT}")
    (1, 2, 1)
    """
    return sum(
        0
        if unicodedata.category(char) in _NO_WIDTH
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def isolated(text: str) -> str:
    """Return right-to-left text between isolates, so that it leaves what is around it in place.

    Terminals that know of directions obey them (Unicode Standard Annex 9, section 2.4), all
    others do not show them.
    """
    if any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text):
        return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"
    return text
