"""The examples in the docstrings of the writer."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import unres.akn

MODULES = [f"unres.akn.{module.name}" for module in pkgutil.iter_modules(unres.akn.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
