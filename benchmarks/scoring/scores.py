"""Scores of a converted file against another file of the same document, each from 0 to 1."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal, get_args

from benchmarks.scoring.facts import citations, facts
from benchmarks.scoring.outline import Unit, outline
from benchmarks.scoring.text import Note, letters

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from lxml.etree import _Element

Column = Literal["seg", "zone", "nest", "notes", "anch", "meta", "refs", "kept", "valid", "perfect"]
COLUMNS: tuple[Column, ...] = get_args(Column)
_HEADING_LENGTH = 250
_FINAL = re.compile(r"[.;:,!?。；：，、؛،؟…)\]”»」』][\s\d)\]*]*$")
_NUMBERED = re.compile(r"[(\d٠-٩一二三四五六七八九十]|[a-zа-яء-ي]{1,4}\)?$")
_ARABIC = re.compile("[\u0600-\u06ff]")


@dataclass(frozen=True)
class Outlined:
    """A file and what is compared of it."""

    root: _Element

    @cached_property
    def all(self) -> list[Unit]:
        """All units, those of the cover among them."""
        return outline(self.root)

    @cached_property
    def units(self) -> list[Unit]:
        """The units below the cover; lines of one heading, and those of the closing, are one."""
        return gathered(unit for unit in self.all if unit.zone != "preface")

    @cached_property
    def notes(self) -> list[Note]:
        """The footnotes that have a text."""
        return [note for unit in self.all for note in unit.notes if note.text]


def scores(wanted: Outlined, got: Outlined) -> dict[Column, float | None]:
    """Return every score but `valid`; None where the wanted file has nothing of the kind."""
    found: dict[Column, float | None] = {
        "seg": f1(map(unit_key, wanted.units), map(unit_key, got.units)),
        "zone": f1(map(_zoned, wanted.units), map(_zoned, got.units)),
        "nest": recall(_paths(u for u in wanted.units if nested(u)), _paths(got.units)),
        "notes": f1(map(note_key, wanted.notes), map(note_key, got.notes))
        if wanted.notes or got.notes
        else None,
        "anch": recall(_anchors(wanted.units), _anchors(got.units)),
        "meta": _agreement(facts(wanted.root), facts(got.root)),
        "refs": _cited(citations(wanted.root), citations(got.root)),
        "kept": recall(_characters(wanted.all), _characters(got.all)),
    }
    whole = (found["seg"], found["zone"], found["nest"], found["notes"], found["anch"])
    found["perfect"] = float(all(score in (None, 1) for score in whole))
    return found


def gathered(units: Iterable[Unit]) -> list[Unit]:
    """Join lines that make one heading or one closing; tell headings, however marked up."""
    joined: list[Unit] = []
    for each in units:
        unit = _as_heading(each) if _is_heading(each) else each
        last = joined[-1] if joined else None
        if last and _goes_on(last, unit):
            text, notes = f"{last.text} {unit.text}", (*last.notes, *unit.notes)
            joined[-1] = replace(last, text=text, notes=notes)
        else:
            joined.append(unit)
    return joined


def _is_heading(unit: Unit) -> bool:
    """Mark-up has one and the same line as a heading here and as a paragraph there."""
    if unit.zone not in ("annex", "body") or _NUMBERED.match(unit.label):
        return False
    return len(unit.text) < _HEADING_LENGTH and not _FINAL.search(unit.text)


def _as_heading(unit: Unit) -> Unit:
    text = f"{unit.label} {unit.text}".strip()
    zone: Literal["annexheading", "heading"] = "annexheading" if unit.zone == "annex" else "heading"
    return replace(unit, zone=zone, label="", text=text, depth=0, path=())


def _goes_on(last: Unit, unit: Unit) -> bool:
    joins = unit.zone in ("heading", "annexheading", "conclusions")
    return joins and (last.zone, last.part) == (unit.zone, unit.part)


def nested(unit: Unit) -> bool:
    """Whether a unit is a point whose path says below which paragraph it stands."""
    return unit.zone == "body" and unit.depth > 0 and len(unit.path) > 1


def unit_key(unit: Unit) -> tuple[str, str]:
    """What two units must share to be the same one."""
    return letters(unit.label), _loose(unit.text)


def note_key(note: Note) -> tuple[str, str]:
    """What two footnotes must share to be the same one."""
    return letters(note.marker), _loose(note.text)


def _loose(text: str) -> str:
    """The letters; those of Arabic in no order, which the text layers of PDF files lose."""
    plain = letters(text)
    return "".join(sorted(plain)) if _ARABIC.search(plain) else plain


def _zoned(unit: Unit) -> Hashable:
    zone = {"formula": "preamble", "annexheading": "annex"}.get(unit.zone, unit.zone)
    return zone, unit_key(unit)


def _paths(units: Iterable[Unit]) -> Counter[Hashable]:
    return Counter((tuple(map(letters, unit.path)), unit_key(unit)) for unit in units)


def _anchors(units: Iterable[Unit]) -> Counter[Hashable]:
    return Counter(
        (letters(note.marker), unit_key(unit)) for unit in units for note in unit.notes if note.text
    )


def _characters(units: Iterable[Unit]) -> Counter[Hashable]:
    return Counter(
        char
        for unit in units
        for text in (unit.label + unit.text, *(note.marker + note.text for note in unit.notes))
        for char in letters(text)
    )


def _agreement(wanted: dict[str, str], got: dict[str, str]) -> float | None:
    same = sum(got.get(name) == value for name, value in wanted.items())
    return same / len(wanted) if wanted else None


def _cited(wanted: Sequence[str], got: Sequence[str]) -> float | None:
    """The share of the wanted links that are found, as links of their own or within longer ones."""
    counted = Counter(filter(None, wanted))
    if not counted:
        return None
    have = Counter(got)
    found = sum(
        min(count, have[link] or sum(link in other for other in got))
        for link, count in counted.items()
    )
    return found / counted.total()


def f1(wanted: Iterable[Hashable], got: Iterable[Hashable]) -> float:
    """Return the F1 measure of two multisets; two empty ones agree."""
    one, other = Counter(wanted), Counter(got)
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 1.0


def recall(wanted: Counter[Hashable], got: Counter[Hashable]) -> float | None:
    """Return the share of `wanted` that `got` holds, None where nothing is wanted."""
    return (wanted & got).total() / wanted.total() if wanted else None
