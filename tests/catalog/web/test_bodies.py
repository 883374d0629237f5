"""Bodies of requests: whole, bounded, and never the reason why somebody else waits."""

import io
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from support.processes import until

from catalog.errors import CrowdedError, InputError
from catalog.settings_sources import load_settings
from catalog.web import bodies
from catalog.web.bodies import Bodies

APP = Flask("test")


class Stuck(io.RawIOBase):
    """A body of which nothing comes until it is let go."""

    def __init__(self):
        self.let_go = threading.Event()

    def readable(self):
        return True

    def read(self, size=-1):
        self.let_go.wait(20)
        return b""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setattr(bodies, "_PATIENCE", 0.02)
    settings, _ = load_settings(flags={}, environment={}, folder=tmp_path)
    return Bodies(settings)


def read(desk, stream, most=10, address="192.0.2.1", **stated):
    """Read a body as a server gives it: as far as it has come."""
    environment = {"REMOTE_ADDR": address, "wsgi.input": stream, "wsgi.input_terminated": True, **stated}
    with APP.test_request_context("/", method="POST", environ_overrides=environment):
        return desk.read(most)


@pytest.mark.parametrize(("sent", "expected"), [(b"", 0), (b"0123456789", 10), (b"0123456789a", 11), (b"0" * 99, 11)])
def test_a_body_is_read_up_to_its_limit_and_a_byte_more(desk, sent, expected):
    """
    One byte more tells that there is more; no further ones are read.
    """
    assert expected == len(read(desk, io.BytesIO(sent)))


@pytest.mark.parametrize(("sent", "length"), [(b"ASK", 6), (b"", 1)])
def test_a_body_that_is_cut_off_is_refused(desk, sent, length):
    """
    What ends before the length that it states is not what somebody meant to send.
    """
    with pytest.raises(InputError, match=f"ends after {len(sent)} bytes, it states {length}"):
        read(desk, io.BytesIO(sent), CONTENT_LENGTH=str(length))


def test_slow_senders_hold_up_nobody_else(desk, caplog):
    """
    One client has three places, all together have eight: who comes then is told to come back, and nobody waits long.
    """
    stuck = [Stuck() for _ in range(8)]
    with ThreadPoolExecutor(8) as threads:
        try:
            held = [threads.submit(read, desk, one) for one in stuck[:3]]
            until(lambda: desk._reading["192.0.2.1"] == 3)

            with pytest.raises(CrowdedError) as refused:
                read(desk, io.BytesIO(b"mine"))
            assert b"yours" == read(desk, io.BytesIO(b"yours"), address="192.0.2.2")

            held += [threads.submit(read, desk, one, address=f"192.0.2.{n}") for n, one in enumerate(stuck[3:], 5)]
            until(lambda: desk._reading.total() == 8)
            with pytest.raises(CrowdedError):
                read(desk, io.BytesIO(b"yours"), address="192.0.2.2")
        finally:
            for one in stuck:
                one.let_go.set()
        assert [b""] * 8 == [one.result() for one in held]

    assert 1 <= refused.value.retry_after
    assert ["3 of 3 by 192.0.2.1" in message for message in caplog.messages] == [True]
    assert b"mine" == read(desk, io.BytesIO(b"mine"))
    assert not desk._reading


def test_many_who_begin_at_the_same_moment_are_all_read(desk, monkeypatch):
    """
    Behind one address, each waits for its turn: bodies that come at once take no time.
    """
    monkeypatch.setattr(bodies, "_PATIENCE", 5)
    begin = threading.Barrier(30)

    def send(number):
        begin.wait()
        return read(desk, io.BytesIO(b"%d" % number))

    with ThreadPoolExecutor(30) as threads:
        answers = list(threads.map(send, range(30)))

    assert [b"%d" % number for number in range(30)] == answers
