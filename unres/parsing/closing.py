"""The closing: meeting, date, and how the text was adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import columns
from unres.lang import fold
from unres.lang.numerals import numeral
from unres.model import Adoption, ClosingLine
from unres.parsing.passage import Passage
from unres.parsing.punctuation import opened
from unres.parsing.votes import read_vote

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.model import Method
    from unres.parsing.marks import Finisher
    from unres.parsing.signs import SignedLine

    Kind = Literal["meeting", "date", "vote", "other"]


#: The signs of lines that say how a text was adopted.
_VOTES = frozenset({"vote_none", "vote_recorded", "vote_meeting"})
#: Those that lists of States may follow on further lines.
_LISTS = frozenset({"vote_recorded", "vote_meeting"})


def passages(lines: Sequence[SignedLine]) -> list[tuple[Kind, Passage]]:
    """Part the closing into its entries; the lists of a vote are one entry with its head."""
    found: list[tuple[Kind, list[Line]]] = []
    runs_on, brackets = False, 0
    for signed in lines:
        kind = _kind(signed)
        begins = bool(_LISTS & signed.signs.keys())
        runs_on = runs_on and not begins and kind in {"vote", "other"}
        if found and (runs_on or brackets > 0):
            found[-1][1].append(signed.line)
            brackets += opened(signed.line.text)
        else:
            cells = columns(signed.line)
            found += [(kind, [cell]) for cell in cells]
            runs_on, brackets = begins, opened(cells[-1].text)
    return [(kind, Passage.of(entry)) for kind, entry in found]


def _kind(signed: SignedLine) -> Kind:
    if _VOTES & signed.signs.keys():
        return "vote"
    if "date_line" in signed.signs:
        return "date"
    return "meeting" if "meeting" in signed.signs else "other"


def read(found: Sequence[tuple[Kind, Passage]], language: Language) -> Adoption:
    """Read the values out of the entries of a closing; `lines` makes the lines."""
    votes = [passage.text for kind, passage in found if kind == "vote"]
    dates = (language.date(passage.text) for kind, passage in found if kind == "date")
    meetings = (_meeting(passage.text, language) for _, passage in found)
    vote = next((one for one in (read_vote(text, language) for text in votes) if one), None)
    return Adoption(
        date=next((date for date in dates if date), None),
        meeting=next((number for number in meetings if number), None),
        resumed=any(_resumed(p.text, language) for kind, p in found if kind == "meeting"),
        method="recorded_vote" if vote else _method(votes[0], language) if votes else None,
        vote=vote,
    )


def lines(found: Sequence[tuple[Kind, Passage]], finisher: Finisher) -> tuple[ClosingLine, ...]:
    """Make the lines of the closing."""
    texts = [(kind, finisher.text(passage)) for kind, passage in found]
    return tuple(ClosingLine(kind=kind, text=text, source=text.source) for kind, text in texts)


def _meeting(text: str, language: Language) -> int | None:
    match = language.line("meeting", text) or language.line("vote_meeting", text)
    number = match["meeting"] if match else None
    if not number:
        return None
    return numeral(number) or language.ordinal(number)


def _resumed(text: str, language: Language) -> bool:
    match = language.line("meeting", text)
    return bool(match and "resumed" in match.re.groupindex and match["resumed"])


def _method(text: str, language: Language) -> Method:
    """How a text was adopted without a vote being recorded."""
    folded = fold(text)
    words: dict[Method, Sequence[str]] = {
        "consensus": language.vote.consensus,
        "acclamation": language.vote.acclamation,
        "unanimity": language.vote.unanimity,
    }
    found = (method for method, group in words.items() if any(fold(w) in folded for w in group))
    return next(found, "without_vote")
