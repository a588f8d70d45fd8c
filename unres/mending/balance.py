"""Tags that do not fit together: which names to mend, and when the answer is that there is none.

The cheapest reading is the answer. Where another as cheap gives a different outline, there is none.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from unres.mending.elements import SAYING
from unres.mending.search import Edit, ExhaustedError, Names, Search
from unres.mending.tokens import CUT_OFF, DEEPEST, Kind, Token, refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.mending.search import Reading

#: So many tags are mended in one file: one that needs more is another file.
_MOST = 100
#: So many tokens are searched: the longest resolutions have a tenth of them.
_LONGEST = 200_000
#: So many readings are tried for a file, and so many more for each of its tokens: some three
#: seconds. The UN's files need 20,000 in all as a rule, and none needs 500,000.
_READINGS, _READINGS_A_TOKEN = 800_000, 40


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
    left = _READINGS + _READINGS_A_TOKEN * len(tokens)
    for names in _attempts(tokens, worst):
        search = Search(tokens, names, prefix, left)
        try:
            found = search.best()
        except ExhaustedError:
            raise refused(text, worst.at, "there are too many ways to read it") from None
        if found is None:
            left = search.left
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


def _attempts(tokens: Sequence[Token], worst: Token) -> Iterator[Names]:
    """Yield the names to mend: those whose tags do not come in pairs, then all that cross."""
    starts = Counter(token.name for token in tokens if token.kind is Kind.START)
    ends = Counter(token.name for token in tokens if token.kind is Kind.END)
    no_end, no_start = frozenset(starts - ends), frozenset(ends - starts)
    if no_end or no_start:
        yield Names(no_end, no_start, frozenset())
    crossing = frozenset(_crossing(tokens)) | {worst.name} - {""}
    if not no_end and not no_start:
        yield Names(no_end, no_start, crossing)
    yield Names(no_end | crossing, no_start | crossing, crossing)


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


def _edits(found: Reading) -> list[Edit]:
    edits: list[Edit] = []
    rest: tuple[object, ...] = found.edits
    while rest:
        edit, rest = rest  # type: ignore[assignment] # a linked list
        edits.append(edit)  # type: ignore[arg-type] # as above
    return edits[::-1]


def _refuse_made_up(edits: Sequence[Edit], tokens: Sequence[Token], text: str) -> None:
    for edit in edits:
        saying = SAYING | {"docTitle"} if edit.action == "start" else SAYING
        if edit.action in {"start", "as"} and edit.name.rpartition(":")[2] in saying:
            raise refused(text, tokens[edit.at].at, f"the start of <{edit.name}> is lost")
    if len(edits) > _MOST:
        raise refused(text, tokens[edits[0].at].at, f"more than {_MOST} tags do not fit together")
