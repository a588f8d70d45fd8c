"""A language: everything the parser asks of it, built from the language's data files."""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

from unres.errors import LanguageError
from unres.lang.acts import ActWords
from unres.lang.adopting import AdoptingWords
from unres.lang.bodies import form_of_symbols
from unres.lang.citations import CitationWords
from unres.lang.dates import DateReader, FoundDate
from unres.lang.fold import INVISIBLE, fold, squeeze
from unres.lang.line_kinds import LIMIT, LineKinds
from unres.lang.load import read
from unres.lang.ordinals import OrdinalReader
from unres.lang.patterns import compile_any, compile_line
from unres.lang.phrases import Phrases, expand
from unres.lang.schema import (
    ActsData,
    Adopting,
    Citations,
    IdentifyData,
    LanguageData,
    OpenerData,
    Script,
    SharedData,
    Vote,
)
from unres.languages import LANGUAGES, code_of
from unres.patterns import compiled
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from unres.lang.schema import Direction, OpenerKind

CODES = tuple(LANGUAGES.values())

#: Where a body speaks, it does so in this many characters from the start.
SPOKEN = 20_000
#: The longest line that is a formula whose letters print has scattered, in characters.
SCATTERED = 80
#: An opening phrase may stand behind an object of so many characters.
LONGEST_OBJECT = 160
#: The day of a date, with the stop behind it.
DAY = compiled(r"\d{1,2}\.")
#: What may stand before a word without being part of it.
BEFORE_WORD = "(“„«\"'[/"
_STOPS = " \t.,;:،؛。，；：*[]()"
_BLANK = rf"[ \t\u00a0{INVISIBLE}]*"
_TURNED_DATE = compiled(r"([A-Z][a-z]{2,8}) (\d{4}) (\d{1,2})")
_AFTER_FORMULA = compiled(rf"{_BLANK}(?:([,،，])|[:：]?{_BLANK}(?:\r?\n|$))")


class Opener(NamedTuple):
    """An opening phrase: where it ends in the text, its kind, and what it does.

    `concept` is one of the words of ``data/concepts.toml``; None where nobody has said.
    """

    end: int
    kind: OpenerKind
    concept: str | None


class Formula(NamedTuple):
    """An enacting formula: its body's code (None: another body), its end, a comma behind it."""

    body: str | None
    end: int
    comma: bool


