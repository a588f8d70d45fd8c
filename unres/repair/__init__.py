"""Repair: valid, strict files out of those that are not, with every letter of their text.

A file is read into the model, mended there, written anew, and its metadata are mended once more.
Nothing is believed: what comes out is validated, and its letters are compared with those that
went in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unres.akn import write
from unres.akn.canonical import canonical
from unres.akn.classes import carry_classes, is_of_class
from unres.akn.letters import letters
from unres.akn.reading import read_with_diagnostics
from unres.diagnostics import Severity
from unres.errors import UnresError
from unres.loss import refuse_loss
from unres.repair.changes import Change, changes_of
from unres.repair.identifiers import moved
from unres.repair.mends import MENDS
from unres.repair.metadata import mend_metadata
from unres.validation import Report, validate
from unres.xmlsafe import parse_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unres.diagnostics import Diagnostic
    from unres.model import Document

#: So many letters before and behind a place are shown.
_SHOWN = 20

__all__ = ["Change", "RepairError", "Repaired", "repair"]


class RepairError(UnresError):
    """Raised when a file cannot be repaired with certainty; nothing is given out.

    The message says what stands against it. Mend that place by hand, and try again.
    """


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired file.

    Attributes:
        xml: the file; the very bytes that went in if nothing was wrong with them.
        changes: what was done, one sentence each.
        ids: the new eId of each element whose eId changed, by the old one.
        diagnostics: where the XML had to be mended, and what mark-up was left out.
        report: what is still to be said about it; there are no errors.
        source: the file that went in as text: the places of the diagnostics count in it.
        details: each change of units, labels, titles and facts: its place, old and new value.
        old: the file that went in, laid out like the one that comes out.
    """

    xml: bytes
    changes: tuple[str, ...] = ()
    ids: Mapping[str, str] | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    report: Report = field(default_factory=Report)
    source: str = ""
    details: tuple[Change, ...] = ()
    old: bytes = b""


def repair(data: bytes | str, *, drop_private: bool = False) -> Repaired:
    """Return a file with the same text that is valid and keeps the rules of the strict profile.

    Args:
        data: the file, as bytes or text. It need not be well formed.
        drop_private: leave out what only its maker has a use for: blocks of metadata, names of
            styles.

    Raises:
        InputError: it cannot be read at all, is cut off, or is not to be mended.
        LanguageError: it is in none of the seven languages.
        LossError: there is text in it that the model has no place for.
        RepairError: a letter would be lost or move, or an error would be left; or it is of others.
    """
    before = validate(data)
    given = data.encode() if isinstance(data, str) else data
    if all(found.severity is Severity.NOTE for found in before.findings) and not drop_private:
        return Repaired(given, report=before, old=given)
    found = read_with_diagnostics(data)
    _refuse_foreign(found.document)
    _refuse_strangers(found.diagnostics)
    document, changes = found.document, []
    details: list[Change] = []
    refuse_loss(found.diagnostics, found.text)
    if drop_private and document.kept:
        document = document.model_copy(update={"kept": ()})
        changes.append("private metadata left out")
    for sentence, mend in MENDS:
        mended = mend(document)
        if mended != document:
            details += changes_of(sentence, document, mended)
            document, changes = mended, [*changes, sentence]
    root = parse_xml(write(document)).root
    changes += mend_metadata(root)
    old = parse_xml(data).root
    if not drop_private:
        carry_classes(old, root)
    xml = canonical(root)
    after = validate(xml)
    _refuse_loss(letters(old), letters(root))
    _refuse_errors(after)
    changes += _mended_rules(before, after)
    told = tuple(one for one in found.diagnostics if drop_private or not is_of_class(one))
    return Repaired(
        xml,
        tuple(changes),
        moved(old, root),
        told,
        after,
        found.text,
        tuple(details),
        canonical(old),
    )


def _refuse_foreign(document: Document) -> None:
    if document.kind == "other":
        msg = f"no resolution of the United Nations: {document.origin}; left as it is"
        raise RepairError(msg)


def _refuse_strangers(diagnostics: Iterable[Diagnostic]) -> None:
    """Refuse what would become text of a unit, though nobody knows what it is there for."""
    if told := [found.message for found in diagnostics if found.code == "foreign-element"]:
        msg = f"{told[0]}; take it out, or put it into <foreign>"
        raise RepairError(msg)


def _refuse_loss(before: str, after: str) -> None:
    if before == after:
        return
    if sorted(before) != sorted(after):
        msg = f"the text would change: {len(before)} letters before, {len(after)} after"
        raise RepairError(msg)
    at = next(n for n, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1])
    shown = before[max(at - _SHOWN, 0) : at + _SHOWN], after[max(at - _SHOWN, 0) : at + _SHOWN]
    msg = f"the order of the text would change: {shown[0]!r} would be {shown[1]!r}"
    raise RepairError(msg)


def _refuse_errors(report: Report) -> None:
    if not report.ok:
        errors = [str(found) for found in report.findings if found.severity is Severity.ERROR]
        more = f" (and {len(errors) - 1} more errors)" if len(errors) > 1 else ""
        msg = f"not to be repaired with certainty: {errors[0]}{more}"
        raise RepairError(msg)


def _mended_rules(before: Report, after: Report) -> list[str]:
    """Return a sentence for each rule that was broken, and how often it was and still is."""
    counts: dict[str, list[int]] = {}
    for place, report in enumerate((before, after)):
        for found in report.findings:
            counts.setdefault(found.rule, [0, 0])[place] += 1
    return [
        f"{rule}: {_places(was - left)} mended" + (f", {left} left" if left else "")
        for rule, (was, left) in sorted(counts.items())
        if was > left
    ]


def _places(count: int) -> str:
    return f"{count} place" if count == 1 else f"{count} places"
