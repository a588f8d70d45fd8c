"""When a text may have been adopted, by the year or the session in its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.patterns import compiled

if TYPE_CHECKING:
    import datetime

    from unres.lang.symbols import Symbol

#: The year that a number names: 2495 (2019), 2019/12.
_YEAR = compiled(r"\d+ \((?P<own>(?:19|20)\d\d)\)|(?P<session>(?:19|20)\d\d)/")
_SESSION = compiled(r"(\d{1,3})/")
#: The General Assembly's first session opened in January 1946, all others in the autumn before.
_FIRST_SESSION = 1946
#: The Human Rights Council first met in June 2006, and then three times a year.
_COUNCIL_BEGAN, _SESSIONS_A_YEAR = 2005.7, 3
#: Sessions had Roman numerals: 1503 (XLVIII).
_ROMAN_SESSION = compiled(r"\([IVXLC-]+\)")
_LAST_ROMAN = 1978


def may_date(found: Symbol, date: datetime.date) -> bool:
    """Tell whether a date may be that of an adopted text, by the year or session in its number.

    >>> import datetime
    >>> from unres.lang import symbol
    >>> may_date(symbol("S/RES/2495 (2019)"), datetime.date(2020, 12, 31))
    False

    The session of 2024 of the Economic and Social Council opened in July 2023.
    """
    if year := _YEAR.match(found.number):
        if year["own"]:
            return int(year["own"]) == date.year
        return int(year["session"]) - 1 <= date.year <= int(year["session"])
    if session := _SESSION.match(found.number):
        return may_meet(found.body, int(session[1]), date.year)
    return not _ROMAN_SESSION.search(found.number) or date.year <= _LAST_ROMAN


def may_meet(body: str | None, session: int, year: int) -> bool:
    """Tell whether a body may have met in a year for its session of that number.

    >>> may_meet("GA", 45, 2020), may_meet("HRC", 45, 2020)
    (False, True)
    """
    if body == "GA":
        return session + _FIRST_SESSION - 1 <= year <= session + _FIRST_SESSION
    if body == "HRC":
        return abs(year - (_COUNCIL_BEGAN + session / _SESSIONS_A_YEAR)) <= 1
    return True
