"""The words of an element: what two texts must share to count as the same."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTROLS = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_LEFT_OF_CALL = re.compile(r"^\(?\s*\)\s*")  # brackets around a call that the note kept
_CALL = "\ue000"
_LABEL = re.compile(
    r"""\s*(?P<label>
        \d{1,3}\s?(?:bis|ter|quater)?[.)]            # 4.  4 bis.  4)
      | \d{1,3}\s?[-–—](?=\s)                        # 4 -
      | \d{1,3}、
      | [(（](?:[a-zA-Zа-яА-Я0-9]{1,4}|[一二三四五六七八九十]{1,3})[)）]
      | [(（][ء-ي]{1,4}(?:\ [ء-ي])?[)）]             # (أ)  (أ أ)
      | (?:[a-z]{1,4}|[а-я]|[ivx]{1,5})\)
    )\s*""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote; `at` counts the letters and marks of its unit's text that stand before its call.

    White space is not counted, so that the place is the same however the text is set.
    """

    marker: str
    text: str
    at: int = 0


def visible(text: str) -> str:
    """Return `text` without what does not print, with single spaces."""
    return " ".join(_CONTROLS.sub("", text).split())


@lru_cache(maxsize=200_000)
def letters(text: str) -> str:
    """Return the letters, figures, accents and symbols of `text` alone, in small letters."""
    composed = unicodedata.normalize("NFKC", text)
    return "".join(c for c in composed if unicodedata.category(c)[0] in "LNMS").casefold()


def bare_label(text: str) -> tuple[str, str]:
    """Part the label that `text` begins with from the rest; ("", text) where there is none."""
    found = _LABEL.match(text)
    return (visible(found["label"]), text[found.end() :]) if found else ("", text)


def inline(element: _Element) -> tuple[str, tuple[Note, ...]]:
    """Return the text of `element` without its footnotes, and these with their places."""
    notes: list[tuple[str, str]] = []
    run = visible(_run(element, notes))
    places = [len("".join(before.split())) for before in _before_calls(run)]
    found = (Note(*note, at) for note, at in zip(notes, places, strict=True))
    return visible(run.replace(_CALL, "")), tuple(found)


def _before_calls(run: str) -> list[str]:
    pieces = run.split(_CALL)
    return ["".join(pieces[: number + 1]) for number in range(len(pieces) - 1)]


def _run(element: _Element, notes: list[tuple[str, str]]) -> str:
    parts = [element.text or ""]
    for child in element:
        name = str(child.tag).rpartition("}")[2] if isinstance(child.tag, str) else ""
        if name == "authorialNote":
            text = _LEFT_OF_CALL.sub("", visible("".join(child.itertext())))
            notes.append(((child.get("marker") or "").strip(), text))
            parts.append(_CALL)
        elif name in ("eol", "br"):
            parts.append("\n")
        elif name not in ("noteRef", "embeddedStructure", ""):
            parts.append(_run(child, notes))
        parts.append(child.tail or "")
    return "".join(parts)
