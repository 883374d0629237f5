"""How long a repository is waited for."""

from datetime import UTC, datetime
from email.message import Message

import pytest

from catalog.errors import BusyError, UnavailableError
from catalog.harvest.fetching import FetchError
from catalog.harvest.patience import Patience, retry_after

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def headers(**fields):
    made = Message()
    for name, value in fields.items():
        made[name.replace("_", "-")] = value
    return made


@pytest.mark.parametrize(
    ("fields", "seconds"),
    [
        ({}, None),
        ({"Retry_After": "120"}, 120.0),
        ({"Retry_After": "Mon, 23 Nov 2026 12:00:30 GMT"}, 30.0),
        ({"Retry_After": "Mon, 23 Nov 2026 12:00:30 GMT", "Date": "Mon, 23 Nov 2026 12:00:20 GMT"}, 10.0),
        ({"Retry_After": "Mon, 23 Nov 2026 11:00:00 GMT"}, 0.0),
        ({"Retry_After": "soon"}, None),
        ({"Retry_After": "-5"}, None),
        ({"Retry_After": "9" * 400}, 999_999_999.0),
    ],
)
def test_retry_after_is_read_in_both_forms(fields, seconds):
    """
    Seconds and dates are understood; what is neither counts as nothing.
    """
    assert seconds == retry_after(headers(**fields), NOW)


class Failing:
    def __init__(self, times, **fields):
        self.times, self.headers, self.status = times, headers(**fields), 503

    def __call__(self):
        if self.times:
            self.times -= 1
            raise FetchError("it is busy", self.headers, self.status)
        return "page"


def patience(slept, chance=0.0):
    return Patience(sleep=slept.append, now=lambda: NOW, told=lambda _: None, chance=lambda: chance)


def test_pauses_double():
    """
    Without a word from the repository, each pause is twice the one before.
    """
    slept = []

    found = patience(slept, chance=1.0).ask(Failing(4))

    assert "page" == found
    assert [2.0, 4.0, 8.0, 16.0] == slept


@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_chance_never_shortens_what_was_asked(chance):
    """
    Whoever asks for 20 seconds gets at least these, and not many more.
    """
    slept = []

    patience(slept, chance).ask(Failing(1, Retry_After="20"))

    assert 20 <= slept[0] <= 23


def test_a_busy_repository_is_left_in_the_end():
    """
    After five refusals it is given up for now: try again later.
    """
    slept = []

    with pytest.raises(BusyError, match="5 times"):
        patience(slept).ask(Failing(9))

    assert 4 == len(slept)


def test_one_that_fails_is_unavailable():
    """
    A repository that only fails is unavailable.
    """
    failing = Failing(9)
    failing.status = 500

    with pytest.raises(UnavailableError):
        patience([]).ask(failing)
