"""Changes for a terminal: what changed, 80 columns wide, in colour where it can be shown.

Without colour, what went stands in ``[-`` and ``-]``, what came in ``{+`` and ``+}``.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.compare import Change, Comparison, Run

WIDTH = 80
#: So many characters of what stayed are shown on either side of a change.
AROUND = 60
_SIGNS = {"inserted": "+", "deleted": "-"}
_STYLES = {"went": "red strike", "came": "green underline"}
_MARKS = {"went": ("[-", "-]"), "came": ("{+", "+}")}


def plain(comparison: Comparison) -> bytes:
    """Return the changes as text without colours."""
    return shown(comparison, colour=False).encode()


def shown(comparison: Comparison, *, colour: bool) -> str:
    """Return the changes as they are printed on a terminal; with `colour` in ANSI colours."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=WIDTH,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        legacy_windows=False,
    )
    changed = [change for change in comparison.changes if change.kinds]
    kept = f"{comparison.kept:.0%} of the clauses kept"
    console.print(f"{len(changed)} of {len(comparison.changes)} passages changed, {kept}")
    for change in changed:
        console.print()
        console.print(Text(_head(change), style="bold"))
        for each in change.named:
            console.print(Text(f"  {each.kind}: {each.went or '—'} → {each.came or '—'}"))
        if change.kinds != ("renumbered",):
            console.print(_words(change.runs, colour=colour))
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _head(change: Change) -> str:
    """Return what happened, and where: "~ operative 5. (was 4.): moved, reworded"."""
    passages = change.new or change.old
    sign = _SIGNS.get(change.kinds[0], "~")
    place = " + ".join(passage.place for passage in passages)
    was = " + ".join(passage.place for passage in change.old)
    before = f" (was {was})" if change.new and change.old and was != place else ""
    return f"{sign} {place}{before}: {', '.join(change.kinds)}"


def _words(runs: Sequence[Run], *, colour: bool) -> Text:
    text = Text()
    for run, shortened in zip(runs, _shortened(runs), strict=True):
        space = " " * (len(shortened) - len(shortened.lstrip()))
        words = shortened.strip("\n") if run.kind == "same" else shortened.strip()
        if run.kind == "same":
            text.append(words)
        elif colour:
            text.append(space).append(words, style=_STYLES[run.kind])
        else:
            text.append(space).append(words.join(_MARKS[run.kind]))
    return text


def _shortened(runs: Sequence[Run]) -> Iterator[str]:
    """Yield the texts of runs; of those that stayed, what is far from any change is left out."""
    last = len(runs) - 1
    for place, run in enumerate(runs):
        head, tail = AROUND * (place > 0 or last == 0), AROUND * (place < last)
        if run.kind != "same" or len(run.text) <= head + tail + AROUND:
            yield run.text
        else:
            yield f"{run.text[:head]}…{run.text[len(run.text) - tail :]}"
