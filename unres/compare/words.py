"""The words that went and came between two texts of one language.

Chinese is compared character by character; every other language word by word, a word being letters
and digits with the hyphens and apostrophes between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rapidfuzz.distance import Indel

from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HAN = "\u2e80-\u303f\u3400-\u9fff\uff00-\uffef"
#: A word with the white space before it.
_WORD = compiled(rf"\s*(?:[{_HAN}]|[^\W{_HAN}]+(?:[-‑'’.,/][^\W{_HAN}]+)*|[^\w\s]|_)|\s+$")
#: What stays alike between two changes is shown only if it has more letters than this.
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stayed, went or came; the white space before them is theirs."""

    kind: Literal["same", "went", "came"]
    text: str


def words_of(text: str) -> list[str]:
    """Return the words of a text, each with the white space before it; joined they are the text.

    >>> words_of("Recalls 60/251, in part;")
    ['Recalls', ' 60/251', ',', ' in', ' part', ';']
    """
    return _WORD.findall(text)


def runs(old: str, new: str) -> tuple[Run, ...]:
    """Return what stayed, went and came, in order; where both, what went stands first.

    >>> [(run.kind, run.text) for run in runs("at its tenth session", "at its next session")]
    [('same', 'at its'), ('went', ' tenth'), ('came', ' next'), ('same', ' session')]
    """
    if old == new:
        return (Run("same", new),) if new else ()
    before, after = words_of(old), words_of(new)
    steps = Indel.opcodes([*map(str.strip, before)], [*map(str.strip, after)])
    found: list[tuple[list[str], list[str], bool]] = []
    for step in steps:
        went = before[step.src_start : step.src_end]
        came = after[step.dest_start : step.dest_end]
        same = step.tag == "equal"
        if found and found[-1][2] == same:
            found[-1][0].extend(went)
            found[-1][1].extend(came)
        else:
            found.append((went, came, same))
    return tuple(_told(_without_crumbs(found)))


_Step = tuple[list[str], list[str], bool]


def _without_crumbs(steps: Sequence[_Step]) -> list[_Step]:
    """Make one change of two that only a crumb parts: a comma, an "of"."""
    kept: list[_Step] = []
    for place, (went, came, same) in enumerate(steps):
        inner = 0 < place < len(steps) - 1
        crumb = same and inner and sum(map(str.isalnum, "".join(came))) <= _SHORTEST
        if kept and not kept[-1][2] and (crumb or not same):
            kept[-1] = ([*kept[-1][0], *went], [*kept[-1][1], *came], False)
        else:
            kept.append((went, came, same))
    return kept


def _told(steps: Sequence[_Step]) -> Iterator[Run]:
    for went, came, same in steps:
        if same:
            yield Run("same", "".join(came))
            continue
        if went:
            yield Run("went", "".join(went))
        if came:
            yield Run("came", "".join(came))
