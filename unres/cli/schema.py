"""``unres schema``: print the JSON Schema."""

from __future__ import annotations

import click

from unres.resources import schema_path


@click.command("schema", short_help="Print the JSON Schema of our JSON.")
def command() -> None:
    """Print the JSON Schema of the JSON that convert writes."""
    text = schema_path("unres.schema.json").read_text(encoding="utf-8")
    click.echo(text, nl=not text.endswith("\n"))
