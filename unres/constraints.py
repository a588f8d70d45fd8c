"""Limits of the values of fields: Pydantic checks them, and is imported only when it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class AtLeast(NamedTuple):
    """A number is not below another."""

    least: int

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return _with(handler(source), ge=self.least)


class Matching(NamedTuple):
    """A string matches a regular expression, in the dialect of Rust's ``regex``."""

    pattern: str

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return _with(handler(source), pattern=self.pattern)


class Items(NamedTuple):
    """A tuple has so many items."""

    number: int

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return _with(handler(source), min_length=self.number, max_length=self.number)


class ToldBy(NamedTuple):
    """A field tells which of several classes a value is of."""

    field: str

    def __get_pydantic_core_schema__(
        self,
        source: Any,  # noqa: ANN401 - any type
        handler: GetCoreSchemaHandler,
    ) -> CoreSchema:
        from pydantic import Field  # noqa: PLC0415 - seldom needed

        return handler.generate_schema(Annotated[source, Field(discriminator=self.field)])


def _with(schema: CoreSchema, **limits: object) -> CoreSchema:
    return {**schema, **limits}
