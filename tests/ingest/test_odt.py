"""ODT: what is printed, in order, with numbers, notes and tables."""

from __future__ import annotations

from tests.ingest.office import odt
from unres.ingest.odt import text_of_odt

STYLES = """
<text:list-style style:name="L">
 <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
 <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="("
  style:num-suffix=")"/>
 <text:list-level-style-number text:level="3" style:num-format="i" text:display-levels="3"/>
</text:list-style>
<text:list-style style:name="B">
 <text:list-level-style-bullet text:level="1" text:bullet-char="–"/>
</text:list-style>
"""


def items(*texts: str) -> str:
    return "".join(f"<text:list-item>{text}</text:list-item>" for text in texts)


def test_lists_are_numbered_level_by_level() -> None:
    deep = f"<text:list>{items('<text:p>x</text:p>')}</text:list>"
    inner = f"<text:list>{items('<text:p>a</text:p>', '<text:p>b</text:p>' + deep)}</text:list>"
    outer = items("<text:p>one</text:p>" + inner, "<text:p>two</text:p><text:p>more</text:p>")
    body = f'<text:list text:style-name="L">{outer}</text:list>'
    text = text_of_odt(odt(body, STYLES))
    assert text.splitlines() == ["1.\tone", "(a)\ta", "(b)\tb", "1.b.i\tx", "2.\ttwo", "more"]


def test_lists_go_on_only_where_they_say_so() -> None:
    one = f'<text:list text:style-name="L"{{}}>{items("<text:p>so</text:p>")}</text:list>'
    body = one.format("") + one.format(' text:continue-numbering="true"') + one.format("")
    assert text_of_odt(odt(body, STYLES)) == "1.\tso\n2.\tso\n1.\tso\n"


def test_what_is_not_printed_is_left_out() -> None:
    styles = (
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    )
    deletion = "<text:deletion><text:p>old</text:p></text:deletion>"
    body = (
        f"<text:tracked-changes><text:changed-region>{deletion}</text:changed-region>"
        '</text:tracked-changes><text:section text:display="none"><text:p>no</text:p>'
        "</text:section><text:p>The <text:change-start/>new<text:change-end/> "
        '<text:span text:style-name="H">hidden</text:span><text:change/>lamp'
        '<text:hidden-text text:is-hidden="true">no</text:hidden-text></text:p>'
    )
    assert text_of_odt(odt(body, styles)) == "The new lamp\n"


def test_paragraphs_are_hidden_by_their_style_or_a_field() -> None:
    styles = (
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    )
    field = '<text:span><text:hidden-paragraph text:is-hidden="{}"/></text:span>'
    boxed = f"<draw:frame><draw:text-box><text:p>no{field.format('true')}</text:p></draw:text-box>"
    body = (
        f'<text:p text:style-name="H">no</text:p><text:h>no{field.format("true")}</text:h>'
        f"<text:p>The {field.format('false')}lamp{boxed}</draw:frame></text:p>"
    )
    assert text_of_odt(odt(body, styles)) == "The lamp\n"


def test_bullets_are_kept() -> None:
    body = f'<text:list text:style-name="B">{items("<text:p>so</text:p>")}</text:list>'
    assert text_of_odt(odt(body, STYLES)) == "–\tso\n"


def test_notes_signs_and_tables() -> None:
    body = (
        "<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>See A.</text:p></text:note-body></text:note>, e"
        "<office:annotation><text:p>no</text:p></office:annotation>"
        "</text:p><table:table><table:table-row>"
        '<table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>'
        "<table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert text_of_odt(odt(body)) == "a   b\tc\nd1, e\nx\tx\ty\n\n1\tSee A.\n"


def test_marks_that_are_written_twice_are_read_once() -> None:
    note = (
        '<text:note><text:note-citation text:label="(1)">(1)</text:note-citation>'
        "<text:note-body><text:p>See A.</text:p></text:note-body></text:note>"
    )
    body = f"<text:p>a<text:span>{note}</text:span>(1), b</text:p>"
    assert text_of_odt(odt(body)) == "a(1), b\n\n(1)\tSee A.\n"


def test_raised_figures_stay_raised() -> None:
    style = (
        '<style:style style:name="T"><style:text-properties style:text-position="super 58%"/>'
        "</style:style>"
    )
    body = '<text:p>20 km<text:span text:style-name="T">2</text:span></text:p>'
    assert text_of_odt(odt(body, style)) == "20 km²\n"


def test_deleted_text_is_left_out() -> None:
    body = "<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>new</text:p>"
    assert text_of_odt(odt(body)) == "new\n"
