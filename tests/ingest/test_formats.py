"""Which format a file is in; what cannot be read is refused by name, with advice."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.ingest.office import archive, docx, odt, p
from unres.errors import InputError
from unres.ingest import formats, from_bytes

if TYPE_CHECKING:
    from pathlib import Path


OLE = b"\xd0\xcf\x11\xe0"
DOC = OLE + "WordDocument".encode("utf-16-le")


@pytest.mark.parametrize(
    "data",
    [
        docx(p("lamp")),
        odt("<text:p>lamp</text:p>"),
        b"<!DOCTYPE html><title>no</title><p>lamp",
        b"\xef\xbb\xbf<!-- saved --><HTML><p>lamp",
        b"<?xml version='1.0'?><!-- " + b"-> " * 1000 + b"--><html><p>lamp</p></html>",
        "<?xml version='1.0' encoding='utf-16'?><html><p>lamp</p></html>".encode("utf-16"),
        b"lamp",
        "lamp".encode("utf-16"),
    ],
)
def test_formats_are_told_by_their_bytes(data: bytes) -> None:
    assert from_bytes(data, name="x.bin").text.strip() == "lamp"


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"", "no text"),
        (b"\xef\xbb\xbf", "no text"),
        (b" \r\n\t", "no text"),
        (docx(""), "no text"),
        (b"<html><script>x</script></html>", "no text"),
        (b"PK\x03\x04", "damaged"),
        (docx(p("lamp"))[:-30], "damaged"),
        (archive({"a.txt": "lamp"}), "unpack"),
        (archive({"word/document.xml": "<a><b></a>"}), "damaged"),
        (b"\x1f\x8b\x08", "unpack"),
        (b"\x89PNG\r\n", "OCR"),
        (OLE + b"anything", "damaged DOC"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (archive({"META-INF/manifest.xml": "<encryption-data/>", "content.xml": "?"}), "password"),
        (b"<html><frameset><frame src=menu.html><frame src=text.html>", "text.html"),
        (b"<html>" + b"<div>" * 5_000, "nested deeper"),
        (docx(p("lamp" + "<w:r>" * 300)), "damaged"),
        (b"<?xml version='1.0'?><letter>lamp</letter>", "neither Akoma Ntoso nor HTML"),
        ("<?xml version='1.0'?><letter>lamp</letter>".encode("utf-16"), "neither Akoma Ntoso"),
        (bytes(256), "binary"),
        (bytes(range(128, 256)) * 4, "--encoding"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, advice: str) -> None:
    with pytest.raises(InputError, match=rf"^here: (?!here).*{advice}"):
        from_bytes(data, name="here")


@pytest.mark.parametrize(("data", "program"), [(DOC, "antiword"), (b"{\\rtf1", "LibreOffice")])
def test_programs_that_are_missing_are_named(
    data: bytes, program: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match=program):
        from_bytes(data)


def test_antiword_reads_doc(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "antiword"
    program.write_text(f"#!{shutil.which('sh')}\necho lamp\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert from_bytes(DOC).text == "lamp\n"


def test_names_of_formats_are_told_apart() -> None:
    names = [form.name for form in formats.FORMATS]
    assert len(set(names)) == len(names)
