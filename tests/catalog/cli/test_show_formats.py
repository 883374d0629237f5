"""``muniment show`` in the formats of records: what is published under their suffixes, and no profile of it."""

import pytest

from exports.citations import CITATION_FORMATS
from exports.records import RECORD_FORMATS


@pytest.mark.parametrize("name", [*RECORD_FORMATS, *CITATION_FORMATS])
def test_a_record_format_has_no_profiles(cli, name):
    """
    Asked for one, the command says which formats have them.
    """
    refused = cli("show", "1", "-t", name, "--profile", "schema")

    assert 2 == refused.code
    assert f"the format {name} has no profiles" in refused.error
    assert "jsonld" in refused.error


@pytest.mark.slow
def test_a_citation_is_printed_as_it_is_published(catalogue, muniment, examples):
    """
    The bytes are those of its address.
    """
    catalogue.load(examples / "records" / "121616.txt")

    printed = muniment("show", "121616", "-t", "bib", env=catalogue.environment)

    assert catalogue.client().get("/data/document/121616.bib").text == printed.stdout
