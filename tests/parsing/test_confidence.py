"""Confidence: what shows in paragraphs, notes and documents, and what is made of it."""

from __future__ import annotations

import hashlib
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import unres
from unres.lang import load
from unres.parsing.confidence import DOUBTFUL, Confidence, UnitConfidence
from unres.parsing.confidence.document_signs import document_signs
from unres.parsing.confidence.note_signs import lost_markers, note_signs
from unres.parsing.confidence.paragraph_signs import TOLD_AROUND, paragraph_signs
from unres.parsing.confidence.paragraphs import Footnote, Paragraph
from unres.parsing.confidence.weights import Weights, along, weights
from unres.parsing.confidence.words import LEAST, MOST, reasons, told_of, words
from unres.parsing.labels import Label, Reading
from unres.parsing.search import AHEAD, Node, beams, rivals
from unres.resources import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

FORMULA = Paragraph("formula", "The General Assembly,", mark="comma")
RECITAL = Paragraph("preambular", "Recalling all of its lamps,", zone="preamble", mark="comma")
ROW = Paragraph("row", "Lamp\t3")
FAR = {"margin": 99.0}


def numbered(number: int, **facts: Any) -> Paragraph:  # noqa: ANN401 - of any field
    label = Label(f"{number}.", 2, (Reading("number", "none", number),), paragraph=True)
    text = f"{number}. Decides to light lamp number {number};"
    facts = {"text": text, "mark": "semicolon", **facts}
    return Paragraph("operative", label=label, number=number, **facts)


def point(letter: str, **facts: Any) -> Paragraph:  # noqa: ANN401 - of any field
    label = Label(f"({letter})", 3, (Reading("bracketed", "latin", ord(letter) - 96),))
    text = f"({letter}) To keep the lamps lit by night;"
    return Paragraph("point", text, label=label, mark="semicolon", **facts)


def own(kind: str, text: str, language: str = "eng", **facts: Any) -> set[str]:  # noqa: ANN401 - of any field
    """The signs of one paragraph by itself."""
    (signs,) = paragraph_signs([Paragraph(kind, text, **facts)], load(language))
    return set(signs)


@pytest.mark.parametrize(
    ("sign", "other", "text"),
    [
        ("inner label", "1. Decides; (a) to light", "1. Decides that it lights lamps; 3. Requests"),
        ("list in the text", "lamps (ii) ", "lamps, (ii) wicks"),
        ("figure behind a mark", "in 1,000 lamps", "of the lamps,3 and"),
        ("figure behind a mark", "“lamps” and 2", "“lamps” 2 and"),
        ("glued figure", "of the lamp 3 and", "of the lamps3 and"),
        ("figure in a word", "of A1 lamps", "3 de abril de 2O2a"),
        ("nought", "10 lamps", "lamps0 and"),
        ("nought", "lamps 0", "lamps,0 and"),
        ("nought", "2 000.0", "lamps.0 and"),
        ("torn word", "well-known", "well- known"),
        ("torn word", "well - known", "well -known"),
        ("gap", "a lamp", "a  lamp"),
        ("wide gap", "a   lamp", "a    lamp"),
        ("job number", "24-1234", "24-12345"),
        ("no character", "lamp", "l\ufffdmp"),
        ("empty brackets", "(a)", "( )"),
        ("bracket", "(a lamp)", "(a lamp"),
        ("bracket", "“a lamp”", "a lamp”"),
        ("glued words", "McLamp Lamp", "lampLamp"),
        ("lone figure", "of lamps, 1,400 of them", "of lamps, 4 of lamps"),
        ("hole", "of Goal 4, while", "of Goal , while"),
    ],
)
def test_texts_bear_marks(sign: str, other: str, text: str) -> None:
    assert sign in own("operative", text)
    if sign != "glued words":
        assert sign not in own("operative", other)


@pytest.mark.parametrize(
    ("language", "sign", "other", "text"),
    [
        ("ara", "lone vowel sign", "مُصباح", "مصباح ُ"),
        ("zho", "gap in Chinese", "灯光", "灯 光"),
        ("rus", "two scripts", "лампы A", "лaмпы"),
        ("rus", "capital", "напоминая о лампах,", "Напоминая о лампах,"),
    ],
)
def test_languages_have_marks_of_their_own(language: str, sign: str, other: str, text: str) -> None:
    assert sign in own("preambular", text, language)
    assert sign not in own("preambular", other, language)


LONG = "a lamp " * 220


