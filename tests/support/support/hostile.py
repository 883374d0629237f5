"""Records whose every field is meant to break a page."""

SCRIPT = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'><!-- --> ]]> {{7*7}} {% raw %} &lt;b&gt;"
HOSTILE = {
    "scripts": SCRIPT,
    "attributes": '" onmouseover="alert(1)" \' autofocus onfocus=\'alert(1)',
    "right to left": "user\u202etxt.exe \u2066\u2067\u200f",
    "long": "A" * 5_000,
    "no spaces": "\U0001f600" * 500,
    "entities": "&#60;script&#62; &amp;lt; &nbsp;",
    "separators": "a\u2028b\u2029c\u0085d",
}


def hostile_record(identifier, text):
    """A record with a text in every field."""
    return f"""\
April 24, 1962

{text}

Citation:

"{text}," April 24, 1962, Somewhere, {text}. Translated by {text}. javascript:alert(1) https://a.example/document/{identifier}?x=<script>&y='(1)"

Summary:

{text}

Credits:

Supported by {text}

Original Language:

Arabic

Creators: {text}

Subjects: {text}

Places: {text}

Collections: {text}

Rights: {text}

Type: {text}

Source: {text}

Record ID: {identifier}

Contents:

Translation - English

{text}

Transcript - Arabic
"""
