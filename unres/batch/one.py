"""Converting one input: what a worker does, and all that it needs for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unres.api import analyse_bytes
from unres.batch.chunk import FACTS
from unres.batch.outcome import Remark, remarks
from unres.ingest import named
from unres.marked import read_xml, reader_of
from unres.output import render
from unres.output.facts import render_facts

if TYPE_CHECKING:
    from unres.batch.chunk import Job


def convert(data: bytes, name: str, job: Job) -> tuple[bytes, tuple[Remark, ...]]:
    """Return what `job` makes of an input, and what was noticed and set aside.

    Args:
        data: all the bytes of the input.
        name: what messages call it.
        job: the format to make and how.

    Raises:
        UnresError: the input cannot be converted; the message begins with `name`.
    """
    if job.to in ("akn", "html") and reader_of(data) is read_xml:
        return _convert_akn(data, name, job)
    parsed = analyse_bytes(data, job.options, name=name)
    with named(name):
        if job.to == FACTS:
            return render_facts(parsed.document), remarks(parsed)
        return render(parsed.document, job.to, job.options), remarks(parsed)


def _convert_akn(data: bytes, name: str, job: Job) -> tuple[bytes, tuple[Remark, ...]]:
    """Akoma Ntoso as Akoma Ntoso or HTML: with what the model has no place for."""
    from unres.akn.classes import is_of_class, with_classes  # noqa: PLC0415  most inputs are text
    from unres.output.html import page_of  # noqa: PLC0415  as above

    if job.to == "html":
        with named(name):
            return page_of(data), ()
    parsed = analyse_bytes(data, job.options, name=name)
    kept = tuple(one for one in parsed.diagnostics if not is_of_class(one))
    with named(name):
        new = with_classes(render(parsed.document, job.to, job.options), data)
        return new, remarks(replace(parsed, diagnostics=kept))
