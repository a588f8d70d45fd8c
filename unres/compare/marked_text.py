"""Texts in which ``ins`` and ``del`` mark what went and came."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from unres.compare.words import Run
from unres.model import MarkupMark, NoteMark, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from unres.model import AnyMark

#: Which footnotes of the old text are kept, and what they are called in the merged document.
Renamed = dict[str, str]


def deleted(text: Text, notes: Renamed) -> Text:
    """Return `text` as one that went: all of it in ``del``, calling only the `notes` kept."""
    whole = MarkupMark(name="del", start=0, end=len(text.text))
    return Text(text=text.text, marks=(whole, *_calls(text, notes)))


def _calls(text: Text, notes: Renamed) -> Iterator[AnyMark]:
    """Yield the marks of a text that went; of its calls only those of footnotes that went too."""
    for mark in text.marks:
        if not isinstance(mark, NoteMark):
            yield mark
        elif mark.note in notes:
            yield mark.model_copy(update={"note": notes[mark.note]})


def marked(new: Text, runs: Sequence[Run], old: Sequence[Text], notes: Renamed) -> Text:
    """Return `new` with the words between that went, and marks around those and what came."""
    calls = _old_calls(old, notes)
    pieces: list[str] = []
    marks: list[AnyMark] = []
    moved = [0]  # for each stretch of the new text where it begins there, and where here
    here = [0]
    at = before = after = 0
    for run in runs:
        end = at + len(run.text)
        pieces.append(run.text)
        if run.kind == "went":
            marks.append(MarkupMark(name="del", start=at, end=end))
            for place, mark in calls:
                if before < place <= before + len(run.text):
                    spot = at + place - before
                    marks.append(mark.model_copy(update={"start": spot, "end": spot}))
        else:
            moved.append(after)
            here.append(at)
            after += len(run.text)
            if run.kind == "came":
                marks.append(MarkupMark(name="ins", start=at, end=end))
        before += len(run.text) * (run.kind != "came")
        at = end
    kept = [_moved(mark, moved, here) for mark in new.marks]
    cuts = sorted({place for mark in kept for place in (mark.start, mark.end)})
    split = [part for mark in marks for part in _cut(mark, cuts)]
    return Text(text="".join(pieces), marks=(*kept, *split))


def _old_calls(old: Sequence[Text], notes: Renamed) -> list[tuple[int, NoteMark]]:
    """Return the calls of footnotes that went, and where they stand in the old texts, joined."""
    found = []
    offset = 0
    for text in old:
        calls = [mark for mark in text.marks if isinstance(mark, NoteMark) and mark.note in notes]
        for mark in calls:
            renamed = mark.model_copy(update={"note": notes[mark.note]})
            found.append((offset + mark.start, renamed))
        offset += len(text.text) + 1
    return found


def _moved(mark: AnyMark, there: Sequence[int], here: Sequence[int]) -> AnyMark:
    """Return a mark of the new text where it stands in the merged one."""
    end = _place(mark.end, there, here, bisect_left)
    start = end if mark.start == mark.end else _place(mark.start, there, here, bisect_right)
    return mark.model_copy(update={"start": start, "end": end})


def _place(
    place: int, there: Sequence[int], here: Sequence[int], find: Callable[[Sequence[int], int], int]
) -> int:
    stretch = max(find(there, place) - 1, 0)
    return here[stretch] + place - there[stretch]


def _cut(mark: AnyMark, cuts: Sequence[int]) -> Iterator[AnyMark]:
    """Yield ``ins`` in pieces that cross no other mark."""
    if not (isinstance(mark, MarkupMark) and mark.name == "ins"):
        yield mark
        return
    inner = [place for place in cuts if mark.start < place < mark.end]
    for start, end in pairwise((mark.start, *inner, mark.end)):
        yield mark.model_copy(update={"start": start, "end": end})


def shares(runs: Sequence[Run], lengths: Sequence[int]) -> list[list[Run]]:
    """Share out the runs of texts that were joined by line breaks among texts of these lengths."""
    found: list[list[Run]] = [[]]
    left = lengths[0]
    for run in runs:
        rest = run.text
        if run.kind == "went":
            found[-1].append(run)
            continue
        while rest:
            taken, rest = rest[:left], rest[left:]
            if taken:
                found[-1].append(Run(run.kind, taken))
            left -= len(taken)
            if left == 0 and len(found) < len(lengths) and rest:
                rest = rest[1:]  # the line break
                left = lengths[len(found)]
                found.append([])
            elif left == 0:
                break
    found += [[] for _ in lengths[len(found) :]]
    return found
