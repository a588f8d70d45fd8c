"""The acts of decisions, which tell what their body did: "At its 5th meeting, … decided to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.acts.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.acts.passage import Passage
    from unres.lang import Language


def decided(passage: Passage, language: Language) -> list[Opening]:
    """Return the words that tell the acts of a clause and its points, in order.

    They begin a text, or stand in one that names the meeting; further ones are joined to them.
    """
    spans = passage.spans()
    return [one for start, end in spans for one in _told(passage.text, start, end, language)]


def _told(text: str, start: int, end: int, language: Language) -> Iterator[Opening]:
    words = language.acts
    found = words.past(text, start, end)
    if found is None and language.adopting.meeting(text[start:end]):
        found = words.first_past(text, start, end)
    if found is None:
        return
    yield Opening(*found)
    for join in words.joins(text, found[1], end):
        if more := words.past(text, words.lead(text, join.end()), end):
            yield Opening(*more)
