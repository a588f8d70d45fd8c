from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unres.akn.iri import Iri

WORK = "/akn/un/statement/deliberation/unga/2021-12-24/76-247A"
parts = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,8}", fullmatch=True)
languages = st.sampled_from(["eng", "zho"])


@pytest.mark.parametrize(
    ("real", "meant"),
    [
        (f"{WORK}/", WORK),
        (f"{WORK}/!main/", f"{WORK}/!main"),
        (f"{WORK}/eng@/", f"{WORK}/eng@"),
        (f"{WORK}/eng@!main/", f"{WORK}/eng@/!main"),
        (f"{WORK}/eng@/!main.xml", f"{WORK}/eng@/!main.xml"),
        (f"{WORK}/eng@.xml", f"{WORK}/eng@.xml"),
        (f"{WORK}/!main/annex", f"{WORK}/!annex"),
        (f"{WORK}/eng@!main/annex", f"{WORK}/eng@/!annex"),
        (f"{WORK}/eng@/!main/annex.xml", f"{WORK}/eng@/!annex.xml"),
        (f"{WORK}/!main#para_8", f"{WORK}/!main#para_8"),
        (f"{WORK}/!main~para_8->para_15", f"{WORK}/!main~para_8->para_15"),
        (f"{WORK}/!annex_1#att_1__para_2", f"{WORK}/!annex_1#att_1__para_2"),
        ("/akn/un/statement/deliberation/unga//76-1/", "/akn/un/statement/deliberation/unga//76-1"),
    ],
)
def test_forms_of_the_real_files_are_read(real: str, meant: str) -> None:
    assert str(Iri.parse(real)) == meant


@given(
    st.builds(
        Iri,
        document=parts,
        subtype=parts,
        actor=parts,
        date=st.dates().map(str),
        number=parts,
        language=languages,
        version=st.just("") | st.dates().map(str),
        component=st.none() | parts,
        format=st.sampled_from([None, "xml"]),
        place=st.sampled_from([None, "#para_8", "#att_1__para_2", "~para_8->para_15"]),
    )
)
def test_what_is_formatted_is_parsed(iri: Iri) -> None:
    assert Iri.parse(str(iri)) == iri


@pytest.mark.parametrize("text", ["", "/akn/us/act/1", "http://undocs.org/A/1", WORK + "/eng@x/y"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an IRI"):
        Iri.parse(text)
