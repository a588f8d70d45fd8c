"""Corrections of a side file, and what a document says differently in two places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import unres
from unres.side import applied
from unres.side.reading import parse_side

if TYPE_CHECKING:
    from pathlib import Path

    from unres.side import Applied

TEXT = """United Nations
A/RES/80/989
Distr.: General
22 December 2025
Eightieth session
80/998. Water levels of lakes
The General Assembly,
Recalling its earlier resolutions on water,
1. Invites States to read the levels;
2. Requests the Secretary-General:
(a) To keep a list;
3. Decides to remain seized of the matter.
64th plenary meeting
15 December 2025
"""


def with_side(**record: Any) -> Applied:  # noqa: ANN401 - JSON
    return applied(unres.parse(TEXT), parse_side(json.dumps(record)), "texts/in/lakes.txt")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("symbol", "A/RES/80/998", "symbol: the text says 'A/RES/80/989', the side file corrects"),
        ("title", "Levels of lakes", "title: the text says 'Water levels of lakes', the side"),
        ("number", "80/989.", "number: the text says '80/998.'"),
        ("body", "SC", "body: the text says 'GA'"),
        ("issued", "2025-12-23", "issued: the text says '2025-12-22'"),
        ("adopted", "2025-12-16", "adopted: the text says '2025-12-15'"),
        ("meeting", 65, "meeting: the text says '64'"),
        ("labels", {"/operative/2": "4."}, "label of /operative/2: the text says '3.'"),
        ("labels", {"/operative/1/points/0": "(b)"}, "label of /operative/1/points/0: the text"),
    ],
)
def test_a_correction_overrides_the_text_and_is_told(field: str, value: Any, told: str) -> None:  # noqa: ANN401 - JSON
    done = with_side(corrections={field: value})
    assert [one.code for one in done.diagnostics] == ["corrected"]
    assert done.diagnostics[0].message.startswith(told)
    assert done.document != unres.parse(TEXT)
    assert unres.read_akn(unres.to_akn(done.document)) == done.document
    again = applied(done.document, parse_side(json.dumps({"corrections": {field: value}})))
    assert (again.document, again.diagnostics) == (done.document, ())


def test_a_record_may_name_its_document_by_what_is_printed() -> None:
    done = with_side(symbol="A/RES/80/989", corrections={"symbol": "A/RES/80/998"})
    assert [one.code for one in done.diagnostics] == ["corrected"]
    assert done.document.masthead.symbol == "A/RES/80/998"


@pytest.mark.parametrize("language", ["en", "eng"])
def test_a_language_is_named_by_tag_or_code(language: str) -> None:
    assert with_side(language=language, corrections={"number": "80/989."}).records == (0,)


@pytest.mark.parametrize("name", ["SC", "Security Council", "security council"])
def test_a_body_is_named_by_code_or_name(name: str) -> None:
    assert with_side(corrections={"body": name}).document.masthead.body == "SC"


@pytest.mark.parametrize(
    ("field", "value"),
    [("body", "XX"), ("body", ""), ("title", ""), ("number", ""), ("symbol", "")],
)
def test_what_says_nothing_is_refused(field: str, value: str) -> None:
    with pytest.raises(unres.InputError, match=rf"corrections\.{field}"):
        with_side(corrections={field: value})


@pytest.mark.parametrize(
    ("side", "told"),
    [
        ({"subjcts": []}, "subjcts: there is no such field; is subjects meant?"),
        ({"corrections": {"titel": "x"}}, "corrections.titel: .* is title meant?"),
        (
            {"corrections": {"adopted": "19 Dec"}},
            "corrections.adopted: .* 2023-12-19, not",
        ),
        ([{"file": "a"}, {"issued": "20251219"}], r"documents\.1\.issued: a date is written as"),
        ({"vote": {"in_favour": {"cont": 1}}}, "vote.in_favour.cont: there is no such field$"),
    ],
)
def test_what_is_wrong_is_said_with_what_is_right(side: object, told: str) -> None:
    with pytest.raises(unres.InputError, match=f"^{told}"):
        parse_side(json.dumps(side))


def test_the_printed_symbol_is_corrected_too() -> None:
    document = with_side(corrections={"symbol": "A/RES/80/998"}).document
    assert "A/RES/80/998" in unres.to_text(document)
    assert "80/989" not in unres.to_akn(document).decode()


@pytest.mark.parametrize("path", ["/operative/9", "/operative", "/title", "/nowhere/0", "1"])
def test_a_label_of_nothing_is_told(path: str) -> None:
    done = with_side(corrections={"labels": {path: "9."}})
    assert [one.code for one in done.diagnostics] == ["side-file-disagrees"]
    assert done.document == unres.parse(TEXT)


@pytest.mark.parametrize(
    ("record", "fits"),
    [
        ({"file": "lakes.txt"}, True),
        ({"file": "in/lakes.txt"}, True),
        ({"file": "akes.txt"}, False),
        ({"language": "eng"}, True),
        ({"language": "fra", "symbol": "A/RES/80/989"}, False),
        ({"language": "eng", "symbol": "A/RES/80/989", "file": "lakes.txt"}, True),
    ],
)
def test_records_are_found_by_all_that_they_name(record: dict[str, str], *, fits: bool) -> None:
    done = with_side(committee="Second Committee", **record)
    assert (done.document.masthead.committee is not None, done.records) == (fits, (0,) * fits)


def test_several_records_are_applied_in_order() -> None:
    side = parse_side('[{"language": "eng", "corrections": {"title": "One"}}, {"sdgs": [6]},'
                      '{"symbol": "A/RES/80/989", "corrections": {"title": "Two"}}]')  # fmt: skip
    done = applied(unres.parse(TEXT), side)
    assert (str(done.document.title), done.records) == ("Two", (1, 0, 2))
    assert len(done.document.keywords) == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", "the masthead says A/RES/80/989, the title 80/998"),
        ("80/998.", "80/989.", None),
        ("RES/80/989", "RES/79/998", "the masthead says A/RES/79/998, the title 80/998"),
        ("Eightieth", "Seventy-ninth", "the masthead says A/RES/80/989 and session 79"),
        ("22 December", "2 December", "issued on 2025-12-02, before it was adopted on 2025-12-15"),
    ],
)
def test_what_is_said_differently_is_told(old: str, new: str, told: str | None) -> None:
    found = unres.analyse(TEXT.replace(old, new)).diagnostics
    said = [one.message for one in found if one.code == "text-disagrees"]
    assert told in said if told else said == []


def test_akoma_ntoso_is_told_and_corrected_as_well(tmp_path: Path) -> None:
    path = tmp_path / "lakes.xml"
    path.write_bytes(unres.to_akn(unres.parse(TEXT)))
    side = parse_side('{"file": "lakes.xml", "corrections": {"symbol": "A/RES/80/998"}}')
    assert [one.code for one in unres.analyse(path).diagnostics] == ["text-disagrees"]
    done = unres.analyse(path, unres.Options(side=side))
    assert [one.code for one in done.diagnostics] == ["corrected"]
