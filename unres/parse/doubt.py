"""Doubt: texts that do not look like a resolution, and texts that hold several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic
from unres.errors import InputError
from unres.lang import symbol
from unres.model import OpenerMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.model import Document

#: Clauses that open as clauses do, at least, and their share, in a text that has nothing else.
OPENED, SHARE = 2, 0.2
ADVICE = (
    "this does not look like a resolution: there is no enacting formula, no number or symbol, no "
    "word on its adoption, and its paragraphs do not open as clauses do"
)


def doubtful(
    documents: Sequence[Document], starts: Sequence[int], *, likely: bool, strict: bool
) -> list[Diagnostic]:
    """Say what is odd about the `documents` of a text as a whole.

    `starts` tell where they begin, `likely` that there is a resolution among them.

    Raises:
        InputError: with `strict`, there is not.
    """
    if not likely:
        if strict:
            msg = f"{ADVICE}; convert it without --strict, or give another file"
            raise InputError(msg)
        return [Diagnostic("not-a-resolution", f"{ADVICE}; check the result")]
    if len(documents) == 1:
        return _bodiless(documents[0])
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


def looks_right(document: Document) -> bool:
    """Tell whether `document` has anything that only resolutions and their like have."""
    known = symbol(document.masthead.symbol or "")
    return bool(
        (document.preamble and document.preamble.formula)
        or document.label
        or document.adoption
        or document.parts
        or (known and known.kind != "document")
        or _opens(document)
    )


def _opens(document: Document) -> bool:
    recitals = document.preamble.clauses if document.preamble else ()
    texts = [*(one.text for one in recitals), *(one.text for one in document.clauses())]
    opened = sum(any(isinstance(mark, OpenerMark) for mark in text.marks) for text in texts)
    return opened >= OPENED and opened >= SHARE * len(texts)
