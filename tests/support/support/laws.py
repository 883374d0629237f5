"""How many examples a law is tried with: a few for whoever wants to know quickly, all of them in CI."""

import pytest
from hypothesis import HealthCheck, settings

_SHARE = 10
_AT_LEAST = 4


class Thoroughness:
    """Whether every law is tried in full; set before the tests are read."""

    full = False


def tried(examples=100, **others):
    """Return hypothesis' settings for a law.

    How long an example takes says nothing where several tests run at once, so neither is there a deadline nor a word
    about slowness; and no fixture that these tests use keeps anything from one example to the next.

    Args:
        examples: How many are tried with ``--slow``, as in CI; without it a tenth, but four at least.
    """
    number = examples if Thoroughness.full else max(_AT_LEAST, examples // _SHARE)
    return settings(max_examples=number, deadline=None, suppress_health_check=list(HealthCheck), **others)


def law(examples=100):
    """Return the decorator of a law: its settings, and the mark by which CI finds it."""

    def decorate(test):
        return pytest.mark.law(tried(examples)(test))

    return decorate
