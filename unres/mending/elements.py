"""What elements are to whoever mends their tags: boxes, units, and those that say more."""

from __future__ import annotations

from functools import cache

from unres.mending.grammar import models

#: Elements that only hold what belongs to the unit around them.
_BOXES = frozenset({"content", "intro", "wrapUp", "list", "interstitial", "blockContainer"})
#: Elements of running text that are more than a style of it.
_TELLING = frozenset(
    {
        *("authorialNote", "docNumber", "docTitle", "docType", "embeddedStructure", "embeddedText"),
        *("subFlow", "placeholder", "remark", "mod", "rmod", "mmod", "eol", "br", "img"),
    }
)
#: What a line of cover or preface is: none of them stands in another.
_LINES = frozenset(
    {"docAuthority", "docDate", "docNumber", "docProponent", "docStatus", "docTitle", "docType"}
)
#: Elements whose start says what nothing else does: the kind of a document, the number of a note.
#: A ``docTitle`` may be a title, a number or the words of adoption, as its start says; one that
#: stands where another start stood is a title.
SAYING = frozenset(
    {
        *("akomaNtoso", "statement", "doc", "documentCollection", "act", "bill", "judgment"),
        *("debate", "debateReport", "amendment", "amendmentList", "officialGazette", "portion"),
        *("authorialNote", "component"),
    }
)
#: Elements that never stand directly in one of their own name, though the schema allows it of some.
NEVER_IN_ITSELF = frozenset(
    {
        *("p", "content", "paragraph", "alinea", "list", "point", "blockList", "item"),
        *("container", "component", "formula", "preamble", "mainBody", "attachment"),
    }
)


@cache
def silent() -> frozenset[str]:
    """Return the elements that are no part of an outline: boxes, styles of text, metadata."""
    inline = set(models()["i"].names) - _TELLING
    bodies = ("mainBody", "body", "preamble", "preface", "coverPage", "conclusions", "attachments")
    return _BOXES | inline | (_within("meta") - _within(*bodies))


def _within(*names: str) -> frozenset[str]:
    """Return the elements that may stand somewhere in others."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in models() and name not in found:
            found.add(name)
            waiting += models()[name].names
    return frozenset(found)


def is_odd(parent: str, child: str) -> bool:
    """Tell of what the schema allows whether nobody writes it."""
    if parent.startswith("doc") and child.startswith("doc") and child in _LINES:
        return parent in _LINES
    return parent == child and child in NEVER_IN_ITSELF


def alias(local: str) -> str:
    """Return the name that elements have in an outline which are read alike."""
    return "paragraph" if local == "alinea" else local
