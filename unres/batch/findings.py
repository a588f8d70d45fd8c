"""What a report is made of: what became of each file, and what was found in it."""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from unres.batch.ours import head_of, is_page
from unres.errors import OutputError
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = (".html", ".csv")
#: The columns of the CSV; a finding counts 1, the lines of totals at the end name no file.
COLUMNS = ("file", "status", "kind", "code", "line", "column", "message", "count")


class Finding(NamedTuple):
    """What was found: ``error``, ``warning`` or ``note``, its code, its place, what it says."""

    kind: str
    code: str
    message: str
    line: int | None = None
    column: int | None = None


class Entry(NamedTuple):
    """What became of a file, in a word ("converted", "valid"), and what was found in it."""

    file: str
    status: str
    findings: tuple[Finding, ...] = ()


def check_report(path: Path) -> None:
    """Refuse a report of another suffix, before any work is done.

    Raises:
        OutputError: the name ends neither in .html nor in .csv.
    """
    if path.suffix.lower() not in SUFFIXES:
        msg = f"{path}: a report is a page or a table: name it NAME.html or NAME.csv"
        raise OutputError(msg)


def is_ours(path: Path) -> bool:
    """Tell whether `path` is a report that may be replaced by the next."""
    if is_page(path, "report"):
        return True
    table = ",".join(COLUMNS).encode()
    return path.is_file() and head_of(path).removeprefix(BOM_UTF8).startswith(table)
