"""What unres writes beside documents, and side files: in a folder, none of them is a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.patterns import compiled

if TYPE_CHECKING:
    from pathlib import Path

#: So much of a file tells what it is, in bytes.
HEAD = 2_000
#: The pages that tell of documents, by the name that their generator gives.
PAGES = ("index", "report", "review")
_MARK = '<meta name="generator" content="unres {}">'
_PAGE = compiled(_MARK.format(r"(\w+)").encode())
#: How a side file of several records begins.
_SIDE = compiled(rb'(?:\xef\xbb\xbf)?\s*\{\s*"documents"\s*:')


def mark_of(name: str) -> str:
    """Return what tells in the head of a page that it is ours, and which of `PAGES`."""
    return _MARK.format(name)


def is_page(path: Path, name: str) -> bool:
    """Tell whether a file is a page of ours: one of `PAGES`, which the next may replace."""
    return path.is_file() and _name(head_of(path)) == name


def is_beside(path: Path) -> bool:
    """Tell whether a file is about documents: a page of `PAGES`, a side file, a map of eIds."""
    if path.suffix in {".html", ".htm"}:
        return _name(head_of(path)) in PAGES
    if path.suffix == ".json":
        return path.name.endswith(".ids.json") or _SIDE.match(head_of(path)) is not None
    return False


def _name(head: bytes) -> str | None:
    found = _PAGE.search(head)
    return found[1].decode() if found else None


def head_of(path: Path) -> bytes:
    """Return the first bytes of a file; none of one that cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""  # whoever reads it will say so
