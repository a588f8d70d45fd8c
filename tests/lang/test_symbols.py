"""Symbols: read, written in one way, found in running text."""

import pytest

from unres import lang
from unres.lang.bodies import is_of_elsewhere


@pytest.mark.parametrize(
    ("printed", "plain", "body", "kind"),
    [
        ("A/RES/95/112", "A/RES/95/112", "GA", "resolution"),
        ("А/ RES/ 95/1", "A/RES/95/1", "GA", "resolution"),
        ("A/RES/95/259 A-C", "A/RES/95/259 A-C", "GA", "resolution"),
        ("A/RES/95/259 A and B", "A/RES/95/259 A-B", "GA", "resolution"),
        ("A/RES/95/59 S", "A/RES/95/59 S", "GA", "resolution"),
        ("A/RES/217 A (III)", "A/RES/217 A (III)", "GA", "resolution"),
        ("A/RES/1514(XV)", "A/RES/1514 (XV)", "GA", "resolution"),
        ("A/RES/ES-11/1", "A/RES/ES-11/1", "GA", "resolution"),
        ("S/RES/9361(2041)", "S/RES/9361 (2041)", "SC", "resolution"),
        ("S/PRST/2038/43", "S/PRST/2038/43", "SC", "presidential_statement"),
        ("S/2034/312", "S/2034/312", "SC", "document"),
        ("A/HRC/RES/54/19", "A/HRC/RES/54/19", "HRC", "resolution"),
        ("A/HRC/54/L.7/Rev.1", "A/HRC/54/L.7/Rev.1", "HRC", "draft"),
        ("E/RES/2031/29", "E/RES/2031/29", "ECOSOC", "resolution"),
        ("A/DEC/95/548", "A/DEC/95/548", "GA", "decision"),
        ("A/CONF.957/24 (Part I)", "A/CONF.957/24 (Part I)", "GA", "document"),
        (
            "E/CN.4/2031/2-E/CN.4/Sub.2/2030/46",
            "E/CN.4/2031/2-E/CN.4/Sub.2/2030/46",
            "CHR",
            "document",
        ),
        ("FCCC/CP/2035/10/Add.1", "FCCC/CP/2035/10/Add.1", "UNFCCC", "document"),
        ("FCCC/SB/2035/1", "FCCC/SB/2035/1", None, "document"),
    ],
)
def test_symbol(printed: str, plain: str, body: str | None, kind: str) -> None:
    found = lang.symbol(printed)
    assert found
    assert (str(found), found.body, found.kind) == (plain, body, kind)
    assert lang.symbol(plain) == found


@pytest.mark.parametrize("text", ["", "and/or", "A/B", "see A/95/1", "B/RES/95/1", "95/112"])
def test_no_symbol(text: str) -> None:
    assert lang.symbol(text) is None


def test_find_symbols() -> None:
    text = "See A/95/L.3 and A/95/L.3/Add.1, also 见S/2034/312。 and/or A Member State"
    assert [(text[start:end], found.kind) for start, end, found in lang.find_symbols(text)] == [
        ("A/95/L.3", "draft"),
        ("A/95/L.3/Add.1", "draft"),
        ("S/2034/312", "document"),
    ]


def test_number() -> None:
    found = lang.symbol("S/RES/9361 (2041)")
    assert found
    assert found.number == "9361 (2041)"


def test_bodies() -> None:
    table = lang.bodies()
    assert table["HRC"].actor == "unga-hrc"
    assert table["GA"].symbol_prefixes["resolution"] == ("A/RES",)
    for code in lang.CODES:
        language = lang.load(code)
        assert {language.body_of(names[0]) for names in language.body_names.values()} <= set(table)


@pytest.mark.parametrize(
    ("printed", "body", "kind", "number"),
    [
        ("WHA96.10", "WHA", "resolution", "96.10"),
        ("WHA96(12)", "WHA", "decision", "96(12)"),
        ("69 C/Res. 15", "UNESCO", "resolution", "69 C/Res. 15"),
        ("UNEP/EA.15/Res.4", "UNEA", "resolution", "15/Res.4"),
        ("HSP/HA.12/Res.1", "UNHA", "resolution", "12/Res.1"),
        ("1/CP.91", "UNFCCC", "decision", "1/CP.91"),
        ("CBD/COP/DEC/45/4", "CBD", "decision", "45/4"),
    ],
)
def test_symbols_of_other_forms(printed: str, body: str, kind: str, number: str) -> None:
    found = lang.symbol(printed)
    assert found == lang.Symbol(printed, body, kind, number)
    ((start, end, again),) = lang.find_symbols(f"see {printed}, and 2/3")
    assert (f"see {printed}, and 2/3"[start:end], again) == (printed, found)


@pytest.mark.parametrize("text", ["XWHA96.10", "11/CP.910", "WHA", "96.10"])
def test_what_only_looks_like_such_a_form(text: str) -> None:
    assert lang.symbol(text) is None


@pytest.mark.parametrize("star", ["*", "**", " *", "†"])
def test_a_star_behind_a_symbol_calls_a_note(star: str) -> None:
    assert lang.symbol(f"A/95/L.30{star}") == lang.symbol("A/95/L.30")


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("AG/RES. 2908 (XLVII-O/17)", True),
        ("Resolution: 12.GA 9B", True),
        ("A/RES/95/1", False),
        ("S/RES/9361 (2041)", False),
        ("Resolution 95/1", False),
    ],
)
def test_documents_of_other_organizations(line: str, *, other: bool) -> None:
    assert is_of_elsewhere(line) is other
