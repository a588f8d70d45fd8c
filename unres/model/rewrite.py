"""Rewriting the texts of a document: the one way to walk all of them and keep the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from unres.model.base import Node
from unres.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

N = TypeVar("N", bound=Node)


def rewritten(node: N, change: Callable[[Node], Node | None]) -> N:
    """Return `node` with every node in it replaced by what `change` makes of it.

    Where `change` returns None, the parts of the node are rewritten instead; texts that it leaves
    alone stay as they are. Nothing is validated again: `change` must keep the types.
    """
    new = change(node)
    if new is not None:
        return cast("N", new)
    if isinstance(node, Text):
        return node
    update = {}
    for name, value in vars(node).items():
        if isinstance(value, (tuple, Node)):
            other = _value(value, change)
            if other is not value:
                update[name] = other
    return node.model_copy(update=update) if update else node


def _value(value: Any, change: Callable[[Node], Node | None]) -> Any:  # noqa: ANN401 - of any field
    if isinstance(value, Node):
        return rewritten(value, change)
    if isinstance(value, tuple) and value:
        new = tuple(_value(item, change) for item in value)
        same = all(one is other for one, other in zip(new, value, strict=True))
        return value if same else new
    return value
