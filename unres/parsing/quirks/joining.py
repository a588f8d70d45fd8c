"""Joining the shards of a line: their order, and where raised signs and calls belong.

Pieces of a line are written from left to right, so that the last one comes first; pieces that end
with a raised sign stand higher and come before the others. Columns tell more, where they are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.parsing.quirks.shards import HOLE, LABEL, LAM, TRAILING
from unres.parsing.quirks.vocalised import FATHATAN, SIGN, letters_before
from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unres.ingest.lines import Line
    from unres.parsing.quirks.shards import Cell, Shard

#: The first half of a broken lam-alef, whose second half begins the next piece.
_ALEF = compiled(r"\sا\s*$")
#: The gap that a sign left in a word, before its last letter; "and" is a word of one letter.
_GAP = compiled(r"\s(?=[ء-هىي](?![ء-ي]))")
#: The gap that a sign left inside a word, before a letter that has its own sign below it.
_GAP_BEFORE_LOW = compiled(r"(?<=[ء-ي])\s(?P<low>[\u064d\u0650])(?P<letter>[ء-ي])")
_FIRST_WORD = compiled(r"[ء-ي\u0640]{2,}")
#: A word that a double fatha may end.
_IN_ALEF = compiled(r"[ء-ي\u0640]{2,}ا(?![ء-ي])")


def in_order(shards: Sequence[Shard]) -> list[Cell]:
    """The pieces of a line in the order of reading; what is raised above them left aside."""
    pieces = [cell for shard in reversed(shards) for cell in shard.cells if not cell.raised]
    if any(shard.placed for shard in shards):
        return sorted(pieces, key=lambda cell: (not cell.opening, -cell.right))
    return sorted(pieces, key=_rank)


def _rank(cell: Cell) -> int:
    """Labels come first, what begins with one, what stands higher, the rest, and marks last."""
    if cell.label:
        return 0
    if cell.numbered:
        return 1
    return 2 if cell.broken else 4 if cell.closing else 3


def joined(shards: Sequence[Shard]) -> Line:
    """The line that was broken into `shards`: every character of them, in the order of reading."""
    if len(shards) == 1:
        return shards[0].line
    texts = [cell.text for cell in in_order(shards)]
    raised = [cell for shard in reversed(shards) for cell in shard.cells if cell.raised]
    signs = [sign for cell in raised for sign in reversed(cell.signs)]
    if texts:
        _give_signs(texts, signs)
    else:
        texts = signs  # nothing is there to bear them
    return shards[0].line._replace(
        text=_with_calls(_glued(texts, _gaps(shards)), _calls(raised)),
        start=min(shard.line.start for shard in shards),
        end=max(shard.line.end for shard in shards),
        indent=min(shard.line.indent for shard in shards),
    )


def _give_signs(texts: list[str], signs: Sequence[str]) -> None:
    """Put raised signs on the first words behind the breaks that show none of their own."""
    free = [
        at
        for at in range(1, len(texts))
        if not TRAILING.search(texts[at - 1]) and not LABEL.fullmatch(texts[at - 1])
    ]
    for sign in signs:
        if _fill_gap(texts, sign):
            continue
        fits = [at for at in free if _bears(texts[at], sign)] or free
        at = fits[0] if fits else len(texts) - 1
        texts[at] = _on_first_word(texts[at], sign)
        free = [other for other in free if other != at]


def _fill_gap(texts: list[str], sign: str) -> bool:
    """Put a sign back into the word that broke there; False if there is none."""
    for at, text in enumerate(texts):
        if sign != FATHATAN and (gap := _GAP_BEFORE_LOW.search(text)):
            letter = sign + gap["letter"] + gap["low"]
            texts[at] = text[: gap.start()] + letter + text[gap.end() :]
            return True
    return False


def _bears(text: str, sign: str) -> bool:
    """Whether the first word may bear the sign: a double fatha stands on a final alef."""
    word = _FIRST_WORD.search(text)
    return bool(word and word[0].endswith("ا")) == (sign == FATHATAN)


def _on_first_word(text: str, sign: str) -> str:
    """Put a sign on the first word that may bear it."""
    word = _FIRST_WORD.search(text)
    if sign == FATHATAN:
        word = _IN_ALEF.search(text) or word
    if word is None:
        return text + sign
    if gap := _GAP.match(text, word.end()):
        return text[: gap.start()] + sign + text[gap.end() :]
    signed = SIGN.match(text, word.end())  # the word has a sign already: this one stands with it
    at = word.end() if signed else word.start() + letters_before(word[0], sign)
    return text[:at] + sign + text[at:]


def _gaps(shards: Sequence[Shard]) -> Sequence[str]:
    """The gaps between the cells of a row of a table, above which signs stand."""
    printed = [shard for shard in shards if not shard.raised]
    return printed[0].gaps if len(printed) == 1 else ()


def _glued(texts: Sequence[str], gaps: Sequence[str]) -> str:
    """Join the pieces; a sign at the end of one goes on the first word of the next."""
    text = ""
    for at, piece in enumerate(texts):
        text, rest = _handed_on(text, piece)
        gap = gaps[at - 1] if gaps else " "
        text += rest if not text or text.endswith(("[", "(")) else gap + rest
    return text


def _handed_on(text: str, piece: str) -> tuple[str, str]:
    """Give `piece` what the end of `text` keeps of its first word: a sign, half a lam-alef."""
    if _ALEF.search(text) and piece.startswith(LAM):
        return text.rstrip()[:-1].rstrip(), f"لا{piece[1:]}"
    found = TRAILING.search(text)
    if found and _FIRST_WORD.search(piece):
        kept = text[: found.start("signs")] + text[found.end("signs") :]
        return kept.rstrip(), _on_first_word(piece, found["signs"])
    return text, piece


def _calls(raised: Sequence[Cell]) -> list[str]:
    """The calls of notes, in the order of their numbers: so they come in every line."""
    calls = [call for cell in raised for call in cell.calls]
    return sorted(calls, key=lambda call: int(call.strip("() ")))


def _with_calls(text: str, calls: Sequence[str]) -> str:
    """Put calls where a space before a mark shows that they stood, those left over at the end."""
    holes = iter(HOLE.finditer(text))
    parts, start = [], 0
    for call in calls:
        hole = next(holes, None)
        at = hole.start() if hole else len(text)
        parts += [text[start:at], call]
        start = hole.end() if hole else at
    return "".join([*parts, text[start:]])
