"""Clauses and points: numbered units with text, points, and text that goes on after them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from unres.akn.reading.state import children, name
from unres.akn.reading.text import joined, opened, read_content, read_text
from unres.model import Cell, OperativeClause, Point, PreambularClause, Table, Text

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.akn.reading.state import State

#: Elements whose text is a paragraph of a unit.
TEXTS = frozenset({"p", "block", "listIntroduction", "listWrapUp", "span", "docTitle"})
#: Elements that only hold what belongs to the unit around them.
_BOXES = frozenset(
    {
        *("content", "intro", "wrapUp", "list", "blockList", "ol", "ul", "interstitial"),
        *("blockContainer", "div", "container", "quotedStructure", "tblock", "sublist"),
    }
)
#: What stands after the points of a list, even where it comes without points.
_AFTER = frozenset({"wrapUp", "listWrapUp"})


Clause = TypeVar("Clause", OperativeClause, PreambularClause)


@dataclass(slots=True)
class Unit:
    """A unit while its element is read."""

    label: str | None = None
    headings: list[Text] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    points: list[Unit] = field(default_factory=list)
    after: list[Text] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    drafts: list[_Element] = field(default_factory=list)

    def lead(self) -> Text:
        """Return the text before the points: without points that of the first paragraph."""
        texts = self.texts if self.points else self.texts[:1]
        return joined(texts) if texts else Text()

    def wrap_up(self) -> Text | None:
        """Return the text after the points: without points that of all other paragraphs."""
        texts = self.after if self.points else [*self.texts[1:], *self.after]
        return joined(texts) if texts else None


def gather(element: _Element, state: State) -> Unit:
    """Read a unit out of its element."""
    unit = Unit()
    _fill(unit, element, state, after=False)
    return unit


def is_plain(element: _Element) -> bool:
    """Tell whether a unit is one text and no more: no number, no heading, no points."""
    texts = list(element.iterdescendants("{*}p", "{*}block"))
    boxes = {name(each) for each in element.iterdescendants() if name(each) in _BOXES}
    numbered = any(True for _ in element.iterdescendants("{*}num", "{*}heading", "{*}table"))
    return len(texts) == 1 and boxes <= {"content"} and not numbered


def take_in(unit: Unit, state: State) -> None:
    """Take what stands in the drafts of a unit for its points: it is no place for a document."""
    while unit.drafts:
        _fill(unit, unit.drafts.pop(0), state, after=True)


def holds_text(element: _Element) -> bool:
    """Tell whether an element holds text of its own, beside that of the elements in it."""
    runs = (element.text, *(each.tail for each in element))
    return any(run and not run.isspace() for run in runs)


def _fill(unit: Unit, element: _Element, state: State, *, after: bool) -> None:
    for local, each in children(element):
        later = after or local in _AFTER
        if local == "num":
            unit.label = read_label(each, state)
        elif local in {"heading", "subheading"}:
            unit.headings.append(read_text(each, state))
        elif local in TEXTS:
            _text(unit, each, state, after=later)
        elif local in _BOXES:
            # The UN's files put the points of a point beside it (AKN4UN profile, section 4).
            beside = local == "sublist" and bool(unit.points)
            _fill(unit.points[-1] if beside else unit, each, state, after=later and not beside)
        elif local not in {"authorialNote", "componentRef"}:
            _other(unit, local, each, state, after=later)


def _other(unit: Unit, local: str, element: _Element, state: State, *, after: bool) -> None:
    """Read what is neither text of the unit nor a box: tables, drafts, and other units."""
    if local == "table":
        unit.texts += captions(element, state)
        unit.tables.append(read_table(element, state))
    elif local == "embeddedStructure":
        unit.drafts.append(element)
    elif holds_text(element):
        _text(unit, element, state, after=after)
    else:
        unit.points.append(gather(element, state))
        take_in(unit.points[-1], state)


def _text(unit: Unit, element: _Element, state: State, *, after: bool) -> None:
    inside = element.iterdescendants("{*}embeddedStructure")
    unit.drafts += [each for each in inside if not _is_inside(each, element)]
    content = read_content(element, state, skip=("embeddedStructure",))
    if content.label is not None and unit.label is None:
        unit.label = content.label
    (unit.after if after or unit.points else unit.texts).append(opened(content.text, state))


def _is_inside(structure: _Element, around: _Element) -> bool:
    """Tell whether a structure stands in another one or in a footnote."""
    for above in structure.iterancestors():
        if above is around:
            return False
        if name(above) in {"embeddedStructure", "authorialNote"}:
            return True
    return False


def read_label(num: _Element, state: State) -> str | None:
    """Return the printed number; one without letters or signs is none."""
    text = read_text(num, state).text
    return text if text or state.exact else None


def point_of(unit: Unit) -> Point:
    """Return the point that a unit is."""
    return Point(
        label=unit.label or "",
        heading=joined(unit.headings) if unit.headings else None,
        text=unit.lead(),
        points=tuple(point_of(each) for each in unit.points),
        wrap_up=unit.wrap_up(),
    )


def clause_of(unit: Unit, kind: type[Clause]) -> Clause:
    """Return the clause that a unit is, a preambular or an operative one."""
    return kind(
        label=unit.label,
        text=unit.lead(),
        points=tuple(point_of(each) for each in unit.points),
        wrap_up=unit.wrap_up(),
    )


def read_table(element: _Element, state: State) -> Table:
    """Return a table; a row with one cell that holds no paragraph is a row without cells."""
    rows: list[tuple[Text, ...]] = []
    cells: list[Cell] = []
    for row in _rows(element):
        line = [each for local, each in children(row) if local in {"td", "th"}]
        if state.exact and len(line) == 1 and not len(line[0]):
            line = []
        cells += [cell for x, each in enumerate(line) if (cell := _form(each, len(rows), x))]
        rows.append(tuple(_cell(each, state) for each in line))
    return Table(rows=tuple(rows), cells=tuple(cells))


def captions(table: _Element, state: State) -> list[Text]:
    """Return the title of a table, which stands above it in print."""
    return [read_text(each, state) for local, each in children(table) if local == "caption"]


def _rows(table: _Element) -> list[_Element]:
    """Return the rows of a table without those of tables in it."""
    rows = table.iterdescendants("{*}tr")
    return [row for row in rows if next(row.iterancestors("{*}table"), None) is table]


def _cell(element: _Element, state: State) -> Text:
    paragraphs = [each for local, each in children(element) if local in TEXTS]
    if not paragraphs or len(paragraphs) < sum(1 for _ in children(element)):
        return read_text(element, state)
    return joined([read_text(each, state) for each in paragraphs])


def _form(element: _Element, row: int, column: int) -> Cell | None:
    columns, rows = (_count(element.get(key)) for key in ("colspan", "rowspan"))
    cell = Cell(row=row, column=column, heading=name(element) == "th", columns=columns, rows=rows)
    return None if cell == Cell(row=row, column=column) else cell


def _count(text: str | None) -> int:
    return max(int(text), 1) if text and text.isdecimal() and len(text) < 5 else 1  # noqa: PLR2004 - columns
