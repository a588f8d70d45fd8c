"""Several documents in one text: resolutions printed one after another, a report with its drafts.

A document begins above an enacting formula, where its number or title stands, and its masthead
above that. A formula below nothing but a letter is a part of the document before it, and one
below a paragraph a draft that the paragraph recommends: neither is looked for here.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.ingest.lines import columns
from unres.lang import symbol
from unres.model import Document
from unres.parsing.punctuation import FULL_STOPS, final_mark
from unres.parsing.signs import MEETING_OR_DATE, NUMBERED_TITLES, RESULTS, SHORT, signs
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from unres.ingest.lines import Line
    from unres.lang import Language

#: How many lines above a formula the number of its document may stand, and the masthead above it.
TITLE_REACH, MASTHEAD_REACH = 8, 30
DRAFT = "draft_title"
#: What a masthead holds that nothing else does.
MASTHEAD = ("distribution", "session", "adoption", "publisher")
#: How many lines above a title the closing of the document before it may stand.
CLOSING_REACH = 4
#: The signs of lines that end a document: a date alone may stand in a masthead.
ENDS = RESULTS | {"meeting"}
#: So many numbered paragraphs above the first draft are a report that recommends it.
REPORT = 3
_NUMBERED = compiled(r"\d{1,3}\s?[.．-]\s*[^\W\d]")


def parted(lines: Sequence[Line], language: Language) -> list[list[Line]]:
    """Return the lines of each document in `lines`, in order; most often there is one.

    The paragraphs of a report come first, as a document that has no formula. The pages of each
    count from nought.
    """
    formulas = [i for i in range(len(lines)) if _is_formula(lines, i, language)]
    if not formulas:
        return [list(lines)]
    first = _title(lines, formulas[0], 0, language, {DRAFT})
    numbered = (_NUMBERED.match(line.text) is not None for line in lines[:first])
    report = first is not None and sum(numbered) >= REPORT
    wanted = NUMBERED_TITLES | {DRAFT} if first is not None else NUMBERED_TITLES
    starts = [0, *([first] if report and first else [])]
    for before, formula in pairwise(formulas):
        title = _title(lines, formula, before + 1, language, wanted)
        if title is not None:
            start = _masthead(lines, title, before + 1, language)
            if _is_masthead(lines[start:title], language) or _ended(lines, title, language):
                starts.append(start)
    ends = [*starts[1:], len(lines)]
    return [_paged(lines[start:end]) for start, end in zip(starts, ends, strict=True)]


def joined(documents: Sequence[Document]) -> Document:
    """Return the one document, or one that has `documents` as its parts.

    What stands above the drafts of a report becomes the whole's own text.
    """
    if len(documents) == 1:
        return documents[0]
    first, *rest = documents
    if first.preamble is None and first.label is None:
        return first.model_copy(update={"parts": (*first.parts, *rest)})
    return Document.model_construct(language=first.language, parts=tuple(documents))


def _is_formula(lines: Sequence[Line], index: int, language: Language) -> bool:
    """Whether a line is a formula; without its comma it may be a name in a masthead instead."""
    text = lines[index].text
    found = language.formula(text) if len(text) <= SHORT else None
    if not found or found.body is None or text[found.end :].strip(" ,،，:："):
        return False  # lines of running text may look like the formulas of unknown bodies
    return found.comma or _title(lines, index, 0, language, NUMBERED_TITLES) is not None


def _title(
    lines: Sequence[Line], formula: int, floor: int, language: Language, wanted: AbstractSet[str]
) -> int | None:
    """Where the title above a formula begins, not above `floor`; None without one."""
    for index in range(formula - 1, max(floor, formula - TITLE_REACH) - 1, -1):
        found = signs(lines[index], language).keys()
        if wanted & found:
            return index
        if "part_letter" in found or ENDS & found:
            return None
    return None


def _masthead(lines: Sequence[Line], title: int, floor: int, language: Language) -> int:
    """The first line of the masthead above a title, or the title."""
    start = title
    for index in range(title - 1, max(floor, title - MASTHEAD_REACH) - 1, -1):
        line = lines[index]
        if ENDS & signs(line, language).keys():
            break
        if any(_heads(cell.text, language) for cell in columns(line)):
            start = index
    return start


def _ended(lines: Sequence[Line], title: int, language: Language) -> bool:
    """Whether a document ends above a title that has no masthead: not in the middle of a page.

    Pages of one document may repeat its number and title at their top.
    """
    above = lines[max(title - CLOSING_REACH, 0) : title]
    if any((MEETING_OR_DATE | RESULTS) & signs(line, language).keys() for line in above):
        return True
    last = above[-1]
    return last.page == lines[title].page and final_mark(last.text) in FULL_STOPS


def _heads(text: str, language: Language) -> bool:
    return bool(symbol(text) or language.body_of(text) or _is_kind(text, language))


def _is_kind(text: str, language: Language) -> bool:
    return any(language.kinds_of(text, MASTHEAD))


def _is_masthead(lines: Sequence[Line], language: Language) -> bool:
    """Whether `lines` are more than a symbol at the top of a page."""
    return any(_is_kind(cell.text, language) for line in lines for cell in columns(line))


def _paged(lines: Sequence[Line]) -> list[Line]:
    first = lines[0].page if lines else 0
    return [line._replace(page=line.page - first) for line in lines] if first else list(lines)
