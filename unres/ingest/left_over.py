"""Mark-up left over in plain text: entities and tags that somebody cut out of the source of a page.

`undone` gives these guarantees:

1. An entity becomes its character; a no-break space is one, of whatever name.
2. Figures in ``<sup>`` become raised figures, as readers of files give them; ``<br>`` and the ends
   of paragraphs, list items and rows become line breaks, other tags of HTML nothing.
3. What is no entity and no tag of HTML is kept: "AT&T", "<unknown>", "a < b".
"""

from __future__ import annotations

import re

from unres.diagnostics import Diagnostic
from unres.ingest import raised
from unres.patterns import compiled

_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_RAISED = r"<sup(?:\s[^<>]*)?>(?P<figures>[^<>]{1,12})</sup>"
_NAMES = (
    "a|abbr|b|big|blockquote|body|center|cite|code|dd|dir|div|dl|dt|em|figure|font|footer|h[1-6]"
    "|head|header|hr|html|i|img|ins|li|main|meta|ol|p|pre|q|s|section|small|span|strike|strong"
    "|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|wbr"
)
_TAG = rf"</?(?P<name>br|{_NAMES})(?:\s[^<>\n]*)?/?>"
_LEFT_OVER = compiled(f"{_ENTITY}|{_RAISED}|{_TAG}|<!--.{{0,400}}?-->", re.IGNORECASE)
#: Tags that end a line: the others stand inside one.
_BREAKS = compiled(r"<br\b|</(?:p|div|li|tr|h[1-6]|blockquote|dd|dt|table|ul|ol)\b", re.IGNORECASE)
_CELL = compiled(r"</t[dh]\b", re.IGNORECASE)


def undone(text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return `text` without mark-up that was left over, and a note if there was some."""
    first = _LEFT_OVER.search(text) if "&" in text or "<" in text else None
    if not first:
        return text, ()
    clean, count = _LEFT_OVER.subn(_meant, text)
    if clean == text:
        return text, ()
    message = f"mark-up was left over in the text in {count} places, first {first[0]!r}"
    start = first.start()
    return clean, (Diagnostic("mark-up-undone", message, start, start + len(_meant(first))),)


def _meant(found: re.Match[str]) -> str:
    import html  # noqa: PLC0415 - the table of all entities, which few texts need
    from html.entities import html5  # noqa: PLC0415 - as above

    printed = found[0]
    if printed.startswith("&"):
        known = printed.startswith("&#") or printed[1:] in html5
        return html.unescape(printed) if known else printed
    if found["figures"] is not None:
        return raised.lift(html.unescape(found["figures"]))
    if _BREAKS.match(printed):
        return "\n"
    return "\t" if _CELL.match(printed) else ""