@pytest.mark.parametrize(
    ("sign", "kind", "text", "facts"),
    [
        ("no mark operative", "operative", "Decides to light lamps", {"mark": "no mark"}),
        ("no mark goes_on", "goes_on", "lamps and wicks by night", {"mark": "no mark"}),
        ("stop preambular", "preambular", "Recalling all lamps.", {"mark": "stop"}),
        ("colon preambular", "preambular", "Recalling all lamps:", {"mark": "colon"}),
        ("semicolon preambular", "preambular", "Recalling lamps;", {"mark": "semicolon"}),
        ("comma operative", "operative", "Decides to light lamps,", {"mark": "comma"}),
        ("comma point", "point", "To light lamps,", {"mark": "comma"}),
        ("short", "operative", "Decides on lamps by", {"mark": "stop"}),
        ("long", "operative", LONG, {}),
        ("small", "operative", "lamps are lit", {}),
        ("recital in body", "preambular", "Recalling lamps,", {"zone": "body"}),
        ("opens operative", "preambular", "Decides", {"looks": {"opens operative"}}),
        ("opens preambular", "operative", "Recalling", {"looks": {"opens preambular"}}),
        ("recital as clause", "preambular", "Decides to light;", {"mark": "semicolon"}),
        (
            "clause as recital",
            "operative",
            "Recalling lamps,",
            {"mark": "comma", "looks": {"opens preambular"}},
        ),
        ("opens nothing operative", "operative", "Lamps", {"looks": {"opens nothing"}}),
        ("inner opener preambular", "preambular", f"{LONG[:81]}, Recalling all of its lamps,", {}),
        ("inner opener operative", "operative", f"{LONG[:81]}; Decides to light the lamps;", {}),
        ("unnumbered", "operative", "Decides", {}),
        (
            "title as clause",
            "operative",
            "Lamps by night and by day",
            {"mark": "no mark", "looks": {"opens nothing"}},
        ),
        ("clause in brackets", "operative", "[Adopted]", {}),
        ("quote", "operative", "“Lamps", {}),
        ("begins as a note operative", "operative", "* Lamps", {}),
        ("begins as a note row", "row", "2 See A/80/1", {}),
        ("page number", "heading", "- 1 -", {"mark": "no mark"}),
        ("masthead sign", "operative", "A/RES/80/1", {"looks": {"masthead sign"}}),
        ("tab", "operative", "Lamps\tlit", {}),
        ("long heading", "heading", LONG[:151], {}),
        ("heading mark", "heading", "Lamps.", {"mark": "stop"}),
        ("small heading", "heading", "lamps", {}),
        ("heading without words", "heading", "12 000", {}),
        ("heading of a letter", "heading", "B", {}),
        ("heading digits", "heading", "Lamps of 2031", {}),
        ("dated heading", "heading", "9 June 2031", {}),
        ("dated heading", "heading", "64th plenary meeting", {}),
        ("heading names a body", "heading", "General Assembly", {}),
        ("row of one cell", "row", "Lamp", {}),
        ("long row", "row", LONG[:201], {}),
        ("row opens", "row", "Decides\tlamps", {"looks": {"opens operative"}}),
        ("small row", "row", "lamps\t3", {}),
        ("formula without mark", "formula", "The General Assembly", {"mark": "no mark"}),
        ("formula with figure", "formula", "The General Assembly 1.", {"mark": "stop"}),
    ],
)
def test_kinds_have_looks(sign: str, kind: str, text: str, facts: dict[str, Any]) -> None:
    looks = frozenset(facts.pop("looks", ()))
    assert sign in own(kind, text, looks=looks, **{"mark": "stop", **facts})


@pytest.mark.parametrize(
    ("kind", "text", "facts"),
    [
        ("operative", "Decides to keep all lamps lit;", {"mark": "semicolon"}),
        ("preambular", "Recalling all of its lamps,", {"mark": "comma", "zone": "preamble"}),
        ("preambular", f"A {LONG[:60]}, Recalling", {"mark": "comma", "zone": "preamble"}),
        ("heading", "Lamps and wicks by night", {"mark": "no mark"}),
        ("row", "Lamps\t3", {}),
        ("formula", "The General Assembly,", {"mark": "comma"}),
        ("closing", "9 June 2031 (a", {}),
    ],
)
def test_what_looks_right_has_no_sign(kind: str, text: str, facts: dict[str, Any]) -> None:
    found = own(kind, text, margin=99.0, **facts) - {"unnumbered"}
    assert found == {f"kind {kind}"}


