"""PDF: text laid out as printed, with raised markers, gaps and pages."""

from __future__ import annotations

import pytest

from tests.ingest.office import pdf
from unres.errors import InputError

pytest.importorskip("pypdfium2")

from unres.ingest.pdf import text_of_pdf


def line(x: float, y: float, text: str, size: float = 10) -> str:
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n"


PARAGRAPH = "".join(
    line(72 if at else 90, 700 - 12 * at, f"A line of a paragraph that is set in type, {at}")
    for at in range(4)
)


def test_indents_and_gaps_are_kept() -> None:
    text = text_of_pdf(pdf(PARAGRAPH + line(72, 640, "Another paragraph, after a gap")))
    lines = text.splitlines()
    assert [len(each) - len(each.lstrip()) for each in lines] == [4, 0, 0, 0, 0, 0]
    assert lines[4:] == ["", "Another paragraph, after a gap"]


def test_columns_are_parted_by_spaces() -> None:
    text = text_of_pdf(
        pdf(PARAGRAPH + line(72, 640, "General Assembly") + line(400, 641, "Distr."))
    )
    assert text.splitlines()[-1].split("   ", 1)[0] == "General Assembly"
    assert text.splitlines()[-1].endswith("   Distr.")


def test_pages_are_parted_by_form_feeds() -> None:
    assert text_of_pdf(pdf(PARAGRAPH, PARAGRAPH)).count("\f") == 1


def test_raised_markers_call_and_begin_notes() -> None:
    call = line(72, 640, "lit by lamps") + line(126, 644, "2", 6) + line(132, 640, "and keepers")
    note = line(80, 103, "2", 5) + line(84, 100, "See the rules of light.", 8)
    lines = text_of_pdf(pdf(PARAGRAPH + call + note)).splitlines()
    assert "lit by lamps² and keepers" in lines
    assert [each.strip() for each in lines[-2:]] == ["_" * 18, "2\tSee the rules of light."]


def test_order_is_that_of_the_page_not_of_the_file() -> None:
    text = text_of_pdf(pdf(line(72, 600, "below and last of all lines") + PARAGRAPH))
    assert text.splitlines()[-1] == "below and last of all lines"


def test_pages_without_text_need_ocr() -> None:
    with pytest.raises(InputError, match="OCR"):
        text_of_pdf(pdf(line(72, 700, "stamp"), "", ""))


def test_fonts_that_do_not_tell_their_letters_are_told() -> None:
    ranges = "1 beginbfrange <20> <7E> <E020> endbfrange"
    spaces = "1 begincodespacerange <00> <FF> endcodespacerange"
    table = f"/CIDInit /ProcSet findresource begin begincmap {spaces} {ranges} endcmap end"
    stream = f"99 0 obj << /Length {len(table)} >> stream\n{table}\nendstream endobj\n"
    plain = pdf(PARAGRAPH).decode("latin-1").replace("/WinAnsi", "/ToUnicode 99 0 R /WinAnsi")
    plain = plain.replace("/Encoding /ToUnicode 99 0 R", "/ToUnicode 99 0 R /Encoding")
    body = plain[: plain.index("xref\n")]
    damaged = f"{body}{stream}trailer << /Size 100 /Root 1 0 R >>\n%%EOF"
    with pytest.raises(InputError, match="do not tell which letters"):
        text_of_pdf(damaged.encode("latin-1"))


def test_files_with_a_password_are_told() -> None:
    key = f"/O <{'00' * 32}> /U <{'00' * 32}>"
    lock = f"trailer << /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 {key} >>"
    locked = pdf(PARAGRAPH).decode("latin-1").replace("trailer <<", lock)
    with pytest.raises(InputError, match="without a password"):
        text_of_pdf(locked.encode("latin-1"))


def test_damaged_files_are_told() -> None:
    with pytest.raises(InputError, match="damaged or locked"):
        text_of_pdf(b"%PDF-1.4 and nothing")
