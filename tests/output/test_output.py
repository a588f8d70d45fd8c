"""The formats: what goes in comes out."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from tests.akn.samples import ASSEMBLY
from tests.strategies import documents
from unres.diagnostics import Severity
from unres.errors import WriteError
from unres.ingest.raised import plain
from unres.model import Annex, Document, Footnote, NoteMark, OperativeClause, Text, printed
from unres.options import Options
from unres.output import RENDERERS, TABLES, json_schema, render
from unres.resources import schema_path
from unres.validation import Finding

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize("form", sorted({*RENDERERS, *TABLES} - {"parquet"}))
def test_every_format_is_utf8_and_ends_its_last_line(form: str) -> None:
    data = render(ASSEMBLY, form)
    assert data.decode().endswith("\n")
    assert "Recalling" in data.decode()


def test_text_has_a_label_on_the_line_of_its_paragraph_and_an_annex_on_its_own() -> None:
    document = Document(
        language="eng",
        operative=(
            OperativeClause(label="1.", text=Text(text=""), wrap_up=Text(text="Goes on")),
            OperativeClause(label="2.", text=Text(text="Ends:"), wrap_up=Text(text="here")),
            OperativeClause(label="3.", text=Text(text="")),
        ),
        annexes=(
            Annex(label="Annex", title=Text(text="Rules")),
            Annex(label="", title=Text(text="More")),
        ),
    )
    lines = ["1. Goes on", "2. Ends:", "here", "3.", "Annex", "Rules", "More"]
    assert render(document, "text").decode().splitlines() == lines


def test_a_call_behind_a_label_that_stands_alone_is_printed() -> None:
    called = Text(text="", marks=(NoteMark(start=0, end=0, note="fn_1", printed="1"),))
    clause = OperativeClause(label="1.", text=called, wrap_up=Text(text="Goes on"))
    note = Footnote(id="fn_1", marker="1", text=Text(text="See"))
    document = Document(language="eng", operative=(clause,), footnotes=(note,))
    assert render(document, "text").decode().splitlines() == ["1. ¹", "Goes on", "1 See"]
    assert "[^1]\n" in render(document, "markdown").decode()


def test_unknown_format() -> None:
    with pytest.raises(KeyError):
        render(ASSEMBLY, "papyrus")


@given(documents())
def test_json_is_read_back(document: Document) -> None:
    assert Document.model_validate_json(render(document, "json")) == document


@given(documents())
def test_text_holds_all_that_is_printed(document: Document) -> None:
    text = Counter(_letters(plain(render(document, "text").decode())))
    assert not Counter(_letters("".join(printed(document)))) - text


def _letters(text: str) -> str:
    return "".join(text.split())


def test_text_has_one_paragraph_a_line() -> None:
    lines = render(ASSEMBLY, "text").decode().splitlines()
    assert "80/999. Observation of mountain glaciers" in lines
    assert "Recalling its resolution 77/158 of 14 December 2022,¹" in lines
    assert "(i) Stations;" in lines
    assert "Station\tDollars" in lines
    assert lines[-1] == "1 See A/80/999 and the annex."


def test_json_schema_is_up_to_date(golden: Callable[[Path, bytes], None]) -> None:
    schema = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    golden(schema_path("akomantoso30.xsd").with_name("unres.schema.json"), schema.encode())


def test_xml_that_is_not_valid_is_not_given_out(monkeypatch: pytest.MonkeyPatch) -> None:
    finding = Finding("XSD-01", Severity.ERROR, "not expected", 7, xpath="/akomaNtoso")
    monkeypatch.setattr("unres.output.akn.check_schema", lambda _: (finding,))
    with pytest.raises(WriteError, match=r"line 7: XSD-01.*/akomaNtoso"):
        render(ASSEMBLY, "akn", Options())
