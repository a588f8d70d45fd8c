"""The base of every part of a resolution: frozen, strict, and aware of where it was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from unres.constraints import at_least
from unres.model.frozen import Frozen


# Every node has a span, so that it is kept small: with slots.
@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the source text, in characters: ``source[start:end]``."""

    __pydantic_config__ = Frozen.__pydantic_config__

    start: Annotated[int, at_least(0)]
    end: Annotated[int, at_least(0)]


#: So much of a string is shown in a repr, in characters.
SHOWN = 60


class Node(Frozen):
    """A part of a resolution.

    Nodes cannot be changed once made. Two nodes are equal when they say the same thing: what
    ``unsaid`` names, such as the ``source`` span, which tells where a node was read, is left out
    of the comparison, so that a document read from plain text equals the same document read back
    from its Akoma Ntoso.

    Whoever makes one has its values checked. The parser makes them by ``model_construct``, which
    checks nothing. The laws that tests hold every text to check what it makes.
    """

    unsaid: ClassVar[frozenset[str]] = frozenset({"source"})

    source: Span | None = None

    def _said(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.defaults if name not in self.unsaid}

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Node):
            return NotImplemented
        return self._said() == other._said()

    def __hash__(self) -> int:
        return hash((type(self), tuple(self._said().values())))

    def __repr__(self) -> str:
        """Tell what it is on one short line; ``model_dump()`` tells all."""
        said = (
            f"{name}={_short(value)}"
            for name, value in self._said().items()
            if value != self.defaults[name]
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
