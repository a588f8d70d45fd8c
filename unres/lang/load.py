"""Reading the data files: TOML in, checked and frozen tables out."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from unres.errors import DataError
from unres.resources import PACKAGE

Table = TypeVar("Table", bound=BaseModel)


@cache
def read(name: str, shape: type[Table]) -> Table:
    """Return the data file `name` (a path below ``lang/data``), checked against `shape`.

    Raises:
        DataError: The file is missing, is no TOML, or a field has not the shape it must have.
    """
    try:
        text = (PACKAGE / "lang" / "data" / name).read_text(encoding="utf-8")
        return check(name, text, shape)
    except OSError as error:
        message = f"{name}: cannot be read ({error})"
        raise DataError(message) from error


def check(name: str, text: str, shape: type[Table]) -> Table:
    """Return the TOML `text` of the file `name` as a `shape`.

    Raises:
        DataError: As for `read`; the message names the file and the field.
    """
    try:
        return shape.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        message = f"{name}: not TOML ({error})"
        raise DataError(message) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        message = f"{name}: {place}: {first['msg']}"
        raise DataError(message) from error
