"""The grammar: each fact that it weighs is seen in some text, each fact that is told is weighed."""

from __future__ import annotations

from pathlib import Path

import pytest

import unres
from unres.parsing.grammar import LOOKS, grammar

FIXTURES = Path(__file__).parents[1] / "fixtures"
#: Facts that others are made of: a cell has rows above and below.
INNER = {"above row", "below row"}
#: A text for each fact that no fixture shows.
SHOWN = {
    "annex formula": "The General Assembly,\n\n1. Decides to act.\n\n9 May 2031\n12th meeting"
    "\n\nAnnex\n\nThe Council,\n\nNoting the lamps,\n\nDecides to light them.",
    "body speaks": "80/501. Lamps\n\nAt its 4th meeting, on 5 May 2031, the General Assembly "
    "decided to light the lamps.",
    "bold": "The General Assembly,\n\n1. Decides to act;\n\n**Lamps of the coast.**\n\n"
    "2. *Requests* oil.\n\n**Oil**\n\n3. *Notes* wicks.",
    "bullet": "The General Assembly,\n\n• Noting the lamps,\n\n• Recalling the oil,\n\n1. Decides.",
    "caption": "The General Assembly,\n\nDecides as follows:\n\nArticle 1\n\nLamps shall burn.",
    "goes on small": "The General Assembly,\n\n1. Requests:\n\n(a) Lamps;\n\n(b) Oil;\n\nfor all;",
    "heads number": "The General Assembly,\n\n1. Decides to act;\n\nReviews\n\n2. Requests oil.",
    "heads number, colon": "The General Assembly,\n\n1. Decides to act;\n\nOil:\n\n2. Asks for it.",
    "heads point": "The General Assembly,\n\n1. Decides:\n\nOil\n\n(a) To buy;\n\n(b) To burn.",
    "long": f"The General Assembly,\n\n1. Notes {'the lamps of the coast, ' * 15}and oil.",
    "no words": f"The General Assembly,\n\nNoting {'lamps, ' * 50}\n\n* * *\n\n1. Decides to act.",
    "numbered title": "The General Assembly,\n\n1. General\n\nDecides to act.\n\n2. Special\n\n"
    "Notes the lamps.",
    "part line": "80/9. Lamps\n\nThe General Assembly,\n\n1. Decides to act.\n\n12th meeting\n"
    "9 May 2031\n\nB\n\nThe General Assembly,\n\n1. Decides to wait.",
    "quote": "The General Assembly,\n\n1. Decides as follows:\n\n“Lamps shall burn.”",
    "recital number": "The General Assembly,\n\nPP1 Noting the lamps,\n\nOP1 Decides to act.",
    "set apart": "*The General Assembly*,\n\n*Noting* the lamps,\n\n*Recalling* the oil,\n\n"
    "1\\. *Decides* to act;\n\n2\\. *Requests* the wicks.",
    "table sign": "The General Assembly,\n\n1. Adopts the lists below:\n\nTable 1\n\nLamps of the "
    "coast\n\nNorth\n\nSouth\n\n2. Requests oil.",
    "unfinished": "The General Assembly,\n\nDecides to ask keepers of\n\n(a) Lamps;\n\n(b) Oil.",
    "too long": f"The General Assembly,\n\n1. Notes {'the lamps of the coast and ' * 30}the oil.",
}


def facts(source: str | Path) -> set[str]:
    options = unres.Options(explain=True)
    return {look for why in unres.analyse(source, options).why for look in why.looks}


def test_every_fact_is_weighed() -> None:
    weighed = {name for row in grammar().values() for name in (*row.needs, *row.looks)}
    assert weighed == LOOKS - INNER


def test_every_fact_is_seen() -> None:
    texts = [path for folder in ("parsing", "rich") for path in (FIXTURES / folder).glob("*.txt")]
    seen = set().union(*map(facts, texts))
    assert seen | SHOWN.keys() == LOOKS


@pytest.mark.parametrize("fact", SHOWN)
def test_a_fact_is_seen_where_it_is_shown(fact: str) -> None:
    assert fact in facts(SHOWN[fact])


#: Lines among numbered clauses and points, and the zone that they come to.
HEADINGS = {
    "a word that opens clauses": ("1. Decides;\n\nReviews\n\n2. Requests oil.", "Reviews", True),
    "above the first": ("Support for lamps\n\n1. Decides;\n\n2. Asks.", "Support for lamps", True),
    "a recital": ("Noting oil and wicks\n\n1. Decides;\n\n2. Asks.", "Noting oil", False),
    "a colon": ("1. Decides;\n\nReporting:\n\n2. Requests oil.", "Reporting:", True),
    "a colon that announces": ("Decides as follows:\n\n1. Lamps;\n\n2. Oil.", "Decides", False),
    "no next number": ("1. Decides;\n\nReviews\n\n4. Requests oil.", "Reviews", False),
    "between points": (
        "1. Asks:\n\n(a) Lamps;\n\nWicks:\n\n(b) Cotton;\n\n2. Ends.",
        "Wicks:",
        True,
    ),
    "a long line": (f"1. Asks:\n\n{'Wicks ' * 12}\n\n(a) Lamps;\n\n(b) Oil.", "Wicks", False),
}


@pytest.mark.parametrize(("body", "line", "heading"), HEADINGS.values(), ids=HEADINGS)
def test_a_line_above_the_next_number_or_point_is_a_heading(
    body: str, line: str, *, heading: bool
) -> None:
    text = f"The General Assembly,\n\nNoting {'lamps, ' * 50}\n\n{body}"
    kinds = {why.text: why.kind for why in unres.analyse(text, unres.Options(explain=True)).why}
    (kind,) = (kind for text, kind in kinds.items() if text.startswith(line))
    assert (kind == "heading") == heading
