"""The hardened XML parser: it reads what it is given, and nothing else.

No entities, no document type declarations, no network, no DTDs, no XInclude; elements nest 256
deep at the most and a text or an attribute has ten million characters at the most (the limits of
libxml2 without ``huge_tree``). What it refuses is a finding of rule WF-01.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from unres.diagnostics import Severity
from unres.errors import InputError
from unres.validate.report import Finding

if TYPE_CHECKING:
    from lxml.etree import _Element

#: The longest input that is parsed, in bytes: some ten times the longest resolution.
MAX_BYTES = 20_000_000
#: The most elements that a document may have: the memory they take is what is bounded here.
MAX_ELEMENTS = 500_000
#: The most attributes of one element: checking them takes time quadratic in their number.
MAX_ATTRIBUTES = 256
_LARGE = 100_000  # shorter inputs, in bytes, are no burden whatever they hold


def read(data: bytes | str | Path) -> tuple[bytes, str | None]:
    """Return the bytes of `data` (bytes, XML text, or the path of a file), and their encoding.

    The encoding is None where the XML declaration tells it.

    Raises:
        InputError: the file cannot be read.
    """
    if isinstance(data, str):
        return data.encode("utf-8", "surrogatepass"), "utf-8"
    if isinstance(data, bytes):
        return data, None
    try:
        with Path(data).open("rb") as file:
            return file.read(MAX_BYTES + 1), None  # no more: the file may have no end
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or error
        msg = f"{data}: cannot be read ({reason}); give another file"
        raise InputError(msg) from error


def parse(data: bytes | str | Path) -> tuple[_Element | None, tuple[Finding, ...]]:
    """Return the root element of an XML document, or None and why it was refused.

    Raises:
        InputError: the file cannot be read.
    """
    content, encoding = read(data)
    if len(content) > MAX_BYTES:
        return None, (_refusal(f"longer than {MAX_BYTES} bytes"),)
    parser = etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        return None, (_refusal(error.msg or "not well formed", line, column),)
    if root.getroottree().docinfo.doctype:
        return None, (_refusal("document type declarations are refused"),)
    if len(content) > _LARGE:
        if root.xpath("count(//*)") > MAX_ELEMENTS:
            return None, (_refusal(f"more than {MAX_ELEMENTS} elements"),)
        if root.xpath(f"boolean(//*[@*[{MAX_ATTRIBUTES + 1}]])"):
            return None, (_refusal(f"more than {MAX_ATTRIBUTES} attributes of one element"),)
    return root, ()


def _refusal(message: str, line: int = 0, column: int = 0) -> Finding:
    return Finding("WF-01", Severity.ERROR, message, line, column)
