"""Mojibake: text that was read in the wrong encoding before it came here ("RÃ©solution")."""

from __future__ import annotations

from unres.diagnostics import Diagnostic
from unres.ingest.plausible import plausibility
from unres.ingest.raised import FIGURES, plain
from unres.patterns import compiled

#: The encoding a text was written in, and the one it was read in.
MISTAKES = (
    *(("utf-8", wrong) for wrong in ("windows-1252", "windows-1251", "windows-1256", "mac-roman")),
    *(("windows-1252", "mac-roman"), ("mac-roman", "windows-1252")),
    *((right, "windows-1252") for right in ("windows-1251", "windows-1256", "gb18030", "big5")),
    *((right, "windows-1251") for right in ("koi8-r", "cp866")),
    *(("windows-1251", wrong) for wrong in ("koi8-r", "cp866")),
)
#: Characters around the first beyond ASCII: a glance mostly suffices, doubt needs a sample.
GLANCE, SAMPLE = 500, 10_000
#: Text as plausible as this is not examined; repaired text must be this many times as plausible.
FINE = 0.16
BETTER = 2.0
FEW = 4  # characters beyond ASCII from which nothing is concluded
LONGEST = 4  # bytes, each read as a character, that one character took
_FOREIGN = compiled(r"[^\x00-\x7f]")
#: Raised figures that call notes, or are powers; behind a foreign letter (``Ã³``) they are none.
_RAISED = compiled(rf"(?<![^\x00-\x7f‘’“”«»–—…])[{FIGURES}]+")


def mojibake(text: str) -> tuple[Diagnostic, ...]:
    """Return a diagnostic that names the mistake, if `text` makes sense only without it."""
    text = _RAISED.sub(lambda found: plain(found[0]), text)
    first = _FOREIGN.search(text)
    if not first:
        return ()
    if plausibility(_around(text, first.start(), GLANCE)) >= FINE:
        return ()
    sample = _around(text, first.start(), SAMPLE)
    now = plausibility(sample)
    if now >= FINE or len(_FOREIGN.findall(sample)) < FEW:
        return ()
    best, (right, wrong) = max(
        ((_success(sample, *mistake), mistake) for mistake in MISTAKES), key=lambda one: one[0]
    )
    if best < max(BETTER * now, FINE / 2):
        return ()
    message = (
        f"this looks like text in {right} that was read as {wrong} ({first[0]!r} and so on); "
        "take the text from its source again"
    )
    return (Diagnostic("mojibake", message, first.start(), first.end()),)


def _around(text: str, place: int, size: int) -> str:
    return text[max(place - size // 2, 0) :][:size]


def _success(text: str, right: str, wrong: str) -> float:
    """How plausible `text` is once read as `right`; 0 if that leaves little beyond ASCII."""
    data = b"".join(_byte(char, wrong) for char in text)
    repaired = data.decode(right, errors="replace")
    foreign = len(_FOREIGN.findall(text))
    return plausibility(repaired) if len(_FOREIGN.findall(repaired)) * LONGEST > foreign else 0.0


def _byte(char: str, encoding: str) -> bytes:
    """The byte that was read as `char`; a code page leaves some of them as controls."""
    try:
        return char.encode(encoding)
    except UnicodeEncodeError:
        return char.encode("latin-1", errors="replace")
