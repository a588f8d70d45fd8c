"""A tree of phrases, walked word by word: finds the longest phrase at the start of a text.

Phrases and texts are compared folded. Modifiers ("also", "strongly", 又, أيضا) may stand before
every word of a phrase and after its last, so the data need not list each combination.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from unres.lang.fold import ARABIC_MARKS, INVISIBLE, fold
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Value = TypeVar("Value")

#: Only this much of a text is looked at, in characters: no phrase is longer.
HEAD = 160
#: Only so many words of a text are looked at (characters, where words are not spaced).
WORDS = 16

_MARKS = f"{ARABIC_MARKS}{INVISIBLE}\u0300-\u036f"
_LEAD = compiled(rf"""[\s"'“”„‟«»‘’‚*{_MARKS}]*""")
_GAP = rf"""[\s,،'’‘‑\-{_MARKS}]*"""
#: A word or a character, and what may stand before the next.
_WORD = compiled(rf"([^\W_](?:\w|[{_MARKS}])*){_GAP}")
_CHARACTER = compiled(rf"([^\W_][{_MARKS}]*){_GAP}")
_CHOICE = compiled(r"\(([^()]*)\)")


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
    while (found := pattern.match(text, position, HEAD)) is not None:
        yield Word(fold(found[1]), found.end(1))
        position = found.end()


@lru_cache(maxsize=512)  # several trees are asked about the same few lines
def _first(text: str, *, spaced: bool) -> str:
    return next((word.form for word in words(text, spaced=spaced)), "")


class _Head:
    """The first words of a text, read as far as they are asked for: most phrases are short."""

    def __init__(self, text: str, *, spaced: bool) -> None:
        self._ahead = islice(words(text, spaced=spaced), WORDS)
        self._words: list[Word] = []

    def form(self, position: int) -> str:
        """Return the word at `position`, folded; behind the last "", which no phrase has."""
        if position == len(self._words):
            self._words += islice(self._ahead, 1)
        return self._words[position].form if position < len(self._words) else ""

    def end(self, position: int) -> int:
        """Return where the words before `position`, which were read, end in the text."""
        return self._words[position - 1].end


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
        head = _Head(text, spaced=self._spaced)
        best = self._walk(self._root, head, 0)
        if best is None:
            return None
        end, value = best
        while True:
            joined = self._skip(self._joins, head, end)
            more = self._walk(self._root, head, joined) if joined else None
            further = more[0] if more else self._skip(self._after, head, end)
            if further is None:
                return head.end(end), value
            end = further

    def begins(self, text: str) -> bool:
        """Tell whether the first word of `text` begins a phrase or is a modifier's."""
        first = _first(text[:HEAD], spaced=self._spaced)
        return first in self._root.children or first in self._before.children

    def _walk(self, node: _Node[Value], head: _Head, position: int) -> tuple[int, Value] | None:
        """Return the longest match below `node`: the number of words used, and the value."""
        best: tuple[int, Value] | None = None
        if node.value is not None:
            best = position, node.value
        if child := node.children.get(head.form(position)):
            best = self._walk(child, head, position + 1) or best
        after = self._skip(self._before, head, position) if node.children else None
        if after is not None:
            further = self._walk(node, head, after)
            if further and further[0] > after and (best is None or further[0] > best[0]):
                best = further
        return best

    @staticmethod
    def _skip(tree: _Node[Any], head: _Head, position: int) -> int | None:
        """Return the position behind the longest phrase of `tree` at `position`, or None."""
        node, after = tree, None
        while child := node.children.get(head.form(position)):
            node, position = child, position + 1
            after = position if node.value is not None else after
        return after
