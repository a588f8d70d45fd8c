"""Doubt: what looks like a resolution however it was copied, and what does not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from unres.ingest.emphasis import Emphasis
from unres.parsing import parse_text

NO_RESOLUTIONS = tomllib.loads((Path(__file__).parent / "no_resolutions.toml").read_text("utf-8"))
COPIED = {
    "formula without a comma": "بيت المنارات\n\nقرار بشأن المنارات\n\nإن مجلس الأمن\n"
    "وقد نظر في تقرير الحراس عن المنارات,\nيقرر:\n(أ) أن يجتمع مرة أخرى في الشتاء,",
    "recitals below menus": "Page de la bibliothèque\n\nSauter à la navigation\n\n"
    "Cette page n’a pas été corrigée\n\nNotant les réponses des gardiens,\n\n"
    "Notant que les phares brûlent, 1. Réaffirme ses vœux ;\n\n2. Demande aux gardiens de veiller.",
    "old characters": "二〇三一. 海上燈塔 大會, 回顧燈塔看守人的報告, 決定:保持燈塔長明。",
    "statement": "海上灯塔网 | 首页 |\n就“灯塔”项目,主席代表安理会发表声明如下:\n“灯塔长明。”",
    "declaration": "Declaration on Lighthouses\n\nWhereas recognition of the keepers is the "
    "foundation of light in the world,\n\nWhereas contempt for lamps has led to darkness,\n\n"
    "Whereas it is essential that ships come home,\n\nWhereas the peoples have pledged themselves "
    "to keep watch,\n\n" + "Article 1\n\nNo lamp may ever go out by night.\n\n" * 20,
}
OTHER = {
    "code": "def lamp(oil: int) -> bool:\n    return oil > 0  # recalling\n\nclass Keeper: ...\n",
    "table": "".join(f"{n}\tLamp {n}\t{n / 7:.2f}\n" for n in range(50)),
}


@pytest.mark.parametrize("text", COPIED.values(), ids=COPIED)
def test_resolutions_are_known_in_any_copy(text: str) -> None:
    assert "not-a-resolution" not in {told.code for told in parse_text(text).diagnostics}


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_other_texts_are_told(text: str) -> None:
    assert "not-a-resolution" in {told.code for told in parse_text(text).diagnostics}


@pytest.mark.parametrize("language", ["ara", "zho", "eng", "fra", "rus", "spa", "deu"])
@pytest.mark.parametrize("kind", NO_RESOLUTIONS)
def test_other_texts_are_told_in_each_language(kind: str, language: str) -> None:
    parsed = parse_text(NO_RESOLUTIONS[kind][language])
    assert "not-a-resolution" in {told.code for told in parsed.diagnostics}


def test_words_in_italics_alone_make_no_resolution() -> None:
    words = ("At dawn", "At noon", "At night")
    text = "".join(f"{word} the lamp burned and nobody came by.\n\n" for word in words)
    places = [text.index(word) for word in words]
    found = [Emphasis(at, at + len(word), "italic") for at, word in zip(places, words, strict=True)]
    told = parse_text(text, emphasis=tuple(found)).diagnostics
    assert "not-a-resolution" in {each.code for each in told}
