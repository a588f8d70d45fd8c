"""XML from strangers: parsed without entities, network or document types, in bounded memory.

Elements nest 256 deep at the most (resolutions reach thirty), a text or an attribute has ten
million characters at the most: the limits of libxml2 without ``huge_tree``.

What is not well formed is mended where only one mend is possible (`unres.mending`); every place is
told.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from unres.budget import Budget, RefusedError, of_xml
from unres.patterns import compiled

if TYPE_CHECKING:
    from lxml.etree import _Element

#: The most attributes of one element: checking them takes time quadratic in their number.
MAX_ATTRIBUTES = 256
_ZIP = b"PK\x03\x04"
#: What an XML declaration says of the encoding; the names of encodings are ASCII.
_ENCODING = compiled(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LARGE = 100_000  # shorter inputs, in bytes, are no burden whatever they hold
_EBCDIC = b"\x4c\x6f\xa7\x94"  # "<?xm"
_ASCII = bytes(range(32, 127))


class MalformedError(RefusedError):
    """Raised for XML that is not well formed, and where: line and column count from 1."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class Problem:
    """A place where a file is not well formed: line and column count from 1, 0 is unknown."""

    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Tree:
    """The root of a file, the file as text, and where it had to be mended.

    Places count in the text as it was before any mend.
    """

    root: _Element
    text: str
    problems: tuple[Problem, ...] = ()


def parse_xml(data: bytes | str, *, remarks: bool = False) -> Tree:
    """Parse a file, and mend it where it is not well formed.

    Comments and processing instructions are left out unless `remarks` are wanted.

    Raises:
        InputError: it is refused (see `parse_strictly`), or there is no one mend.
    """
    from unres.mending import is_hollow  # noqa: PLC0415 - most inputs are text

    try:
        root = _parsed(data, remarks=remarks)
    except MalformedError as error:
        return _mended(data, error, remarks=remarks)
    if is_hollow(root):
        return _mended(data, None, remarks=remarks)
    return Tree(root, decoded(data, root.getroottree().docinfo.encoding))


def decoded(data: bytes | str, encoding: str | None = None) -> str:
    """Return a file as text, for messages to count in; what cannot be decoded is replaced.

    libxml2 knows encodings that Python does not: what is in one of those is taken for UTF-8.
    """
    if isinstance(data, str):
        return data
    try:
        return data.decode(_encoding_of(data) or encoding or "utf-8", "replace")
    except (LookupError, UnicodeError):
        return data.decode("utf-8", "replace")


def parse_strictly(data: bytes | str, budget: Budget | None = None) -> _Element:
    """Return the root of a well-formed file; comments and processing instructions are left out.

    Args:
        data: the file.
        budget: what it is paid from; None gives it a budget of its own.

    Raises:
        MalformedError: it is not well formed.
        RefusedError: it is too long, too deep or too large, or declares a document type.
    """
    return _parsed(data, budget, remarks=False)


def _parsed(data: bytes | str, budget: Budget | None = None, *, remarks: bool = False) -> _Element:
    content, encoding = _encoded(data)
    own = budget is None
    if budget is None:
        budget = of_xml()
        budget.spend("bytes", len(content))
    if content.startswith(_ZIP):
        msg = "this is a ZIP archive and no XML; unpack it first"
        raise RefusedError(msg)
    if not own or len(content) > _LARGE:  # so few bytes hold no more than it has for one file
        spend(content, budget)
    try:
        root = etree.fromstring(content, _parser(encoding, remarks=remarks))
    except etree.XMLSyntaxError as error:
        raise MalformedError(error.msg or "not well formed", *error.position) from error
    return _within_limits(root, len(content))


def spend(content: bytes, budget: Budget) -> None:
    """Pay for the elements and attributes of XML or HTML before they are made.

    Each has a sign of its own, which text may hold too: there are at most as many as signs.

    Raises:
        RefusedError: there may be too many, or they cannot be counted.
    """
    if len(content) > _LARGE and not _in_ascii(content):
        msg = f"more than {_LARGE:,} bytes in an encoding without ASCII; save it as UTF-8"
        raise RefusedError(msg)
    budget.spend("elements", content.count(b"<") - content.count(b"</"))
    budget.spend("attributes", content.count(b"="))


def _in_ascii(content: bytes) -> bool:
    """Whether the bytes of ASCII signs are those signs, among NUL bytes perhaps, and no others."""
    if content.startswith(_EBCDIC):
        return False
    declared = _ENCODING.match(content)
    try:
        return not declared or _ASCII.decode(declared[1].decode()) == _ASCII.decode()
    except (LookupError, ValueError):
        return False


def _encoded(data: bytes | str) -> tuple[bytes, str | None]:
    """Return the bytes of `data`, and their encoding; None where the XML itself tells it."""
    if isinstance(data, str):
        return data.encode("utf-8", "surrogatepass"), "utf-8"
    return data, None


@cache
def _parser(encoding: str | None, *, remarks: bool) -> etree.XMLParser:
    """Return the parser: to make one for each file takes 5 % of its parse."""
    return etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        collect_ids=False,  # or libxml2 takes an xml:id that comes twice for no XML at all
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=not remarks,
        remove_pis=not remarks,
    )


def _within_limits(root: _Element, size: int) -> _Element:
    """Return `root`, parsed from `size` bytes, if it keeps the limits."""
    if root.getroottree().docinfo.doctype:
        msg = "document type declarations are refused; remove the <!DOCTYPE> first"
        raise RefusedError(msg)
    if size > _LARGE and root.xpath(f"boolean(//*[@*[{MAX_ATTRIBUTES + 1}]])"):
        msg = f"more than {MAX_ATTRIBUTES} attributes of one element; no resolution needs that"
        raise RefusedError(msg)
    return root


def _mended(data: bytes | str, error: MalformedError | None, *, remarks: bool) -> Tree:
    """Return the tree of a file that `error` was found in, mended."""
    from unres.mending import UnmendableError, mend, place_of  # noqa: PLC0415 - as above

    text = _text(data, error)
    try:
        mended, mends = mend(text)
    except UnmendableError as refusal:
        raise MalformedError(str(refusal), refusal.line, refusal.column) from refusal
    try:
        root = _parsed(mended, remarks=remarks)
    except MalformedError as left:
        msg = f"not well formed, and no mend is known: {left}"
        raise MalformedError(msg, left.line, left.column) from left
    problems = tuple(Problem(*place_of(text, each.at), each.what) for each in mends)
    return Tree(root, text, problems)


def _text(data: bytes | str, error: MalformedError | None) -> str:
    """Return the characters of a file that is to be mended, every one of them certain."""
    if isinstance(data, str):
        return data
    encoding = _encoding_of(data) or "utf-8"
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError) as unknown:
        why = f"it is no {encoding} ({unknown})" if error is None else str(error)
        told = f"not well formed, and not to be mended in the encoding {encoding}: {why}"
        msg = f"{told}; save it in UTF-8 first"
        raise RefusedError(msg) from unknown


def _encoding_of(data: bytes) -> str | None:
    """Return the encoding that a file states by its first bytes, None if it states none."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    stated = _ENCODING.match(data)
    return marked or (stated[1].decode("ascii") if stated else None)
