"""``muniment settings``."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from catalog.cli.common import settings_options
from catalog.cli.json_output import json_option, print_json
from catalog.settings import Settings, is_secret, variable


@click.command("settings")
@json_option("Print them as JSON.")
@settings_options(with_origins=True)
def command(as_json: bool, settings: Settings, origins: dict[str, str]) -> None:
    """Print every setting, its value and where it came from.

    \b
    Example:
      muniment settings
    """
    rows = [
        (item.name, _shown(item.name, getattr(settings, item.name)), origins[item.name]) for item in fields(settings)
    ]
    if as_json:
        described = {
            name: {"value": value, "origin": origin, "variable": variable(name)} for name, value, origin in rows
        }
        print_json(described)
        return
    shown = [
        (name, ":".join(value) if isinstance(value, list) else "" if value is None else str(value), origin)
        for name, value, origin in rows
    ]
    width = max(len(name) for name, _, _ in shown)
    value_width = max(len(value) for _, value, _ in shown)
    for name, value, origin in shown:
        click.echo(f"{name:<{width}}  {value:<{value_width}}  {origin}")


def _shown(name: str, value: Any) -> Any:
    """Return a value as it may be shown; of a secret, whether there is one."""
    if is_secret(name):
        return "(set)" if value else ""
    return _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple):
        return [str(part) for part in value]
    return value
