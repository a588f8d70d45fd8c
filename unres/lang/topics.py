"""What texts are about: subjects of resolutions, by words that tell them in each language.

Source: ``data/topics.toml``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from unres.lang.fold import fold
from unres.lang.load import read
from unres.lang.schema import TopicsData
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from unres.lang.language import Language

    #: Words folded, by their first letters, with what they tell; and how many letters that are.
    Index = tuple[Mapping[str, Sequence[tuple[str, str]]], int]

_WORD_START = compiled(r"\b(?=\w)")


def topics_in(text: str, language: Language) -> frozenset[str]:
    """Return what `text` is about, in words that are the same for every language.

    >>> from unres.lang import load
    >>> sorted(topics_in("Protection of refugees and of their children", load("eng")))
    ['child', 'refugees']
    """
    folded, (known, width) = fold(text), _index(language.code)
    return frozenset(
        topic
        for start in _starts(folded, language)
        for word, topic in known.get(folded[start : start + width], ())
        if folded.startswith(word, start)
    )


def _starts(text: str, language: Language) -> Iterator[int]:
    """Yield where words may begin: anywhere in scripts without spaces."""
    if not language.spaced:
        yield from range(len(text))
        return
    attached = read("topics.toml", TopicsData).attached.get(language.code, "")
    for found in _WORD_START.finditer(text):
        start = found.start()
        yield start
        while text[start] in attached and text[start + 1 : start + 2].isalpha():
            start += 1
            yield start


@cache
def _index(language: str) -> Index:
    topics = read("topics.toml", TopicsData).topics.get(language, {})
    told = [(fold(word), topic) for topic, words in topics.items() for word in words]
    width = min((len(word) for word, _ in told), default=1)
    index: dict[str, list[tuple[str, str]]] = {}
    for word, topic in told:
        index.setdefault(word[:width], []).append((word, topic))
    return index, width
