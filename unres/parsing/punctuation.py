"""How clauses end: the marks that the drafting conventions count (4.1, 5.4)."""

from __future__ import annotations

from functools import lru_cache

from unres.ingest.raised import FIGURES
from unres.patterns import compiled

#: How much of a text's end is looked at.
TAIL = 40
FULL_STOPS = frozenset(".。．")
SEMICOLONS = frozenset(";；؛")
COMMAS = frozenset(",，،、")
#: Parts the items of a list within a sentence; no clause ends with it.
ENUMERATION = frozenset("、")
COLONS = frozenset(":：")
OTHER_STOPS = frozenset("?!？！؟")
#: Closing quotes and brackets that may follow the mark, and stray marks of direction.
_AFTER = "”»\"’'“‘)）]】》 \u00a0\u202f*"
#: Spaces, and Arabic vowel signs, which PDF text puts at the end of a line.
_LOST = " \u00a0\u202f\t\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
#: Brackets end a clause only where they close one: they are looked through for the mark inside.
_STOPS = FULL_STOPS | SEMICOLONS | COLONS | OTHER_STOPS
MARKS = _STOPS | COMMAS
#: Quotation marks that a clause may begin with.
QUOTES = ("“", "«", "„", "‘", '"')
#: What may stand before the first words of a clause: quotation marks of every language, and gaps.
BEFORE_WORDS = "“”«»\"'„‘’ \u00a0\t"


#: A call of a note behind the final mark: ";3", ", 12", "。2", ".*". A figure behind a full stop
#: and a space is none ("para. 5"), nor is one in a decimal (3.1), but for years ("in 2019.3"); a
#: raised one is a call wherever it ends.
_CALL = compiled(
    rf"(?:(?<=\D[.．])|(?<=(?:19|20)\d\d[.．]))\d{{1,3}}$|(?<=[,;:。；，：、])\s?\d{{1,3}}$|[{FIGURES}]{{1,3}}$|\*{{1,3}}$"
    r"|(?<=[.,;:。；，：、])\s?[\[(（]\d{1,3}[\])）]$"
)


#: What a call may end with that is no figure.
_CALLED = ("*", "]", ")", "）")


@lru_cache(maxsize=4096)  # rule after rule asks for the same text
def final_mark(text: str) -> str:
    """The mark that ends `text`, looking through calls and closing quotes; "" if none does."""
    text = text[-TAIL:].rstrip(_LOST)
    if text[-1:].isdigit() or text.endswith(_CALLED):
        text = _CALL.sub("", text)
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


def announces(text: str) -> bool:
    """Whether `text` ends as what announces a list does: with a colon or, in old print, a dash."""
    return final_mark(text) in COLONS or text.rstrip().endswith("—")


def opened(text: str) -> int:
    """How many square brackets `text` opens more than it closes."""
    return text.count("[") - text.count("]")
