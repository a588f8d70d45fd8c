"""Markdown, as people and tools write it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.changes.change import change
from tests.changes.printing import Style, paragraphs, reworded
from tests.changes.setting import opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.changes.text import Kind, Line, Text

_HEADS = {"title": "# ", "heading": "## "}
_CLAUSES: frozenset[Kind] = frozenset({"recital", "clause"})


def _markdown(
    text: Text,
    label: Callable[[Line], str],
    *,
    italic: bool = False,
    call: str = "[^{}]",
    note: str = "[^{}]: {}",
) -> str:
    if italic:
        text = reworded(text, _CLAUSES, lambda words: opened(words, "*{}*".format)) or text
    style = Style(call.format, note.format, lambda line: label(line) if line.label else "")
    out: list[str] = []
    above: Line | None = None
    for line, printed in paragraphs(text, style):
        if line.kind == "row":
            out += [*_row(printed, first=above is None or above.kind != "row")]
        else:
            out += ["", _HEADS.get(line.kind, "") + printed]
        above = line
    out += ["", *(style.note(*each) for each in text.notes)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(out).strip()) + "\n"


def _row(cells: str, *, first: bool) -> list[str]:
    row = f"| {cells.replace(chr(9), ' | ')} |"
    return ["", row, "|" + "---|" * (cells.count("\t") + 1)] if first else [row]


def _slants(text: Text) -> bool:
    """Arabic and Chinese have no italics."""
    return text.language not in ("ara", "zho")


@change()
def markdown(text: Text) -> str:
    """Typed by hand or by a model: headings, *openers*, footnotes, tables."""
    return _markdown(text, lambda line: f"{line.label} ", italic=_slants(text))


@change()
def markdown_bold_labels(text: Text) -> str:
    """Labels in bold: **1.** Requests."""
    return _markdown(text, lambda line: f"**{line.label}** ")


@change()
def markdown_escaped(text: Text) -> str:
    r"""What could be mark-up is escaped, as pandoc does: 1\. Requests, \(a\)."""
    return _markdown(text, lambda line: re.sub(r"([.)(-])", r"\\\1", line.label) + " ")


@change()
def markdown_raised(text: Text) -> str:
    """Tools that read PDF and Word files: <sup>1</sup>, notes with raised numbers."""
    return _markdown(
        text, lambda line: f"{line.label} ", call="<sup>{}</sup>", note="\n<sup>{}</sup> {}"
    )


@change()
def markdown_linked(text: Text) -> str:
    """Converters of Word files: calls and notes lead to each other."""
    return _markdown(
        text,
        lambda line: f"{line.label} ",
        call="[[{0}]](#footnote-{0})",
        note="\n[[{0}]](#footnote-ref-{0}) {1}",
    )
