"""Doubt: texts that do not look like a resolution, and texts that hold several."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.errors import InputError
from unres.lang import symbol
from unres.model import OpenerMark, OperativeClause, PreambularClause
from unres.model.rewrite import rewritten
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.lang import Language
    from unres.model import Document, Text
    from unres.model.base import Node
    from unres.parsing.confidence import Confidence

#: Clauses that open as clauses do, at least, and their share, in a text that has nothing else.
OPENED, SHARE = 2, 0.2
#: So many of them in a row are enough in any text.
RUN = 3
#: So many characters at the top may name what the text is; pages of the web have menus there.
TOP, TOP_FORMULA = 2_000, 20_000
#: Confidence below which doubtful places are told, and below which people are warned.
SURE, POOR = 0.9, 0.4
#: So many doubtful places are named.
NAMED = 5
ADOPTED = frozenset({"resolution", "decision", "presidential_statement"})
_CELLS = compiled(r"[|\t\n]| {3,}")
ADVICE = (
    "this does not look like a resolution: there is no enacting formula, no number or symbol, no "
    "word on its adoption, and its paragraphs do not open as clauses do"
)


def doubtful(
    documents: Sequence[Document],
    starts: Sequence[int],
    text: str,
    language: Language,
    *,
    strict: bool,
) -> list[Diagnostic]:
    """Say what is odd about the `documents` of a `text` as a whole; `starts` tell where they begin.

    Raises:
        InputError: with `strict`, none of them looks like a resolution.
    """
    if not (
        any(looks_right(each, language) for each in documents)
        or _sounds_right(documents, text, language)
    ):
        if strict:
            msg = f"{ADVICE}; convert it without --strict, or give another file"
            raise InputError(msg)
        return [Diagnostic("not-a-resolution", f"{ADVICE}; check the result")]
    if len(documents) == 1:
        return [*_bodiless(documents[0]), *_amends(documents[0], language)]
    message = f"the text holds {len(documents)} documents (the second begins here): they became "
    message += "parts of one collection"
    return [Diagnostic("several-documents", message, starts[1], starts[1])]


def _bodiless(document: Document) -> list[Diagnostic]:
    if document.masthead.body is not None:
        return []
    message = (
        "no known body adopts this: its IRI names the organization alone; a side file can tell"
    )
    return [Diagnostic("unknown-body", message)]


def _amends(document: Document, language: Language) -> list[Diagnostic]:
    """Say that a document without formula tells how another text is to be changed."""
    if document.preamble and document.preamble.formula:
        return []
    texts = [line.text for line in document.masthead.lines]
    told = [*texts, *([document.title] if document.title else [])]
    if not any(language.line("amendment", text.text) for text in told):
        return []
    message = (
        "this amends or corrects another text, or adds to it: its instructions became paragraphs;"
        " the text that it changes is not here"
    )
    return [Diagnostic("amendment", message)]


def poor_structure(document: Document) -> list[Diagnostic]:
    """Say in words what is missing of a document whose parts were not found."""
    if not (document.preamble and document.preamble.clauses) or document.parts:
        return []
    if document.operative or document.annexes:
        return []
    last = document.preamble.clauses[-1].source
    message = (
        "no operative paragraphs were found below the preamble; look for numbers or words that are"
        " lost, or for a text that ends early"
    )
    return [
        Diagnostic("no-operative-part", message, last.end, last.end)
        if last
        else Diagnostic("no-operative-part", message)
    ]


def poor_confidence(assessed: Confidence, told: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Say in words what makes a document doubtful, and where to look first.

    Of what is `told` to be no resolution nothing more is said.
    """
    doubts = assessed.doubts
    if assessed.value >= SURE or any(each.code == "not-a-resolution" for each in told):
        return []
    lines = sorted({unit.line for unit in doubts[:NAMED]})
    why = [*assessed.why, f"{len(doubts)} of {len(assessed.units)} paragraphs are doubtful"]
    where = f"look at {'line' if len(lines) == 1 else 'lines'} {', '.join(map(str, lines))}"
    start = min((unit.spans[0][0] for unit in doubts[:NAMED]), default=0)
    message = f"confidence {assessed.value:.2f}: {'; '.join(why)}{f'; {where}' if lines else ''}"
    if assessed.value >= POOR:
        return [Diagnostic("doubtful-places", message, start, start)]
    message += "; compare the structure with the text, or extract the text with another tool"
    return [Diagnostic("poor-structure", message, start, start)]


def looks_right(document: Document, language: Language) -> bool:
    """Tell whether `document` has anything that only resolutions and their like have."""
    known = symbol(document.masthead.symbol or "")
    return bool(
        (document.preamble and document.preamble.formula)
        or document.label
        or document.adoption
        or document.parts
        or (known and known.kind != "document")
        or _opens(document, language)
    )


def _sounds_right(documents: Sequence[Document], text: str, language: Language) -> bool:
    """Tell whether the words of a `text` without any structure are those of a resolution.

    Reports, which have symbols of their own, tell what bodies said.
    """
    report = any(each.masthead.symbol for each in documents)
    return not report and (_speaks(text, language) or _names_itself(text))


def _opens(document: Document, language: Language) -> bool:
    """Whether the clauses open as clauses do: those of a preambular kind in sections, too."""
    texts: list[Text] = []

    def collect(node: Node) -> Node | None:
        if isinstance(node, PreambularClause | OperativeClause):
            texts.append(node.text)
        return None

    rewritten(document, collect)
    opens = [
        any(isinstance(mark, OpenerMark) and _tells(mark, text, language) for mark in text.marks)
        for text in texts
    ]
    runs = (len(list(run)) for opened, run in groupby(opens) if opened)
    return max(runs, default=0) >= RUN or sum(opens) >= max(OPENED, SHARE * len(texts))


def _tells(mark: OpenerMark, text: Text, language: Language) -> bool:
    """Whether an opener is a known one: any text may begin with words in italics."""
    return mark.concept is not None or language.opener(text.text) is not None


def _speaks(text: str, language: Language) -> bool:
    """Whether a body speaks: its formula stands in a line, or fills one above an opening phrase."""
    if language.speaks(text):
        return True
    lines = [line.strip() for line in text[:TOP_FORMULA].split("\n") if line.strip()]
    return any(
        (found := language.formula(above)) and found.body and language.opener(below)
        for above, below in pairwise(lines)
    )


def _names_itself(text: str) -> bool:
    """Whether the symbol of one adopted text stands at the top, in a line or cell of its own."""
    cells = (symbol(cell) for cell in _CELLS.split(text[:TOP]))
    return len({one.text for one in cells if one and one.kind in ADOPTED}) == 1
