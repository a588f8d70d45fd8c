"""Facts: what is known of each piece by itself and by its neighbours, found once.

A fact is a name that ``data/grammar.toml`` may give weights to; `grammar.LOOKS` lists them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.ingest.lines import width
from unres.parsing import neighbours
from unres.parsing.neighbours import LONGEST_HEADING
from unres.parsing.punctuation import COLONS, COMMAS, FULL_STOPS, QUOTES, SEMICOLONS, final_mark
from unres.parsing.seen import is_caption
from unres.parsing.typeface import is_bold, opening
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.lang import Language
    from unres.parsing.labels import Label, Labels
    from unres.parsing.pieces import Piece
    from unres.parsing.roles import Role
    from unres.parsing.signs import Sign

#: Longer lines are seldom lines of a masthead.
LONG = 300
#: A shorter line without a mark is no sentence that breaks off, in characters.
SHORT = 40
#: The signs of what only mastheads hold.
MASTHEAD_SIGNS = frozenset(
    {"symbol", "distribution", "date_line", "number_title", "sc_title", "sc_adoption", "adoption"}
    | {"statement_title", "draft_title"}
)
#: What the lines around make of a piece, as a fact.
ROLES: dict[Role, str] = {
    "text": "text line",
    "head": "head line",
    "formula": "formula",
    "closing": "closing line",
    "vote goes on": "vote goes on",
    "annex": "annex line",
    "annex formula": "annex formula",
    "part": "part line",
}
#: How the numbers of recitals are written in working drafts: "PP1".
RECITAL = "working-draft-recital"
#: Facts of a piece that opens as clauses do.
OPENS = frozenset({"opens preambular", "opens operative", "opens both", "set apart"})


class Facts(NamedTuple):
    """What is known of a piece: its label, its final mark, the names of all that it looks like.

    ``number`` is the number of a paragraph, ``again`` tells that it repeats the one before ("2
    bis."), ``table`` how far a table without columns has come: "caption", "title" or "rows".
    """

    piece: Piece
    label: Label | None
    mark: str
    looks: frozenset[str]
    number: int | None
    again: bool
    table: str


def facts_of(
    pieces: Sequence[Piece], language: Language, labels: Labels, *, headings: bool
) -> list[Facts]:
    """Find the facts of `pieces`: of each by itself, then of its neighbours."""
    read_ = [
        label if piece.role == "text" and any(map(str.isalnum, piece.passage.text)) else None
        for piece, label in zip(
            pieces, labels.read_all([piece.passage.text for piece in pieces]), strict=True
        )
    ]
    ahead = neighbours.numbers_ahead(pieces, read_)
    spoken = any(piece.role == "formula" for piece in pieces)
    found: list[Facts] = []
    table = ""
    counted = 0
    for index, (piece, label) in enumerate(zip(pieces, read_, strict=True)):
        mark = final_mark(piece.passage.text)
        table = _table_part(table, piece, mark)
        looks = _looks(piece, label, language, headings=headings)
        looks |= _above(found[-1] if found else None)
        if "below row" in looks and label is None and piece.passage.last.tabbed:
            looks.add("tab")  # a row whose other cells are empty
        if label is None:
            looks |= neighbours.heads(index, pieces, read_, counted, looks)
        looks |= neighbours.below(index, pieces, read_, looks, language)
        if not spoken and piece.role == "text" and _speaks(piece.passage.text, language):
            looks.add("body speaks")
        if ahead[index]:
            looks.add("numbers ahead")
        counted = (label and label.number) or counted
        if headings and neighbours.is_title(index, pieces, read_, language):
            looks.add("numbered title")
        if label and label.readings[0].style == RECITAL:
            looks = (looks - {"point"}) | {"recital number"}
        if spoken and label and label.counts_nothing:
            looks.add("bullet")
        again = bool(label and label.readings[0].again)
        number = label.number if label else None
        found.append(Facts(piece, label, _mark_name(mark), frozenset(looks), number, again, table))
    return found


def _speaks(text: str, language: Language) -> bool:
    """Whether a body speaks in `text`, or it says at which meeting and when, as decisions begin."""
    if language.speaks(text):
        return True
    dates = language.dates(text) if width(text) > SHORT else ()
    outside = text
    for date in reversed(dates):
        outside = outside[: date.start] + outside[date.end :]
    return bool(dates) and any(map(str.isdigit, outside))


def _above(above: Facts | None) -> set[str]:
    """What the piece above tells."""
    looks = set()
    if above is None or len(above.piece.passage.text) < SHORT:
        looks.add("below short")
    if above is not None and _is_broken(above):
        looks.add("below broken")
    if above is not None and above.looks & {"tab", "cell"}:
        looks.add("below row")
    return looks


def _is_broken(above: Facts) -> bool:
    """Whether a sentence breaks off at the end of a piece: it opens as clauses do, unfinished."""
    begins = above.label is not None or not above.looks.isdisjoint(OPENS)
    return above.mark == "no mark" and begins and len(above.piece.passage.text) > SHORT


def _mark_name(mark: str) -> str:
    if mark in COMMAS:
        return "comma"
    if mark in SEMICOLONS:
        return "semicolon"
    if mark in COLONS:
        return "colon"
    return "stop" if mark else "no mark"


def _looks(piece: Piece, label: Label | None, language: Language, *, headings: bool) -> set[str]:
    """What a piece looks like by itself."""
    text = piece.passage.text
    rest = text[label.length :].lstrip() if label else text
    mark = final_mark(text)
    looks = {_mark_name(mark), ROLES[piece.role], *_opens(piece, rest, language)}
    looks |= _begins(text, rest, language)
    if is_caption(text):
        looks.add("caption")
    looks |= _signed(piece, rest, mark, headings=headings)
    if label:
        looks.add("number" if label.paragraph else "point")
    if language.is_unfinished(text) or (not mark and language.is_joined(text)):
        looks.add("unfinished")
    if len(text) > LONG:
        looks.add("long")
    if len(text) > LONGEST_HEADING or not headings:
        looks.add("too long")
    ends = mark in FULL_STOPS or not mark
    if headings and ends and len(text) <= LONGEST_HEADING and all(map(is_bold, piece.lines)):
        looks.add("bold")
    return looks


def _signed(piece: Piece, rest: str, mark: str, *, headings: bool) -> set[str]:
    """What the signs of a piece tell, and its tabs."""
    signs = piece.signs
    looks = set()
    if not signs.keys().isdisjoint(MASTHEAD_SIGNS):
        looks.add("masthead sign")
    if "table" in signs:
        looks.add("table sign")
    tab = "\t" in rest
    if tab:
        looks.add("tab")
    if "section" in signs and headings:
        numbered = _parts_number(signs["section"], piece.passage.text)
        if numbered if tab else not (signs["section"].group("title") and mark):
            looks.add("section")
    return looks


def _begins(text: str, rest: str, language: Language) -> set[str]:
    """How a piece begins: its first letter, a quotation mark, or without letter and figure."""
    looks = set()
    first = rest[:1]
    if first.islower():
        looks.add("small")
    if language.clauses_begin != "capital" or not first.isalpha():
        looks.add("may go on")
    else:
        looks.add("goes on small" if first.islower() else "capital")
    if not any(map(str.isalnum, text)):
        looks.add("no words")
    if text.startswith(QUOTES):
        looks.add("quote")
    return looks


def _parts_number(sign: Sign, text: str) -> bool:
    """Whether a tab parts the number of a section from its title, and nothing else."""
    number, *titles = text.split("\t")
    printed = sign.group("label") or ""
    return len(titles) == 1 and number.startswith(printed) and len(number) <= len(printed) + 1


def _opens(piece: Piece, text: str, language: Language) -> Iterator[str]:
    preambular, operative = (language.opener(text, kind) for kind in ("preambular", "operative"))
    if opening(piece.passage):
        yield "set apart"
    ends = (preambular.end if preambular else 0, operative.end if operative else 0)
    if ends[0] > ends[1]:
        yield "opens preambular"
    elif ends[1] > ends[0]:
        yield "opens both" if ends[0] else "opens operative"
    else:
        yield "opens both" if ends[0] else "opens nothing"


def _table_part(before: str, piece: Piece, mark: str) -> str:
    """How far a table without columns has come: its caption, its title, its rows."""
    if "table" in piece.signs:
        return "caption"
    if before == "rows" and mark in COLONS:
        return "rows"  # a line that announces those below it
    if before == "" or mark:
        return ""
    return "title" if before == "caption" else "rows"
