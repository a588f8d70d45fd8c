"""Files that something went wrong with: office files, pages, Akoma Ntoso, JSON and texts, changed.

    python -m tests.fuzz.mutants SECONDS [SEED] [KIND...]
    python -m tests.fuzz.mutants --count COUNT [SEED] [KIND...]

Each mutant is made of a good file by a few changes of chance, and has to obey the laws: it becomes
a document without loss, or gives an error that is foreseen, within `LONGEST` seconds of processor
time. A find is printed with the seed that makes it again: ``--seed SEED KIND``.
"""

from __future__ import annotations

import random
import re
import signal
import sys
import time
import traceback
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import unres
from tests.fuzz.laws import obey
from tests.fuzz.soup import CODES, pieces, set_in_type
from tests.ingest.office import ODF, R, W, archive

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = Path(__file__).parent.parent / "fixtures" / "parsing"
#: Seconds of processor time that a mutant may take: the longest good one takes one.
LONGEST = 10
#: What a mutant is made from has so many characters at the most.
MOST = 6_000
#: What files of these kinds are made of, beside what stands in them.
SIGNS = (
    *("<", ">", "</", "/>", "&", "&#0;", "&#x1F600;", "&lt;", "&none;", "<!--", "-->", "<![CDATA["),
    *("]]>", "<?a b?>", "<!DOCTYPE a>", "\0", "\ufeff", "\u202b", "\ud7ff", '"', "'", "=", "\x0e"),
    *("\x10", " ", "\n", "\t", "0", "-1", "999999999999", "1", "true", "off", "²", "٣", "{", "}"),
    *("[", "]", ",", ":", "null", "superscript", "xml:space='preserve'"),
)
CALL = '<w:footnoteReference w:id="1"/>'


def mutated(text: str, rng: random.Random, words: tuple[str, ...]) -> str:
    """Return `text` after some changes: pieces dropped, doubled, moved, put in or replaced."""
    for _ in range(rng.randrange(1, 7)):
        start = rng.randrange(len(text) + 1)
        end = min(len(text), start + rng.choice((1, 1, 2, 5, 20, 100, 400)))
        piece, place = text[start:end], rng.randrange(len(text) + 1)
        change = rng.randrange(6)
        if change == 0:
            text = text[:start] + text[end:]
        elif change == 1:
            text = text[:end] + piece * rng.choice((1, 1, 3, 30)) + text[end:]
        elif change == 2:
            text = text[:place] + piece + text[place:]
        elif change == 3:
            text = text[:start] + rng.choice(words) + text[start:]
        elif change == 4:
            text = text[:start] + rng.choice(words) + text[end:]
        else:
            text = _exchanged(text, rng)
    return text or " "


def _exchanged(text: str, rng: random.Random) -> str:
    """Exchange two lines, or two tags."""
    parts = re.split(r"(?<=\n)|(?=<)", text)
    one, other = rng.randrange(len(parts)), rng.randrange(len(parts))
    parts[one], parts[other] = parts[other], parts[one]
    return "".join(parts)


def _bytes(data: bytes, rng: random.Random) -> bytes:
    """Return `data` after changes of single bytes, and cut off now and then."""
    changed = bytearray(data)
    for _ in range(rng.randrange(4)):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed[: rng.randrange(1, len(changed))] if rng.random() < 0.1 else changed)


@cache
def _text(code: str) -> str:
    return (TEXTS / f"{code}.txt").read_text("utf-8")[:MOST]


def _escaped(code: str) -> list[str]:
    text = _text(code).replace("&", "&amp;").replace("<", "&lt;")
    return [line for line in text.replace("\f", "\n").splitlines() if line.strip()]


@cache
def docx_parts(code: str) -> dict[str, str]:
    """The parts of a DOCX file with numbers, notes, a table, a box, a field and deleted text."""
    lines = _escaped(code)
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="S{at % 3}"/>'
        f'<w:numPr><w:ilvl w:val="{at % 2}"/><w:numId w:val="{at % 2}"/></w:numPr></w:pPr>'
        f"<w:r><w:rPr><w:i/></w:rPr><w:t>{line[:9]}</w:t></w:r><w:r><w:t>{line[9:]}</w:t>"
        f"{CALL if at == 5 else ''}</w:r></w:p>"
        for at, line in enumerate(lines)
    )
    more = (
        f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{lines[0]}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>'
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:pict><w:txbxContent>"
        f"<w:p><w:r><w:t>{lines[1]}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{at}"><w:basedOn w:val="S{(at + 1) % 3}"/>'
        "<w:rPr><w:b/></w:rPr></w:style>"
        for at in range(3)
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1">'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    notes = f'<w:footnote w:id="1"><w:p><w:r><w:t>{lines[2]}</w:t></w:r></w:p></w:footnote>'
    parts = {"styles": styles, "numbering": numbering, "footnotes": notes}
    return {
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}{more}</w:body></w:document>",
        **{f"word/{name}.xml": f"<w:root {W}>{text}</w:root>" for name, text in parts.items()},
    }


