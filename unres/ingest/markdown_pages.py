"""Pages within Markdown: what converters of PDF files leave of their feet and heads.

A paragraph that a page broke is made whole: what stood between its halves follows it. A form feed
tells where a page ends, as in plain text.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from unres.ingest.emphasis import unmarked
from unres.ingest.markdown_notes import Line
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: A page number of so many, a job number with what is printed beside it, the number of a bar code.
_FOOT = compiled(r"\d{1,3}/\d{1,3}|\d\d-\d{5}\b.{0,40}|\*\d{7,8}[A-Z]?\*")
_SYMBOL = compiled(r"[AES]/[\w/.()-]+(?: \(\d{4}\))?")
_ENDS = compiled(r"[.;:!?…)\]”»。；：！？؛؟][\s*¹²³⁴⁵⁶⁷⁸⁹⁰]*$")
_COMMA = compiled(r"[,،，、][\s*¹²³⁴⁵⁶⁷⁸⁹⁰]*$")
_NO_LETTERS = compiled(r"[\W_]+")
#: A running head repeats some of the first lines, and has at least so many letters.
_TOP, _SHORTEST, _MOST_HEADS = 16, 8, 4
PAGE_END = Line("\f")


def whole(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with paragraphs made whole, and a page end behind what ends each page."""
    out: list[Line] = []
    top = ""  # what the first page begins with
    at = 0
    while at < len(lines):
        feet = _run(lines, at, len(lines), lambda line: bool(_FOOT.fullmatch(_plain(line))))
        if feet == at:
            out.append(lines[at])
            at += 1
            continue
        top = top or "".join(_letters(line.text) for line in lines[: min(at, _TOP)])
        last = min(len(lines), feet + _MOST_HEADS)
        heads = _run(lines, feet, last, partial(_is_head, top))
        above = _last_text(out)
        following = lines[heads] if heads < len(lines) else None
        joins = above >= 0 and following is not None and _torn(out[above], following)
        if joins and following is not None:
            out[above] = replace(out[above], text=_joined(out[above].text, following.text))
        end = [PAGE_END] if feet < len(lines) else []
        out += [*lines[at:feet], *end, *lines[feet:heads]]
        at = heads + joins
    return out


def _run(lines: Sequence[Line], start: int, last: int, fits: Callable[[Line], bool]) -> int:
    """Where the lines end that stand from `start` on, before `last`, and belong together."""
    return next((at for at in range(start, last) if not fits(lines[at])), last)


def _plain(line: Line) -> str:
    return "" if line.label or line.rows or line.page else unmarked(line.text).strip()


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", unmarked(text)).casefold()


def _is_head(top: str, line: Line) -> bool:
    text = _plain(line)
    found = _letters(text)
    return bool(_SYMBOL.fullmatch(text)) or (len(found) >= _SHORTEST and found in top)


def _last_text(lines: Sequence[Line]) -> int:
    """The last line that is no note; -1 if there is none."""
    return next((at for at in reversed(range(len(lines))) if not lines[at].note), -1)


def _torn(above: Line, below: Line) -> bool:
    """Whether a page broke a paragraph: its first half has no end, its second no beginning."""
    text, rest = unmarked(above.text).strip(), below.text.strip()
    if not text or not rest or _ENDS.search(text) or below.label or below.note:
        return False
    if not (rest[0].isalpha() or rest[0] in '(“«"') or rest[0].isupper() or _is_heading(above):
        return False
    return not _COMMA.search(text) or (text[0].isupper() and rest[0].islower())


def _is_heading(line: Line) -> bool:
    return line.text.startswith("\x0f") and line.text.rstrip().endswith("\x10")


def _joined(above: str, below: str) -> str:
    above, below = above.rstrip(), below.lstrip()
    glued = above.endswith("-") or (unmarked(above)[-1:] > "\u2e80" and below[:1] > "\u2e80")
    return f"{above}{below}" if glued else f"{above} {below}"
