"""The functions of the public API; `unres` hands them out."""

from __future__ import annotations

from dataclasses import replace
from os import PathLike
from typing import TYPE_CHECKING

from unres.agreement import disagreements
from unres.akn import write
from unres.expected import DOCUMENT, expect, refuse_name
from unres.ingest import STDIN, Source, from_bytes, from_text, named, read_bytes
from unres.loss import refuse_loss
from unres.marked import read_xml, reader_of
from unres.model import Document
from unres.options import Options
from unres.output import render
from unres.parsing import Parsed, parse_text

if TYPE_CHECKING:
    import datetime
    import os

    from unres.akn.reading import ReadResult
    from unres.output.rows import Row

__all__ = [
    "Parsed",
    "akn_of",
    "analyse",
    "analyse_akn",
    "analyse_bytes",
    "analyse_file",
    "analyse_source",
    "parse",
    "read_akn",
    "to_akn",
    "to_html",
    "to_json",
    "to_rows",
    "to_text",
]


_SOURCE = "a text, its bytes or the Path of its file"


def parse(
    source: str | bytes | os.PathLike[str], *, language: str = "auto", encoding: str | None = None
) -> Document:
    """Return the document that a text holds.

    Args:
        source: the text itself, its bytes, or the path of its file.
        language: "auto", or one of ar zh en fr ru es de, or their ISO 639-2/T codes.
        encoding: the encoding of bytes or file, or None to find it.

    Raises:
        InputError: there is nothing to read, it is no text, or a string is the name of a file.
        LanguageError: the text is in no language that is known.
        TypeError: `source` is none of the three.
    """
    parsed = analyse(source, Options(language=language, encoding=encoding))
    refuse_loss(parsed.diagnostics, parsed.text)
    return parsed.document


def analyse(
    source: str | bytes | os.PathLike[str],
    options: Options = Options(),
) -> Parsed:
    """Return the document with its source text, the diagnostics and what was set aside.

    Args:
        source: the text itself, its bytes, or the path of its file.
        options: how to read it.

    Raises:
        InputError: there is nothing to read, it is no text, or a string is the name of a file.
        LanguageError: the text is in no language that is known.
        TypeError: `source` is none of the three.
    """
    expect(source, "parse()", _SOURCE, str, bytes, PathLike)
    if isinstance(source, str):
        refuse_name(source, "parse()")
        return analyse_source(from_text(source, bounded=options.bounded), options)
    if isinstance(source, bytes):
        return analyse_bytes(source, options)
    return analyse_file(source, options)


def analyse_file(path: str | os.PathLike[str], options: Options) -> Parsed:
    """Like `analyse`, for a file or, where `path` is ``-``, standard input.

    Raises:
        InputError: there is nothing to read, or it is no text.
        LanguageError: the text is in no language that is known.
    """
    name = "<stdin>" if path == STDIN else str(path)
    return analyse_bytes(read_bytes(path, bounded=options.bounded), options, name=name)


def analyse_bytes(data: bytes, options: Options, *, name: str = "<input>") -> Parsed:
    """Like `analyse`, for all the bytes of a file; `name` is what messages call it.

    Akoma Ntoso and our own JSON are told by how they begin, and read instead of parsed.

    Raises:
        InputError: there is no text in it.
        LanguageError: the text is in no language that is known.
    """
    with named(name):
        if (marked := reader_of(data)) is not None:
            return _completed(marked(data), options, name)
    source = from_bytes(data, encoding=options.encoding, name=name, bounded=options.bounded)
    return analyse_source(source, options)


def akn_of(data: bytes, options: Options, *, name: str = "<input>") -> bytes:
    """Return the Akoma Ntoso of all the bytes of a file: themselves if they are that already.

    With a side file even Akoma Ntoso is read and written anew.

    Raises:
        InputError: there is no text in it.
        LanguageError: the text is in no language that is known.
    """
    if reader_of(data) is read_xml and options.side is None:
        return data
    return write(analyse_bytes(data, options, name=name).document, options)


def read_akn(data: bytes | str | os.PathLike[str]) -> Document:
    """Return the document that a file of Akoma Ntoso holds: ours, the UN's or any other.

    Args:
        data: the XML as bytes or text, or the path of its file.

    Raises:
        InputError: it cannot be read or mended, or holds no document.
        LossError: the model has no place for some of its text; `analyse_akn` reads it all the same.
        LanguageError: it is in none of the seven languages.
        TypeError: `data` is none of the three.
    """
    result = analyse_akn(data)
    refuse_loss(result.diagnostics, result.text)
    return result.document


