"""What is meant by a command or an option that does not exist."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = "cli/suggestions.toml"


def no_such_command(name: str, commands: Sequence[str], context: click.Context) -> click.UsageError:
    """Return the error for a command that is none of `commands`, with what may be meant."""
    message = f"No such command {name!r}."
    if Path(name).exists():
        message += f" It is a file or a folder; to convert it: unres convert {name}"
    elif meant := meanings(name.lower(), "commands", commands):
        message += _asked(meant)
    return click.UsageError(message, context)


def no_such_option(error: click.NoSuchOption) -> click.UsageError:
    """Return the error with what may be meant, of the options that the command has."""
    message = f"No such option {error.option_name!r}."
    context = error.ctx
    if context is None:
        return error
    if isinstance(context.command, click.Group):
        message += " Options stand behind the command: unres convert FILE --to json"
        return click.UsageError(message, context)
    names = [name for parameter in context.command.params for name in parameter.opts]
    options = [name for name in names if name.startswith("--")]
    if meant := meanings(error.option_name, "options", options):
        message += _asked(meant)
    return click.UsageError(message, context)


def meanings(word: str, kind: str, known: Sequence[str]) -> list[str]:
    """Return those of `known` that `word` may stand for.

    Args:
        word: what was typed.
        kind: ``commands`` or ``options``.
        known: the words that there are.

    >>> meanings("parse", "commands", ["convert", "repair"])
    ['convert']
    >>> meanings("repiar", "commands", ["convert", "repair"])
    ['repair']
    """
    others: dict[str, list[str]] = read_toml(WORDS)[kind]
    if meant := [name for name in known if word in others.get(name, ())]:
        return meant[:1]
    return [name for name in known if name.startswith(word)] or get_close_matches(word, known, n=1)


def _asked(meant: Sequence[str]) -> str:
    return f" Did you mean {' or '.join(meant)}?"
