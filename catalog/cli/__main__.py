"""``python -m catalog.cli``: the command line without its script."""

from catalog.cli.main import main

if __name__ == "__main__":
    main()
