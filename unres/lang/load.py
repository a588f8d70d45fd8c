"""Reading the data files: TOML in, checked and frozen tables out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from unres import resources
from unres.errors import DataError
from unres.kept import kept

if TYPE_CHECKING:
    from collections.abc import Mapping

Table = TypeVar("Table")


@cache
def read(name: str, shape: type[Table]) -> Table:
    """Return the data file `name` (a path below ``lang/data``), checked against `shape`.

    A file is checked when it is read for the first time; what came of it is kept.

    Raises:
        DataError: The file is missing, is no TOML, or a field has not the shape it must have.
    """
    path = resources.PACKAGE / "lang/data" / name
    try:
        return kept(path, "table", lambda: check(name, resources.parse_toml(path), shape), _SHAPES)
    except OSError as error:
        message = f"{name}: cannot be read ({error})"
        raise DataError(message) from error
    except ValueError as error:  # as a TOMLDecodeError is
        message = f"{name}: not TOML ({error})"
        raise DataError(message) from error


#: Where the shapes are: another shape makes another table.
_SHAPES = resources.PACKAGE / "lang/schema.py"


def check(name: str, data: Mapping[str, Any], shape: type[Table]) -> Table:
    """Return the `data` of the file `name` as a `shape`.

    Raises:
        DataError: As for `read`; the message names the file and the field.
    """
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - seldom needed

    try:
        return TypeAdapter(shape).validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        message = f"{name}: {place}: {first['msg']}"
        raise DataError(message) from error
