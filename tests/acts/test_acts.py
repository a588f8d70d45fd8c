"""The acts of clauses: how many, what they are, whom they address, and for when."""

from __future__ import annotations

import datetime
import warnings

import pytest

import unres
from unres.acts import Act, acts_of
from unres.lang import CODES, concepts, load
from unres.lang.acts import kind_of, shared_acts, term_name
from unres.lang.load import read
from unres.lang.schema import ActsData
from unres.model import Document, OperativeClause, Point, Text

HEAD = "United Nations\nA/RES/80/999\nEightieth session\n80/999. Lamps\n\nThe General Assembly,\n\n"
#: One clause in each language: "Recalls its resolution 77/158, and requests the Secretary-General
#: to submit a report on lamps to it at its eighty-second session."
VERSIONS = {
    "eng": """The General Assembly,

1. Recalls its resolution 77/158, and requests the Secretary-General to submit a report on lamps
to the General Assembly at its eighty-second session;""",
    "fra": """L’Assemblée générale,

1. Rappelle sa résolution 77/158 et prie le Secrétaire général de lui présenter, à sa
quatre-vingt-deuxième session, un rapport sur les lampes ;""",
    "spa": """La Asamblea General,

1. Recuerda su resolución 77/158 y solicita al Secretario General que le presente en su
octogésimo segundo período de sesiones un informe sobre las lámparas;""",
    "rus": """Генеральная Ассамблея,

1. ссылается на свою резолюцию 77/158 и просит Генерального секретаря представить ей на ее
восемьдесят второй сессии доклад о лампах;""",
    "zho": """大会，

1. 回顾其第77/158号决议，并请秘书长向大会第八十二届会议提交一份关于灯的报告；""",
    "ara": """إن الجمعية العامة،

1 - تشير إلى قرارها 77/158، وتطلب إلى الأمين العام أن يقدم إليها في دورتها الثانية والثمانين
تقريرا عن المصابيح؛""",
    "deu": """Die Generalversammlung,

1. erinnert an ihre Resolution 77/158 und ersucht den Generalsekretär, ihr auf ihrer
zweiundachtzigsten Tagung einen Bericht über Lampen vorzulegen;""",
}
POINTS = "1. Urges all States:\n(a) To light lamps, and decides so;\n(b) To invite others;"
LIST = "1. The following acts are performed:\n(a) Requests lamps;\n(b) Decides on oil;"


#: "At its 5th meeting, on 6 May 2020, the Assembly took note of lamps, and decided to buy oil."
DECISIONS = {
    "eng": "At its 5th meeting, on 6 May, the Assembly took note of lamps, and decided to buy oil.",
    "fra": "À sa 5e séance, l’Assemblée a pris note des lampes et a décidé d’acheter de l’huile.",
    "spa": "En su quinta sesión, la Asamblea tomó nota de las lámparas y decidió comprar aceite.",
    "rus": "На своем 5-м заседании Ассамблея приняла к сведению лампы и постановила купить масло.",
    "zho": "大会第5次会议根据委员会的建议，表示注意到灯，并决定买油。",
    "ara": "أحاطت الجمعية علما، في جلستها 5، بالمصابيح، وقررت شراء الزيت.",
    "deu": "Auf ihrer 5. Sitzung nahm die Versammlung von Lampen Kenntnis und beschloss Öl.",
}


def acts(clause: str) -> list[Act]:
    return list(acts_of(unres.parse(HEAD + clause)))


def concepts_in(language: str, clause: str, kind: str = "resolution") -> list[str]:
    text, *points = clause.split("\n")
    inside = tuple(Point(label="(a)", text=Text(text=point)) for point in points)
    one = OperativeClause(text=Text(text=text), points=inside)
    document = Document.model_construct(kind=kind, language=language, operative=(one,))
    return [act.concept for act in acts_of(document)]


@pytest.mark.parametrize("language", VERSIONS)
def test_a_clause_has_the_same_acts_in_every_language(language: str) -> None:
    document = unres.parse(VERSIONS[language], language=language)
    recall, request = acts_of(document)
    assert (recall.concept, recall.kind, recall.addressee) == ("recall", "state", None)
    assert recall.symbols == ("A/RES/77/158",)
    assert (request.concept, request.kind) == ("request", "ask")
    assert [term_name(term) for term in request.addressees] == ["Secretary-General"]
    assert (request.report, request.due_sessions) == (True, (82,))
    (unit,) = (unit for unit in document.walk() if unit.path == request.path)
    assert unit.text[request.start : request.end] == request.words


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("1. Decides to light the lamps and to report on them;", ["decide"]),
        ("1. Notes the requests of States, and calls of others, for lamps;", ["note"]),
        ("1. Welcomes lamps, also welcomes oil, and urges thrift;", ["welcome", "welcome", "urge"]),
        ("1. Takes note of the report;", ["note"]),
        ("1. Notes that lamps dim, and thus calls upon States to act;", ["note", "call_upon"]),
        ("1. Recalls oil, and in that connection urges thrift;", ["recall", "urge"]),
        (
            "1. Reaffirms its intention to buy oil, and recalls its request;",
            ["express_will", "recall"],
        ),
        ("1. Takes action on lamps that need it;", []),
        (POINTS, ["urge", "decide"]),
        (LIST, ["request", "decide"]),
    ],
)
def test_the_acts_of_a_clause(clause: str, found: list[str]) -> None:
    assert [act.concept for act in acts(clause)] == found


