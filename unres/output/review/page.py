"""The page of `unres review`: source beside structure, what each line became, where to look.

One file with a script of ours, which only leads from doubt to doubt; without it all can be read.
"""

from __future__ import annotations

import json
from html import escape
from itertools import groupby
from pathlib import PurePath
from typing import TYPE_CHECKING

from unres.lang import load
from unres.languages import tag_of
from unres.output.html.template import filled
from unres.output.review.places import Places
from unres.output.review.stretches import NOTHING, Stretch, lines_of
from unres.output.review.words import KINDS, named
from unres.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unres.output.review import Review
    from unres.parsing import Parsed
    from unres.parsing.confidence import UnitConfidence


class Numbered(NamedTuple):
    """A line of the source with its number, and the stretches that it is made of."""

    number: int
    stretches: Sequence[Stretch]

    @property
    def main(self) -> Stretch:
        """The stretch that tells what became of the line: the first that holds anything."""
        held = (one for one in self.stretches if one.kind != NOTHING or one.text.strip())
        return next(held, Stretch(""))


def review_page(
    reviews: Iterable[Review], shown: Iterable[tuple[str, Parsed]], title: str
) -> bytes:
    """Return the page that lists `reviews`, in their order, and shows some documents in full.

    Args:
        reviews: all that were reviewed, the most doubtful first.
        shown: the documents that are shown, by the names of their files, in the same order.
        title: the title of the page.
    """
    places: dict[str, int] = {}
    sections = []
    for number, (source, parsed) in enumerate(shown, 1):
        places[source] = number
        sections.append(_document(number, source, parsed))
    return filled(
        "review",
        "review",
        title,
        legend="".join(_legend(kind, words) for kind, words in KINDS.items()),
        index="".join(_entry(review, places) for review in reviews),
        documents="".join(sections),
    )


def _legend(kind: str, words: str) -> str:
    return f'<li class="k-{kind}">{escape(words)}</li>'


def _entry(review: Review, places: dict[str, int]) -> str:
    """Return the line of the list for a document."""
    number = places.get(review["source"])
    name = f"<bdi>{escape(review['source'])}</bdi>"
    name = f'<a href="#d{number}">{name}</a>' if number else name
    facts = " ".join(filter(None, (review["symbol"], review["title"])))
    tag = tag_of(review["language"])
    doubts = f"{len(review['doubts'])} of {review['units']} doubtful"
    return (
        f"<tr><td class=figures>{_percent(review['confidence'])}</td><td>{name}</td>"
        f'<td><bdi lang="{tag}">{escape(facts)}</bdi></td><td>{doubts}</td>'
        f"<td>{escape('; '.join(review['why']))}</td></tr>"
    )


def _percent(confidence: float | None) -> str:
    return "–" if confidence is None else f"{100 * confidence:.0f} %"


def _document(number: int, source: str, parsed: Parsed) -> str:
    """Return the section of a document: a row for each paragraph, in the order of the source."""
    document = parsed.document
    language = document.language
    direction = load(language).direction
    places = Places.of(document)
    lines = [Numbered(at, one) for at, one in enumerate(lines_of(parsed), 1)]
    said: set[int] = set()
    rows = []
    for _, group in groupby(lines, key=lambda line: (id(line.main.unit), line.main.reason)):
        together = list(group)
        rows.append(_row(together, source, places, said))
    why = "".join(
        f"<li>{escape(each)}</li>" for each in (parsed.assessed.why if parsed.assessed else ())
    )
    found = "".join(
        f"<li><b>{escape(str(each.severity))}</b> {escape(each.message)}</li>"
        for each in parsed.diagnostics
    )
    return (
        f'<section id="d{number}" aria-labelledby="h{number}">'
        f'<h2 id="h{number}">{_percent(parsed.confidence)} <bdi>{escape(source)}</bdi></h2>'
        f"<ul class=why>{why}{found}</ul>"
        f'<div class=rows lang="{tag_of(language)}" dir="{direction}">'
        f"{''.join(rows)}</div></section>"
    )


def _row(lines: Sequence[Numbered], source: str, places: Places, said: set[int]) -> str:
    """Return a row: lines of the source, and what they became."""
    main = lines[0].main
    unit = main.unit
    doubtful = unit is not None and unit.doubtful and id(unit) not in said
    if unit is None:
        told = _kind(f"{named(main.kind)}: {main.reason}") if main.reason else ""
    elif id(unit) in said:
        told = _kind(f"{named(unit.kind)}, goes on")
    else:
        said.add(id(unit))
        told = _read(unit, places) + (_doubt(unit, source, places) if doubtful else "")
    printed = "".join(_line(line) for line in lines)
    marked = ' doubtful" tabindex="-1' if doubtful else ""
    return (
        f'<div class="row k-{main.kind}{marked}"><pre>{printed}</pre>'
        f"<div class=read>{told}</div></div>"
    )


def _kind(words: str) -> str:
    return f"<p class=kind lang=en dir=ltr>{escape(words)}</p>"


def _line(line: Numbered) -> str:
    text = "".join(_stretch(one, line.main) for one in line.stretches)
    return f"<span class=line><i>{line.number}</i><span>{text or ' '}</span></span>"


def _stretch(one: Stretch, main: Stretch) -> str:
    text = escape(one.text)
    if one.kind == NOTHING and one.text.strip():
        return f'<mark class="k-{NOTHING}">{text}</mark>'
    if one.kind != main.kind and one.text.strip():
        return f'<span class="k-{one.kind}">{text}</span>'
    return text


def _read(unit: UnitConfidence, places: Places) -> str:
    """What a paragraph was read as: its kind, and the labels that lead to it."""
    found = places.unit(unit)
    labels = " ".join(found.labels) if found else unit.label or ""
    text = found.text.text if found else ""
    sure = f", {_percent(unit.confidence)} sure" if unit.doubtful else ""
    head = _kind(f"{named(unit.kind)}{sure}")
    label = f"<b class=label><bdi>{escape(labels)}</bdi></b> " if labels else ""
    return f"{head}<p>{label}{escape(text)}</p>" if label or text else head


def _doubt(unit: UnitConfidence, source: str, places: Places) -> str:
    second = f"<li>it may be: {escape(named(unit.second))}</li>" if unit.second else ""
    why = "".join(f"<li>{escape(each)}</li>" for each in unit.why)
    copy = ""
    path, found = places.path(unit), places.unit(unit)
    if path and found and found.kind in _LABELLED:
        record = {
            "file": PurePath(source).name,
            "corrections": {"labels": {path: found.label or ""}},
        }
        lines = json.dumps(record, ensure_ascii=False)
        copy = "<p>For the side file, with the right label:</p>"
        copy += f"<pre class=copy tabindex=0>{escape(lines)}</pre>"
    return f"<div lang=en dir=ltr><ul class=why>{second}{why}</ul>{copy}</div>"


#: What a side file can give another label.
_LABELLED = frozenset({"operative", "preambular", "point", "section", "part"})