class Language:
    """What is known of one language. Get one from `load`; it never changes."""

    def __init__(self, data: LanguageData, shared: SharedData) -> None:
        """Build the language; openers are read, patterns and indexes made when first used."""
        self._data = data
        self._shared = shared
        self.code = data.code
        self.tag = data.tag
        self.direction: Direction = data.direction
        self.spaced = data.spaced
        self.emphasis: Literal["italic", "bold"] = data.emphasis
        self.clauses_begin: Literal["capital", "small"] | None = data.clauses_begin
        self.vote: Vote = data.vote
        self.note_cues = data.note_cues
        self.note_headings = frozenset(map(fold, data.note_headings))
        self.quotes = data.quotes
        self.annex_words = data.annex_words
        self.section_words = data.section_words
        self.part_letters = data.part_letters
        self.body_names = data.bodies
        self.month_names = data.dates.months

    def __repr__(self) -> str:
        """Name the language."""
        return f"Language({self.code!r})"

    @property
    def stop_words(self) -> tuple[str, ...]:
        """The commonest words of the language, folded."""
        languages: dict[str, Script] = read("identify.toml", IdentifyData).languages
        return languages[self.code].stop_words

    # Opening phrases ---------------------------------------------------------------------------

    @cached_property
    def _openers(self) -> OpenerData:
        openers: OpenerData = read(f"openers/{self.code}.toml", OpenerData)
        return openers

    def opener(self, text: str, kind: OpenerKind | None = None) -> Opener | None:
        """Return the longest opening phrase at the start of `text`, None without one.

        Case, spaces, typography and opening quotes before it do not matter; words are whole.
        With no `kind` both are tried; a phrase that both have is said to be preambular.
        """
        best: Opener | None = None
        for tried in ("preambular", "operative") if kind is None else (kind,):
            if found := self._phrases[tried].find(text):
                end, concept = found
                if best is None or end > best.end:
                    best = Opener(end, tried, None if concept == "other" else concept)
        return best

    def late_opener(self, text: str, kind: OpenerKind) -> tuple[int, Opener] | None:
        """Return an opening phrase behind the start of `text`, and where it begins.

        It may follow the name of the body, as in statements ("The Security Council takes note"),
        or in some languages its object.
        """
        speaker = self._formulas.find(text)
        starts = [speaker[0]] if speaker else self._before_comma(text)
        for start in starts:
            begin = start + len(text[start:]) - len(text[start:].lstrip())
            found = self.opener(text[begin:], kind) or self.opener(text[begin:])
            if found:
                return begin, Opener(begin + found.end, found.kind, found.concept)
        return None

    def _before_comma(self, text: str) -> list[int]:
        """Where the last word before the first comma begins, if phrases may stand there."""
        head = text[:LONGEST_OBJECT].partition(",")[0]
        if not self._openers.object_first or len(head) == min(len(text), LONGEST_OBJECT):
            return []
        return [head.rstrip().rfind(" ") + 1]

    def opens(self, text: str, kind: OpenerKind | None = None) -> bool:
        """Tell whether the first word of `text` is one that opening phrases begin with."""
        kinds = self._phrases if kind is None else (kind,)
        return any(self._phrases[tried].begins(text) for tried in kinds)

    def goes_on(self, text: str) -> bool:
        """Tell whether `text` begins as clauses go on: in small letters, or with such a word."""
        small = self.clauses_begin == "capital" and text[0].islower()
        return small or text.startswith(self._openers.goes_on)

    def is_unfinished(self, text: str) -> bool:
        """Tell whether `text` ends with a word that ends no paragraph, such as an article.

        An abbreviation is one ("No."), and the day of a date where a stop stands behind it
        ("am 24.").
        """
        if not self.spaced:
            return text.rstrip()[-1:] in self._unfinished
        before, last = ["", "", *text.rsplit(maxsplit=2)][-2:]
        if "." in self._data.dates.after_day and DAY.fullmatch(last):
            last = before
        return last.lower() in self._unfinished

    def asks_for_number(self, text: str) -> bool:
        """Tell whether a number behind `text` belongs to its last word: "Article", "of"."""
        last = text.rsplit(maxsplit=1)[-1:] if self.spaced else []
        word = last[0].lower().lstrip(BEFORE_WORD) if last else ""
        return word in self._unfinished or word in self._numbered

    def is_joined(self, text: str) -> bool:
        """Tell whether `text` ends with a word that joins two phrases: "and"."""
        return text.rstrip().lower().endswith(self._joining)

    @cached_property
    def _joining(self) -> tuple[str, ...]:
        glue = " " if self.spaced else ""
        return tuple(f"{glue}{word}" for word in self._openers.conjunctions)

    @cached_property
    def _unfinished(self) -> frozenset[str]:
        return frozenset(self._data.unfinished)

    @cached_property
    def _numbered(self) -> frozenset[str]:
        return frozenset(self._data.numbered)

    @cached_property
    def _phrases(self) -> dict[OpenerKind, Phrases[str]]:
        return {
            "preambular": self._index(self._openers.preambular),
            "operative": self._index(self._openers.operative),
        }

    def _index(self, concepts: dict[str, tuple[str, ...]]) -> Phrases[str]:
        phrases = {phrase: concept for concept, group in concepts.items() for phrase in group}
        return Phrases(
            phrases,
            modifiers=self._openers.modifiers,
            inner=self._openers.inner,
            conjunctions=self._openers.conjunctions,
            spaced=self.spaced,
        )

    # Dates and ordinals ------------------------------------------------------------------------

    @cached_property
    def _date_reader(self) -> DateReader:
        return DateReader(self._data.dates)

    def dates(self, text: str) -> list[FoundDate]:
        """Return every full date of `text` written in the language's own form, in order."""
        return list(self._date_reader.find(text))

    def date(self, text: str) -> datetime.date | None:
        """Return the first full date of `text`, in the language's form or else in English.

        Dates of issue are printed in English in Arabic, Chinese and Russian documents; the text of
        an Arabic PDF turns them round ("December 2022 12").
        """
        own = next(self._date_reader.find(text), None)
        if own is None and self.code != "eng":
            turned = _TURNED_DATE.fullmatch(text.strip()) if self.direction == "rtl" else None
            return load("eng").date(turned.expand(r"\3 \1 \2") if turned else text)
        return own.date if own else None

    @cached_property
    def _ordinal_reader(self) -> OrdinalReader:
        return OrdinalReader(self._data.ordinals, spaced=self.spaced)

    def ordinal(self, text: str) -> int | None:
        """Return the ordinal (1 to 100) in a session line, spelled out or in figures."""
        return self._ordinal_reader.find(text)

    def ordinals(self, text: str) -> Iterator[int]:
        """Yield the ordinals (1 to 100) that are spelled out in `text`, in order."""
        found = self._ordinal_reader.every(text)
        return (each.number for each in found if not text[each.start].isdecimal())

    # Lines -------------------------------------------------------------------------------------

    @cached_property
    def _macros(self) -> dict[str, str]:
        dates = self._data.dates
        once = dict.fromkeys(name for names in dates.months for name in names)
        month = "|".join(map(re.escape, sorted(once, key=len, reverse=True)))
        formed = form_of_symbols() or "(?!)"
        return {"month": month, "formed": formed, **self._shared.macros, **self._data.macros}

    @cached_property
    def _line_kinds(self) -> LineKinds:
        return LineKinds((self._data.lines, self._shared.lines), self._macros)

    def lines(self, kind: str) -> tuple[re.Pattern[str], ...]:
        """Return the patterns of a kind of line: the language's own, then the shared ones.

        Raises:
            KeyError: `kind` is none of `LINE_KINDS`.
        """
        return self._line_kinds.patterns(kind)

    def line(self, kind: str, text: str) -> re.Match[str] | None:
        """Match the whole of `text` with a kind of line; offsets are those of it squeezed."""
        return self._line_kinds.match(kind, text)

    def kinds_of(self, text: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, re.Match[str]]]:
        """Yield those of the `kinds` of line that `text` is, each with its match, as of `line`."""
        return self._line_kinds.matches(text, kinds)

    @cached_property
    def adopting(self) -> AdoptingWords:
        """The words that tell how something was adopted."""
        data: Adopting = read(f"adopting/{self.code}.toml", Adopting)
        return AdoptingWords(data, self.vote, self._ordinal_reader, self._macros)

    # Citations ---------------------------------------------------------------------------------

    @cached_property
    def citations(self) -> CitationWords:
        """The words around citations."""
        data = read(f"citations/{self.code}.toml", Citations)
        return CitationWords(data, self._macros, spaced=self.spaced)

    @cached_property
    def acts(self) -> ActWords:
        """The words of operative acts."""
        data = read(f"acts/{self.code}.toml", ActsData)
        return ActWords(data, self._macros, self._ordinal_reader, spaced=self.spaced)

    @cached_property
    def vote_heads(self) -> frozenset[str]:
        """What heads the lists of a recorded vote, folded: "in favour"."""
        vote = self.vote
        return frozenset(map(fold, (*vote.in_favour, *vote.against, *vote.abstaining)))

    # Bodies ------------------------------------------------------------------------------------

    @cached_property
    def _codes_by_name(self) -> dict[str, str]:
        return {fold(name): code for code, names in self._data.bodies.items() for name in names}

    def body_of(self, text: str) -> str | None:
        """Return the code of the body whose name, as printed in a masthead, is the whole line."""
        if len(text) > LIMIT:
            return None
        return self._codes_by_name.get(fold(squeeze(text)).strip(_STOPS))

    def body_in(self, text: str) -> str | None:
        """Return the code of the body that `text` names first, in a name that mastheads have."""
        found = self._named_bodies.search(fold(text))
        return self._codes_by_name[found[0]] if found else None

    @cached_property
    def _named_bodies(self) -> re.Pattern[str]:
        names = sorted(self._codes_by_name, key=len, reverse=True)
        edge = r"(?<!\w)", r"(?!\w)"
        before, after = edge if self.spaced else ("", "")
        return compiled(f"{before}(?:{'|'.join(map(re.escape, names))}){after}")

    @cached_property
    def _formulas(self) -> Phrases[str]:
        known = self._data.formulas.bodies
        phrases = {text: code for code, texts in known.items() for text in texts}
        return Phrases(phrases, spaced=self.spaced)

    @cached_property
    def _glued_formulas(self) -> dict[str, str]:
        """The formulas by their letters alone: print and PDF text lose or scatter spaces."""
        known = self._data.formulas.bodies
        return {_letters(text): code for code, texts in known.items() for text in texts}

    @cached_property
    def _spoken_formulas(self) -> re.Pattern[str]:
        formulas = self._data.formulas
        bodies = self._any_of(text for group in formulas.bodies.values() for text in group)
        statements = self._any_of(formulas.statements) or "(?!)"
        return compiled(f"(?:{bodies}) ?[,，]|{statements}")

    @staticmethod
    def _any_of(texts: Iterable[str]) -> str:
        known = {fold(wording) for text in texts for wording in expand(text)}
        return "|".join(map(re.escape, known))

    def speaks(self, text: str) -> bool:
        """Tell whether the formula of a known body stands near the start of `text`, in any line.

        "At its 3rd meeting, the General Assembly, on the proposal of" is one, as in decisions;
        "made the following statement on behalf of the Council" is as good.
        """
        return self._spoken_formulas.search(fold(text[:SPOKEN])) is not None

    def is_statement(self, text: str) -> bool:
        """Tell whether `text` says that a president speaks for a body."""
        return self._spoken_statements.search(fold(text)) is not None

    @cached_property
    def _spoken_statements(self) -> re.Pattern[str]:
        return compiled(self._any_of(self._data.formulas.statements) or "(?!)")

    @cached_property
    def _general_formulas(self) -> re.Pattern[str]:
        return compile_any(self._data.formulas.general, self._macros)

    def _patterned(self, line: str) -> Formula | None:
        """Return the formula of a known body that is not the same each time, if it fills `line`."""
        squeezed = squeeze(line)
        comma = squeezed.endswith((",", "،", "，"))
        words = squeezed.rstrip(",،， ")
        if not self._any_formula.fullmatch(words):
            return None
        for code, pattern in self._formula_patterns.items():
            if pattern.fullmatch(words):
                return Formula(code, len(line), comma)
        return None

    @cached_property
    def _any_formula(self) -> re.Pattern[str]:
        return compile_any(self._data.formulas.patterns.values(), self._macros)

    @cached_property
    def _formula_patterns(self) -> dict[str, re.Pattern[str]]:
        patterns = self._data.formulas.patterns
        return {code: compile_line(pattern, self._macros) for code, pattern in patterns.items()}

    @lru_cache(maxsize=512)  # noqa: B019 - languages are few and live as long as the program
    def formula(self, text: str) -> Formula | None:
        """Return the enacting formula that `text` starts with, None without one.

        A known body's must be followed by a comma or fill its line. Another body's must fill its
        line, begin with a capital and end with a comma.
        """
        if found := self._formulas.find(text):
            end, body = found
            if after := _AFTER_FORMULA.match(text, end):
                comma = after.end(1) if after[1] else end
                return Formula(body, comma, after[1] is not None)
        line = text[:LIMIT].partition("\n")[0].rstrip()
        if patterned := self._patterned(line):
            return patterned
        scattered = len(line) <= SCATTERED and not line[-1:].isalpha()
        if scattered and (glued := self._glued_formulas.get(_letters(line))):
            return Formula(glued, len(line), line.endswith((",", "،", "，")))
        squeezed = squeeze(line)
        if self._general_formulas.fullmatch(squeezed):
            return Formula(None, len(line), squeezed.endswith((",", "،", "，")))
        return None


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, fold(text)))


@cache
def load(code: str) -> Language:
    """Return the language with that code (``eng``) or tag (``en``).

    Raises:
        LanguageError: No data file covers the language.
        DataError: A data file has the wrong shape.
    """
    code = code_of(code)
    if code not in CODES:
        message = f"unknown language {code!r}: use one of {', '.join(LANGUAGES)}"
        raise LanguageError(message)
    return _language(code)


@cache
def _language(code: str) -> Language:
    return Language(read(f"{code}.toml", LanguageData), read("shared.toml", SharedData))
