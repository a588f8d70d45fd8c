"""Limits of the values of fields: Pydantic checks them, and is imported only when it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class Limited(NamedTuple):
    """A value keeps to limits, each named as in Pydantic's core schemas."""

    limits: tuple[tuple[str, object], ...]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return {**handler(source), **dict(self.limits)}


def at_least(least: int) -> Limited:
    """A number is not below another."""
    return Limited((("ge", least),))


def matching(pattern: str) -> Limited:
    """A string matches a regular expression, in the dialect of Rust's ``regex``."""
    return Limited((("pattern", pattern),))


def items(number: int) -> Limited:
    """A tuple has so many items."""
    return Limited((("min_length", number), ("max_length", number)))


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
