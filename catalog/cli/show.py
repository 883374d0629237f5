"""``muniment show``."""

import sys

import click

from catalog.cli.common import settings_options
from catalog.settings import Settings

_FORMATS = (
    "ttl",
    "jsonld",
    "nt",
    "nq",
    "trig",
    "rdf",
    "json",
    "oai_dc",
    "oai_qdc",
    "edm",
    "mods",
    "ris",
    "bib",
    "csl.json",
)
_WITHOUT_PROFILES = _FORMATS[7:]
_PROFILES = ("full", "dublin-core", "schema")


@click.command("show")
@click.argument("identifier", metavar="ID")
@click.option("-t", "--to", "name", type=click.Choice(_FORMATS), default="ttl", show_default=True, help="Format.")
@click.option("--profile", type=click.Choice(_PROFILES), default="full", show_default=True, help="How much of it.")
@settings_options()
def command(identifier: str, name: str, profile: str, settings: Settings) -> None:
    """Print the description of a document.

    ID is the record id. The format json is the record as the catalogue keeps it; the others are the description that is
    published, or that the next publication will make public: whole, or as much as Dublin Core (oai_dc, oai_qdc), EDM or
    MODS can say of it, in XML, or RIS, BibTeX (bib) or CSL-JSON (csl.json), which reference managers take.

    \b
    Example:
      muniment show 121616 -t jsonld
      muniment show 121616 -t ttl --profile dublin-core
      muniment show 121616 -t bib
    """
    from catalog.jobs.showing import show

    if name == "json" and profile != "full":
        raise click.UsageError("the format json is the record itself, which has no profiles; take -t jsonld")
    if name in _WITHOUT_PROFILES and profile != "full":
        raise click.UsageError(f"the format {name} has no profiles; take one of {', '.join(_FORMATS[:6])}")
    sys.stdout.buffer.write(show(settings, identifier, name, profile))
    sys.stdout.buffer.flush()
