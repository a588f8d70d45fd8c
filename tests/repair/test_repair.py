"""Repair: what comes out is clean, holds the same letters, and can be found again."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import unres  # noqa: F401  a fixture
from unres.akn.letters import letters
from unres.akn.reading import read
from unres.errors import InputError
from unres.model import Document, OperativeClause, Point, Preamble, PreambularClause, Text
from unres.repair import Repaired, RepairError, repair
from unres.repair.nesting import nest_points
from unres.repair.preamble import begin_body
from unres.repair.units import lift_labels
from unres.validation import validate
from unres.xmlsafe import parse_xml

if TYPE_CHECKING:
    from tests.cli.conftest import Unres

FIXTURES = Path(__file__).parent.parent / "fixtures"
ARCHIVE = (FIXTURES / "invalid" / "archive.xml").read_bytes()
INVALID = sorted((FIXTURES / "invalid").glob("*.xml"))


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_repaired_file_is_clean_and_keeps_its_letters(path: Path) -> None:
    data = path.read_bytes()
    assert not validate(data).valid
    result = repair(data)
    assert validate(result.xml).findings == result.report.findings == ()
    old, new = (letters(parse_xml(xml).root) for xml in (data, result.xml))
    assert old == new
    assert result.changes


def test_words_of_another_vocabulary_are_not_made_text_of_a_unit() -> None:
    strange = b'<x:y xmlns:x="urn:z">lamps</x:y><content '
    with pytest.raises(RepairError, match="<y> of urn:z is no Akoma Ntoso"):
        repair(ARCHIVE.replace(b"<content ", strange, 1))


def test_repair_is_told_and_done_once() -> None:
    result = repair(ARCHIVE)
    assert "labels lifted out of the text" in result.changes
    assert "IRI-01: 4 places mended" in result.changes
    again = repair(result.xml)
    assert again.xml == result.xml
    assert again.changes == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("para_4", "para_1"),
        ("para_5_list_sublist_point_ii", "para_2__list_1__point_a__list_1__point_ii"),
        ("container_2", "preamble__container_1"),
        ("para_10", "para_3__list_1__point_a"),
    ],
)
def test_old_eid_leads_to_the_new_one(old: str, new: str) -> None:
    result = repair(ARCHIVE)
    assert result.ids is not None
    assert result.ids[old] == new
    assert f'eId="{new}"'.encode() in result.xml


def test_link_with_a_date_becomes_a_reference() -> None:
    assert b'href="/akn/un/statement/deliberation/unga/2025-12-03/80-12"' in repair(ARCHIVE).xml


def test_private_metadata_are_dropped_only_when_asked() -> None:
    assert b"bar code" in repair(ARCHIVE).xml
    assert b"bar code" not in repair(ARCHIVE, drop_private=True).xml


def test_names_of_styles_stay_unless_they_are_to_go() -> None:
    data = ARCHIVE.replace(b'<paragraph eId="para_4"', b'<paragraph class="H4" eId="para_4"')
    assert data != ARCHIVE
    repaired = repair(data)
    assert b'class="H4"' in repaired.xml
    assert not any("class" in str(told.message) for told in repaired.diagnostics)
    assert b"H4" not in repair(data, drop_private=True).xml


def test_valid_file_stays_as_it_is() -> None:
    data = (FIXTURES / "valid" / "statement.xml").read_bytes()
    assert repair(data).xml == data


def test_unknown_date_is_not_made_up() -> None:
    data = ARCHIVE.replace(b"6 May 2031", b"some day")
    for date in (b"2031-05-06", b"2031-05-09", b"2031-06-01"):
        data = data.replace(date, b"0001-01-01")
    repaired = repair(data)
    assert b'<FRBRdate date="0001-01-01"' in repaired.xml
    assert "META-04" in {finding.rule for finding in repaired.report.findings}


def test_what_is_no_document_cannot_be_read() -> None:
    with pytest.raises(InputError):
        repair(b"no xml at all")


def test_command_writes_file_and_map(unres: Unres, tmp_path: Path) -> None:  # noqa: F811
    source, out = tmp_path / "a.xml", tmp_path / "out" / "a.xml"
    source.write_bytes(ARCHIVE)
    run = unres("repair", source, "-o", out)
    assert run.status == 0
    assert "labels lifted" in run.err
    assert validate(out).findings == ()
    table = json.loads(out.with_suffix(".ids.json").read_text(encoding="utf-8"))
    assert table["para_4"] == "para_1"


def test_command_never_writes_over_its_input(unres: Unres, tmp_path: Path) -> None:  # noqa: F811
    source = tmp_path / "a.xml"
    source.write_bytes(ARCHIVE)
    for out in (source, tmp_path):
        assert unres("repair", source, "-o", out, "--force").status == 1
    assert source.read_bytes() == ARCHIVE


def test_a_defect_stops_no_other_file(
    unres: Unres,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(data: bytes, *, drop_private: bool) -> Repaired:
        if data != ARCHIVE:
            raise ZeroDivisionError
        return repair(data, drop_private=drop_private)

    monkeypatch.setattr("unres.cli.repair.repair", broken)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.xml").write_bytes(b"odd")
    (tmp_path / "in" / "b.xml").write_bytes(ARCHIVE)
    run = unres("repair", tmp_path / "in", "-o", tmp_path / "out")
    assert run.status == 1
    assert "a.xml: a defect of unres" in run.err
    assert (tmp_path / "out" / "b.xml").exists()


def test_command_repairs_a_folder_and_tells_what_it_refuses(
    unres: Unres,  # noqa: F811
    tmp_path: Path,
) -> None:
    folder, out = tmp_path / "in" / "sub", tmp_path / "out"
    folder.mkdir(parents=True)
    (folder / "good.xml").write_bytes(ARCHIVE)
    (folder / "bad.xml").write_bytes(b"no xml")
    run = unres("repair", tmp_path / "in", "-o", out)
    assert run.status == 1
    assert "1 of 2 files are repaired" in run.err
    assert sorted(path.name for path in out.rglob("*.*")) == [
        "good.ids.json",
        "good.xml",
        "unres-manifest.jsonl",
    ]


def clause(text: str, label: str = "") -> OperativeClause:
    return OperativeClause(label=label or None, text=Text(text=text))


NESTED = [
    (["1.|Asks:", "(a)|one;", "(b)|two;", "|It goes on.", "(c)|three."], "a b c", 1),
    (["1.|Asks:", "(a)|one:", "(i)|deep;", "(ii)|deeper;", "(b)|two."], "a b", 1),
    (["1.|Asks:", "(a)|one;", "|A quite other paragraph.", "(d)|four."], "a", 3),
    (["1.|Asks:", "\u200f(a)\u200f|one;", "« (b)|two »."], "a b", 1),
]


@pytest.mark.parametrize(("clauses", "points", "count"), NESTED)
def test_points_are_nested_only_where_their_labels_follow(
    clauses: list[str], points: str, count: int
) -> None:
    blocks = tuple(clause(text, label) for label, text in (one.split("|") for one in clauses))
    nested = nest_points(blocks, "eng")
    assert isinstance(nested[0], OperativeClause)
    labels = [re.sub(r"\W", "", point.label) for point in nested[0].points]
    assert labels == points.split()
    assert len(nested) == count


@pytest.mark.parametrize(
    ("texts", "labels"),
    [
        (["Lights lamps", "4 Lights more", "Trims wicks"], ["3.", "4", "5."]),
        (["Lights lamps", "4 lamps are lit", "Trims wicks"], ["3.", None, "5."]),
        (["Lights lamps", "4 Lights more", "Trims wicks"], ["3.", None, "4."]),
    ],
)
def test_number_without_full_stop_fills_a_gap(texts: list[str], labels: list[str | None]) -> None:
    printed = [labels[0], None, labels[2]]
    pairs = zip(printed, texts, strict=True)
    clauses = tuple(OperativeClause(label=label, text=Text(text=text)) for label, text in pairs)
    lifted = lift_labels(clauses, "eng")
    assert [one.label for one in lifted if isinstance(one, OperativeClause)] == labels


def test_first_paragraph_goes_to_its_points() -> None:
    income = Point(label="1.", text=Text(text="Income is as follows:"))
    lead = PreambularClause(text=Text(text="Resolves that, for 2031:"), points=(income,))
    points = tuple(OperativeClause(label=f"({c})", text=Text(text="oil;")) for c in "ab")
    document = Document(language="eng", preamble=Preamble(clauses=(lead,)), operative=points)
    begun = begin_body(document)
    assert begun.preamble == Preamble(clauses=(lead.model_copy(update={"points": ()}),))
    assert begun.operative == (OperativeClause(label="1.", text=income.text), *points)
    assert begin_body(begun) == begun


@pytest.mark.parametrize("part", [0.5, 0.999])
def test_what_is_cut_off_is_refused(part: float) -> None:
    with pytest.raises(InputError, match="cut off"):
        repair(ARCHIVE[: int(len(ARCHIVE) * part)])


def test_mended_places_and_archives_are_told(unres: Unres, tmp_path: Path) -> None:  # noqa: F811
    broken, packed = tmp_path / "broken.xml", tmp_path / "packed.xml"
    broken.write_bytes(ARCHIVE.replace(b"</docTitle>", b"", 1))
    packed.write_bytes(b"PK\x03\x04 and so on")
    line = 1 + ARCHIVE[: ARCHIVE.index(b"</docTitle>")].count(b"\n")
    assert f": {line}:" in unres("repair", broken, "-o", tmp_path / "out.xml").err
    assert "unpack it first" in unres("repair", packed, "-o", tmp_path / "no.xml").err


def test_every_unit_is_in_the_map_and_leads_to_its_letters() -> None:
    result = repair(ARCHIVE)
    assert result.ids is not None
    assert result.ids["para_9"] == "para_3"
    assert set(result.ids) >= {f"para_{number}" for number in (4, 5, 9, 10, 11)}


def test_a_number_on_the_cover_stays_above_the_words_of_adoption() -> None:
    number = "<p><docTitle refersTo='#resolutionNumber'>Resolution 9 (2031)</docTitle></p>"
    text = re.sub(r"<docNumber>85/301\.</docNumber>", "", ARCHIVE.decode())
    place = text.index("<p>", text.index("<coverPage"))
    document = read(repair(text[:place] + number + text[place:]).xml)
    assert (document.label, str(document.masthead.lines[0].text)) == (None, "Resolution 9 (2031)")


def test_order_of_the_text_never_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    def turned(document: Document) -> Document:
        return document.model_copy(update={"operative": document.operative[::-1]})

    monkeypatch.setattr("unres.repair.MENDS", (("turned round", turned),))
    with pytest.raises(RepairError, match="order of the text would change"):
        repair(ARCHIVE)


def test_each_change_is_told_with_its_place_and_values() -> None:
    told = [str(each) for each in repair(ARCHIVE).details]
    assert "labels lifted out of the text: /operative/2/label: nothing -> '3.'" in " ".join(told)


def test_dry_run_and_diff_write_nothing(unres: Unres, tmp_path: Path) -> None:  # noqa: F811
    source = tmp_path / "a.xml"
    source.write_bytes(ARCHIVE)
    dry = unres("repair", source, "--dry-run")
    assert "labels lifted" in dry.err
    shown = unres("repair", source, "--diff").out.decode()
    assert "+        <num>3.</num>" in shown
    assert [path.name for path in tmp_path.iterdir()] == ["a.xml"]
    assert unres("repair", source).status == 2


def test_a_second_run_goes_on_and_one_failing_write_stops_nothing(
    unres: Unres,  # noqa: F811
    tmp_path: Path,
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for name in ("a.xml", "b.xml", "c.xml"):
        (folder / name).write_bytes(ARCHIVE)
    out.mkdir()
    (out / "b.ids.json").write_text("mine")
    run = unres("repair", folder, "-o", out, "-j", "2")
    assert run.status == 1
    assert "b.ids.json exists" in run.err
    assert (out / "b.ids.json").read_text() == "mine"
    assert (out / "c.xml").exists()
    (out / "b.ids.json").unlink()
    run = unres("repair", folder, "-o", out)
    assert run.status == 0
    assert "3 of 3 files are repaired, 2 of them before" in run.err
