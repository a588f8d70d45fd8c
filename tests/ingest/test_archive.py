"""ZIP files that want to do harm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ingest.office import archive, docx, p
from unres import budget
from unres.errors import InputError
from unres.ingest.docx import text_of_docx

ENTITIES = (
    '<!DOCTYPE a [<!ENTITY x "lamp"><!ENTITY y "&x;&x;&x;&x;">'
    '<!ENTITY z SYSTEM "file:///etc/hostname">]>'
)


def test_bombs_are_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "_CONTAINER", replace(budget.of_container(), bytes=1000))
    with pytest.raises(InputError, match="too many bytes"):
        text_of_docx(docx(p("x" * 100_000)))


def test_encrypted_members_are_told() -> None:
    data = bytearray(docx(p("lamp")))
    for magic in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.index(magic) + (6 if magic[2] == 3 else 8)] |= 1
    with pytest.raises(InputError, match="password"):
        text_of_docx(bytes(data))


def test_names_that_lead_elsewhere_are_never_used() -> None:
    target = '<Relationship Id="b" Target="../../../../etc/hostname"/>'
    section = '<w:sectPr><w:headerReference w:type="first" r:id="b"/><w:titlePg/></w:sectPr>'
    assert text_of_docx(docx(p("lamp") + section, rels=target)) == "lamp\n"


def test_entities_are_neither_resolved_nor_swallowed() -> None:
    body = f"<w:document xmlns:w='w'>{p('a&y;b&z;c')}</w:document>"
    with pytest.raises(InputError, match="document type"):
        text_of_docx(archive({"word/document.xml": ENTITIES + body}))


def test_bottomless_xml_is_refused() -> None:
    with pytest.raises(InputError, match="damaged"):
        text_of_docx(docx("<w:sdt>" * 5000 + "</w:sdt>" * 5000))
