"""The version of this program; the build reads it from here."""

from typing import Final

VERSION: Final = "0.1.0"
