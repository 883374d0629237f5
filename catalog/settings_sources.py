"""Where the values of settings come from: flag over environment over ``muniment.toml`` over default.

The one place where text of the environment and of the file becomes settings, each with its origin.
"""

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

from catalog.errors import SettingsError
from catalog.settings import FILE_NAME, PREFIX, Settings, key, variable


def load_settings(
    *, flags: Mapping[str, str | None], environment: Mapping[str, str], folder: Path
) -> tuple[Settings, dict[str, str]]:
    """Return the settings, and where each came from.

    Args:
        flags: By name, ``None`` when not given; ``config`` names the settings file.
        environment: E.g. ``os.environ``.
        folder: Where ``muniment.toml`` is looked for.

    Raises:
        SettingsError: A value that cannot be, or a name that does not exist.
    """
    names = [item.name for item in fields(Settings)]
    _check_environment(environment, names)
    path, stated = _file(flags, environment, folder)
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for item in fields(Settings):
        flag, text = flags.get(item.name), environment.get(variable(item.name))
        if flag is not None:
            values[item.name] = _parsed(item, flag, f"flag --{item.name.replace('_', '-')}")
            origins[item.name] = "flag"
        elif text is not None:
            values[item.name] = _parsed(item, text, f"environment variable {variable(item.name)}")
            origins[item.name] = f"environment ({variable(item.name)})"
        elif path is not None and item.name in stated:
            where = f"{path}: {_shown(key(item.name))}"
            values[item.name] = _relative_to(path.parent, _parsed(item, stated[item.name], where))
            origins[item.name] = f"file ({path})"
        else:
            origins[item.name] = "default"
    settings = Settings(**values)
    _check_together(settings)
    return settings, origins


def _check_together(settings: Settings) -> None:
    """Refuse what no setting can tell alone."""
    if settings.graph_backend == "remote":
        for name in ("graph_query_url", "graph_update_url"):
            if not getattr(settings, name):
                raise SettingsError(
                    f"{_shown(key(name))} is missing, and graph.backend is 'remote'",
                    f"set it, or {variable(name)}: the address at which the engine listens",
                )


def to_environment(settings: Settings) -> dict[str, str]:
    """Return environment variables that give exactly these settings."""
    return {variable(item.name): _environment_text(getattr(settings, item.name)) for item in fields(Settings)}


def _environment_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Path):
        return str(value.resolve())
    if isinstance(value, tuple):
        return ":".join(_environment_text(part) for part in value)
    return _as_text(value)


def _check_environment(environment: Mapping[str, str], names: list[str]) -> None:
    known = {variable(name) for name in (*names, "config")}
    for name in environment:
        if name.startswith(PREFIX) and name not in known:
            raise SettingsError(f"there is no setting {name}", _unknown_advice(name, known))


def _unknown_advice(name: str, known: Iterable[str]) -> str:
    """Return what to do about a setting that does not exist: the nearest one that does, if any is near."""
    tails = {each.removeprefix(PREFIX): each for each in known}
    near = difflib.get_close_matches(name.removeprefix(PREFIX), tails, n=1)
    meant = f"did you mean {tails[near[0]]!r}? " if near else ""
    return f"{meant}see docs/settings.md; correct or remove it"


def _parsed(item: Any, text: str, where: str) -> Any:
    try:
        return item.metadata["parse"](text)
    except ValueError as error:
        # an address may hold a password, though it should not
        shown = "what it says" if item.metadata["secret"] or ("@" in text and "://" in text) else repr(text)
        raise SettingsError(f"{where}: {shown} cannot be used", f"expected {error}; correct it") from None


def _relative_to(folder: Path, value: Any) -> Any:
    """Paths in a settings file are relative to the file."""
    if isinstance(value, Path):
        return folder / value
    if isinstance(value, tuple):
        return tuple(_relative_to(folder, part) for part in value)
    return value


def _file(
    flags: Mapping[str, str | None], environment: Mapping[str, str], folder: Path
) -> tuple[Path | None, dict[str, str]]:
    named = flags.get("config") or environment.get(variable("config"))
    path = Path(named) if named else folder / FILE_NAME
    if not named and not path.is_file():
        return None, {}
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"the settings file {path} cannot be read: {error.strerror}", "check the path") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{path}: line {line} is not UTF-8", "expected UTF-8; save the file as such") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: {error}", "expected TOML; correct this place") from None
    known = {key(item.name): item for item in fields(Settings)}
    stated: dict[str, str] = {}
    for top, value in content.items():
        entries = (
            {(top, inner): text for inner, text in value.items()} if isinstance(value, dict) else {(None, top): value}
        )
        for place, text in entries.items():
            if place not in known:
                raise SettingsError(
                    f"{path}: there is no setting {_shown(place)!r}",
                    _unknown_advice(_shown(place), map(_shown, known)),
                )
            if known[place].metadata["secret"]:
                name = known[place].name
                raise SettingsError(
                    f"{path}: {_shown(place)} does not belong into a file", f"remove it, and set {variable(name)}"
                )
            if not _is_of_type(text, known[place].default):
                expected = _TYPES[type(known[place].default)]
                shown = text if isinstance(text, list) else _as_text(text)
                raise SettingsError(
                    f"{path}: {_shown(place)}: {shown} cannot be used", f"expected {expected}; correct it"
                )
            stated[known[place].name] = _as_text(text)
    return path, stated


def _shown(place: tuple[str | None, str]) -> str:
    """Return table and key as people write them: ``query.timeout``."""
    return ".".join(part for part in place if part)


_TEXT: Final = "a text in quotes"
# What TOML calls values; each setting takes a text too, as in the environment.
_TYPES: Final[dict[type, str]] = {
    tuple: 'a list of paths without colons, such as ["authorities.ttl"]',
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: _TEXT,
    type(None): _TEXT,
    type(Path()): _TEXT,
}


def _is_of_type(value: Any, default: Any) -> bool:
    """Say whether a value of the file is of the type of its setting."""
    if isinstance(default, tuple) and isinstance(value, list):
        return all(isinstance(part, str) and ":" not in part for part in value)
    if isinstance(value, bool):
        return isinstance(default, bool)
    if isinstance(value, int | float):
        return isinstance(default, int | float) and not isinstance(default, bool)
    return isinstance(value, str)


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ":".join(str(part) for part in value)
    return str(value)
