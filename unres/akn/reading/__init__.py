"""Reading Akoma Ntoso: our own files to the letter, the UN's and all others as far as they go."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unres.akn.reading.document import read_root
from unres.akn.reading.left import left_out
from unres.diagnostics import Diagnostic
from unres.errors import InputError
from unres.xmlsafe import Problem, parse_xml

if TYPE_CHECKING:
    from unres.model import Document

__all__ = ["ReadResult", "read", "read_with_diagnostics"]


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What was read.

    Attributes:
        document: the document.
        text: the file as text; the offsets of the diagnostics are offsets in it.
        diagnostics: where the file had to be mended, and what mark-up was left out.
    """

    document: Document
    text: str
    diagnostics: tuple[Diagnostic, ...] = ()


def read(data: bytes | str) -> Document:
    """Return the document that a file of Akoma Ntoso holds; see `read_with_diagnostics`."""
    return read_with_diagnostics(data).document


def read_with_diagnostics(data: bytes | str) -> ReadResult:
    """Return the document that a file of Akoma Ntoso holds, and what was noticed.

    Of our own files the document is the one that was written. Of all others text, numbers,
    structure, footnotes, links and metadata are kept; of mark-up that neither the model nor its
    ``kept`` blocks have a place for (styles of word processors, eIds, comments) a note tells.

    Args:
        data: the file, as bytes or as text.

    Raises:
        InputError: it cannot be mended, is too long or too deep, declares a document type, or
            holds no document.
        LanguageError: it is in none of the seven languages.
    """
    tree = parse_xml(data)
    try:
        document, state = read_root(tree.root)
    except RecursionError as error:
        msg = "sections or points nest too deep; no resolution does"
        raise InputError(msg) from error
    found = [_mended(problem, tree.text) for problem in tree.problems]
    if state.guessed:
        guess = "the metadata name no language of ours; it was found from the text"
        found.append(Diagnostic("language-guessed", guess))
    noted = Counter(state.left_out) + (Counter() if state.exact else left_out(tree.root))
    found += [
        Diagnostic("mark-up-left-out", f"{what} is not kept ({count} times)")
        for what, count in sorted(noted.items())
    ]
    return ReadResult(document, tree.text, tuple(found))


def _mended(problem: Problem, text: str) -> Diagnostic:
    lines = text.split("\n", problem.line)
    start = sum(len(line) + 1 for line in lines[: max(problem.line - 1, 0)])
    start = min(start + max(problem.column - 1, 0), len(text))
    return Diagnostic("mended-xml", f"not well formed, mended: {problem.message}", start, start)
