"""A source: the text that was read, with its name and what was noticed while reading it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.errors import UnresError
from unres.ingest.emphasis import Emphasis, taken_out, unmarked
from unres.ingest.left_over import undone
from unres.ingest.limits import Limits, refuse_longer, refuse_more
from unres.ingest.markdown_signs import looks_like_markdown
from unres.ingest.mojibake import mojibake
from unres.ingest.normalise import normalise
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What parts lines, and what may be a mark of Markdown.
_LINE_END, _MARK = compiled(r"\n\s*"), compiled(r"[*_\[<`&|\\]")


@dataclass(frozen=True, slots=True)
class Source:
    """What was read.

    Attributes:
        name: the file's name, ``<stdin>`` or ``<input>``; error messages begin with it.
        text: the text, with the guarantees of `unres.ingest.normalise`. All offsets that this
            package gives are offsets in this string, in characters.
        encoding: the encoding that was given or found; empty where the input was text already,
            or a file that says its encoding itself.
        diagnostics: what was noticed while reading.
        emphasis: the words that the file sets apart by italics or bold, in order; none in text.
    """

    name: str
    text: str
    encoding: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()


def from_text(text: str, name: str = "<input>", *, bounded: bool = True) -> Source:
    """Return `text` as a source.

    Raises:
        InputError: there is nothing but white space in it; or `bounded`, and it is too long.
    """
    with named(name):
        if bounded:
            refuse_longer(len(text))
        return replace(unmarked_text(prepared(text), bounded=bounded), name=name)


def prepared(text: str, encoding: str = "") -> Source:
    """Return the normalised `text` as a source that has no name yet, with what was noticed.

    Raises:
        InputError: there is nothing but white space in it.
    """
    text, noticed = normalise(text)
    return Source("", text, encoding, noticed + mojibake(text))


def emphasised(text: str, encoding: str = "") -> Source:
    """Like `prepared`, for text with the marks of `unres.ingest.emphasis`."""
    marked, noticed = normalise(text)
    text, emphasis = taken_out(marked)
    shifted = tuple(_unmarked(each, marked) for each in noticed)
    return Source("", text, encoding, shifted + mojibake(text), emphasis)


def unmarked_text(source: Source, *, named: bool = False, bounded: bool = True) -> Source:
    """Return what a text says whose marks are those of Markdown, and others without leftovers.

    `named` tells that its file has the name of such a text. Entities and tags are mark-up of
    Markdown as well; in other texts somebody left them over.

    Raises:
        InputError: `bounded`, and it has far more lines or marks than its length accounts for.
    """
    if not looks_like_markdown(source.text, named=named):
        return _without_leftovers(source)
    if bounded:
        _refuse_many_marks(source.text)
    from unres.ingest.markdown import text_of_markdown  # noqa: PLC0415 - few texts need it

    read = emphasised(text_of_markdown(source.text), source.encoding)
    noticed = (replace(each, start=0, end=0) for each in source.diagnostics)
    told = Diagnostic("markdown", "the text was read as Markdown; its marks are left out")
    return replace(read, diagnostics=(*noticed, told, *read.diagnostics))


def _refuse_many_marks(text: str) -> None:
    """Refuse Markdown before it is parsed: each line and each mark takes a kilobyte then."""
    most = int(Limits.of(len(text)).lines)
    for what, pattern in (("lines", _LINE_END), ("marks of Markdown", _MARK)):
        if found := next(islice(pattern.finditer(text), most, None), None):
            refuse_more(most + 1, most, what, found.start())


def _without_leftovers(source: Source) -> Source:
    text, told = undone(source.text)
    if not told:
        return source
    text, more = normalise(text)  # what the entities stood for, too
    noticed = (replace(each, start=0, end=0) for each in source.diagnostics)  # places have moved
    return replace(source, text=text, diagnostics=(*noticed, *told, *more))


def _unmarked(noticed: Diagnostic, marked: str) -> Diagnostic:
    """Return what was noticed in `marked` text with its place in the text without marks."""
    start, end = (len(unmarked(marked[:at])) for at in (noticed.start, noticed.end))
    return replace(noticed, start=start, end=end)


@contextmanager
def named(name: str) -> Iterator[None]:
    """Let the message of every `UnresError` raised inside begin with the name of its input."""
    try:
        yield
    except UnresError as error:
        error.args = (f"{name}: {error}",)  # not made anew: it may hold more than a message
        raise
