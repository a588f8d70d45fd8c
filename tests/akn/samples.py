"""Small invented documents, by the name of their golden file."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from unres.model import (
    Adoption,
    AgendaItem,
    Annex,
    CitationMark,
    ClosingLine,
    DateMark,
    Document,
    Footnote,
    Masthead,
    MastheadLine,
    NoteMark,
    OpenerMark,
    OperativeClause,
    Point,
    Preamble,
    PreambularClause,
    Section,
    Session,
    State,
    Table,
    Text,
    Vote,
    VoteGroup,
)

if TYPE_CHECKING:
    from unres.model import LineKind


def said(text: str, opener: int = 0) -> Text:
    """A text whose first `opener` characters open it."""
    return Text(text=text, marks=(OpenerMark(start=0, end=opener),) if opener else ())


def clause(label: str | None, text: str, opener: int = 0) -> OperativeClause:
    return OperativeClause(label=label, text=said(text, opener))


def line(kind: LineKind, text: str) -> MastheadLine:
    return MastheadLine(kind=kind, text=Text(text=text))


RECALLING = Text(
    text="Recalling its resolution 77/158 of 14 December 2022,",
    marks=(
        OpenerMark(start=0, end=9, concept="recall"),
        CitationMark(start=14, end=31, symbol="A/RES/77/158", date=dt.date(2022, 12, 14)),
        DateMark(start=35, end=51, date=dt.date(2022, 12, 14)),
        NoteMark(start=52, end=52, note="fn_1", printed="1"),
    ),
)
REPORT = Text(
    text="See A/80/999 and the annex.",
    marks=(
        CitationMark(start=4, end=12, symbol="A/80/999"),
        CitationMark(start=21, end=26, target="annex_1"),
    ),
)
ASSEMBLY = Document(
    language="eng",
    label="80/999.",
    title=Text(text="Observation of mountain glaciers"),
    masthead=Masthead(
        symbol="A/RES/80/999",
        body="GA",
        issued=dt.date(2025, 12, 18),
        adopted=dt.date(2025, 12, 15),
        session=Session(number=80),
        agenda=(AgendaItem(item="18", title="Sustainable development"),),
        reports=("A/80/633",),
        lines=(
            line("publisher", "United Nations"),
            line("symbol", "A/RES/80/999"),
            line("body", "General Assembly"),
            line("distribution", "Distr.: General"),
            line("issued", "18 December 2025"),
            line("session", "Eightieth session"),
            line("agenda_item", "Agenda item 18"),
            line("agenda_title", "Sustainable development"),
            line("document_title", "Resolution adopted by the General Assembly"),
            line("proponent", "[on the report of the Second Committee (A/80/633, para. 60)]"),
        ),
    ),
    preamble=Preamble(
        formula=said("The General Assembly,", 20),
        clauses=(
            PreambularClause(text=RECALLING),
            PreambularClause(
                text=said("Noting:", 6),
                points=(Point(label="(a)", text=said("Ice;")), Point(label="(b)")),
                wrap_up=said("all of it,"),
            ),
        ),
    ),
    operative=(
        clause("1.", "Invites all States to share observations;", 7),
        PreambularClause(text=said("Mindful of the cost,", 7)),
        OperativeClause(
            label="2.",
            text=said("Requests the Secretary-General:", 8),
            points=(
                Point(
                    label="(a)",
                    text=said("To list:"),
                    points=(Point(label="(i)", text=said("Stations;")),),
                    wrap_up=said("and the years of their work;"),
                ),
                Point(label="(b)", text=said("To report.")),
            ),
        ),
        Section(
            label="II",
            heading=said("Costs"),
            blocks=(
                clause("3.", "Approves:"),
                Table(rows=((said("Station"), said("Dollars")), (said("A"), said("1 000")))),
            ),
        ),
    ),
    adoption=Adoption(
        lines=(
            ClosingLine(kind="meeting", text=Text(text="64th plenary meeting")),
            ClosingLine(kind="date", text=Text(text="15 December 2025")),
            ClosingLine(kind="vote", text=Text(text="[Adopted by 142 votes to 2, with 20 out.]")),
        ),
        date=dt.date(2025, 12, 15),
        meeting=64,
        method="recorded_vote",
        vote=Vote(
            in_favour=VoteGroup(count=142),
            against=VoteGroup(count=2, states=(State(name="Ruritania"), State(name="Utopia"))),
            abstaining=VoteGroup(count=20),
        ),
    ),
    annexes=(Annex(label="Annex", title=said("Guidance"), blocks=(clause("1.", "Inspect."),)),),
    footnotes=(Footnote(id="fn_1", marker="1", printed="1", text=REPORT),),
)
COUNCIL = Document(
    language="ara",
    kind="resolution",
    label="القرار 9999 (2025)",
    masthead=Masthead(
        symbol="S/RES/9999 (2025)",
        body="SC",
        meeting=9321,
        adopted=dt.date(2025, 3, 4),
        lines=(line("adoption", "الذي اتخذه مجلس الأمن في جلسته ٩٣٢١"),),
    ),
    preamble=Preamble(
        formula=said("إن مجلس الأمن،", 13),
        clauses=(PreambularClause(text=said("إذ يشير إلى قراراته،", 7)),),
    ),
    operative=(
        clause("1 -", "يقرر ما يلي؛", 4),
        OperativeClause(
            label="٢ -", text=said("يطلب:", 4), points=(Point(label="(أ)", text=said("تقريرا؛")),)
        ),
    ),
)
COLLECTION = Document(
    language="zho",
    label="80/247.",
    title=Text(text="预算"),
    masthead=Masthead(symbol="A/RES/80/247 A-B", body="GA", adopted=dt.date(2025, 12, 24)),
    parts=(
        Document(
            language="zho",
            label="A",
            preamble=Preamble(formula=said("大会，", 2)),
            operative=(clause(None, "决定，2026年："), clause("1.", "批款如下；")),
        ),
        Document(language="zho", label="B", operative=(clause(None, "决定如下。", 2),)),
    ),
)
RECOMMENDED = Document(
    language="fra",
    kind="decision",
    masthead=Masthead(body="ECOSOC"),
    operative=(
        OperativeClause(
            text=said("Recommande à l’Assemblée générale d’adopter le projet ci-après :", 10),
            recommended=Document(
                language="fra",
                kind="draft_resolution",
                preamble=Preamble(formula=said("L’Assemblée générale,", 20)),
                operative=(clause("1.", "Décide d’observer les glaciers.", 6),),
            ),
        ),
    ),
)
UNKNOWN = Document(language="rus", kind="presidential_statement", footnotes=ASSEMBLY.footnotes)

SAMPLES = {
    "assembly": ASSEMBLY,
    "council": COUNCIL,
    "collection": COLLECTION,
    "recommended": RECOMMENDED,
    "unknown": UNKNOWN,
}
