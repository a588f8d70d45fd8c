"""Which language a text is in: its script, and for the Latin script its commonest words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from unres.lang.fold import fold
from unres.lang.load import read
from unres.lang.schema import IdentifyData
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Enough of a text to know its language, in characters.
SAMPLE = 4_000
#: Mastheads are printed partly in English, so a script counts from this share of letters on.
_SCRIPT_SHARE = 0.2
#: So many words of another language show it, if the text has fewer of each of the seven.
_FEWEST = 3
#: From this share of letters on a script that none of the seven uses tells the language.
_OTHER_SHARE = 0.15
#: Enough characters to know a script, taken from all of the sample.
_LETTERS = 1_000
_WORD = compiled(r"[^\W\d_]+")
_NOT_LATIN = compiled(r"[^\W\d\x00-\u02ff]")


class Guess(NamedTuple):
    """A language's code, and the share of the evidence that speaks for it (0 to 1)."""

    code: str
    share: float


def identify(text: str) -> Guess:
    """Return the language of `text`; without any evidence English, with share 0.

    Arabic, Chinese and Russian are known by their letters, although their mastheads hold English
    lines; the others by their stop words.
    """
    sample = text[:SAMPLE]
    return _by_script(sample) or _by_words(sample)


def _by_script(text: str) -> Guess | None:
    languages = read("identify.toml", IdentifyData).languages
    if not _NOT_LATIN.search(text):
        return None
    some = Counter(text[:: len(text) // _LETTERS | 1])
    letters = {char: count for char, count in some.items() if char.isalpha()}
    total = sum(letters.values())
    for code, script in languages.items() if total else ():
        first, last = script.letters or ("", "")
        own = sum(count for char, count in letters.items() if first <= char <= last)
        weighted = own * script.weight
        share = weighted / (weighted + total - own)
        if share >= _SCRIPT_SHARE:
            return Guess(code, share)
    return None


def _by_words(text: str) -> Guess:
    words = Counter(_WORD.findall(fold(text)))
    languages = read("identify.toml", IdentifyData).languages
    hits = {
        code: sum(words[word] for word in script.stop_words)
        for code, script in languages.items()
        if not script.letters
    }
    total = sum(hits.values())
    code = max(hits, key=lambda candidate: hits[candidate])
    return Guess(code, hits[code] / total) if total else Guess("eng", 0.0)


def other_language(text: str) -> str | None:
    """Return the English name of the language of `text` if it is clearly none of the seven."""
    sample = text[:SAMPLE]
    data = read("identify.toml", IdentifyData)
    if _NOT_LATIN.search(sample):
        letters = Counter(filter(str.isalpha, sample))
        for script, (first, last) in data.scripts.items():
            own = sum(count for char, count in letters.items() if first <= char <= last)
            if own > _OTHER_SHARE * letters.total():
                return str(script)
        if (guess := _by_script(sample)) and guess.share > _SCRIPT_SHARE:
            return None
    words = Counter(_WORD.findall(fold(sample)))
    best = max(_said(words, script.stop_words) for script in data.languages.values())
    others = {name: _said(words, group) for name, group in data.others.items()}
    most = max(others, key=others.__getitem__)
    return str(most) if others[most] >= max(_FEWEST, best + 1) else None


def _said(words: Counter[str], group: Iterable[str]) -> int:
    """How many words of a text are of a group."""
    return sum(words[word] for word in group)
