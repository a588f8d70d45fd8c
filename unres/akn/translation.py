"""From which language a text was translated, as its cover page states it."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unres.akn.xml import make
from unres.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from unres.akn.context import Context


def stated_language(words: str) -> str | None:
    """Return the code of the one language that `words` name, None if they name none or several.

    >>> stated_language("Original : anglais"), stated_language("English/French")
    ('eng', None)
    """
    found = {_codes()[word] for word in re.findall(r"\w+", words.lower()) if word in _codes()}
    return found.pop() if len(found) == 1 else None


@cache
def _codes() -> Mapping[str, str]:
    table = read_toml("akn/data/languages.toml").items()
    return MappingProxyType({name: code for code, names in table for name in names})


def is_authoritative(language: str) -> bool:
    """Tell whether texts in a language (ISO 639-2/T) are authoritative: German ones are not."""
    return language != "deu"


def write_translation(level: _Element, context: Context) -> None:
    """Write the ``FRBRtranslation`` of an expression if it is known what it was translated from.

    The guidelines want it (part 1, metadata). All texts of the Organization in its six
    languages are authoritative; German is not one of them.
    """
    identity = context.identity
    original = stated_language(context.document.masthead.original_language or "")
    if original is None or original == identity.language:
        return
    facts = {
        "href": str(identity.work.expression(original)),
        "fromLanguage": original,
        "authoritative": str(is_authoritative(identity.language)).lower(),
        "by": context.terms.use("unitedNations"),
    }
    make(level, "FRBRtranslation", facts)
