"""Hrefs of links as the schema takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unres.patterns import compiled

if TYPE_CHECKING:
    import re

#: The scheme of an address: RFC 3986, 3.1.
_SCHEME = r"[A-Za-z][A-Za-z0-9+.-]*:"
_SCHEMED = compiled(_SCHEME)
#: What ends the first segment of a relative reference.
_FIRST = compiled(r"[^/?#]*")
#: A percent sign that encodes nothing: RFC 3986, 2.1.
_PERCENT = compiled(r"%(?![0-9A-Fa-f]{2})")
#: Host and port behind two slashes, and such as may stand there: RFC 3986, 3.2.
_AUTHORITY = compiled(rf"(?:{_SCHEME})?//(?P<authority>[^/?]*)")
_HOST = compiled(r"(?:[^@\[\]]*@)?(?:[^@:\[\]]*|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?")
#: What stands for itself nowhere in a path, in a host, or behind the first "#".
_IN_PATH, _IN_HOST, _IN_FRAGMENT = map(compiled, (r"[\[\]]", r"[@:\[\]]", "#"))


def as_href(address: str) -> str:
    """Return `address` as an ``xs:anyURI``; what is one already comes back as it is.

    White space around it is no part of it. What a URI cannot hold where it stands is written in
    hexadecimal figures (RFC 3986, 2.1). A colon in the first segment of a path would end a scheme
    ("see https://..."): a path may begin with "./" instead (4.2).
    """
    rest, number_sign, fragment = _PERCENT.sub("%25", address.strip()).partition("#")
    fragment = _encoded(_IN_FRAGMENT, fragment)
    host = _AUTHORITY.match(rest)
    at = host.end() if host else 0
    head = rest[:at]
    if host and not _HOST.fullmatch(host["authority"]):
        head = head[: host.start("authority")] + _encoded(_IN_HOST, host["authority"])
    first = _FIRST.match(rest)
    colon = first is not None and ":" in first[0] and not _SCHEMED.match(rest)
    return f"{'./' * colon}{head}{_encoded(_IN_PATH, rest[at:])}{number_sign}{fragment}"


def _encoded(odd: re.Pattern[str], text: str) -> str:
    return odd.sub(lambda found: f"%{ord(found[0]):02X}", text)
