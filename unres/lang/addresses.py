"""Where the United Nations publishes a document: its page, and its record in the library."""

from __future__ import annotations

from urllib.parse import quote

from unres.languages import LANGUAGES

#: The languages of the Organization; documents in another one have their pages in English.
_TAGS = {code: tag for tag, code in LANGUAGES.items() if tag != "de"}


def pages_in(language: str) -> str:
    """Return the address that the pages of documents in a language begin with.

    Args:
        language: ISO 639-2/T code.

    >>> pages_in("fra")
    'https://docs.un.org/fr/'
    """
    return f"https://docs.un.org/{_TAGS.get(language, 'en')}/"


def library_in(language: str) -> str:
    """Return the address that searches of the library for a symbol begin with."""
    tag = _TAGS.get(language, "en")
    return f"https://digitallibrary.un.org/search?ln={tag}&as=1&m1=p&f1=documentsymbol&p1="


def page_of_symbol(symbol: str, language: str) -> str:
    """Return the address of a document in a language.

    >>> page_of_symbol("S/RES/1325 (2000)", "eng")
    'https://docs.un.org/en/S/RES/1325%20(2000)'
    """
    return pages_in(language) + quote(symbol, safe="/().-")
