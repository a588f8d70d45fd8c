"""``unres trace``: which of many resolutions continue which."""

from __future__ import annotations

import click

from unres.batch import plan
from unres.cli.common import READABLE, complain, encoding_option, expanded, language_option
from unres.cli.comparing import force_option, output_option, read_document, trouble, write_result
from unres.cli.loudness import Loudness, loudness_options
from unres.compare import trace
from unres.errors import UnresError
from unres.options import Options
from unres.output.lineage import LINEAGE_FORMATS, render_lineage


@click.command("trace", short_help="Find which resolutions continue which.")
@click.argument("inputs", metavar="DIR|FILE...", nargs=-1, required=True, type=READABLE)
@output_option
@click.option(
    "--to",
    type=click.Choice(tuple(LINEAGE_FORMATS)),
    default="text",
    show_default=True,
    help="dot is a drawing for Graphviz.",
)
@language_option
@encoding_option
@force_option
@loudness_options
def command(  # noqa: PLR0913  one parameter an option of the command line
    inputs: tuple[str, ...],
    *,
    output: str | None,
    to: str,
    language: str,
    encoding: str | None,
    force: bool,
    loud: Loudness,
) -> int:
    """Find which resolutions continue which, in folders of texts, Akoma Ntoso or JSON.

    A resolution continues the latest earlier one that it cites and whose title is much like its
    own, or that has the same title, or most of it below the same agenda item.

    Exit status: 0 all read, 1 a file cannot be read, 2 wrong usage.
    """
    options = Options(language=language, encoding=encoding)
    documents, failed = [], 0
    with trouble():
        tasks = plan(expanded(inputs), None, "json")
    for task in tasks:
        try:
            documents.append(read_document(task.source, options, loud))
        except UnresError as error:
            complain(str(error))
            failed += 1
    with trouble():
        write_result(render_lineage(trace(documents), to), output, force=force)
    return int(failed > 0)