@pytest.mark.parametrize(
    ("sign", "paragraphs"),
    [
        ("jump", [numbered(1), numbered(3)]),
        ("first number", [numbered(2)]),
        ("anew", [numbered(1), numbered(2), numbered(1)]),
        ("between numbers", [numbered(1), Paragraph("operative", "Lamps"), numbered(2)]),
        ("first unnumbered", [Paragraph("operative", "Lamps"), numbered(2)]),
        ("point jumps", [numbered(1, mark="colon"), point("a"), point("c")]),
        ("strained label", [numbered(1, mark="colon"), point("a"), point("c")]),
        ("strained label", [numbered(1), point("b")]),
        ("list without colon", [numbered(1), point("a")]),
        ("list begins late", [numbered(1, mark="colon"), point("b")]),
        ("colon above", [numbered(1, mark="colon"), numbered(2)]),
        ("below unfinished", [numbered(1, mark="no mark"), numbered(2)]),
        (
            "below unfinished, opens nothing",
            [
                numbered(1, mark="no mark"),
                Paragraph("operative", "of lamps", looks=frozenset({"opens nothing"})),
            ],
        ),
        ("recital below clause", [numbered(1), RECITAL]),
        ("alone among others", [RECITAL, numbered(1), RECITAL]),
        ("heading above closing", [Paragraph("heading", "Lamps"), Paragraph("closing", "9 June")]),
        ("below closing", [Paragraph("closing", "9 June"), numbered(1)]),
        ("ragged", [ROW, Paragraph("row", "Lamp\t3\t4")]),
        ("row alone", [numbered(1), ROW, numbered(2)]),
        ("top of page", [numbered(1), numbered(2, pages=(1, 1))]),
    ],
)
def test_paragraphs_in_a_row_tell(sign: str, paragraphs: list[Paragraph]) -> None:
    found = paragraph_signs(paragraphs, load("eng"))
    assert any(sign in signs for signs in found)


@pytest.mark.parametrize(
    "paragraphs",
    [
        [FORMULA, RECITAL, RECITAL, numbered(1), numbered(2)],
        [numbered(1, mark="colon"), point("a"), point("b"), numbered(2)],
        [numbered(1), Paragraph("section", "I"), Paragraph("annex", "Annex"), numbered(1)],
        [numbered(1, mark="colon"), ROW, ROW, numbered(2)],
        [Paragraph("closing", "9 June"), Paragraph("annex", "Annex"), numbered(1)],
    ],
)
def test_paragraphs_in_order_tell_nothing(paragraphs: list[Paragraph]) -> None:
    paragraphs = [each._replace(margin=99.0) for each in paragraphs]
    found = paragraph_signs(paragraphs, load("eng"))
    told = {name.removeprefix("above: ").removeprefix("below: ") for one in found for name in one}
    assert {name for name in told if not name.startswith("kind ")} == set()


def test_margins_fade() -> None:
    near, far, none = paragraph_signs(
        [RECITAL._replace(margin=margin) for margin in (0.0, 8.0, 20.0)], load("eng")
    )
    assert near["another reading"] == near["another reading, far"] == 1
    assert far["another reading"] == pytest.approx(math.exp(-4))
    assert far["another reading, far"] == pytest.approx(math.exp(-1))
    assert "another reading" not in none


def test_line_breaks_tell() -> None:
    paragraph = RECITAL._replace(breaks=(3.0, -6.0, -1.5), pages=(0, 1), margin=99.0)
    (signs,) = paragraph_signs([paragraph], load("eng"))
    assert signs.pop("wrapped") == signs.pop("wrapped eng") == signs.pop("over pages") == 1
    assert signs == pytest.approx(
        {
            "kind preambular": 1.0,
            "break above": math.exp(-3),
            "break above preambular": math.exp(-1.5),
            "break above, far": math.exp(-1),
            "lines": 2 / 3,
            "break inside": math.exp(-1.5),
            "break inside preambular": math.exp(-0.75),
            "break inside, far": math.exp(-0.5),
        }
    )


def test_neighbours_are_told() -> None:
    heading = Paragraph("heading", "lamps", mark="no mark", margin=99.0)
    above, _, below = paragraph_signs([RECITAL, heading, RECITAL], load("eng"))
    assert "below: small heading" in above
    assert "above: small heading" in below
    assert "small heading" in TOLD_AROUND


