"""Adding a record to a document: it fills gaps; where it contradicts the text, the text wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unres.diagnostics import Diagnostic
from unres.lang import CODES, state_name, state_named
from unres.model import Adoption, Keyword, State, Vote, VoteGroup

if TYPE_CHECKING:
    from unres.model import Document, Masthead
    from unres.side.records import Group, Record, VoteRecord

_MASTHEAD = (
    "symbol",
    "body",
    "session",
    "agenda",
    "committee",
    "reports",
    "sponsors",
    "issued",
    "adopted",
    "meeting",
)
#: Facts that the closing states as well: the text gives them in one place or the other.
_CLOSING = {"adopted": "date", "meeting": "meeting"}
_SDG = "http://metadata.un.org/sdg"
_LIBRARY = "DHLAUTH"


def supplement(document: Document, record: Record) -> tuple[Document, list[Diagnostic]]:
    """Return `document` with the facts of `record` that it lacks.

    A fact that the document states otherwise is left out, with a diagnostic.
    """
    found: list[Diagnostic] = []
    masthead = _masthead(document, record, found)
    adoption = _adoption(document, record, found)
    keywords = (*document.keywords, *_keywords(record, document.keywords))
    workflow = document.workflow or record.steps
    changed = {
        "masthead": masthead,
        "adoption": adoption,
        "keywords": keywords,
        "workflow": workflow,
    }
    return document.model_copy(update=changed), found


def _masthead(document: Document, record: Record, found: list[Diagnostic]) -> Masthead:
    head = document.masthead
    update = {}
    for name in _MASTHEAD:
        own, given = getattr(head, name), getattr(record, name)
        if name in _CLOSING and not own and document.adoption is not None:
            own = getattr(document.adoption, _CLOSING[name])
        if _added(name, own, given, found):
            update[name] = given
    return head.model_copy(update=update)


def _adoption(document: Document, record: Record, found: list[Diagnostic]) -> Adoption | None:
    adoption = document.adoption or Adoption()
    vote = _vote(record.vote, document.language) if record.vote else None
    method = record.method or ("recorded_vote" if vote else None)
    update = {
        name: given
        for name, given in {"method": method, "vote": vote}.items()
        if _added(name, getattr(adoption, name), given, found)
    }
    return adoption.model_copy(update=update) if update else document.adoption


def _added(name: str, own: Any, given: Any, found: list[Diagnostic]) -> bool:  # noqa: ANN401 - of any field
    """Tell whether a fact of the side file is to be added; note where the text contradicts it."""
    if not given or own == given:
        return False
    if not own:
        return True
    if name != "vote" or not _same(own, given):
        message = f"{name}: the text says {_shown(own)}, the side file {_shown(given)}"
        found.append(Diagnostic("side-file-disagrees", message))
    return False


def _same(own: Vote, given: Vote) -> bool:
    """Tell whether two votes agree in what both of them state."""
    for name in ("in_favour", "against", "abstaining"):
        one, other = getattr(own, name), getattr(given, name)
        if None not in (one.count, other.count) and one.count != other.count:
            return False
        both = [{state.code or state.name for state in group.states} for group in (one, other)]
        if all(both) and both[0] != both[1]:
            return False
    return True


def _shown(value: Any) -> str:  # noqa: ANN401 - of any field
    if isinstance(value, Vote):
        groups = (value.in_favour, value.against, value.abstaining)
        return "-".join(
            str(len(group.states) if group.count is None else group.count) for group in groups
        )
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _vote(record: VoteRecord, language: str) -> Vote:
    return Vote(
        in_favour=_group(record.in_favour, language),
        against=_group(record.against, language),
        abstaining=_group(record.abstaining, language),
    )


def _group(group: Group, language: str) -> VoteGroup:
    states = tuple(_state(name, language) for name in group.states)
    count = group.count if group.count is not None else (len(states) or None)
    return VoteGroup(count=count, states=states)


def _state(name: str, language: str) -> State:
    """Return a State by its code or its name in any language."""
    known = (state_named(name, each) for each in (language, *CODES))
    code = next((state.code for state in known if state), name)
    official = state_name(code, language)
    return State(name=official or name, code=code if official else None, official=official)


def _keywords(record: Record, known: tuple[Keyword, ...]) -> list[Keyword]:
    """Return goals and subjects as keywords, as the UN's files classify, without the known ones."""
    goals = [
        Keyword(
            value=str(number),
            shown=f"sdg_{number}",
            dictionary="SDGO",
            scheme=_SDG,
            href=f"{_SDG}/{number}",
        )
        for number in record.sdgs
    ]
    subjects = [
        Keyword(
            value="_".join(subject.term.split()).lower(),
            shown=subject.term,
            dictionary=subject.dictionary,
            scheme=_LIBRARY,
            href=subject.href,
        )
        for subject in record.subjects
    ]
    before = {(keyword.dictionary, keyword.value) for keyword in known}
    return [one for one in (*goals, *subjects) if (one.dictionary, one.value) not in before]
