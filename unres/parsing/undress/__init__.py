"""Dress: what a text was wrapped in on its way, taken off before anything is read.

Mail is quoted, minutes have numbered lines, pages of the web have menus. Each kind of dress has a
module; a step finds where it stands. What is found is set aside with its reason, and blanked in
the text, so that every offset stays what it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.diagnostics import SetAside
from unres.ingest.lines import VISIBLE
from unres.parsing.undress import borders, bullets, line_numbers, links, quoting, web
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from unres.lang import Language
    from unres.parsing.undress.runs import Run

    Step = Callable[[str, Language], Iterable[Run]]

#: In this order: what stands farther left hides what stands behind it, what stands below a list of
#: links hides its end.
STEPS: tuple[tuple[str, Step], ...] = (
    ("mark of a quotation", quoting.find),
    ("line number", line_numbers.find),
    ("border of a table", borders.find),
    ("web page around the text", web.find),
    ("list of links", links.find),
    ("bullet before a number", bullets.find),
)


class Undressed(NamedTuple):
    """A text as long as it was, with spaces for what was set aside, and that itself."""

    text: str
    aside: list[SetAside]


def undress(text: str, language: Language) -> Undressed:
    """Take what is no part of a document off `text`; nothing, if nothing else would be left.

    The text keeps its length and its line breaks. Together with it, the runs set aside hold every
    character of `text` that is not white space.
    """
    bare, aside = text, list[SetAside]()
    for reason, find in STEPS:
        runs = [run for run in find(bare, language) if bare[run.start : run.end].strip()]
        blanked = _blanked(bare, runs) if runs else bare
        if not VISIBLE.search(blanked):
            continue
        aside += [SetAside(bare[run.start : run.end], run.start, reason) for run in runs]
        bare = blanked
    return Undressed(bare, aside)


def _blanked(text: str, runs: Iterable[Run]) -> str:
    """Return `text` with blanks in place of the `runs`, which stand in order, each on one line."""
    parts, end = [], 0
    for run in runs:
        parts += [text[end : run.start], run.blank * (run.end - run.start)]
        end = run.end
    return "".join([*parts, text[end:]])
