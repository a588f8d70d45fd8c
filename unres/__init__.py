r"""Plain text of United Nations resolutions becomes Akoma Ntoso XML and JSON.

    >>> import unres
    >>> document = unres.parse("Resolution 1 (2030)\n\nThe Security Council,\n\n1. Decides so.")
    >>> xml = unres.to_akn(document)
    >>> unres.validate(xml).ok
    True

`parse` is the short way; `analyse` also tells what was noticed and what was set aside.
Everything that is not imported from here, from `unres.batch`, `unres.repair` or `unres.side` is
internal.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from unres.diagnostics import Diagnostic, SetAside, Severity
from unres.errors import (
    DataError,
    EngineError,
    InputError,
    LanguageError,
    LossError,
    OutputError,
    SettingsError,
    UnresError,
    WriteError,
)
from unres.options import Options
from unres.version import __version__

if TYPE_CHECKING:
    from unres.akn.reading import ReadResult
    from unres.api import (
        Parsed,
        analyse,
        analyse_akn,
        parse,
        read_akn,
        to_akn,
        to_html,
        to_json,
        to_rows,
        to_text,
    )
    from unres.compare import (
        Alignment,
        Change,
        Comparison,
        Discrepancy,
        Lineage,
        Link,
        Named,
        Passage,
        Row,
        Run,
        align,
        diff,
        trace,
    )
    from unres.compare.merging import merged
    from unres.model import (
        Adoption,
        AgendaItem,
        Annex,
        Cell,
        CitationMark,
        ClosingLine,
        DateMark,
        Document,
        EmphasisMark,
        Footnote,
        Keyword,
        MarkupMark,
        Masthead,
        MastheadLine,
        Node,
        NoteMark,
        OpenerMark,
        OperativeClause,
        Origin,
        Point,
        Preamble,
        PreambularClause,
        Section,
        Session,
        Span,
        State,
        Step,
        Table,
        Text,
        Unit,
        Vote,
        VoteGroup,
    )
    from unres.output.alignment import render_alignment
    from unres.output.changes import render_changes
    from unres.output.lineage import render_lineage
    from unres.validation import Finding, Report, validate

#: Where the names below come from, what is imported soonest first.
_HOMES = (
    "unres.model",
    "unres.api",
    "unres.akn.reading",
    "unres.validation",
    "unres.compare",
    "unres.output.alignment",
    "unres.output.changes",
    "unres.output.lineage",
)
__all__ = [
    "Adoption",
    "AgendaItem",
    "Alignment",
    "Annex",
    "Cell",
    "Change",
    "CitationMark",
    "ClosingLine",
    "Comparison",
    "DataError",
    "DateMark",
    "Diagnostic",
    "Discrepancy",
    "Document",
    "EmphasisMark",
    "EngineError",
    "Finding",
    "Footnote",
    "InputError",
    "Keyword",
    "LanguageError",
    "Lineage",
    "Link",
    "LossError",
    "MarkupMark",
    "Masthead",
    "MastheadLine",
    "Named",
    "Node",
    "NoteMark",
    "OpenerMark",
    "OperativeClause",
    "Options",
    "Origin",
    "OutputError",
    "Parsed",
    "Passage",
    "Point",
    "Preamble",
    "PreambularClause",
    "ReadResult",
    "Report",
    "Row",
    "Run",
    "Section",
    "Session",
    "SetAside",
    "SettingsError",
    "Severity",
    "Span",
    "State",
    "Step",
    "Table",
    "Text",
    "Unit",
    "UnresError",
    "Vote",
    "VoteGroup",
    "WriteError",
    "__version__",
    "align",
    "analyse",
    "analyse_akn",
    "diff",
    "merged",
    "parse",
    "read_akn",
    "render_alignment",
    "render_changes",
    "render_lineage",
    "to_akn",
    "to_html",
    "to_json",
    "to_rows",
    "to_text",
    "trace",
    "validate",
]


if not TYPE_CHECKING:  # type checkers see the imports above

    def __getattr__(name: str) -> object:
        """Import the functions and the model when they are first used: `import unres` is fast."""
        if name in __all__:
            for home in map(import_module, _HOMES):
                if name in home.__all__:
                    return getattr(home, name)
        msg = f"module 'unres' has no attribute {name!r}"
        raise AttributeError(msg)


def __dir__() -> list[str]:
    return __all__
