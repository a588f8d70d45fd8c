"""The metadata of a document: of our own files by their record, of others from where they are."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import ValidationError

from unres.akn.inline import NOT_PRINTED
from unres.akn.iri import Iri
from unres.akn.kept import fits, to_string
from unres.akn.reading.closing import first_number
from unres.akn.reading.marks import own, read_date
from unres.akn.reading.state import bare, base, child, children, name, plain
from unres.akn.record import ADOPTION, AGENDA, MASTHEAD, SERIES, SESSION, STEP, camel
from unres.akn.terms import vocabulary
from unres.lang import bodies, find_symbols, symbol
from unres.model import Adoption, AgendaItem, Keyword, Language, Masthead, Session, Step

if TYPE_CHECKING:
    import datetime

    from lxml.etree import _Element

    from unres.akn.reading.state import State
    from unres.akn.reading.text import Content
    from unres.model import MastheadLine

#: Codes of ISO 639-2/B for the languages that have two.
_BIBLIOGRAPHIC = {"chi": "zho", "fre": "fra", "ger": "deu"}
#: Ids of the UN's references that say nothing that ours do not say.
_USUAL_IDS = frozenset({"source", "distribution", "dateOfAdoption", "decisionTitle", "title1"})
#: Blocks of ``meta`` that are read into the model, or written anew from it.
_READ = frozenset({"identification", "publication", "classification", "workflow"})
_Fact = TypeVar("_Fact", Masthead, Session, AgendaItem, Adoption, Step)


def read_language(meta: _Element | None) -> Language | None:
    """Return the language that the metadata state, as one of ours."""
    stated = child(meta, "identification", "FRBRExpression", "FRBRlanguage")
    code = (stated.get("language") or "") if stated is not None else ""
    code = _BIBLIOGRAPHIC.get(code, code)
    return next((known for known in get_args(Language) if known == code), None)


def find_record(meta: _Element | None) -> _Element | None:
    """Return our record, which tells that the mark-up is ours."""
    for local, block in children(meta) if meta is not None else ():
        if local == "proprietary" and (record := child(block, "record")) is not None:
            return record
    return None


def _date(element: _Element | None) -> datetime.date | None:
    return read_date(element.get("date")) if element is not None else None


# Our own files ---------------------------------------------------------------------------------


def read_attributes(element: _Element, fields: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields that the attributes of a record hold, for the model to check."""
    stated = {field: element.get(camel(field)) for field in fields}
    return {field: value for field, value in stated.items() if value is not None}


def recorded_masthead(record: _Element, lines: tuple[MastheadLine, ...], state: State) -> Masthead:
    """Return the masthead that a record tells, with its lines."""
    box = child(record, "masthead")
    if box is None:
        return Masthead(lines=lines)
    facts: dict[str, Any] = read_attributes(box, MASTHEAD)
    session = child(box, "session")
    if session is not None:
        facts["session"] = recorded(Session, read_attributes(session, SESSION), state)
    items = [
        recorded(AgendaItem, read_attributes(each, AGENDA), state)
        for local, each in children(box)
        if local == "agenda"
    ]
    facts["agenda"] = [item for item in items if item is not None]
    for field, local_name in (("reports", "report"), ("sponsors", "sponsor")):
        facts[field] = [e.text or "" for local, e in children(box) if local == local_name]
    masthead = recorded(Masthead, facts, state) or Masthead()
    return masthead.model_copy(update={"lines": lines})


def recorded_adoption(record: _Element, state: State) -> Adoption | None:
    """Return the adoption that a record tells, None if there was none."""
    box = child(record, "adoption")
    if box is None:
        return None
    return recorded(Adoption, read_attributes(box, ADOPTION), state)


def recorded(kind: type[_Fact], facts: dict[str, Any], state: State) -> _Fact | None:
    """Return `facts` as a node: what is no value of its field is passed over, and told.

    None is for a node that is nothing without what was passed over.
    """
    try:
        return kind.model_validate(facts, strict=False)
    except ValidationError as error:
        odd = {field for found in error.errors() for field in found["loc"][:1]} & facts.keys()
    for field in odd:
        state.left_out[f'{camel(str(field))} "{facts[str(field)]}" of the record'] += 1
    rest = {field: value for field, value in facts.items() if field not in odd}
    return recorded(kind, rest, state) if odd else None