@pytest.mark.parametrize(
    ("language", "clause"),
    [
        ("eng", "We also recognize the role of lamps"),
        ("fra", "Nous reconnaissons le rôle des lampes"),
        ("fra", "Constatons le rôle des lampes"),
        ("spa", "Reconocemos la función de las lámparas"),
        ("rus", "Мы признаем роль ламп"),
        ("rus", "Мы учитываем роль ламп"),
        ("ara", "نسلّم بدور المصابيح"),
        ("zho", "我们认识到灯的作用"),
        ("deu", "Wir erkennen die Rolle der Lampen an"),
    ],
)
def test_declarations_perform_acts_in_the_plural(language: str, clause: str) -> None:
    words = load(language).acts
    found = words.spoken(clause, 0)
    assert found
    assert found[1] == "recognize"
    assert words.spoken(clause[len("We") :], 0) is None


@pytest.mark.parametrize(
    ("language", "clause", "found"),
    [
        ("eng", "We recall lamps, and also stress that oil is dear", ["recall", "stress"]),
        ("eng", "We recall lamps and the stress of others", ["recall"]),
        ("eng", "While lamps are dim, we recall oil", ["recall"]),
        ("rus", "Признавая роль ламп, мы напоминаем о масле", ["recall"]),
        ("fra", "Nous rappelons les lampes et en préconisons l’emploi", ["recall", "encourage"]),
        ("spa", "Recordamos las lámparas y destacamos su función", ["recall", "stress"]),
        ("rus", "Мы напоминаем о лампах и подчеркиваем их роль", ["recall", "stress"]),
        ("ara", "نشير إلى المصابيح ونشدد على دورها", ["recall", "stress"]),
        ("zho", "我们回顾灯，并强调灯的作用", ["recall", "stress"]),
        # said again, of another object
        ("zho", "我们回顾灯，并回顾油", ["recall"]),
        ("zho", "我们表示赞赏地注意到灯，回顾油", ["note_with_appreciation", "recall"]),
        # who still worry
        ("eng", "We recall lamps and remain deeply concerned", ["recall", "express_concern"]),
        ("fra", "Nous rappelons l’huile et restons très inquiets", ["recall", "express_concern"]),
        ("spa", "Nos preocupan las lámparas", ["express_concern"]),
        (
            "rus",
            "Мы напоминаем о лампах и по‑прежнему обеспокоены",
            ["recall", "express_concern"],
        ),
        ("ara", "نشير إلى المصابيح ونظل في حالة من القلق", ["recall", "express_concern"]),
        ("deu", "Wir erinnern an die Lampen und betonen ihre Rolle", ["recall", "stress"]),
    ],
)
def test_those_who_declare_go_on_in_the_plural(
    language: str, clause: str, found: list[str]
) -> None:
    assert concepts_in(language, clause) == found


