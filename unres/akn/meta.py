"""The ``meta`` of a document: identification, publication, workflow, votes, references."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from unres.akn.closing import OUTCOMES, sides
from unres.akn.events import declare_adoption, declare_meeting
from unres.akn.frbr import declare_author, write_identification
from unres.akn.identity import DRAFTS
from unres.akn.inline import NOT_PRINTED
from unres.akn.kept import declare_sources, write_kept
from unres.akn.maker import declare_program
from unres.akn.record import STEP, attributes, write_record
from unres.akn.terms import Term, vocabulary
from unres.akn.xml import make
from unres.model import Adoption
from unres.model.eid import join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from unres.akn.context import Context
    from unres.akn.frbr import Component
    from unres.model import AgendaItem, Keyword, Step, VoteGroup

#: The scheme of keywords that the Dag Hammarskjöld Library assigns, as the UN's files name it.
_LIBRARY = "DHLAUTH"


def write_meta(meta: _Element, context: Context, components: list[Component]) -> None:
    """Fill `meta`. The text must have been written before: it tells which terms are used."""
    write_identification(meta, context, components)
    _publication(meta, context)
    _classification(meta, context)
    original = _lifecycle(meta, context)
    _workflow(meta, context)
    _analysis(meta, context)
    references = make(meta, "references", {"source": declare_program(context.terms)})
    write_record(meta, context)
    declare_sources(context)
    iri, show = str(context.identity.expression), context.identity.shown
    make(references, "original", {"eId": original, "href": iri, "showAs": show})
    if context.parent is None:
        for eid, term in context.terms:
            facts = {"eId": eid, "href": term.href, "showAs": term.show}
            make(references, f"TLC{term.kind}", facts)
    write_kept(meta, context)


def _publication(meta: _Element, context: Context) -> None:
    """Write when the document was issued, if it says so, and under what name."""
    identity, masthead = context.identity, context.document.masthead
    if identity.expression_date.name != "issue":
        return
    titles = [line.text.text for line in masthead.lines if line.kind == "document_title"]
    title = " ".join(" ".join(titles).split())
    facts = {
        "date": identity.expression_date.date,
        "name": identity.shown,
        "showAs": title or identity.shown,
        "number": identity.symbol,
    }
    make(meta, "publication", facts)


def _classification(meta: _Element, context: Context) -> None:
    """Write the agenda items of the masthead as keywords, and the keywords that a file stated."""
    agenda = context.document.masthead.agenda
    if agenda:
        _agenda(meta, agenda, context)
    for scheme, group in groupby(context.document.keywords, key=lambda keyword: keyword.scheme):
        box = make(meta, "classification", {"source": _classifier(scheme, context)})
        for keyword in group:
            _keyword(box, keyword, context)


def _classifier(scheme: str | None, context: Context) -> str:
    """Return the reference to who chose the keywords: the Library, by its scheme, or we."""
    return context.terms.use("DHL") if scheme == _LIBRARY else declare_program(context.terms)


def _keyword(box: _Element, keyword: Keyword, context: Context) -> None:
    """Write a keyword that a file stated; what it leaves out the schema wants filled."""
    facts = {
        "eId": context.count(join(context.prefix, "keyword")),
        "value": keyword.value,
        "showAs": keyword.value if keyword.shown is None else keyword.shown,
        "shortForm": keyword.short,
        "refersTo": context.terms.use("agenda") if keyword.agenda else None,
        "dictionary": keyword.dictionary or NOT_PRINTED,
        "href": keyword.href,
        "unres:scheme": keyword.scheme or NOT_PRINTED,
        "unres:shown": NOT_PRINTED if keyword.shown is None else None,
    }
    make(box, "keyword", facts)


def _agenda(meta: _Element, agenda: Sequence[AgendaItem], context: Context) -> None:
    box = make(meta, "classification", {"source": declare_program(context.terms)})
    for item in agenda:
        facts = {
            "eId": context.count(join(context.prefix, "keyword")),
            "value": item.item,
            "showAs": item.title or item.item,
            "refersTo": context.terms.use("agenda"),
            "dictionary": context.terms.use("agenda"),
        }
        make(box, "keyword", facts)


def _lifecycle(meta: _Element, context: Context) -> str:
    """Write how the text came about; return the eId of the original that it comes from."""
    original = context.count(join(context.prefix, "original"))
    date = context.identity.work_date
    box = make(meta, "lifecycle", {"source": declare_program(context.terms)})
    facts = {
        "eId": context.count(join(context.prefix, "eventRef")),
        "date": date.date,
        "source": f"#{original}",
        "type": "generation",
    }
    make(box, "eventRef", facts)
    return original


def _workflow(meta: _Element, context: Context) -> None:
    """Write the step that is known: adoption, or for a draft its issue; none without a date."""
    document = context.document
    statement = context.statement
    if document.kind in DRAFTS:
        date = document.masthead.issued
        outcome = "draftResolution" if document.kind == "draft_resolution" else "draftDecision"
        meeting = None
    elif statement is not None:
        date, outcome = statement.date, "statementMade"
        meeting = declare_meeting(context, statement.number)
    else:
        adoption = document.adoption or Adoption.model_construct()
        date = document.masthead.adopted or adoption.date
        number = document.masthead.meeting or adoption.meeting
        outcome, meeting = "adopted", declare_meeting(context, number) if number else None
    if document.workflow:
        _steps(meta, document.workflow, context)
        return
    if date is None:
        return
    facts = {
        "eId": context.count(join(context.prefix, "step")),
        "date": date.isoformat(),
        "by": declare_author(context),
        "as": context.terms.use("author"),
        "outcome": context.terms.use(outcome),
        "refersTo": meeting,
    }
    make(make(meta, "workflow", {"source": declare_program(context.terms)}), "step", facts)


def _steps(meta: _Element, steps: Sequence[Step], context: Context) -> None:
    """Write the steps that a file stated: in standard terms, and in its own words beside them."""
    dated = [step for step in steps if step.date is not None]
    if not dated:
        return
    box = make(meta, "workflow", {"source": declare_program(context.terms)})
    for step in dated:
        own = {f"unres:{name}": value for name, value in attributes(step, STEP[1:]).items()}
        facts = {
            "eId": context.count(join(context.prefix, "step")),
            "date": step.date.isoformat() if step.date else None,
            "by": declare_author(context),
            "as": context.terms.use("author"),
            "outcome": _outcome(step.outcome, context),
            **own,
            "unres:stated": "true",
        }
        make(box, "step", facts)


def _outcome(outcome: str | None, context: Context) -> str | None:
    name = re.sub(r"\W+", "_", outcome or "", flags=re.ASCII).strip("_")
    if not outcome or not name:
        return None
    if name in vocabulary():
        return context.terms.use(name)
    return context.terms.declare(name, Term("Concept", f"outcome/{name}", outcome))


def _analysis(meta: _Element, context: Context) -> None:
    """Write how the document was adopted, and who voted how."""
    adoption = context.document.adoption
    if adoption is None or not (adoption.method or adoption.vote or adoption.outcome):
        return
    analysis = make(meta, "analysis", {"source": declare_program(context.terms)})
    eid = context.count(join(context.prefix, "voting"))
    facts = {
        "eId": eid,
        "href": f"#{context.votes[0]}" if context.votes else None,
        "refersTo": declare_adoption(context),
        "outcome": _voting_outcome(adoption, context),
    }
    voting = make(make(analysis, "parliamentary"), "voting", facts)
    _counts(voting, adoption, context, eid)


def _voting_outcome(adoption: Adoption, context: Context) -> str | None:
    """Return what came of the vote: in standard terms, or else in the words of the file."""
    if adoption.method is None:
        return _outcome(adoption.outcome, context)
    return context.terms.use(OUTCOMES[adoption.method])


def _counts(voting: _Element, adoption: Adoption, context: Context, eid: str) -> None:
    if adoption.vote is None:
        make(voting, "quorum", {"eId": join(eid, "quorum", "1"), "value": "unspecified"})
        return
    for number, (side, group) in enumerate(sides(adoption.vote), start=1):
        own = join(eid, "count", str(number))
        quantity = context.quantities.get(side)
        count = len(group.states) or group.count or 0  # where they differ, what is listed counts
        printed = NOT_PRINTED if group.count is None else str(group.count)
        facts = {
            "eId": own,
            "value": str(count),
            "refersTo": context.terms.use(side),
            "href": f"#{quantity}" if quantity else None,
            "unres:printed": printed if printed != str(count) else None,
        }
        _voters(make(voting, "count", facts), group, context, own)


def _voters(count: _Element, group: VoteGroup, context: Context, eid: str) -> None:
    if not group.states:
        return
    box = make(count, "akn4un:voters")
    for number, state in enumerate(group.states, start=1):
        facts = {
            "eId": join(eid, "organization", str(number)),
            "refersTo": context.terms.use("memberState"),
            "unres:code": state.code,
            "unres:official": state.official,
            "unres:guid": state.guid,
        }
        make(box, "organization", facts, state.name)