# All files -------------------------------------------------------------------------------------


def read_keywords(meta: _Element | None, state: State) -> tuple[Keyword, ...]:
    """Return the keywords; ours for the agenda items of the masthead are none of their own."""
    return tuple(
        _keyword(each, block, state)
        for local, block in (children(meta) if meta is not None else ())
        if local == "classification"
        for inner, each in children(block)
        if inner == "keyword" and each.get("dictionary") != "#agenda"
    )


def _keyword(element: _Element, block: _Element, state: State) -> Keyword:
    scheme = own(element, "scheme") if state.exact else block.get("source")
    shown = None if own(element, "shown") == NOT_PRINTED else element.get("showAs")
    return Keyword(
        value=element.get("value") or "",
        shown=shown,
        dictionary=_stated(element.get("dictionary")),
        scheme=_stated(scheme),
        href=element.get("href"),
        short=element.get("shortForm"),
        agenda=base(element.get("refersTo")) == "agenda",
    )


def _stated(text: str | None) -> str | None:
    return None if text in {None, "", NOT_PRINTED} else text


def read_workflow(meta: _Element | None, record: _Element | None, state: State) -> tuple[Step, ...]:
    """Return the steps that a file states; the one that we write of our own is none of them."""
    workflow = child(meta, "workflow")
    stated = list(workflow.iterchildren("{*}step")) if workflow is not None else []
    if record is None:
        return tuple(_step(each) for each in stated)
    steps = [_own_step(each) for each in stated if own(each, "stated")]
    for local, each in children(record):
        if local == "step":
            step = recorded(Step, read_attributes(each, STEP), state)
            steps.insert(first_number(each.get("at") or "") or 0, step or Step())
    return tuple(steps)


def _step(element: _Element) -> Step:
    return Step(
        date=read_date(element.get("date")),
        outcome=bare(element.get("outcome")) or None,
        actors=element.get("by") or None,
        document=element.get("as") or None,
        place=element.get("refersTo") or None,
    )


def _own_step(element: _Element) -> Step:
    facts = {field: own(element, camel(field)) for field in STEP[1:]}
    return Step.model_validate({"date": read_date(element.get("date")), **facts})


def read_kept(meta: _Element | None, record: _Element | None, state: State) -> tuple[str, ...]:
    """Return the blocks of metadata that the model has no place for, as canonical XML."""
    if meta is None:
        return ()
    if record is not None:
        return _recorded_kept(meta, record.get("kept") or "")
    found = []
    for local, block in children(meta):
        if local in _READ:
            continue
        rest = _rest(block)
        if rest is None:
            continue
        text = to_string(rest)
        if fits(text):
            found.append(text)
        else:
            state.left_out[f"metadata {local}"] += 1
    return tuple(found)


def _recorded_kept(meta: _Element, names: str) -> tuple[str, ...]:
    """Return the kept blocks: behind all of ours of the same name, in the order of the record."""
    wanted = names.split()
    waiting = {}
    for local in set(wanted):
        blocks = list(meta.iterchildren(f"{{*}}{local}"))
        waiting[local] = blocks[-wanted.count(local) :]
    return tuple(to_string(waiting[local].pop(0)) for local in wanted if waiting[local])


def _rest(block: _Element) -> _Element | None:
    """Return what a block says beyond the model, from the unit that marked the text up."""
    rest = deepcopy(block)
    rest.tail = None
    for each in list(rest.iterdescendants()):
        parent = each.getparent()
        if parent is not None and _is_read(each):
            parent.remove(each)
    if rest.get("source") is not None:
        rest.set("source", "#DGACM")
    return rest if len(rest) or (rest.text or "").strip() else None


def _is_read(element: _Element) -> bool:
    """Tell whether the model holds what an element of the metadata says, or needs it not."""
    local = name(element)
    if local.startswith("TLC"):
        eid = element.get("eId") or ""
        authors = {body.author for body in bodies().values()}
        return eid in vocabulary() or eid in _USUAL_IDS or eid in authors
    if local == "parliamentary":
        return all(inner == "voting" for inner, _ in children(element))
    if local == "eventRef":
        return element.get("type") == "generation"
    return local in {"voting", "original", "attachmentOf"}


