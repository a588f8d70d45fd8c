"""Several documents in one text: resolutions printed one after another, a report with its drafts.

A document begins above its opening (`openings`), where its number or title stands, and its masthead
above that. A formula below nothing but a letter is a part of the document before it, and one
below a paragraph a draft that the paragraph recommends: neither is looked for here.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.ingest.lines import columns
from unres.lang import symbol
from unres.model import Document
from unres.parsing import minutes
from unres.parsing.openings import ENDS, Opening, below_headings, name, openings, title
from unres.parsing.punctuation import FULL_STOPS, final_mark
from unres.parsing.signs import MEETING_OR_DATE, NUMBERED_TITLES, RESULTS, VOTES, signs
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from unres.ingest.lines import Line
    from unres.lang import Language

#: How many lines above a title its masthead may stand.
MASTHEAD_REACH = 30
DRAFT = "draft_title"
#: What a masthead holds that nothing else does.
MASTHEAD = ("distribution", "session", "adoption", "publisher")
#: How many lines above a title the closing of the document before it may stand.
CLOSING_REACH = 4
#: How many lines above a title the closing of a document that begins elsewhere may.
FRAGMENT_REACH = 12
#: So many numbered paragraphs above the first draft are a report that recommends it.
REPORT = 3
_NUMBERED = compiled(r"\d{1,3}\s?[.．-]\s*[^\W\d]")


class Part(NamedTuple):
    """The lines of a document, and the body whose documents stand around it, if one is known."""

    lines: list[Line]
    body: str | None = None


def parted(lines: Sequence[Line], language: Language) -> list[Part]:
    """Return the documents in `lines`, in order; most often there is one.

    The paragraphs of a report come first, as a document that has no formula. The pages of each
    count from nought.
    """
    found = openings(lines, language)
    if not found:
        return [Part(list(lines))]
    first = title(lines, found[0].line, 0, language, {DRAFT})
    wanted = NUMBERED_TITLES | {DRAFT} if first is not None else NUMBERED_TITLES
    starts = [0, *_first(lines, found[0], first, language)]
    for before, opening in pairwise(found):
        start = _start(lines, opening, before.line + 1, language, wanted)
        if start is not None:
            starts.append(start)
    ends = [*starts[1:], len(lines)]
    bodies = _bodies(starts, found)
    return [
        Part(_paged(lines[start:end]), body)
        for start, end, body in zip(starts, ends, bodies, strict=True)
    ]


def _bodies(starts: Sequence[int], found: Sequence[Opening]) -> Iterator[str | None]:
    """The body that speaks in each document, or else in the one before it."""
    body = None
    for start in starts:
        body = next((opening.body for opening in found if opening.line >= start), body)
        yield body


def _first(
    lines: Sequence[Line], opening: Opening, draft: int | None, language: Language
) -> Iterator[int]:
    """Yield where the first document begins that opens, if something else stands above it.

    That is a report with paragraphs that recommend drafts, or the end of a document that begins on
    an earlier page.
    """
    numbered = (_NUMBERED.match(line.text) is not None for line in lines[:draft])
    if draft is not None:
        if draft and sum(numbered) >= REPORT:
            yield draft
        return
    start = _start(lines, opening, 0, language, NUMBERED_TITLES) or 0
    above = lines[max(start - FRAGMENT_REACH, 0) : start]
    if any(_ends_other(line, language, opening.body) for line in above):
        yield start


def _ends_other(line: Line, language: Language, body: str | None) -> bool:
    """Whether a line tells how something was adopted, or when something else was decided.

    Headings of lists of decisions may do so as well.
    """
    if language.line("decision_type", line.text):
        return False
    voted = VOTES & signs(line, language).keys()
    return bool(voted) or minutes.read(line.text, language, body) is not None


def _start(
    lines: Sequence[Line],
    opening: Opening,
    floor: int,
    language: Language,
    wanted: AbstractSet[str],
) -> int | None:
    """Where the document that has that opening begins, not above `floor`; None if it is a part."""
    top = title(lines, opening.line, floor, language, wanted)
    if top is None:
        return below_headings(lines, opening.line, floor, language) if opening.decided else None
    named = name(lines, top, floor, language)
    if named == top:
        above = _masthead(lines, top, floor, language)
        if _is_masthead(lines[above:top], language):
            return above
        if not (opening.decided or _ended(lines, top, language)):
            return None
    return below_headings(lines, named, floor, language)


def joined(documents: Sequence[Document]) -> Document:
    """Return the one document, or one that has `documents` as its parts.

    What stands above the drafts of a report becomes the whole's own text.
    """
    if len(documents) == 1:
        return documents[0]
    first, *rest = documents
    if first.preamble is None and first.label is None and first.kind != "decision":
        return first.model_copy(update={"parts": (*first.parts, *rest)})
    return Document.model_construct(language=first.language, parts=tuple(documents))


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
    if not above:
        return False
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
