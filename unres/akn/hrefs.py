"""Hrefs of links as the schema takes them."""

from __future__ import annotations

from unres.patterns import compiled

#: The scheme of an address: RFC 3986, 3.1.
_SCHEME = compiled(r"[A-Za-z][A-Za-z0-9+.-]*:")
#: What ends the first segment of a relative reference.
_FIRST = compiled(r"[^/?#]*")


def as_href(address: str) -> str:
    """Return `address` as an ``xs:anyURI``; what is one already comes back as it is.

    A colon in the first segment of a path would end a scheme ("see https://..."): a path may begin
    with "./" instead (RFC 3986, 4.2).
    """
    first = _FIRST.match(address)
    colon = first is not None and ":" in first[0]
    return f"./{address}" if colon and not _SCHEME.match(address) else address
