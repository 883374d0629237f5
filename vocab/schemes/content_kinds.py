"""The kinds of content that a version can be: a small concept scheme of our own."""

from typing import Final

SCHEME_PATH: Final = "scheme/content-kind"
SCHEME_LABEL: Final = "Kind of content"
CONTENT_KIND_PATHS: Final = {kind: f"concept/content-kind/{kind}" for kind in ("translation", "transcript", "text")}
CONTENT_KIND_LABELS: Final = {
    "concept/content-kind/translation": "Translation",
    "concept/content-kind/transcript": "Transcript",
    "concept/content-kind/text": "Text",
}
