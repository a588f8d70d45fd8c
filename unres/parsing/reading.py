"""The reading: what each piece of a document is, as the search under the grammar finds it.

All readings compete: a piece may be any kind that the grammar allows in its zone, and the sum of
the weights along the whole document decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from unres.parsing.facts import Facts, facts_of
from unres.parsing.grammar import Kind, Leads, NumberStep, Zone, grammar, number_weights
from unres.parsing.search import Node, Rival, beams, choices, keys, rivals
from unres.parsing.why import Option, Why
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from unres.lang import Language
    from unres.parsing.labels import Label, Labels
    from unres.parsing.pieces import Piece

#: States that the search keeps.
BEAM = 8
#: Below these, numbers may begin anew.
BEGIN_ANEW = frozenset({"section", "heading", "annex", "formula", "row"})


class Unit(NamedTuple):
    """A piece and what it was read as, with its label."""

    piece: Piece
    kind: Kind
    label: Label | None


class _Key(NamedTuple):
    """A place in the search: zone, the kind and mark of the paragraph before, numbers."""

    zone: Zone
    kind: Kind
    mark: str
    number: int
    section: int


class Reading(NamedTuple):
    """The best reading of a document: its units, and the places in the search that it went by.

    ``rivals`` tell of each unit what else it may have been, and by how much that was worse.
    """

    units: tuple[Unit, ...] = ()
    facts: Sequence[Facts] = ()
    places: Sequence[_Key] = ()
    rivals: Sequence[Rival] = ()

    def why(self) -> Iterator[Why]:
        """Yield of each unit what was known of it, and what else it may have been."""
        rules = _Grammar(self.facts)
        for index, (unit, facts, place) in enumerate(
            zip(self.units, self.facts, self.places, strict=True)
        ):
            options = sorted(rules.options(place, index), key=lambda option: -option.weight)
            span = unit.piece.passage.span
            label = unit.label.printed if unit.label else None
            text, looks = unit.piece.passage.text, tuple(sorted(facts.looks))
            yield Why(
                span.start, span.end, text, label, place.zone, unit.kind, looks, tuple(options)
            )


def read(pieces: Sequence[Piece], language: Language, labels: Labels, *, headings: bool) -> Reading:
    """Return the best reading of the `pieces` of a document.

    `headings` is false where lines that look like headings are items of lists, as in decisions.
    """
    facts = facts_of(pieces, language, labels, headings=headings)
    if not facts:
        return Reading()
    start = _Key("head", "masthead", "no mark", 0, 0)
    found = beams(len(facts), start, _Grammar(facts), BEAM)
    best = found[-1][0]
    units = tuple(
        Unit(one.piece, kind, one.label) for one, kind in zip(facts, choices(best), strict=True)
    )
    return Reading(units, facts, tuple(keys(best)), rivals(found))


class _Grammar:
    """Extends readings by one piece, as the grammar allows."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        self._facts = facts
        self._rows = grammar()
        self._numbers = number_weights()
        self._weighed: dict[frozenset[str], Mapping[Kind, float]] = {}
        self._placed: dict[tuple[Zone, Kind, str], Mapping[Kind, float]] = {}
        self._opened: dict[
            tuple[Zone, Kind, str, frozenset[str]], Sequence[tuple[Kind, float, Zone]]
        ] = {}

    def __call__(self, node: Node, index: int) -> Iterator[tuple[float, _Key, Kind]]:
        key: _Key = node.key  # type: ignore[assignment]  # it is what this class yields
        facts = self._facts[index]
        if facts.table == "rows" or (facts.table and "table sign" not in facts.looks):
            kind: Kind = "row" if facts.table == "rows" else "operative"
            zone = _zone_after(kind, self._rows[kind].leads, key.zone)
            yield 0.0, _next(key, kind, facts, zone), kind
            return
        for kind, weight, zone in self._open(key, facts.looks):
            number = self._number(kind, key, facts) if facts.number is not None else 0.0
            yield weight + number, _next(key, kind, facts, zone), kind

    def options(self, key: _Key, index: int) -> Iterator[Option]:
        """Yield the kinds that piece `index` may be behind `key`, each with what it weighs."""
        facts = self._facts[index]
        placed = self._place(key)
        for kind, weight in self._weigh(facts.looks).items():
            if kind not in placed:
                continue
            row, number = self._rows[kind], self._number(kind, key, facts)
            reasons = [(look, row.looks[look]) for look in sorted(facts.looks & row.looks.keys())]
            reasons.append((f"in {key.zone}", row.place.get(key.zone, 0.0)))
            reasons.append((f"after {key.kind}, {key.mark}", row.follows(key.kind, key.mark)))
            reasons.append(("its number", number))
            kept = tuple((name, weight) for name, weight in reasons if weight)
            yield Option(kind, placed[kind] + weight + number, kept)

    def _open(self, key: _Key, looks: frozenset[str]) -> Sequence[tuple[Kind, float, Zone]]:
        """The kinds that looks and place allow behind `key`: what both weigh, the zone behind."""
        at = (key.zone, key.kind, key.mark, looks)
        if at not in self._opened:
            placed = self._place(key)
            self._opened[at] = [
                (kind, placed[kind] + weight, _zone_after(kind, self._rows[kind].leads, key.zone))
                for kind, weight in self._weigh(looks).items()
                if kind in placed
            ]
        return self._opened[at]

    def _weigh(self, looks: frozenset[str]) -> Mapping[Kind, float]:
        """The kinds that a paragraph of these looks may be, and what the looks weigh for each."""
        if looks not in self._weighed:
            weights = ((kind, row.weigh(looks)) for kind, row in self._rows.items())
            self._weighed[looks] = {kind: one for kind, one in weights if one is not None}
        return self._weighed[looks]

    def _place(self, key: _Key) -> Mapping[Kind, float]:
        """The kinds that may stand behind `key`, and what the place weighs for each."""
        zone, before, mark = at = (key.zone, key.kind, key.mark)
        if at not in self._placed:
            self._placed[at] = {
                kind: row.place.get(zone, 0.0) + row.follows(before, mark)
                for kind, row in self._rows.items()
                if zone in row.zones
            }
        return self._placed[at]

    def _number(self, kind: Kind, key: _Key, facts: Facts) -> float:
        """How the number of a paragraph, or of a section, follows the one before it."""
        if facts.number is None:
            return 0.0
        weights = self._numbers
        if kind == "section":
            follows = facts.number == key.section + 1
            return weights["title"] + (0.0 if follows else weights["title jumps"])
        return weights[_step(key, facts)] if kind == "operative" else 0.0


