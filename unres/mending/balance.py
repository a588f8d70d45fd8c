"""Tags that do not fit together: the mends of least cost, and whether they agree.

A beam of readings goes through the tokens side by side. Each takes the file as it stands, or mends:
puts in a tag that is missing, takes away one too many, reads one name as another, or swaps two
neighbours. A mend costs, and so does what the content model forbids; the cheapest reading is the
answer. Where another as cheap gives a different outline, there is none.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from unres.mending.grammar import ANY, START, models
from unres.mending.tokens import CUT_OFF, DEEPEST, Kind, Token, refused

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
#: So many tags are mended in one file: one that needs more is another file.
_MOST = 100
#: So many tokens are searched: the longest resolutions have a tenth of them.
_LONGEST = 200_000

#: Elements that only hold what belongs to the unit around them.
_BOXES = frozenset({"content", "intro", "wrapUp", "list", "interstitial", "blockContainer"})
#: Elements of running text that are more than a style of it.
_TELLING = frozenset(
    {
        *("authorialNote", "docNumber", "docTitle", "docType", "embeddedStructure", "embeddedText"),
        *("subFlow", "placeholder", "remark", "mod", "rmod", "mmod", "eol", "br", "img"),
    }
)
#: What a line of cover or preface is: none of them stands in another.
_LINES = frozenset(
    {"docAuthority", "docDate", "docNumber", "docProponent", "docStatus", "docTitle", "docType"}
)
#: Elements whose start says what nothing else does: the kind of a document, the number of a note.
#: A ``docTitle`` may be a title, a number or the words of adoption, as its start says; one that
#: stands where another start stood is a title.
_SAYING = frozenset(
    {
        *("akomaNtoso", "statement", "doc", "documentCollection", "act", "bill", "judgment"),
        *("debate", "debateReport", "amendment", "amendmentList", "officialGazette", "portion"),
        *("authorialNote", "component"),
    }
)
#: Elements that never stand directly in one of their own name, though the schema allows it of some.
NEVER_IN_ITSELF = frozenset(
    {
        *("p", "content", "paragraph", "alinea", "list", "point", "blockList", "item"),
        *("container", "component", "formula", "preamble", "mainBody", "attachment"),
    }
)


class Edit(NamedTuple):
    """A mend: what is done at the token with the number ``at``, and with which name."""

    at: int
    action: str
    name: str


@dataclass(slots=True)
class _Reading:
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


class _Names(NamedTuple):
    """The names whose tags may be mended."""

    no_end: frozenset[str]
    no_start: frozenset[str]
    swapped: frozenset[str]


def balance(tokens: Sequence[Token], text: str) -> list[Edit]:
    """Return the mends that make the tags of a file fit together; none if they do.

    Raises:
        UnmendableError: the file is cut off, or there is no one mend.
    """
    worst = _plain(tokens, text)
    if worst is None:
        return []
    if len(tokens) > _LONGEST:
        raise refused(text, worst.at, f"more than {_LONGEST} tags and texts")
    _refuse_cut(tokens, text)
    prefix = _prefix(tokens)
    for names in _attempts(tokens, worst):
        found = _Search(tokens, names, prefix).best()
        if found is None:
            continue
        if found.rival:
            raise refused(text, worst.at, "it can be mended in several ways, to other outlines")
        edits = _edits(found)
        _refuse_made_up(edits, tokens, text)
        return edits
    raise refused(text, worst.at, "the tags do not fit together")


def _plain(tokens: Sequence[Token], text: str) -> Token | None:
    """Return the first tag that does not fit, None if all do."""
    open_: list[str] = []
    for token in tokens:
        if token.kind is Kind.START:
            open_.append(token.name)
            if len(open_) > DEEPEST:
                raise refused(text, token.at, f"more than {DEEPEST} elements in each other")
        elif token.kind is Kind.END and (not open_ or open_.pop() != token.name):
            return token
    return tokens[-1] if open_ else None


def _refuse_cut(tokens: Sequence[Token], text: str) -> None:
    """Refuse a file without the end of its root: what stood before it is lost, too."""
    root = next((token.name for token in tokens if token.kind is Kind.START), "")
    tags = [token for token in tokens if token.kind in {Kind.START, Kind.END, Kind.EMPTY}]
    if not tags or tags[-1].kind is not Kind.END or tags[-1].name != root:
        raise refused(text, len(text), CUT_OFF)


def _prefix(tokens: Sequence[Token]) -> str:
    """Return the prefix that the elements of the standard have in this file, with its colon."""
    root = next(token.name for token in tokens if token.kind is Kind.START)
    prefix, colon, _ = root.rpartition(":")
    return prefix + colon


def _attempts(tokens: Sequence[Token], worst: Token) -> Iterator[_Names]:
    """Yield the names to mend: those whose tags do not come in pairs, then all that cross."""
    starts = Counter(token.name for token in tokens if token.kind is Kind.START)
    ends = Counter(token.name for token in tokens if token.kind is Kind.END)
    no_end, no_start = frozenset(starts - ends), frozenset(ends - starts)
    if no_end or no_start:
        yield _Names(no_end, no_start, frozenset())
    crossing = frozenset(_crossing(tokens)) | {worst.name} - {""}
    if not no_end and not no_start:
        yield _Names(no_end, no_start, crossing)
    yield _Names(no_end | crossing, no_start | crossing, crossing)


def _crossing(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the names of the tags that meet where they should not."""
    open_: list[str] = []
    for token in tokens:
        if token.kind is Kind.START:
            open_.append(token.name)
        elif token.kind is Kind.END:
            if open_ and open_[-1] == token.name:
                open_.pop()
                continue
            yield token.name
            yield from open_[-1:]
            if token.name in open_[-5:]:
                while open_.pop() != token.name:
                    pass


