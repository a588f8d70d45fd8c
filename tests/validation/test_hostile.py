"""Hostile XML: refused, or taken in bounded time and memory; no file and no network is touched."""

from __future__ import annotations

import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from unres.akn.reading import read
from unres.budget import MAX_BYTES
from unres.errors import UnresError
from unres.repair import repair
from unres.validation import MOST, validate

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = sorted((Path(__file__).parent.parent / "fixtures" / "hostile").glob("*.xml"))
LURES = [path for path in FILES if b"{address}" in path.read_bytes()]
ROOT = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
BAIT = "ninety-nine lighthouses"
SECONDS = 20.0  # generous: a machine may be slow, an attack would take hours


class Lure:
    """A server that counts who asks it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        lure = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                lure.asked.append(self.path)
                self.send_response(200)
                self.end_headers()
                self.wfile.write(BAIT.encode())

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/x.xsd"


@pytest.fixture
def lure() -> Iterator[Lure]:
    lure = Lure()
    thread = Thread(target=lure.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield lure
    lure.server.shutdown()
    thread.join()
    lure.server.server_close()


def big(name: str) -> str:
    """Return an attack that is too long for a file of its own."""
    many = 100_000
    lists, long = '<list eId="q"/>' * MOST, "x" * 90 * many
    attacks = {
        "deep": f"{ROOT}>{'<p>' * many}{'</p>' * many}</akomaNtoso>",
        "deep and open": f"{ROOT}>{'<p>' * many}",
        "long attribute": f'{ROOT} title="{"x" * (MAX_BYTES - 200)}"/>',
        "too long": f"{ROOT}>{'x' * MAX_BYTES}</akomaNtoso>",
        "many attributes": ROOT + "".join(f' a{n}="1"' for n in range(many)) + "/>",
        "same attribute": ROOT + ' a="1"' * many + "/>",
        "many elements": f"{ROOT}>{'<p/>' * 10 * many}</akomaNtoso>",
        "many breaches": f"{ROOT}><statement>{'<ol/>' * many}</statement></akomaNtoso>",
        "many references": f'{ROOT}><statement refersTo="{"#a " * many}"/></akomaNtoso>',
        "many comments": f"{ROOT}>{'<!-- <p> -->' * many}</akomaNtoso>",
        "long name around many": f"{ROOT}><statement><mainBody><paragraph eId='{long}'>{lists}"
        "</paragraph></mainBody></statement></akomaNtoso>",
        "many namespaces": ROOT + "".join(f' xmlns:n{n}="u{n}"' for n in range(many)) + "/>",
    }
    return attacks[name]


BIG = (
    "deep",
    "deep and open",
    "long attribute",
    "too long",
    "many attributes",
    "same attribute",
    "many elements",
    "many breaches",
    "many references",
    "many comments",
    "many namespaces",
    "long name around many",
)


@pytest.mark.parametrize("name", BIG)
def test_big_attack_ends_soon_and_is_no_valid_file(name: str) -> None:
    data = big(name)
    begin = time.perf_counter()
    report = validate(data)
    assert time.perf_counter() - begin < SECONDS
    assert not report.valid
    counts = [found.rule for found in report.findings]
    assert max(map(counts.count, set(counts))) <= MOST
    assert max(len(found.message) + len(found.xpath) for found in report.findings) < MOST * 10


@pytest.mark.parametrize("name", BIG)
def test_big_attack_is_read_soon_or_refused(name: str) -> None:
    data = big(name)
    begin = time.perf_counter()
    with suppress(UnresError):
        read(data)
    assert time.perf_counter() - begin < SECONDS


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_hostile_file_is_not_valid_and_not_repaired(path: Path) -> None:
    assert not validate(path).valid
    with pytest.raises(UnresError):
        repair(path.read_bytes())


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("path", LURES, ids=lambda path: path.stem)
def test_no_address_is_opened(path: Path, lure: Lure, tmp_path: Path, *, strict: bool) -> None:
    secret = tmp_path / "secret.xsd"
    secret.write_text(BAIT, encoding="utf-8")
    for address in (lure.address, secret.as_uri(), str(secret)):
        data = path.read_text(encoding="utf-8").replace("{address}", address)
        assert BAIT not in str(validate(data, strict=strict))
    assert lure.asked == []


def test_file_without_end_is_refused() -> None:
    endless = Path("/dev/zero")
    if not endless.exists():
        pytest.skip("there is no /dev/zero here")
    (found,) = validate(endless).findings
    assert found.rule == "WF-01"
