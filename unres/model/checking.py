"""What needs Pydantic: the checks of values that were not made by us, and JSON."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter
from pydantic_core import ArgsKwargs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from unres.model.frozen import Frozen


def adapter(kind: object) -> TypeAdapter[Any]:
    """Return what checks what is of a class, and writes it as JSON."""
    return _adapter(kind)


_adapter = cache(TypeAdapter[Any])


def fill(made: Frozen, values: Mapping[str, Any]) -> None:
    """Give a new object its values.

    Raises:
        pydantic.ValidationError: one of them is none of its field.
    """
    adapter(type(made)).validator.validate_python(ArgsKwargs((), dict(values)), self_instance=made)


def schema_of(kind: type[Frozen], handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return the schema of a class: that of a data class, failing fast.

    Strictness asks of fields that they are what they are said to be; the whole may be a mapping.
    """
    for each in reversed(kind.__mro__[:-1]):
        if "__dataclass_fields__" not in vars(each):
            dataclass(init=False, repr=False, eq=False, kw_only=True)(each)
    return {**fail_fast(handler(kind)), "strict": False}


def fail_fast(schema: CoreSchema) -> CoreSchema:
    """Let the tuples in the fields of the model `schema` stop at the first item that is wrong.

    Each error takes a kilobyte: those of a long list would take more memory than the list.
    """
    waiting: list[Any] = [schema]
    while waiting:
        at = waiting.pop()
        if isinstance(at, list | tuple):
            waiting += at
        elif isinstance(at, dict):
            if at.get("type") == "tuple":
                at["fail_fast"] = True
            inner = at.values() if "type" not in at else (at[key] for key in _INNER & at.keys())
            waiting += inner
    return schema


#: Where a schema has those of its fields, and of what these hold.
_INNER = frozenset(("schema", "fields", "items_schema", "choices"))
