"""Addresses of web pages in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOST = r"[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,40}){0,4}\.[a-z]{2,6}"
_SIGN = r"(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})"
#: Path, query and fragment, as RFC 3986 has them: elsewhere in a text "#" and "%" end an address.
_REST = rf"{_SIGN}{{0,300}}(?:#{_SIGN}{{0,300}})?"
_NAMED = rf"[A-Za-z0-9\-._~]{{4,100}}(?::\d{{1,5}})?(?![@\w.~\-]|:\S)(?:(?=[/?#]){_REST})?"
_LINK = compiled(rf"https?://{_NAMED}|(?<![A-Za-z0-9./@-])(?:www\.{_NAMED}|{_HOST}/{_REST})")
#: What every address has.
_HINT = compiled(r"://|www\.|\.[a-z]{2,6}/")
#: Signs that end a sentence or a bracket rather than an address.
_TRAILING = ".,;:!?'"


def find_links(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the web addresses of `text` in order: start, end, and the address in full.

    >>> list(find_links("See www.un.org/en/ga."))
    [(4, 20, 'https://www.un.org/en/ga')]
    """
    if not _HINT.search(text):
        return
    for match in _LINK.finditer(text):
        printed = match[0].rstrip(_TRAILING)
        if printed.endswith(")") and "(" not in printed:
            printed = printed.rstrip(f"){_TRAILING}")
        address = printed if printed.startswith("http") else f"https://{printed}"
        yield match.start(), match.start() + len(printed), address
