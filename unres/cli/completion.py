"""``unres completion``: what a shell needs to complete commands, options and files."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", short_help="Print the script that completes commands in a shell.")
@click.argument("shell", metavar="bash|zsh|fish", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that completes commands, options and files in your shell.

    bash, in ~/.bashrc: eval "$(unres completion bash)"

    zsh, in ~/.zshrc, below compinit: eval "$(unres completion zsh)"

    fish: unres completion fish > ~/.config/fish/completions/unres.fish
    """
    if (made := get_completion_class(shell)) is not None:
        click.echo(made(click.Command("unres"), {}, "unres", "_UNRES_COMPLETE").source())
