"""What a resolution is: frozen Pydantic models that import nothing else of this package."""

from unres.model import structure
from unres.model.adoption import Adoption, ClosingLine, Method, State, Vote, VoteGroup
from unres.model.base import Node, Span
from unres.model.document import Document, Kind, Language, Origin
from unres.model.facts import Keyword, Step
from unres.model.masthead import AgendaItem, LineKind, Masthead, MastheadLine, Session
from unres.model.printed import printed
from unres.model.structure import (
    Annex,
    Block,
    Cell,
    OperativeClause,
    Point,
    Preamble,
    PreambularClause,
    Section,
    Table,
    clauses_of,
)
from unres.model.text import (
    AnyMark,
    CitationMark,
    DateMark,
    EmphasisMark,
    Footnote,
    Mark,
    MarkupMark,
    NoteMark,
    OpenerMark,
    Text,
)
from unres.model.walk import Unit, UnitKind, Zone

# An operative clause may hold a whole draft, and a draft holds clauses: the ring closes here. There
# Pydantic looks for the name when it first needs a validator, which takes longer than a short text.
vars(structure)["Document"] = Document

__all__ = [
    "Adoption",
    "AgendaItem",
    "Annex",
    "AnyMark",
    "Block",
    "Cell",
    "CitationMark",
    "ClosingLine",
    "DateMark",
    "Document",
    "EmphasisMark",
    "Footnote",
    "Keyword",
    "Kind",
    "Language",
    "LineKind",
    "Mark",
    "MarkupMark",
    "Masthead",
    "MastheadLine",
    "Method",
    "Node",
    "NoteMark",
    "OpenerMark",
    "OperativeClause",
    "Origin",
    "Point",
    "Preamble",
    "PreambularClause",
    "Section",
    "Session",
    "Span",
    "State",
    "Step",
    "Table",
    "Text",
    "Unit",
    "UnitKind",
    "Vote",
    "VoteGroup",
    "Zone",
    "clauses_of",
    "printed",
]
