"""The settings file that ``muniment init`` writes."""

from dataclasses import fields
from typing import Any

from catalog.settings import TABLES, Settings, key


def settings_file() -> str:
    """Return a settings file with every setting, each at its default and commented out."""
    shown = [item for item in fields(Settings) if not item.metadata["secret"]]
    plain = [item for item in shown if key(item.name)[0] is None]
    lines = [
        "# Settings of a Muniment catalogue. Take the # away before a line to change it.",
        "# Paths are relative to this file. An environment variable such as MUNIMENT_BASE goes before it.",
        "",
    ]
    for item in plain:
        lines += [f"# {item.metadata['about']}", f"# {item.name} = {_toml(item.default)}", ""]
    for table in TABLES:
        lines.append(f"[{table}]")
        for item in shown:
            if key(item.name)[0] == table:
                lines += [f"# {item.metadata['about']}", f"# {key(item.name)[1]} = {_toml(item.default)}", ""]
    return "\n".join(lines).rstrip() + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return f'"{value or ""}"'
