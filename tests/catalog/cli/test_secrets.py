"""No command shows a credential."""

import json


def test_credentials_are_not_shown(cli, monkeypatch):
    """
    The list of settings says that there is a credential and where it came from, never what it is.
    """
    monkeypatch.setenv("MUNIMENT_GRAPH_PASSWORD", "s3cret")

    plain, listed = cli("settings"), cli("settings", "--json")

    assert "s3cret" not in plain.out + plain.error + listed.out + listed.error
    said = json.loads(listed.out)
    assert ("(set)", "environment (MUNIMENT_GRAPH_PASSWORD)") == (
        said["graph_password"]["value"],
        said["graph_password"]["origin"],
    )
    assert not said["graph_user"]["value"]