def _next(key: _Key, kind: Kind, facts: Facts, zone: Zone) -> _Key:
    """The place behind a paragraph of a kind, which leads to `zone`."""
    number, section = key.number, key.section
    if kind in ("formula", "annex"):
        number = section = 0
    elif kind == "operative" and facts.number is not None:
        number = facts.number
    elif kind == "section":
        section = facts.number or section
    return _Key(zone, key.kind if kind == "goes_on" else kind, facts.mark, number, section)


def _step(key: _Key, facts: Facts) -> NumberStep:
    """How the number of a paragraph follows the one before it."""
    number = facts.number or 0
    if number == key.number + 1 or (number == key.number and facts.again):
        return "next"
    if number == 1:
        return "first" if key.kind in BEGIN_ANEW else "anew"
    if number == key.number:
        return "repeated"
    return "jumps" if number > key.number else "back"


def _zone_after(kind: Kind, leads: Leads, zone: Zone) -> Zone:
    """The zone behind a paragraph of a kind that stands in `zone`."""
    inside: Zone = "annex" if zone in ("closing", "annex") else "body"
    match leads:
        case "same":
            return zone if zone in ("preamble", "body", "annex") else inside
        case "body":
            return inside
        case "preamble":
            if kind == "formula" or zone in ("head", "part", "preamble"):
                return "preamble"
            return zone
        case "head" | "part" | "closing" | "annex":
            return leads
    assert_never(leads)
