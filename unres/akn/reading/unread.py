"""What a file prints and the document read from it does not hold: every letter is accounted for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from unres.akn.reading.state import name
from unres.model import printed
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from unres.model import Document

#: Between two texts of the model: no run of a file holds it.
_APART = "\0"
#: So much of what was lost is shown, in characters.
_SHOWN = 60


class Unread(NamedTuple):
    """A run of text that was not read: its line, the element it stands in, how it begins."""

    line: int
    element: str
    text: str


def unread(root: _Element, document: Document) -> list[Unread]:
    """Return the runs of text, metadata aside, that `document` does not hold.

    White space does not count, nor do the empty brackets that the UN's Arabic files leave where
    the number of a footnote was.
    """
    texts = ["".join(text.split()) for text in printed(document)]
    runs = [(letters, element) for text, element in _runs(root) if (letters := _letters(text))]
    missing = Counter("".join(letters for letters, _ in runs))
    missing.subtract("".join(texts))
    missing.subtract({sign: missing[sign] for sign in "()" if missing[sign] > 0})
    if not +missing:
        return []
    found = list(_lost(runs, _APART.join(texts)))
    rest = "".join((+missing).elements())
    return found or [Unread(0, name(root), rest[:_SHOWN])]


def _letters(text: str) -> str:
    return "".join(text.split())


def _lost(runs: list[tuple[str, _Element]], held: str) -> Iterator[Unread]:
    """Yield the runs that are not held, or not as often as they stand in the file."""
    seen: Counter[str] = Counter()
    for letters, element in runs:
        seen[letters] += 1
        if held.count(letters) < seen[letters]:
            yield Unread(element.sourceline or 0, name(element), letters[:_SHOWN])


def _runs(root: _Element) -> Iterator[tuple[str, _Element]]:
    """Yield the runs of text with the element that each stands in; metadata are left out."""
    waiting: list[tuple[_Element, bool]] = [(root, False)]
    while waiting:
        element, is_behind = waiting.pop()
        if is_behind:
            parent = element.getparent()
            if element.tail and parent is not None:
                yield element.tail, parent
            continue
        if element is not root:
            waiting.append((element, True))
        if name(element) == "meta":
            continue
        if element.text:
            yield element.text, element
        waiting.extend((each, False) for each in reversed(element))
