"""Reading a side file: JSON, one record or many."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from unres.errors import InputError
from unres.side.records import SideFile

if TYPE_CHECKING:
    from pathlib import Path


def read_side(path: Path) -> SideFile:
    """Return the side file at `path`: one record, a list of them, or ``{"documents": [...]}``.

    Raises:
        InputError: The file cannot be read, is no JSON, or a field has not the shape it must have.
    """
    try:
        return parse_side(path.read_text(encoding="utf-8-sig"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot be read ({error})"
        raise InputError(message) from error


def parse_side(text: str, name: str = "side file") -> SideFile:
    """Return the side file that `text` holds; `name` is for messages.

    Raises:
        InputError: As for `read_side`; the message names the field.
    """
    try:
        return SideFile.model_validate_json(json.dumps({"documents": _records(json.loads(text))}))
    except json.JSONDecodeError as error:
        message = f"{name}: line {error.lineno}: not JSON ({error.msg})"
        raise InputError(message) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        message = f"{name}: {place}: {first['msg']}"
        raise InputError(message) from error


def _records(data: Any) -> Any:  # noqa: ANN401 - JSON may be anything
    if isinstance(data, dict) and "documents" in data:
        return data["documents"]
    return data if isinstance(data, list) else [data]
