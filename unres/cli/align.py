"""``unres align``: versions of one document, unit by unit, and what is not alike in them."""

from __future__ import annotations

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
from unres.compare import MOST_VERSIONS, align
from unres.options import Options
from unres.output.alignment import ALIGNMENT_FORMATS, render_alignment


@click.command("align", short_help="Align language versions, and list what they do not have alike.")
@click.argument("inputs", metavar="A B...", nargs=-1, required=True, type=READABLE)
@output_option
@click.option(
    "--to",
    type=click.Choice(tuple(ALIGNMENT_FORMATS)),
    default="text",
    show_default=True,
    help="text lists the discrepancies; xliff takes two versions.",
)
@click.option("--different", is_flag=True, help="Align versions of different resolutions, too.")
@language_option
@encoding_option
@force_option
@loudness_options
def command(  # noqa: PLR0913  one parameter an option of the command line
    inputs: tuple[str, ...],
    *,
    output: str | None,
    to: str,
    different: bool,
    language: str,
    encoding: str | None,
    force: bool,
    loud: Loudness,
) -> int:
    """Align two to seven language versions of one document: text, PDF, DOCX, Akoma Ntoso, ...

    Paragraphs, points, headings, cells and footnotes are matched by their place and by what no
    translation changes: numbers, dates, symbols, the act of an opening phrase, lengths. What only
    some versions have or have differently is listed.

    Exit status: 0 no discrepancy, 1 some, 2 wrong usage or a file that cannot be read.
    """
    if not 1 < len(inputs) <= MOST_VERSIONS:
        msg = f"give two to {MOST_VERSIONS} versions, not {len(inputs)}"
        raise click.UsageError(msg)
    if to == "xliff" and len(inputs) > 2:  # noqa: PLR2004  a source and a target
        msg = "--to xliff takes two versions, a source and a target"
        raise click.UsageError(msg)
    with trouble():
        documents = read_documents(inputs, Options(language=language, encoding=encoding), loud)
        alignment = align(documents, different=different)
        write_result(render_alignment(alignment, to), output, force=force)
    return DIFFERENT if alignment.discrepancies else SAME
