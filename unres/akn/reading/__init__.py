"""Reading Akoma Ntoso: our own files to the letter, the UN's and all others as far as they go."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from unres.akn.reading.document import read_root
from unres.akn.reading.left import left_out, strangers
from unres.akn.reading.remarks import take_remarks
from unres.akn.reading.unread import Unread, unread
from unres.diagnostics import Diagnostic
from unres.errors import InputError
from unres.xmlsafe import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

    from unres.model import Document

_MENDED = "not well formed, mended: "
#: So much of a comment is shown, in characters.
_SHOWN = 60

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
    tree = parse_xml(data, remarks=True)
    kept, left = take_remarks(tree.root)
    try:
        document, state = read_root(tree.root)
    except RecursionError as error:
        msg = "sections or points nest too deep; no resolution does"
        raise InputError(msg) from error
    document = document.model_copy(update={"remarks": kept}) if kept else document
    found = [
        _at(one.line, one.column, "mended-xml", _MENDED + one.message, tree.text)
        for one in tree.problems
    ]
    found += [_remark(each, tree.text) for each in left]
    found += [_unread(each, tree.text) for each in unread(tree.root, document)]
    found += [_stranger(each, tree.text) for each in strangers(tree.root)]
    if state.guessed:
        guess = "the metadata name no language of ours; it was found from the text"
        found.append(Diagnostic("language-guessed", guess))
    noted = Counter(state.left_out) + (Counter() if state.exact else left_out(tree.root))
    found += [
        Diagnostic("mark-up-left-out", f"{what} is not kept ({count} times)")
        for what, count in sorted(noted.items())
    ]
    return ReadResult(document, tree.text, tuple(found))


def _at(line: int, column: int, code: str, message: str, text: str) -> Diagnostic:
    """Return a diagnostic for a line and a column, which count from 1; 0 is unknown."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    start = min(start + max(column - 1, 0), len(text))
    return Diagnostic(code, message, start, start)


def _remark(remark: _Element, text: str) -> Diagnostic:
    shown = " ".join((remark.text or "").split())[:_SHOWN]
    comment = isinstance(remark, etree._Comment)  # noqa: SLF001  lxml has no other name for it
    what = "comment" if comment else "processing instruction"
    message = f"{what} not kept: {shown!r}"
    return _at(remark.sourceline or 0, 0, "remark-left-out", message, text)


def _stranger(element: _Element, text: str) -> Diagnostic:
    name, shown = etree.QName(element), " ".join("".join(element.itertext()).split())[:_SHOWN]
    message = f"<{name.localname}> of {name.namespace} is no Akoma Ntoso; read as text: {shown!r}"
    return _at(element.sourceline or 0, 0, "foreign-element", message, text)


def _unread(lost: Unread, text: str) -> Diagnostic:
    message = f"text of <{lost.element}> is not kept: {lost.text!r}"
    return _at(lost.line, 0, "text-left-out", message, text)
