"""A tree of phrases, walked word by word: finds the longest phrase at the start of a text.

Phrases and texts are compared folded. Modifiers ("also", "strongly", 又, أيضا) may stand before
every word of a phrase and after its last, so the data need not list each combination.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from unres.lang.fold import ARABIC_MARKS, INVISIBLE, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Value = TypeVar("Value")

#: Only this much of a text is looked at, in characters: no phrase is longer.
HEAD = 160
#: Only so many words of a text are looked at (characters, where words are not spaced).
WORDS = 16

_MARKS = f"{ARABIC_MARKS}{INVISIBLE}\u0300-\u036f"
_WORD = re.compile(rf"[^\W_](?:\w|[{_MARKS}])*")
_CHARACTER = re.compile(rf"[^\W_][{_MARKS}]*")
_LEAD = re.compile(rf"""[\s"'“”„‟«»‘’‚*{_MARKS}]*""")
_GAP = re.compile(rf"""[\s,،'’‘‑\-{_MARKS}]*""")
_CHOICE = re.compile(r"\(([^()]*)\)")


class Word(NamedTuple):
    """A folded word (a character where words are not spaced) and where it ends in the text."""

    form: str
    end: int


@dataclass(slots=True)
class _Node(Generic[Value]):
    children: dict[str, _Node[Value]] = field(default_factory=dict)
    value: Value | None = None

    def add(self, words: Iterable[str], value: Value) -> None:
        node = self
        for word in words:
            node = node.children.setdefault(word, _Node())
        node.value = value if node.value is None else node.value


def words(text: str, *, spaced: bool = True) -> Iterator[Word]:
    """Yield the words that `text` begins with, up to the first stop, semicolon or colon."""
    pattern = _WORD if spaced else _CHARACTER
    found = _LEAD.match(text, 0, HEAD)
    position = found.end() if found else 0
    while (word := pattern.match(text, position, HEAD)) is not None:
        yield Word(fold(word.group()), word.end())
        gap = _GAP.match(text, word.end(), HEAD)
        position = gap.end() if gap else word.end()


@lru_cache(maxsize=512)  # several trees are asked about the same few lines
def _first(text: str, *, spaced: bool) -> str:
    return next((word.form for word in words(text, spaced=spaced)), "")


@lru_cache(maxsize=512)
def _head(text: str, *, spaced: bool) -> tuple[Word, ...]:
    return tuple(islice(words(text, spaced=spaced), WORDS))


def expand(phrase: str) -> Iterator[str]:
    """Yield each wording of a phrase with choices: ``(to|for) the`` gives two, ``(the|)`` one."""
    pieces = [
        piece.split("|") if index % 2 else [piece]
        for index, piece in enumerate(_CHOICE.split(phrase))
    ]
    return (" ".join("".join(choice).split()) for choice in product(*pieces))


class Phrases(Generic[Value]):
    """Phrases with a value each, and the modifiers that may stand between their words."""

    def __init__(
        self,
        phrases: Mapping[str, Value],
        *,
        modifiers: Sequence[str] = (),
        inner: Sequence[str] = (),
        conjunctions: Sequence[str] = (),
        spaced: bool = True,
    ) -> None:
        """Index `phrases`; `spaced` is false for a language written without spaces.

        `modifiers` may stand before each word of a phrase and after its last, `inner` words only
        before; `conjunctions` join two phrases into one, with the value of the first.
        """
        self._spaced = spaced
        self._root = self._tree((word, phrases[text]) for text in phrases for word in expand(text))
        self._after = self._tree((word, "after") for word in modifiers)
        self._before = self._tree((word, "before") for word in (*modifiers, *inner))
        self._joins = self._tree((word, "joins") for word in conjunctions)
        self._found = lru_cache(maxsize=512)(self._find)  # rule after rule asks for the same text

    def _tree(self, phrases: Iterable[tuple[str, Any]]) -> _Node[Any]:
        root: _Node[Any] = _Node()
        for phrase, value in phrases:
            root.add(self._forms(phrase), value)
        return root

    def _forms(self, text: str) -> Iterator[str]:
        return (word.form for word in words(text, spaced=self._spaced))

    def find(self, text: str) -> tuple[int, Value] | None:
        """Return the longest phrase at the start of `text`: its end there, and its value."""
        return self._found(text[:HEAD])

    def _find(self, text: str) -> tuple[int, Value] | None:
        if not self.begins(text):
            return None
        head = _head(text, spaced=self._spaced)
        best = self._walk(self._root, head, 0)
        if best is None:
            return None
        end, value = best
        while True:
            joined = self._skip(self._joins, head, end)
            more = self._walk(self._root, head, joined) if joined else None
            further = more[0] if more else self._skip(self._after, head, end)
            if further is None:
                return head[end - 1].end, value
            end = further

    def begins(self, text: str) -> bool:
        """Tell whether the first word of `text` begins a phrase or is a modifier's."""
        first = _first(text[:HEAD], spaced=self._spaced)
        return first in self._root.children or first in self._before.children

    def _walk(
        self, node: _Node[Value], head: Sequence[Word], position: int
    ) -> tuple[int, Value] | None:
        """Return the longest match below `node`: the number of words used, and the value."""
        best: tuple[int, Value] | None = None
        if node.value is not None:
            best = position, node.value
        if position < len(head) and (child := node.children.get(head[position].form)):
            best = self._walk(child, head, position + 1) or best
        after = self._skip(self._before, head, position) if node.children else None
        if after is not None:
            further = self._walk(node, head, after)
            if further and further[0] > after and (best is None or further[0] > best[0]):
                best = further
        return best

    @staticmethod
    def _skip(tree: _Node[Any], head: Sequence[Word], position: int) -> int | None:
        """Return the position behind the longest phrase of `tree` at `position`, or None."""
        node, after = tree, None
        for index in range(position, len(head)):
            child = node.children.get(head[index].form)
            if child is None:
                break
            node = child
            after = index + 1 if node.value is not None else after
        return after
