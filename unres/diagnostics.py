"""Diagnostics: what was found on the way, with a code, a severity and a place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: errors fail a run, warnings and notes do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


#: Every code the parser gives, with its severity and what it means. Rules of the validator
#: (WF-01, XSD-01, ...) have their own table.
REGISTER: dict[str, tuple[Severity, str]] = {
    "not-a-resolution": (Severity.WARNING, "nothing was found that only resolutions have"),
    "amendment": (Severity.WARNING, "the text amends or corrects another one; it is no resolution"),
    "several-documents": (Severity.NOTE, "the text holds several documents; they became parts"),
    "no-line-breaks": (Severity.WARNING, "paragraphs stand on one line; they were parted by signs"),
    "reading-order": (
        Severity.WARNING,
        "letters stood in the order of print",
    ),
    "scattered-figures": (
        Severity.WARNING,
        "figures stand away from their words",
    ),
    "no-operative-part": (Severity.WARNING, "below a preamble no operative paragraph was found"),
    "poor-structure": (Severity.WARNING, "the structure is likely wrong in places"),
    "doubtful-places": (Severity.NOTE, "the structure may be wrong in places"),
    "note-without-call": (Severity.WARNING, "a footnote is called nowhere in the text"),
    "note-called-again": (Severity.NOTE, "a file calls a note more than once; it is printed once"),
    "numbering-gap": (Severity.WARNING, "paragraph numbers do not rise by one"),
    "language-guessed": (Severity.NOTE, "the language was found from few words"),
    "replaced-character": (Severity.WARNING, "bytes that are no text were replaced"),
    "letters-replaced": (Severity.NOTE, "ligatures and the like became the letters they stand for"),
    "mark-up-undone": (Severity.NOTE, "entities and tags left over in the text became characters"),
    "mojibake": (Severity.WARNING, "the text was read in a wrong encoding before it came here"),
    "untrusted-text": (Severity.WARNING, "the file does not tell the order of its letters"),
    "markdown": (Severity.NOTE, "the text was read as Markdown; its marks are left out"),
    "mended-xml": (Severity.WARNING, "the XML is not well formed; it was mended at this place"),
    "mark-up-left-out": (Severity.NOTE, "mark-up that the model has no place for was left out"),
    "text-left-out": (Severity.ERROR, "text that the model has no place for was left out"),
    "foreign-element": (
        Severity.WARNING,
        "words in an element of other mark-up became text",
    ),
    "remark-left-out": (Severity.WARNING, "a comment or processing instruction was left out"),
    "vote-disagrees": (Severity.WARNING, "the States listed are not as many as were counted"),
    "text-disagrees": (Severity.WARNING, "masthead, title and closing contradict one another"),
    "corrected": (Severity.NOTE, "the side file says it otherwise than the text, and was believed"),
    "side-file-disagrees": (Severity.WARNING, "the side file says what the text contradicts"),
    "unknown-body": (Severity.NOTE, "the adopting body is none of the known ones"),
}


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding. ``start`` and ``end`` are offsets in the source text, in characters."""

    code: str
    message: str
    start: int = 0
    end: int = 0

    @property
    def severity(self) -> Severity:
        """The severity that the register gives to the code."""
        return REGISTER[self.code][0]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A run of the source that is not part of the document, and why it was set aside."""

    text: str
    start: int
    reason: str
