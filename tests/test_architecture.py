"""What docs/ARCHITECTURE.md says about the code itself."""

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(path for package in ("vocab", "exports", "catalog") for path in (ROOT / package).rglob("*.py"))
VOCABULARIES = ("//purl.org/", "//www.w3.org/", "//schema.org/", "//xmlns.com/", "//id.loc.gov/", "//rdfs.org/")
# the one file that gives every IRI its name, and tables of concepts
NAMED_HERE = {"vocab/terms.py", "vocab/schemes/language_table.py"}
# no vocabularies: names of elements in a format that is written
OF_FORMATS = {"http://www.w3.org/2005/Atom", "http://www.w3.org/2000/xmlns/"}


def name(path):
    return path.relative_to(ROOT).as_posix()


def strings(path):
    """The string constants of a module, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said
    ]


def described():
    """What the table of docs/ARCHITECTURE.md names, in its order: a name alone stands in the folder of the one before."""
    page = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = page.partition("| path | what |")[2].partition("\n\n")[0]
    named = []
    for row in table.splitlines():
        folder = ""
        for one in re.findall("`([^`]+)`", row.split("|")[1] if "|" in row else ""):
            path = one if "/" in one else folder + one
            folder = path[: path.rindex("/") + 1] if "/" in path else ""
            named.append(path)
    return named


def is_there(module, one):
    """Whether a module has something of this name, be it a module itself."""
    if hasattr(importlib.import_module(module), one):
        return True
    try:
        importlib.import_module(f"{module}.{one}")
    except ModuleNotFoundError:
        return False
    return True


def attributes(path):
    """The dotted names that a module uses, such as ``os.environ``."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }


@pytest.mark.slow
def test_packages_know_each_other_in_one_direction_only():
    """
    The contracts of pyproject.toml hold.
    """
    program = Path(sys.executable).with_name("lint-imports")

    ended = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120)

    assert 0 == ended.returncode, ended.stdout


@pytest.mark.slow
def test_benchmarks_take_what_there_is():
    """
    Every name that a benchmark imports from the packages is there: no other test sees them.
    """
    taken = [
        (path.name, node.module, alias.name)
        for path in sorted((ROOT / "benchmarks").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module.partition(".")[0] in {"vocab", "exports", "catalog"}
        for alias in node.names
    ]

    missing = [(file, module, one) for file, module, one in taken if not is_there(module, one)]

    assert len(taken) > 50
    assert [] == missing


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_iris_of_vocabularies_have_their_name_in_one_file(path):
    """
    No other module spells one.
    """
    if name(path) in NAMED_HERE:
        return

    assert [] == [
        text for text in strings(path) if any(place in text for place in VOCABULARIES) and text not in OF_FORMATS
    ]


def test_the_environment_is_read_where_the_program_begins():
    """
    Settings come from it at the two entrances, the command line and a server process, and from nowhere else.
    """
    readers = {name(path) for path in MODULES if {"os.environ", "os.getenv"} & attributes(path)}

    assert readers <= {"catalog/cli/common.py", "catalog/web/server.py"}


def test_every_package_says_what_it_may_not_do():
    """
    In the docstring of its first file.
    """
    silent = [
        name(path)
        for path in MODULES
        if path.name == "__init__.py" and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]

    assert [] == silent


def test_members_of_enumerations_are_reached_by_their_class():
    """
    Python 3.11.2, which Debian 12 has, finds no member of an enumeration by way of another one.
    """
    found = [name(path) for path in MODULES if re.search(r"\.status\.[A-Z]{2}", path.read_text(encoding="utf-8"))]

    assert [] == found


def test_no_module_but_the_tables_is_swollen():
    """
    Six hundred lines are a sign that two things live in one place.
    """
    lengths = {name(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}

    assert {"vocab/schemes/language_names.py", "vocab/schemes/language_table.py"} == {
        path for path, lines in lengths.items() if lines > 600
    }


def test_every_module_is_described_once():
    """
    In the table of docs/ARCHITECTURE.md: by its name, or with its folder; what is named there exists.
    """
    named = described()
    folders = tuple(one for one in named if one.endswith("/") or (ROOT / one).is_dir())

    assert sorted(set(named)) == sorted(named)
    assert [] == [one for one in named if not (ROOT / one).exists()]
    assert [] == [
        name(path)
        for path in MODULES
        if name(path) not in named and not name(path).startswith(folders) and not path.stem.startswith("__")
    ]
