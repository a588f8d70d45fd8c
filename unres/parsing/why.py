"""Why: what the search weighed when it said what a paragraph is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from unres.parsing.grammar import Kind, Zone


class Option(NamedTuple):
    """A kind that a paragraph may have been: its weight, and what that is the sum of.

    ``reasons`` are the names of facts, of the zone, of the paragraph before, each with its weight;
    weights of nought are left out.
    """

    kind: Kind
    weight: float
    reasons: tuple[tuple[str, float], ...]


class Why(NamedTuple):
    """What was known of a paragraph where the best reading of its document came to it.

    ``start`` and ``end`` are offsets in the source, in characters. ``options`` are the kinds that
    the grammar allowed there, the heaviest first; ``kind`` is what the paragraph was read as, which
    is another one where what follows weighed more.
    """

    start: int
    end: int
    text: str
    label: str | None
    zone: Zone
    kind: Kind
    looks: tuple[str, ...]
    options: tuple[Option, ...]
