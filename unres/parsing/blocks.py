"""Blocks: what each paragraph of a body is.

`RULES` is the ordered table. A rule looks at one paragraph, with what stands before and after it,
and names its kind or passes. The last rule takes what is left, so that nothing is without a kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from unres.parsing.punctuation import COLONS, COMMAS, FULL_STOPS, QUOTES, SEMICOLONS, final_mark
from unres.parsing.typeface import is_bold, opening

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unres.lang import Language
    from unres.parsing.labels import Label, Labels
    from unres.parsing.passage import Passage
    from unres.parsing.signs import Sign

#: How far a table without columns has come: its caption, its title, its rows.
TablePart = Literal["caption", "title", "rows"]
Kind = Literal["clause", "point", "preambular", "operative", "wrap_up", "section", "heading", "row"]
#: Longest heading, in characters. Most have 250 at most (conventions, 5.6), those of sections of
#: resolutions on budgets up to 460.
LONGEST_HEADING = 500


@dataclass(slots=True)
class Block:
    """A paragraph and its kind; `label` is what the passage's text no longer holds."""

    kind: Kind
    passage: Passage
    label: Label | None = None
    sign: Sign | None = None


@dataclass(slots=True)
class Scene:
    """What a rule sees: the paragraph, its neighbours, and how far the document has come."""

    passage: Passage
    label: Label | None
    signs: dict[str, Sign]
    before: Block | None
    following: Passage | None
    language: Language
    labels: Labels
    in_preamble: bool
    numbers_follow: bool
    may_have_headings: bool
    table: TablePart | None = None

    @property
    def text(self) -> str:
        """The paragraph."""
        return self.passage.text

    @property
    def mark(self) -> str:
        """The mark it ends with, calls of notes aside."""
        return final_mark(self.text)


def row(scene: Scene) -> Kind | None:
    """A row of a table: cells parted by tabs, one of them after a label at most."""
    rest = scene.text[scene.label.length :].lstrip() if scene.label else scene.text
    in_table = scene.before is not None and scene.before.kind == "row"
    if "\t" in rest:
        return None if section(scene) and not in_table and _is_numbered(scene) else "row"
    goes_on = scene.following is not None and "\t" in scene.following.text
    like_cell = not scene.mark and len(rest) < LONGEST_HEADING
    return "row" if in_table and goes_on and like_cell else None


def _is_numbered(scene: Scene) -> bool:
    """Whether a tab parts the number of a section from its title, and nothing else."""
    number, *titles = scene.text.split("\t")
    printed = scene.signs["section"].group("label") or ""
    return len(titles) == 1 and number.startswith(printed) and len(number) <= len(printed) + 1


def captioned(scene: Scene) -> Kind | None:
    """A line of a table of one column: below "Table 1" and a title, lines without final marks."""
    if scene.table is None:
        return None
    return "row" if scene.table == "rows" else "operative"


def clause(scene: Scene) -> Kind | None:
    """A numbered paragraph."""
    return "clause" if scene.label and scene.label.paragraph else None


def point(scene: Scene) -> Kind | None:
    """A labelled point."""
    return "point" if scene.label else None


def section(scene: Scene) -> Kind | None:
    """The number of a section, with or without its title, on a line of its own."""
    sign = scene.signs.get("section") if scene.may_have_headings else None
    if sign is None or not _may_follow(scene.before):
        return None
    untitled = not sign.group("title")  # "II."
    return "section" if untitled or not scene.mark else None


def bold(scene: Scene) -> Kind | None:
    """A heading in bold, where a file tells of bold: it may look like a sentence."""
    fits = scene.may_have_headings and scene.following and len(scene.text) <= LONGEST_HEADING
    ends = scene.mark in FULL_STOPS or not scene.mark
    whole = all(is_bold(line) for _, line in scene.passage.pieces)
    return "heading" if fits and ends and whole else None


def preambular(scene: Scene) -> Kind | None:
    """A preambular paragraph: it ends with a comma, or opens as only such paragraphs do."""
    opener = scene.language.opener(scene.text, "preambular")
    if scene.mark in COMMAS:
        return "preambular" if opener or scene.in_preamble else None
    if _stands_between_recitals(scene):
        return "preambular"
    if not opener or not (scene.in_preamble or scene.mark in SEMICOLONS):
        return None
    other = scene.language.opener(scene.text, "operative")
    # Drafters slip (conventions, 4.1): before the first number an opener outweighs the mark.
    if other and other.end >= opener.end:
        return "preambular" if scene.in_preamble and scene.numbers_follow else None
    return "preambular"


