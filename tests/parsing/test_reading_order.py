"""Arabic lines in the order of print: letters, marks and labels come where they are read."""

from __future__ import annotations

import pytest

import unres
from unres.lang import load
from unres.parsing.reading_order import in_reading_order

READ = """إن الجمعية العامة،
إذ تسترشد بمبادئ ميثاق المنائر (2031) ومقاصده،
وإذ تلاحظ تقرير الأمين العام عن حالة المنائر في العالم كله وعن حراسها الذين
يسهرون على مصابيحها،
1- تهيب بجميع الدول أن تضيء منائرها؛
2- تقرر أن تبقي المسألة قيد نظرها.
"""
#: What tools make of it: the letters turned, the marks or the labels moved.
TURNED = """،ةماعلا ةيعمجلا نإ
،هدصاقمو (2031) رئانملا قاثيم ئدابمب دشرتست ذإ
نيذلا اهسارح نعو هلك ملاعلا يف رئانملا ةلاح نع ماعلا نيمألا ريرقت ظحالت ذإو
،اهحيباصم ىلع نورهسي
؛اهرئانم ءيضت نأ لودلا عيمجب بيهت -1
.اهرظن ديق ةلأسملا يقبت نأ ررقت -2
"""
FRONTED = """،إن الجمعية العامة
،إذ تسترشد بمبادئ ميثاق المنائر (2031) ومقاصده
وإذ تلاحظ تقرير الأمين العام عن حالة المنائر في العالم كله وعن حراسها الذين
،يسهرون على مصابيحها
؛تهيب بجميع الدول أن تضيء منائرها -1
.تقرر أن تبقي المسألة قيد نظرها -2
"""
CLAUSES = ["تهيب بجميع الدول أن تضيء منائرها؛", "تقرر أن تبقي المسألة قيد نظرها."]
LABELLED = READ.replace(f"1- {CLAUSES[0]}", f"{CLAUSES[0]} -1")
LABELLED = LABELLED.replace(f"2- {CLAUSES[1]}", f"{CLAUSES[1]} - 2")
ARABIC = load("ara")


@pytest.mark.parametrize(
    ("text", "codes"),
    [(READ, []), (TURNED, ["reading-order"]), (FRONTED, []), (LABELLED, [])],
    ids=["read", "turned", "fronted", "labelled"],
)
def test_lines_come_into_the_order_of_reading(text: str, codes: list[str]) -> None:
    ordered, told = in_reading_order(text, ARABIC)
    assert ["".join(line.split()) for line in ordered.splitlines()] == [
        "".join(line.split()) for line in READ.splitlines()
    ]
    assert len(ordered) == len(text)
    assert [one.code for one in told] == codes


def test_a_text_in_the_order_of_print_has_its_structure() -> None:
    analysed = unres.analyse(TURNED)
    assert [clause.label for clause in analysed.document.clauses()] == ["1-", "2-"]
    assert analysed.diagnostics[0].code == "reading-order"


@pytest.mark.parametrize(
    "text",
    [
        "إن الجمعية العامة\n،إذ تسترشد بالميثاق\n،وإذ تلاحظ التقرير\n1- تقرر العمل",
        "إن الجمعية العامة،\nإذ تلاحظ الفقرات 1 -1\nوالفقرة -2\nمنها،",
        "مصابيح المنائر -1\nثم -3\n",
    ],
)
def test_what_looks_like_print_stays(text: str) -> None:
    assert in_reading_order(text, ARABIC) == (text, ())


@pytest.mark.parametrize(("times", "told"), [(2, 0), (3, 1)])
def test_figures_torn_off_are_told(times: int, told: int) -> None:
    text = "48وإذ يذكّر بقرار الجمعية العامة المؤرخ /141 وبالميثاق\n" + "المؤرخ /233 و\n" * (
        times - 2
    )
    assert len(in_reading_order(text, ARABIC).told) == told


def test_other_scripts_are_read_as_they_stand() -> None:
    text = ",The Assembly\nNotes the lamps -1\n"
    assert in_reading_order(text, load("eng")) == (text, ())
