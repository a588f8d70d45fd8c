"""Recorded votes: the counts, and the States that voted for, against or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.lang import fold, state_named
from unres.lang.adopting import Counts
from unres.lang.patterns import compile_line
from unres.model import State, Vote, VoteGroup
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.lang import Language
    from unres.model import Adoption

#: A name longer than that is no name, in characters.
LONGEST_NAME = 120
#: A hyphen within a word: print may have parted it there, at the end of a line.
_HYPHEN = compiled(r"(?<=[^\W\d_])[-\u2010](?=[^\W\d_])")
#: So many letters beside a hyphen tell whether it belongs to a name.
BESIDE = 3
_GROUPS = ("in_favour", "against", "abstaining")
#: What is no part of a name at its edges: marks, brackets, calls of notes.
_EDGES = " \t\n\u00a0.,;،؛。．、[]*†‡¹²³⁰⁴⁵⁶⁷⁸⁹"


def read_vote(text: str, language: Language) -> Vote | None:
    """Return the vote that a line of a closing records, None if it records none.

    Names stay as printed; a name the tables know has its code and the UN's name beside it.
    """
    recorded = language.line("vote_recorded", text)
    counts = _counts(text, recorded, language)
    if recorded is None and counts is None:
        return None
    lists = _lists(text, language) if ":" in text or "：" in text else {}
    named = {side: _in_brackets(text, side, language) for side in ("against", "abstaining")}
    groups = {}
    for side, count in zip(_GROUPS, counts or (None, None, None), strict=True):
        names = tuple(_states(lists.get(side) or named.get(side, ""), language))
        groups[side] = VoteGroup.model_construct(count=count, states=names)
    return Vote.model_construct(
        in_favour=groups["in_favour"], against=groups["against"], abstaining=groups["abstaining"]
    )


def _in_brackets(text: str, side: str, language: Language) -> str:
    """The States in brackets behind a count; none if none is known: it may be a remark."""
    names = language.adopting.named(text, side)
    return (
        names if any(_is_state(name, language) for name in names_of_states(names, language)) else ""
    )


def _counts(text: str, recorded: re.Match[str] | None, language: Language) -> Counts | None:
    """The counts that are told most fully; print may have parted words at the ends of lines."""
    read = language.adopting.counts
    told = (_printed(recorded, language), read(text), read(_HYPHEN.sub("", text)))
    known = [counts for counts in told if counts]
    return max(known, key=lambda counts: len(counts) - counts.count(None), default=None)


def _printed(recorded: re.Match[str] | None, language: Language) -> Counts | None:
    """The counts that the line of a recorded vote has, where its pattern tells them."""
    yes = _count(recorded, "yes", language) if recorded else None
    if recorded is None or yes is None:
        return None
    return Counts(yes, _count(recorded, "no", language), _count(recorded, "abst", language))


def _count(match: re.Match[str], name: str, language: Language) -> int | None:
    printed = match[name] if name in match.re.groupindex else None
    if not printed:
        return None
    if printed.isdecimal():
        return int(printed)
    numbers = {fold(word): number for word, number in language.vote.numbers.items()}
    return numbers.get(fold(printed), 0)


def _lists(text: str, language: Language) -> dict[str, str]:
    """Part the text at the headings of the lists: a heading and a colon."""
    words = {side: getattr(language.vote, side) for side in _GROUPS}
    choices = "|".join(
        f"(?P<{side}>{'|'.join(map(re.escape, group))})" for side, group in words.items()
    )
    edge = r"(?<!\w)" if language.spaced else ""
    pattern = compile_line(rf"{edge}(?:{choices})\s?[:：]", {})
    heads = list(pattern.finditer(text))
    ends = [*(head.start() for head in heads), len(text)][1:]
    return {
        head.lastgroup or "": text[head.end() : end] for head, end in zip(heads, ends, strict=True)
    }


def _states(text: str, language: Language) -> Iterator[State]:
    for name in names_of_states(text, language):
        known = state_named(name, language.code)
        yield State.model_construct(
            name=_whole(name, known.name) if known else name,
            code=known.code if known else None,
            official=known.name if known else None,
        )


def _whole(name: str, official: str) -> str:
    """The name without hyphens of print, which the `official` name has not: "Re-publics"."""
    for hyphen in reversed(list(_HYPHEN.finditer(name))):
        at = hyphen.start()
        if fold(name[max(at - BESIDE, 0) : at + 1 + BESIDE]) not in fold(official):
            name = name[:at] + name[at + 1 :]
    return name


def names_of_states(text: str, language: Language) -> Iterator[str]:
    """Yield the names in a list of States, as printed."""
    for item in _items(text, language):
        yield from _names(item, language)


def _items(text: str, language: Language) -> Iterator[str]:
    """Part a list at its separators, those in brackets aside."""
    start = depth = 0
    for index, character in enumerate(text):
        depth = max(depth + (character in "(（") - (character in ")）"), 0)
        if character in language.vote.separators and not depth:
            yield text[start:index].strip(_EDGES)
            start = index + 1
    yield text[start:].strip(_EDGES)


def _names(item: str, language: Language) -> Iterator[str]:
    """Part an item where a conjunction, or a comma that was forgotten, stands between States."""
    if not item:
        return
    parted = (
        None if _is_state(item, language) or len(item) > LONGEST_NAME else _parted(item, language)
    )
    if parted is None:
        yield item
        return
    left, right = parted
    if left:
        yield left.strip(_EDGES)
    yield from _names(right, language)


def _is_state(name: str, language: Language) -> bool:
    return state_named(name, language.code) is not None


def _parted(item: str, language: Language) -> tuple[str, str] | None:
    """Return the State that `item` begins with, or no name after a lone "and", and the rest.

    The longest name counts: the United Kingdom has an "and" of its own.
    """
    joint = language.vote.conjunction
    lead = re.match(rf"(?:{joint})\s?", item)
    if lead and _is_state(item[lead.end() :], language):
        return "", item[lead.end() :]
    pattern = rf"\s+(?:{joint})\s*" if language.spaced else joint
    for place in reversed(list(re.finditer(pattern, item))):
        if _is_state(item[: place.start()], language):
            return item[: place.start()], item[place.end() :].strip(_EDGES)
    for place in re.finditer(r"\s+" if language.spaced else r"(?<=.)(?=.)", item):
        left, right = item[: place.start()], item[place.end() :]
        if _is_state(left, language) and _is_state(right, language):
            return left, right
    return None


def disagreements(adoption: Adoption | None) -> list[Diagnostic]:
    """Return a diagnostic for each list of a vote that has not as many States as counted."""
    if adoption is None or adoption.vote is None:
        return []
    found = []
    line = next((line for line in adoption.lines if line.kind == "vote"), None)
    for side in _GROUPS:
        group: VoteGroup = getattr(adoption.vote, side)
        if group.states and group.count not in (None, len(group.states)):
            message = f"{group.count} counted {side.replace('_', ' ')}, {len(group.states)} listed"
            span = line.source if line else None
            place = (span.start, span.end) if span else (0, 0)
            found.append(Diagnostic("vote-disagrees", message, *place))
    return found
