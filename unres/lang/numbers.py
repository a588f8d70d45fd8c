"""Numbers of resolutions as running text cites them, without the symbol of the organ.

Four forms (counts of the drafting practice): by session ``60/251``, or by year ``2016/31``; of a
special session ``S-21/1``, ``ES-11/1``; running, with the session in brackets ``1514 (XV)``; of
the Security Council, with the year in brackets ``2282 (2016)``. Letters of parts may follow.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from unres.lang.bodies import bodies
from unres.lang.fold import INVISIBLE, fold_label
from unres.lang.symbols import Symbol
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Form = Literal["session", "special", "running", "year"]

#: Since 1976 the General Assembly numbers by session, from the thirty-first on; before, the
#: session stands in brackets, up to the thirtieth.
LAST_RUNNING_SESSION = 30
#: Sessions numbered by year ("2016/31") cannot begin before the Organization.
FIRST_YEAR = 1946

_GAP = rf"[ \u00a0\u202f{INVISIBLE}]{{0,2}}"
_HYPHEN = "[-\u2010\u2011]"
_ARABIC_PARTS = {"ألف": "A", "باء": "B", "جيم": "C", "دال": "D", "هاء": "E", "واو": "F"}
_PART = "[A-ZАВСЕН]|" + "|".join(_ARABIC_PARTS)
_PARTS = (
    rf"(?:{_PART})"
    rf"(?:{_GAP}(?:[-–\u2011,]|and|to|et|à|и|y|a|und|bis|و){_GAP}(?:{_PART})){{0,4}}"
)
_ROMAN = r"[IVXLІХ]{1,8}"
_SPECIAL = f"(?:E?S|دإط?){_GAP}{_HYPHEN}{_GAP}"
_NUMBER = compiled(
    rf"(?=[0-9ESد])"  # most characters are out at once
    rf"(?<![A-Za-z0-9А-яЁё/‑-])(?:"
    rf"(?P<special>{_SPECIAL})?(?P<session>\d{{1,4}}){_GAP}/{_GAP}(?P<number>\d{{1,3}})"
    rf"(?:{_GAP}(?P<parts>{_PARTS})(?![A-Za-z’'А-яЁё\u0600-\u06ff]))?"
    rf"|(?P<running>\d{{1,4}})(?:{_GAP}(?P<letters>{_PARTS}))?{_GAP}\("
    rf"(?:(?P<year>(?:19|20)\d\d)|(?P<roman>(?:E?S{_HYPHEN})?{_ROMAN})"
    rf"|(?P<arabic>دإ?ط?){_GAP}{_HYPHEN}{_GAP}(?P<ordinal>\d{{1,2}}))\)"
    r")(?![A-Za-z0-9А-яЁё/%]|[-‑]\d)"
)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


class Number(NamedTuple):
    """A number where it stands: ``text[start:end]``, in characters.

    `session` is the number of the session, the year in which a session or resolution was, or the
    number in Roman figures; `plain` is the number in its plain form: "47/20 A-B", "1514 (XV)".
    """

    start: int
    end: int
    form: Form
    session: int
    number: int
    plain: str

    @property
    def by_year(self) -> bool:
        """Whether the session is a year: "2016/31"."""
        return self.form == "session" and self.session >= FIRST_YEAR


def find_numbers(text: str) -> Iterator[Number]:
    """Yield what may be the number of a resolution in `text`, in order.

    Sessions count from one: what has nought in the place of one ("9 (د-0)") is no such number.
    """
    for match in _NUMBER.finditer(text):
        number = _by_session(match) if match["session"] else _running(match)
        if number.session:
            yield number


def _by_session(match: re.Match[str]) -> Number:
    special = (match["special"] or "").replace("دإط", "ES").replace("دإ", "S")
    prefix = "".join(filter(str.isalpha, special))
    session, number = int(match["session"]), int(match["number"])
    plain = f"{prefix}-{session}/{number}" if prefix else f"{session}/{number}"
    form: Form = "special" if prefix else "session"
    return Number(*match.span(), form, session, number, plain + _parts(match["parts"]))


def _running(match: re.Match[str]) -> Number:
    number, parts = int(match["running"]), _parts(match["letters"])
    if match["year"]:
        plain = f"{number} ({match['year']})"
        return Number(*match.span(), "year", int(match["year"]), number, plain)
    if match["roman"]:
        session = re.sub(_HYPHEN, "-", fold_label(match["roman"]))
    else:
        series = "ES-" if "ط" in match["arabic"] else "S-" if "إ" in match["arabic"] else ""
        session = series + to_roman(int(match["ordinal"]))
    value = _from_roman(session.rpartition("-")[2])
    return Number(*match.span(), "running", value, number, f"{number}{parts} ({session})")


def _parts(printed: str | None) -> str:
    """Write the letters of parts in one way: " A", " A-B"."""
    if not printed:
        return ""
    for word, letter in _ARABIC_PARTS.items():
        printed = printed.replace(word, letter)
    letters = re.findall("[A-Z]", fold_label(printed))
    return f" {letters[0]}-{letters[-1]}" if letters[1:] else f" {letters[0]}"


def to_roman(number: int) -> str:
    """Return `number`, below ninety, in Roman figures."""
    steps = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for value, letters in steps:
        written += letters * (number // value)
        number %= value
    return written


def _from_roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text]
    signs = [
        -1 if value < after else 1 for value, after in zip(values, [*values[1:], 0], strict=False)
    ]
    return sum(value * sign for value, sign in zip(values, signs, strict=True))


def symbol_of(number: Number, body: str, kind: str) -> Symbol | None:
    """Return the symbol of a resolution or decision of `body`; None if it has no such symbols.

    `kind` is "resolution" or "decision"; `body` may be one that the tables do not know.
    """
    if body not in bodies() or not takes(body, number):
        return None
    prefixes = bodies()[body].symbol_prefixes.get(kind)
    if not prefixes:
        return None
    return Symbol(f"{prefixes[0]}/{number.plain}", body, kind, number.plain)


def takes(body: str, number: Number) -> bool:
    """Tell whether `body` numbers its resolutions in that form."""
    if number.form == "year":
        return body == "SC"
    if number.by_year:
        return body in {"ECOSOC", "CHR"}
    if number.form == "session":
        return body == "HRC" or body not in {"SC", "ECOSOC", "CHR", "TC"}
    if number.form == "special":
        return body in {"GA", "HRC"} and not (body == "HRC" and number.plain.startswith("E"))
    if body == "GA":
        return number.session <= LAST_RUNNING_SESSION
    return body in {"ECOSOC", "TC"}
