"""How templates translate what is no literal: as any text, escaped, and with nothing filled in."""

import re
from importlib.resources import files

import pytest

TEMPLATES = sorted(one.name for one in files("catalog.web").joinpath("templates").iterdir())


@pytest.mark.parametrize("name", TEMPLATES)
def test_only_literals_are_given_to_gettext(name):
    """
    Jinja takes what is given to it for markup that has places to be filled in.
    """
    text = files("catalog.web").joinpath("templates", name).read_text(encoding="utf-8")

    assert [] == re.findall(r"""(?<!\w)(?:_|gettext)\((?!["'])[^)]*\)""", text)


def test_a_text_that_is_no_literal_is_escaped(web):
    """
    A heading of an ontology may hold anything.
    """
    template = web.application.jinja_env.from_string("{{ heading|translated }}{{ ''|translated }}")

    assert "100 %(of) &lt;b&gt;" == template.render(heading="100 %(of) <b>")
