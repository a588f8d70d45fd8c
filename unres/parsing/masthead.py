"""The masthead: naming its lines, and joining those that one entry takes up."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.ingest.lines import columns
from unres.lang import state_named, symbol
from unres.parsing.masthead_entries import ENDS_AGENDA_TITLE, Entries, Entry
from unres.parsing.passage import Passage
from unres.parsing.punctuation import COMMAS, final_mark
from unres.parsing.signs import heads_list
from unres.parsing.votes import names_of_states
from unres.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.model import LineKind

#: How many lines an entry may take, for the kinds that are wrapped; one for all others.
LONGEST_ENTRY = {
    "sc_adoption": 3,
    "adoption": 3,
    "proponent": 8,
    "draft_title": 12,
    "amendment": 12,
}
#: Kinds of line the language data know, in the order they are tried, and the kind in the model.
KINDS: tuple[tuple[str, LineKind], ...] = (
    ("publisher", "publisher"),
    ("distribution", "distribution"),
    ("original_language", "original_language"),
    ("version_language", "version_language"),
    ("session", "session"),
    ("agenda_item", "agenda_item"),
    ("sc_adoption", "adoption"),
    ("sc_title", "document_title"),
    ("adoption", "document_title"),
    ("numbered", "document_title"),
    ("vote_recorded", "adoption"),
    ("vote_meeting", "adoption"),
    ("meeting", "adoption"),
    ("resolution_date", "adoption"),
    ("statement_title", "document_title"),
    ("proponent", "proponent"),
    ("draft_title", "sponsors"),
    ("amendment", "sponsors"),
    ("decision_type", "decision_type"),
    ("session_dates", "session_dates"),
    ("date_line", "issued"),
)
#: Kinds of line that are sentences, of as many lines as they take; what may stand below them.
SENTENCES = frozenset({"vote_recorded", "vote_meeting"})
BELOW_SENTENCE = ("proponent", "session", "agenda_item", "numbered")
#: Kinds of line that begin with a list of sponsors.
SPONSORED = frozenset({"draft_title", "amendment"})
#: Kinds of line that old prints have below the title, or beside it.
BELOW_TITLE = ("meeting", "date_line", "session", "resolution_date", "proponent")
_BETWEEN_ITEMS = compiled(r"\s?(?:[,;、،]|\b(?:and|et|y|e|и|und)\b|[و和及])\s?(?=\d)")
#: Longest line that is a date and little else, in characters.
LONGEST_DATE = 30


def entries(lines: Sequence[Line], language: Language) -> Entries:
    """Name the lines of a masthead, joining those that one entry takes up."""
    cells = [cell for line in lines for cell in columns(line)]
    found = Entries()
    index = 0
    in_agenda = False
    while index < len(cells):
        entry, taken = _entry(cells, index, language)
        if entry.kind == "other" and in_agenda:
            taken = _title_end(cells, index, language) - index
            *above, last = _titles(cells[index : index + taken], agenda_items(found.entries[-1]))
            found.entries += [Entry("agenda_title", Passage.of(title)) for title in above]
            entry = Entry("agenda_title", Passage.of(last))
        if entry.kind == "issued" and found.entries and _wants_date(found.entries[-1]):
            entry.kind = "adoption"
        in_agenda = entry.kind == "agenda_item" or (
            in_agenda and entry.kind not in ENDS_AGENDA_TITLE and entry.kind != "agenda_title"
        )
        if entry.kind in ("decision_type", "sponsors"):
            entry.names = _named(entry.passage.text, language)
        if entry.kind == "decision_type" and entry.names:
            found.decisions = entry.names == "decision"
        found.entries.append(entry)
        index += taken
    return found


def _named(text: str, language: Language) -> str | None:
    """What a heading or a line of sponsors names first, a resolution or a decision."""
    kinds = (word.kind for word in language.citations.find(text))
    return next((kind for kind in kinds if kind in ("resolution", "decision")), None)


def stands_below_title(text: str, language: Language) -> bool:
    """Tell whether a line below a title belongs to the masthead: meeting, date, session, draft."""
    return any(language.kinds_of(text, BELOW_TITLE))


def _entry(cells: Sequence[Line], index: int, language: Language) -> tuple[Entry, int]:
    text = cells[index].text
    if symbol(text):
        return Entry("symbol", Passage.of(cells[index : index + 1])), 1
    if language.body_of(text):
        return Entry("body", Passage.of(cells[index : index + 1])), 1
    for name, kind in KINDS:
        if name in SENTENCES and (match := language.line(name, text)):
            taken = _sentence_end(cells, index, language) - index
            return Entry(kind, Passage.of(cells[index : index + taken]), match), taken
        found = _longest(name, cells, index, language)
        if found:
            match, taken = found
            return Entry(kind, Passage.of(cells[index : index + taken]), match), taken
    if len(text) < LONGEST_DATE and language.date(text):
        return Entry("issued", Passage.of(cells[index : index + 1])), 1
    return Entry("other", Passage.of(cells[index : index + 1])), 1


def _sentence_end(cells: Sequence[Line], index: int, language: Language) -> int:
    """Where the sentence ends that tells how a text was adopted, with the lists of its vote."""
    for end in range(index + 1, len(cells)):
        cell = cells[end]
        named = symbol(cell.text) or any(language.line(kind, cell.text) for kind in BELOW_SENTENCE)
        if named or (cell.blanks and not heads_list(cell.text, language)):
            return end
    return len(cells)


def _longest(
    name: str, cells: Sequence[Line], index: int, language: Language
) -> tuple[re.Match[str], int] | None:
    """Match an entry of a kind over as few lines as give all of it, its date above all."""
    best = None
    for taken in _lengths(name, cells, index):
        lines = cells[index : index + taken]
        text = Passage.of(lines).text if taken > 1 else lines[0].text
        match = language.line(name, text)
        if not match or (taken > 1 and not _is_whole(name, lines, language)):
            continue
        datable = any("date" in pattern.groupindex for pattern in language.lines(name))
        dated = not datable or match.groupdict().get("date")
        if best is None or dated:
            best = match, taken
        if dated:
            break
    return best


def _is_whole(name: str, lines: Sequence[Line], language: Language) -> bool:
    """Whether the first of `lines` belongs to the entry that the last could be by itself.

    A list of sponsors begins with a State, or inside the brackets of its name; no line of another
    kind stands in it, and no State begins it anew below.
    """
    if name not in SPONSORED:
        return not language.line(name, lines[-1].text)
    if _begins_list(lines[0].text, language):
        return True
    if language.line(name, lines[-1].text):
        return False
    anew = (
        final_mark(above.text) not in COMMAS and _begins_list(line.text, language)
        for above, line in pairwise(lines)
    )
    parted = any(line.blanks for line in lines[1:])
    return not (parted or any(anew) or any(_is_named(line.text, language) for line in lines))


def _begins_list(text: str, language: Language) -> bool:
    first = next(names_of_states(text, language), "")
    return state_named(first, language.code) is not None or "(" in first


def _is_named(text: str, language: Language) -> bool:
    """Whether a line is an entry by itself, other than a list of sponsors."""
    if symbol(text) or language.body_of(text):
        return True
    return any(language.line(name, text) for name, _ in KINDS if name not in SPONSORED)


def _lengths(name: str, cells: Sequence[Line], index: int) -> Sequence[int]:
    """How many lines an entry may take."""
    reach = min(LONGEST_ENTRY.get(name, 1), len(cells) - index)
    if name != "proponent":
        return range(1, reach + 1)
    if not cells[index].text.startswith(("[", "［")):
        return ()
    closes = (n for n in range(1, reach + 1) if cells[index + n - 1].text.endswith(("]", "］")))
    return (next(closes, 1),)


def _title_end(cells: Sequence[Line], index: int, language: Language) -> int:
    """Where the title of an agenda item ends: before the next line that has a name."""
    end = index + 1
    while end < len(cells) and _entry(cells, end, language)[0].kind == "other":
        end += 1
    return end


def _wants_date(entry: Entry) -> bool:
    """Whether a date below an entry is that of adoption: a meeting, "Resolution 24 (1947)"."""
    groups = entry.match.groupdict() if entry.match else {}
    named = "num" in groups or (entry.kind == "adoption" and groups.get("meeting"))
    return bool(named) and not groups.get("date")


def agenda_items(entry: Entry) -> list[str]:
    """Return the items that an agenda line names: "14 and 122" are two, "18 (b) and (c)" one."""
    printed = entry.group("item") or entry.passage.text
    return [item.strip() for item in _BETWEEN_ITEMS.split(printed)]


def _titles(cells: Sequence[Line], items: Sequence[str]) -> list[Sequence[Line]]:
    """Part lines into the titles of the items, if as many begin like titles."""
    starts = list(range(len(cells)))
    if len(cells) != len(items):
        starts = [i for i, cell in enumerate(cells) if not cell.text[:1].islower()]
    if len(starts) != len(items) or starts[0]:
        return [cells]
    return [cells[start:end] for start, end in pairwise([*starts, len(cells)])]
