"""The documentation says what the program does: settings, commands, addresses, formats, the README's examples."""

import re
import shlex
from dataclasses import fields
from pathlib import Path

import click
import pytest

from catalog.cli.main import VERBS, muniment
from catalog.jobs.afterwards import do_afterwards, read_afterwards
from catalog.readers.authority_rules import PROPERTIES
from catalog.settings import Settings, variable
from exports.citations import CITATION_FORMATS
from exports.dump_files import DUMP_FORMATS
from exports.formats import FORMATS
from exports.tables import COLUMNS

ROOT = Path(__file__).parent.parent.parent
HEAD = """\
# Commands

Data goes to standard output, talk to standard error; a progress bar is shown when standard error is a terminal. `-h` helps
everywhere. This page is made from `--help` (`pytest --rewrite-golden`), but for its last part.
"""
LAST_PART = "\n## What --json prints\n"


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def help_of(command, name, parent=None):
    context = click.Context(command, info_name=name, parent=parent, terminal_width=100, **muniment.context_settings)
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


def test_the_command_page_is_what_help_says(request):
    """
    docs/cli.md holds the help of every command, to the letter.
    """
    context = click.Context(muniment, info_name="muniment", **muniment.context_settings)
    parts = [HEAD, f"```text\n{help_of(muniment, 'muniment')}\n```\n"]
    for name in VERBS:
        command = muniment.get_command(context, name)
        parts.append(f"## {name}\n\n```text\n{help_of(command, name, context)}\n```\n")
        if isinstance(command, click.Group):
            within = click.Context(command, info_name=name, parent=context, **muniment.context_settings)
            for part, one in sorted(command.commands.items()):
                parts.append(f"### {name} {part}\n\n```text\n{help_of(one, part, within)}\n```\n")
    page = "\n".join(parts) + LAST_PART + read("docs/cli.md").partition(LAST_PART)[2]
    if request.config.getoption("--rewrite-golden"):
        (ROOT / "docs" / "cli.md").write_text(page, encoding="utf-8")

    assert read("docs/cli.md") == page


@pytest.mark.parametrize("name", [item.name for item in fields(Settings)])
def test_every_setting_is_documented(name):
    """
    Each setting has a row with its variable.
    """
    assert f"| `{name}`" in read("docs/settings.md")
    assert f"| `{variable(name)}` |" in read("docs/settings.md")


@pytest.mark.parametrize(
    "item", [item for item in fields(Settings) if type(item.default) in {int, float}], ids=lambda item: item.name
)
def test_the_number_that_a_setting_has_by_default_is_documented(item):
    """
    As it stands in the code.
    """
    assert re.search(rf"^\| `{item.name}` \| `\w+` \| `{item.default}` \|", read("docs/settings.md"), re.MULTILINE)


def test_no_setting_is_documented_that_does_not_exist():
    """
    Each row of the settings page is a setting.
    """
    documented = re.findall(r"^\| `(\w+)`", read("docs/settings.md"), re.MULTILINE)

    assert sorted(item.name for item in fields(Settings)) == sorted(documented)


def test_every_route_is_documented(catalogue, examples):
    """
    Each route of the application is on the page of addresses.
    """
    catalogue.load(examples / "records")
    page = read("docs/http.md")
    rules = {rule.rule for rule in catalogue.client().application.url_map.iter_rules()}

    missing = [rule for rule in rules if not _documented(rule, page)]

    assert [] == missing


def _documented(rule, page):
    paths = re.findall(r"`(/[^`]*)`", page)
    fixed, variable_part, _ = rule.partition("<")
    return any(path.startswith(fixed) if variable_part else path == rule for path in paths)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_documented(name):
    """
    Each format stands with suffix and media type.
    """
    assert f"| `.{name}` | `{FORMATS[name].media_type}` |" in read("docs/http.md")


@pytest.mark.parametrize("suffix", CITATION_FORMATS)
def test_every_form_of_a_citation_is_documented(suffix):
    """
    Each stands with suffix and media type.
    """
    assert f"| `.{suffix}` | `{CITATION_FORMATS[suffix].media_type}` |" in read("docs/http.md")


