"""Labels: reading "4.", "(a)", "ii)", "’1‘", "㈠" or "(ب)" at the start of a paragraph."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from unres.ingest.lines import width
from unres.parsing.punctuation import announces, ends_clause
from unres.patterns import compiled
from unres.resources import read_toml
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from collections.abc import Set as AbstractSet

    from unres.ingest.lines import Line

#: Longest label with what must follow it, in characters.
LONGEST = 40
#: How far lines must count up in a style that is a label only where they do.
ATTESTED = 2
#: A line narrower than that, in shares of the widest, leaves room: a heading, or a last line.
ROOM = 0.7
#: Letters that may be a label: "OP1", "a)", "ii.", "a –", "一、".
_MARKED = compiled(r"(?:OP|PP) ?\d|[^\W\d_]{1,6}\s?[)）(.．、:：\-–—−]|[ء-ي]\u0640+\s")
ROMAN = {"c": 100, "xc": 90, "l": 50, "xl": 40, "x": 10, "ix": 9, "v": 5, "iv": 4, "i": 1}


class Reading(NamedTuple):
    """One way to read a label: in a family of styles, counted in an alphabet, as `ordinal`.

    `again` is true of "2 bis." and "2 ter.", which follow "2." and keep its ordinal.
    """

    style: str
    alphabet: str
    ordinal: int
    again: bool = False


class Label(NamedTuple):
    """A label as printed, the characters it takes up, and the ways to read it."""

    printed: str
    length: int
    readings: tuple[Reading, ...]
    paragraph: bool = False

    @property
    def number(self) -> int | None:
        """The number of a paragraph label, None for labels of points."""
        return self.readings[0].ordinal if self.paragraph else None

    @property
    def is_dotted(self) -> bool:
        """Whether it may be a decimal: "1.1"."""
        return self.readings[0].alphabet == "dotted"

    @property
    def counts_nothing(self) -> bool:
        """Whether it is a bullet or a dash."""
        return self.readings[0].alphabet == "none"


class _Style(NamedTuple):
    """A way to print labels: how it looks and counts, and what a text must show of it.

    ``numbers`` tells that it may number paragraphs, ``always`` that it does. ``attested`` tells
    that it is a label only in texts whose lines count up in it, ``announced`` that they do below a
    colon alone, ``clauses`` that titles do not count, ``bare`` that it must number their
    paragraphs, too.
    """

    name: str
    family: str
    pattern: re.Pattern[str]
    counts: tuple[str, ...]
    numbers: bool
    always: bool
    attested: bool
    announced: bool
    clauses: bool
    bare: bool
    languages: frozenset[str]


class Labels:
    """The label styles of one language, and which of them number the paragraphs of a text."""

    def __init__(
        self, language: str, attested: Container[str] = (), numbering: str = "number"
    ) -> None:
        """Prepare the styles that are used in `language` (ISO 639-2/T).

        Of those that a text must attest, the ones named in `attested` are read. `numbering` is the
        family of styles that number its paragraphs.
        """
        self.language = language
        self._styles = [
            style
            for style in _styles()
            if (not style.languages or language in style.languages)
            and (not style.attested or style.name in attested)
        ]
        self._numbering = numbering
        self._read: dict[str, Label | None] = {}

    @classmethod
    def of(cls, language: str, lines: Sequence[Line]) -> Labels:
        """Find out from `lines` of a text which styles number its paragraphs, and read those.

        The run tells: lines that count 1, 2, 3, ... in a style. Points count from 1 again and again
        below the paragraphs; the style that counts furthest without beginning anew numbers these.
        """
        runs: dict[str, _Count] = {}
        above = None
        widest = max((width(line.text) for line in lines), default=0.0)
        styles = [
            style for style in _styles() if not style.languages or language in style.languages
        ]
        for line in lines:
            if _may_be_labelled(line.text) and "\t" not in line.text[LONGEST:]:
                begins = above is None or line.blanks > 0 or _may_end(above.text, widest)
                for style in styles:
                    counts = begins if style.attested else style.numbers
                    if counts and not (style.clauses and _is_title(line.text, widest)):
                        found = style.pattern.match(line.text)
                        readings = _readings(style, found) if found else ()
                        if readings:
                            key = style.name if style.attested else style.family
                            colon = above is not None and announces(above.text)
                            run = runs.setdefault(key, _Count(style))
                            run.take({one.ordinal for one in readings}, after_colon=colon)
                            if not style.attested:
                                break
            above = line
        reaching = {key: run for key, run in runs.items() if run.reaches()}
        counted = {key: run for key, run in reaching.items() if run.style.numbers}
        may = {key for key, run in counted.items() if run.announced < run.begun or run.style.always}
        plain = {key for key in may if not counted[key].style.bare and counted[key].furthest > 1}
        best = max(plain or may, key=lambda key: counted[key].weight, default="number")
        numbering = counted[best].style.family if may else best
        attested = {
            key
            for key, run in reaching.items()
            if run.style.attested and (key == best or not run.style.bare)
        }
        return cls(language, attested, numbering)

    def read(self, text: str) -> Label | None:
        """Read the label at the start of `text`, or return None if there is none."""
        if not text or not _may_be_labelled(text):
            return None
        head = text[:LONGEST]
        if head not in self._read:
            self._read[head] = self._look(head)
        return self._read[head]

    def _look(self, text: str) -> Label | None:
        for style in self._styles:
            found = style.pattern.match(text)
            readings = _readings(style, found) if found else ()
            if found and readings:
                paragraph = style.always or (style.numbers and style.family == self._numbering)
                return Label(found[0].strip(), found.end(), readings, paragraph)
        return None

    def read_all(self, texts: Sequence[str]) -> list[Label | None]:
        """Read the labels of paragraphs that follow each other, as `read` does.

        A number that lost its full stop ("4 Apply") is one where the number before it and the
        number after it stand.
        """
        found = [self.read(text) for text in texts]
        numbered = [(i, label) for i, label in enumerate(found) if label and label.paragraph]
        for (start, before), (end, after) in pairwise(numbered):
            if after.readings[0].ordinal == before.readings[0].ordinal + 2:
                number = before.readings[0].ordinal + 1
                slips = [(i, self.unstopped(texts[i], number)) for i in range(start + 1, end)]
                fitting = [(i, slip) for i, slip in slips if slip and not found[i]]
                if len(fitting) == 1:
                    at, slip = fitting[0]
                    found[at] = slip._replace(readings=_following(before))
        return found

    def alone(self, printed: str | None) -> Label | None:
        """Read a label that was parted from its text; None if there is none."""
        return self.read(f"{printed} x") if printed else None

    def unstopped(self, text: str, number: int) -> Label | None:
        """Read `number` at the start of `text` as a label whose full stop is lost: "4 Apply"."""
        match = re.match(rf"\s*{number}\s+(?=[^\W\d_])", text)
        label = self.alone(f"{number}.") if match else None
        if match is None or label is None:
            return None
        return label._replace(printed=str(number), length=match.end())


class _Count:
    """How far the lines of a text count up in one style, and how often they begin anew."""

    def __init__(self, style: _Style) -> None:
        self.style = style
        self.last = self.furthest = self.begun = self.announced = 0

    def take(self, ordinals: AbstractSet[int], *, after_colon: bool) -> None:
        """Count one more label, which may be one of `ordinals`; a colon above announces points."""
        if self.begun and self.last + 1 in ordinals:
            self.last += 1
        elif 1 in ordinals:
            self.begun += 1
            self.announced += after_colon
            self.last = 1
        self.furthest = max(self.furthest, self.last)

    def reaches(self) -> bool:
        """Whether the lines count far enough to be labels."""
        if self.style.announced and self.announced < self.begun:
            return False
        return self.furthest >= (ATTESTED if self.style.attested else 1)

    @property
    def weight(self) -> tuple[float, bool]:
        """How well the style would number paragraphs."""
        return self.furthest / max(self.begun, 1), self.style.family == "number"


def _may_be_labelled(text: str) -> bool:
    """Whether `text` begins as labels do: with a figure, a mark, or a letter and a mark."""
    return not text[:1].isalpha() or _MARKED.match(text) is not None


def _may_end(text: str, widest: float) -> bool:
    """Whether a paragraph may end with the line `text`: a mark, or room for more."""
    return ends_clause(text) or width(text) < ROOM * widest


def _is_title(text: str, widest: float) -> bool:
    """Whether a line looks like a title: it is short, and no mark ends a clause with it."""
    return not ends_clause(text) and width(text) < ROOM * widest


def _following(label: Label) -> tuple[Reading, ...]:
    """How the label after `label` reads: counted on, in the same style."""
    reading = label.readings[0]
    return (reading._replace(ordinal=reading.ordinal + 1, again=False),)


def _readings(style: _Style, match: re.Match[str]) -> tuple[Reading, ...]:
    parts = match.groupdict()
    token, again = parts.get("n", ""), bool(parts.get("again"))
    found = ((alphabet, _ordinal(alphabet, token)) for alphabet in style.counts)
    return tuple(
        Reading(style.family, alphabet, n, again) for alphabet, n in found if n is not None
    )


def _ordinal(alphabet: str, token: str) -> int | None:  # noqa: PLR0911 - one answer an alphabet
    """What `token` counts in `alphabet`; None if it is not written in it."""
    if alphabet == "none":
        return 0
    if alphabet == "figures":
        return int(token)
    if alphabet == "dotted":
        major, minor = token.split(".")
        return int(major) * 1000 + int(minor)
    if alphabet == "roman":
        return _roman(_folded(token.lower())) or _roman(_reread(token.lower()))
    if alphabet == "doubled":
        return _doubled(_alphabets()["latin"], _folded(token.lower()))
    letters = _alphabets()[alphabet]
    token = token.lower() if alphabet == "cyrillic" else _folded(token.lower())
    if token in letters:
        return letters[token]
    again = _doubled(letters, token)  # aa, bb after z
    rounds = len(token.replace(" ", "")) - 1
    return None if again is None else again + len(_base(alphabet)) * rounds


def _doubled(letters: dict[str, int], token: str) -> int | None:
    """What a letter that is printed twice or more counts by itself."""
    repeated = len(token) > 1 and len(set(token) - {" "}) == 1
    return letters.get(token[0]) if repeated else None


def _folded(token: str) -> str:
    table: dict[str, str] = _data()["lookalikes"]
    token = "".join(table.get(char, char) for char in token)
    return re.sub("[\u0640\u200d]", "", token)


def _reread(token: str) -> str:
    """A Roman number as it was before a scan misread it."""
    table: dict[str, str] = _data()["misread"]
    return "".join(table.get(char, char) for char in token)


def _roman(token: str) -> int | None:
    total, rest = 0, token
    for sign, value in ROMAN.items():
        while rest.startswith(sign):
            total, rest = total + value, rest[len(sign) :]
    return total if total and not rest and _to_roman(total) == token else None


def _to_roman(number: int) -> str:
    out = ""
    for sign, value in ROMAN.items():
        count, number = divmod(number, value)
        out += sign * count
    return out


@cache
def _data() -> dict[str, Any]:
    return read_toml("parsing/data/labels.toml")


def _base(alphabet: str) -> list[str]:
    letters: str = _data()["alphabets"][alphabet]
    return letters.split()


@cache
def _alphabets() -> dict[str, dict[str, int]]:
    tables = {}
    for name in _data()["alphabets"]:
        tables[name] = {letter: number for number, letter in enumerate(_base(name), 1)}
    tables["enclosed"] |= tables["han"]
    return tables


@cache
def _styles() -> tuple[_Style, ...]:
    return tuple(
        _Style(
            row["name"],
            row.get("family", row["name"]),
            compiled(row["pattern"]),
            tuple(row["counts"]),
            row.get("numbers", False),
            row.get("always", False),
            row.get("attested", False),
            row.get("announced", False),
            row.get("clauses", False),
            row.get("bare", False),
            frozenset(row.get("languages", ())),
        )
        for row in _data()["style"]
    )
