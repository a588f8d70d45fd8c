"""Options, arguments and messages that several commands share."""

from __future__ import annotations

import glob
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

language_option = click.option(
    "--language",
    type=click.Choice(("auto", *LANGUAGES, *LANGUAGES.values())),
    metavar="CODE",
    default="auto",
    help=f"{', '.join(LANGUAGES)}, or auto (the default) to find it.",
)
encoding_option = click.option(
    "--encoding",
    metavar="NAME",
    help="The encoding of the input, such as windows-1251; found by itself otherwise.",
)
#: What names a file that is read: shells complete it, and - is standard input.
READABLE = click.Path(allow_dash=True)


def complain(message: str) -> None:
    """Print a message to standard error, on one line."""
    # The stream of the moment: while a progress bar is drawn, it puts lines above the bar.
    click.echo("unres: " + " ".join(message.splitlines()), file=sys.stderr)


def expanded(inputs: Iterable[str]) -> tuple[str, ...]:
    """Return `inputs` with patterns (``texts/*.txt``, ``**/*.pdf``) replaced by what they match.

    Shells mostly do that; some do not, and none does it between quotes.

    Raises:
        UsageError: a pattern matches nothing.
    """
    return tuple(name for each in inputs for name in _expanded(each))


def _expanded(each: str) -> list[str]:
    if not glob.has_magic(each) or Path(each).exists():
        return [each]
    if not (found := sorted(glob.glob(each, recursive=True))):  # noqa: PTH207  names stay as typed
        msg = f"no file matches {each}"
        raise click.UsageError(msg)
    return found
