"""Who marked a document up: this program, and whoever had it do so.

Naming Convention, section 4.6, and the core specification on ``FRBRauthor`` and ``source``: the
author of a manifestation is who made the file, and ``source`` who is responsible for a block of
metadata. Nobody is named who did nothing.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from unres.akn.terms import Term, vocabulary
from unres.version import __version__

if TYPE_CHECKING:
    from unres.akn.terms import Terms

#: Stands before the name of an editor that is no person: an office, a library.
ORGANIZATION = "org:"
#: The eId of this program among the references.
PROGRAM = "unres"


def declare_program(terms: Terms) -> str:
    """Return the reference to this program, in its version."""
    term = Term("Object", __version__, f"unres {__version__}", "unres")
    return terms.declare(PROGRAM, term)


def declare_editor(terms: Terms, editor: str) -> str:
    """Return the reference to who had the document marked up: ``Name`` or ``org:Name``."""
    name = editor.removeprefix(ORGANIZATION)
    for eid, term in vocabulary().items():
        if (term.kind, term.show) == ("Organization", name):
            return terms.use(eid)
    kind = "Organization" if name != editor else "Person"
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "editor"
    return terms.declare(f"editor_{slug}", Term(kind, slug, name, "unres"))
