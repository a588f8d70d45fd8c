r"""Whether a text is Markdown: signs that plain text has not, or has by chance once.

Plain text is read as it is. A wrong guess costs little, since `unres.ingest.markdown` keeps lines,
numbers and all words; but a text without any sign has nothing to gain.
"""

from __future__ import annotations

import re

from unres.patterns import compiled

SUFFIXES = (".md", ".markdown")

#: One of these is enough.
_CERTAIN = compiled(
    r"""
      ^\ {0,3}(?:
          \[\^[^\]\s]+\]:                                 # [^1]: a footnote
        | (?:>\s*)?\d+\\[.)]\s | (?:>\s*)?\\[(\[]         # 1\. and \( that are no mark-up
        | \|?[ ]*:?-{3,}:?[ ]*\|(?:[ ]*:?-{3,}:?[ ]*\|?)*[ ]*$    # the rule of a table
        | \*\*\S[^*\n]*\*\*[ ]*$                          # a line in bold
      )
    | (?:\A|\n[ \t]*\n)\ {0,3}\#{1,6}\ +\S.*(?=\n[ \t]*\n|\s*\Z)   # a heading, lines apart
    | \[\[[^\]\s]{1,4}\]\]\(\#                            # [[1]](#footnote-1)
    | \[\^[^\]\s]{1,8}\]                                  # [^1]
    | <(?:sup|table|br\ ?/?|span\ dir=[^<>]*)>
    """,
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
#: Of these a few are needed: one may stand in any text.
_LIKELY = compiled(
    r"""
      \*\*(?=\S)[^*\n]+(?<=\S)\*\*
    | (?<![\w*])\*(?=[^\W_])[^*\n]+(?<=\w)\*(?![\w*])
    | (?<![\w_])_(?=[^\W_])[^_\n]+(?<=\w)_(?![\w_])
    | ^[-*+]\ +(?:\d{1,3}[.)]|\([^\W_]{1,4}\))\s          # a list of what has labels
    | (?<=\D)\^\d{1,3}(?!\d) | ^\^\d{1,3}\ +\S            # ^1
    | &(?:\#\d{2,5}|[a-z]{2,6}\d{0,2});                   # &nbsp;
    """,
    re.MULTILINE | re.VERBOSE,
)
_ENOUGH = 3


def looks_like_markdown(text: str, *, named: bool = False) -> bool:
    """Return whether `text` bears the marks of Markdown; `named`: its file says that it is.

    A file that is named so needs one sign of any kind. Marks of quotation are none: forwarded mail
    has them, and what reads texts takes them off.
    """
    if not any(mark in text for mark in "*_#>[\\<^&|"):
        return False
    if _CERTAIN.search(text):
        return True
    likely = sum(1 for _, _ in zip(_LIKELY.finditer(text), range(_ENOUGH), strict=False))
    return likely >= (1 if named else _ENOUGH)
