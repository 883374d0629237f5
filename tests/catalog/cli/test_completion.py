"""``muniment completion``: the shell completes verbs, options and files."""

import shutil
import subprocess
import sys

import pytest
from support.processes import environment

HEADS = {"bash": "_muniment_completion() {", "zsh": "#compdef muniment", "fish": "function _muniment_completion;"}


@pytest.mark.parametrize("shell", HEADS)
def test_the_script_is_for_the_shell(cli, shell):
    """
    Each shell gets a script of its own, wherever it is asked for.
    """
    ended = cli("completion", shell)

    assert (0, HEADS[shell], "") == (ended.code, ended.out.strip().splitlines()[0], ended.error)
    assert "_MUNIMENT_COMPLETE" in ended.out


def test_other_shells_are_told(cli):
    """
    With those that there are.
    """
    ended = cli("completion", "csh")

    assert (2, "") == (ended.code, ended.out)
    assert "'csh' is not one of 'bash', 'zsh', 'fish'" in ended.error


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_shell_takes_the_script(cli, folder, shell):
    """
    Without a complaint about its syntax.
    """
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    (folder / "script").write_text(cli("completion", shell).out)

    ended = subprocess.run([shell, "-n", "script"], cwd=folder, capture_output=True, text=True)

    assert (0, "") == (ended.returncode, ended.stderr)


@pytest.fixture
def complete(cli, folder):
    """Let bash complete the last of some words; return what it offers, sorted."""
    if not shutil.which("bash"):
        pytest.skip("bash is not installed")
    command = folder / "muniment"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m catalog.cli "$@"\n')
    command.chmod(0o755)
    # compopt is refused outside a completion that a person began: it says then what it was asked for
    script = 'compopt() { echo "$2"; }\n' + cli("completion", "bash").out
    (folder / "script").write_text(script)

    def ask(*words):
        lines = [
            "source ./script",
            "COMP_WORDS=(muniment " + " ".join(f"'{word}'" for word in words) + ")",
            f"COMP_CWORD={len(words)}",
            f"_muniment_completion {command} '{words[-1]}' ''",
            'printf "%s\\n" "${COMPREPLY[@]}"',
        ]
        ended = subprocess.run(
            ["bash", "-c", "\n".join(lines)], cwd=folder, env=environment(), capture_output=True, text=True
        )
        assert (0, "") == (ended.returncode, ended.stderr)
        return sorted(ended.stdout.split())

    return ask


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("re",), ["rebuild", "recover", "restore"]),
        (("load", "--no-d"), ["--no-dumps"]),
        (("show", "-t", "json"), ["json", "jsonld"]),
        (("completion", "z"), ["zsh"]),
        (("load", "rec"), ["default"]),
        (("status", "--data", "mun"), ["default"]),
    ],
)
def test_bash_completes(complete, words, expected):
    """
    Verbs, options and their choices; where a file belongs, bash is asked for its own names of files.
    """
    assert expected == complete(*words)
