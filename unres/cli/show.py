"""``unres show``: the structure of a document as a tree."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from unres.api import analyse_file
from unres.batch import remarks
from unres.batch.outcome import SET_ASIDE
from unres.cli.common import encoding_option, language_option
from unres.cli.loudness import Loudness, loudness_options
from unres.cli.reasons import told_why
from unres.cli.tree import INDENT, Branch, columns, doubted, fit, isolated, lines, outline
from unres.options import Options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.tree import Tree

    from unres.batch import Remark

#: How the kinds of remarks look on a terminal that shows colours.
_STYLES = {"error": "bold red", "warning": "yellow", "note": "blue", SET_ASIDE: "dim"}


@click.command("show", short_help="Print the structure of a document as a tree.")
@click.argument("file")
@language_option
@encoding_option
@loudness_options
@click.option("--set-aside", is_flag=True, help="List also what was set aside, and why.")
@click.option(
    "--why",
    metavar="LINE",
    type=click.IntRange(min=1),
    help="Tell why the paragraph on this line of the text was read as what it is.",
)
def command(  # noqa: PLR0913  one parameter an option of the command line
    file: str,
    *,
    language: str,
    encoding: str | None,
    loud: Loudness,
    set_aside: bool,
    why: int | None,
) -> int:
    """Print the structure of FILE (- for standard input) as a tree, and what was noticed.

    What somebody should look at says how sure it is.

    FILE is anything that convert takes. Colours are for terminals; NO_COLOR=1 turns them off.
    Exit status 1 if the tree leaves out text of the file.
    """
    options = Options(language=language, encoding=encoding, explain=why is not None)
    parsed = analyse_file(file, options)
    if why is not None:
        click.echo("\n".join(told_why(parsed, why)))
        return 0
    told = [each for each in remarks(parsed) if _tells(each, loud, set_aside=set_aside)]
    tree = outline(parsed.document)
    if parsed.assessed:
        tree = doubted(tree, parsed.assessed)
    if sys.stdout.isatty():
        _draw(tree, told)
    else:
        click.echo("\n".join([*lines(tree), *map(str, told)]))
    return int(any(each.kind == "error" for each in told))


def _tells(remark: Remark, loud: Loudness, *, set_aside: bool) -> bool:
    if remark.kind == SET_ASIDE:
        return set_aside or loud is Loudness.VERBOSE
    return loud is not Loudness.QUIET or loud.tells(remark)


def _draw(tree: Branch, told: Sequence[Remark]) -> None:
    """Draw on a terminal: in colour, as wide as it is, right-to-left text set apart."""
    from rich.console import Console  # noqa: PLC0415  slow to import, needed on terminals only
    from rich.text import Text  # noqa: PLC0415  as above

    console = Console(highlight=False)
    console.print(_rich(tree, console.width), crop=False)
    for each in told:
        place = f"{each.line}:{each.column}: "
        kind = (f"{each.kind}: ", _STYLES.get(each.kind, ""))
        console.print(Text.assemble(place, kind, isolated(each.message)), soft_wrap=True)


def _rich(branch: Branch, width: int) -> Tree:
    from rich.text import Text  # noqa: PLC0415  as above
    from rich.tree import Tree  # noqa: PLC0415  as above

    name = fit(branch.name, width)
    text = fit(branch.text, width - columns(name) - 1)
    parts = (isolated(name), "bold cyan"), " ", isolated(text)
    label = Text.assemble(*parts, no_wrap=True, overflow="ignore")
    tree = Tree(label, guide_style="dim")
    tree.children.extend(_rich(each, width - INDENT) for each in branch.branches)
    return tree
