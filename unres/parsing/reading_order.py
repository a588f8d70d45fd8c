"""Reading order: Arabic lines that a tool wrote in the order of print.

A line of Arabic runs from right to left, its figures and Latin words from left to right. Tools that
take text from PDF files may write what stands farthest left first: all letters, the marks that end
a line, or the label that begins it::

    ،ناسنإلا قوقح سلجم نإ          (mupdf, pdfminer: the letters)
    ،إن مجلس حقوق الإنسان          (pymupdf: the mark)
    يقرر أن يبقي المسألة قيد نظره - 3   (PDFBox, Tika: the label)

Lines keep their length, so that offsets stay what they were.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.lang import fold
from unres.parsing.punctuation import final_mark
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from unres.lang import Language

ARABIC = compiled(r"[\u0621-\u063f\u0641-\u064a]")
#: Figures torn off their words: half of "48/141", a number glued to the word after it.
STRAY = compiled(r"(?m)(?<![\w/])/ ?\d{2,4}(?!\d)|^\s*\d{2,3}[\u0621-\u063f\u0641-\u064a]")
WORD = compiled(r"[\u0621-\u064a]{2,}")
#: Figures and Latin words, which keep their order, and any other sign.
RUN = compiled(r"[A-Za-z0-9](?:[A-Za-z0-9./:%_-]*[A-Za-z0-9])?|[\s\S]")
MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
#: A mark that ends a clause at the start of a line, before a word.
FRONTED = compiled(r"(?P<lead>\s*)(?P<mark>[،؛.])(?P<rest>\s?[\u0621-\u064a].*)")
#: The number of a clause at the end of its line, the dash before it.
LABELLED = compiled(r"(?P<lead>\s*)(?P<rest>[^\d\s\W].*?)(?P<gap>\s*)(?P<label>[-–]\s?\d{1,3})\s*")
#: So many figures torn off show that figures are scattered.
MOST_STRAY = 2
#: So many common words read backwards show that letters stand in the order of print.
FEWEST = 2
TURNED = Diagnostic(
    "reading-order",
    "the letters of Arabic lines stood in the order of print and were turned round; figures and "
    "signs between them may stand elsewhere than the document has them",
)
SCATTERED = Diagnostic(
    "scattered-figures",
    "figures of Arabic lines stand away from their words, as some tools write them: numbers of "
    "documents and dates may be wrong; take the text from the file anew with another tool, or "
    "convert the file itself",
)


class Ordered(NamedTuple):
    """A text as long as it was, its lines in the order of reading, and what is to be told of it."""

    text: str
    told: tuple[Diagnostic, ...]


def in_reading_order(text: str, language: Language) -> Ordered:
    """Bring the lines of `text` into the order of reading, where a tool wrote that of print."""
    if language.direction != "rtl":
        return Ordered(text, ())
    lines = text.split("\n")
    turned = _is_turned(text, language)
    if turned:
        lines = list(map(_turned, lines))
    told = (TURNED,) if turned else ()
    if len(STRAY.findall(text)) > MOST_STRAY:
        told = (*told, SCATTERED)
    for at, fronted in _fronted(lines, language).items():
        lines[at] = _mark_behind(fronted)
    for at, labelled in _labelled(lines, language).items():
        lines[at] = _label_before(labelled)
    return Ordered("\n".join(lines), told)


def _is_turned(text: str, language: Language) -> bool:
    """Whether the commonest words of the language stand in `text` backwards."""
    words = [fold(word) for word in WORD.findall(text)]
    common = set(language.stop_words)
    backwards = sum(word[::-1] in common for word in words)
    return backwards >= FEWEST and backwards > sum(word in common for word in words)


def _turned(line: str) -> str:
    if not ARABIC.search(line):
        return line
    core = line.strip()
    start = line.index(core)
    runs = [run.translate(MIRRORED) for run in RUN.findall(core)]
    return line[:start] + "".join(reversed(runs)) + line[start + len(core) :]


def _fronted(lines: Sequence[str], language: Language) -> dict[int, re.Match[str]]:
    """The lines that begin with the mark that ends them, by their place, as `FRONTED` has them.

    Where a mark that ends the line above begins a line, clauses open behind it; where it ends its
    own, they open in the line below.
    """
    full = [at for at, line in enumerate(lines) if line.strip()]
    marked = {at: found for at in full if (found := FRONTED.fullmatch(lines[at]))}
    ended = sum(bool(final_mark(lines[at])) for at in full if at not in marked)
    if len(marked) < FEWEST or len(marked) <= ended:
        return {}
    opens = {at for at in full if _opens(lines[at], language)}
    above = {at for at, below in pairwise(full) if below in opens}
    return marked if len(marked.keys() & above) > len(marked.keys() & opens) else {}


def _opens(line: str, language: Language) -> bool:
    text = line.lstrip(" \t،؛.")
    return text[:1].isdigit() or language.opener(text) is not None


def _mark_behind(found: re.Match[str]) -> str:
    rest = found["rest"]
    text = rest.rstrip()
    label = LABELLED.fullmatch(text)
    if label:  # "؛يهيب -1": the mark stands before the label, which comes to the start
        end = label.start("gap")
        text = f"{text[:end]}{found['mark']}{text[end:]}"
    else:
        text += found["mark"]
    return found["lead"] + text + rest[len(rest.rstrip()) :]


def _labelled(lines: Sequence[str], language: Language) -> dict[int, re.Match[str]]:
    """The lines that end with the number of the clause that they begin, if these count up.

    They stand by their place, as `LABELLED` has them.
    """
    counted: dict[int, re.Match[str]] = {}
    for at, line in enumerate(lines):
        found = LABELLED.fullmatch(line)
        if found and int(found["label"].strip("-– ")) == len(counted) + 1:
            counted[at] = found
    clauses = sum(_opens(lines[at], language) for at in counted)
    return counted if len(counted) >= FEWEST and 2 * clauses > len(counted) else {}


def _label_before(found: re.Match[str]) -> str:
    label = found["label"]
    number, dash = label.strip("-– "), label[0]
    space = " " * (len(label) - len(number) - 1)
    tail = found.string[found.end("label") :]
    return f"{found['lead']}{number}{space}{dash}{found['gap']}{found['rest']}{tail}"
