"""The public API: complete, importable, and the same from every kind of source."""

from __future__ import annotations

import doctest
import importlib
import json
import pkgutil
import re
from typing import TYPE_CHECKING

import pytest

import unres
from unres import model

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = "Resolution 9001 (2031)\n\nThe Security Council,\n\n1. Decides to keep the lamp lit.\n"


def test_all_is_sorted_and_importable() -> None:
    assert list(unres.__all__) == sorted(unres.__all__)
    assert dir(unres) == unres.__all__
    for name in unres.__all__:
        assert getattr(unres, name) is not None


def test_all_holds_every_class_of_the_model() -> None:
    classes = {name for name in model.__all__ if isinstance(getattr(model, name), type)}
    assert classes - {"Mark"} <= set(unres.__all__)


def test_all_holds_every_error() -> None:
    errors = importlib.import_module("unres.errors")
    assert {name for name in vars(errors) if name.endswith("Error")} <= set(unres.__all__)


def test_no_sub_package_hides_behind_a_public_name() -> None:
    packages = {module.name for module in pkgutil.iter_modules(unres.__path__)}
    assert not packages & set(unres.__all__)


def test_unknown_names_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="'sing'"):
        _ = unres.sing  # type: ignore[attr-defined]  # that is the point


def test_the_example_in_the_docstring_runs() -> None:
    assert doctest.testmod(unres).failed == 0


def test_text_bytes_and_path_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    document = unres.parse(TEXT)
    assert document == unres.parse(TEXT.encode()) == unres.parse(path)
    assert unres.parse(TEXT.encode("utf-16-le"), encoding="utf-16-le") == document


def test_analyse_tells_what_was_read_and_set_aside() -> None:
    parsed = unres.analyse(TEXT + "\N{ZERO WIDTH SPACE}")
    assert parsed.text == TEXT + "\N{ZERO WIDTH SPACE}"
    assert [each.text for each in parsed.set_aside] == ["\N{ZERO WIDTH SPACE}"]


def test_damaged_bytes_are_among_the_diagnostics() -> None:
    damaged = "Генеральная Ассамблея, постановляет:".encode()[:-2] + b"\xd0"
    codes = [each.code for each in unres.analyse(damaged).diagnostics]
    assert "replaced-character" in codes


def test_the_language_can_be_given() -> None:
    assert unres.parse(TEXT, language="fr").language == "fra"
    with pytest.raises(unres.LanguageError, match=r"^<input>: "):
        unres.parse(TEXT, language="tlh")


def test_every_format_can_be_written() -> None:
    document = unres.parse(TEXT)
    assert unres.validate(unres.to_akn(document)).ok
    assert unres.Document.model_validate_json(unres.to_json(document)) == document
    assert json.loads(unres.to_json(document))["language"] == "eng"
    assert "keep the lamp lit" in unres.to_text(document)


@pytest.mark.parametrize("nothing", ["", " \n", b""])
def test_nothing_is_an_input_error(nothing: str | bytes) -> None:
    with pytest.raises(unres.InputError, match=r"^<input>: there is no text"):
        unres.parse(nothing)


@pytest.mark.parametrize("other", ['{"symbols": []}', '{\n "A/RES/80/1": {"subjects": []}}'])
def test_json_that_is_not_ours_is_an_input_error(other: str) -> None:
    with pytest.raises(unres.InputError, match="no document of ours"):
        unres.analyse(other.encode())


@pytest.mark.parametrize("call", [unres.parse, unres.analyse, unres.read_akn, unres.validate])
def test_the_name_of_a_file_is_no_text(call: Callable[[str], object], tmp_path: Path) -> None:
    there = tmp_path / "a lamp"
    there.write_text(TEXT, encoding="utf-8")
    for name in ("file.txt", "in/the dark.PDF", str(there)):
        with pytest.raises(unres.InputError, match=re.escape(f"Path({name!r})")):
            call(name)


@pytest.mark.parametrize("call", [unres.to_akn, unres.to_json, unres.to_text, unres.to_html])
@pytest.mark.parametrize("wrong", ["text", None, 3, unres.analyse(TEXT)])
def test_what_is_no_document_is_told(call: Callable[..., object], wrong: object) -> None:
    with pytest.raises(TypeError, match=f"{call.__name__}\\(\\) needs a Document.*not "):
        call(wrong)


@pytest.mark.parametrize(
    ("call", "wrong"),
    [
        (unres.diff, ("a", "b")),
        (unres.diff, (unres.parse(TEXT), "b")),
        (unres.align, (["a", "b"],)),
        (unres.align, ([unres.parse(TEXT), 3],)),
        (unres.trace, ("a",)),
    ],
)
def test_what_cannot_be_compared_is_told(
    call: Callable[..., object], wrong: tuple[object, ...]
) -> None:
    with pytest.raises(TypeError, match=f"{call.__name__}\\(\\) needs a Document.*not an? "):
        call(*wrong)


@pytest.mark.parametrize("call", [unres.parse, unres.analyse, unres.read_akn, unres.validate])
def test_what_is_no_source_is_told(call: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match=r"needs .* not an int"):
        call(3)


def test_a_line_may_speak_of_files() -> None:
    assert unres.parse("Decides that lamps.txt is to be read.").operative
