"""From bytes to text: the encoding is given, written in the bytes, or the most plausible one."""

from __future__ import annotations

import codecs
from dataclasses import replace

from unres.diagnostics import Diagnostic
from unres.errors import InputError
from unres.ingest.plausible import plausibility
from unres.ingest.source import Source, prepared

BYTE_ORDER_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
# In order of preference: among equally plausible ones the first wins.
LEGACY = (
    *("windows-1252", "windows-1251", "windows-1256", "gb18030", "big5hkscs"),
    *("koi8-r", "iso8859-5", "iso8859-6", "iso8859-15", "cp866", "cp850"),
    *("mac-roman", "mac-cyrillic", "mac-arabic"),
)
NO_FILE = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"))
# Whole texts reach 0.19 to 0.6 (measured in the seven languages), bytes of chance 0.03.
PLAUSIBLE = 0.06

CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
MANY = 10  # a tenth of all bytes


def decode(data: bytes, encoding: str | None = None) -> Source:
    """Return the plain text `data` as a source that has no name yet.

    Without `encoding`, the first of these that fits is taken: a byte order mark; UTF-16 or
    UTF-32 if there are NUL bytes; UTF-8; the code page that gives the most plausible text in one
    of the seven languages; UTF-8 with a few bytes damaged or cut off at the end. Bytes that are
    no text become U+FFFD each, with the diagnostic ``replaced-character``.

    Raises:
        InputError: the input is empty, blank, binary or in no known encoding.
    """
    text, found = _given(data, encoding) if encoding else _detected(data)
    source = prepared(text.removeprefix("\ufeff"), found)
    return replace(source, diagnostics=_replaced(data, source.text, found) + source.diagnostics)


def usable(encoding: str | None, data: bytes) -> str | None:
    """Return the `encoding` that a file declares, if there is such an encoding and it fits.

    Those of names and of source code are none of files: some take quadratic time.
    """
    try:
        if encoding and codecs.lookup(encoding).name in NO_FILE:
            return None
        data.decode(encoding or "utf-8")
    except (LookupError, ValueError):
        return None
    return encoding


def _given(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding, errors="replace"), codecs.lookup(encoding).name
    except (LookupError, ValueError) as error:  # ValueError: a name with a NUL in it
        msg = f"there is no text encoding {encoding!r}; try utf-8 or windows-1251"
        raise InputError(msg) from error


def _detected(data: bytes) -> tuple[str, str]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), encoding
    wide = _most_plausible(data, WIDE) if b"\0" in data else None
    if wide:
        return wide
    _refuse_binary(data)
    text = _strictly(data, "utf-8")
    if text is not None:
        return text, "utf-8"
    found = _damaged(data) or _most_plausible(data, LEGACY)
    if not found:
        msg = "this is no text, or its encoding cannot be told; name it with --encoding"
        raise InputError(msg)
    return found


def _refuse_binary(data: bytes) -> None:
    if len(data) - len(data.translate(None, CONTROLS)) > len(data) // MANY:
        msg = "this is no text but binary data, in no format that is known"
        raise InputError(msg)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _damaged(data: bytes) -> tuple[str, str] | None:
    """Read UTF-8 in which few bytes are wrong.

    Text in a code page hardly ever holds bytes that are a character in UTF-8, so one wrong byte
    is forgiven if there is any such character, and one for four of them beyond that.
    """
    text = data.decode("utf-8", errors="replace")
    wrong = _wrong(data, text, "utf-8")
    right = sum(not char.isascii() for char in text) - wrong
    return (text, "utf-8") if right and wrong <= max(1, right // 4) else None


def _most_plausible(data: bytes, encodings: tuple[str, ...]) -> tuple[str, str] | None:
    """Read `data` in the encoding in which it is most plausible; one text at a time is held."""
    scored = ((_plausibility(data, name), name) for name in encodings)
    score, name = max(scored, key=lambda each: each[0])
    return (data.decode(name), name) if score >= PLAUSIBLE else None


def _plausibility(data: bytes, encoding: str) -> float:
    text = _strictly(data, encoding)
    return plausibility(text) if text and "\0" not in text else 0.0


def _wrong(data: bytes, text: str, encoding: str) -> int:
    """How many U+FFFD in `text` were not in `data` already."""
    try:
        return text.count("\ufffd") - data.count("\ufffd".encode(encoding))
    except UnicodeEncodeError:  # a code page has no U+FFFD: none was there before
        return text.count("\ufffd")


def _replaced(data: bytes, text: str, encoding: str) -> tuple[Diagnostic, ...]:
    count = _wrong(data, text, encoding)
    if count <= 0:
        return ()
    first = text.index("\ufffd")
    message = f"bytes that are no text in {encoding} became U+FFFD {count} times, the first here"
    return (Diagnostic("replaced-character", message, first, first + 1),)