def analyse_akn(data: bytes | str | os.PathLike[str]) -> ReadResult:
    """Like `read_akn`, with the diagnostics: what was mended, and what mark-up was left out."""
    from unres.akn.reading import read_with_diagnostics  # noqa: PLC0415  seldom needed

    expect(data, "read_akn()", "XML as bytes or text, or the Path of a file", str, bytes, PathLike)
    refuse_name(data, "read_akn()")
    if isinstance(data, bytes | str):
        return read_with_diagnostics(data)
    with named(str(data)):
        return read_with_diagnostics(read_bytes(data))


def analyse_source(source: Source, options: Options) -> Parsed:
    """Like `analyse`, for a source that was read already.

    Raises:
        LanguageError: the text is in no language that is known.
    """
    with named(source.name):
        parsed = parse_text(source.text, options, source.emphasis)
    parsed = replace(parsed, diagnostics=(*source.diagnostics, *parsed.diagnostics))
    return _completed(parsed, options, source.name)


def _completed(parsed: Parsed, options: Options, name: str) -> Parsed:
    """Return `parsed` with what the side file says, and with what is contradictory then."""
    if options.side is not None:
        from unres.side import applied  # noqa: PLC0415 - seldom needed

        document, told, records = applied(parsed.document, options.side, name)
        diagnostics = (*parsed.diagnostics, *told)
        parsed = replace(parsed, document=document, diagnostics=diagnostics, records=records)
    if found := disagreements(parsed.document):
        parsed = replace(parsed, diagnostics=(*parsed.diagnostics, *found))
    return parsed


def to_akn(document: Document, *, date: datetime.date | None = None) -> bytes:
    """Return `document` as Akoma Ntoso XML (AKN4UN) in UTF-8, always valid by the schema.

    Args:
        document: what to write.
        date: the date of the mark-up; None takes that on which the document was marked up, else
            today: see `unres.Options`.

    Raises:
        WriteError: the XML would not be valid: a defect of this package.
        TypeError: `document` is no `Document`.
    """
    expect(document, "to_akn()", DOCUMENT, Document)
    return render(document, "akn", Options(date=date))


def to_json(document: Document) -> str:
    """Return `document` as JSON; ``unres schema`` prints its JSON Schema.

    Raises:
        TypeError: `document` is no `Document`.
    """
    expect(document, "to_json()", DOCUMENT, Document)
    return render(document, "json", Options()).decode()


def to_html(*versions: Document | bytes, language: str | None = None) -> str:
    """Return one page of HTML that needs nothing else: no script, no font, no network.

    Args:
        versions: a document, or the bytes of any file of Akoma Ntoso; several are taken as
            versions of one document and stand side by side, clause by clause.
        language: the language that the page itself speaks (ISO 639-2/T); that of its first
            document otherwise.

    Raises:
        InputError: bytes are no Akoma Ntoso that can be read.
        TypeError: a version is neither.
        ValueError: there is nothing to show.
    """
    from unres.output.html import page_of, side_by_side  # noqa: PLC0415  seldom needed

    for each in versions:
        expect(each, "to_html()", f"{DOCUMENT}, or bytes of Akoma Ntoso", Document, bytes)
    files = [write(each) if isinstance(each, Document) else each for each in versions]
    if not files:
        msg = "to_html() needs a document"
        raise ValueError(msg)
    page = page_of(files[0], language) if len(files) == 1 else side_by_side(files, language)
    return page.decode()


def to_rows(document: Document, *, source: str | None = None) -> list[Row]:
    """Return `document` as rows, one a clause, point or text that goes on after points.

    Each is a dict, so that ``polars.DataFrame`` and ``pandas.DataFrame`` take them as they are.

    Args:
        document: what to write.
        source: the name of the file that it was read from, for the column of that name.

    Raises:
        TypeError: `document` is no `Document`.
    """
    from unres.output.rows import rows  # noqa: PLC0415  seldom needed

    expect(document, "to_rows()", DOCUMENT, Document)
    return list(rows(document, source))


def to_text(document: Document) -> str:
    """Return `document` as readable plain text.

    Raises:
        TypeError: `document` is no `Document`.
    """
    expect(document, "to_text()", DOCUMENT, Document)
    return render(document, "text", Options()).decode()
