"""The rules beyond the schema, one module a family.

A family is a function that takes the root element and yields findings. It is run on every
document that is well formed, valid or not, so it must take any tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from lxml.etree import _Element

from unres.validate.report import Finding

Family: TypeAlias = Callable[[_Element], Iterator[Finding]]

#: The families, in the order in which their findings are reported.
FAMILIES: tuple[Family, ...] = ()
