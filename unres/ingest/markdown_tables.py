"""Tables of Markdown: lines of cells parted by upright strokes, about a rule of dashes.

Read here and not by the library: that one drops cells for which the first row has no column, and
knows no table that empty lines part, as html2text writes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unres.ingest.markdown_notes import Line
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DASHES = r"[ \t]*:?-{2,}:?[ \t]*"
_RULE = compiled(rf"[ \t]*(?P<edge>\|?){_DASHES}(?:\|{_DASHES})*\|?[ \t]*")
_STROKE = "|"


@dataclass(slots=True)
class _Table:
    """The rows of a table; `edged` if strokes stand at the ends of its lines, too."""

    edged: bool
    rows: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, lines: Iterable[str]) -> None:
        """Add lines as rows, but those that hold nothing."""
        for line in lines:
            text = line.strip()
            if self.edged:
                text = text.removeprefix(_STROKE).removesuffix(_STROKE)
            cells = tuple(cell.strip() for cell in text.split(_STROKE))
            if any(cells):
                self.rows.append(cells)


def tabled(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield `lines`, those that make a table as one with its rows.

    Empty lines part no table: a line of cells below one belongs to it.
    """
    table: _Table | None = None
    head = ""  # the line above, if it may be the first of a table
    for line in lines:
        printed = f"{line.label}{line.text}".split("\n") if line.text else []
        cells = [_STROKE in each for each in printed]
        at = _rule(printed)
        if at is None and table and cells and all(cells):
            table.add(printed)
            continue
        if table and at is None:
            yield Line(rows=tuple(table.rows))
            table = None
        if head and at != 0:
            yield Line(head)
        head = head if at == 0 else ""
        if at is not None:
            table, above = table or _Table(printed[at].lstrip().startswith(_STROKE)), printed[:at]
            if len(above) > 1:
                yield replace(line, text="\n".join(above[:-1]), label="")
            table.add([*above[-1:], *([head] if head else []), *printed[at + 1 :]])
            head = ""
        elif len(printed) == 1 and cells == [True] and not line.note:
            head = printed[0]
        else:
            yield line
    if head:
        yield Line(head)
    if table:
        yield Line(rows=tuple(table.rows))


def _rule(lines: Iterable[str]) -> int | None:
    """Which of the lines is the rule of a table; one of dashes alone is none."""
    for number, line in enumerate(lines):
        if _STROKE in line and _RULE.fullmatch(line):
            return number
    return None
