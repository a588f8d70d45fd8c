"""HTML: what a browser shows, with the notes that Word writes."""

from __future__ import annotations

import codecs

import pytest

from unres.errors import InputError
from unres.ingest import from_bytes
from unres.ingest.emphasis import unmarked
from unres.ingest.html import text_of_html

WORD = """<html><body><p class=MsoNormal>Lamps <i>burn</i>,<a href="#_ftn1" name="_ftnref1"><span
class=MsoFootnoteReference>[1]</span></a> and</p>
<p><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>
Keepers<span class=MsoCommentReference>[A1]</span><o:p></o:p></p><!--[if x]><p>no</p><![endif]-->
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> See A.</p></div></div>
<div style='mso-element:comment-list'><p>[A1] no</p></div>
</body></html>
"""


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>one\n  two<p>three<br>four", "one two\nthree\nfour"),
        ("<ol><li>a<ol type=a><li>b<li>c</ol><li value=7>d</ol>", "1.\ta\na.\tb\nb.\tc\n7.\td"),
        ("<ol start=3 style='list-style-type: upper-roman'><li>a<li>b</ol>", "III.\ta\nIV.\tb"),
        ("<ul><li>a</ul>", "•\ta"),
        ("<p>x</p><table><tr><td>a<td>b<tr><td>c<td>d</table>", "x\na\tb\nc\td"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<nav>menu</nav><script>x()</script><p style='display:none'>no</p><p>yes", "yes"),
        ("<p hidden>no</p><p style='DISPLAY: none'>no</p><p>yes", "yes"),
        ("<p>x<table><tr hidden><td>no<tr><td hidden>no<td>a<td>b</table>", "x\na\tb"),
        ("<p>x<table><tbody style='display:none'><tr><td>no<tbody><tr><td>a</table>", "x\na"),
        ("<div role=banner>site</div>lamp<sup>2</sup>s", "lamp²s"),
        ("<a href=#m>Skip</a><main id=m><p>lamp</main><p>Home » Lamps", "lamp"),
        ("<main></main><p>lamp", "lamp"),
        ("<table><tr><td>menu<td><pre>\nA\n\n   B</pre></table>", "menu\nA\n\n   B"),
        ("<p>the <del>old</del><ins>new</ins> lamp", "the new lamp"),
    ],
)
def test_what_a_page_shows(page: str, text: str) -> None:
    assert text_of_html(page).strip() == text


def test_pages_saved_by_word_keep_numbers_and_notes() -> None:
    assert unmarked(text_of_html(WORD)).split("\n") == [
        *("Lamps burn,1 and", "1.\tKeepers", "", "1\tSee A.", "")
    ]


OFFICE = """<p>Lamps<i><a href="#sdfootnote1sym" name="sdfootnote1anc"><sup>(1)</sup></a></i>(1)
burn.</p><div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">(1)</a>
<sup>(1)</sup>See A.</p></div>"""
#: The call is named in no way that tools have: the arrow leads back.
PLAIN = """<p>Lamps<a href="#fn1" id="r1"><sup>[1]</sup></a> burn.</p>
<ol><li id="fn1">See A. <a href="#r1">↩</a></li></ol>"""
PANDOC = """<p>Lamps<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a> burn.</p>
<section role="doc-endnotes"><ol><li id="fn1"><p>See A.<a href="#fnref1">↩︎</a></p></li></ol>"""

OUTSIDE = """<nav><p id="fn7">menu</p></nav><main><p>Lamps<a href="#fn1">1</a> burn.</p></main>
<p>Home</p><section class="footnotes"><p id="fn1">See A.</p></section>"""


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        (OFFICE, ["Lamps(1) burn.", "", "(1)\tSee A.", ""]),
        (PANDOC, ["Lamps1 burn.", "", "1\tSee A.", ""]),
        (PLAIN, ["Lamps1 burn.", "", "1\tSee A.", ""]),
        (OUTSIDE, ["Lamps1 burn.", "", "1\tSee A.", ""]),
    ],
)
def test_notes_are_known_by_where_they_lead(page: str, lines: list[str]) -> None:
    assert text_of_html(page).split("\n") == lines


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8"])
def test_the_declared_encoding_is_taken(encoding: str) -> None:
    page = f"<!doctype html><meta charset={encoding}><p>Маяк горит</p>"
    source = from_bytes(page.encode(encoding))
    assert (source.text, source.encoding) == ("Маяк горит\n", codecs.lookup(encoding).name)


def test_an_encoding_that_does_not_fit_is_not_believed() -> None:
    page = "<html><meta charset=utf-8><p>Генеральная Ассамблея, напоминая о маяках, и других"
    assert "маяках" in from_bytes(page.encode("windows-1251")).text


def test_xhtml_is_html() -> None:
    page = b'<?xml version="1.0" encoding="utf-8"?>\n<html><body><p>lamp</p></body></html>'
    assert from_bytes(page).text == "lamp\n"


def test_bottomless_pages_are_refused() -> None:
    with pytest.raises(InputError, match="nested deeper"):
        text_of_html("<div>x" * 5000)


def test_cost_is_linear() -> None:
    assert text_of_html(f"<ol>{'<li>a' * 50_000}</ol>").count("\n") == 50_000