def _edits(found: _Reading) -> list[Edit]:
    edits: list[Edit] = []
    rest: tuple[object, ...] = found.edits
    while rest:
        edit, rest = rest  # type: ignore[assignment] # a linked list
        edits.append(edit)  # type: ignore[arg-type] # as above
    return edits[::-1]


def _refuse_made_up(edits: Sequence[Edit], tokens: Sequence[Token], text: str) -> None:
    for edit in edits:
        saying = _SAYING | {"docTitle"} if edit.action == "start" else _SAYING
        if edit.action in {"start", "as"} and edit.name.rpartition(":")[2] in saying:
            raise refused(text, tokens[edit.at].at, f"the start of <{edit.name}> is lost")
    if len(edits) > _MOST:
        raise refused(text, tokens[edits[0].at].at, f"more than {_MOST} tags do not fit together")


class _Search:
    """Follows the readings of one file."""

    def __init__(self, tokens: Sequence[Token], names: _Names, prefix: str) -> None:
        self.tokens = tokens
        self.names = names
        self.models = models()
        self.prefix = prefix
        self._nodes: list[tuple[int, str, State]] = [(-1, "", START)]
        self._known: dict[tuple[int, str, State], int] = {self._nodes[0]: 0}
        self._silent = silent()
        self._twin = self._twins()
        self._begun_last = self._alone(Kind.START, self.tokens)
        self._ended_next = self._alone(Kind.END, self.tokens[::-1])[::-1]
        self._next_tag = self._next_tags()

    def best(self) -> _Reading | None:
        """Return the cheapest reading; None if there is none."""
        readings = {0: _Reading(0)}
        for at, token in enumerate(self.tokens):
            readings = self._with_missing(readings, at)
            after: dict[int, _Reading] = {}
            for reading in readings.values():
                for one in self._taken(reading, at, token):
                    _merge(after, one)
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

    def _with_missing(self, readings: dict[int, _Reading], at: int) -> dict[int, _Reading]:
        """Return the readings, and those that put tags in before the token `at`."""
        found = dict(readings)
        waiting = list(readings.values())
        limit = min((one.cost for one in waiting), default=0) + _MARGIN
        while waiting:
            reading = waiting.pop()
            if reading.held >= 0 or reading.cost + _MEND > limit:
                continue
            more = (one for one in self._put_in(reading, at) if one.cost <= limit)
            waiting.extend(one for one in more if _merge(found, one))
        return found

    def _put_in(self, reading: _Reading, at: int) -> Iterator[_Reading]:
        _, top, _ = self._nodes[reading.stack]
        if top in self.names.no_end:
            cost = _ALONE if self._begun_last[at] == top else _MEND  # an empty element says nothing
            yield self._closed(self._edited(reading, at, "end", top, cost))
        if self.tokens[at].kind is not Kind.OTHER:
            for name in self.names.no_start if reading.stack else ():
                if name != self._ended_next[at]:  # as above
                    yield self._opened(self._edited(reading, at, "start", name, _MEND), name)

    # What stands there -----------------------------------------------------------------------

    def _taken(self, reading: _Reading, at: int, token: Token) -> Iterator[_Reading]:
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

    def _ended(self, reading: _Reading, at: int, token: Token) -> Iterator[_Reading]:
        _, top, _ = self._nodes[reading.stack]
        if top == token.name:
            yield self._closed(reading)
        elif top in self.names.no_end and token.name in self.names.no_start:
            yield self._closed(self._edited(reading, at, "as", top, _MEND))
        if token.name in self.names.no_start:
            cost = _MEND if at in self._twin else _ALONE
            yield self._edited(reading, at, "none", token.name, cost)
        yield from self._held(reading, at)

    def _held(self, reading: _Reading, at: int) -> Iterator[_Reading]:
        """Yield the reading that takes the next tag for the tag `at`, and then that for it."""
        token, following = self.tokens[at], self._next_tag[at]
        if following is None or token.name not in self.names.swapped:
            return
        if Kind.END in {token.kind, following.kind}:
            swapped = self._edited(reading, at, "swap", token.name, _MEND)
            if (after := self._as_it_stands(swapped, following)) is not None:
                after.held = at
                yield after

    def _let_go(self, reading: _Reading) -> Iterator[_Reading]:
        """Yield the reading that takes the tag that it held in the place of the one here."""
        free = self._moved(reading, reading.stack, 0)
        free.held = -1
        if (after := self._as_it_stands(free, self.tokens[reading.held])) is not None:
            yield after

    def _as_it_stands(self, reading: _Reading, token: Token) -> _Reading | None:
        if token.kind is Kind.START:
            return self._opened(reading, token.name)
        fits = self._nodes[reading.stack][1] == token.name
        return self._closed(reading) if fits else None

    # Steps -----------------------------------------------------------------------------------

    def _edited(self, reading: _Reading, at: int, action: str, name: str, cost: int) -> _Reading:
        edits = (Edit(at, action, name), reading.edits)
        return _Reading(reading.stack, reading.cost + cost, reading.outline, edits, reading.rival)

    def _moved(self, reading: _Reading, stack: int, cost: int, event: object = None) -> _Reading:
        outline = reading.outline if event is None else hash((reading.outline, event))
        return _Reading(
            stack, reading.cost + cost, outline, reading.edits, reading.rival, reading.held
        )

    def _opened(self, reading: _Reading, name: str) -> _Reading:
        below, parent, state = self._nodes[reading.stack]
        local, cost = self._local(name), 0
        model = self.models.get(self._local(parent))
        if model is not None:
            after = model.step(state, local if local in self.models else ANY)
            forbidden = not after or _is_odd(self._local(parent), local)
            state, cost = after or state, _FORBIDDEN * forbidden
        outer = self._node(below, parent, state) if reading.stack else 0
        event = ("<", _alias(local)) if self._is_told(local) else None
        return self._moved(reading, self._node(outer, name, START), cost, event)

    def _closed(self, reading: _Reading) -> _Reading:
        below, name, state = self._nodes[reading.stack]
        local = self._local(name)
        model = self.models.get(local)
        early = model is not None and not model.is_end(state)
        event = ">" if self._is_told(local) else None
        return self._moved(reading, below, _FORBIDDEN * early, event)

    def _text(self, reading: _Reading, token: Token) -> _Reading:
        if not token.solid:
            return reading
        model = self.models.get(self._local(self._nodes[reading.stack][1]))
        forbidden = reading.stack == 0 or (model is not None and not model.mixed)
        return self._moved(reading, reading.stack, _FORBIDDEN * forbidden, token.at)

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


