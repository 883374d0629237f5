"""The starter sets: authority files that ship with the product, with their sources and licences in their heads."""

from importlib.resources import files


def read(name: str) -> bytes:
    """Return one of the files that ``vocab.starter.SETS`` names."""
    return files(__package__).joinpath(name).read_bytes()
