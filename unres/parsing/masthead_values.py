"""What a masthead says: symbol, body, dates, session, agenda, sponsors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unres.lang import find_symbols, state_named, symbol
from unres.lang.numbers import find_numbers, symbol_of
from unres.lang.numerals import numeral
from unres.model import AgendaItem, Masthead, MastheadLine, Session
from unres.parsing.masthead import agenda_items
from unres.parsing.votes import names_of_states

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Literal

    from unres.lang import Language, Symbol
    from unres.parsing.marks import Finisher
    from unres.parsing.masthead_entries import Entries, Entry
    from unres.parsing.minutes import Minutes

    SessionType = Literal["regular", "special", "emergency", "year"]


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
    numbers = (label, *(entry.group("number") for entry in found.of("document_title")))
    known = known or next(filter(None, map(symbol, filter(None, numbers))), None)
    body = body or (known.body if known else None) or next(iter(printed[::-1]), None)
    known = known or _unprinted(found, body, label, "decision" if told else None)
    committee, reports = _proponent(found)
    return Masthead.model_construct(
        symbol=known.text if known else None,
        body=body,
        issued=_date(found.of("issued"), language),
        adopted=_date(_adopting(found), language)
        or (told.date if told else None)
        or _beside_number(found, language),
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


def _beside_number(found: Entries, language: Language) -> datetime.date | None:
    """The date of a resolution whose number has its year, where nothing else is said of it.

    A masthead with a symbol or a distribution has the date of issue.
    """
    date = _date(found.of("issued"), language)
    years = {entry.group("year") for entry in found.of("document_title")}
    issued = found.of("symbol") or found.of("distribution")
    return date if date and not issued and str(date.year) in years else None


def _adopting(found: Entries) -> list[Entry]:
    """The entries that may say when and where a text was adopted."""
    return [*found.of("adoption"), *found.of("document_title")]


def _meeting(found: Entries, language: Language) -> int | None:
    printed = (entry.group("meeting") for entry in found.of("adoption"))
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
    if entry.group("emergency") or "/ES-" in text:
        return "emergency"
    return "special" if entry.group("special") or "/S-" in text else "regular"


def _session_dates(
    found: Entries, language: Language
) -> tuple[datetime.date | None, datetime.date | None]:
    """When a session began and ended; month and year may stand once: 18–29 June 2007."""
    for entry in found.of("session_dates"):
        left, right = entry.group("begins") or "", entry.group("ends") or ""
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
            items += [AgendaItem.model_construct(item=item) for item in agenda_items(entry)]
    titles = [entry.passage.finished()[0] for entry in found.of("agenda_title")]
    for index, title in enumerate(titles, start=len(items) - len(titles)):
        if index >= 0:
            items[index] = AgendaItem.model_construct(item=items[index].item, title=title)
    return tuple(items)


def _proponent(found: Entries) -> tuple[str | None, tuple[str, ...]]:
    for entry in found.of("proponent"):
        symbols = tuple(found_symbol.text for *_, found_symbol in find_symbols(entry.passage.text))
        committee = entry.group("committee")
        return committee.strip() if committee else None, symbols
    return None, ()


def _has_state(names: Iterable[str], language: Language) -> bool:
    """Whether one of the `names` is a State's: drafts may be submitted by a chair as well."""
    return any(state_named(name, language.code) for name in names)


def _sponsors(found: Entries, language: Language) -> tuple[str, ...]:
    for entry in (found.title, *found.of("sponsors")):
        names = entry.group("sponsors") if entry else None
        if entry and names:
            found_names = tuple(names_of_states(names, language))
            first = entry.passage.text.startswith(names)
            return found_names if first or _has_state(found_names, language) else ()
    for entry in found.of("adoption"):
        if names := language.adopting.sponsors(entry.passage.text):
            return tuple(names_of_states(names, language))
    return ()
