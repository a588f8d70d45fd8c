"""Two texts of one language: what is found again, and the one document that shows both."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

import unres
from tests.strategies import documents
from unres.compare import Change, Comparison, diff, merged, passages_of
from unres.compare.words import runs
from unres.errors import InputError
from unres.model import MarkupMark, Text

GLACIERS = Path(__file__).parents[2] / "examples" / "glaciers"
OLD = (GLACIERS / "en.txt").read_text("utf-8")
REPORT = "(b) To report to the General Assembly at its eighty-second session"
STATIONS = "(a) To prepare an inventory of observing stations at high altitude;\n\n"


def compared(*changes: tuple[str, str], old: str = OLD) -> Comparison:
    new = old
    for went, came in changes:
        assert went in new
        new = new.replace(went, came, 1)
    return diff(unres.parse(old), unres.parse(new))


def changed(comparison: Comparison) -> list[Change]:
    return [change for change in comparison.changes if change.kinds]


def kinds(comparison: Comparison) -> dict[str, tuple[str, ...]]:
    return {
        " ".join(each.place for each in change.new or change.old): change.kinds
        for change in changed(comparison)
    }


def test_a_text_is_the_same_as_itself() -> None:
    comparison = compared()
    assert comparison.same
    assert comparison.kept == 1


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("openly", "freely"), {"operative 1.": ("reworded",)}),
        ((STATIONS, ""), {"operative 2. point (a)": ("deleted",)}),
        (
            ("1. Invites", "1. Welcomes every observer;\n\n2. Invites"),
            {"operative 1.": ("inserted",), "operative 2.": ("renumbered",)},
        ),
        (
            (" and that their retreat", ",\n\nRecognizing that the retreat of glaciers"),
            {"preambular [2] preambular [3]": ("split", "reworded")},
        ),
    ],
)
def test_what_happened_is_told(change: tuple[str, str], expected: dict[str, object]) -> None:
    found = kinds(compared(change))
    assert expected.items() <= found.items()


def test_a_clause_that_moved_is_found() -> None:
    first, second = OLD.split("\n\n")[4:6]
    comparison = compared((f"{first}\n\n{second}", f"{second}\n\n{first}"))
    (change,) = changed(comparison)
    assert change.kinds == ("moved",)
    assert change.old[0].text.text == change.new[0].text.text


def test_citations_dates_and_deadlines_are_named() -> None:
    comparison = compared(
        ("77/158 of 14 December 2022", "79/158 of 19 December 2024"),
        ("its eighty-second", "its eighty-fourth"),
    )
    named = [(each.kind, each.went, each.came) for c in comparison.changes for each in c.named]
    assert named == [
        ("citation", "A/RES/77/158", "A/RES/79/158"),
        ("date", "2022-12-14", "2024-12-19"),
        ("number", "eighty-second", "eighty-fourth"),
    ]


def test_two_languages_are_refused() -> None:
    with pytest.raises(InputError, match="two languages"):
        diff(unres.parse(OLD), unres.parse(GLACIERS / "fr.txt"))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("决定列入第八十二届会议", "决定列入第八十四届会议", [("went", "二"), ("came", "四")]),
        ("تقرر أن تنظر", "تقرر أيضا أن تنظر", [("came", " أيضا")]),
        ("of 14, in", "of 15, by", [("went", " 14, in"), ("came", " 15, by")]),
        ("", "all of it", [("came", "all of it")]),
    ],
)
def test_words_went_and_came(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    found = runs(old, new)
    assert [(run.kind, run.text) for run in found if run.kind != "same"] == expected
    assert "".join(run.text for run in found if run.kind != "went") == new


def without(document: unres.Document, went: str, kept: str) -> str:
    """Return the letters of a merged document, without what went or what came."""
    letters = []
    for passage in passages_of(document):
        gone = [m for m in passage.text.marks if isinstance(m, MarkupMark) and m.name == went]
        assert {m.name for m in passage.text.marks if isinstance(m, MarkupMark)} <= {went, kept}
        letters += [
            char
            for place, char in enumerate(passage.text.text)
            if not any(mark.start <= place < mark.end for mark in gone)
        ]
    return "".join("".join(sorted(letters)).split())


def letters(document: unres.Document) -> str:
    return "".join("".join(sorted(_texts(document))).split())


def _texts(document: unres.Document) -> str:
    return "".join(passage.text.text for passage in passages_of(document))


def plain(document: unres.Document) -> unres.Document:
    """Return a document without marks of mark-up, which a merged one has of its own."""
    from unres.model.rewrite import rewritten  # noqa: PLC0415  here only

    def change(node: unres.Node) -> unres.Node | None:
        if not isinstance(node, Text):
            return None
        marks = tuple(mark for mark in node.marks if mark.kind != "markup")
        return node.model_copy(update={"marks": marks})

    return rewritten(document, change)


@pytest.mark.timeout(300)  # documents take long to draw
@given(documents(depth=0), documents(depth=0, parts=False))
def test_the_merged_document_holds_both_and_is_valid(
    one: unres.Document, other: unres.Document
) -> None:
    old = plain(one).model_copy(update={"language": "eng"})
    new = plain(other).model_copy(update={"language": "eng"})
    document = merged(diff(old, new))
    assert without(document, "del", "ins") == letters(new)
    assert without(document, "ins", "del") == letters(old)
    assert unres.read_akn(unres.to_akn(document)) is not None


def test_what_went_from_a_clause_that_was_split_stands_there_once() -> None:
    head = "The General Assembly,\n\n1. Requests the observers to measure all glaciers in spring"
    tail = "the many stations to report:\n\n(a) Whether it thaws;\n\n(b) How much snow is left;"
    old = unres.parse(f"{head}, and {tail}")
    new = unres.parse(f"{head};\n\n2. Requests {tail.replace('(a) Whether it thaws;', '')}")
    document = merged(diff(old, new))
    assert without(document, "ins", "del") == letters(old)
    assert without(document, "del", "ins") == letters(new)


def test_an_edited_copy_may_share_what_it_keeps() -> None:
    old = unres.parse(OLD)
    first, second, *rest = old.operative
    new = old.model_copy(update={"operative": (second, first, first, *rest[:-1])})
    document = merged(diff(old, new))
    assert without(document, "ins", "del") == letters(old)
    assert without(document, "del", "ins") == letters(new)


def test_marks_keep_their_words() -> None:
    comparison = compared(("its resolution 77/158", "its own important resolution 79/158"))
    document = merged(comparison)
    assert document.preamble
    text = document.preamble.clauses[0].text
    cited = [text.text[m.start : m.end] for m in text.marks if m.kind == "citation"]
    assert cited == ["79/158"]
    assert b"<ins> <ref" in unres.to_akn(document) or b"<ins>" in unres.to_akn(document)
