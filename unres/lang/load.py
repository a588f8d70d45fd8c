"""Reading the data files: TOML in, checked and frozen tables out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from unres.errors import DataError
from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

Table = TypeVar("Table", bound=BaseModel)


@cache
def read(name: str, shape: type[Table]) -> Table:
    """Return the data file `name` (a path below ``lang/data``), checked against `shape`.

    Raises:
        DataError: The file is missing, is no TOML, or a field has not the shape it must have.
    """
    try:
        data = read_toml(f"lang/data/{name}")
    except OSError as error:
        message = f"{name}: cannot be read ({error})"
        raise DataError(message) from error
    except ValueError as error:  # as a TOMLDecodeError is
        message = f"{name}: not TOML ({error})"
        raise DataError(message) from error
    return check(name, data, shape)


def check(name: str, data: Mapping[str, Any], shape: type[Table]) -> Table:
    """Return the `data` of the file `name` as a `shape`.

    Raises:
        DataError: As for `read`; the message names the file and the field.
    """
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        message = f"{name}: {place}: {first['msg']}"
        raise DataError(message) from error
