"""Hrefs of links: what is no address is written as a path."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import unres
from unres.akn.hrefs import as_href


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://lamps.example/a", "https://lamps.example/a"),
        ("lamps.html#a:b", "lamps.html#a:b"),
        ("see https://lamps.example/a", "./see https://lamps.example/a"),
        ("7:lamps", "./7:lamps"),
    ],
)
def test_a_colon_that_ends_no_scheme_stands_in_a_path(address: str, href: str) -> None:
    assert as_href(address) == href
    assert as_href(href) == href


PIECES = [*"aZ9:/?#[]@!$&'()*+,;=%-._~ é<>", "//", "http:", "%41", "[::1]", ":80"]
SCHEMA = etree.XMLSchema(
    etree.XML(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a">'
        '<xs:complexType><xs:attribute name="href" type="xs:anyURI"/>'
        "</xs:complexType></xs:element></xs:schema>"
    )
)


def is_uri(text: str) -> bool:
    return bool(SCHEMA.validate(etree.Element("a", href=text)))


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_every_address_becomes_one_that_the_schema_takes(address: str) -> None:
    href = as_href(address)
    assert is_uri(href)
    assert as_href(href) == href
    assert href == address.strip() or not is_uri(address)


@pytest.mark.parametrize("more", [b"", b' class="x"'])
def test_a_link_that_is_no_address_is_read_and_written(more: bytes) -> None:
    document = unres.parse("The General Assembly,\n\n1. Decides, see https://lamps.example/a, so.")
    xml = unres.to_akn(document).replace(b'href="https:', more + b' href="see https:')
    again = unres.read_akn(xml)
    assert unres.validate(unres.to_akn(again)).ok
    assert unres.read_akn(unres.to_akn(again)) == again
