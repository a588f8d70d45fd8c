"""What a paragraph of each kind should not look like, as signs by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.parsing.confidence.marks import NOTE, PAGE_NUMBER
from unres.parsing.punctuation import QUOTES
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.lang import Language
    from unres.lang.schema import OpenerKind
    from unres.parsing.confidence.paragraphs import Paragraph

#: Kinds that are made of sentences.
SENTENCES = frozenset({"preambular", "operative", "point", "wrap_up", "goes_on"})
#: Shorter clauses are seldom whole, longer ones seldom one, in characters.
SHORT, LONG = 20, 1500
#: Clauses without a mark and an opening phrase that are shorter may be headings.
TITLE = 80
#: Headings and rows that are longer are seldom one, shorter headings seldom whole.
LONG_HEADING, LONG_ROW, LETTER = 150, 200, 4
#: A heading of a date is no longer.
DATED = 60
#: From here on in a clause another one may begin, and so much of it tells.
INNER = 80
#: Marks that such clauses seldom end with.
_ODD_MARKS = frozenset(
    {
        ("preambular", "stop"),
        ("preambular", "colon"),
        ("preambular", "semicolon"),
        ("operative", "comma"),
        ("point", "comma"),
    }
)
_BEFORE_CLAUSE = compiled(r"[;,；，؛،]\s*(?=[^\W\d_])")
_COMMAS = frozenset(",，،")


def looks_of(at: Paragraph, language: Language) -> Iterator[str]:
    """Yield what speaks against a paragraph in its own looks."""
    match at.kind:
        case "preambular" | "operative" | "point" | "wrap_up" | "goes_on":
            yield from _sentence(at, language)
        case "heading":
            yield from _heading(at, language)
        case "row":
            yield from _row(at)
        case "formula":
            yield from _formula(at)
    if PAGE_NUMBER.fullmatch(at.text.strip()):
        yield "page number"
    if at.kind not in ("masthead", "closing", "formula"):
        if "masthead sign" in at.looks:
            yield "masthead sign"
        if "\t" in at.rest and at.kind != "row":
            yield "tab"
        if at.kind != "point" and NOTE.match(at.text) and "number" not in at.looks:
            yield f"begins as a note {at.kind}"


def _sentence(at: Paragraph, language: Language) -> Iterator[str]:
    if at.mark == "no mark" or (at.kind, at.mark) in _ODD_MARKS:
        yield f"{at.mark} {at.kind}"
    if len(at.rest) < SHORT:
        yield "short"
    if len(at.rest) > LONG:
        yield "long"
    capital = language.clauses_begin == "capital"
    if capital and at.kind != "point" and at.rest[:1].islower():
        yield "small"
    if at.kind == "preambular":
        yield from _recital(at, language)
    elif at.kind == "operative":
        yield from _clause(at, language)


def _recital(at: Paragraph, language: Language) -> Iterator[str]:
    if "opens nothing" in at.looks:
        yield "opens nothing preambular"
    if _holds_another(at, "preambular", language):
        yield "inner opener preambular"
    if language.clauses_begin != "capital" and at.rest[:1].isupper():
        yield "capital"
    if at.zone == "body":
        yield "recital in body"
    if "opens operative" in at.looks:
        yield "opens operative"
    ends = at.mark in ("stop", "semicolon", "colon")
    if ends and "opens preambular" not in at.looks:
        yield "recital as clause"


def _clause(at: Paragraph, language: Language) -> Iterator[str]:
    if "opens nothing" in at.looks:
        yield "opens nothing operative"
    if _holds_another(at, "operative", language):
        yield "inner opener operative"
    if at.label is None:
        yield "unnumbered"
        title = at.mark == "no mark" and "opens nothing" in at.looks
        if title and len(at.rest) < TITLE:
            yield "title as clause"
    if "opens preambular" in at.looks:
        yield "opens preambular"
    if at.mark == "comma" and at.looks & {"opens preambular", "opens both"}:
        yield "clause as recital"
    if at.text.startswith("["):
        yield "clause in brackets"
    if at.text.startswith(QUOTES):
        yield "quote"


def _holds_another(at: Paragraph, kind: OpenerKind, language: Language) -> bool:
    """Whether another clause of its kind begins in the middle of one."""
    text = at.text
    for found in _BEFORE_CLAUSE.finditer(text, INNER):
        begin = found.end()
        if kind == "operative" and found[0][0] in _COMMAS:
            continue
        if language.clauses_begin == "capital" and not text[begin].isupper():
            continue
        if language.opener(text[begin : begin + INNER], kind):
            return True
    return False


def _heading(at: Paragraph, language: Language) -> Iterator[str]:
    text = at.rest
    figures = any(map(str.isdigit, text))
    if len(text) > LONG_HEADING:
        yield "long heading"
    if at.mark != "no mark":
        yield "heading mark"
    if text[:1].islower():
        yield "small heading"
    if not any(map(str.isalpha, text)):
        yield "heading without words"
    if len(text.strip()) < LETTER:
        yield "heading of a letter"
    if figures:
        yield "heading digits"
    if figures and len(text) < DATED and (language.dates(text) or language.line("meeting", text)):
        yield "dated heading"
    if language.body_of(text):
        yield "heading names a body"


def _row(at: Paragraph) -> Iterator[str]:
    if "\t" not in at.text:
        yield "row of one cell"
    if len(at.text) > LONG_ROW:
        yield "long row"
    if at.looks & {"opens preambular", "opens operative", "opens both"}:
        yield "row opens"
    if at.text[:1].islower():
        yield "small row"


def _formula(at: Paragraph) -> Iterator[str]:
    if at.mark not in ("comma", "colon"):
        yield "formula without mark"
    if any(map(str.isdigit, at.rest)):
        yield "formula with figure"
