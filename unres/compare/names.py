"""Who and what is named, in words that are the same for every language.

These are States, those whom acts may address, and subjects of resolutions.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from unres.compare.echoes import stems
from unres.lang import load
from unres.lang.states import state_names
from unres.lang.topics import topics_in
from unres.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_KNOWN = frozenset(LANGUAGES.values())


def names_in(text: str, words: frozenset[str], language: str) -> frozenset[str]:
    """Return the codes of States, terms of organs and others, and subjects that a text names.

    A State is named by the beginnings of all words of its name, so that it may be declined.

    Args:
        text: the text.
        words: the beginnings of its words, by `stems`.
        language: what it is in (ISO 639-2/T); in any other than ours nobody is known.
    """
    if language not in _KNOWN:
        return frozenset()
    known = load(language)
    states = frozenset(_states(words, language))
    return states | known.acts.named(text) | topics_in(text, known)


def _states(words: frozenset[str], language: str) -> Iterator[str]:
    known = _by_word(language)
    forms = words | {word[:-1] for word in words}  # short names are declined behind their end
    for word in forms:
        yield from (code for code, name in known.get(word, ()) if name <= forms)


@cache
def _by_word(language: str) -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """Return the names of States, each by one of its words."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for code, names in state_names(language).items():
        for name in names:
            if own := stems(name):
                found.setdefault(min(own), []).append((code, own))
    return found
