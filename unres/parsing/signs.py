"""Signs: lines that tell by themselves what they are.

Most are known by the patterns of the language data. What a sign makes of a line where it stands is
told in `roles`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from unres.lang import fold, symbol
from unres.parsing.punctuation import COLONS, COMMAS, SEMICOLONS
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Collection

    from unres.ingest.lines import Line
    from unres.lang import Language

#: Longest line that can be a sign, in characters. Titles are the longest (median 60).
LONGEST = 600
#: Longest line that can be a formula, a meeting or another short sign.
SHORT = 160
#: Kinds of line that are signs: those that are short, and those that may be as long as titles.
SHORT_KINDS = (
    "meeting",
    "date_line",
    "vote_none",
    "sc_title",
    "sc_adoption",
    "adoption",
    "statement_title",
    "table",
    "distribution",
)
LONG_KINDS = (
    "vote_recorded",
    "vote_meeting",
    "draft_title",
    "number_title",
    "annex",
    "section",
    "part_letter",
)
#: Longer lines that end with these are text that goes on, or a clause.
GOES_ON = COMMAS | SEMICOLONS | COLONS
_COLON = compiled("[:：]")
#: The signs of lines that say how a text was adopted; the first two do so by themselves.
RESULTS = frozenset({"vote_none", "vote_recorded"})
#: What may be followed by all who voted, as far as it is told by how it begins.
VOTE_LISTS = ("vote_recorded",)
VOTES = RESULTS | {"vote_meeting"}
#: The signs of the lines of a closing; of those, the ones that need no other line beside them.
MEETING_OR_DATE = frozenset({"meeting", "date_line"})
CLOSING = MEETING_OR_DATE | VOTES
#: The signs of lines above a formula that begin the heading of what it opens.
NUMBERED_TITLES = frozenset({"number_title", "sc_title", "sc_adoption"})


class Sign(NamedTuple):
    """What the pattern matched of a line that is known by its own words; None without pattern."""

    match: re.Match[str] | None = None

    def group(self, name: str) -> str | None:
        """The part of the line that the pattern calls `name`, or None."""
        if self.match is None or name not in self.match.re.groupindex:
            return None
        return self.match[name]


class SignedLine(NamedTuple):
    """A line and the names that fit it."""

    line: Line
    signs: dict[str, Sign]

    def has(self, names: Collection[str]) -> bool:
        """Whether one of `names` fits it."""
        return not self.signs.keys().isdisjoint(names)


def signs(line: Line, language: Language) -> dict[str, Sign]:
    """Return all the names that fit the line."""
    return dict(_signs(line.text, language))


@lru_cache(maxsize=1024)  # the head of a document is looked at more than once
def _signs(text: str, language: Language) -> dict[str, Sign]:
    found = {"vote_list": Sign()} if heads_list(text, language) else {}
    if len(text) > LONGEST:  # a vote whose lists stand on its own line
        return found | {
            kind: Sign(match) for kind, match in language.kinds_of(text[:LONGEST], VOTE_LISTS)
        }
    if len(text) > SHORT and text[-1] in GOES_ON:
        return found
    kinds = LONG_KINDS if len(text) > SHORT else LONG_KINDS + SHORT_KINDS
    found |= {kind: Sign(match) for kind, match in language.kinds_of(text, kinds)}
    if "/" in text:  # "S/RES/1361 (2001)" is a symbol
        found.pop("sc_title", None)
    if symbol(text):
        found["symbol"] = Sign()
    if formula := _formula(text, language):
        found[formula] = Sign()
    return found


def heads_list(text: str, language: Language) -> bool:
    """Whether a list of States begins here: "In favour: ..."."""
    colon = _COLON.search(text, 0, SHORT)
    return colon is not None and fold(text[: colon.start()].strip()) in language.vote_heads


def _formula(text: str, language: Language) -> str | None:
    found = language.formula(text) if len(text) <= SHORT else None
    if not found or text[found.end :].strip(" ,،，:："):
        return None
    return "formula" if found.comma else "bare_formula"