@pytest.mark.parametrize(
    ("language", "clause", "found"),
    [
        # a verb without endings: what others shall do, and a second object
        ("zho", "请秘书长点灯，鼓励使用油；", ["request"]),
        ("zho", "请秘书长点灯，并请会员国供油；", ["request", "request"]),
        ("zho", "请各国：\n点灯，并强调油；", ["request"]),
        ("zho", "欢迎灯，并欢迎油；", ["welcome"]),
        ("zho", "欢迎灯，又欢迎油；", ["welcome", "welcome"]),
        ("zho", "对缺油表示遗憾，请秘书长供油；", ["regret", "request"]),
        ("zho", "通过分享油，点亮灯；", []),
        ("zho", "在这方面，我们对灯深表支持。", ["express_solidarity"]),
        ("zho", "通过本决议所附灯具规则；", ["adopt"]),
        # statements, sentence by sentence
        ("eng", "Notes oil. The Security Council also urges thrift.", ["note", "urge"]),
        ("fra", "Note l’huile. Le Conseil rappelle les lampes.", ["note", "recall"]),
        ("spa", "Observa el aceite. El Consejo recuerda las lámparas.", ["note", "recall"]),
        ("rus", "отмечает масло. Совет напоминает о лампах.", ["note", "recall"]),
        ("zho", "注意到油。安理会回顾灯。", ["note", "recall"]),
        # pronouns before and behind the verb
        ("ara", "ترحب بعمل الدول، وتشجعها على المضي فيه؛", ["welcome", "encourage"]),
        ("fra", "Note le rôle du Comité et l’engage à agir ;", ["note", "encourage"]),
        ("fra", "Note l’offre et la demande de lampes ;", ["note"]),
        (
            "spa",
            "Celebra la labor del Comité y lo alienta a ello;",
            ["welcome", "encourage"],
        ),
        ("spa", "Observa el uso y la denuncia de lámparas;", ["note"]),
        # words between "and" and the verb
        ("rus", "отмечает лампы и в этой связи просит масло;", ["note", "request"]),
        (
            "fra",
            "Rappelle à cet égard sa demande et engage à agir ;",
            ["recall", "encourage"],
        ),
        ("fra", "Rappelle aux États leurs obligations ;", ["remind"]),
        ("rus", "вновь заявляет о своей поддержке Комитета;", ["reaffirm"]),
    ],
)
def test_what_is_an_act_in_each_language(language: str, clause: str, found: list[str]) -> None:
    assert concepts_in(language, clause) == found


@pytest.mark.parametrize("language", DECISIONS)
def test_decisions_tell_what_was_done(language: str) -> None:
    assert concepts_in(language, DECISIONS[language], "decision") == ["note", "decide"]


def test_an_act_ends_where_the_next_begins() -> None:
    first, second = acts(
        "1. Requests the Secretary-General to light the lamps, and invites Member States to report "
        "to the General Assembly at its ninetieth session;"
    )
    assert (first.report, first.due_sessions) == (False, ())
    assert (second.report, second.due_sessions) == (True, (90,))


def test_the_points_of_a_clause_belong_to_its_act() -> None:
    (act,) = acts(
        "1. Requests the Secretary-General and the Special Rapporteur:\n(a) To light the lamps;\n"
        "(b) To report to the General Assembly at its eighty-second and eighty-fourth sessions;"
    )
    assert act.path == "/operative/0"
    assert act.addressees == ("secretary_general", "special_rapporteur")
    assert act.addressee == "Secretary-General and the Special Rapporteur"
    assert (act.report, act.due_sessions) == (True, (82, 84))


@pytest.mark.parametrize(
    ("language", "clause", "addressee"),
    [
        (
            "spa",
            "Alienta al Departamento de Paz y Luz a ello;",
            "Departamento de Paz y Luz",
        ),
        (
            "fra",
            "Prie le Bureau des affaires navales d’agir ;",
            "Bureau des affaires navales",
        ),
        ("rus", "просит ее оказать поддержку правительству;", None),
    ],
)
def test_addressees_are_whole(language: str, clause: str, addressee: str | None) -> None:
    document = Document.model_construct(
        kind="resolution", language=language, operative=(OperativeClause(text=Text(text=clause)),)
    )
    assert [act.addressee for act in acts_of(document)] == [addressee]


def test_what_is_due_lies_ahead() -> None:
    text = HEAD.replace("Eightieth session", "Eightieth session\n3 May 2031") + (
        "1. Requests lamps, as asked for at its seventieth session on 4 July 2020, by 5 June 2032;"
    )
    (act,) = acts_of(unres.parse(text))
    assert (act.due_sessions, act.due_dates) == ((), (datetime.date(2032, 6, 5),))


def test_special_sessions_are_no_due_sessions() -> None:
    (act,) = acts("1. Requests a report at its ninety-first special session;")
    assert act.due_sessions == ()


@pytest.mark.parametrize("code", CODES)
def test_the_data_are_sound(code: str) -> None:
    data, words, shared = read(f"acts/{code}.toml", ActsData), load(code).acts, shared_acts()
    assert set(data.addressees) == {*shared.organs, *shared.others}
    assert {*data.concepts.values(), *data.plural.values()} <= set(concepts())
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert list(words.sessions.named("1")) == []
        assert words.addressee("1", 0) is None
        assert not words.asks_report("1")
        assert words.concept("1", "1", "note", ()) == "note"


def test_every_concept_has_a_kind() -> None:
    shared = shared_acts()
    listed = [concept for kind in shared.kinds.values() for concept in kind]
    assert len(listed) == len(set(listed))
    assert {*shared.directive, *shared.timed, *shared.same} <= set(listed) <= set(concepts())
    assert {kind_of(concept) for concept in concepts()} == set(shared.kinds)
