"""Frozen classes of named fields, which Pydantic checks; it is imported when there is need.

Importing it takes longer than a short text takes to read. So a class here is what a class of
Pydantic is to those who use it, and made without it: to Pydantic it is a data class.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import MISSING, FrozenInstanceError
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Frozen:
    """A class of fields, annotated in its body, that takes them by name and checks them.

    Where values are wrong, ``pydantic.ValidationError`` is raised.
    """

    #: The fields in order, and their defaults; `MISSING` where there is none.
    defaults: ClassVar[Mapping[str, Any]] = {}
    __pydantic_config__: ClassVar[Mapping[str, Any]] = {"extra": "forbid", "strict": True}

    def __init__(self, **values: Any) -> None:  # noqa: ANN401 - the fields have their types
        from unres.model.checking import fill  # noqa: PLC0415 - as said above

        fill(self, values)

    def __init_subclass__(cls) -> None:
        """Note the fields of a new class."""
        said, kinds = vars(cls), cls.__annotations__
        own = (name for name, kind in kinds.items() if not kind.startswith("ClassVar"))
        cls.defaults = {**cls.defaults, **{name: said.get(name, MISSING) for name in own}}

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Frozen], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema by which Pydantic checks."""
        from unres.model.checking import schema_of  # noqa: PLC0415 - as said above

        return schema_of(source, handler)

    @classmethod
    def model_construct(cls, **values: Any) -> Self:  # noqa: ANN401 - nothing is checked
        """Return one of values that are known to be right: they are not checked."""
        made = object.__new__(cls)
        made.__dict__.update(cls.defaults)
        made.__dict__.update(values)
        return made

    @classmethod
    def model_validate(cls, values: object, *, strict: bool | None = None) -> Self:
        """Return one of a mapping of its fields; without `strict`, numbers may be strings."""
        from unres.model.checking import adapter  # noqa: PLC0415 - as said above

        made: Self = adapter(cls).validate_python(values, strict=strict)
        return made

    @classmethod
    def model_validate_json(cls, data: str | bytes) -> Self:
        """Return one of its JSON."""
        from unres.model.checking import adapter  # noqa: PLC0415 - as said above

        made: Self = adapter(cls).validate_json(data)
        return made

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of the class."""
        from unres.model.checking import adapter  # noqa: PLC0415 - as said above

        return adapter(cls).json_schema()

    def model_dump(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - those of Pydantic
        """Return all fields, inner ones as dicts; the `options` are those of Pydantic."""
        from unres.model.checking import adapter  # noqa: PLC0415 - as said above

        found: dict[str, Any] = adapter(type(self)).dump_python(self, **options)
        return found

    def model_dump_json(self, **options: Any) -> str:  # noqa: ANN401 - those of Pydantic
        """Return all fields as JSON; the `options` are those of Pydantic."""
        from unres.model.checking import adapter  # noqa: PLC0415 - as said above

        return adapter(type(self)).dump_json(self, **options).decode()

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy; `update` has fields of another value, which is not checked."""
        values = deepcopy(self.__dict__) if deep else self.__dict__
        return type(self).model_construct(**{**values, **(update or {})})

    def __setattr__(self, name: str, value: object) -> NoReturn:
        self.__delattr__(name)

    def __delattr__(self, name: str) -> NoReturn:
        msg = f"{type(self).__name__}.{name} is frozen; model_copy makes another object"
        raise FrozenInstanceError(msg)
