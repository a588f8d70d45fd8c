"""The base of every part of a resolution: frozen, strict, and aware of where it was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


# Every node has a span, so that it is kept small: a dataclass with slots, no model of Pydantic.
@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the source text, in characters: ``source[start:end]``."""

    __pydantic_config__ = ConfigDict(extra="forbid", strict=True)

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


#: So much of a string is shown in a repr, in characters.
SHOWN = 60


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


class Node(BaseModel):
    """A part of a resolution.

    Nodes cannot be changed once made. Two nodes are equal when they say the same thing: what
    ``unsaid`` names, such as the ``source`` span, which tells where a node was read, is left out
    of the comparison, so that a document read from plain text equals the same document read back
    from its Akoma Ntoso.

    Whoever makes one has its values checked. The parser makes them by ``model_construct``, which
    checks nothing: Pydantic takes longer to make its validators than a short text takes to read.
    The laws that tests hold every text to check what it makes.
    """

    unsaid: ClassVar[frozenset[str]] = frozenset({"source"})

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)

    source: Span | None = Field(default=None, repr=False)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema that Pydantic makes, failing fast."""
        return fail_fast(handler(source))

    def _said(self) -> dict[str, Any]:
        fields = type(self).model_fields
        return {name: getattr(self, name) for name in fields if name not in self.unsaid}

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Node):
            return NotImplemented
        return self._said() == other._said()

    def __hash__(self) -> int:
        return hash((type(self), tuple(self._said().values())))

    def __repr__(self) -> str:
        """Tell what it is on one short line; ``model_dump()`` tells all."""
        fields = type(self).model_fields
        said = (
            f"{name}={_short(value)}"
            for name, value in self._said().items()
            if value != fields[name].default
        )
        return f"{type(self).__name__}({', '.join(said)})"

    __str__ = __repr__


def short(text: str) -> str:
    """Return `text` as a repr shows it: its beginning."""
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def _short(value: object) -> str:
    """Return a value as a repr shows it: strings cut, tuples counted, nodes named."""
    if isinstance(value, tuple):
        return f"<{len(value)}>"
    if isinstance(value, Node) and type(value).__str__ is Node.__str__:
        return f"{type(value).__name__}(…)"
    return repr(short(str(value))) if isinstance(value, str | Node) else str(value)
