"""Words that languages share: the beginnings of long words in Latin and Cyrillic letters.

"International", "internationale" and "интернациональный" begin alike once the letters are the same.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from unres.lang.fold import fold
from unres.patterns import compiled
from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Shorter words are mostly those of the language alone.
SHORTEST = 6
#: So many letters are compared.
BEGINNING = 4
#: A beginning in more than one of so many passages says nothing, unless it is in two at most.
COMMON = 8
_WORD = compiled(rf"[^\W\d_]{{{SHORTEST},}}")


@cache
def _letters() -> dict[int, str]:
    table: dict[str, str] = read_toml("compare/data/cognates.toml")["letters"]
    return str.maketrans(table)


def beginnings(texts: Iterable[str]) -> frozenset[str]:
    """Return the beginnings of the long words of texts, in the same letters for all languages."""
    words = (word.translate(_letters()) for text in texts for word in _WORD.findall(fold(text)))
    return frozenset(word[:BEGINNING] for word in words if word.isascii())


def telling(found: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Return the beginnings of the passages of a document without those that many have."""
    counts = Counter(each for one in found for each in one)
    most = max(2, len(found) // COMMON)
    return [frozenset(each for each in one if counts[each] <= most) for one in found]
