"""What the commands that compare documents share: reading them, writing what was found.

They end as comparing tools do: 0 the same, 1 different, 2 wrong usage or nothing to compare.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.api import analyse_file
from unres.batch import remarks
from unres.batch.files import check_target, write_whole
from unres.cli.common import complain
from unres.errors import UnresError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.cli.loudness import Loudness
    from unres.model import Document
    from unres.options import Options

SAME, DIFFERENT, TROUBLE = 0, 1, 2

output_option = click.option("-o", "--output", metavar="OUT", help="The file to write.")
force_option = click.option("--force", is_flag=True, help="Replace a file that exists.")


@contextmanager
def trouble() -> Iterator[None]:
    """End the command with `TROUBLE` if something cannot be read, compared or written."""
    try:
        yield
    except UnresError as error:
        complain(str(error))
        raise click.exceptions.Exit(TROUBLE) from error


def read_documents(names: Sequence[str], options: Options, loud: Loudness) -> list[Document]:
    """Return the documents of files, in any format that convert takes; tell what was noticed.

    Raises:
        UsageError: standard input is named twice.
        UnresError: one cannot be read.
    """
    if names.count("-") > 1:
        msg = "standard input (-) can be read only once"
        raise click.UsageError(msg)
    return [read_document(name, options, loud) for name in names]


def read_document(name: str, options: Options, loud: Loudness) -> Document:
    """Return the document of a file, and tell what was noticed in it.

    Raises:
        UnresError: it cannot be read.
    """
    parsed = analyse_file(name, options)
    loud.tell(name, remarks(parsed))
    return parsed.document


def write_result(data: bytes, output: str | None, *, force: bool) -> None:
    """Write `data` to the file `output`, or to standard output where there is none or ``-``.

    Raises:
        OutputError: the file exists and `force` is not given, or it cannot be written.
    """
    if output is None or output == "-":
        sys.stdout.buffer.write(data)
        return
    check_target(Path(output), overwrite=force)
    write_whole(Path(output), data, overwrite=force)