@cache
def silent() -> frozenset[str]:
    """Return the elements that are no part of an outline: boxes, styles of text, metadata."""
    inline = set(models()["i"].names) - _TELLING
    bodies = ("mainBody", "body", "preamble", "preface", "coverPage", "conclusions", "attachments")
    return _BOXES | inline | (_within("meta") - _within(*bodies))


def _within(*names: str) -> frozenset[str]:
    """Return the elements that may stand somewhere in others."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in models() and name not in found:
            found.add(name)
            waiting += models()[name].names
    return frozenset(found)


def _is_odd(parent: str, child: str) -> bool:
    """Tell of what the schema allows whether nobody writes it."""
    if parent.startswith("doc") and child.startswith("doc") and child in _LINES:
        return parent in _LINES
    return parent == child and child in NEVER_IN_ITSELF


def _alias(local: str) -> str:
    """Return the name that elements have in an outline which are read alike."""
    return "paragraph" if local == "alinea" else local


def _merge(readings: dict[int, _Reading], one: _Reading) -> bool:
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


def _narrowed(readings: dict[int, _Reading]) -> dict[int, _Reading]:
    """Return the readings that are not much dearer than the cheapest."""
    limit = min((one.cost for one in readings.values()), default=0) + _MARGIN
    kept = {key: one for key, one in readings.items() if one.cost <= limit}
    if len(kept) <= _WIDEST:
        return kept
    cheapest = sorted(kept.items(), key=lambda pair: pair[1].cost)[:_WIDEST]
    return dict(cheapest)
