"""Glued rules: the rule above footnotes, at the end of the last line of text above it.

Pdftotext takes the hyphen that breaks a word at the end of a page for one that the next line
resolves, and joins that line, which is the rule::

    closing the gap between towns and introducing appropriate lamp __________________
    (introducing appropriate lamp-posts)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.ingest.lines import Line

#: The rule behind a word. Shorter ones are blanks to fill in.
RULE = compiled(r"(?<=[^\W_])[^\S\n]?(?P<rule>_{10,})$")


def mend(lines: Sequence[Line]) -> list[Line]:
    """Put each rule on a line of its own; the characters of `lines` stay the same."""
    return [mended for line in lines for mended in _parted(line)]


def _parted(line: Line) -> Iterator[Line]:
    found = RULE.search(line.text) if line.text.endswith("__") else None
    if found is None or line.end - line.start != len(line.text):
        yield line
        return
    yield line.cut(0, found.start())
    yield line.cut(found.start("rule"), len(line.text))._replace(blanks=0)
