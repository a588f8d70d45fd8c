"""Small DOCX, ODT and PDF files for the tests, made of the parts that a test cares about."""

from __future__ import annotations

import io
import textwrap
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")),
        *(("draw", "drawing"), ("fo", "xsl-fo-compatible")),
    )
)


def archive(parts: dict[str, str]) -> bytes:
    """A ZIP file with these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return made.getvalue()


def p(text: str, properties: str = "") -> str:
    """A paragraph of a DOCX file."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, rels: str = "", **parts: str) -> bytes:
    """A DOCX file; `parts` are what stands inside the roots of other parts, by their names."""
    files = {f"word/{name}.xml": f"<w:root {W}>{text}</w:root>" for name, text in parts.items()}
    files["word/document.xml"] = f"<w:document {W} {R}><w:body>{body}</w:body></w:document>"
    files["word/_rels/document.xml.rels"] = f"<Relationships>{rels}</Relationships>"
    return archive(files)


def odt(body: str, styles: str = "") -> bytes:
    """An ODT file with these automatic styles."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return archive({"content.xml": content})


def pdf(*pages: str) -> bytes:
    """A PDF file in Helvetica; each page is a content stream, such as ``72 700 Td (text) Tj``.

    Its fonts are ``/F``, ``/B`` (bold) and ``/I`` (italic).
    """
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica{face} /Encoding /WinAnsiEncoding >>"
        for face in ("", "-Bold", "-Oblique")
    ]
    for at, page in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            "/Resources << /Font << /F 3 0 R /B 4 0 R /I 5 0 R >> >> "
            f"/Contents {7 + 2 * at} 0 R >>"
        )
        objects.append(f"<< /Length {len(page)} >>\nstream\n{page}\nendstream")
    data = "%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return f"{data}xref\n0 {size}\n0000000000 65535 f \n{table}{tail}".encode("latin-1")


def pdf_of_text(text: str) -> bytes:
    """A PDF file that prints a text, 50 lines of 90 characters a page."""
    lines = [line for each in text.splitlines() for line in textwrap.wrap(each, 90) or [""]]
    pages = [lines[at : at + 50] for at in range(0, len(lines), 50)]
    return pdf(
        *("\n".join(["BT /F 10 Tf 60 780 Td 14 TL", *map(_shown, page), "ET"]) for page in pages)
    )


def _shown(line: str) -> str:
    codes = line.encode("cp1252")
    return "({}) Tj T*".format("".join(f"\\{code:03o}" for code in codes))
