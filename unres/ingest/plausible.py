"""How much a text looks like one of the seven languages: this chooses among code pages."""

from __future__ import annotations

from collections import Counter
from functools import cache

from unres.patterns import compiled
from unres.resources import read_toml
from unres.tuples import NamedTuple

FEW = 0.1  # what a text without any frequent word, a title perhaps, still gets
SAMPLE = 20_000  # characters that are looked at; a wrong code page shows in far fewer
HAN = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"
#: A run of letters; Chinese has no spaces, each of its characters is a word.
WORD = compiled(rf"[^\W\d_{HAN}]+|(?![\W\d_])[{HAN}]")
NON_ASCII = compiled(r"[^\x00-\x7f]+")


class Alphabet(NamedTuple):
    """The usual characters beyond ASCII of a language, and its most frequent words."""

    letters: frozenset[str]
    words: frozenset[str]


@cache
def alphabets() -> tuple[Alphabet, ...]:
    """Load the alphabets of ``data/alphabets.toml``."""
    return tuple(
        Alphabet(frozenset(entry["letters"]), frozenset(entry["words"].split()))
        for entry in read_toml("ingest/data/alphabets.toml").values()
    )


def plausibility(text: str) -> float:
    """Return how much `text` looks like the language it looks like most, from 0 to 1.

    The product of two shares, that of frequent words among the words and that of usual
    characters among those beyond ASCII, less the share of words with a capital after a small
    letter: the signature of a wrong code page.
    """
    sample = text[:SAMPLE]
    beyond = NON_ASCII.findall(sample)
    words = WORD.findall(sample)
    if not words:
        return 0.0
    spelled = Counter(words)
    said = Counter(map(str.lower, words))
    letters = Counter("".join(beyond).lower())
    best = max(
        (FEW + _share(said, alphabet.words)) * (_share(letters, alphabet.letters) if beyond else 1)
        for alphabet in alphabets()
    )
    return best - sum(spelled[word] for word in filter(_is_camel, spelled)) / len(words)


def _share(items: Counter[str], usual: frozenset[str]) -> float:
    return sum(map(items.__getitem__, items.keys() & usual)) / items.total()


def _is_camel(word: str) -> bool:
    return not word.isupper() and word[1:] != word[1:].lower()
