"""The masthead: naming its lines, and reading what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from unres.ingest.lines import columns
from unres.lang import find_symbols, state_named, symbol
from unres.lang.numbers import find_numbers, symbol_of
from unres.lang.numerals import numeral
from unres.model import AgendaItem, Masthead, MastheadLine, Session
from unres.parsing.passage import Passage
from unres.parsing.votes import names_of_states
from unres.patterns import compiled

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Literal

    from unres.ingest.lines import Line
    from unres.lang import Language, Symbol
    from unres.model import LineKind
    from unres.parsing.marks import Finisher
    from unres.parsing.minutes import Minutes

    SessionType = Literal["regular", "special", "emergency", "year"]

#: How many lines an entry may take, for the kinds that are wrapped; one for all others.
LONGEST_ENTRY = {"sc_adoption": 3, "adoption": 3, "proponent": 8, "draft_title": 12}
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
    ("decision_type", "decision_type"),
    ("session_dates", "session_dates"),
    ("date_line", "issued"),
)
#: Kinds of line that old prints have below the title, or beside it.
BELOW_TITLE = ("meeting", "date_line", "session", "resolution_date", "proponent")
_BETWEEN_ITEMS = compiled(r"\s?(?:[,;、،]|\b(?:and|et|y|e|и|und)\b|[و和及])\s?(?=\d)")
#: Longest line that is a date and little else, in characters.
LONGEST_DATE = 30
#: Kinds after which unnamed lines are no longer the title of the agenda item.
ENDS_AGENDA_TITLE = frozenset({"document_title", "adoption", "proponent", "sponsors"})

#: Kinds of the lines in the upper right corner.
TAG = frozenset({"symbol", "distribution", "issued", "original_language", "version_language"})


@dataclass(slots=True)
class Entry:
    """An entry of the masthead: its kind, its text, what its pattern matched."""

    kind: LineKind
    passage: Passage
    match: re.Match[str] | None = None


@dataclass(slots=True)
class Entries:
    """The entries of a masthead, in order.

    ``title`` is the line of sponsors that a draft has in place of a title.
    """

    entries: list[Entry] = field(default_factory=list)
    title: Entry | None = None

    def of(self, kind: LineKind) -> list[Entry]:
        """The entries of one kind."""
        return [entry for entry in self.entries if entry.kind == kind]

    def add_chapeau(self, lines: Sequence[Line]) -> None:
        """Add the sentence above a formula that says at which meeting a text was adopted."""
        self.entries.append(Entry("adoption", Passage.of(lines)))

    def says_decision(self) -> bool:
        """Whether a line says that this is a decision: "Decision adopted by the ..."."""
        titles = self.of("document_title")
        return bool(self.of("decision_type")) or any(_group(one, "decision") for one in titles)


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
            *above, last = _titles(cells[index : index + taken], _items(found.entries[-1]))
            found.entries += [Entry("agenda_title", Passage.of(title)) for title in above]
            entry = Entry("agenda_title", Passage.of(last))
        if entry.kind == "issued" and found.entries and _wants_date(found.entries[-1]):
            entry.kind = "adoption"
        in_agenda = entry.kind == "agenda_item" or (
            in_agenda and entry.kind not in ENDS_AGENDA_TITLE and entry.kind != "agenda_title"
        )
        found.entries.append(entry)
        index += taken
    return found


def stands_below_title(text: str, language: Language) -> bool:
    """Tell whether a line below a title belongs to the masthead: meeting, date, session, draft."""
    return any(language.kinds_of(text, BELOW_TITLE))


def take_sponsors(found: Entries) -> Entry | None:
    """Take the line of sponsors out of `found` where it is the title: nothing but a tag follows.

    The extraction of a text may put the symbol and the date, printed beside the body, below it.
    """
    below = takewhile(lambda entry: entry.kind in TAG, reversed(found.entries))
    index = len(found.entries) - 1 - sum(1 for _ in below)
    if index < 0 or found.entries[index].kind != "sponsors":
        return None
    found.title = found.entries.pop(index)
    return found.title


def take_title(found: Entries) -> Passage | None:
    """Take the title out of `found` where it has no number: the last lines, below the adoption.

    Drafts may have nothing between it and the tag: then an empty line parts both.
    """
    entries = found.entries
    end = len(entries)
    while end and entries[end - 1].kind == "other":
        end -= 1
    if end == len(entries) or not end:
        return None
    apart = entries[end - 1].kind in TAG and entries[end].passage.first.blanks > 0
    if not (apart or entries[end - 1].kind in ENDS_AGENDA_TITLE):
        return None
    lines = [line for entry in entries[end:] for _, line in entry.passage.pieces]
    del entries[end:]
    return Passage.of(lines)


def _entry(cells: Sequence[Line], index: int, language: Language) -> tuple[Entry, int]:
    text = cells[index].text
    if symbol(text):
        return Entry("symbol", Passage.of(cells[index : index + 1])), 1
    if language.body_of(text):
        return Entry("body", Passage.of(cells[index : index + 1])), 1
    for name, kind in KINDS:
        found = _longest(name, cells, index, language)
        if found:
            match, taken = found
            return Entry(kind, Passage.of(cells[index : index + taken]), match), taken
    if len(text) < LONGEST_DATE and language.date(text):
        return Entry("issued", Passage.of(cells[index : index + 1])), 1
    return Entry("other", Passage.of(cells[index : index + 1])), 1


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

    A list of sponsors begins with a State, or inside the brackets of its name.
    """
    if not language.line(name, lines[-1].text):
        return True
    if name != "draft_title":
        return False
    first = next(names_of_states(lines[0].text, language), "")
    return state_named(first, language.code) is not None or "(" in first


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


