"""What opening phrases do, in words that all languages share."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.lang.load import read
from unres.lang.schema import ConceptData

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def concepts() -> Mapping[str, str]:
    """Return every concept with its definition in one line: ``{"urge": "urges or exhorts ..."}``.

    Raises:
        DataError: The data file has the wrong shape.
    """
    return MappingProxyType(read("concepts.toml", ConceptData))
