"""XML from strangers: parsed without entities, network or document types, in bounded memory.

Elements nest 256 deep at the most (resolutions reach thirty), a text has ten million characters
at the most: the limits of libxml2 without ``huge_tree``.

What is not well formed is mended as far as libxml2 can, and every place where it had to is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from unres.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

#: The longest input that is parsed, in bytes: some hundred times the longest resolution.
MAX_BYTES = 100_000_000
#: How many places of a broken file are told one by one.
MAX_PROBLEMS = 100


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
    """Parse a file; comments and processing instructions are left out.

    Raises:
        InputError: it is too long or too deep, declares a document type, or holds no element
            even after mending.
    """
    encoding = None
    if isinstance(data, str):
        data, encoding = data.encode("utf-8", "surrogatepass"), "utf-8"
    if len(data) > MAX_BYTES:
        msg = f"longer than {MAX_BYTES} bytes; split it first"
        raise InputError(msg)
    problems: tuple[Problem, ...] = ()
    try:
        root = etree.fromstring(data, _parser(encoding, recover=False))
    except (etree.XMLSyntaxError, ValueError):
        root, problems = _mended(data, encoding)
    document = root.getroottree().docinfo
    if document.doctype:
        msg = "document type declarations are refused; remove the <!DOCTYPE> first"
        raise InputError(msg)
    return Tree(root, document.encoding or "utf-8", problems)


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


def _mended(data: bytes, encoding: str | None) -> tuple[_Element, tuple[Problem, ...]]:
    parser = _parser(encoding, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        msg = f"{parser.error_log[0].message}; no resolution needs that"  # what follows is cut off
        raise InputError(msg)
    problems = tuple(
        Problem(entry.line, entry.column, entry.message)
        for entry in list(parser.error_log)[:MAX_PROBLEMS]
    )
    if root is None:
        why = f" ({problems[0].message})" if problems else ""
        msg = f"no XML that could be mended{why}; give another file"
        raise InputError(msg)
    return root, problems