def _items(entry: Entry) -> list[str]:
    """The items that an agenda line names: "14 and 122" are two, "18 (b) and (c)" one."""
    printed = _group(entry, "item") or entry.passage.text
    return [item.strip() for item in _BETWEEN_ITEMS.split(printed)]


def _titles(cells: Sequence[Line], items: Sequence[str]) -> list[Sequence[Line]]:
    """Part lines into the titles of the items, if as many begin like titles."""
    starts = list(range(len(cells)))
    if len(cells) != len(items):
        starts = [i for i, cell in enumerate(cells) if not cell.text[:1].islower()]
    if len(starts) != len(items) or starts[0]:
        return [cells]
    return [cells[start:end] for start, end in pairwise([*starts, len(cells)])]


def read(
    found: Entries,
    language: Language,
    body: str | None,
    label: str | None = None,
    told: Minutes | None = None,
) -> Masthead:
    """Read the values out of the entries; `lines` makes the lines.

    `told` is what the first sentence of a decision says of it.

    `body` is the body that the formula names, `label` the number above the title: from both, and
    the title of a resolution of the Security Council, comes a symbol that is not printed.
    """
    known = symbol(found.of("symbol")[0].passage.text) if found.of("symbol") else None
    printed = [language.body_of(entry.passage.text) for entry in found.of("body")]
    numbers = (label, *(_group(entry, "number") for entry in found.of("document_title")))
    known = known or next(filter(None, map(symbol, filter(None, numbers))), None)
    body = body or (known.body if known else None) or next(iter(printed[::-1]), None)
    known = known or _unprinted(found, body, label, "decision" if told else None)
    committee, reports = _proponent(found)
    return Masthead.model_construct(
        symbol=known.text if known else None,
        body=body,
        issued=_date(found.of("issued"), language),
        adopted=_date(_adopting(found), language) or (told.date if told else None),
        meeting=_meeting(found, language) or (told.meeting if told else None),
        original_language=_original(found),
        session=_session(found, language),
        agenda=_agenda(found),
        committee=committee,
        reports=reports,
        sponsors=_sponsors(found, language),
    )


def lines(found: Entries, finisher: Finisher) -> tuple[MastheadLine, ...]:
    """Make the lines of the masthead."""
    texts = [(entry.kind, finisher.text(entry.passage)) for entry in found.entries]
    return tuple(
        MastheadLine.model_construct(kind=kind, text=text, source=text.source)
        for kind, text in texts
    )


def _unprinted(
    found: Entries, body: str | None, label: str | None, kind: str | None
) -> Symbol | None:
    """The symbol that number and body make: 34/180 of the Assembly is A/RES/34/180."""
    titles = (entry.match.groupdict() for entry in found.of("document_title") if entry.match)
    numbered = next((f"{one['num']} ({one['year']})" for one in titles if one.get("num")), None)
    number = next(find_numbers(label or numbered or ""), None)
    if body is None and number and number.form == "year":
        body = "SC"  # no other body numbers its resolutions so
    if number is None or body is None or found.title or found.of("sponsors"):
        return None
    kind = kind or ("decision" if found.says_decision() else "resolution")
    return symbol_of(number, body, kind)


