"""Reading a side file: JSON, one record or many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from unres.errors import InputError
from unres.ingest import named, read_bytes
from unres.jsonsafe import names_in
from unres.side.records import SideFile

if TYPE_CHECKING:
    import os


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
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        message = f"{place}: {first['msg']}"
        raise InputError(message) from error


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"cannot be read ({error}); save it as UTF-8"
        raise InputError(message) from error