@pytest.mark.parametrize(
    ("sign", "notes"),
    [
        ("not called", [("1", "See A/80/1.", False)]),
        ("note without text", [("1", "", True)]),
        ("note without stop", [("1", "See A/80/1", True)]),
        ("long note", [("1", f"{LONG[:701]}.", True)]),
        ("small note", [("1", "see A/80/1.", True)]),
        ("note opens as a clause", [("1", "Requests lamps.", True)]),
        ("note of many sentences", [("1", "A. B. C. D. E.", True)]),
        ("note holds another", [("1", "See A/80/1. 2 See A/80/2.", True)]),
        ("note without marker", [("", "See A/80/1.", True)]),
        ("star", [("*", "See A/80/1.", True)]),
        ("marker twice", [("1", "See A/80/1.", True)] * 2),
        ("first note is not 1", [("2", "See A/80/1.", True)]),
        ("note number jumps", [("1", "See A/80/1.", True), ("3", "See A/80/2.", True)]),
    ],
)
def test_notes_have_signs(sign: str, notes: list[tuple[str, str, bool]]) -> None:
    footnotes = [Footnote(marker, text, (), called) for marker, text, called in notes]
    *_, last = note_signs(footnotes, load("eng"), lost_markers(footnotes))
    assert sign in last


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        ("of lamps2 and", True),
        ("“lamps”2 and", True),
        ("of A/80/2 and 2", False),
        ("lamps3", False),
    ],
)
def test_a_figure_may_call_a_note_that_was_not_found(text: str, *, shows: bool) -> None:
    notes = [Footnote(n, "See A/80/1. 2 Lamps.", (), called=True) for n in ("1", "3")]
    lost = lost_markers(notes)
    assert lost == {"2"}
    assert all("note holds a lost one" in signs for signs in note_signs(notes, load("eng"), lost))
    paragraph = RECITAL._replace(text=text)
    (signs,) = paragraph_signs([paragraph], load("eng"), lost)
    assert ("calls a lost note" in signs) == shows


def test_labels_are_strained_by_their_penalties() -> None:
    lists = [numbered(1, mark="colon"), point("a"), point("b"), point("d"), numbered(2)]
    found = [signs.get("strained label", 0.0) for signs in paragraph_signs(lists, load("eng"))]
    assert found == pytest.approx([0, 0, 0, 1 - math.exp(-3 / 2), 0])


@pytest.mark.parametrize(
    ("odds", "told"), [(-4, -6), (-2, -4), (-1, -2.5), (0, -1), (1, 0.5), (2, 2), (3, 3)]
)
def test_a_curve_tells_shares(odds: float, told: float) -> None:
    curve = ((-2.0, -4.0), (0.0, -1.0), (2.0, 2.0))
    assert along(curve, odds) == pytest.approx(told)
    assert along((), odds) == odds
    fault = Weights(odds, {}, curve).fault({})
    assert fault == pytest.approx(1 / (1 + math.exp(-told)))


def test_notes_in_order_tell_nothing() -> None:
    notes = [Footnote(str(n), f"See A/80/{n}. A. B. C.", (), called=True) for n in (1, 2)]
    assert note_signs(notes, load("eng"), lost_markers(notes)) == [{"kind note": 1.0}] * 2


def test_documents_count_the_signs_of_their_units() -> None:
    units = [{"short": 1.0, "above: short": 1.0}, {"short": 0.3}, {"small": 0.2}, {}]
    found = document_signs(units, [0.5, 0.25, 0.1, 0.0], {"no title": 1.0})
    short = {name: value for name, value in found.items() if "short" in name}
    expected = {"any: short": 1.0, "often: short": math.log(3), "share: short": 0.5}
    assert short == pytest.approx(expected)
    assert found["no title"] == 1
    assert "any: small" not in found
    summary = (found["units"], found["doubted"], found["worst"], found["third worst"])
    assert summary == pytest.approx((math.log(4), 0.5, 0.0, math.log(1 / 9)))
    assert found["faults"] == pytest.approx(math.log(1e-4 - math.log(0.5 * 0.75 * 0.9)))
    assert found["mean"] == pytest.approx(math.log(1e-4 + 0.85 / 4))
    assert document_signs([], [], {}) == {}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("1. Decides to keep all lamps lit.\n2. Decides to buy wicks.", "no formula"),
        ("The General Assembly,\n1. Decides to light lamps.", "no preamble"),
        ("The General Assembly,\nRecalling lamps,\nNoting wicks,", "no operative part"),
        ("The General Assembly,\nRecalling lamps,\n1. Decides.", "no closing"),
        ("The General Assembly,\nRecalling lamps,\n1. Decides.", "no title"),
        ("The General Assembly,\nRecalling lamps,\n1. Decides.", "no symbol"),
        ("The General Assembly, Recalling lamps, 1. Decides to light them.", "one line"),
        ("The General Assembly,\n1. Decides on it;\n3. Requests it.", "diagnostic numbering-gap"),
        ("The General Assembly,\n1. Decides.\n\u200bx\n", "aside: invisible character"),
        ("The General Assembly,\n1. Decides.", "language eng"),
    ],
)
def test_documents_show_what_they_lack(text: str, sign: str) -> None:
    assessed = unres.analyse(f"{text}\n").assessed
    assert assessed
    assert sign in assessed.evidence


