"""``unres diff``: what changed between two texts of one language."""

from __future__ import annotations

import os
import sys

import click

from unres.cli.common import READABLE, encoding_option, language_option
from unres.cli.comparing import (
    DIFFERENT,
    SAME,
    force_option,
    output_option,
    read_documents,
    trouble,
    write_result,
)
from unres.cli.loudness import Loudness, loudness_options
from unres.compare import diff
from unres.options import Options
from unres.output.changes import CHANGE_FORMATS, render_changes


@click.command("diff", short_help="Tell what changed between two texts of one language.")
@click.argument("old", type=READABLE)
@click.argument("new", type=READABLE)
@output_option
@click.option(
    "--to",
    type=click.Choice(tuple(CHANGE_FORMATS)),
    default="text",
    show_default=True,
    help="html and akn hold the new text with marks, json all passages.",
)
@click.option(
    "--colour/--no-colour", default=None, help="Colours; by default on a terminal, unless NO_COLOR."
)
@language_option
@encoding_option
@force_option
@loudness_options
def command(  # noqa: PLR0913  one parameter an option of the command line
    old: str,
    new: str,
    *,
    output: str | None,
    to: str,
    colour: bool | None,
    language: str,
    encoding: str | None,
    force: bool,
    loud: Loudness,
) -> int:
    """Compare two texts of one language: a draft and what was adopted, last year's and this one.

    Clauses are matched even when they were moved, renumbered, reworded, split or joined; inside
    them the words that went and came are shown, and changed citations, dates and numbers named.

    Exit status: 0 the same, 1 different, 2 wrong usage or a file that cannot be read.
    """
    with trouble():
        options = Options(language=language, encoding=encoding)
        comparison = diff(*read_documents([old, new], options, loud))
        if to == "text" and output is None and _coloured(colour):
            from unres.output.changes.terminal import shown  # noqa: PLC0415  only here

            click.echo(shown(comparison, colour=True), nl=False, color=True)
        else:
            write_result(render_changes(comparison, to), output, force=force)
    return SAME if comparison.same else DIFFERENT


def _coloured(asked: bool | None) -> bool:  # noqa: FBT001  yes, no, or not said
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") if asked is None else asked