def _date(found: Sequence[Entry], language: Language) -> datetime.date | None:
    dates = (language.date(entry.passage.text) for entry in found)
    return next((date for date in dates if date), None)


def _group(entry: Entry, name: str) -> str | None:
    if entry.match is None or name not in entry.match.re.groupindex:
        return None
    return entry.match[name]


def _adopting(found: Entries) -> list[Entry]:
    """The entries that may say when and where a text was adopted."""
    return [*found.of("adoption"), *found.of("document_title")]


def _meeting(found: Entries, language: Language) -> int | None:
    printed = (_group(entry, "meeting") for entry in found.of("adoption"))
    figures = (number for number in map(numeral, filter(None, printed)) if number)
    texts = (entry.passage.text for entry in _adopting(found))
    return next(figures, None) or next(filter(None, map(language.adopting.meeting, texts)), None)


def _original(found: Entries) -> str | None:
    for entry in found.of("original_language"):
        return entry.passage.text.split(":")[-1].strip() or None
    return None


def _session(found: Entries, language: Language) -> Session | None:
    begins, ends = _session_dates(found, language)
    for entry in found.of("session"):
        text = entry.passage.text
        year = re.search(r"\d{4}", text)
        number = int(year[0]) if year else language.ordinal(text)
        if number:
            kind: SessionType = "year" if year else _session_type(entry, found)
            return Session.model_construct(number=number, type=kind, begins=begins, ends=ends)
    return None


def _session_type(entry: Entry, found: Entries) -> SessionType:
    """Whether a session is special: the line says so, or the symbol (A/RES/ES-11/1)."""
    text = "".join(entry.passage.text for entry in found.of("symbol"))
    if _group(entry, "emergency") or "/ES-" in text:
        return "emergency"
    return "special" if _group(entry, "special") or "/S-" in text else "regular"


def _session_dates(
    found: Entries, language: Language
) -> tuple[datetime.date | None, datetime.date | None]:
    """When a session began and ended; month and year may stand once: 18–29 June 2007."""
    for entry in found.of("session_dates"):
        left, right = _group(entry, "begins") or "", _group(entry, "ends") or ""
        ends = _first_date(_endings(left, right), language)
        if ends:
            day = re.match(r"\d{1,2}", left)
            same_month = re.sub(r"\d{1,2}", day[0], right, count=1) if day else right
            begins = _first_date((left, f"{left} {ends.year}", same_month), language)
            return begins, ends
    return None, None


def _endings(left: str, right: str) -> Iterator[str]:
    """The last day, with what it leaves out where the year stands first: 2025年9月8日至10日."""
    yield right
    for match in re.finditer("[年月]", left):
        yield left[: match.end()] + right


def _first_date(texts: Iterable[str], language: Language) -> datetime.date | None:
    return next(filter(None, map(language.date, texts)), None)


def _agenda(found: Entries) -> tuple[AgendaItem, ...]:
    """The agenda items with their titles; one title for several items is that of the last."""
    items: list[AgendaItem] = []
    for entry in found.entries:
        if entry.kind == "agenda_item":
            items += [AgendaItem.model_construct(item=item) for item in _items(entry)]
    titles = [entry.passage.finished()[0] for entry in found.of("agenda_title")]
    for index, title in enumerate(titles, start=len(items) - len(titles)):
        if index >= 0:
            items[index] = AgendaItem.model_construct(item=items[index].item, title=title)
    return tuple(items)


def _proponent(found: Entries) -> tuple[str | None, tuple[str, ...]]:
    for entry in found.of("proponent"):
        symbols = tuple(found_symbol.text for *_, found_symbol in find_symbols(entry.passage.text))
        committee = _group(entry, "committee")
        return committee.strip() if committee else None, symbols
    return None, ()


def _sponsors(found: Entries, language: Language) -> tuple[str, ...]:
    for entry in (found.title, *found.of("sponsors")):
        names = _group(entry, "sponsors") if entry else None
        if names:
            return tuple(names_of_states(names, language))
    for entry in found.of("adoption"):
        if names := language.adopting.sponsors(entry.passage.text):
            return tuple(names_of_states(names, language))
    return ()
