"""Which format to write: what --to says, or else what the name after -o says."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from unres.batch import BINARY, DATABASE, SUFFIXES
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Other names of formats.
ALIASES = {
    "xml": "akn",
    "md": "markdown",
    "txt": "text",
    "htm": "html",
    "ndjson": "jsonl",
    "sqlite3": "sqlite",
}
_BY_SUFFIX = {
    **{f".{alias}": name for alias, name in ALIASES.items()},
    **{f".{name}": name for name in SUFFIXES},
    **{suffix: name for name, suffix in SUFFIXES.items()},
}
#: The number of a symbol (``A-RES-80.998``) is no suffix.
_SUFFIX = compiled(r"\.[A-Za-z]\w*")


class Form(click.Choice[str]):
    """A format by its name, or by another name that people know it by."""

    def __init__(self) -> None:
        super().__init__(tuple(SUFFIXES))

    def convert(
        self,
        value: Any,  # noqa: ANN401  click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str:
        """Return the name of a format."""
        name = value.lower() if isinstance(value, str) else value
        return super().convert(ALIASES.get(name, name), param, ctx)


def form_of(output: str | None, to: str | None, *, many: bool) -> str:
    """Return the format to write.

    Args:
        output: what follows -o, if anything does.
        to: what --to says, if it is there.
        many: whether several files are to be written, or a folder is converted.

    Raises:
        UsageError: name and format contradict each other, the name has a suffix of no format, or
            is that of one file where several are to be written.
    """
    suffix = "" if output is None or is_folder(output) else Path(output).suffix.lower()
    named = _BY_SUFFIX.get(suffix)
    if named == DATABASE and to in (None, DATABASE):
        return DATABASE
    if many and named:
        msg = (
            f"{output} is the name of one file, and there may be several: add -o FOLDER"
            " (for one page of all versions add --side-by-side)"
        )
        raise click.UsageError(msg)
    if many or not _SUFFIX.fullmatch(suffix):
        return to or "akn"
    if to is None and named is None:
        msg = f"no format has the suffix {suffix}: say --to {'|'.join(SUFFIXES)}"
        raise click.UsageError(msg)
    if to and named and to != named:
        msg = f"-o {output} is {named}, but --to says {to}: leave one of them out"
        raise click.UsageError(msg)
    return to or named or "akn"


def is_folder(output: str) -> bool:
    """Tell whether `output` stands for a folder, be there one or not."""
    separators = tuple(filter(None, (os.sep, os.altsep)))
    return output.endswith(separators) or Path(output).is_dir()


def refuse_terminal(to: str, output: str | None) -> None:
    """Keep what is no text off a terminal.

    Raises:
        UsageError: `to` is such a format, there is no `output`, and somebody looks at it; or it is
            a database, which has to be a file.
    """
    if to == DATABASE and output is None:
        msg = "a database is one file: add -o NAME.db"
        raise click.UsageError(msg)
    if to in BINARY and output is None and sys.stdout.isatty():
        msg = f"{to} is no text for a terminal: add -o NAME{SUFFIXES[to]}"
        raise click.UsageError(msg)


def check_several(inputs: Sequence[str], output: str | None) -> None:
    """Refuse several inputs for standard output, where nobody could tell them apart.

    Raises:
        UsageError: there are several, and no `output`.
    """
    if output is None and many(inputs):
        msg = "several inputs need a folder to go to: add -o OUT"
        raise click.UsageError(msg)


def many(inputs: Sequence[str]) -> bool:
    """Tell whether `inputs` may be several files."""
    return len(inputs) > 1 or Path(inputs[0]).is_dir()
