"""The grammar: which kinds of paragraph there are, where they may stand, and their weights.

It is data, ``data/grammar.toml``, checked on load: every name in it is one that the code tells, so
that a weight nobody uses is an error.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, get_args

from unres.errors import DataError
from unres.resources import read_toml
from unres.tuples import NamedTuple

Kind = Literal[
    "masthead",
    "formula",
    "part",
    "preambular",
    "operative",
    "point",
    "wrap_up",
    "heading",
    "section",
    "row",
    "closing",
    "annex",
    "annex_formula",
    "goes_on",
]
#: How the number of a paragraph may follow the one before it; "title" is a numbered heading.
NumberStep = Literal["next", "first", "anew", "repeated", "jumps", "back", "title", "title jumps"]
Zone = Literal["head", "part", "preamble", "body", "closing", "annex"]
#: The zone that a kind leads to; "same" keeps the one where it stands.
Leads = Literal["same", "head", "part", "preamble", "body", "closing", "annex"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ZONES: tuple[Zone, ...] = get_args(Zone)
#: What a final mark is called.
MARKS = ("comma", "semicolon", "stop", "colon", "no mark")
#: All that the facts of a paragraph may be, by name.
LOOKS = frozenset(MARKS) | {
    "above row",
    "annex formula",
    "annex line",
    "below row",
    "below broken",
    "below short",
    "body speaks",
    "bold",
    "capital",
    "bullet",
    "caption",
    "cell",
    "closing line",
    "formula",
    "goes on small",
    "head line",
    "heads number",
    "heads number, colon",
    "heads point",
    "last",
    "list goes on below",
    "long",
    "masthead sign",
    "may go on",
    "number",
    "no words",
    "numbered title",
    "numbers ahead",
    "opens both",
    "opens nothing",
    "opens operative",
    "opens preambular",
    "part line",
    "point",
    "quote",
    "recital below",
    "recital number",
    "section",
    "set apart",
    "small",
    "tab",
    "table sign",
    "text line",
    "too long",
    "unfinished",
    "vote goes on",
}


class KindRow(NamedTuple):
    """A row of the grammar: a kind, where it may stand, where it leads, and what it weighs."""

    kind: Kind
    zones: frozenset[str]
    leads: Leads
    needs: frozenset[str]
    looks: dict[str, float]
    place: dict[str, float]
    after: dict[str, float]

    def weigh(self, looks: frozenset[str]) -> float | None:
        """The sum of the weights of what a paragraph looks like; None if it cannot be this kind."""
        if self.needs and self.needs.isdisjoint(looks):
            return None
        weights = self.looks
        return sum(weights[name] for name in looks if name in weights)

    def follows(self, kind: str, mark: str) -> float:
        """What the paragraph before weighs: its kind, and the mark that it ends with."""
        after = self.after
        weight = after.get(f"mark {mark}", 0.0)
        if kind in after:
            return weight + after[kind]
        return weight + after.get("other", 0.0)


@cache
def _data() -> dict[str, Any]:
    return read_toml("parsing/data/grammar.toml")


@cache
def number_weights() -> dict[NumberStep, float]:
    """What it weighs how a number follows the one before it.

    Raises:
        DataError: the weights are not those of `NumberStep`.
    """
    found = _data()["numbers"]
    if set(found) != set(get_args(NumberStep)):
        msg = "grammar.toml: numbers: not the weights that the code asks for"
        raise DataError(msg)
    return {step: float(found[step]) for step in get_args(NumberStep)}


@cache
def grammar() -> dict[Kind, KindRow]:
    """Load the grammar.

    Raises:
        DataError: a row has a kind, a zone or a name that the code does not know.
    """
    rows = dict(_data()["kinds"])
    found: dict[Kind, KindRow] = {}
    for kind in KINDS:
        row = rows.pop(kind)
        after = row.get("after", {})
        allowed = set(KINDS) | {f"mark {mark}" for mark in MARKS} | {"other"}
        unknown = (
            (set(row.get("needs", ())) - LOOKS)
            | (set(row.get("looks", {})) - LOOKS)
            | (set(row.get("in", {})) - set(ZONES))
        )
        unknown |= (set(after) - allowed) | (set(row["zones"]) - set(ZONES))
        unknown |= {row["leads"]} - set(get_args(Leads))
        if unknown:
            msg = f"grammar.toml: {kind}: nobody knows {', '.join(sorted(unknown))}"
            raise DataError(msg)
        found[kind] = KindRow(
            kind,
            frozenset(row["zones"]),
            row["leads"],
            frozenset(row.get("needs", ())),
            row.get("looks", {}),
            row.get("in", {}),
            after,
        )
    if rows:
        msg = f"grammar.toml: unknown kinds: {', '.join(sorted(rows))}"
        raise DataError(msg)
    return found
