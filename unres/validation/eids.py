"""What is wrong with an eId by itself (OASIS Naming Convention 1.0, section 5)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from unres.patterns import compiled
from unres.tuples import NamedTuple
from unres.validation.vocabulary import vocabulary

_SEGMENT = r"[^\W\d_][^\s_]*(?:_[^\s_]+)*"
_FORM = compiled(rf"{_SEGMENT}(?:__{_SEGMENT})*")
_ODD = compiled(r"[^\w.-]")
#: The element that its eId calls by the name it was given.
OWN_NAME = "hcontainer"
#: Elements whose eId is a name of its own.
_FREE = frozenset({"componentData"})


class Flaws(NamedTuple):
    """What is wrong with an eId.

    Attributes:
        form: it is not of the form ``type_number__type_number``.
        kind: the type that it should end in; "" if it does.
        odd: the characters in it that no eId holds, with spaces between them.
    """

    form: bool
    kind: str
    odd: str


@lru_cache(maxsize=10_000)  # most eIds of a file are those of any other
def flaws_of(eid: str, name: str) -> Flaws | None:
    """Return what is wrong with the eId of an element of that name, None if nothing is."""
    words = vocabulary()
    expected = words.abbreviations.get(name, name)
    if name.startswith("TLC") or name in words.document_references or name in _FREE:
        expected = ""
    kind = eid.rpartition("__")[2].partition("_")[0]
    odd = {char for char in _ODD.findall(eid) if unicodedata.category(char)[0] != "M"}
    flaws = Flaws(
        form=_FORM.fullmatch(eid) is None,
        kind=expected if expected != kind else "",
        odd=" ".join(sorted(odd)),
    )
    return flaws if any(flaws) else None


def number_in(eid: str) -> str:
    """Return the number at the end of an eId.

    >>> number_in("sec_I__para_12"), number_in("para_1__content")
    ('12', '')
    """
    return eid.rpartition("__")[2].partition("_")[2]
