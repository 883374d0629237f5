"""What tests need and a newcomer may lack: without it they are skipped, or fail where it has to be there.

CI installs all of it, and sets the variables (``.ci/run``).
"""

import importlib
import importlib.util
import os
import shutil

import pytest


def missing(what, variable):
    """Skip the test with the reason; fail when the environment variable is set."""
    if os.environ.get(variable):
        pytest.fail(f"{what}, and {variable} is set")
    pytest.skip(what)


def program(name, variable):
    """Return the path of a program."""
    path = shutil.which(name)
    return path or missing(f"{name} is not installed", variable)


def module(name, variable):
    """Import a module of Python."""
    if importlib.util.find_spec(name) is None:
        missing(f"{name} is not installed", variable)
    return importlib.import_module(name)
