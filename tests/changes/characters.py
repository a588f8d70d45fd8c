"""Other scripts, digits and characters."""

from __future__ import annotations

import re
import unicodedata

from tests.changes.change import ALL, SPACED, Alike, change
from tests.changes.printing import shown
from tests.changes.text import Text  # noqa: TC001 - changes are made of functions with types
from tests.changes.words import words

_ARABIC_DIGITS = {48 + digit: 0x660 + digit for digit in range(10)}
_FULL_WIDTH_DIGITS = {48 + digit: 0xFF10 + digit for digit in range(10)}
_CYRILLIC = str.maketrans("AESC", "АЕSС")
_SYMBOL = re.compile(r"\b[AES]/(?:[A-Z]+[./])*(?:RES/)?[\d/]+")
_PLAIN = str.maketrans({**dict.fromkeys("«»“”„", '"'), **dict.fromkeys("–—‑", "-"), "’": "'"})
_CODE_PAGES = {"ara": "cp1256", "rus": "cp1251", "zho": "gb18030"}
_ENTITIES = {
    "&": "&amp;",
    "’": "&#8217;",
    "“": "&ldquo;",
    "”": "&rdquo;",
    "«": "&laquo;",
    "»": "&raquo;",
    "é": "&eacute;",
    "–": "&ndash;",
    "\t": "&nbsp;",
    "\xa0": "&nbsp;",
}
_LIGATURES = {"لا": "ﻻ", "لأ": "ﻷ", "لإ": "ﻹ", "لآ": "ﻵ"}
_JOINING = "بتثجحخسشصضطظعغفقكلمنهي"


@change(languages=("zho",))
def traditional_chinese(text: Text) -> str:
    """Sites of Hong Kong and Taiwan, and documents until the 1970s."""
    from opencc import OpenCC  # noqa: PLC0415 - of the tests' extra; loads long

    return str(OpenCC("s2t").convert(shown(text)))


@change(languages=("ara",))
def arabic_indic_digits(text: Text) -> str:
    """Word in an Arabic locale; symbols with Latin letters keep theirs."""
    figures = re.compile(r"(?<![A-Za-z/.\d-])\d+(?![\d.-]*[A-Za-z/]*[A-Za-z])")
    return figures.sub(lambda found: found[0].translate(_ARABIC_DIGITS), shown(text))


@change(languages=("zho",))
def full_width_digits(text: Text) -> str:
    """Chinese input methods: all figures but those of symbols are as wide as characters."""
    figures = re.compile(r"(?<![A-Za-z/.\d-])\d+(?![\d.-]*[A-Za-z/]*[A-Za-z])")
    return figures.sub(lambda found: found[0].translate(_FULL_WIDTH_DIGITS), shown(text))


@change(languages=("rus",))
def cyrillic_symbols(text: Text) -> str:
    """Typed on a Russian keyboard: А/63/53 with a Cyrillic А."""
    return _SYMBOL.sub(lambda found: found[0].translate(_CYRILLIC), shown(text))


@change(languages=SPACED)
def decomposed(text: Text) -> str:
    """Files from a Mac and from some PDF readers: letters and their accents apart."""
    return unicodedata.normalize("NFD", shown(text))


@change(languages=("ara",))
def stretched(text: Text) -> str:
    """Old typesetting justified Arabic by stretches (tatweel) within words."""
    chance = text.random()
    inside = re.compile(f"(?<=[{_JOINING}])(?=[{_JOINING}])")
    return inside.sub(lambda _: "ـ" if chance.random() < 0.1 else "", shown(text))


@change(languages=("ara",))
def ligatures(text: Text) -> str:
    """PDF readers give lam-alef as one presentation form."""
    printed = shown(text)
    for letters, ligature in _LIGATURES.items():
        printed = printed.replace(letters, ligature)
    return printed


@change(languages=("zho",))
def spaced_figures(text: Text) -> str:
    """Word parts Chinese from figures and Latin by a space, which some converters make real."""
    edge = r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])"
    return re.sub(edge, " ", shown(text))


@change(languages=SPACED)
def typed_marks(text: Text) -> str:
    """Typed anew: straight quotation marks, hyphens for dashes, plain spaces."""
    return shown(text).translate(_PLAIN).replace("\xa0", " ").replace("\u202f", " ")


@change(languages=("deu", "fra", "spa"))
def lost_accents(text: Text) -> str:
    """Old data bases and telex: letters without their accents."""
    parts = unicodedata.normalize("NFD", shown(text))
    return "".join(char for char in parts if not unicodedata.combining(char)).replace("ß", "ss")


@change(alike=Alike(least=0.9))
def misread(text: Text) -> str:
    """Scans: one character in three hundred is read for another that looks like it."""
    alike = words("misread")
    chance = text.random()
    return "".join(
        alike[char] if char in alike and chance.random() < 1 / 150 else char for char in shown(text)
    )


@change(languages=SPACED)
def lost_spaces(text: Text) -> str:
    """PDF readers lose spaces beside figures: "of18 December2008", "1.Requests"."""
    chance = text.random()
    beside = re.compile(r"(?<=[^\W\d]) (?=\d)|(?<=\d) (?=[^\W\d])")
    printed = beside.sub(lambda gap: "" if chance.random() < 0.35 else gap[0], shown(text))
    behind_label = re.compile(r"(?m)^(\(?\w{1,3}[.)])\t")
    return behind_label.sub(
        lambda found: found[1] + ("" if chance.random() < 0.35 else "\t"), printed
    )


@change()
def invisible(text: Text) -> str:
    """Copies of web pages: no-break spaces, zero-width spaces, soft hyphens anywhere."""
    chance = text.random()
    spaces = re.compile("[ \t]")
    printed = spaces.sub(lambda gap: "\xa0" if chance.random() < 0.3 else gap[0], shown(text))
    inside = re.compile(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{3})")
    return inside.sub(
        lambda _: chance.choice("\u200b\u00ad") if chance.random() < 0.03 else "", printed
    )


@change()
def mixed_line_ends(text: Text) -> bytes:
    """Files put together on several systems: every kind of line end, and a byte order mark."""
    chance = text.random()
    ends = ("\r\n", "\r\n", "\n", "\r", "\u2028")
    return ("\ufeff" + re.sub("\n", lambda _: chance.choice(ends), shown(text))).encode()


@change(languages=tuple(language for language in ALL if language != "eng"))
def code_page(text: Text) -> bytes:
    """Files of the nineties: windows-1251, -1252 and -1256, GB 18030."""
    plain = shown(text).translate({0x2011: "-", 0x202F: "\xa0", 0x2009: " ", 0x200B: None})
    return plain.encode(_CODE_PAGES.get(text.language, "cp1252"), "ignore")


@change()
def tabs_as_spaces(text: Text) -> str:
    """Editors that fill tabs up with spaces."""
    return shown(text).expandtabs(8)


@change()
def entities(text: Text) -> str:
    """Text cut out of the source of a page: &nbsp; &amp; &#8217; left in place."""
    return "".join(_ENTITIES.get(char, char) for char in shown(text))
