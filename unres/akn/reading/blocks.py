"""The operative part: clauses, recitals between them, sections and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.akn.reading.state import bare, child, children, name
from unres.akn.reading.text import joined, opened, read_content, read_text
from unres.akn.reading.units import (
    TEXTS,
    Unit,
    captions,
    clause_of,
    gather,
    holds_text,
    read_label,
    read_table,
    take_in,
)
from unres.model import OperativeClause, PreambularClause, Section, Table, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml.etree import _Element

    from unres.akn.reading.state import State
    from unres.model import Block, Document

#: Elements that part a body, whatever their name.
_PARTS = frozenset(
    {
        *("section", "division", "part", "chapter", "title", "article", "book", "tome"),
        *("subsection", "subdivision", "subpart", "subchapter", "subtitle", "hcontainer", "level"),
    }
)
#: Elements that add nothing to what they hold.
_BOXES = frozenset({"blockContainer", "div", "quotedStructure", "preamble", "recitals"})
#: Elements that are no blocks, or that are read where they are pointed to.
_SILENT = frozenset({"", "meta", "authorialNote", "num", "componentRef"})
_RECITALS = frozenset({"container", "recital", "citation"})
_HEADINGS = frozenset({"heading", "subheading", "crossHeading"})
_USUAL_RANK = 2


@dataclass(slots=True)
class _Heading:
    """A heading that stands as a block of its own; what follows it is its section's."""

    text: Text
    label: str | None
    rank: int
    blocks: list[Block | _Heading] = field(default_factory=list)


class Blocks:
    """Reads blocks; `draft` reads the draft that an ``embeddedStructure`` holds."""

    def __init__(self, state: State, draft: Callable[[_Element], Document | None]) -> None:
        self.state = state
        self.draft = draft

    def read(self, elements: Iterable[_Element]) -> tuple[Block, ...]:
        """Return the blocks that `elements` are; headings become sections of what follows."""
        return _sections(item for element in elements for item in self._items(element))

    def _items(self, element: _Element) -> Iterator[Block | _Heading]:
        local, state = name(element), self.state
        if local in _SILENT:
            return
        if local == "crossHeading" and (_is_recital(element) or state.exact):
            yield from self._recital(element)
        elif local in _HEADINGS:
            yield _Heading(read_text(element, state), None, _USUAL_RANK)
        elif local in _RECITALS or element.get("name") == "preambular":
            yield from self._recital(element)
        elif local in _BOXES or element.get("name") == "group":
            yield from self._inside(element)
        elif local == "table":
            yield from (_titled(text) for text in captions(element, state))
            yield read_table(element, state)
        elif local in TEXTS:
            yield from self._paragraph(element, state)
        elif local in _PARTS and (state.exact or _is_section(element)):
            yield self._section(element)
        elif holds_text(element):
            yield from self._paragraph(element, state)
        else:
            yield from self._clause(element, gather(element, state))

    def _inside(self, element: _Element) -> Iterator[Block | _Heading]:
        for _, each in children(element):
            yield from self._items(each)

    def _paragraph(self, element: _Element, state: State) -> Iterator[Block | _Heading]:
        """Read a ``p`` outside of all clauses; in our own files it only holds footnotes."""
        box = Unit(texts=[read_text(element, state)])
        if not state.exact and (box.texts[0].text or box.texts[0].marks):
            yield clause_of(box, OperativeClause)

    def _recital(self, element: _Element) -> Iterator[Block]:
        unit = gather(element, self.state) if name(element) != "crossHeading" else Unit()
        if name(element) == "crossHeading":
            unit = _one_text(element, self.state)
        take_in(unit, self.state)
        if unit.texts or unit.points or self.state.exact:
            yield clause_of(unit, PreambularClause)
        yield from unit.tables

    def _section(self, element: _Element) -> Section:
        state = self.state
        num = child(element, "num")
        headings = [
            read_text(each, state)
            for local, each in children(element)
            if local in {"heading", "subheading"}
        ]
        rest = [
            each
            for local, each in children(element)
            if local not in {"num", "heading", "subheading"}
        ]
        return Section(
            label=None if num is None else read_label(num, state),
            heading=joined(headings) if headings else None,
            blocks=self.read(rest),
        )

    def _clause(self, element: _Element, unit: Unit) -> Iterator[Block | _Heading]:
        """Yield the heading that a paragraph of the UN's files may hold, then clause and tables."""
        if self.state.exact and _holds_table(element):
            yield unit.tables[0] if unit.tables else Table(rows=())
            return
        draft = self._draft(unit)
        said = bool(unit.texts or unit.points or draft or unit.after)
        if unit.headings:
            label = None if said or unit.tables else unit.label
            yield _Heading(joined(unit.headings), label, _rank(element))
        if said or (unit.label and not unit.headings) or self.state.exact:
            clause = clause_of(unit, OperativeClause)
            yield clause.model_copy(update={"recommended": draft}) if draft else clause
        yield from unit.tables

    def _draft(self, unit: Unit) -> Document | None:
        """Return the draft that a unit holds; what else stands in its drafts is of the unit."""
        found: Document | None = None
        waiting, unit.drafts = unit.drafts, []
        for element in waiting:
            draft = self.draft(element) if found is None else None
            found = found or draft
            if draft is None:
                unit.drafts.append(element)
        take_in(unit, self.state)
        return found


def _titled(text: Text) -> OperativeClause:
    """Return the title of a table as a clause of its own: a table has no place for it."""
    return OperativeClause(text=text)


def _one_text(element: _Element, state: State) -> Unit:
    """Read an element that holds text itself as if a unit held it."""
    content = read_content(element, state)
    return Unit(label=content.label, texts=[opened(content.text, state)])


def _is_recital(element: _Element) -> bool:
    return bare(element.get("refersTo")) == "preamble"


def _is_section(element: _Element) -> bool:
    """Tell whether an element parts the body, rather than being a clause by another name.

    A part has a heading, or only other units below its number; a clause has text of its own.
    """
    inner = {local for local, _ in children(element)} - {"num"}
    return bool(
        inner & {"heading", "subheading"} or (inner and not inner & {"content", "intro", "list"})
    )


def _holds_table(element: _Element) -> bool:
    """Tell whether a ``paragraph`` of ours stands for a table, by its first content."""
    content = child(element, "content")
    return content is not None and all(local == "table" for local, _ in children(content))


def _rank(element: _Element) -> int:
    """Return the rank of a heading: the first digit of its style in the UN's files ("H23")."""
    match = re.match(r"H(\d)", element.get("class") or "")
    return int(match[1]) if match else _USUAL_RANK


def _sections(items: Iterable[Block | _Heading]) -> tuple[Block, ...]:
    """Put blocks below the headings before them, and lower headings below higher ones."""
    top = _Heading(Text(), None, -1)
    open_ = [top]
    for item in items:
        if isinstance(item, _Heading):
            while open_[-1].rank >= item.rank:
                open_.pop()
            open_[-1].blocks.append(item)
            open_.append(item)
        elif isinstance(item, Section):  # a section of its own stands beside those of headings
            open_ = [top]
            top.blocks.append(item)
        else:
            open_[-1].blocks.append(item)
    return _closed(top)


def _closed(heading: _Heading) -> tuple[Block, ...]:
    return tuple(
        Section(label=each.label, heading=each.text, blocks=_closed(each))
        if isinstance(each, _Heading)
        else each
        for each in heading.blocks
    )
