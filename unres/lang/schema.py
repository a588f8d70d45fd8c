"""The shape of the data files, checked when they are read: nothing missing, nothing unknown.

Pydantic checks them (`unres.lang.load`). They are named tuples and no models, because they are
needed at each start and checked only once.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from unres.constraints import items, matching
from unres.tuples import NamedTuple

Direction = Literal["ltr", "rtl"]
OpenerKind = Literal["preambular", "operative"]
LineKind = Literal[
    "publisher",
    "distribution",
    "original_language",
    "version_language",
    "session",
    "session_dates",
    "agenda_item",
    "adoption",
    "sc_title",
    "sc_adoption",
    "numbered",
    "proponent",
    "proponent_open",
    "decision_type",
    "statement_title",
    "draft_title",
    "number_title",
    "meeting",
    "date_line",
    "vote_none",
    "vote_meeting",
    "resolution_date",
    "vote_recorded",
    "annex",
    "section",
    "table",
    "part_letter",
    "amendment",
]
LINE_KINDS: tuple[LineKind, ...] = get_args(LineKind)

Words = tuple[str, ...]
Name = Annotated[str, matching(r"^[a-z_]+$")]


class Dates(NamedTuple):
    """How a full date is written.

    `months` holds the names of each month; where two names are given they may be printed together
    ("أيلول/سبتمبر"). `pattern`, for languages that print no names, has the groups year, month and
    day, read with `numerals`.
    """

    months: Annotated[tuple[Words, ...], items(12)]
    after_day: Words = ()
    before_month: Words = ()
    before_year: Words = ()
    after_year: Words = ()
    pattern: str | None = None
    numerals: dict[str, int] = {}


class Formulas(NamedTuple):
    """Enacting formulas: those of the known bodies, and patterns for any other body.

    `patterns` are formulas of known bodies that are not the same each time: "The Sixty-sixth World
    Health Assembly"; `statements` are the words with which a president is said to speak for a body.
    """

    bodies: dict[str, Words]
    general: Words
    patterns: dict[str, str] = {}
    statements: Words = ()


class Vote(NamedTuple):
    """The words of a vote.

    `nil` are the words for none, `conjunction` is the pattern of what may join the last names of
    a list; `consensus`, `acclamation` and `unanimity` are how a text may be adopted without vote.
    """

    in_favour: Words
    against: Words
    abstaining: Words
    separators: Words
    conjunction: str
    nil: Words
    numbers: dict[str, int] = {}
    consensus: Words = ()
    acclamation: Words = ()
    unanimity: Words = ()


class LanguageData(NamedTuple):
    """One language: ``data/CODE.toml``.

    `clauses_begin` says with which letters clauses begin; None where the script has no case.
    No paragraph ends with one of the words (where words are not spaced, characters) `unfinished`:
    6 of the 1,677 that end without a mark in the UN's published files do. Words of `numbered` name
    what has a number behind it: "Article 2".
    """

    code: Annotated[str, matching(r"^[a-z]{3}$")]
    tag: Annotated[str, matching(r"^[a-z]{2}$")]
    direction: Direction
    emphasis: Literal["italic", "bold"]
    bodies: dict[str, Words]
    formulas: Formulas
    dates: Dates
    ordinals: Annotated[tuple[Words, ...], items(100)]
    lines: dict[LineKind, Words]
    vote: Vote
    note_cues: Words
    note_headings: Words
    quotes: tuple[tuple[str, str], ...]
    annex_words: Words
    unfinished: Words
    section_words: Words
    part_letters: Words
    numbered: Words = ()
    spaced: bool = True
    clauses_begin: Literal["capital", "small"] | None = None
    macros: dict[Name, str] = {}


class OpenerData(NamedTuple):
    """The opening phrases of one language, by concept: ``data/openers/CODE.toml``.

    `modifiers` may stand before each word of a phrase and after it, words of `inner` only before;
    two phrases joined by one of the `conjunctions` are one opener, with the first one's concept.
    Words of `goes_on` stand before such phrases in the middle of clauses and begin none.
    `object_first` tells that a phrase may stand behind its object, before the first comma ("die
    Mitgliedstaaten ermutigend,").
    """

    preambular: dict[Name, Words]
    operative: dict[Name, Words]
    modifiers: Words = ()
    inner: Words = ()
    conjunctions: Words = ()
    goes_on: Words = ()
    object_first: bool = False


class Places(NamedTuple):
    """How one language names places in documents. All but `words` are patterns for running text.

    A text without any of the `words` names none. `paragraphs` has the group ``numbers``, and may
    have ``point`` (points before their paragraph), ``above`` and ``ours`` (words before a
    paragraph above or below, or of the document itself); `annexes` has the group ``annex``,
    `sections` the group ``section``. `near` stands behind a place above or below, `own` behind
    one of the document itself, `bare` behind one of it that nothing else tells.
    """

    words: Words
    paragraphs: str
    annexes: str
    sections: str
    near: str | None = None
    own: str | None = None
    bare: str | None = None


class Charter(NamedTuple):
    """How one language cites the Charter: a pattern, and a word without which it cannot match.

    The pattern has the groups ``articles`` and ``chapter``, and may have ``paragraph``;
    `chapters` are the numbers of chapters, where the language spells them out.
    """

    word: str
    pattern: str
    chapters: Words = ()


class Records(NamedTuple):
    """How one language cites a supplement of Official Records.

    `word` stands in every such citation; the pattern has the group ``supplement``.
    """

    word: str
    pattern: str


class Citations(NamedTuple):
    """The words around citations in one language: ``data/citations/CODE.toml``.

    All are patterns for running text. `resolution` and `decision` are the nouns, `own` what ends
    with one that belongs to the speaker ("its resolutions"); `dated` stands between a number and
    its date, `dated_before` between a date and its number, `of_body` between either and the body
    behind it. `own_annex` cites an annex of the document itself, with the group ``annex``.
    `bodies` are the names of bodies by code, in every case; "COUNCIL"
    is the short form of the councils, "SUBCOMMISSION" and "OTHER" stand for bodies whose texts
    have no symbols that we know. At one place the first counts.
    """

    resolution: str
    decision: str
    own: str
    dated: str
    of_body: str
    own_annex: str
    places: Places
    charter: Charter
    records: Records
    bodies: dict[Annotated[str, matching(r"^[A-Z]+$")], str]
    dated_before: str | None = None


class SharedWork(NamedTuple):
    """Works cited alike in all languages: a pattern, and words of which each citation has one."""

    words: Words
    pattern: str


class WorksData(NamedTuple):
    """Works without a symbol: ``data/works.toml``."""

    treaties: SharedWork
    conferences: SharedWork
    arabic: dict[str, str]


#: The concepts of opening phrases, each with its definition: ``data/concepts.toml``.
ConceptData = dict[Name, str]


class SharedData(NamedTuple):
    """Line patterns that no language changes, and macros: ``data/shared.toml``."""

    macros: dict[Name, str]
    lines: dict[LineKind, Words]


#: Names of States by language and ISO 3166-1 alpha-3 code: ``data/states.toml``.
StatesData = dict[str, dict[str, str | Words]]


class TopicsData(NamedTuple):
    """What texts are about, as ``data/topics.toml`` gives it.

    `topics` are beginnings of words by language and subject, `attached` the letters by language
    that may stand before a word and are written as its beginning.
    """

    attached: dict[str, str]
    topics: dict[str, dict[str, Words]]


class BodyData(NamedTuple):
    """A body of the United Nations, as ``data/bodies.toml`` gives it.

    `symbols` are beginnings of symbols by kind of document, `forms` patterns of others.
    """

    name: str
    actor: str
    alias: str
    author: str
    symbols: dict[Name, Words] = {}
    forms: dict[Name, Words] = {}


class BodiesData(NamedTuple):
    """All bodies, by code, and the first parts of symbols that begin no resolution.

    `elsewhere` are patterns of what documents of other organizations are called at their top.
    """

    series: Words
    bodies: dict[Annotated[str, matching(r"^[A-Z]+$")], BodyData]
    elsewhere: Words = ()


class Script(NamedTuple):
    """How a language is told from others: letters of its own and their weight, or its words.

    `letters` are the first and the last of a range, missing for the languages in the Latin script.
    """

    letters: tuple[str, str] | None = None
    weight: float = 1.0
    stop_words: Words = ()


class IdentifyData(NamedTuple):
    """All languages: ``data/identify.toml``.

    `others` are the commonest words of languages that are none of ours, `scripts` the first and
    the last letter of such scripts.
    """

    languages: dict[str, Script]
    others: dict[str, Words] = {}
    scripts: dict[str, tuple[str, str]] = {}


class ActsData(NamedTuple):
    """The acts of operative clauses in one language: ``data/acts/CODE.toml``.

    All but `never` are patterns for running text. `lead` may stand before the words of an act,
    `joins` stands before a further one. These words open clauses, and those of a further act are
    `finite` as a whole and none of `never`; acts that open no clause are in `more`. The first of
    the letters `agreeing` in a further verb is that of the first one's. Verbs that are `bare` have
    no endings: another one may govern them. `concepts` are words that do something else as an act,
    or none ("other"); those of `swayed` request an organ of the United Nations, and call upon
    others. An addressee stands before `until` and behind `edge`; `joined` joins two. What asks for
    a `report` has such words. `session` is the word for a session, beside its ordinal,
    `session_by_year` one with the group ``year``; `special` tells sessions of other series, and
    `glued` is a conjunction that is written as one with an ordinal. Clauses of declarations begin
    with `we`, `adverbs` and a verb of `plural`; decisions tell `past` acts.
    """

    joins: str
    joined: str
    report: str
    session: str
    session_by_year: str
    special: str
    we: str
    addressees: dict[Name, str]
    glued: str = ""
    lead: str | None = None
    finite: str | None = None
    agreeing: str = ""
    bare: bool = False
    more: dict[str, Name] = {}
    past: dict[str, Name] = {}
    never: Words = ()
    swayed: str | None = None
    concepts: dict[str, Name] = {}
    adverbs: str = ""
    plural: dict[str, Name] = {}
    until: str | None = None
    edge: str | None = None


class SharedActsData(NamedTuple):
    """What all languages share of acts: ``data/acts.toml``.

    `directive` acts have addressees; those of `reporting` may ask for a report, and the directive
    and `timed` ones say for when. `same` are concepts that are others as acts, `kinds` what
    concepts have in common; `organs` of the United Nations and `others` are the terms of
    addressees.
    """

    directive: tuple[Name, ...]
    reporting: tuple[Name, ...]
    timed: tuple[Name, ...]
    same: dict[Name, Name]
    kinds: dict[Name, tuple[Name, ...]]
    organs: dict[Name, str]
    others: dict[Name, str]


class WebData(NamedTuple):
    """What sites print around texts, in all languages: ``data/web.toml``.

    `words` are whole lines or links between bars, `begins` what other lines begin with,
    `licences` what boxes of several lines begin with; `inline` are patterns for what stands in
    the text itself.
    """

    words: Words
    begins: Words
    licences: Words
    inline: Words


class FeetData(NamedTuple):
    """How pages are numbered, in all languages: ``data/feet.toml``. N is a number in patterns.

    `languages` are their names, which may stand above the number.
    """

    numbers: Words
    languages: Words


class Adopting(NamedTuple):
    """How one language tells adoption in running text: ``data/adopting/CODE.toml``.

    All but the tables are patterns that are searched: `meeting` has the group ``meeting``,
    `counts` the groups ``yes``, ``no`` and ``abst``, `against` and `abstaining` the group
    ``names``, and `sponsored` as well; `unopposed` says that nobody voted against, `without_vote`
    that there was no vote. `numbers` are counts in words,
    `hundreds` what makes an ordinal higher than hundredth.
    """

    meeting: Words
    counts: Words
    unopposed: Words = ()
    against: Words = ()
    abstaining: Words = ()
    without_vote: Words = ()
    sponsored: Words = ()
    numbers: dict[str, int] = {}
    hundreds: dict[str, int] = {}
