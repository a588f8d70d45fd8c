"""What the text of a paragraph shows by itself: figures, gaps and signs where none should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A label within the first characters is the paragraph's own.
LABEL = 12
#: Patterns by the names of their signs. Each begins with what is rare, so that it is found fast.
MARKS = {
    "inner label": compiled(r"[;.:；。：؛]\s+(?:\d{1,3}\s?[.)．、-]|[(（]\w{1,3}[)）])\s+[^\W\d_]"),
    "no character": compiled("[\ue000-\uf8ff\ufffd]"),
    "lone figure": compiled(r"[,;،؛](?= )\s\d{1,2}\s(?=[^\W\d_])"),
    "hole": compiled(r"[,.،](?<=[^\W\d_] .)(?=\s|$)"),
}
#: Those that are tried only where a text has the characters before them.
RARE = (
    ("(", "list in the text", compiled(r"[,;] (?:and )?\((?:i{2,3}|iv|b|c)\) ")),
    ("(（", "empty brackets", compiled(r"[(（]\s*[)）]")),
    ("-‐", "torn word", compiled(r"[-‐](?:(?<=[^\W\d_].)\s|(?<=\s.)(?=[^\W\d_]))")),
    ("-", "job number", compiled(r"-(?<=\d\d-)\d{5}\b")),
)
_GAP = "  "
GAPS = {"gap": compiled(r"  (?=\S)"), "wide gap": compiled(r"    (?=\S)")}
#: A figure behind a letter, a mark or a quotation: those below are tried only where there is one.
_GLUED_FIGURE = compiled(r"\d(?<=[^\W\d_]\d|[,;.،؛»”》]\d)|[»”》]\s\d")
FIGURES = {
    "figure behind a mark": compiled(
        r"[,;.،؛](?<=[^\W\d_].)\d{1,3}(?=\s|$)|[»”》]\s?\d{1,2}(?=[\s,;])"
    ),
    "glued figure": compiled(r"\d(?<=[^\W\d_]{3}\d)\d{0,2}(?=[\s,;.:]|$)"),
    "figure in a word": compiled(r"\d(?<=[^\W\d_]\d)(?=[^\W\d_])"),
    "nought": compiled(r"0(?<=[^\W\d_]0)(?=[\s,;.]|$)|(?<!\d)[,;.»”》]0(?=\s|$)"),
}
_GLUED = {"glued words": compiled(r"[A-Z](?<=[a-z].)(?=[a-z])")}
#: Patterns of languages, or of their scripts.
LOCAL = {
    "ara": {"lone vowel sign": compiled(r"[\u064b-\u0652](?<=[\s(].)|^[\u064b-\u0652]")},
    "zho": {"gap in Chinese": compiled(r"[\u4e00-\u9fff] [\u4e00-\u9fff]")},
    "rus": {"two scripts": compiled(r"[A-Za-z](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё].))")},
    **dict.fromkeys(("deu", "eng", "fra", "spa"), _GLUED),
}
#: All that a page number may be, with dashes around it.
PAGE_NUMBER = compiled(r"[-–—]\s?\d{1,4}\s?[-–—]")
#: How footnotes begin: with a star, a raised figure, or a figure and a space.
NOTE = compiled(r"[*¹²³⁴-⁹†]|[(（]?[\d٠-٩]{1,2}[)）]?\s+\S")
_CALL = compiled(r"(?<=[^\d\s/.-])\d{1,3}(?![\d/-])")
_BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"), ("《", "》"), ("“", "”"), ("«", "»"))


def calls_of(text: str) -> Iterator[str]:
    """Yield the figures of a text that stand as calls of notes do."""
    return (found[0] for found in _CALL.finditer(text))


def marks_in(text: str, language: str) -> Iterator[str]:
    """Yield the signs that a text in a language (ISO 639-2/T) shows."""
    patterns = {**MARKS, **LOCAL[language]}
    patterns |= {
        name: pattern for chars, name, pattern in RARE if any(char in text for char in chars)
    }
    if _GAP in text:
        patterns |= GAPS
    if _GLUED_FIGURE.search(text):
        patterns |= FIGURES
    for name, pattern in patterns.items():
        if pattern.search(text, LABEL if name == "inner label" else 0):
            yield name
    if any(text.count(opening) != text.count(closing) for opening, closing in _BRACKETS):
        yield "bracket"
