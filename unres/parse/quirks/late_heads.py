"""Late heads: the top of the masthead, which PDF text puts at the foot of the first page.

The head of a page may be the last that a PDF file draws, so that pdftotext -raw writes it last::

    Human Rights Council
    Sixtieth session
    ...
    1. Decides to remain seized of the matter.
    United Nations A/HRC/60/L.1             (printed at the top of the page)
    General Assembly Distr.: Limited
    2 July 2025

The symbol tells: it stands nowhere above, and the next page begins with it. No clause ends below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.lang import symbol
from unres.parse.punctuation import ends_clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line

#: How many lines the top of a masthead takes at most.
MOST = 6
#: How many words stand before the symbol at most: "Организация Объединенных Наций".
WORDS = 4
#: How many lines of a page may hold its running head.
EDGE = 4


def mend(lines: Sequence[Line]) -> list[Line]:
    """Bring the top of the masthead back to where print has it, if it stands below the text."""
    first = lines[0].page
    end = next((index for index, line in enumerate(lines) if line.page > first), len(lines))
    later = {line.text for line in lines[end : end + EDGE]}
    for index in range(end - 1, max(end - MOST, 1) - 1, -1):
        *words, last = lines[index].text.split()
        named = len(words) <= WORDS and not any(map(str.isdigit, "".join(words)))
        if named and last in later and symbol(last):
            above = any(last in line.text for line in lines[:index])
            return list(lines) if above else [*lines[index:end], *lines[:index], *lines[end:]]
        if ends_clause(lines[index].text):
            break
    return list(lines)
