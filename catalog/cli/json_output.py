"""``--json``: what a verb found or did, as JSON on standard output; docs/cli.md names the members, and they stay.

With it, a verb prints nothing else on standard output; what it says on standard error, and its exit code, are the same.
"""

import json
from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def json_option(about: str = "Print it as JSON.") -> Callable[[F], F]:
    """Give a verb the option ``--json``; it gets ``as_json``."""
    return click.option("--json", "as_json", is_flag=True, help=about)


def print_json(value: Any, *, one_line: bool = False) -> None:
    """Print a value; on one line where it is one of many."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=None if one_line else 2))
