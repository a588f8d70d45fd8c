"""``unres convert --to html --side-by-side``: versions of one document on one page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.api import akn_of
from unres.batch.files import check_target, write_whole
from unres.ingest import read_bytes
from unres.output.html import side_by_side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.options import Options


def write_side_by_side(
    inputs: Sequence[str], output: str | None, to: str, options: Options, *, force: bool
) -> int:
    """Write one page that shows all `inputs` (files) in columns, in their order.

    Raises:
        UsageError: the format is not HTML, or there is nothing to set beside the first input.
        UnresError: an input cannot be read, or the page cannot be written.
    """
    if to != "html" or len(inputs) < 2:  # noqa: PLR2004  two sides
        msg = "--side-by-side makes a page of HTML, and needs two or more files"
        raise click.UsageError(msg)
    target = Path(output) if output else None
    if target:
        check_target(target, overwrite=force)
    page = side_by_side(
        [akn_of(read_bytes(each, bounded=options.bounded), options, name=each) for each in inputs]
    )
    if target is None:
        sys.stdout.buffer.write(page)
    else:
        write_whole(target, page, overwrite=force)
    return 0
