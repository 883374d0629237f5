"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import catalog
import exports
import vocab

MODULES = [
    module.name
    for package in (vocab, exports, catalog)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if not module.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_hold(name):
    """
    Every example in a docstring gives what it says.
    """
    failed, _ = doctest.testmod(importlib.import_module(name))

    assert 0 == failed
