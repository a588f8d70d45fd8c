"""The functions of the public API; `unres` hands them out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unres.ingest import Source, decode, from_text, named, read
from unres.options import Options
from unres.output import render
from unres.parse import Parsed, parse_text
from unres.validate import Finding, Report, validate

if TYPE_CHECKING:
    import datetime
    import os

    from unres.model import Document

__all__ = [
    "Finding",
    "Parsed",
    "Report",
    "analyse",
    "analyse_source",
    "parse",
    "to_akn",
    "to_json",
    "to_text",
    "validate",
]


def parse(
    source: str | bytes | os.PathLike[str], *, language: str = "auto", encoding: str | None = None
) -> Document:
    """Return the document that a text holds.

    Args:
        source: the text itself, its bytes, or the path of its file.
        language: "auto", or one of ar zh en fr ru es de, or their ISO 639-2/T codes.
        encoding: the encoding of bytes or file, or None to find it.

    Raises:
        InputError: there is nothing to read, or it is no text.
        LanguageError: the text is in no language that is known.
    """
    return analyse(source, Options(language=language, encoding=encoding)).document


def analyse(
    source: str | bytes | os.PathLike[str],
    options: Options = Options(),
) -> Parsed:
    """Return the document with its source text, the diagnostics and what was set aside.

    Args:
        source: the text itself, its bytes, or the path of its file.
        options: how to read it.

    Raises:
        InputError: there is nothing to read, or it is no text.
        LanguageError: the text is in no language that is known.
    """
    if isinstance(source, str):
        return analyse_source(from_text(source), options)
    if isinstance(source, bytes):
        return analyse_source(decode(source, encoding=options.encoding), options)
    return analyse_source(read(source, options), options)


def analyse_source(source: Source, options: Options) -> Parsed:
    """Like `analyse`, for a source that was read already.

    Raises:
        LanguageError: the text is in no language that is known.
    """
    with named(source.name):
        parsed = parse_text(source.text, options)
    return replace(parsed, diagnostics=source.diagnostics + parsed.diagnostics)


def to_akn(document: Document, *, date: datetime.date | None = None) -> bytes:
    """Return `document` as Akoma Ntoso XML (AKN4UN) in UTF-8, always valid by the schema.

    Args:
        document: what to write.
        date: the date of the mark-up; None takes the date of issue or adoption, so that the
            same document gives the same bytes on any day.

    Raises:
        WriteError: the XML would not be valid: a defect of this package.
    """
    return render(document, "akn", Options(date=date))


def to_json(document: Document) -> str:
    """Return `document` as JSON; ``unres schema`` prints its JSON Schema."""
    return render(document, "json", Options()).decode()


def to_text(document: Document) -> str:
    """Return `document` as readable plain text."""
    return render(document, "text", Options()).decode()
