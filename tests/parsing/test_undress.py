"""Dress: what other programs put around and before the lines of a text, and what looks like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.parsing.layouts import wrapped
from tests.parsing.test_parse import TEXTS, lost_and_won, outline
from unres.lang import load
from unres.parsing import parse_text
from unres.parsing.undress import undress
from unres.parsing.undress.web import can_hold, is_of_site

if TYPE_CHECKING:
    from pathlib import Path

MENUS = {
    "ara": ("الرئيسية\nبحث\nطباعة", "العودة إلى الأعلى\nالنص متاح بموجب رخصة مفتوحة."),
    "deu": ("Startseite\nSuche\nDrucken", "Nach oben\nDer Text ist unter der Lizenz X verfügbar."),
    "eng": ("Skip to main content\nHome | Lamps | Search", "Related documents\nContact | Privacy"),
    "fra": ("Accueil\nRechercher\nImprimer", "Haut de page\nTexte disponible sous licence X."),
    "rus": ("Главная\nПоиск\nПечать", "Наверх\nТекст доступен по лицензии X."),
    "spa": ("Inicio\nBuscar\nImprimir", "Volver arriba\nContacto | Aviso de privacidad"),
    "zho": ("首页\n搜索\n打印", "返回顶部\n本文采用知识共享署名许可协议。"),
}


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def numbered(text: str) -> str:
    return "\n".join(f"{number:>4}  {line}" for number, line in enumerate(text.split("\n"), 1))


def numbered_by_fives(text: str) -> str:
    lines = enumerate(text.split("\n"), 1)
    return "\n".join(f"{'' if number % 5 else number!s:>4}  {line}" for number, line in lines)


def in_a_page(text: str, code: str) -> str:
    above, below = MENUS[code]
    return f"{above}\n\n{text}\n{below}\n"


@pytest.mark.parametrize("dress", [quoted, numbered, numbered_by_fives])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_quoted_and_numbered_lines_are_read_as_others(path: Path, dress: object) -> None:
    assert callable(dress)
    plain = wrapped(path.read_text("utf-8"))
    dressed = dress(plain)
    parsed = parse_text(dressed)
    assert outline(parsed.document) == outline(parse_text(plain).document)
    assert not any(map(sum, (each.values() for each in lost_and_won(dressed, parsed))))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_menus_and_licences_are_set_aside(path: Path) -> None:
    plain = path.read_text("utf-8")
    parsed = parse_text(in_a_page(plain, path.stem))
    assert outline(parsed.document) == outline(parse_text(plain).document)
    aside = [one.text for one in parsed.set_aside if one.reason.startswith("web page")]
    assert aside == "\n".join(MENUS[path.stem]).split("\n")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("form", [str, wrapped])
def test_a_text_without_dress_keeps_all(path: Path, form: object) -> None:
    assert callable(form)
    text = form(path.read_text("utf-8"))
    assert undress(text, load(path.stem)) == (text, [])


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("- 1. Lights lamps;\n- (a) Trims wicks;\n• 2) Rests.", ["-", "-", "•"]),
        ("- lamps;\n- wicks.", []),
        ("- Recalling lamps,\n- 1. Notes wicks;\n- oil;", ["-", "-"]),
        ("- Recalling lamps,\n- Noting wicks,", []),
        ("1 - 2. Lamps", []),
        ("> 5 lamps are lit\nThe others are not.", []),
        ("Lamps[edit]\nWicks", ["[edit]"]),
        ("1 Lamps.\n\nhttps://lamps.example/a\nhttps://lamps.example/b\n\nLight", "2 links"),
        ("1. Decides.\n\nhttps://lamps.example/a\nRetrieved 3 May 2031\n", "2 links"),
        ("1 Lamps: see\nhttps://lamps.example/a\n2 Wicks.", []),
        ("\n".join(f"{n} lamp" for n in range(2, 20)) + "\nlamps\nwicks\nkeepers", []),
        ("Home", []),
        ("+----+---+\n| A  | B |\n+====+===+", ["+----+---+", "|", "|", "|", "+====+===+"]),
        ("|A|B|\n|C|D|", ["|"] * 6),
        ("|A|B|", []),
        ("|A|\n|---|:--|", ["|", "|", "|---|:--|"]),
        ("  ------ ----\n  Lamps  12", ["  ------ ----"]),
        ("------", []),
        ("Print\nThe General Assembly,\nSearch", []),
    ],
)
def test_what_is_dress_and_what_is_not(text: str, aside: object) -> None:
    found = [one.text for one in undress(text, load("en")).aside]
    assert (f"{len(found)} links" if aside == "2 links" else found) == aside


def test_cells_without_borders_stand_in_their_columns() -> None:
    grid = "|Lamps of the north|12 |\n|                  |   |\n|Wicks             |  4|"
    bare = undress(grid, load("en")).text
    assert bare == " Lamps of the north\t12  \n                        \n Wicks             \t  4 "


def test_bullets_go_in_the_order_of_the_text() -> None:
    undressed = undress("- Recalling lamps,\n- 1. Notes wicks;\n- Noting oil,", load("en"))
    assert undressed.text.split() == [
        "Recalling",
        "lamps,",
        "1.",
        "Notes",
        "wicks;",
        "Noting",
        "oil,",
    ]


def test_dress_alone_is_no_dress() -> None:
    assert undress("> \n> \n> \n", load("en")).aside == []


@pytest.mark.parametrize(
    "text",
    ["A/RES/80/1", "General Assembly", "3 March 2031", "Annex", "Noting the lamps", "12 lamps;"],
)
def test_lines_that_a_resolution_can_hold(text: str) -> None:
    assert can_hold(text, load("en"))
    assert not is_of_site(text)
