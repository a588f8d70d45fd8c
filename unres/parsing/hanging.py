"""Hanging: footnotes put where the text calls them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.model import NoteMark
from unres.parsing import calls

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unres.lang import Language
    from unres.parsing.calls import Place
    from unres.parsing.draft import Draft
    from unres.parsing.note_blocks import Note
    from unres.parsing.passage import Passage


def places_of(notes: Sequence[Note], draft: Draft, language: Language) -> list[Place | None]:
    """Return where each of the `notes` is called in a draft; None where it is not."""
    passages = list(draft.passages())
    edges = {id(passage) for passage in draft.edges()}
    unlikely = {index for index, passage in enumerate(passages) if id(passage) in edges}
    return calls.place(notes, passages, language, unlikely)


def hang(draft: Draft, notes: Sequence[Note], language: Language) -> list[Diagnostic]:
    """Lift the calls of the notes out of the text, in place of each a mark.

    A note without a call hangs on the last passage of its page; a diagnostic says so of each.
    """
    passages = list(draft.passages())
    places = places_of(notes, draft, language)
    found = [(place, f"fn_{index}") for index, place in enumerate(places, 1) if place]
    found.sort(key=lambda one: one[0].order)
    for number, group in groupby(found, key=lambda one: one[0].passage):
        passages[number].lift([(place.start, place.end, called) for place, called in group])
    missing = [(i, note) for i, note in enumerate(notes, 1) if places[i - 1] is None]
    last_until = _last_passages(passages)
    for index, note in missing:
        host = last_until(note.page)
        if host:
            end = len(host.text)
            host.calls.append(NoteMark.model_construct(start=end, end=end, note=f"fn_{index}"))
    return [
        Diagnostic("note-without-call", f"note {note.marker or '?'} is called nowhere")
        for _, note in missing
    ]


def _last_passages(passages: Sequence[Passage]) -> Callable[[int], Passage | None]:
    """Return what finds the last passage that begins on a page or before it, or the last."""
    pages = sorted((passage.first.page, index) for index, passage in enumerate(passages))
    furthest = list(accumulate((index for _, index in pages), max))

    def last_until(page: int) -> Passage | None:
        before = bisect_right(pages, page, key=lambda one: one[0])
        return passages[furthest[before - 1]] if passages else None

    return last_until
