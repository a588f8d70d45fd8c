"""The command ``unres``."""

from unres.cli.app import main

__all__ = ["main"]
