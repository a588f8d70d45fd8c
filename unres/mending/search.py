"""The search for the mends of least cost: readings of a file that go through it side by side.

Each takes the file as it stands, or mends: puts in a tag that is missing, takes away one too many,
reads one name as another, or swaps two neighbours. A mend costs, and so does what the content model
forbids.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.mending.elements import alias, is_odd, silent
from unres.mending.grammar import ANY, START, models
from unres.mending.tokens import Kind, Token
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.mending.grammar import State

#: A tag put in, one taken away beside its twin, a name read as another, two neighbours swapped.
_MEND = 2
#: A tag taken away that stands alone: tags are seldom made from nothing.
_ALONE = 3
#: What the content model forbids: a child, or text, where it may not stand; an end too early.
_FORBIDDEN = 2
#: Readings that cost so much more than the cheapest are given up.
_MARGIN = 8
#: So many readings are followed side by side.
_WIDEST = 150


class ExhaustedError(Exception):
    """Raised where there are too many readings to try them all."""


class Edit(NamedTuple):
    """A mend: what is done at the token with the number ``at``, and with which name."""

    at: int
    action: str
    name: str


@dataclass(slots=True)
class Reading:
    """A way to read the file up to here.

    ``stack`` is the number of a stack of open elements, ``outline`` a number that stands for what
    was read so far; ``rival`` is set where another reading as cheap has another outline.
    """

    stack: int
    cost: int = 0
    outline: int = 0
    edits: tuple[Edit, tuple[object, ...]] | tuple[()] = ()
    rival: bool = False
    held: int = -1


class _Step(NamedTuple):
    """What a tag or a text does: the stack behind it, what it costs, what the outline is told."""

    stack: int
    cost: int = 0
    event: object = None


class Names(NamedTuple):
    """The names whose tags may be mended."""

    no_end: frozenset[str]
    no_start: frozenset[str]
    swapped: frozenset[str]


class Search:
    """Follows the readings of one file: ``left`` tells how many more may be tried."""

    def __init__(self, tokens: Sequence[Token], names: Names, prefix: str, left: int) -> None:
        self.tokens = tokens
        self.names = names
        self.left = left
        self.models = models()
        self.prefix = prefix
        self._nodes: list[tuple[int, str, State]] = [(-1, "", START)]
        self._known: dict[tuple[int, str, State], int] = {self._nodes[0]: 0}
        self._openings: dict[tuple[int, str], _Step] = {}
        self._closings: dict[int, _Step] = {}
        self._silent = silent()
        self._twin = self._twins()
        self._begun_last = self._alone(Kind.START, self.tokens)
        self._ended_next = self._alone(Kind.END, self.tokens[::-1])[::-1]
        self._next_tag = self._next_tags()

    def best(self) -> Reading | None:
        """Return the cheapest reading; None if there is none.

        Raises:
            ExhaustedError: there are too many to tell.
        """
        readings = {0: Reading(0)}
        for at, token in enumerate(self.tokens):
            readings = self._with_missing(readings, at)
            after: dict[int, Reading] = {}
            for reading in readings.values():
                for one in self._taken(reading, at, token):
                    _merge(after, one)
                    self.left -= 1
            if self.left < 0:
                raise ExhaustedError
            readings = _narrowed(after)
            if not readings:
                return None
        whole = readings.get(0)
        return None if whole is None or whole.held >= 0 else whole

    def _twins(self) -> frozenset[int]:
        """Return the end tags that stand right behind another of the same name."""
        found, last = set(), ""
        for at, token in enumerate(self.tokens):
            if token.kind is Kind.END:
                if token.name == last:
                    found.add(at)
                last = token.name
            elif token.kind is not Kind.TEXT or token.solid:
                last = ""
        return frozenset(found)

    def _alone(self, kind: Kind, tokens: Sequence[Token]) -> list[str]:
        """Return for each token the name in the tag of a kind before it, if it follows at once."""
        found: list[str] = []
        name = ""
        for token in tokens:
            ended = kind is Kind.END  # going backwards, a token itself is the first to count
            if not ended:
                found.append(name)
            if token.kind is kind:
                name = token.name
            elif token.kind is not Kind.OTHER and (token.kind is not Kind.TEXT or token.solid):
                name = ""
            if ended:
                found.append(name)
        return found

    def _next_tags(self) -> list[Token | None]:
        """Return for each token the start or end tag behind it."""
        found: list[Token | None] = []
        following: Token | None = None
        for token in reversed(self.tokens):
            found.append(following)
            if token.kind in {Kind.START, Kind.END}:
                following = token
        return found[::-1]

    # What is put in --------------------------------------------------------------------------

    def _with_missing(self, readings: dict[int, Reading], at: int) -> dict[int, Reading]:
        """Return the readings, and those that put tags in before the token `at`."""
        found = dict(readings)
        waiting = list(readings.values())
        limit = min((one.cost for one in waiting), default=0) + _MARGIN
        if len(waiting) >= _WIDEST:  # what is no cheaper than all of them would be given up at once
            limit = min(limit, max(one.cost for one in waiting) - 1)
        while waiting and self.left >= 0:
            reading = waiting.pop()
            if reading.held >= 0 or reading.cost + _MEND > limit:
                continue
            more = list(self._put_in(reading, at))
            self.left -= len(more)
            waiting.extend(one for one in more if one.cost <= limit and _merge(found, one))
        return found

    def _put_in(self, reading: Reading, at: int) -> Iterator[Reading]:
        _, top, _ = self._nodes[reading.stack]
        if top in self.names.no_end:
            cost = _ALONE if self._begun_last[at] == top else _MEND  # an empty element says nothing
            yield self._closed(self._edited(reading, at, "end", top, cost))
        if self.tokens[at].kind is not Kind.OTHER:
            for name in self.names.no_start if reading.stack else ():
                if name != self._ended_next[at]:  # as above
                    yield self._opened(self._edited(reading, at, "start", name, _MEND), name)

    # What stands there -----------------------------------------------------------------------

    def _taken(self, reading: Reading, at: int, token: Token) -> Iterator[Reading]:
        """Yield the readings that `reading` becomes by the token `at`."""
        if token.kind is Kind.TEXT:
            yield self._text(reading, token)
        elif token.kind is Kind.EMPTY:
            yield self._closed(self._opened(reading, token.name))
        elif token.kind is Kind.OTHER:
            yield reading
        elif reading.held >= 0:
            yield from self._let_go(reading)
        elif token.kind is Kind.START:
            yield self._opened(reading, token.name)
            if token.name in self.names.no_end:
                for name in self.names.no_start - {token.name}:
                    yield self._opened(self._edited(reading, at, "as", name, _MEND), name)
            yield from self._held(reading, at)
        else:
            yield from self._ended(reading, at, token)

    def _ended(self, reading: Reading, at: int, token: Token) -> Iterator[Reading]:
        _, top, _ = self._nodes[reading.stack]
        if top == token.name:
            yield self._closed(reading)
        elif top in self.names.no_end and token.name in self.names.no_start:
            yield self._closed(self._edited(reading, at, "as", top, _MEND))
        if token.name in self.names.no_start:
            cost = _MEND if at in self._twin else _ALONE
            yield self._edited(reading, at, "none", token.name, cost)
        yield from self._held(reading, at)

    def _held(self, reading: Reading, at: int) -> Iterator[Reading]:
        """Yield the reading that takes the next tag for the tag `at`, and then that for it."""
        token, following = self.tokens[at], self._next_tag[at]
        if following is None or token.name not in self.names.swapped:
            return
        if Kind.END in {token.kind, following.kind}:
            swapped = self._edited(reading, at, "swap", token.name, _MEND)
            if (after := self._as_it_stands(swapped, following)) is not None:
                after.held = at
                yield after

    def _let_go(self, reading: Reading) -> Iterator[Reading]:
        """Yield the reading that takes the tag that it held in the place of the one here."""
        free = self._moved(reading, _Step(reading.stack))
        free.held = -1
        if (after := self._as_it_stands(free, self.tokens[reading.held])) is not None:
            yield after

    def _as_it_stands(self, reading: Reading, token: Token) -> Reading | None:
        if token.kind is Kind.START:
            return self._opened(reading, token.name)
        fits = self._nodes[reading.stack][1] == token.name
        return self._closed(reading) if fits else None

    # Steps -----------------------------------------------------------------------------------

    def _edited(self, reading: Reading, at: int, action: str, name: str, cost: int) -> Reading:
        edits = (Edit(at, action, name), reading.edits)
        return Reading(reading.stack, reading.cost + cost, reading.outline, edits, reading.rival)

    def _moved(self, reading: Reading, step: _Step) -> Reading:
        outline = reading.outline if step.event is None else hash((reading.outline, step.event))
        cost = reading.cost + step.cost
        return Reading(step.stack, cost, outline, reading.edits, reading.rival, reading.held)

    def _opened(self, reading: Reading, name: str) -> Reading:
        key = (reading.stack, name)
        if key not in self._openings:
            self._openings[key] = self._opening(*key)
        return self._moved(reading, self._openings[key])

    def _opening(self, stack: int, name: str) -> _Step:
        below, parent, state = self._nodes[stack]
        local, cost = self._local(name), 0
        model = self.models.get(self._local(parent))
        if model is not None:
            after = model.step(state, local if local in self.models else ANY)
            forbidden = not after or is_odd(self._local(parent), local)
            state, cost = after or state, _FORBIDDEN * forbidden
        outer = self._node(below, parent, state) if stack else 0
        event = ("<", alias(local)) if self._is_told(local) else None
        return _Step(self._node(outer, name, START), cost, event)

    def _closed(self, reading: Reading) -> Reading:
        if reading.stack not in self._closings:
            self._closings[reading.stack] = self._closing(reading.stack)
        return self._moved(reading, self._closings[reading.stack])

    def _closing(self, stack: int) -> _Step:
        below, name, state = self._nodes[stack]
        local = self._local(name)
        model = self.models.get(local)
        early = model is not None and not model.is_end(state)
        return _Step(below, _FORBIDDEN * early, ">" if self._is_told(local) else None)

    def _text(self, reading: Reading, token: Token) -> Reading:
        if not token.solid:
            return reading
        model = self.models.get(self._local(self._nodes[reading.stack][1]))
        forbidden = reading.stack == 0 or (model is not None and not model.mixed)
        return self._moved(reading, _Step(reading.stack, _FORBIDDEN * forbidden, token.at))

    def _local(self, name: str) -> str:
        return name.removeprefix(self.prefix) if self.prefix else name

    def _is_told(self, local: str) -> bool:
        """Tell whether an element is part of the outline."""
        return local in self.models and local not in self._silent

    def _node(self, below: int, name: str, state: State) -> int:
        key = (below, name, state)
        if key not in self._known:
            self._known[key] = len(self._nodes)
            self._nodes.append(key)
        return self._known[key]


def _merge(readings: dict[int, Reading], one: Reading) -> bool:
    """Take `one` in, if it is the cheapest of its stack; tell whether it was."""
    key = hash((one.stack, one.held))
    if one.held < 0:
        key = one.stack
    known = readings.get(key)
    if known is None or one.cost < known.cost:
        readings[key] = one
        return True
    if one.cost == known.cost and one is not known:
        known.rival = known.rival or one.rival or one.outline != known.outline
    return False


def _narrowed(readings: dict[int, Reading]) -> dict[int, Reading]:
    """Return the readings that are not much dearer than the cheapest."""
    limit = min((one.cost for one in readings.values()), default=0) + _MARGIN
    kept = {key: one for key, one in readings.items() if one.cost <= limit}
    if len(kept) <= _WIDEST:
        return kept
    cheapest = sorted(kept.items(), key=lambda pair: pair[1].cost)[:_WIDEST]
    return dict(cheapest)
