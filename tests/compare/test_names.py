"""Who and what is named is the same in every language."""

from __future__ import annotations

import pytest

from unres.compare.echoes import stems
from unres.compare.names import names_in
from unres.lang.load import read
from unres.lang.schema import TopicsData
from unres.languages import LANGUAGES

TEXTS = {
    "eng": "Requests the Secretary-General to protect refugees and children in Yemen",
    "fra": "Prie le Secrétaire général de protéger les réfugiés et les enfants au Yémen",
    "spa": "Solicita al Secretario General que proteja a los refugiados y los niños en el Yemen",
    "rus": "просит Генерального секретаря защищать беженцев и детей в Йемене",
    "zho": "请秘书长在也门保护难民和儿童",
    "ara": "تطلب إلى الأمين العام حماية اللاجئين والأطفال في اليمن",
    "deu": "ersucht den Generalsekretär, Flüchtlinge und Kinder in Jemen zu schützen",
}


@pytest.mark.parametrize("language", TEXTS)
def test_names_are_the_same_in_every_language(language: str) -> None:
    text = TEXTS[language]
    found = names_in(text, stems(text), language)
    assert {"refugees", "child", "YEM", "secretary_general"} <= found
    assert not found & {"women", "SYR", "water"}


def test_of_other_languages_nothing_is_known() -> None:
    assert names_in("Yemen", stems("Yemen"), "ita") == frozenset()


def test_all_languages_have_words_for_the_same_topics() -> None:
    topics = read("topics.toml", TopicsData).topics
    assert set(topics) == set(LANGUAGES.values())
    assert len({frozenset(known) for known in topics.values()}) == 1
    assert all(word for known in topics.values() for words in known.values() for word in words)
