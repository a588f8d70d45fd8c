"""Inputs that hold a document already: Akoma Ntoso, and our own JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.errors import InputError
from unres.jsonsafe import names_in
from unres.model import Document
from unres.parsing import Parsed
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable

#: How much of an input tells what it is, in bytes.
HEAD = 4096
_XML = compiled(rb"<\??\s?(?:xml|akomaNtoso|[\w.-]+:akomaNtoso)\b")
_JSON = compiled(rb'\{\s*"')


def reader_of(head: bytes) -> Callable[[bytes], Parsed] | None:
    """Return the reader for an input that begins with `head`; None if it is to be parsed."""
    plain = head[:HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _XML.match(plain) and b"akomaNtoso" in plain:
        return read_xml
    return read_json if _JSON.match(plain) else None


def read_xml(data: bytes) -> Parsed:
    """Return the document of a file of Akoma Ntoso; nothing of it is set aside.

    Raises:
        InputError: it cannot be mended, or holds no document.
        LanguageError: it is in none of the seven languages.
    """
    from unres.akn.reading import read_with_diagnostics  # noqa: PLC0415  most inputs are text

    result = read_with_diagnostics(data)
    return Parsed(result.document, result.text, result.diagnostics, ())


def read_json(data: bytes) -> Parsed:
    """Return the document of a file of our own JSON.

    Raises:
        InputError: it is not of the shape that ``unres schema`` prints.
    """
    from pydantic import ValidationError  # noqa: PLC0415 - most inputs are text

    data = data.removeprefix(b"\xef\xbb\xbf")
    names_in(data)
    try:
        document = Document.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the document"
        msg = f"JSON, but no document of ours: {place}: {first['msg']}; see unres schema"
        raise InputError(msg) from error
    return Parsed(document, data.decode("utf-8", "replace"), (), ())
