"""Review: a document with its doubtful places, as `unres review` lists them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypedDict

from unres.output.review.places import Places
from unres.side import symbol_of

if TYPE_CHECKING:
    from unres.parsing import Parsed
    from unres.parsing.confidence import UnitConfidence


class Doubt(TypedDict):
    """A doubtful place.

    ``line`` and ``last_line`` count from 1; ``kind`` is what it was read as, ``second`` the next
    best reading; ``path`` is its place in the document, as rows and side files have it.
    """

    line: int
    last_line: int
    kind: str
    label: str | None
    second: str | None
    confidence: float
    why: list[str]
    path: str | None
    text: str


class Review(TypedDict):
    """A document and its doubtful places, the most doubtful first.

    ``confidence`` is None where the input was marked up already: nothing was guessed of it.
    """

    source: str
    symbol: str | None
    title: str | None
    language: str
    confidence: float | None
    why: list[str]
    units: int
    doubts: list[Doubt]


def review_of(parsed: Parsed, source: str) -> Review:
    """Return the review of a document that was read from the file `source`."""
    document, confidence = parsed.document, parsed.assessed
    places = Places.of(document)
    return {
        "source": source,
        "symbol": symbol_of(document),
        "title": str(document.title) if document.title else None,
        "language": document.language,
        "confidence": parsed.confidence,
        "why": list(confidence.why) if confidence else [],
        "units": len(parsed.units),
        "doubts": [_doubt(unit, parsed.text, places) for unit in parsed.doubts],
    }


def _doubt(unit: UnitConfidence, text: str, places: Places) -> Doubt:
    return {
        "line": unit.line,
        "last_line": unit.last_line,
        "kind": unit.kind,
        "label": unit.label,
        "second": unit.second,
        "confidence": unit.confidence,
        "why": list(unit.why),
        "path": places.path(unit),
        "text": " ".join(text[start:end] for start, end in unit.spans),
    }


def render_review(parsed: Parsed, source: str) -> bytes:
    """Return the review of a document as JSON in UTF-8."""
    return json.dumps(review_of(parsed, source), ensure_ascii=False).encode()


def read_review(data: bytes) -> Review:
    """Return the review that `render_review` wrote."""
    found: Review = json.loads(data)
    return found
