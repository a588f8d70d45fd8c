"""What stands about the clauses: masthead, title, formula and closing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.changes.change import change, without
from tests.changes.printing import edited, reworded, shown
from tests.changes.text import Line, Text
from tests.changes.words import words

if TYPE_CHECKING:
    from benchmarks.scoring.outline import Unit
    from tests.changes.text import Kind

_FORMULA: frozenset[Kind] = frozenset({"formula"})
_SYMBOL = re.compile(r"[AES]/[\w./()-]+")


def _printed(text: Text | None) -> str | None:
    return shown(text) if text else None


@change()
def formula_without_comma(text: Text) -> str | None:
    """Web pages and copies by hand: "The General Assembly" and no comma."""
    return _printed(reworded(text, _FORMULA, lambda formula: formula.rstrip(" ,،，：:")))


@change()
def formula_run_in(text: Text) -> str | None:
    """Law reviews and newspapers: formula and first recital on one line."""
    lines: list[Line] = []
    for line in text.lines:
        if lines and lines[-1].kind == "formula" and line.kind == "recital":
            gap = "" if text.chinese else " "
            lines[-1] = replace(line, words=f"{lines[-1].words}{gap}{line.words}")
        else:
            lines.append(line)
    return shown(replace(text, lines=tuple(lines)))


@change()
def formula_torn(text: Text) -> str | None:
    """Narrow columns and centred captions: the formula over two lines."""

    def torn(line: Line) -> list[Line]:
        formula = line.words
        end = len(formula) // 2 if text.chinese else formula.rstrip().rfind(" ")
        parts = [formula[:end].strip(), formula[end:].strip()] if end > 0 else [formula]
        return [replace(line, words=part) for part in parts]

    return _printed(edited(text, _FORMULA, torn))


@change(expect=without("formula"))
def no_formula(text: Text) -> str | None:
    """Collections of clauses: no enacting formula at all."""
    return _printed(edited(text, _FORMULA, lambda _: []))


def _adoption(text: Text) -> Line | None:
    """The line of the cover that says when the document was adopted."""
    word = words("adopted")[text.language]
    return next((line for line in text.lines if line.kind == "cover" and word in line.words), None)


@change()
def title_with_adoption(text: Text) -> str | None:
    """Lists of search results: title and adoption on one line."""
    adoption = _adoption(text)
    title = next((line for line in text.lines if line.kind == "title"), None)
    if not adoption or not title:
        return None
    one = replace(title, words=f"{title.words} {adoption.words}")
    lines = [one if line is title else line for line in text.lines if line is not adoption]
    return shown(replace(text, lines=tuple(lines)))


@change()
def symbol_with_asterisk(text: Text) -> str | None:
    """Documents issued again: an asterisk behind the symbol, and the reason at the foot."""
    marked = reworded(text, {"mast"}, lambda line: f"{line}*" if _SYMBOL.fullmatch(line) else line)
    return f"{shown(marked)}*\t{words('reissued')[text.language]}\n" if marked else None


@change()
def no_masthead(text: Text) -> str | None:
    """Yearbooks and quotations begin with the title."""
    if not any(line.kind == "title" for line in text.lines):
        return None
    return _printed(edited(text, {"mast", "cover"}, lambda _: []))


@change(expect=without("conclusions"))
def no_closing(text: Text) -> str | None:
    """Quotations stop at the last paragraph."""
    return _printed(edited(text, {"closing"}, lambda _: []))


@change()
def sponsors(text: Text) -> str:
    """Drafts name their sponsors above the title."""
    lines = list(text.lines)
    first = next(i for i, line in enumerate(lines) if line.kind in ("title", "formula"))
    lines.insert(first, Line("cover", words("sponsors")[text.language]))
    return shown(replace(text, lines=tuple(lines)))


@change()
def web_page(text: Text) -> str:
    """A page copied whole: its menu above, its links and licence below."""
    above, below, licence = (words(name)[text.language] for name in ("menu", "below", "licence"))
    return f"{above}\n\n{shown(text)}\n{below}\n{licence}\n"


@change()
def lines_below(text: Text) -> str:
    """A copy that took some links from below the text along."""
    return f"{shown(text)}\n{words('below')[text.language]}\n"


def _both(text: Text) -> list[Unit]:
    second = text.following.units if text.following else ()
    return [*text.units, *(replace(unit, part=1) for unit in second)]


@change(expect=_both)
def pair(text: Text) -> str | None:
    """Archives of a session: the next resolution follows in the same file."""
    return f"{shown(text)}\n\n{shown(text.following)}" if text.following else None
