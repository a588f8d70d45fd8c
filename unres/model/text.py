"""Text with stand-off marks: readable as a plain string, complete for whoever writes XML."""

from __future__ import annotations

import datetime
from collections.abc import Iterator  # noqa: TC003 - Pydantic reads the annotations
from typing import Annotated, Literal

from unres.constraints import ToldBy, at_least
from unres.model.base import Node


class Mark(Node):
    """A remark on ``text[start:end]`` of the `Text` that holds it, in characters."""

    start: Annotated[int, at_least(0)]
    end: Annotated[int, at_least(0)]


class OpenerMark(Mark):
    """The words that open a clause: "Recalling", "постановляет", "请".

    ``concept`` is the act they perform, in a word that is the same in every language
    ("recall", "decide", "request"), or None where the language data do not tell.
    """

    kind: Literal["opener"] = "opener"
    concept: str | None = None


class CitationMark(Mark):
    """A citation of a document, or of a place in one.

    ``symbol`` is the United Nations symbol in its full form (``A/RES/60/251``); ``date`` is
    the date of adoption if the text or the tables give it. ``work`` stands for what has no symbol:
    ``charter``, ``unts/999/14668`` (volume and number in the Treaty Series; ``lnts`` for that of
    the League of Nations), ``1/CP.21`` (a decision of a conference of parties, ``symbol`` then
    being the document that prints it). ``portion`` is the place that is cited, as an eId
    (``para_6``, ``art_51``, ``att_1``); ``target`` is such a place in the document itself, or one
    of its annexes (``annex_1``). ``url`` is the address of a web page.
    """

    kind: Literal["citation"] = "citation"
    symbol: str | None = None
    date: datetime.date | None = None
    work: str | None = None
    portion: str | None = None
    target: str | None = None
    url: str | None = None


class DateMark(Mark):
    """A date in full."""

    kind: Literal["date"] = "date"
    date: datetime.date


class EmphasisMark(Mark):
    """Words that the source sets apart typographically."""

    kind: Literal["emphasis"] = "emphasis"
    style: Literal["italic", "bold", "underline", "superscript", "subscript"] = "italic"


class MarkupMark(Mark):
    """An element of mark-up that no other mark stands for, with its attributes.

    ``start == end`` where it holds no text (an image). Only what was read from mark-up has such
    marks; they keep a link to a web page, a term or a person through a round trip.
    """

    kind: Literal["markup"] = "markup"
    name: str
    attributes: tuple[tuple[str, str], ...] = ()


class NoteMark(Mark):
    """The place where a footnote is called; ``start == end``: the call is not part of the text.

    ``note`` is the `Footnote.id`; ``printed`` is the call as it stood in the source ("3", "(3)"),
    empty where the place of the call was lost and the note hangs at the end of the unit.
    """

    kind: Literal["note"] = "note"
    note: str
    printed: str = ""


AnyMark = Annotated[
    OpenerMark | CitationMark | DateMark | EmphasisMark | MarkupMark | NoteMark,
    ToldBy("kind"),
]


class Text(Node):
    r"""A run of text, which behaves as its string does. ``\n`` in it is a printed line break.

    ``in``, ``len``, iteration and truth are those of ``text``; an index or a slice gives a `Text`
    with the marks that lie there. A `Text` equals a string when the characters are the same, and
    another `Text` when the marks are, too.
    """

    text: str = ""
    marks: tuple[AnyMark, ...] = ()

    def __post_init__(self) -> None:
        """See that the marks lie inside; whoever checks the fields calls it."""
        for mark in self.marks:
            if not mark.start <= mark.end <= len(self.text):
                msg = f"mark {mark.kind!r} at {mark.start}:{mark.end} lies outside the text"
                raise ValueError(msg)

    def __str__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    def __contains__(self, part: object) -> bool:
        return str(part) in self.text if isinstance(part, Text) else part in self.text  # type: ignore[operator]  # str tells what it expected

    def __iter__(self) -> Iterator[str]:
        return iter(self.text)

    def __getitem__(self, key: int | slice) -> Text:
        """Return the characters at `key`, with the marks in them, cut where it cuts them.

        A mark without extent goes with the character before it: a note is called behind a word.

        Raises:
            IndexError: there is no such character.
            ValueError: the slice has a step.
        """
        if isinstance(key, int):
            self.text[key]  # as a string complains, so do we
            key = slice(key, key + 1 or None)
        start, end, step = key.indices(len(self.text))
        if step != 1:
            msg = "a Text is sliced without a step; str(text) has steps"
            raise ValueError(msg)
        end = max(start, end)
        marks = tuple(_moved(mark, start, end) for mark in self.marks if _lies(mark, start, end))
        return Text.model_construct(text=self.text[start:end], marks=marks)

    def __eq__(self, other: object) -> bool:
        return self.text == other if isinstance(other, str) else super().__eq__(other)

    def __hash__(self) -> int:
        return hash(self.text)


def _lies(mark: AnyMark, start: int, end: int) -> bool:
    if mark.start < mark.end:
        return mark.start < end and start < mark.end
    return start < mark.start <= end or mark.start == start == 0


def _moved(mark: AnyMark, start: int, end: int) -> AnyMark:
    place = {"start": max(mark.start, start) - start, "end": min(mark.end, end) - start}
    return mark.model_copy(update={**place, "source": None})


class Footnote(Node):
    """A note at the foot of a page. ``marker`` is bare ("1", "*"); ``printed`` as it stood."""

    id: str
    marker: str
    printed: str = ""
    text: Text
