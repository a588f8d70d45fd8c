"""A source: the text that was read, with its name and what was noticed while reading it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.errors import InputError, UnresError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Source:
    """What was read.

    Attributes:
        name: the file's name, ``<stdin>`` or ``<input>``; error messages begin with it.
        text: the text with the line ends that `normalise` guarantees. All offsets that this
            package gives are offsets in this string, in characters.
        encoding: the encoding that was given or found; empty where the input was text already.
        diagnostics: what was noticed while decoding.
    """

    name: str
    text: str
    encoding: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()


def from_text(text: str, name: str = "<input>") -> Source:
    """Return `text` as a source.

    Raises:
        InputError: there is nothing but white space in it.
    """
    with named(name):
        return Source(name, normalise(text))


def normalise(text: str) -> str:
    r"""Return `text` with one kind of line end.

    Guarantees:

    1. lines end in ``\n``: CRLF, CR CR LF (a common damage), CR, NEL, LS and PS become one ``\n``
       each; none of them is left;
    2. form feeds, tabs and all other characters are kept as they are, in their order;
    3. there is at least one character that is not white space.

    Raises:
        InputError: there is nothing but white space.
    """
    if not text or text.isspace():
        msg = "there is no text in it; give a file that holds a resolution"
        raise InputError(msg)
    for newline in ("\r\r\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"):
        text = text.replace(newline, "\n")
    return text


@contextmanager
def named(name: str) -> Iterator[None]:
    """Let the message of every `UnresError` raised inside begin with the name of its input."""
    try:
        yield
    except UnresError as error:
        msg = f"{name}: {error}"
        raise type(error)(msg) from error
