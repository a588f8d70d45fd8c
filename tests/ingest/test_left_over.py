"""Entities and tags that were left over in plain text."""

from __future__ import annotations

import unicodedata

import pytest

from unres.ingest import from_bytes, from_text
from unres.ingest.left_over import undone


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("the keepers&#8217; lamps", "the keepers’ lamps"),
        ("1.&nbsp;Lights &laquo;lamps&raquo;", "1.\xa0Lights «lamps»"),
        ("l&#x27;&eacute;t&eacute; &amp; l’hiver", "l'été & l’hiver"),
        ("lamps<sup>1</sup> and CO<sub>2</sub>", "lamps¹ and CO2"),
        ('<p class="x">Lamps</p><p>Wicks<br/>Oil</p>', "Lamps\nWicks\nOil\n"),
        ("<td>Lamps</td><td>3</td>", "Lamps\t3\t"),
        ("o<!-- what? -->il", "oil"),
        ("e&#769;t", "ét"),
    ],
)
def test_what_is_left_over_becomes_what_it_means(text: str, meant: str) -> None:
    clean, (told,) = undone(text)
    assert (unicodedata.normalize("NFC", clean), told.code) == (meant, "mark-up-undone")
    assert told.start <= told.end <= len(clean)


def test_texts_and_files_are_read_without_it() -> None:
    text = "The keepers&#8217; lamps"
    for source in (from_text(text), from_bytes(text.encode())):
        assert source.text == "The keepers’ lamps"
        assert [one.code for one in source.diagnostics] == ["mark-up-undone"]


@pytest.mark.parametrize(
    "text",
    ["AT&T; AT&Tx;", "a < b and c > d", "<unknown> tag", "R&D;", "<3", "&;", "<https://x.y>"],
)
def test_what_is_no_mark_up_stays(text: str) -> None:
    source = from_text(text)
    assert (source.text, source.diagnostics) == (text, ())
