"""Late heads: the top of the masthead, which PDF text puts at the foot of the first page.

The head of a page may be the last that a PDF file draws, so that pdftotext -raw writes it last::

    Human Rights Council
    Sixtieth session
    ...
    1. Decides to remain seized of the matter.
    United Nations A/HRC/60/L.1             (printed at the top of the page)
    General Assembly Distr.: Limited
    2 July 2025

The symbol tells: it stands nowhere above, and the next page begins with it. Nothing but what a
masthead says stands beside it or below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.parsing import masthead
from unres.parsing.feet import LONGEST
from unres.parsing.masthead_entries import TAG
from unres.parsing.quirks import gaps_lost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language

#: How many lines the top of a masthead takes at most.
MOST = 6
#: How many lines of a page may hold its running head.
EDGE = 4
#: Kinds of entry that the top of a masthead has.
KINDS = TAG | {"publisher", "body", "session", "session_dates", "agenda_item"}


def mend(lines: Sequence[Line], language: Language) -> list[Line]:
    """Bring the top of the masthead back to where print has it, if it stands below the text."""
    first = lines[0].page
    end = next((index for index, line in enumerate(lines) if line.page > first), len(lines))
    later = {line.text for line in lines[end : end + EDGE]}
    for index in range(end - 1, max(end - MOST, 1) - 1, -1):
        if len(lines[index].text) > LONGEST:
            break
        entries = masthead.entries(gaps_lost.mend([lines[index]], language), language).entries
        if not all(entry.kind in KINDS for entry in entries):
            break
        symbols = (entry.passage.text for entry in entries if entry.kind == "symbol")
        tag = next((symbol for symbol in symbols if symbol in later), None)
        if tag:
            above = any(tag in line.text for line in lines[:index])
            return list(lines) if above else [*lines[index:end], *lines[:index], *lines[end:]]
    return list(lines)
