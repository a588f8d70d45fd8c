"""Signs: lines that tell by themselves what they are.

`RULES` is the ordered table; a rule looks at one line and says yes or no, by the patterns of the
language data. The first rule that says yes names the line. What the name means where the line
stands is decided in `zones`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from unres.lang import fold, symbol
from unres.parse.punctuation import COLONS, COMMAS, SEMICOLONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from unres.ingest.lines import Line
    from unres.lang import Language

#: Longest line that can be a sign, in characters. Titles are the longest (median 60).
LONGEST = 600
#: Longest line that can be a formula, a meeting or another short sign.
SHORT = 160
#: Longer lines that end with these are text that goes on, or a clause.
GOES_ON = COMMAS | SEMICOLONS | COLONS
_COLON = re.compile("[:：]")


class Sign(NamedTuple):
    """A line that is known by its own words: the name of the rule, and what it matched."""

    name: str
    match: re.Match[str] | None = None

    def group(self, name: str) -> str | None:
        """The part of the line that the pattern calls `name`, or None."""
        if self.match is None or name not in self.match.re.groupindex:
            return None
        return self.match[name]


def _pattern(kind: str, longest: int = SHORT) -> Callable[[str, Language], Sign | None]:
    def rule(text: str, language: Language) -> Sign | None:
        match = language.line(kind, text) if len(text) <= longest else None
        return Sign(kind, match) if match else None

    return rule


def _formula(text: str, language: Language) -> Sign | None:
    found = language.formula(text) if len(text) <= SHORT else None
    if not found or text[found.end :].strip(" ,،，:："):
        return None
    return Sign("formula" if found.comma else "bare_formula")


def _sc_title(text: str, language: Language) -> Sign | None:
    return None if "/" in text else _pattern("sc_title")(text, language)


def _vote_list(text: str, language: Language) -> Sign | None:
    head, *colon = _COLON.split(text[:SHORT], maxsplit=1)
    return Sign("vote_list") if colon and fold(head.strip()) in language.vote_heads else None


RULES: tuple[tuple[str, Callable[[str, Language], Sign | None]], ...] = (
    ("formula", _formula),
    ("meeting", _pattern("meeting")),
    ("date_line", _pattern("date_line")),
    ("vote_none", _pattern("vote_none")),
    ("vote_recorded", _pattern("vote_recorded", LONGEST)),
    ("vote_meeting", _pattern("vote_meeting", LONGEST)),
    ("vote_list", _vote_list),
    ("sc_title", _sc_title),  # "S/RES/1361 (2001)" is a symbol
    ("sc_adoption", _pattern("sc_adoption")),
    ("adoption", _pattern("adoption")),
    ("statement_title", _pattern("statement_title")),
    ("draft_title", _pattern("draft_title", LONGEST)),
    ("number_title", _pattern("number_title", LONGEST)),
    ("annex", _pattern("annex", LONGEST)),
    ("section", _pattern("section", LONGEST)),
    ("table", _pattern("table")),
    ("part_letter", _pattern("part_letter", LONGEST)),
    ("symbol", lambda text, _: Sign("symbol") if symbol(text) else None),
    ("distribution", _pattern("distribution")),
)


def signs(line: Line, language: Language) -> dict[str, Sign]:
    """Return all the names that fit the line, in the order of the table."""
    return {sign.name: sign for sign in _signs(line.text, language)}


@lru_cache(maxsize=1024)  # the head of a document is looked at more than once
def _signs(text: str, language: Language) -> tuple[Sign, ...]:
    if len(text) > LONGEST or (len(text) > SHORT and text[-1] in GOES_ON):
        states = _vote_list(text, language)
        return (states,) if states else ()
    found = (rule(text, language) for _, rule in RULES)
    return tuple(sign for sign in found if sign)