@cache
def odt_parts(code: str) -> dict[str, str]:
    """The parts of an ODT file with a list, a note, a table, a frame and a hidden paragraph."""
    lines = _escaped(code)
    body = "".join(
        f'<text:p text:style-name="P{at % 2}"><text:span text:style-name="T">{line[:9]}</text:span>'
        f'{line[9:]}<text:s text:c="2"/></text:p>'
        for at, line in enumerate(lines)
    )
    more = (
        '<text:list text:style-name="L"><text:list-item><text:p>'
        f"{lines[0]}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>"
        f"{lines[1]}</text:p></text:note-body></text:note></text:p></text:list-item></text:list>"
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>'
        f"{lines[2]}</text:p></table:table-cell></table:table-row></table:table><text:p>"
        f"<draw:frame><draw:text-box><text:p>{lines[3]}</text:p></draw:text-box></draw:frame>"
        '<text:hidden-paragraph text:is-hidden="true"/></text:p>'
    )
    styles = (
        '<style:style style:name="P0" style:parent-style-name="P1"/><style:style style:name="T">'
        '<style:text-properties fo:font-style="italic"/></style:style><text:list-style '
        'style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/></text:list-style>'
    )
    return {
        "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}{more}</office:text>"
        "</office:body></office:document-content>"
    }


def _packed(parts: dict[str, str], code: str, rng: random.Random) -> bytes:
    name = rng.choice(list(parts))
    changed = mutated(parts[name], rng, (*SIGNS, *pieces(code)[:40]))
    data = archive({**parts, name: changed.encode("utf-8", "replace").decode()})
    return _bytes(data, rng) if rng.random() < 0.1 else data


@cache
def _document(code: str) -> unres.Document:
    return unres.parse(_text(code), language=code)


@cache
def _akn(code: str) -> str:
    return unres.to_akn(_document(code)).decode()


def _marked_up(text: str, code: str, rng: random.Random) -> bytes:
    changed = mutated(text, rng, (*SIGNS, *pieces(code)[:40]))
    return _bytes(changed.encode("utf-8", "replace"), rng)


KINDS: dict[str, Callable[[str, random.Random], bytes]] = {
    "docx": lambda code, rng: _packed(docx_parts(code), code, rng),
    "odt": lambda code, rng: _packed(odt_parts(code), code, rng),
    "html": lambda code, rng: _marked_up(set_in_type(_text(code)), code, rng),
    "xml": lambda code, rng: _marked_up(_akn(code), code, rng),
    "json": lambda code, rng: _marked_up(unres.to_json(_document(code)), code, rng),
    "text": lambda code, rng: mutated(_text(code), rng, pieces(code)).encode("utf-8", "replace"),
}
#: Those whose text is parsed, so that it can be seen that nothing of it is lost.
PARSED = frozenset(("docx", "odt", "html", "text"))


def mutant(kind: str, seed: int) -> tuple[str, bytes]:
    """Return the language and the bytes of the mutant that `seed` makes."""
    rng = random.Random(f"{kind} {seed}")
    code = CODES[seed % len(CODES)]
    return code, KINDS[kind](code, rng)


def live(kind: str, seed: int) -> None:
    """See that a mutant obeys the laws.

    Raises:
        Exception: it does not.
    """
    code, data = mutant(kind, seed)
    if kind in PARSED and not data.lstrip().startswith((b"<?xml", b"{")):
        obey(data, code)
        return
    try:
        document = unres.analyse(data).document
    except unres.UnresError:
        return
    try:
        xml = unres.to_akn(document)
    except unres.LossError:
        assert document.origin is not None  # a namespace or an identity was changed
        return
    assert unres.to_akn(unres.read_akn(xml)) == xml


def _ring(*_: object) -> NoReturn:
    msg = f"longer than {LONGEST} s"
    raise TimeoutError(msg)


def find(kind: str, seed: int) -> str | None:
    """Say what is wrong with a mutant, if anything is."""
    signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        live(kind, seed)
    except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
        return traceback.format_exc(limit=-2)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return None


def main(arguments: list[str]) -> int:
    """Fuzz as long or as often as is told; return how many finds there are."""
    counted = arguments[:1] == ["--count"]
    most, *rest = arguments[1:] if counted else arguments
    seed = int(rest.pop(0)) if rest and rest[0].isdecimal() else 0
    kinds = rest or list(KINDS)
    begin, tried, finds = time.monotonic(), 0, 0
    while tried < int(most) if counted else time.monotonic() - begin < float(most):
        kind, tried, seed = kinds[tried % len(kinds)], tried + 1, seed + 1
        if wrong := find(kind, seed):
            finds += 1
            print(f"--seed {seed} {kind}\n{wrong}", flush=True)
    print(f"{tried} mutants in {time.monotonic() - begin:.0f} s, {finds} finds", flush=True)
    return finds


if __name__ == "__main__":
    if sys.argv[1] == "--seed":
        live(sys.argv[3], int(sys.argv[2]))
    else:
        sys.exit(bool(main(sys.argv[1:])))
