"""XML from strangers: parsed without entities, network or document types, in bounded memory.

Elements nest 256 deep at the most (resolutions reach thirty), a text or an attribute has ten
million characters at the most: the limits of libxml2 without ``huge_tree``.

What is not well formed can be mended as far as libxml2 can; every place where it had to is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from unres.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

#: The longest input that is parsed, in bytes: what the longest text that is taken can become.
MAX_BYTES = 60_000_000
#: The most elements that a document may have: the memory they take is what is bounded here.
MAX_ELEMENTS = 500_000
#: The most attributes of one element: checking them takes time quadratic in their number.
MAX_ATTRIBUTES = 256
#: How many places of a broken file are told one by one.
MAX_PROBLEMS = 100
_ZIP = b"PK\x03\x04"
_LARGE = 100_000  # shorter inputs, in bytes, are no burden whatever they hold


class RefusedError(InputError):
    """Raised for XML that is beyond the limits, or declares a document type."""


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
    """The root of a file, the encoding it was in, and where it had to be mended."""

    root: _Element
    encoding: str
    problems: tuple[Problem, ...] = ()


def parse_xml(data: bytes | str) -> Tree:
    """Parse a file, and mend it where it is not well formed.

    Raises:
        InputError: it is refused (see `parse_strictly`), or holds no element even after mending.
    """
    problems: tuple[Problem, ...] = ()
    try:
        root = parse_strictly(data)
    except MalformedError:
        root, problems = _mended(data)
    return Tree(root, root.getroottree().docinfo.encoding or "utf-8", problems)


def parse_strictly(data: bytes | str) -> _Element:
    """Return the root of a well-formed file; comments and processing instructions are left out.

    Raises:
        MalformedError: it is not well formed.
        RefusedError: it is too long, too deep or too large, or declares a document type.
    """
    content, encoding = _encoded(data)
    if len(content) > MAX_BYTES:
        msg = f"longer than {MAX_BYTES} bytes; split it first"
        raise RefusedError(msg)
    if content.startswith(_ZIP):
        msg = "this is a ZIP archive and no XML; unpack it first"
        raise RefusedError(msg)
    try:
        root = etree.fromstring(content, _strict_parser(encoding))
    except etree.XMLSyntaxError as error:
        raise MalformedError(error.msg or "not well formed", *error.position) from error
    return _within_limits(root, len(content))


def _encoded(data: bytes | str) -> tuple[bytes, str | None]:
    """Return the bytes of `data`, and their encoding; None where the XML itself tells it."""
    if isinstance(data, str):
        return data.encode("utf-8", "surrogatepass"), "utf-8"
    return data, None


@cache
def _strict_parser(encoding: str | None) -> etree.XMLParser:
    """Return the parser that mends nothing: to make one for each file takes 5 % of its parse."""
    return _parser(encoding, recover=False)


def _parser(encoding: str | None, *, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding=encoding,
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _within_limits(root: _Element, size: int) -> _Element:
    """Return `root`, parsed from `size` bytes, if it keeps the limits."""
    if root.getroottree().docinfo.doctype:
        msg = "document type declarations are refused; remove the <!DOCTYPE> first"
        raise RefusedError(msg)
    if size > _LARGE and root.xpath("count(//*)") > MAX_ELEMENTS:
        msg = f"more than {MAX_ELEMENTS} elements; split it first"
        raise RefusedError(msg)
    if size > _LARGE and root.xpath(f"boolean(//*[@*[{MAX_ATTRIBUTES + 1}]])"):
        msg = f"more than {MAX_ATTRIBUTES} attributes of one element; no resolution needs that"
        raise RefusedError(msg)
    return root


def _mended(data: bytes | str) -> tuple[_Element, tuple[Problem, ...]]:
    content, encoding = _encoded(data)
    parser = _parser(encoding, recover=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        root = None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        msg = f"{parser.error_log[0].message}; no resolution needs that"  # what follows is cut off
        raise RefusedError(msg)
    problems = tuple(
        Problem(entry.line, entry.column, entry.message)
        for entry in list(parser.error_log)[:MAX_PROBLEMS]
    )
    if root is None:
        why = f" ({problems[0].message})" if problems else ""
        msg = f"no XML that could be mended{why}; give another file"
        raise InputError(msg)
    return _within_limits(root, len(content)), problems
