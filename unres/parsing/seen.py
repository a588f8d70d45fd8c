"""Seen: what reflow looks for in a line, found once: label, opening words, final mark, width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing.punctuation import (
    COLONS,
    COMMAS,
    ENUMERATION,
    FULL_STOPS,
    SEMICOLONS,
    final_mark,
)
from unres.parsing.typeface import begins_apart, is_bold, set_apart
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container

    from unres.ingest.lines import Line
    from unres.lang import Language
    from unres.parsing.labels import Label, Labels

#: The comma that parts items, "、", ends no clause: it is no mark here.
MARKS = (
    ("", ENUMERATION),
    ("comma", COMMAS),
    ("semicolon", SEMICOLONS),
    ("stop", FULL_STOPS),
    ("colon", COLONS),
)
#: A word and a number, a letter or a Roman number: "Article 2", "Раздел A", "第3条".
CAPTION = compiled(
    r"[^\W\d_]+\.? (?:\d{1,3}|[A-ZА-Я]|[IVX]+|[أ-ي])|第 ?[\d一二三四五六七八九十]+ ?[条节章]"
    r"|[A-Z] ?节"
)
LONGEST_CAPTION = 40
#: What may be the call of a note: glued to a word or quotation mark, or in brackets as in Arabic.
CALL = compiled(r"(?:(?<=[^\W\d_])|(?<=[”»]))\d{1,2}$|\(\d{1,2}\)$")
#: A full stop, and behind a space what may be the call of a note. Abbreviations are shorter words:
#: "paras. 5".
_STOPPED = compiled(r"[^\W\d_]{6}(?P<stop>[.．])\s(?P<figure>\d{1,3})$")
#: How many letters tell whether a line ends with one.
TAIL = 8
#: Longest label with the space behind it, in characters: "100 quinquies.".
LONGEST_LABEL = 20
#: As many signs make two words where no space parts them.
UNSPACED_WORDS = 4


class Seen(NamedTuple):
    """A line as reflow sees it: the label it begins with, how it begins, the mark it ends with.

    ``caption`` says what it is if it looks like the number of a section, an article or a table;
    ``alone`` tells that it is one word without a mark, ``bare`` that it is a label and no more;
    ``words`` are the first two words. ``justified`` tells that a space stands before the mark, in
    a script without spaces: print spread the line, as it spreads none that ends a paragraph.
    ``called`` is the figure that it ends with, without a mark: the call of a note, if there is one.
    """

    line: Line
    label: Label | None
    begins: str
    mark: str
    width: float
    caption: str
    alone: bool
    bare: bool
    words: str
    justified: bool
    called: str

    @property
    def number(self) -> int | None:
        """The paragraph number that the line begins with."""
        return self.label.number if self.label else None

    @property
    def in_columns(self) -> bool:
        """Whether a tab parts the line in columns; one behind its label does not."""
        return "\t" in self.line.text[self.label.length if self.label else 0 :].lstrip()

    @property
    def begins_anew(self) -> bool:
        """Whether nothing at the start of the line shows that a sentence goes on."""
        return self.begins != "goes on" and not self.line.text[0].islower()

    @property
    def is_mark(self) -> bool:
        """Whether the line is a mark and no more, which a program parted from its word."""
        return bool(self.mark) and not has_words(self.line)

    @property
    def bold(self) -> bool:
        """Whether all of the line is bold."""
        return is_bold(self.line)


def has_words(line: Line) -> bool:
    """Whether the line holds a letter or figure: vowel signs and marks out of place do not."""
    return any(map(str.isalnum, line.text))


def see(  # noqa: PLR0913  what a look needs to know, and what tells of the line
    line: Line,
    language: Language,
    labels: Labels,
    notes: Container[str],
    *,
    section: bool,
    openers_apart: bool,
) -> Seen:
    """Look at a line once.

    `notes` are the markers of the document's notes. `section` tells that its sign is the number of
    a section, `openers_apart` that openers are printed in italics or bold.
    """
    label = labels.read(line.text)
    begins = "label" if label else _begins(line.text, language)
    if openers_apart:
        begins = _in_print(begins, line)
    mark = final_mark(line.text) or _stop_before_call(line.text, notes)
    name = next((name for name, marks in MARKS if mark in marks), "other mark" if mark else "")
    caption = "" if mark else "caption" if is_caption(line.text) else "section" * section
    alone = language.spaced and not mark and " " not in line.text
    bare = is_bare(line.text, labels)
    words = _first_words(line.text) if language.spaced else line.text[:UNSPACED_WORDS]
    justified = not language.spaced and bool(mark) and line.text[-2:-1] == " "
    called = "" if mark else _called(line.text)
    size = width(line.text)
    return Seen(line, label, begins, name, size, caption, alone, bare, words, justified, called)


def _stop_before_call(text: str, notes: Container[str]) -> str:
    """The full stop behind a whole word before the call of a known note: "Development. 2"."""
    found = _STOPPED.search(text) if text[-1:].isdecimal() else None  # few lines end so
    return found["stop"] if found and found["figure"] in notes else ""


def _called(text: str) -> str:
    found = CALL.search(text[-TAIL:])
    return found[0].strip("()") if found else ""


def _first_words(text: str) -> str:
    return " ".join(text.split(maxsplit=2)[:2]).lower()


def is_caption(text: str) -> bool:
    """Whether `text` is the number of an article, a chapter or a table, and no more."""
    return len(text) <= LONGEST_CAPTION and bool(CAPTION.fullmatch(text))


def is_bare(text: str, labels: Labels) -> bool:
    """Whether the line holds a label alone, parted from its paragraph."""
    label = labels.read(f"{text} ") if len(text) < LONGEST_LABEL else None
    return bool(label and label.length >= len(text))


def _begins(text: str, language: Language) -> str:
    if language.goes_on(text):
        return "goes on"
    if language.opener(text):
        return "opener"
    if language.opens(text):
        return "first word"
    return "figure" if text[0].isdigit() else "plain"


def _in_print(begins: str, line: Line) -> str:
    """How a line begins where openers are set apart: those that are not are words of the text."""
    if begins in ("label", "goes on"):
        return begins
    if begins_apart(line):
        return "set apart"
    if begins in ("opener", "first word"):
        return "plain" if set_apart(line) else "not set apart"
    return begins
