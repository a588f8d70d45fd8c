"""Reading a side file: JSON, one record or many."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from pydantic import ValidationError

from unres.errors import InputError
from unres.ingest import named, read_bytes
from unres.jsonsafe import names_in
from unres.side.records import Corrections, Record, SideFile

if TYPE_CHECKING:
    import os

    from pydantic_core import ErrorDetails


def read_side(path: str | os.PathLike[str]) -> SideFile:
    """Return the side file at `path`.

    Raises:
        InputError: It cannot be read, or as for `parse_side`.
    """
    data = read_bytes(path)
    with named(str(path)):
        return parse_side(data)


def parse_side(data: bytes | str) -> SideFile:
    """Return the side file: one record, a list of them, or ``{"documents": [...]}``.

    Raises:
        InputError: It is no JSON, or a field has not the shape it must have; the message names it.
    """
    text = data if isinstance(data, str) else _decoded(data)
    names = names_in(text)
    if names is None or "documents" not in names:
        records = text if names is None else f"[{text}]"
        text = f'{{"documents": {records}}}'
    try:
        return SideFile.model_validate_json(text)
    except ValidationError as error:
        raise InputError(_message(error.errors(include_url=False)[0])) from error


def _message(error: ErrorDetails) -> str:
    """Say what is wrong with a field, and what it may be instead."""
    *inside, name = map(str, error["loc"])
    place = ".".join([*inside, name]).removeprefix("documents.0.")
    match error["type"]:
        case "extra_forbidden":
            known = (Corrections if inside[-1:] == ["corrections"] else Record).model_fields
            meant = get_close_matches(name, known, n=1)
            return f"{place}: there is no such field{f'; is {meant[0]} meant?' if meant else ''}"
        case kind if kind.startswith("date"):
            return f"{place}: a date is written as 2023-12-19, not {error['input']!r}"
        case "value_error":
            return f"{place}: {error['ctx']['error']}"
    return f"{place}: {error['msg']}"


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"cannot be read ({error}); save it as UTF-8"
        raise InputError(message) from error
