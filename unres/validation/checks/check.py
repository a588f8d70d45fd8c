"""What a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from lxml.etree import _Element

from unres.validation.index import Index

#: An element in breach of a rule, and what is wrong with it.
Breach: TypeAlias = tuple[_Element, str]
Breaches: TypeAlias = Iterator[Breach]
Check: TypeAlias = Callable[[Index], Breaches]
