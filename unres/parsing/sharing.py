"""Shared pages: footnotes that stand at the foot of one document and are called in another.

A page of a volume may hold the end of one document and the beginning of the next; the notes of both
stand at its foot, those of a list of decisions may all stand at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.parsing import calls
from unres.parsing.hanging import places_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.lang import Language
    from unres.parsing.draft import Draft
    from unres.parsing.note_blocks import Note

#: Figures less like a call than that are none, in a document that has not printed the note.
LIKELY = calls.SPACED + calls.CHINESE_WORD


def settle(
    drafts: Sequence[Draft], notes: Sequence[Sequence[Note]], language: Language
) -> list[list[Note]]:
    """Return the notes that belong to each of the `drafts`, in order.

    `notes` are those that each has printed. One that is not called there belongs to the nearest
    document above that calls it, if there is one.
    """
    settled = [list(own) for own in notes]
    for at in range(len(drafts) - 1, 0, -1):
        lost = _not_called(drafts[at], settled[at], language)
        for above in range(at - 1, -1, -1):
            if not lost:
                break
            called = _called(drafts[above], settled[above], lost, language)
            settled[above] += called
            settled[at] = [note for note in settled[at] if note not in called]
            lost = [note for note in lost if note not in called]
    return settled


def _not_called(draft: Draft, notes: Sequence[Note], language: Language) -> list[Note]:
    places = places_of(notes, draft, language)
    return [note for note, where in zip(notes, places, strict=True) if where is None]


def _called(
    draft: Draft, own: Sequence[Note], lost: Sequence[Note], language: Language
) -> list[Note]:
    """Those of the `lost` notes that a draft calls and has not printed itself."""
    markers = {note.marker for note in own}
    free = [note for note in lost if note.marker not in markers]
    places = places_of(free, draft, language)
    likely = zip(free, places, strict=True)
    return [note for note, where in likely if where and where.penalty <= LIKELY]
