"""What is not well formed: mended where only one mend is possible, and each mend told."""

from __future__ import annotations

import time

import pytest
from lxml import etree

from unres.errors import InputError
from unres.mending import UnmendableError, mend, place_of
from unres.mending.grammar import START, models
from unres.xmlsafe import parse_xml

HEAD = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><mainBody>'
TAIL = "</mainBody></statement></akomaNtoso>"
ONE = "<paragraph><num>1.</num><content><p>Lights lamps;</p></content></paragraph>"
TWO = "<paragraph><num>2.</num><content><p>Trims wicks.</p></content></paragraph>"
BOTH = ONE + TWO
LIST = "<point><num>(a)</num><content><p>by day;</p></content></point>"
LIST = f"<paragraph><list>{LIST}</list></paragraph>"

MENDED = [
    (BOTH.replace("</paragraph>", "", 1), BOTH, "</paragraph> was missing"),
    (BOTH.replace("</num>", "", 1), BOTH, "</num> was missing"),
    (BOTH.replace("</p>", "", 1), BOTH, "</p> was missing"),
    (BOTH.replace("</content>", "</content></content>", 1), BOTH, "</content> was one too many"),
    (BOTH.replace("</p></content>", "</content></p>", 1), BOTH, "each other's place"),
    (BOTH.replace("</paragraph><paragraph>", "<paragraph></paragraph>"), BOTH, "each other's"),
    (ONE + TWO.replace("<paragraph>", ""), BOTH, "<paragraph> was missing"),
    (ONE + TWO.replace("<content>", ""), BOTH, "<content> was missing"),
    (ONE.replace("</paragraph>", "</alinea>") + TWO, BOTH, "read as paragraph"),
    (
        "<paragraph><i>Lamps</i></docTitle></p>" + ONE,
        "<p><docTitle><i>Lamps</i></docTitle></p>" + ONE,
        "<paragraph> read as docTitle",
    ),
    (LIST.replace("</point>", ""), LIST, "</point> was missing"),
    ("<p>salt & oil</p>", "<p>salt &amp; oil</p>", "bare &"),
    ("<p>2 < 3</p>", "<p>2 &lt; 3</p>", "bare <"),
    ("<p>a&nbsp;b</p>", "<p>a\u00a0b</p>", "&nbsp;"),
    ("<p>&#xD83D;&#xDE00;</p>", "<p>\U0001f600</p>", "two halves"),
    ('<p class="a" class="a">b</p>', '<p class="a">b</p>', "stood twice"),
]


def shape(inside: str) -> list[tuple[str, str]]:
    root = etree.fromstring(HEAD + inside + TAIL)
    return [(str(each.tag), each.text or "") for each in root.iter()]


@pytest.mark.parametrize(("broken", "whole", "told"), MENDED)
def test_what_has_one_mend_is_mended_and_told(broken: str, whole: str, told: str) -> None:
    mended, mends = mend(HEAD + broken + TAIL)
    root = etree.fromstring(mended)
    assert [(str(each.tag), each.text or "") for each in root.iter()] == shape(whole)
    assert any(told in each.what for each in mends)


REFUSED = [
    (f"<section>{ONE}<section>{ONE}</section><section>{ONE}</section>", "several ways"),
    ("<p>a<authorialNote><p>b</p></authorialNote></p>".replace("<authorialNote>", ""), "lost"),
    ("<p>&#xD800;</p>", "no character"),
    ("<p>&#1;</p>", "no character"),
    ("<p>&unheard;</p>", "declares the entity"),
    ('<p class="a" class="b"/>', "two values"),
    ("<p><b</p>", "no tag"),
]


@pytest.mark.parametrize(("broken", "why"), REFUSED)
def test_what_has_several_mends_or_none_is_refused(broken: str, why: str) -> None:
    with pytest.raises(UnmendableError, match=why):
        mend(HEAD + broken + TAIL)


def test_what_is_cut_off_is_refused() -> None:
    for part in (0.3, 0.6, 0.99):
        text = HEAD + BOTH + TAIL
        with pytest.raises(UnmendableError, match="cut off"):
            mend(text[: int(len(text) * part)])


def test_prefixes_without_declaration_are_declared() -> None:
    broken = HEAD + '<p>a<my:tag x:y="1">b</my:tag><akn4un:z/></p>' + TAIL
    tree = parse_xml(broken)
    tags = [str(each.tag) for each in tree.root.iter()]
    assert tags[-2:] == ["{urn:undeclared:my}tag", "{http://un.org/akn4un}z"]
    assert len(tree.problems) == 3


def test_names_with_two_colons_are_mended() -> None:
    mended, mends = mend(HEAD + "<p><a:b:c>x</a:b:c></p>" + TAIL)
    assert "<a:b-c>x</a:b-c>" in mended
    assert any("more than one colon" in each.what for each in mends)


def test_a_mend_knows_its_line_and_column() -> None:
    text = f"{HEAD}\n{ONE}\n  <paragraph><num>2.<content><p>x</p></content></paragraph>{TAIL}"
    _, (one,) = mend(text)
    assert place_of(text, one.at) == (3, 21)


@pytest.mark.parametrize("encoding", ["no-such-encoding", "hex", "cp037"])
def test_odd_encodings_are_refused_and_no_defect(encoding: str) -> None:
    with pytest.raises(InputError):
        parse_xml(f'<?xml version="1.0" encoding="{encoding}"?>{HEAD}<p>a{TAIL}'.encode())


def test_the_schema_tells_what_may_stand_in_what() -> None:
    paragraph = models()["paragraph"]
    state = START
    for child in ("num", "content"):
        state = paragraph.step(state, child)
        assert state
    assert paragraph.is_end(state)
    assert not paragraph.step(state, "paragraph")
    assert models()["p"].mixed
    assert not models()["content"].mixed


def test_a_file_with_too_many_ways_to_read_it_is_refused_in_time() -> None:
    begun, ended = "list point content section", "p num i b q u wrapUp q container heading"
    starts = "".join(f"<{name}>" for name in begun.split())
    ends = "".join(f"</{name}>" for name in ended.split())
    begin = time.process_time()
    with pytest.raises(UnmendableError, match="too many ways to read it"):
        mend(HEAD + starts + (BOTH + LIST) * 20 + ends + TAIL)
    assert time.process_time() - begin < 10  # three seconds where nothing else runs


def test_several_damages_in_a_long_file_are_searched_in_time() -> None:
    body = "<p>first</q>" + (LIST + BOTH) * 60
    middle, end = (body.index(tag, at) for tag, at in (("</content>", 7000), ("</point>", 9000)))
    damaged = f"{body[:middle]}</q>{body[middle:end]}</yoint>{body[end + len('</point>') :]}"
    begin = time.process_time()
    _, mends = mend(HEAD + damaged + TAIL)
    assert time.process_time() - begin < 8  # a second where nothing else runs
    assert [each.what[:12] for each in mends] == ["</q> read as", "</q> was one", "</yoint> rea"]
