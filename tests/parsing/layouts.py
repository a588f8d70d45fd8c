"""Set a text of one paragraph a line as print does: wrapped, on pages, with page furniture."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from unres.ingest.lines import width

CALL = re.compile(r"^\(?\d+\)?\t", re.MULTILINE)


def wrapped(text: str, columns: int = 80, *, blank: bool = True) -> str:
    """Wrap each paragraph, with an empty line between paragraphs or none."""
    body, notes = parted(text)
    paragraphs = ["\n".join(wrap(line.replace("\t", "  "), columns)) for line in body]
    joined = ("\n\n" if blank else "\n").join(paragraphs)
    return f"{joined}\n\n{notes}" if notes else joined


def paged(text: str, columns: int = 80, length: int = 30, symbol: str = "A/RES/80/999") -> str:
    """Wrap the text and print it on pages, each with a running head, a number and a job number."""
    body, notes = parted(text)
    lines = [line for paragraph in body for line in wrap(paragraph.replace("\t", "  "), columns)]
    starts = range(0, len(lines), length)
    pages = []
    for number, start in enumerate(starts, 1):
        head = f"{symbol}\n\n" if number > 1 else ""
        page = "\n".join(lines[start : start + length])
        foot = f"\n_______________\n{notes}\n" if notes and number == len(starts) else ""
        pages.append(f"{head}{page}\n{foot}\n{number}/{len(starts)}\n25-12345 (E)\n")
    return "\f".join(pages)


def parted(text: str) -> tuple[list[str], str]:
    """The paragraphs of the text, and its notes."""
    start = text.rfind("\n\n")
    if start < 0 or not CALL.match(text, start + 2):
        return [line for line in text.splitlines() if line], ""
    return [line for line in text[:start].splitlines() if line], text[start + 2 :].strip()


def wrap(paragraph: str, columns: int) -> list[str]:
    """Wrap one paragraph; Chinese breaks anywhere, where the line is full."""
    if not any(unicodedata.east_asian_width(char) == "W" for char in paragraph):
        return textwrap.wrap(paragraph, columns, break_on_hyphens=False, break_long_words=False)
    lines = [""]
    for char in paragraph:
        if width(lines[-1] + char) > columns:
            lines.append("")
        lines[-1] += char
    return lines
