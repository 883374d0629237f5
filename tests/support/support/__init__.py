"""What tests build on; imported as ``support`` (``pythonpath`` in pyproject.toml)."""