@pytest.mark.parametrize("name", DUMP_FORMATS)
def test_every_dump_format_is_documented(name):
    """
    Each dump file stands with its media type.
    """
    assert f"| `documents.{name}` | `{DUMP_FORMATS[name]}` |" in read("docs/dumps.md")


def test_every_column_is_documented():
    """
    The columns of the CSV dump are the rows of the table, in the same words and order.
    """
    rows = [f"| `{name}` | {about} |" for name, about in COLUMNS.items()]

    assert "\n".join(rows) in read("docs/dumps.md")


@pytest.mark.parametrize("iri", PROPERTIES)
def test_every_authority_property_is_documented(iri):
    """
    Each property that authority files may use has its row.
    """
    local = re.split(r"[/#]", iri)[-1]

    assert re.search(rf"`\w+:{local}`", read("docs/authorities.md"))


def test_every_kind_of_finding_is_documented():
    """
    Each kind of finding that the code can make is in the table of docs/readers.md.
    """
    kinds = set()
    for path in [*(ROOT / "catalog").rglob("*.py"), *(ROOT / "vocab").rglob("*.py")]:
        text = path.read_text(encoding="utf-8")
        kinds |= set(re.findall(r'kind="([a-z0-9-]+-[a-z0-9-]+)"', text))
        kinds |= set(re.findall(r'(?:SourceError|self\._warn|refused)\(\s*(?:\w+,\s*)?"([a-z0-9-]+)"', text))

    assert [] == sorted(kind for kind in kinds if f"`{kind}`" not in read("docs/readers.md"))


def console_blocks(name):
    """Return command and expected output of each example, a command with its continuation lines."""
    examples = []
    for block in re.findall(r"```console\n(.*?)```", read(name), re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            lines = part.split("\n")
            count = 1
            while "\n".join(lines[:count]).count("'") % 2:
                count += 1
            examples.append(("\n".join(lines[:count]), [line for line in lines[count:] if line]))
    return examples


@pytest.fixture
def demo(catalogue, examples):
    """A client of what ``muniment demo`` serves, under the README's address."""
    catalogue.configure(
        MUNIMENT_BASE="http://127.0.0.1:8000/",
        MUNIMENT_AUTHORITIES=str(examples / "authorities.ttl"),
        MUNIMENT_PUBLISHER="muniment-examples",
    )
    catalogue.load(examples / "records", publish=False)
    with catalogue.ledger.lock():
        do_afterwards(catalogue.inner, read_afterwards(examples / "afterwards.toml"), catalogue.clock)
    catalogue.publish(dumps=True)
    return catalogue.client()


@pytest.mark.parametrize("name", ["README.md", "docs/harvesting.md"])
def test_examples_show_what_really_comes(demo, name):
    """
    Each curl command gives the output shown, where it is shown.
    """
    shown = [example for example in console_blocks(name) if example[0].startswith("curl")]
    for command, expected in shown:
        actual = _curl(demo, shlex.split(command)).splitlines()

        position = 0
        assert actual, command
        for line in expected:
            if line != "…":
                assert line in actual[position:], f"{command}: {line!r} does not come"
                position = actual.index(line, position) + 1
    assert len(shown) >= 4


def _curl(client, words):
    """Ask the application what a curl command asks; only the options that the README uses."""
    headers, data, address = {}, None, ""
    words = iter(words[1:])
    for word in words:
        if word == "-H":
            name, _, value = next(words).partition(": ")
            headers[name] = value
        elif word == "--data-urlencode":
            name, _, value = next(words).partition("=")
            data = {name: value}
        elif not word.startswith("-"):
            address = word
    method = "POST" if data else "GET"
    with client.open(address, method=method, data=data, headers=headers, follow_redirects=True) as response:
        return response.text


def test_the_settings_file_shows_every_default():
    """
    The file that init writes parses, names every setting but those that no file may hold, and changes nothing.
    """
    import tomllib

    from catalog.settings import is_secret, key
    from catalog.settings_file import settings_file

    text = settings_file()
    active = re.sub(r"^# (\w+ = )", r"\1", text, flags=re.MULTILINE)
    stated = tomllib.loads(active)

    for item in fields(Settings):
        table, name = key(item.name)
        assert is_secret(item.name) == (name not in (stated[table] if table else stated))
