"""Doubt: what looks like a resolution however it was copied, and what does not."""

from __future__ import annotations

import pytest

from unres.parse import parse_text

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
    "novel": "She went along the sea wall and said nothing.\n\nNobody came. The lamp burned.\n",
    "code": "def lamp(oil: int) -> bool:\n    return oil > 0  # recalling\n\nclass Keeper: ...\n",
    "table": "".join(f"{n}\tLamp {n}\t{n / 7:.2f}\n" for n in range(50)),
    "report": "A/86/417\n\nReport of the Sea Committee\n\n1. At its 2nd meeting, on 12 September "
    "2031, the General Assembly, on the recommendation of the keepers, decided to include the "
    "item.\n2. The Committee considered the item at its 3rd meeting.\n3. It took no action.",
}


@pytest.mark.parametrize("text", COPIED.values(), ids=COPIED)
def test_resolutions_are_known_in_any_copy(text: str) -> None:
    assert "not-a-resolution" not in {told.code for told in parse_text(text).diagnostics}


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_other_texts_are_told(text: str) -> None:
    assert "not-a-resolution" in {told.code for told in parse_text(text).diagnostics}
