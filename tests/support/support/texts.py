"""Records of the labelled layout with one part of them set."""

PLAIN = """\
April 24, 1962

{title}

Citation:

"{title}," April 24, 1962, Somewhere.

Summary:

{summary}

{fields}Original Language:

Chinese

Record ID: {identifier}

Contents:

Translation - English

{body}
"""


def record(identifier, *, title="A Memorandum", summary="What it says.", body="The text.", **fields):
    """Return a record; further fields by name, ``Creators="…"``."""
    lines = "".join(f"{name.replace('_', ' ')}: {value}\n\n" for name, value in fields.items())
    return PLAIN.format(identifier=identifier, title=title, summary=summary, body=body, fields=lines)
