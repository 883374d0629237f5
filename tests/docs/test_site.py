"""docs/ builds as a site: every page is in it, every link leads somewhere, and no browser asks another host for it."""

import importlib.util
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from support.needed import missing
from support.places import quick_folder

ROOT = Path(__file__).parent.parent.parent
# what a browser fetches by itself; a link that one follows is none of them
_FETCHED = {("script", "src"), ("img", "src"), ("link", "href"), ("iframe", "src"), ("source", "src"), ("video", "src")}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site():
    """The folder of the built site; nothing is built in the source tree."""
    if importlib.util.find_spec("properdocs") is None:
        missing("the site's builder is not installed: pip install '.[docs]'", "DOCS_SITE_REQUIRED")
    with quick_folder() as folder:
        command = [
            sys.executable,
            "-m",
            "properdocs",
            "build",
            "--strict",
            "-f",
            "mkdocs.yml",
            "-d",
            str(folder / "site"),
        ]
        built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
        assert 0 == built.returncode, built.stderr
        yield folder / "site"


class Fetched(HTMLParser):
    """Collects the addresses that a page makes a browser fetch."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    def handle_starttag(self, tag, attrs):
        self.addresses += [value for name, value in attrs if (tag, name) in _FETCHED and value]


def test_every_page_of_the_documentation_is_in_the_site(site):
    """
    Decisions too; and the navigation names each.
    """
    sources = [path.relative_to(ROOT / "docs").with_suffix(".html") for path in (ROOT / "docs").rglob("*.md")]
    navigation = (site / "index.html").read_text(encoding="utf-8")

    assert [] == [str(path) for path in sources if not (site / path).is_file()]
    assert [] == [str(path) for path in sources if path.name != "index.html" and f'href="{path}"' not in navigation]


def test_nothing_is_fetched_from_another_host(site):
    """
    No font, script, style or picture; style sheets included.
    """
    found = set()
    for path in site.rglob("*.html"):
        page = Fetched()
        page.feed(path.read_text(encoding="utf-8"))
        found |= {address for address in page.addresses if re.match(r"(https?:)?//", address)}
    for path in site.rglob("*.css"):
        found |= set(re.findall(r"url\(['\"]?((?:https?:)?//[^)]+)", path.read_text(encoding="utf-8")))

    assert set() == found


def test_no_page_links_to_a_file_that_is_not_in_the_site(site):
    """
    Files of the source are named, not linked.
    """
    missing = set()
    for path in site.rglob("*.html"):
        for target in re.findall(r'<a [^>]*href="([^"#]+)', path.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:|//|/|\.$", target) and not (path.parent / target).exists():
                missing.add(f"{path.relative_to(site)}: {target}")

    assert set() == missing
