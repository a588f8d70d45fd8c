"""``unres convert --to html --side-by-side``: versions of one document on one page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.api import akn_of
from unres.batch.files import check_target, write_whole
from unres.ingest import read_bytes
from unres.languages import LANGUAGES, code_of
from unres.output.html import side_by_side
from unres.output.html.page import language_of, opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.options import Options


def languages_of(columns: str | None) -> list[str]:
    """Return the languages that --columns names, as ISO 639-2/T codes.

    Raises:
        UsageError: one of them is no language that is known.
    """
    names = [name.strip() for name in columns.split(",")] if columns else []
    codes = list(map(code_of, names))
    if unknown := [code for code in codes if code not in LANGUAGES.values()]:
        msg = f"--columns: {unknown[0]!r} is none of {', '.join(LANGUAGES)}"
        raise click.UsageError(msg)
    return codes


def write_side_by_side(  # noqa: PLR0913  one parameter an option of the command line
    inputs: Sequence[str],
    output: str | None,
    to: str,
    options: Options,
    *,
    force: bool,
    columns: Sequence[str] = (),
) -> int:
    """Write one page that shows all `inputs` (files) in columns.

    The languages that `columns` names come first, in that order, all others in the order of the
    inputs.

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
    files = [
        akn_of(read_bytes(each, bounded=options.bounded), options, name=each) for each in inputs
    ]
    if columns:
        files.sort(key=lambda akn: _rank(language_of(opened(akn)[0]), columns))
    page = side_by_side(files, options.page_language)
    if target is None:
        sys.stdout.buffer.write(page)
    else:
        write_whole(target, page, overwrite=force)
    return 0


def _rank(language: str, columns: Sequence[str]) -> int:
    return columns.index(language) if language in columns else len(columns)
