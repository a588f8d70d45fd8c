"""The examples in the docstrings of the model, the writer and what compares."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import unres.akn
import unres.compare
import unres.model

MODULES = [
    f"{package.__name__}.{module.name}"
    for package in (unres.akn, unres.compare, unres.model)
    for module in pkgutil.iter_modules(package.__path__)
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