def _stands_between_recitals(scene: Scene) -> bool:
    """Whether a line without a mark is torn from a recital: no heading parts two of them."""
    if scene.mark or scene.following is None or not scene.in_preamble:
        return False
    if scene.text[0].isupper() or scene.language.opener(scene.text, "operative"):
        return False
    below_recital = scene.before is not None and scene.before.kind == "preambular"
    return below_recital and bool(scene.language.opener(scene.following.text, "preambular"))


def wrap_up(scene: Scene) -> Kind | None:
    """Text that goes on after a list: no opener of its own, in small letters where case tells."""
    if scene.before is None or scene.before.kind != "point" or not scene.mark:
        return None
    small = scene.text[0].islower()
    if scene.language.clauses_begin == "capital":
        return "wrap_up" if small else None
    opener = scene.language.opener(scene.text, "operative") or opening(scene.passage)
    return None if opener else "wrap_up"


def heading(scene: Scene) -> Kind | None:
    """A heading: short, without a final mark, without an opener, and something follows it."""
    if not scene.may_have_headings or scene.following is None:
        return None
    titled = scene.before is not None and scene.before.kind == "section"
    if scene.mark or len(scene.text) > LONGEST_HEADING * (1 + titled):
        return None
    if scene.in_preamble and (scene.language.opener(scene.text) or opening(scene.passage)):
        return None
    if scene.text.startswith(QUOTES) or not _may_follow(scene.before):
        return None
    return None if _goes_on(scene.labels.read(scene.following.text)) else "heading"


def _goes_on(label: Label | None) -> bool:
    """Whether a list goes on with a point, (b) or later: what stands above it is no heading."""
    if label is None or label.paragraph:
        return False
    return all(one.ordinal > 1 and one.alphabet != "none" for one in label.readings)


def _may_follow(before: Block | None) -> bool:
    """Whether a heading may stand below: not in the middle of what a colon announces."""
    if before is None or before.kind in ("section", "heading"):
        return True
    return final_mark(before.passage.text) not in COLONS


def operative(scene: Scene) -> Kind | None:  # noqa: ARG001 - a rule of the table
    """Whatever is left: an unnumbered paragraph."""
    return "operative"


RULES: tuple[tuple[str, Callable[[Scene], Kind | None]], ...] = (
    ("row", row),
    ("captioned", captioned),
    ("section", section),
    ("clause", clause),
    ("point", point),
    ("bold", bold),
    ("preambular", preambular),
    ("wrap_up", wrap_up),
    ("heading", heading),
    ("operative", operative),
)


def classify(
    passages: Sequence[tuple[Passage, dict[str, Sign]]],
    language: Language,
    labels: Labels,
    *,
    in_preamble: bool = True,
    may_have_headings: bool = True,
) -> list[Block]:
    """Name the kind of each paragraph. `passages` come with the signs of their line, if one."""
    found: list[Block] = []
    read = labels.read_all([passage.text for passage, _ in passages])
    numbered = (i for i, label in enumerate(read) if label and label.paragraph)
    last_number = max(numbered, default=-1)
    table: TablePart | None = None
    for index, (passage, signs) in enumerate(passages):
        table = _table_part(table, passage, signs)
        scene = Scene(
            passage,
            read[index],
            signs,
            found[-1] if found else None,
            passages[index + 1][0] if index + 1 < len(passages) else None,
            language,
            labels,
            in_preamble,
            index < last_number,
            may_have_headings,
            table,
        )
        block = _block(scene)
        # Points go on in the zone of the paragraph that they belong to.
        in_preamble = in_preamble and block.kind in ("preambular", "point", "wrap_up")
        found.append(block)
    return found


def _table_part(
    before: TablePart | None, passage: Passage, signs: dict[str, Sign]
) -> TablePart | None:
    if "table" in signs:
        return "caption"
    if before == "rows" and final_mark(passage.text) in COLONS:
        return "rows"  # a line that announces those below it
    if before is None or final_mark(passage.text):
        return None
    return "title" if before == "caption" else "rows"


def _block(scene: Scene) -> Block:
    kind = next(kind for _, rule in RULES if (kind := rule(scene)))
    if kind in ("clause", "point") and scene.label:
        return Block(kind, scene.passage.cut(scene.label.length), scene.label)
    return Block(kind, scene.passage, sign=scene.signs.get("section"))
