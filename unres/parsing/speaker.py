"""Who speaks: the body, session and date of a document, by which its citations are understood."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from unres.lang.dating import may_date, may_meet
from unres.lang.numbers import Number, find_numbers, symbol_of, takes
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import datetime

    from unres.lang import Symbol
    from unres.model import Adoption, Masthead

#: The General Assembly's first session met in 1946, its n-th begins in the autumn of 1945 + n.
FIRST_SESSION = 1945
#: The first session whose resolutions are numbered "31/1".
FIRST_NUMBERED_SESSION = 31
_COUNCILS = frozenset({"SC", "ECOSOC", "HRC", "TC"})


class Cited(NamedTuple):
    """What a citation cites: the symbol, and the date of adoption, where known."""

    symbol: Symbol | None = None
    date: datetime.date | None = None

    @property
    def text(self) -> str | None:
        """The symbol in its plain form."""
        return self.symbol.text if self.symbol else None


class Speaker(NamedTuple):
    """The document that cites: its body's code, its symbol, and the date when it was adopted."""

    body: str | None = None
    number: Number | None = None
    date: datetime.date | None = None

    @classmethod
    def of(
        cls, head: Masthead, label: str | None, adoption: Adoption | None, around: Speaker | None
    ) -> Speaker:
        """Return who speaks in a document with that masthead, label (its number) and closing.

        A part says what it does not print with the document `around`.
        """
        around = around or cls()
        closing = adoption.date if adoption else None
        return cls(
            body=head.body or around.body,
            number=_number(head.symbol or label) or around.number,
            date=head.adopted or closing or head.issued or around.date,
        )

    def cited(
        self, number: Number, kind: str, body: str | None, date: datetime.date | None, *, own: bool
    ) -> Cited:
        """Return what `number` cites; `body` is the body named for it, `own` "its resolution"."""
        body = self._council(number) if body == "COUNCIL" else body
        if body is None and own:
            body = self.body
        if body is None or not takes(body, number):
            body = self._usual(number, date)
        found = symbol_of(number, body, kind) if body else None
        if found and date and not may_date(found, date):  # it is that of another number
            date = None
        return self.checked(Cited(found, date))

    def _council(self, number: Number) -> str | None:
        """The body that is just "the Council"."""
        if self.body in _COUNCILS and takes(self.body, number):
            return self.body
        return next((code for code in ("ECOSOC", "HRC", "SC") if takes(code, number)), None)

    def _usual(self, number: Number, date: datetime.date | None) -> str | None:
        """The body that a number names by its form and date alone."""
        if number.form == "year":
            return "SC"
        if number.by_year:
            return "ECOSOC"
        if number.form == "running":
            return "GA" if takes("GA", number) else "ECOSOC"
        if number.form == "special":
            return "HRC" if self.body == "HRC" and takes("HRC", number) else "GA"
        return self._of_session(number.session, date)

    def _of_session(self, session: int, date: datetime.date | None) -> str | None:
        """The body that met for a session, on that date if it is known."""
        if self.body == "HRC" and (self.number is None or session <= self.number.session):
            return "HRC"
        if date and not may_meet("GA", session, date.year):
            return "HRC" if may_meet("HRC", session, date.year) else None
        return "GA" if session >= FIRST_NUMBERED_SESSION else "HRC"

    def checked(self, cited: Cited) -> Cited:
        """Return `cited`, or nothing if it is later: nobody cites what is not yet there."""
        if self.date is None:
            return cited
        if cited.date is not None:
            return Cited() if cited.date > self.date else cited
        return Cited() if cited.symbol and self._later(cited.symbol) else cited

    def _later(self, symbol: Symbol) -> bool:
        """Tell whether a resolution or decision is later than the speaker, by its number.

        Parts of a resolution may follow months after it, when higher numbers are taken.
        """
        number = _number(symbol.text)
        if number is None or self.date is None or symbol.kind not in {"resolution", "decision"}:
            return False
        if symbol.body == self.body and self.number and number.form == self.number.form:
            part = number.session == self.number.session and self.number.plain[-1].isalpha()
            own = (self.number.session, self.number.number)
            return (number.session, number.number) > own and not part
        if number.form == "year" or number.by_year:
            return number.session > self.date.year + number.by_year
        in_assembly = symbol.body == "GA" and number.form == "session"
        return in_assembly and FIRST_SESSION + number.session > self.date.year


@lru_cache(maxsize=1024)
def _number(symbol: str | None) -> Number | None:
    """The number in a symbol or label: 75/112 in A/RES/75/112."""
    plain = re.sub(r"^[A-Z/]*/(?=(?:E?S-)?\d)", "", symbol or "")
    return next(find_numbers(plain), None)
