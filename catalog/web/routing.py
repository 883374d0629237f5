"""How routes get the generation that they answer from."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, g

from catalog.web.published import Public, Published

Handler = Callable[..., Response]


class Routes:
    """Adds routes whose handlers are given the current generation first, then the parts of the address.

    Args:
        name: Of the blueprint.
        published: Knows the current generation.
    """

    def __init__(self, name: str, published: Published) -> None:
        self.blueprint = Blueprint(name, __name__)
        self._published = published

    def add(self, rule: str, handler: Handler, *, methods: tuple[str, ...] = ("GET",)) -> None:
        """Answer requests for ``rule`` with ``handler``; the answer's header names the generation."""

        def view(**parts: Any) -> Response:
            public: Public = self._published.now()
            g.generation = public.generation.number
            return handler(public, **parts)

        self.blueprint.add_url_rule(rule, endpoint=handler.__name__, view_func=view, methods=list(methods))