def test_long_runs_set_aside_are_told() -> None:
    head = f"A/RES/80/1  {'Lamps ' * 12}"
    text = "\f".join(f"{head}\n\n{n}. Decides to light lamp {n};\n\n" for n in range(1, 6))
    assessed = unres.analyse(f"The General Assembly,\n{text}").assessed
    assert assessed
    assert any(name.startswith("long aside: ") for name in assessed.evidence)


def test_weights_are_added_up() -> None:
    model = Weights(-1.0, {"small": 2.0, "short": -1.0})
    assert model.fault({}) == pytest.approx(1 / (1 + math.e))
    assert model.fault({"small": 0.5, "unknown": 9.0}) == 0.5
    assert 0 < model.fault({"short": 1e6}) < model.fault({"small": 1e6}) < 1


def test_the_weights_are_as_they_were_written() -> None:
    text = (PACKAGE / "parsing" / "data" / "confidence.toml").read_text("utf-8")
    head, _, body = text.partition("\n\n")
    assert head.splitlines()[-1] == f"# sha256: {hashlib.sha256(body.encode()).hexdigest()}"
    assert weights("units").of.keys() & {"break inside", "small"}
    assert weights("documents").of.keys() & {"any: small", "worst"}


def test_most_weights_have_words() -> None:
    strong = {name for name, weight in weights("units").of.items() if weight > 1.5}
    told = {name for name in strong if name in words("units")}
    assert len(told) > len(strong) * 2 / 3


def test_reasons_are_told_by_weight() -> None:
    model = Weights(0.0, {"small": 1.0, "short": 2.0, "long": LEAST, "tab": 0.5, "gap": 0.4})
    signs = dict.fromkeys(("small", "short", "long", "tab", "gap"), 1.0)
    assert reasons(signs, model) == (
        "it is very short",
        "it begins in small letters",
        "a tab parts it",
    )
    assert len(reasons(signs, model)) == MOST
    assert reasons({"long": 1.0}, model) == ()


def test_a_document_tells_what_its_doubts_have_in_common() -> None:
    told = told_of(["no formula", "units"], [("a", "b"), ("a",), ("b",), ()])
    assert told == ("no enacting formula was found", "a (2 times)", "b")


def unit(confidence: float, start: int) -> UnitConfidence:
    return UnitConfidence("point", None, ((start, start + 5),), 1, 1, confidence)


def test_doubts_come_first_and_spans_are_found() -> None:
    units = (unit(0.9, 0), unit(DOUBTFUL, 10), unit(0.5, 20), unit(0.3, 30))
    confidence = Confidence(0.4, units)
    assert confidence.doubts == (units[3], units[2])
    assert confidence.of(unres.model.Span(start=0, end=11)) == DOUBTFUL
    assert confidence.of(unres.model.Span(start=20, end=31)) == 0.3
    assert confidence.of(unres.model.Span(start=6, end=9)) is None
    assert confidence.of(None) is None


def extend(node: Node, index: int) -> Iterator[tuple[float, Hashable, str]]:
    """Two letters a step; what was chosen first tells three steps on."""
    path = f"{node.key}"
    for letter, weight in (("a", 1.0), ("b", 0.4)):
        yield weight - 5.0 * (index == AHEAD + 1 and path[0] == "a"), path + letter, letter


def test_rivals_are_compared_further_on() -> None:
    found = rivals(beams(3, "", extend, 8))
    assert [(rival.choice, round(rival.margin, 6)) for rival in found] == [("b", 0.6)] * 3
    narrow = rivals(beams(3, "", extend, 1))
    assert [(rival.choice, rival.margin) for rival in narrow] == [(None, 0.0)] * 3
    assert rivals([]) == []


FIXTURES = Path(__file__).parents[1] / "fixtures" / "parsing"


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_word_is_in_a_unit_or_set_aside(path: Path) -> None:
    parsed = unres.analyse(path)
    held: set[int] = set()
    for each in parsed.units:
        for start, end in each.spans:
            held.update(range(start, end))
    for run in parsed.set_aside:
        held.update(range(run.start, run.start + len(run.text)))
    lost = [at for at, char in enumerate(parsed.text) if not char.isspace() and at not in held]
    assert lost == []
    assert parsed.confidence == unres.analyse(path).confidence
