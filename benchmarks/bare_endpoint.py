"""The application without its guard, for ``guard.py``: the same routes, and an engine in the process that serves."""

import time

import pyoxigraph

from catalog.graph.question import Answer, to_worker
from catalog.graph.worker import answer
from catalog.web import server
from catalog.web.app import create_app
from catalog.web.published import Published


class Bare:
    """Answers in this process, with nothing between."""

    def __init__(self, snapshot, generation):
        self._store = pyoxigraph.Store.read_only(str(snapshot))
        self.generation = generation

    def admit(self, client):
        """Let everybody ask."""

    def ask(self, question, **_):
        """Return the complete answer to a query."""
        started = time.monotonic()
        request = to_worker(question, max_bytes=10 << 20)
        header, body = answer(self._store, request, question.query)
        seconds = time.monotonic() - started
        return Answer(body=body, generation=self.generation, seconds=seconds, **header)


class Unguarded(Published):
    """What is published, with an engine that answers as if everybody could be trusted."""

    bare = None

    def guard(self, public=None):
        """Return the engine."""
        generation = (public or self.now()).generation.number
        if self.bare is None:
            self.bare = Bare(self.layout.snapshot(generation), generation)
        return self.bare

    def close(self):
        """Nothing more to close."""


def load():
    """Return the application of the settings in the environment."""
    settings = server._begin()
    return create_app(settings, Unguarded(settings))