# Files of others -------------------------------------------------------------------------------


def stated_masthead(
    root: _Element, cover: list[tuple[MastheadLine, Content]], state: State
) -> Masthead:
    """Return the masthead that a foreign file tells: in its metadata and on its cover."""
    meta, parts = child(root, "meta"), [content for _, content in cover]
    identification = child(meta, "identification")
    printed = _first(cover, "symbol")
    known = symbol(printed) if printed else None
    text = known.text if known else printed
    issued = _cover_date(parts, "docDate", "dateOfIssuance")
    return Masthead(
        lines=tuple(line for line, _ in cover),
        symbol=text,
        body=_body(identification, known.body if known else None),
        issued=issued or _date(child(identification, "FRBRExpression", "FRBRdate")),
        adopted=_date(child(identification, "FRBRWork", "FRBRdate")),
        meeting=_meeting(parts),
        original_language=_original(cover),
        session=_session(parts),
        agenda=_agenda(cover, parts),
        committee=_committee(parts, state),
        reports=_reports(parts),
    )


def _first(cover: list[tuple[MastheadLine, Content]], kind: str) -> str | None:
    return next((line.text.text for line, _ in cover if line.kind == kind), None)


def _elements(parts: list[Content], *names: str) -> list[_Element]:
    return [each.element for part in parts for each in part.wrapped if name(each.element) in names]


def _named(parts: list[Content], *names: str) -> list[_Element]:
    wanted = {*names, *(f"akn4un:{each}" for each in names)}
    return [each for each in _elements(parts, "inline") if each.get("name") in wanted]


def _cover_date(parts: list[Content], local: str, term: str) -> datetime.date | None:
    dates = (each for each in _elements(parts, local) if bare(each.get("refersTo")) == term)
    return next((date for each in dates if (date := read_date(each.get("date")))), None)


def _body(identification: _Element | None, printed: str | None) -> str | None:
    """Return the body: by the IRI of the work, else by the symbol."""
    uri = child(identification, "FRBRWork", "FRBRuri")
    try:
        actor = Iri.parse(uri.get("value") or "").actor if uri is not None else ""
    except ValueError:
        actor = ""
    return next((body.code for body in bodies().values() if body.actor == actor), printed)


def _meeting(parts: list[Content]) -> int | None:
    return next((first_number(plain(each)) for each in _named(parts, "adoptionMeeting")), None)


def _original(cover: list[tuple[MastheadLine, Content]]) -> str | None:
    text = _first(cover, "original_language")
    return text.replace("：", ":").rpartition(":")[2].strip() or None if text else None


def _session(parts: list[Content]) -> Session | None:
    for each in _elements(parts, "session"):
        match = re.fullmatch(r"(E?S-)?(\d{1,4})", (each.get("value") or "").strip())
        if match is None:
            continue
        number = int(match[2])
        kinds = {prefix: kind for kind, prefix in SERIES.items() if prefix}
        kind = kinds.get(match[1] or "", "year" if number > 1000 else "regular")  # noqa: PLR2004 - a year
        ends = _cover_date(parts, "date", "endDate")
        begins = _cover_date(parts, "date", "startDate")
        return Session.model_validate(
            {"number": number, "type": kind, "begins": begins, "ends": ends}
        )
    return None


def _agenda(
    cover: list[tuple[MastheadLine, Content]], parts: list[Content]
) -> tuple[AgendaItem, ...]:
    named = _named(parts, "agenda item", "agendaItem")
    items = [item for each in named if (item := each.get("title") or plain(each))]
    title = _first(cover, "agenda_title")
    alone = len(items) == 1
    return tuple(AgendaItem(item=item, title=title if alone else None) for item in items)


def _committee(parts: list[Content], state: State) -> str | None:
    for each in _elements(parts, "docProponent"):
        if shown := state.names.get(bare(each.get("refersTo"))):
            return shown
    return None


def _reports(parts: list[Content]) -> tuple[str, ...]:
    texts = (plain(each) for each in _named(parts, "originating document", "originatingDocument"))
    return tuple(found.text for text in texts for *_, found in find_symbols(text))
