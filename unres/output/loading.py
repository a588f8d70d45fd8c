"""Writers of formats, imported when they are called: a command needs one of many."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def writer(formats: Mapping[str, str], form: str) -> Any:  # noqa: ANN401  each table has its own type
    """Return the function that writes a format: `formats` have its place, "module:name".

    Raises:
        KeyError: there is no such format.
    """
    module, _, name = formats[form].partition(":")
    return getattr(import_module(module), name)
