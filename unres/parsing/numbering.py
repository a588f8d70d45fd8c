"""From labels to nesting: which list does each label belong to?

A label can be read in several ways: "(i)" is the letter after (h) or the Roman numeral one, "c)"
may be Latin or Cyrillic. No label is settled alone. The whole run of labels of a clause is read
at once: a reading either goes on with an open list or opens a new one below, each step has a
penalty, and the cheapest way through the run wins. The search keeps the few best states only,
so that its cost grows linearly with the number of labels.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.parsing.labels import Label, Reading

#: States kept at each step; more than six have never changed a result on the measured texts.
BEAM = 6
#: Deepest nesting: print shows three levels (conventions, 5.5); ten leave room.
DEEPEST = 10

# Penalties. Zero is what print does; the others rank what it seldom or never does.
OPEN_AFTER_COLON = 0.1
OPEN = 1.0
OPEN_NOT_AT_FIRST = 6.0
SKIP = 3.0
REPEATED = 5.0  # a slip of the pen; less odd than a list below that begins with 2
BACKWARDS = 8.0
SLIP = 4.0  # a letter that is misprinted, "(e)" for "(c)": the list goes on as if it were the next
CLOSE_LEVEL = 0.01
MIXED = 0.5
#: Styles that are set alike, in brackets, and differ in what they count with.
SHAPES = dict.fromkeys(
    (
        "bracketed",
        "bracketed-abjad",
        "bracketed-number",
        "half-bracketed",
        "half-bracketed-number",
    ),
    "brackets",
)


class Item(NamedTuple):
    """A labelled paragraph, and whether the text before it ends with a colon."""

    label: Label
    after_colon: bool = False


class _State(NamedTuple):
    cost: float
    open: tuple[Reading, ...]
    depths: _Trail | None


class _Trail(NamedTuple):
    depth: int
    cost: float
    before: _Trail | None


class _Step(NamedTuple):
    """A way on from `state`; most are too dear to be taken."""

    state: _State
    reading: Reading
    depth: int
    cost: float

    def taken(self) -> _State:
        trail = _Trail(self.depth, self.cost - self.state.cost, self.state.depths)
        return _State(self.cost, (*self.state.open[: self.depth], self.reading), trail)


def depths(items: Sequence[Item]) -> list[int]:
    """Return the depth of each item: 0 for the outermost list, 1 for a list in its points, ..."""
    return [step.depth for step in _steps_of(items)]


def oddness(items: Sequence[Item]) -> list[float]:
    """Return the penalty of each item in the cheapest reading of all: 0 for what print does."""
    return [step.cost for step in _steps_of(items)]


def _steps_of(items: Sequence[Item]) -> list[_Trail]:
    if _count_on(items):
        return [_Trail(0, 0.0, None)] * len(items)
    states = [_State(0.0, (), None)]
    for item in items:
        states = _best([step for state in states for step in _steps(state, item)])
    trail, found = states[0].depths, []
    while trail is not None:
        found.append(trail)
        trail = trail.before
    return found[::-1]


def _count_on(items: Sequence[Item]) -> bool:
    """Whether the items can be read in one way each, as one list: nothing is cheaper than that."""
    if any(len(item.label.readings) > 1 for item in items):
        return False
    return all(
        _is_alike(last, reading) and _go_on(last, reading) == 0
        for last, reading in pairwise(item.label.readings[0] for item in items)
    )


def _is_alike(last: Reading, reading: Reading) -> bool:
    return last.style == reading.style and last.alphabet == reading.alphabet


def _mixes(last: Reading, reading: Reading) -> bool:
    """Whether a list goes on in another alphabet, set alike: "(8)" and then "(i)"."""
    shapes = {SHAPES.get(last.style, last.style), SHAPES.get(reading.style, reading.style)}
    return len(shapes) == 1 and reading.ordinal == last.ordinal + 1 and last.alphabet != "none"


def _best(steps: list[_Step]) -> list[_State]:
    """Take the cheapest steps that lead to different open lists."""
    cheapest: dict[tuple[Reading, ...], _State] = {}
    for step in sorted(steps, key=lambda step: step.cost):
        state = step.taken()
        cheapest.setdefault(state.open, state)
        if len(cheapest) == BEAM:
            break
    return list(cheapest.values())


def _steps(state: _State, item: Item) -> Iterator[_Step]:
    for reading in item.label.readings:
        for depth, last in enumerate(state.open):
            if _is_alike(last, reading):
                cost = _go_on(last, reading)
            elif _mixes(last, reading):
                cost = MIXED
            else:
                continue
            closing = (len(state.open) - 1 - depth) * CLOSE_LEVEL
            yield _Step(state, reading, depth, state.cost + cost + closing)
            if cost >= SKIP and not item.label.paragraph:
                meant = reading._replace(ordinal=last.ordinal + 1)
                yield _Step(state, meant, depth, state.cost + SLIP + closing)
        if len(state.open) < DEEPEST:
            cost = _open(state, item, reading)
            yield _Step(state, reading, len(state.open), state.cost + cost)
    if len(state.open) >= DEEPEST:
        yield _Step(state, item.label.readings[0], DEEPEST - 1, state.cost + BACKWARDS)


def _go_on(last: Reading, reading: Reading) -> float:
    if reading.alphabet == "none" or reading.ordinal == last.ordinal + (not reading.again):
        return 0.0
    if reading.ordinal == last.ordinal:
        return REPEATED
    return SKIP if reading.ordinal > last.ordinal else BACKWARDS


def _open(state: _State, item: Item, reading: Reading) -> float:
    if reading.ordinal > 1:
        return OPEN_NOT_AT_FIRST
    if not state.open or item.after_colon:
        return OPEN_AFTER_COLON
    return OPEN
