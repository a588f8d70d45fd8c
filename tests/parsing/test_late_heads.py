"""The top of the masthead goes back from the foot of the first page."""

from __future__ import annotations

import pytest

from unres.ingest.lines import split
from unres.lang import load
from unres.parsing import parse_text
from unres.parsing.quirks import late_heads

SYMBOL = "A/HRC/60/L.99"
TEXT = "Human Rights Council\n60/99. Lighthouses\nThe Human Rights Council,\nThanking the keepers,"
LATER = f"{SYMBOL}\n2\n1. Decides to light the lamps."


TOPS = {
    "eng": f"United Nations {SYMBOL}\nGeneral Assembly Distr.: General\n5 May 2031",
    "rus": f"Организация Объединенных Наций {SYMBOL}",
    "fra": SYMBOL,
}


@pytest.mark.parametrize(("language", "top"), TOPS.items(), ids=TOPS)
def test_it_goes_back(language: str, top: str) -> None:
    lines, _ = split(f"{TEXT}\n{top}\f{LATER}")
    found = "\n".join(line.text for line in late_heads.mend(lines, load(language)))
    assert found == f"{top}\n{TEXT}\n{LATER}"


@pytest.mark.parametrize(
    "text",
    [
        f"{SYMBOL}\n{TEXT}\n{SYMBOL}\f{LATER}",
        f"{TEXT}\nRecalling also its resolution of 5 May 2031, {SYMBOL}\f{LATER}",
        f"{TEXT}\nUnited Nations A/HRC/60/1\f{LATER}",
        f"{TEXT}\nUnited Nations {SYMBOL}",
        f"{TEXT}\nNoting the report\nin document {SYMBOL}\nand its annex, which\f{LATER}",
        f"{TEXT}\nNoting the report\n{SYMBOL}\nand its annex, which\f{LATER}",
    ],
    ids=["said above", "a sentence", "another symbol", "one page", "words", "text below"],
)
def test_other_lines_stay(text: str) -> None:
    lines, _ = split(text)
    assert late_heads.mend(lines, load("eng")) == lines


@pytest.mark.parametrize(
    ("third", "aside"),
    [
        (f"{SYMBOL}\n3\nof the lakes.", [SYMBOL, "2", SYMBOL, "3"]),
        (f"{SYMBOL}\nof the lakes.", [SYMBOL, SYMBOL]),
    ],
    ids=["two pages have theirs", "one has a figure"],
)
def test_the_numbers_of_pages_below_running_heads_are_furniture(
    third: str, aside: list[str]
) -> None:
    second = f"{SYMBOL}\n2\n1. Decides to light the lamps"
    parsed = parse_text(f"{TEXT}\nUnited Nations {SYMBOL}\f{second}\f{third}")
    assert parsed.document.masthead.symbol == SYMBOL
    assert [run.text for run in parsed.set_aside] == aside
