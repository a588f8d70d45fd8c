"""Converting one input: what a worker does, and all that it needs for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unres.api import analyse_bytes
from unres.batch.chunk import FACTS, REVIEW, Result
from unres.batch.outcome import Remark, Sure, remarks
from unres.batch.plan import DATABASE
from unres.ingest import named
from unres.loss import refuse_loss
from unres.marked import read_xml, reader_of
from unres.output import render
from unres.xmlsafe import parse_xml

if TYPE_CHECKING:
    from unres.batch.chunk import Job
    from unres.parsing import Parsed

_MENDED = "mended-xml"


def convert(data: bytes, name: str, job: Job) -> Result:
    """Return what `job` makes of an input, and what was noticed and set aside.

    Args:
        data: all the bytes of the input.
        name: what messages call it.
        job: the format to make and how; for a database, the record of the document.

    Raises:
        UnresError: the input cannot be converted; the message begins with `name`.
    """
    is_akn = job.to in ("akn", "html") and reader_of(data) is read_xml
    if is_akn and job.to == "html" and job.options.side is None:
        from unres.output.html import page_of  # noqa: PLC0415  most inputs are text

        with named(name):
            # With what the model has no place for.
            page = page_of(data, job.options.page_language)
            return Result(page, remarks=_mends(data))
    parsed = analyse_bytes(data, job.options, name=name)
    with named(name):
        if not job.options.lossy:
            refuse_loss(parsed.diagnostics, parsed.text)
        if is_akn and job.to == "akn":
            return _rewritten(parsed, data, job)
        made = _made(parsed, name, job)
        return Result(made, remarks=remarks(parsed), records=parsed.records, sure=Sure.of(parsed))


def _rewritten(parsed: Parsed, data: bytes, job: Job) -> Result:
    """Akoma Ntoso as Akoma Ntoso: with the names of styles, which the model has no place for."""
    from unres.akn.classes import is_of_class, with_classes  # noqa: PLC0415  most inputs are text

    kept = tuple(one for one in parsed.diagnostics if not is_of_class(one))
    made = with_classes(render(parsed.document, job.to, job.options), data)
    told = remarks(replace(parsed, diagnostics=kept))
    return Result(made, remarks=told, records=parsed.records)


def _made(parsed: Parsed, name: str, job: Job) -> bytes:
    document = parsed.document
    if job.to == FACTS:
        from unres.output.facts import render_facts  # noqa: PLC0415  seldom asked

        return render_facts(document)
    if job.to == REVIEW:
        from unres.output.review import render_review  # noqa: PLC0415  seldom asked

        return render_review(parsed, name)
    if job.to == DATABASE:
        from unres.output.record import record_of  # noqa: PLC0415  seldom asked

        return record_of(document, name, parsed.assessed)
    return render(document, job.to, job.options, name, parsed.assessed)


def _mends(data: bytes) -> tuple[Remark, ...]:
    """Return what had to be mended in a file that is shown as it is."""
    return tuple(
        Remark(one.line, one.column, "warning", f"not well formed, mended: {one.message}", _MENDED)
        for one in parse_xml(data).problems
    )
