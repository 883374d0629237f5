"""docs/example-queries.md lists the example queries as they are."""

from pathlib import Path

from exports.example_queries import examples, grouped
from vocab.imprint import Imprint

PAGE = Path(__file__).parent.parent.parent / "docs" / "example-queries.md"
MARK = "<!-- from here on the page is made by: pytest -n0 tests/docs --rewrite-golden -->\n"


def test_the_page_lists_every_example(request):
    """
    Under its heading, with its name, what it asks, and what it is there to show.
    """
    head = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    parts = []
    for group, found in grouped(examples(Imprint(base="https://data.archive.example/"))).items():
        rows = [f"| `{one.name}` | {one.form} | {one.label} | {one.comment} |" for one in found]
        parts.append("\n".join([f"## {group}", "", "| name | form | asks for | shows |", "|---|---|---|---|", *rows]))
    page = head + MARK + "\n" + "\n\n".join(parts) + "\n"
    if request.config.getoption("--rewrite-golden"):
        PAGE.write_text(page, encoding="utf-8")

    assert page == PAGE.read_text(encoding="utf-8")
