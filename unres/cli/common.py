"""Options and messages that several commands share."""

from __future__ import annotations

import sys

import click

from unres.options import LANGUAGES

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


def complain(message: str) -> None:
    """Print a message to standard error, on one line."""
    # The stream of the moment: while a progress bar is drawn, it puts lines above the bar.
    click.echo("unres: " + " ".join(message.splitlines()), file=sys.stderr)
