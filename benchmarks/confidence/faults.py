"""Which units of an outline are wrong, held against the outline that they should have."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.scoring.outline import outline
from benchmarks.scoring.scores import Outlined, nested, note_key, scores, unit_key
from benchmarks.scoring.text import letters

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from lxml.etree import _Element

    from benchmarks.scoring.outline import Unit
    from benchmarks.scoring.scores import Column
    from benchmarks.scoring.text import Note

#: The scores that tell whether the structure is right.
COUNTED: tuple[Column, ...] = ("seg", "zone", "nest", "notes")
#: A file with a lower score in `zone` is a wreck.
WRECK = 0.8
#: Where texts without notes, annexes and closings are compared.
_BODY = frozenset({"preamble", "formula", "body"})


class Faults(NamedTuple):
    """What is wrong in a converted file: whether anything is, whether it is a wreck, and where.

    ``units`` are the units of its outline that are wrong, ``notes`` its footnotes that are, and
    ``of`` is how many it has of both.
    """

    any: bool
    wreck: bool
    units: Sequence[Unit]
    notes: Sequence[Note]
    of: int


def faults_of(wanted: _Element, got: _Element) -> Faults:
    """Return what is wrong in a file, held against another of the same document."""
    one, other = Outlined(wanted), Outlined(got)
    found = scores(one, other)
    zones = Counter(map(_zoned, one.units))
    paths = Counter(map(_path, filter(nested, one.units)))
    wrong = [
        unit
        for unit in other.units
        if not _take(zones, _zoned(unit))
        or (found["nest"] not in (None, 1.0) and nested(unit) and not _take(paths, _path(unit)))
    ]
    notes: Counter[Hashable] = Counter(map(note_key, one.notes))
    return Faults(
        any(found[name] not in (None, 1.0) for name in COUNTED),
        (found["zone"] or 0.0) < WRECK,
        wrong,
        [note for note in other.notes if not _take(notes, note_key(note))],
        len(other.units) + len(other.notes),
    )


def faults_of_body(wanted: _Element, got: _Element, text: str) -> Faults | None:
    """Return what is wrong in preamble and operative part, as far as the `text` holds them.

    A unit of the mark-up whose letters the text does not hold is printed otherwise: what was read
    is right if it is nearly the same. None where the text holds too little: mark-up and text are
    of two versions.
    """
    plain = letters(text)
    gold = [unit for unit in outline(wanted) if unit.zone in _BODY]
    held = [unit for unit in gold if (words := letters(unit.text)) and words in plain]
    if len(held) < _HELD * len(gold):
        return None
    units = [unit for unit in outline(got) if unit.zone in _BODY and letters(unit.text)]
    known: Counter[Hashable] = Counter(map(_bare, gold))
    others = [unit for unit in gold if unit not in held]
    wrong = [unit for unit in units if not (_take(known, _bare(unit)) or _is_like(unit, others))]
    have: Counter[Hashable] = Counter(map(_bare, units))
    lost = [unit for unit in held if not _take(have, _bare(unit))]
    share = 1 - (len(wrong) + len(lost)) / max(len(units) + len(held), 1)
    return Faults(bool(wrong or lost), share < WRECK, wrong, (), len(units))


#: So much of the mark-up the text must hold.
_HELD = 0.8
#: So alike are two units that are one but for misprints.
_ALIKE = 0.9


def _is_like(unit: Unit, others: Iterable[Unit]) -> bool:
    """Whether a unit is nearly the same as one of `others`, in the same place."""
    zone, label, words = _bare(unit)
    return any(
        SequenceMatcher(None, words, other[-1], autojunk=False).ratio() >= _ALIKE
        for other in map(_bare, others)
        if other[:-1] == (zone, label)
    )


def _take(counted: Counter[Hashable], key: Hashable) -> bool:
    """Whether `key` is left in a multiset, from which it is taken."""
    counted[key] -= 1
    return counted[key] >= 0


def _zoned(unit: Unit) -> Hashable:
    zone = {"formula": "preamble", "annexheading": "annex"}.get(unit.zone, unit.zone)
    return zone, unit_key(unit)


def _path(unit: Unit) -> Hashable:
    return tuple(map(letters, unit.path)), unit_key(unit)


def _bare(unit: Unit) -> tuple[str, str, str]:
    """The zone and letters of a unit, without the figures that call notes at its end."""
    zone = unit.zone.replace("formula", "preamble")
    return zone, letters(unit.label), letters(unit.text).rstrip("0123456789")
