"""How routes get the generation that they answer from, and say what they are."""

from collections.abc import Callable
from typing import Any, Final

from flask import Blueprint, Response, g, request

from catalog.web.kept_pages import keep
from catalog.web.published import Public, Published
from exports.openapi import Operation

Handler = Callable[..., Response]


class View:
    """Answers requests for a route, and knows what is said of it in ``/openapi.json``.

    Args:
        answer: Takes the parts of the address.
        summary: One line.
        about: ``None`` when nobody has described it; a test asks for it.
    """

    def __init__(self, answer: Handler, summary: str, about: Operation | None) -> None:
        self._answer = answer
        self.summary: Final = summary
        self.about: Final = about

    def __call__(self, **parts: Any) -> Response:
        """Answer."""
        return self._answer(**parts)


class Routes:
    """Adds routes whose handlers are given the current generation first, then the parts of the address.

    Args:
        name: Of the blueprint.
        published: Knows the current generation.
    """

    def __init__(self, name: str, published: Published) -> None:
        self.blueprint = Blueprint(name, __name__)
        self._published = published

    def add(
        self,
        rule: str,
        handler: Handler,
        *,
        methods: tuple[str, ...] = ("GET",),
        about: Operation | None = None,
        kept: bool = False,
    ) -> None:
        """Answer requests for ``rule`` with ``handler``; the answer's header names the generation.

        Args:
            about: Says what ``/openapi.json`` has of it; the first line of the handler's docstring is its summary.
            kept: Whether generation and request alone decide the answer, so that it may be kept (``kept_pages``).
        """

        def answer(**parts: Any) -> Response:
            public: Public = self._published.now()
            g.generation = public.generation.number
            if kept:
                keep(request.environ, public)
            return handler(public, **parts)

        self._add(rule, handler, View(answer, _first_line(handler), about), methods)

    def add_bare(
        self, rule: str, handler: Callable[[], Response], about: Operation, *, methods: tuple[str, ...] = ("GET",)
    ) -> None:
        """Answer requests for ``rule`` with a handler that is given no generation."""
        self._add(rule, handler, View(handler, _first_line(handler), about), methods)

    def _add(self, rule: str, handler: Callable[..., object], view: View, methods: tuple[str, ...]) -> None:
        self.blueprint.add_url_rule(rule, endpoint=handler.__name__, view_func=view, methods=list(methods))


def _first_line(handler: Callable[..., object]) -> str:
    """Return the first line of a handler's docstring, without its full stop."""
    return (handler.__doc__ or "").strip().partition("\n")[0].removesuffix(".")
