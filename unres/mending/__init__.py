"""Mending what is not well formed, with knowledge of what may stand in what.

Nothing is guessed: where possible mends differ in the outline of the document, or in what is
printed, the file is refused.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unres.mending.balance import balance
from unres.mending.hollow import is_hollow, swap_hollow
from unres.mending.prefixes import declare_prefixes
from unres.mending.tokens import Kind, Mend, Token, UnmendableError, place_of, tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.mending.search import Edit

#: White space as XML has it: a no-break space is text.
_WHITE = " \t\r\n"

__all__ = ["Mend", "UnmendableError", "is_hollow", "mend", "place_of"]


def mend(text: str) -> tuple[str, list[Mend]]:
    """Return a file that is well formed but for its namespaces, and what was mended where.

    Args:
        text: the file, decoded.

    Raises:
        UnmendableError: there is no one mend; the message says where and why.
    """
    mends: list[Mend] = []
    tokens = tokenise(text, mends)
    if not any(token.kind is Kind.START for token in tokens):
        msg = "no XML: there is no element in it; give another file"
        raise UnmendableError(msg)
    tokens = swap_hollow(tokens, mends)
    edits = balance(tokens, text)
    mends += [_told(edit, tokens) for edit in edits]
    mended = declare_prefixes(_applied(tokens, edits), mends)
    return "".join(token.text for token in mended), sorted(mends)


def _told(edit: Edit, tokens: Sequence[Token]) -> Mend:
    token = tokens[edit.at]
    sentences = {
        "end": f"</{edit.name}> was missing, put in",
        "start": f"<{edit.name}> was missing, put in; its attributes, if it had any, are lost",
        "none": f"</{edit.name}> was one too many, taken away",
        "as": f"{token.text[:60]} read as {edit.name}",
        "swap": f"{token.text[:60]} and the tag behind it stood in each other's place",
    }
    return Mend(token.at, sentences[edit.action])


def _applied(tokens: Sequence[Token], edits: Sequence[Edit]) -> list[Token]:
    """Return the tokens with all mends done."""
    at: dict[int, list[Edit]] = {}
    for edit in edits:
        at.setdefault(edit.at, []).append(edit)
    written = _swapped(tokens, [edit.at for edit in edits if edit.action == "swap"])
    done: list[Token] = []
    for number, token in enumerate(written):
        current = [token]
        for edit in at.get(number, ()):
            if edit.action in {"start", "end"}:
                _put_in(done, edit, current)
            elif edit.action == "as":
                current = [_renamed(token, edit)]
            elif edit.action == "none":
                current = []
        done += current
    return done


def _swapped(tokens: Sequence[Token], places: Sequence[int]) -> list[Token]:
    """Return the tokens with the tags at `places` and those behind them in each other's place."""
    done = list(tokens)
    for one in places:
        behind = range(one + 1, len(done))
        two = next(n for n in behind if done[n].kind in {Kind.START, Kind.END})
        done[one], done[two] = done[two], done[one]
    return done


def _put_in(done: list[Token], edit: Edit, current: list[Token]) -> None:
    """Put in a tag between `done` and `current`: white space stays outside the element."""
    tag = _tag(edit, current[0].at if current else 0)
    if edit.action == "end" and done and done[-1].kind is Kind.TEXT:
        last = done.pop()
        kept = last.text.rstrip(_WHITE)
        done += [replace(last, text=kept), tag, replace(last, text=last.text[len(kept) :])]
        return
    if edit.action == "start" and current and current[0].kind is Kind.TEXT:
        first = current[0]
        kept = first.text.lstrip(_WHITE)
        done.append(replace(first, text=first.text[: len(first.text) - len(kept)]))
        current[0] = replace(first, text=kept)
    done.append(tag)


def _tag(edit: Edit, at: int) -> Token:
    if edit.action == "start":
        return Token(Kind.START, f"<{edit.name}>", at, edit.name)
    return Token(Kind.END, f"</{edit.name}>", at, edit.name)


def _renamed(token: Token, edit: Edit) -> Token:
    slash = "/" if token.kind is Kind.END else ""
    text = f"<{slash}{edit.name}" + token.text[1 + len(slash) + len(token.name) :]
    return replace(token, name=edit.name, text=text)
