"""``unres review``: the documents by doubt, and the places to look at."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unres.batch.files import check_target, write_whole
from unres.batch.holdings import reviewed
from unres.batch.ours import is_page
from unres.batch.plan import Task, documents
from unres.cli.common import READABLE, complain, encoding_option, expanded, language_option
from unres.cli.loudness import Loudness, loudness_options
from unres.cli.progress import watched
from unres.errors import UnresError
from unres.ingest import STDIN
from unres.options import Options
from unres.output.review import read_review
from unres.output.review.words import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unres.output.review import Doubt, Review
    from unres.parsing import Parsed

#: How much of a doubtful place is printed, in characters.
SHOWN = 100
#: The columns of the table: a line a doubtful place, or a document without any.
COLUMNS = (
    *("source", "symbol", "document_confidence", "line", "last_line", "kind", "label", "second"),
    *("confidence", "why", "path", "text"),
)


@click.command("review", short_help="List documents by doubt, with the places to look at.")
@click.argument("inputs", metavar="FILE|DIR...", nargs=-1, required=True, type=READABLE)
@language_option
@encoding_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "csv", "html")),
    default="text",
    show_default=True,
    help="json: a line a document; csv: a line a doubtful place; html: one page.",
)
@click.option("-o", "--output", metavar="OUT", type=READABLE, help="The file to write.")
@click.option(
    "--worst",
    type=click.IntRange(min=1),
    metavar="N",
    help="Only the N most doubtful documents; of the page, those shown in full (otherwise 50).",
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, help="Processes at a time.")
@loudness_options
@click.option("--force", is_flag=True, help="Replace a file that is no page of ours.")
def command(  # noqa: PLR0913  one parameter an option of the command line
    inputs: tuple[str, ...],
    *,
    language: str,
    encoding: str | None,
    form: str,
    output: str | None,
    worst: int | None,
    jobs: int,
    loud: Loudness,
    force: bool,
) -> int:
    """List documents by doubt, the least certain first, each with the places to look at.

    A folder stands for all files below it that convert takes. A place tells its lines, what they
    were read as, what else they may be, and why. The page shows the source beside the structure,
    every line by what became of it; the keys j and k go from doubt to doubt. Exit status 1 if a
    file cannot be read.
    """
    form = "html" if output and form == "text" and output.endswith((".html", ".htm")) else form
    if form == "html" and STDIN in inputs:
        msg = "the page reads its documents twice, which standard input cannot be: name a file"
        raise click.UsageError(msg)
    target = Path(output) if output and output != "-" else None
    replace = force or (target is not None and is_page(target, "review"))
    if target:
        check_target(target, overwrite=replace)
    tasks = [Task(file) for file in documents(expanded(inputs))]
    options = Options(language=language, encoding=encoding, lossy=True)
    outcomes = reviewed(tasks, options, jobs)
    found, failed = [], False
    for outcome in watched(outcomes, tasks, loud):
        if outcome.data is None:
            complain(outcome.error or f"{outcome.task.source} cannot be read")
            failed = True
        else:
            found.append(read_review(outcome.data))
        if loud is Loudness.VERBOSE:
            loud.tell(outcome.task.source, outcome.remarks)
    found.sort(key=_certainty)
    data = _page(found, options, worst) if form == "html" else _told(found[:worst], form)
    if target:
        write_whole(target, data, overwrite=replace)
        if loud is not Loudness.QUIET:
            complain(f"{len(found)} documents are reviewed in {target}")
    else:
        sys.stdout.buffer.write(data)
    return int(failed)


def _certainty(review: Review) -> float:
    """What documents are sorted by; those that were marked up already come last."""
    return 2.0 if review["confidence"] is None else review["confidence"]


def _told(found: Sequence[Review], form: str) -> bytes:
    if form == "json":
        return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in found).encode()
    if form == "csv":
        return _table(found)
    return "".join(f"{line}\n" for one in found for line in _lines(one)).encode()


def _lines(review: Review) -> Iterator[str]:
    """Yield what is printed of a document."""
    sure = review["confidence"]
    known = "marked up" if sure is None else f"{100 * sure:.0f} %"
    doubts = review["doubts"]
    yield f"{known:>6}  {review['source']}: {len(doubts)} of {review['units']} doubtful"
    for each in review["why"]:
        yield f"        {each}"
    for doubt in sorted(doubts, key=lambda one: one["line"]):
        yield f"        line {doubt['line']}: {_said(doubt)}"
        yield f"            {doubt['text'][:SHOWN]}"


def _said(doubt: Doubt) -> str:
    """What was read, how sure that is, what else it may be, and why."""
    read = " ".join(filter(None, (named(doubt["kind"]), doubt["label"])))
    said = f"{read}, {100 * doubt['confidence']:.0f} % sure"
    said += f", or {named(doubt['second'])}" if doubt["second"] else ""
    return f"{said}: {'; '.join(doubt['why'])}" if doubt["why"] else said


def _table(found: Sequence[Review]) -> bytes:
    from io import StringIO  # noqa: PLC0415  seldom asked

    file = StringIO(newline="")
    rows = csv.DictWriter(file, COLUMNS, lineterminator="\n", restval="")
    rows.writeheader()
    for review in found:
        own = {
            "source": review["source"],
            "symbol": review["symbol"],
            "document_confidence": review["confidence"],
        }
        if not review["doubts"]:
            rows.writerow(own)
        for doubt in review["doubts"]:
            rows.writerow({**own, **doubt, "why": "; ".join(doubt["why"])})
    return file.getvalue().encode("utf-8-sig")  # as spreadsheets tell UTF-8


#: So many documents are shown in full on a page.
PAGE = 50


def _page(found: Sequence[Review], options: Options, worst: int | None) -> bytes:
    from unres.output.review.page import review_page  # noqa: PLC0415  seldom asked

    shown = (one["source"] for one in found[: worst or PAGE])
    return review_page(found, _parsed(shown, options), "Review")


def _parsed(sources: Iterator[str], options: Options) -> Iterator[tuple[str, Parsed]]:
    """Yield documents once more: what a page shows is too much to be kept of all."""
    from unres.api import analyse_file  # noqa: PLC0415  as above

    for source in sources:
        try:
            yield source, analyse_file(source, options)
        except UnresError as error:  # it changed in the meantime
            complain(str(error))
