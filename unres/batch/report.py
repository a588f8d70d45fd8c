"""A report on a run: what became of each file, what was found in it, and totals."""

from __future__ import annotations

import csv
import io
from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from unres.batch.findings import COLUMNS
from unres.batch.ours import mark_of
from unres.day import today
from unres.resources import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unres.batch.findings import Entry

#: From the gravest to the least.
_KINDS = ("error", "warning", "note")


def report(entries: Sequence[Entry], title: str, *, form: str) -> bytes:
    """Return the report on `entries` as a page (``.html``) or as a table (``.csv``), in UTF-8."""
    return _table(entries) if form == ".csv" else _page(entries, title)


def _table(entries: Sequence[Entry]) -> bytes:
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(COLUMNS)
    for entry in entries:
        if not entry.findings:
            rows.writerow((entry.file, entry.status, "", "", "", "", "", 0))
        for found in entry.findings:
            place = (found.line, found.column)
            rows.writerow(
                (entry.file, entry.status, found.kind, found.code, *place, found.message, 1)
            )
    for status, number in _statuses(entries).items():
        rows.writerow(("", status, "", "", "", "", "files in all", number))
    for (kind, code), number in _codes(entries).items():
        rows.writerow(("", "", kind, code, "", "", "findings in all", number))
    return file.getvalue().encode("utf-8-sig")  # as spreadsheets tell UTF-8


def _statuses(entries: Iterable[Entry]) -> Counter[str]:
    return Counter(entry.status for entry in entries)


def _codes(entries: Iterable[Entry]) -> dict[tuple[str, str], int]:
    """Return how often each code was found, errors first, the frequent before the rare."""
    counter = Counter((found.kind, found.code) for entry in entries for found in entry.findings)
    return dict(sorted(counter.items(), key=lambda pair: (_rank(pair[0][0]), -pair[1], pair[0])))


def _rank(kind: str) -> int:
    return _KINDS.index(kind) if kind in _KINDS else len(_KINDS)


def _page(entries: Sequence[Entry], title: str) -> bytes:
    style = (PACKAGE / "output" / "html" / "report.css").read_text("utf-8")
    head = (
        '<!DOCTYPE html>\n<html lang="en" dir="ltr"><head><meta charset="utf-8">'
        f"{mark_of('report')}"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{style}</style></head><body><main>"
    )
    body = [f"<h1>{escape(title)}</h1>", f"<p>{today().isoformat()}</p>", *_sections(entries)]
    return "\n".join([head, *body, "</main></body></html>\n"]).encode()


def _sections(entries: Sequence[Entry]) -> Iterator[str]:
    statuses = _statuses(entries)
    rows = [*statuses.most_common(), ("in all", len(entries))]
    yield _html_table("Files", ("status", "files"), rows)
    files = Counter(
        pair for entry in entries for pair in {(one.kind, one.code) for one in entry.findings}
    )
    found = [
        (kind, code or "–", number, files[kind, code], _example(entries, kind, code))
        for (kind, code), number in _codes(entries).items()
    ]
    if found:
        yield _html_table("Findings", ("kind", "code", "times", "files", "such as"), found)
        yield "<h2>File by file</h2>"
    for entry in sorted(entries, key=_gravity):
        if entry.findings:
            yield _file(entry)


def _example(entries: Iterable[Entry], kind: str, code: str) -> str:
    found = (one for entry in entries for one in entry.findings)
    return next(one.message for one in found if (one.kind, one.code) == (kind, code))


def _gravity(entry: Entry) -> tuple[int, int]:
    ranks = [_rank(found.kind) for found in entry.findings]
    return min(ranks, default=len(_KINDS)), -len(ranks)


def _file(entry: Entry) -> str:
    rows = [
        (one.kind, one.code or "–", f"{one.line or ''}:{one.column or ''}".strip(":"), one.message)
        for one in entry.findings
    ]
    summary = f"{entry.file}: {entry.status}, {len(rows)} found"
    table = _html_table("", ("kind", "code", "place", "message"), rows)
    return f"<details><summary>{escape(summary)}</summary>{table}</details>"


def _html_table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    above = f"<h2>{escape(caption)}</h2>" if caption else ""
    return (
        f'{above}<div class="table" role="group" tabindex="0"'
        f' aria-label="{escape(caption or "found")}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(value: object) -> str:
    number = ' class="figures"' if isinstance(value, int) else ""
    return f"<td{number}>{escape(str(value))}</td>"
