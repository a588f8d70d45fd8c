"""What becomes of files with one damage: an end tag deleted, doubled or swapped, a start deleted.

    python benchmarks/damage.py COUNT FILE...

COUNT damages are done to files drawn at random (always the same ones). Each is read as `unres
convert` and `unres repair` read it, and held against what the whole file says: ``same`` is the
outline of the whole file, ``refused`` an error, ``other`` an outline that nothing warned of. There
may be none of the last.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from unres.akn.reading import read_with_diagnostics
from unres.diagnostics import Severity
from unres.errors import UnresError
from unres.model import Text
from unres.model.base import Node

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KINDS = ("end deleted", "end doubled", "end swapped", "start deleted")
_TAG = re.compile(r"<(/?)[\w:.-]+(?:\"[^\"]*\"|[^<>\"/])*+>")
_FIELDS = frozenset(
    {
        *("label", "title", "letter", "preamble", "operative", "annexes", "parts", "footnotes"),
        *("formula", "clauses", "text", "points", "wrap_up", "recommended", "heading", "blocks"),
        *("rows", "marker"),
    }
)


class Damage(NamedTuple):
    """A file with one damage: what was done, to which tag, and what it is now."""

    kind: str
    tag: str
    text: str


def damages(texts: Sequence[str], count: int, seed: int = 19) -> Iterator[tuple[str, Damage]]:
    """Yield `count` files of `texts`, each with what one damage makes of it."""
    draw = random.Random(seed)  # noqa: S311  nothing is to be kept secret
    for _ in range(count):
        text = draw.choice(texts)
        yield text, _damaged(text, draw)


def _damaged(text: str, draw: random.Random) -> Damage:
    kind = draw.choice(KINDS)
    tags = list(_TAG.finditer(text))
    wanted = [n for n, tag in enumerate(tags) if bool(tag[1]) == kind.startswith("end")]
    number = draw.choice(wanted)
    tag = tags[number]
    if kind.endswith("deleted"):
        return Damage(kind, tag[0], text[: tag.start()] + text[tag.end() :])
    if kind == "end doubled":
        return Damage(kind, tag[0], text[: tag.end()] + tag[0] + text[tag.end() :])
    near = [n for n in (number - 1, number + 1) if 0 <= n < len(tags)]
    one, two = (tags[n] for n in sorted((number, draw.choice(near))))
    between = text[one.end() : two.start()]
    changed = text[: one.start()] + two[0] + between + one[0] + text[two.end() :]
    return Damage(kind, one[0] + two[0], changed)


def outline(part: object) -> object:
    """Return the units, labels, titles and texts of a part of the model, in their order."""
    if isinstance(part, Text):
        return part.text
    if isinstance(part, tuple):
        return tuple(map(outline, part))
    if isinstance(part, Node):
        names = [name for name in type(part).defaults if name in _FIELDS]
        return (type(part).__name__, *(outline(getattr(part, name)) for name in names))
    return part


@cache
def _whole(text: str) -> object:
    return outline(read_with_diagnostics(text).document)


def verdict(whole: str, damaged: str) -> str:
    """Return what became of a damaged file: ``same``, ``refused`` or ``other``."""
    try:
        result = read_with_diagnostics(damaged)
    except UnresError:
        return "refused"
    if any(found.severity is Severity.ERROR for found in result.diagnostics):
        return "refused"
    return "same" if outline(result.document) == _whole(whole) else "other"


def main(count: int, paths: Sequence[str]) -> None:
    """Measure and print."""
    texts = [Path(path).read_text("utf-8") for path in paths]
    counts: Counter[tuple[str, str]] = Counter()
    for whole, damage in damages(texts, count):
        found = verdict(whole, damage.text)
        counts[damage.kind, found] += 1
        if found == "other":
            print(f"{damage.kind}: {damage.tag}")
    for kind in KINDS:
        print(kind, {found: n for (one, found), n in sorted(counts.items()) if one == kind})
    same = sum(n for (_, found), n in counts.items() if found == "same")
    print(f"{same / count:.1%} mended to the outline of the whole file")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
