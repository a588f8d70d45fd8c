"""The seven languages: tag, and code of ISO 639-2/T."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: Mapping[str, str] = MappingProxyType(
    {"ar": "ara", "zh": "zho", "en": "eng", "fr": "fra", "ru": "rus", "es": "spa", "de": "deu"}
)
_TAGS = {code: tag for tag, code in LANGUAGES.items()}


def code_of(language: str) -> str:
    """Return the ISO 639-2/T code of a language by its tag; what is no tag stays as it is."""
    return LANGUAGES.get(language, language)


def tag_of(language: str) -> str:
    """Return the tag (``en``) of a language by its ISO 639-2/T code, as XML and HTML want it."""
    return _TAGS.get(language, language)
