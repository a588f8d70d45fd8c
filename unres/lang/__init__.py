"""What is known of the seven languages and of the bodies, read from data files.

Every language has the same tables (``data/CODE.toml``, ``data/openers/CODE.toml``); there is no
code for a single language. `load` gives a `Language`, which answers what the parser asks.
"""

from unres.lang.adopted import adopted_on
from unres.lang.bodies import Body, bodies
from unres.lang.concepts import concepts
from unres.lang.dates import FoundDate
from unres.lang.fold import fold, fold_label, squeeze
from unres.lang.identify import Guess, identify, other_language
from unres.lang.language import CODES, Formula, Language, Opener, load
from unres.lang.schema import LINE_KINDS, LineKind
from unres.lang.states import KnownState, state_name, state_named
from unres.lang.symbols import Symbol, find_symbols, symbol

__all__ = [
    "CODES",
    "LINE_KINDS",
    "Body",
    "Formula",
    "FoundDate",
    "Guess",
    "KnownState",
    "Language",
    "LineKind",
    "Opener",
    "Symbol",
    "adopted_on",
    "bodies",
    "concepts",
    "find_symbols",
    "fold",
    "fold_label",
    "identify",
    "load",
    "other_language",
    "squeeze",
    "state_name",
    "state_named",
    "symbol",
]
