"""What ``unres show --why`` prints: the facts of a paragraph, its readings and their weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unres.api import Parsed
    from unres.parsing.why import Option, Why

#: How much of a paragraph is printed, in characters.
SHOWN = 100


def told_why(parsed: Parsed, line: int) -> Iterator[str]:
    """Yield the lines that tell why the paragraph on `line` of the source was read as it was.

    Raises:
        click.ClickException: no paragraph stands there, or the input was not parsed but read.
    """
    lines = parsed.text.split("\n")
    start = sum(len(each) + 1 for each in lines[: line - 1])
    end = start + len(lines[line - 1]) if line <= len(lines) else start
    found = [why for why in parsed.why if why.start <= end and start <= why.end]
    if not found:
        msg = (
            f"line {line} holds no paragraph that was weighed: it is empty, a footnote, or set"
            " aside (--set-aside lists what is), or the file was marked up already"
        )
        raise click.ClickException(msg)
    for why in found:
        yield from _told(why)


def _told(why: Why) -> Iterator[str]:
    yield why.text[:SHOWN]
    label = f", label {why.label}" if why.label else ""
    yield f"  read as: {why.kind} (zone: {why.zone}{label})"
    yield f"  facts: {', '.join(why.looks)}"
    for option in why.options:
        mark = "*" if option.kind == why.kind else " "
        yield f"  {mark} {option.kind:<14}{option.weight:+6.1f}  {_sum(option)}"


def _sum(option: Option) -> str:
    return ", ".join(f"{name} {weight:+g}" for name, weight in option.reasons)
