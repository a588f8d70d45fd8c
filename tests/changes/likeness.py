"""Whether two outlines say the same, whatever way their texts are written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from benchmarks.scoring.scores import gathered
from tests.changes.labels import CHINESE, letter_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from benchmarks.scoring.outline import Unit
    from benchmarks.scoring.text import Note
    from tests.changes.change import Alike

_UNIFIED = str.maketrans(
    {"ё": "е", "ی": "ي", "ى": "ي", "ـ": ""} | dict(zip("аес", "aec", strict=True))
)
_NEGOTIATED = re.compile(r"[po]p(?=\d)")
_HEADING_NUMBER = re.compile(r"^(?:[ivx]+|\d{1,2}|[a-h](?=\W))[.\s]\s*", re.IGNORECASE)
_CHINESE = re.compile("[\u4e00-\u9fff]")


def difference(wanted: Iterable[Unit], got: Iterable[Unit], alike: Alike) -> str:
    """Return the first difference in words, "" where both outlines say the same."""
    for one, other in zip_longest(_comparable(wanted), _comparable(got)):
        if one is None or other is None or not _same(one, other, alike):
            return f"wanted {_said(one)}, got {_said(other)}"
    return ""


def differing(
    wanted: Iterable[Unit], got: Iterable[Unit], alike: Alike
) -> tuple[list[Unit], list[Unit], int]:
    """Return the units that are wanted and not there, those that are too much, and how many are."""
    lost, much, units = _comparable(wanted), [], _comparable(got)
    for unit in units:
        same = next((at for at, one in enumerate(lost) if _same(one, unit, alike)), None)
        if same is None:
            much.append(unit)
        else:
            del lost[same]
    return lost, much, len(units)


def _comparable(units: Iterable[Unit]) -> list[Unit]:
    """The units below the cover; a label on a line of its own takes the text that follows."""
    joined: list[Unit] = []
    for unit in gathered(unit for unit in units if unit.zone != "preface"):
        last = joined[-1] if joined else None
        if last and last.label and not last.text and not unit.label and last.path == unit.path:
            notes = (*last.notes, *unit.notes)
            joined[-1] = replace(unit, label=last.label, notes=notes)
        else:
            joined.append(unit)
    return joined


def _same(one: Unit, other: Unit, alike: Alike) -> bool:
    zones = {unit.zone.replace("annexheading", "annex") for unit in (one, other)}
    return (
        len(zones) == 1
        and _path(one, alike) == _path(other, alike)
        and _alike(_text(one, alike), _text(other, alike), alike.least)
        and _same_notes(one.notes, other.notes, alike.least)
    )


def _same_notes(one: Sequence[Note], other: Sequence[Note], least: float) -> bool:
    return len(one) == len(other) and all(
        plain(a.marker) == plain(b.marker) and _alike(plain(a.text), plain(b.text), least)
        for a, b in zip(one, other, strict=True)
    )


def _text(unit: Unit, alike: Alike) -> str:
    text = unit.text
    if unit.zone in ("heading", "annexheading") and not alike.heading_numbers:
        text = _HEADING_NUMBER.sub("", text)
    found = plain(text)
    return re.sub(r"^pp\d+", "", found) if unit.zone == "preamble" else found


def _path(unit: Unit, alike: Alike) -> list[str]:
    labels = (_label(label, alike) for label in unit.path)
    return [label for label in labels if label]


def _label(label: str, alike: Alike) -> str:
    """1., 1), (1), ١, 1ـ, OP1. and 一、 are one; PP1. is none."""
    found = plain(label)
    if found.startswith("pp"):
        return ""
    found = _NEGOTIATED.sub("", found)
    if found and set(found) <= set(CHINESE):
        found = str(_counted(found))
    if alike.letters_as_numbers:
        found = str(letter_index(found) or found)
    return "" if found.isdigit() and not alike.numbers else found


def _counted(figures: str) -> int:
    if "十" not in figures:
        return int("".join(str(CHINESE.index(figure)) for figure in figures))
    tens, ten, ones = figures.rpartition("十")
    return (CHINESE.index(tens) if tens else 1) * 10 * bool(ten) + (
        CHINESE.index(ones) if ones else 0
    )


def _alike(one: str, other: str, least: float) -> bool:
    return one == other or (
        least < 1 and SequenceMatcher(None, one, other, autojunk=False).ratio() >= least
    )


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """Return letters and digits alone, without case, accents and stretches, digits in ASCII."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_UNIFIED)
    kept = (char for char in unicodedata.normalize("NFD", folded) if char.isalnum())
    return _simplified(
        "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in kept)
    )


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 - loads long

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


def _simplified(text: str) -> str:
    return _converter()(text) if _CHINESE.search(text) else text


def _said(unit: Unit | None) -> str:
    if unit is None:
        return "nothing more"
    notes = " ".join(note.marker for note in unit.notes)
    return f"{unit.zone} {'/'.join(unit.path)} {unit.text[:70]!r} [{notes}]"
