"""From the order of print to the order of reading."""

from __future__ import annotations

import pytest

from unres.ingest.pdf_bidi import logical


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("رانم", "منار"),
        ("A/RES/56/7 :زمر", "رمز: A/RES/56/7"),
        ("7/36 رارق", "قرار 7/36"),
        ("12 ىلإ 10 نم", "من 10 إلى 12"),
        ("S/RES/1361 (2001) رارق", "قرار S/RES/1361 (2001)"),
        ("July 2024 11", "11 July 2024"),
        ("24-17333", "24-17333"),
        (".A/77/288(1)", "(1)A/77/288."),
        (")أ( رانم", "منار (أ)"),
        ("(أ) رانم", "منار (أ)"),
        ("«رانم»", "«منار»"),
    ],
)
def test_what_is_printed_is_read(printed: str, read: str) -> None:
    assert logical(list(printed)) == read


def test_nothing_is_lost() -> None:
    text = "(1) a)b( 2/3-4 رانم [x] 5, 6 ... «"
    assert sorted(logical(list(text)).translate(str.maketrans("]«", "[»")).replace(")", "(")) == (
        sorted(text.translate(str.maketrans("]«", "[»")).replace(")", "("))
    )
