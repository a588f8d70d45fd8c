"""How clauses end: the marks that the drafting conventions count (4.1, 5.4)."""

from __future__ import annotations

FULL_STOPS = frozenset(".。．")
SEMICOLONS = frozenset(";；؛")
COMMAS = frozenset(",，،、")
COLONS = frozenset(":：")
OTHER_STOPS = frozenset("?!？！؟")
#: Closing quotes and brackets that may follow the mark, and stray marks of direction.
_AFTER = "”»\"’'“‘)）]】》 \u00a0\u202f*"
#: Brackets end a clause only where they close one: they are looked through for the mark inside.
_STOPS = FULL_STOPS | SEMICOLONS | COLONS | OTHER_STOPS
MARKS = _STOPS | COMMAS


def final_mark(text: str) -> str:
    """The mark that ends `text`, looking through closing quotes; "" if none does."""
    text = text.rstrip(" \u00a0\u202f\t")
    if text and text[-1] in MARKS:
        return text[-1]
    inner = text.rstrip(_AFTER)
    return inner[-1] if inner and inner[-1] in MARKS else ""


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with a stop, a semicolon or a colon, closing quotes aside."""
    mark = final_mark(text)
    return mark in _STOPS if mark else text.rstrip().endswith(("]", "］"))


def ends_clause(text: str) -> bool:
    """Whether `text` ends with any mark that may end a clause."""
    return bool(final_mark(text))
