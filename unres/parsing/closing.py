"""The closing: meeting, date, and how the text was adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import columns
from unres.lang.numerals import numeral
from unres.model import Adoption, ClosingLine
from unres.parsing.passage import Passage
from unres.parsing.punctuation import opened
from unres.parsing.signs import VOTES
from unres.parsing.votes import read_vote

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.marks import Finisher
    from unres.parsing.signs import SignedLine

    Kind = Literal["meeting", "date", "vote", "other"]

#: The signs of lines that lists of States may follow on further lines.
_LISTS = frozenset({"vote_recorded", "vote_meeting"})


def passages(lines: Sequence[SignedLine]) -> list[tuple[Kind, Passage]]:
    """Part the closing into its entries; the lists of a vote are one entry with its head."""
    found: list[tuple[Kind, list[Line]]] = []
    runs_on, brackets = False, 0
    for signed in lines:
        kind = _kind(signed)
        begins = signed.has(_LISTS)
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
    if signed.has(VOTES):
        return "vote"
    if "date_line" in signed.signs:
        return "date"
    return "meeting" if "meeting" in signed.signs else "other"


def read(
    found: Sequence[tuple[Kind, Passage]], language: Language, above: Sequence[str] = ()
) -> Adoption | None:
    """Read the values out of the entries of a closing; `lines` makes the lines.

    `above` are the sentences above the text that say how it was adopted: they tell vote and method
    where the closing does not. None if neither tells anything.
    """
    votes = [passage.text for kind, passage in found if kind == "vote"]
    named = sorted(found, key=lambda entry: entry[0] != "date")  # a line of its own counts most
    dates = (language.date(passage.text) for kind, passage in named if kind != "other")
    meetings = (_meeting(passage.text, language) for _, passage in found)
    told = [*votes, *above]
    vote = next((one for one in (read_vote(text, language) for text in told) if one), None)
    methods = (language.adopting.method(text) for text in told)
    method = next((one for one in methods if one), None)
    if method is None and any(language.line("vote_none", text) for text in votes):
        method = "without_vote"
    if not found and vote is None and method is None:
        return None
    return Adoption.model_construct(
        date=next((date for date in dates if date), None),
        meeting=next((number for number in meetings if number), None),
        resumed=any(_resumed(p.text, language) for kind, p in found if kind == "meeting"),
        method="recorded_vote" if vote else method,
        vote=vote,
    )


def lines(found: Sequence[tuple[Kind, Passage]], finisher: Finisher) -> tuple[ClosingLine, ...]:
    """Make the lines of the closing."""
    texts = [(kind, finisher.text(passage)) for kind, passage in found]
    return tuple(
        ClosingLine.model_construct(kind=kind, text=text, source=text.source)
        for kind, text in texts
    )


def _meeting(text: str, language: Language) -> int | None:
    match = language.line("meeting", text) or language.line("vote_meeting", text)
    number = match.groupdict().get("meeting") if match else None
    named = numeral(number) if number else 0
    return named or (language.adopting.meeting(text) if match else None)


def _resumed(text: str, language: Language) -> bool:
    match = language.line("meeting", text)
    return bool(match and "resumed" in match.re.groupindex and match["resumed"])
