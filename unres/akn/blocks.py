"""The operative part: clauses, points, sections, tables and recitals between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from unres.akn.inline import paragraph, write_text
from unres.akn.xml import append_text, make
from unres.model import OperativeClause, PreambularClause, Section, Table
from unres.model.eid import element_of, join, name_blocks, numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.model import Block, Cell, Point, Text


def write_blocks(
    parent: _Element, blocks: Sequence[Block], context: Context, prefix: str, *, top: bool = False
) -> None:
    """Write `blocks` into `parent`, whose eId is `prefix`; `top` if it is the ``mainBody``.

    The schema allows no ``crossHeading`` directly in a ``mainBody``: a group holds them there.
    """
    box, held = parent, prefix
    for holder, block, eid in name_blocks(blocks, prefix, context.eids, top=top):
        if holder != held:
            group = {"eId": holder, "name": "group"}
            box = parent if holder == prefix else make(parent, "hcontainer", group)
            held = holder
        _write_block(box, block, context, eid)


def _clause(parent: _Element, clause: OperativeClause, context: Context, eid: str) -> None:
    """Write a paragraph: number, text, points; a recommended draft is called at its end."""
    box = _numbered(parent, "paragraph", clause.label, eid)
    first = _body(box, clause, context, eid)
    if clause.recommended is not None:
        number = len(context.drafts) + 1
        draft = context.count(join(join(context.prefix, "components"), "component"))
        context.drafts.append((draft, clause.recommended))
        structure = make(first, "embeddedStructure", {"eId": context.count("embeddedStructure")})
        show = f"{clause.recommended.kind.replace('_', ' ').capitalize()} {number}"
        make(structure, "componentRef", {"src": f"#{draft}", "showAs": show})


def _point(parent: _Element, point: Point, context: Context, eid: str) -> None:
    box = _numbered(parent, "point", point.label, eid)
    _heading(box, point.heading, context, eid)
    _body(box, point, context, eid)


def _heading(box: _Element, heading: Text | None, context: Context, eid: str) -> None:
    if heading is not None:
        write_text(make(box, "heading", {"eId": join(eid, "heading")}), heading, context)


def _numbered(parent: _Element, name: str, label: str | None, eid: str) -> _Element:
    box = make(parent, name, {"eId": eid})
    if label is not None:
        make(box, "num", text=label)
    return box


def _body(box: _Element, unit: OperativeClause | Point, context: Context, eid: str) -> _Element:
    """Write text, points and what goes on after them; return the ``p`` of the text."""
    if not unit.points:
        content = make(box, "content", {"eId": join(eid, "content")})
        first = paragraph(content, unit.text, context)
        if unit.wrap_up is not None:
            paragraph(content, unit.wrap_up, context)
        return first
    eid = join(eid, "list", "1")
    box = make(box, "list", {"eId": eid})
    intro = make(box, "intro", {"eId": join(eid, "intro")})
    first = paragraph(intro, unit.text, context)
    own = numbers(point.label for point in unit.points)
    for point, number in zip(unit.points, own, strict=True):
        _point(box, point, context, context.eids.unique(join(eid, "point", number)))
    if unit.wrap_up is not None:
        paragraph(make(box, "wrapUp", {"eId": join(eid, "wrapUp")}), unit.wrap_up, context)
    return first


def _recital(parent: _Element, clause: PreambularClause, context: Context, eid: str) -> None:
    """Write a recital in the body: a ``crossHeading``, or where it has points a container."""
    concept = context.terms.use("preamble")
    if not clause.points and clause.wrap_up is None:
        heading = make(parent, "crossHeading", {"eId": eid, "refersTo": concept})
        write_clause_text(heading, clause.label, clause.text, context)
        return
    box = make(parent, "hcontainer", {"eId": eid, "name": "preambular", "refersTo": concept})
    write_listed(make(box, "content", {"eId": join(eid, "content")}), clause, context, eid)


def write_clause_text(element: _Element, label: str | None, text: Text, context: Context) -> None:
    """Write the text of a recital; a printed number has no element there and stands inline."""
    if label is not None:
        make(element, "inline", {"name": "akn4un:label"}, label)
        append_text(element, " ")
    write_text(element, text, context)


def write_listed(
    parent: _Element, unit: PreambularClause | Point, context: Context, eid: str
) -> None:
    """Write a recital's text and points: a ``blockList`` (AKN4UN guidelines, part 3)."""
    label = unit.label if isinstance(unit, PreambularClause) else None
    if not unit.points:
        write_clause_text(make(parent, "p"), label, unit.text, context)
        if unit.wrap_up is not None:
            paragraph(parent, unit.wrap_up, context)
        return
    eid = context.eids.unique(join(eid, "blockList", "1"))
    box = make(parent, "blockList", {"eId": eid})
    intro = make(box, "listIntroduction", {"eId": join(eid, "listIntroduction")})
    write_clause_text(intro, label, unit.text, context)
    own = numbers(point.label for point in unit.points)
    for point, number in zip(unit.points, own, strict=True):
        item_eid = context.eids.unique(join(eid, "item", number))
        item = make(box, "item", {"eId": item_eid})
        make(item, "num", text=point.label)
        _heading(item, point.heading, context, item_eid)
        write_listed(item, point, context, item_eid)
    if unit.wrap_up is not None:
        wrap_up = make(box, "listWrapUp", {"eId": join(eid, "listWrapUp")})
        write_text(wrap_up, unit.wrap_up, context)


def _section(parent: _Element, section: Section, context: Context, eid: str) -> None:
    box = _numbered(parent, element_of(section), section.label, eid)
    _heading(box, section.heading, context, eid)
    write_blocks(box, section.blocks, context, eid)


def _table(parent: _Element, table: Table, context: Context, eid: str) -> None:
    """Write a table; a row without cells gets one that holds no paragraph."""
    content = make(
        make(parent, "paragraph", {"eId": eid}), "content", {"eId": join(eid, "content")}
    )
    if not table.rows:
        return
    box = make(content, "table", {"eId": join(eid, "table", "1")})
    forms = {(cell.row, cell.column): cell for cell in table.cells}
    for y, row in enumerate(table.rows):
        line = make(box, "tr")
        for x, text in enumerate(row):
            paragraph(_cell(line, forms.get((y, x))), text, context)
        if not row:
            make(line, "td")


def _cell(row: _Element, form: Cell | None) -> _Element:
    if form is None:
        return make(row, "td")
    spans = {"colspan": form.columns, "rowspan": form.rows}
    attributes = {name: str(count) for name, count in spans.items() if count > 1}
    return make(row, "th" if form.heading else "td", attributes)


def _write_block(parent: _Element, block: Block, context: Context, eid: str) -> None:
    match block:
        case OperativeClause():
            _clause(parent, block, context, eid)
        case PreambularClause():
            _recital(parent, block, context, eid)
        case Section():
            _section(parent, block, context, eid)
        case Table():
            _table(parent, block, context, eid)
        case _:
            assert_never(block)
