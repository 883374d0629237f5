"""``muniment show`` in the formats of records: what is published under their suffixes, and no profile of it."""

import pytest

from exports.records import RECORD_FORMATS


@pytest.mark.parametrize("name", RECORD_FORMATS)
def test_a_record_format_has_no_profiles(cli, name):
    """
    Asked for one, the command says which formats have them.
    """
    refused = cli("show", "1", "-t", name, "--profile", "schema")

    assert 2 == refused.code
    assert f"the format {name} has no profiles" in refused.error
    assert "jsonld" in refused.error
