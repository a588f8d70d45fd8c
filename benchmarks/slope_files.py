"""Files for ``slope.py`` that are no plain text: each with so many bytes, of which none is packed.

A packed file unpacks to many times its bytes: what it costs is bounded by what it unpacks to, and
that is what is counted here.
"""

from __future__ import annotations

import io
import zipfile

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LINE = "Decides to keep the lamps of lighthouse # lit and to report on it to its next session"


def counted(unit: str, size: int) -> str:
    """Repeat `unit`, ``#`` in which is a number that counts, to `size` characters."""
    length = len(unit.replace("#", str(size // len(unit))))
    return "".join(unit.replace("#", str(n)) for n in range(1, size // length + 1))


def stored(**parts: str) -> bytes:
    """Return a ZIP file of these parts, none of them packed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as target:
        for name, text in parts.items():
            target.writestr(name.replace("__", "/") + ".xml", text)
    return made.getvalue()


def docx(size: int) -> bytes:
    """Paragraphs of two runs, one of them in italics."""
    run = f"<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>#. Decides</w:t></w:r><w:r><w:t>{LINE}"
    body = counted(f"{run};</w:t></w:r></w:p>", size)
    return stored(word__document=f"<w:document {WORD}><w:body>{body}</w:body></w:document>")


def notes(size: int) -> bytes:
    """Calls of footnotes, and the notes."""
    calls = counted(
        '<w:p><w:r><w:t>Lamp</w:t><w:footnoteReference w:id="#"/></w:r></w:p>', size // 2
    )
    texts = counted(
        f'<w:footnote w:id="#"><w:p><w:r><w:t>{LINE}.</w:t></w:r></w:p></w:footnote>', size // 2
    )
    return stored(
        word__document=f"<w:document {WORD}><w:body>{calls}</w:body></w:document>",
        word__footnotes=f"<w:footnotes {WORD}>{texts}</w:footnotes>",
    )


def odt(size: int) -> bytes:
    """Paragraphs with a span in each."""
    body = counted(f"<t:p>#. <t:span>Decides</t:span> {LINE};</t:p>", size)
    spaces = f'xmlns:o="{OFFICE.format("office")}" xmlns:t="{OFFICE.format("text")}"'
    return stored(
        content=f"<o:document-content {spaces}><o:body><o:text>{body}</o:text></o:body>"
        "</o:document-content>"
    )


def html(size: int) -> bytes:
    """Paragraphs with a word in italics."""
    return f"<html><body>{counted(f'<p>#. <i>Decides</i> {LINE};</p>', size)}".encode()


def xml(size: int) -> bytes:
    """Paragraphs of Akoma Ntoso."""
    body = counted(
        f'<paragraph eId="para_#"><num>#.</num><content eId="para_#__content">'
        f"<p>{LINE};</p></content></paragraph>",
        size,
    )
    place = '"/akn/un/statement/resolution/unsc/2030/1"'
    names = f"<FRBRthis value={place}/><FRBRuri value={place}/>"
    dated = '<FRBRdate date="2030-01-01" name=""/><FRBRauthor href="#un"/>'
    meta = "".join(
        f"<FRBR{level}>{names}{dated}{more}</FRBR{level}>"
        for level, more in (
            ("Work", '<FRBRcountry value="un"/>'),
            ("Expression", '<FRBRlanguage language="eng"/>'),
            ("Manifestation", ""),
        )
    )
    return (
        f'<akomaNtoso xmlns="{AKN}"><statement name="resolution"><meta>'
        f'<identification source="#un">{meta}</identification></meta><mainBody>{body}</mainBody>'
        "</statement></akomaNtoso>"
    ).encode()


def json(size: int) -> bytes:
    """Clauses in our own JSON."""
    clause = f'{{"kind": "operative", "label": "#.", "text": {{"text": "{LINE};"}}}},'
    return f'{{"language": "eng", "operative": [{counted(clause, size)[:-1]}]}}'.encode()


def side(size: int) -> bytes:
    """Records of a side file."""
    record = '{"symbol": "S/RES/# (2030)", "sponsors": ["Algeria", "Chad"], "meeting": #},'
    return f"[{counted(record, size)[:-1]}]".encode()


KINDS = {
    "docx": docx,
    "docx, notes": notes,
    "odt": odt,
    "html": html,
    "xml": xml,
    "json": json,
    "side file": side,
}
