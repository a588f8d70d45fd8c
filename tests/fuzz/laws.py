"""The laws that hold for any input at all: what a fuzzer checks."""

from __future__ import annotations

from collections import Counter

import unres
from tests.parsing.test_parse import lost_and_won
from unres.validation import check_schema


def obey(source: str | bytes, language: str = "auto") -> None:
    """Convert `source`; a clear error is as good as a document, anything else is a defect.

    Raises:
        AssertionError: something was lost or made up, or the XML is not valid or not read back.
    """
    try:
        parsed = unres.analyse(source, unres.Options(language=language))
    except (unres.InputError, unres.LanguageError):
        return
    assert lost_and_won(parsed.text, parsed) == (Counter(), Counter())
    checked = unres.Document.model_validate_json(parsed.document.model_dump_json())
    assert checked == parsed.document  # the parser makes it unchecked
    xml = unres.to_akn(parsed.document)
    assert check_schema(xml) == ()
    assert unres.to_akn(unres.read_akn(xml)) == xml
    assert unres.read_akn(xml) == parsed.document
    unres.to_text(parsed.document)
