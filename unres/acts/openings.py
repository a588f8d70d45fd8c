"""Finding the words that perform the acts of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.lang.acts import kind_of
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from unres.acts.passage import Passage
    from unres.lang import Language
    from unres.lang.acts import ActWords

#: Opening words are looked for in so many characters.
_HEAD = 160
#: Marks that end what another verb may govern.
_STOPS = frozenset(";；:：.。")


class Opening(NamedTuple):
    """The words that perform an act: ``text[start:end]`` of the passage, and what they do."""

    start: int
    end: int
    concept: str


def openings(passage: Passage, language: Language) -> list[Opening]:
    """Return the words that perform the acts of a clause, in order."""
    if first := _first(passage, language, 0):
        return _all(passage, language, first, len(passage.text))
    # a clause may be a list of acts: "The Council: (a) Decides …; (b) Requests …"
    return [
        opening
        for index, (_, end) in enumerate(passage.spans())
        if (first := _first(passage, language, index))
        for opening in _all(passage, language, first, end)
    ]


def _late(passage: Passage, language: Language, index: int) -> Opening | None:
    """Return the words with which several speak later in a text: "To this end, we commit"."""
    words = language.acts
    for join in words.joins(passage.text, *passage.spans()[index]):
        start = words.lead(passage.text, join.end())
        if spoken := words.spoken(passage.text, start):
            return Opening(start, *spoken)
    return None


def _all(passage: Passage, language: Language, first: Opening, end: int) -> list[Opening]:
    """Return the words that perform acts from the first ones on, in order."""
    found = [first]
    for join in language.acts.joins(passage.text, first.end, end):
        if join.end() >= found[-1].end and (more := _further(passage, language, join, found)):
            found.append(more)
    return found


def _first(passage: Passage, language: Language, index: int) -> Opening | None:
    """Return the words that open a unit: as marked, or as the language data have it."""
    marked, (start, _) = passage.opener(index), passage.spans()[index]
    if marked and language.opener(passage.text[marked[0] : marked[0] + _HEAD], "operative"):
        start, end, concept = marked
        return Opening(start, end, concept) if concept else None
    if spoken := language.acts.spoken(passage.text, start):
        return Opening(start, *spoken)
    start = language.acts.lead(passage.text, start)
    if found := language.acts.more(passage.text, start):
        return Opening(start, *found)
    return _opener(passage.text, start, language) or _late(passage, language, index)


def _opener(text: str, start: int, language: Language) -> Opening | None:
    found = language.opener(text[start : start + _HEAD], "operative")
    return Opening(start, start + found.end, found.concept) if found and found.concept else None


def _further(
    passage: Passage, language: Language, join: re.Match[str], found: Sequence[Opening]
) -> Opening | None:
    """Return the words of a further act that begin behind `join`, None if none does."""
    text, words, first = passage.text, language.acts, found[0]
    start = words.lead(text, join.end())
    if text[start : start + 1].isspace():  # at the beginning of a point
        return None
    told = _is_told(passage, start, found[-1])
    spoken = words.more(text, start) or words.declares(text, start, first.start)
    near = start == join.end() and _STOPS.isdisjoint(join[0])
    if spoken and not told:
        again = Opening(start, *spoken)
        return None if words.bare and near and _is_again(text, again, found[-1]) else again
    opening = _opener(text, start, language)
    if opening is None or not words.opens(text[start : opening.end], text[first.start : first.end]):
        return None
    governed = told or (near and _goes_on(text, words, opening, found[-1]))
    return None if words.bare and governed else opening


def _is_told(passage: Passage, start: int, last: Opening) -> bool:
    """Tell whether words stand in a point that says what those who are asked shall do."""
    asked = kind_of(last.concept) == "ask" and not passage.is_in_point(last.start)
    return asked and passage.is_in_point(start)


def _goes_on(text: str, words: ActWords, opening: Opening, last: Opening) -> bool:
    """Tell whether a verb without endings, joined to an act by no more than "and", goes on with it.

    One that is said again has another object ("Notes oil, and notes lamps"); one that asks nobody
    we know says what those who are asked shall do ("Requests States to act, encourage others").
    """
    kind = kind_of(opening.concept)
    if kind == "ask":
        return kind_of(last.concept) == "ask" and words.addressee(text, opening.end) is None
    return kind != "decide" and _is_again(text, opening, last)


def _is_again(text: str, opening: Opening, last: Opening) -> bool:
    """Tell whether an act is the last one again, but for who speaks ("We note … and note")."""
    return text[last.start : last.end].endswith(text[opening.start : opening.end])
