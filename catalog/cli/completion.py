"""``muniment completion``."""

import click

_SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(_SHELLS))
def command(shell: str) -> None:
    """Print what makes a shell complete verbs, options and files.

    Put one of these lines into the file that your shell reads at its start, ~/.bashrc or ~/.zshrc; fish takes a file of
    its own.

    \b
    Example:
      muniment completion bash
    \b
    Install:
      eval "$(muniment completion bash)"
      eval "$(muniment completion zsh)"
      muniment completion fish > ~/.config/fish/completions/muniment.fish
    """
    from click.shell_completion import get_completion_class

    from catalog.cli.main import muniment

    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"click knows no completion for {shell}")
    script = completion(muniment, {}, "muniment", "_MUNIMENT_COMPLETE")
    # source() would look for the shell on this machine, and refuse to write for one that is elsewhere
    click.echo(script.source_template % script.source_vars())
