"""``unres show``: the structure of a text as a tree."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from unres.api import analyse_source
from unres.batch import remarks
from unres.batch.outcome import SET_ASIDE
from unres.cli.common import encoding_option, language_option
from unres.cli.tree import Branch, lines, outline
from unres.ingest import read
from unres.options import Options

if TYPE_CHECKING:
    from rich.tree import Tree


@click.command("show")
@click.argument("file")
@language_option
@encoding_option
@click.option("--set-aside", is_flag=True, help="List also what was set aside, and why.")
def command(file: str, *, language: str, encoding: str | None, set_aside: bool) -> None:
    """Print the structure of FILE (- for standard input) as a tree."""
    options = Options(language=language, encoding=encoding)
    parsed = analyse_source(read(file, options), options)
    _draw(outline(parsed.document))
    for remark in remarks(parsed):
        if set_aside or remark.kind != SET_ASIDE:
            click.echo(str(remark))


def _draw(branch: Branch) -> None:
    if not sys.stdout.isatty():
        click.echo("\n".join(lines(branch)))
        return
    from rich.console import Console  # noqa: PLC0415  slow to import, needed on terminals only

    Console(highlight=False).print(_rich(branch))


def _rich(branch: Branch) -> Tree:
    from rich.text import Text  # noqa: PLC0415  as above
    from rich.tree import Tree  # noqa: PLC0415  as above

    label = Text.assemble(
        (branch.name, "bold cyan"), " ", branch.text, no_wrap=True, overflow="ellipsis"
    )
    tree = Tree(label, guide_style="dim")
    tree.children.extend(map(_rich, branch.branches))
    return tree
