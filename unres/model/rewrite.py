"""Rewriting the texts of a document: the one way to walk all of them and keep the rest."""

from __future__ import annotations

import datetime
from operator import is_
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from unres.model.base import Node, Span
from unres.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

#: The types of values that hold no node; asking whether a value is a node takes ten times as long.
_LEAVES = frozenset({NoneType, str, int, bool, datetime.date, Span})

N = TypeVar("N", bound=Node)


def rewritten(node: N, change: Callable[[Node], Node | None]) -> N:
    """Return `node` with every node in it replaced by what `change` makes of it.

    Where `change` returns None, the parts of the node are rewritten instead; texts that it leaves
    alone stay as they are. Nothing is validated again: `change` must keep the types.
    """
    new = change(node)
    if new is not None:
        return cast("N", new)
    if type(node) is Text:  # asking a class of Pydantic for its instances takes long
        return node
    update = {}
    for name, value in vars(node).items():
        if type(value) not in _LEAVES:
            other = _value(value, change)
            if other is not value:
                update[name] = other
    return node.model_copy(update=update) if update else node


def _value(value: Any, change: Callable[[Node], Node | None]) -> Any:  # noqa: ANN401 - of any field
    if type(value) is not tuple:
        return value if type(value) in _LEAVES else rewritten(value, change)
    new = tuple([_value(item, change) for item in value])
    return value if all(map(is_, new, value)) else new
