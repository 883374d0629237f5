"""An archive's own look: logo, colours, texts; what of its files cannot be used is told before anything is served."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import markup, scans
from support.laws import law
from support.markup import Page

from catalog import site_settings
from catalog.errors import SettingsError
from catalog.settings import Settings
from catalog.site_settings import contrast
from catalog.web.look import LARGEST_LOGO, markdown, read_look

BROWSER = {"Accept": "text/html"}
SVG = b'<?xml version="1.0"?>\n<!-- ours -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>'


@pytest.fixture
def open_site(make):
    """Publish an empty catalogue with settings of its own; return a client of it."""

    def open_site(**settings):
        made = make(**settings)
        made.publish()
        return made.client()

    return open_site


@pytest.mark.slow
def test_a_logo_stands_beside_the_name(open_site, tmp_path):
    """
    As an image, which runs nothing; by itself it may be drawn and no more.
    """
    (tmp_path / "logo.svg").write_bytes(SVG)
    client = open_site(MUNIMENT_SITE_LOGO=str(tmp_path / "logo.svg"))

    (image,) = Page(client.get("/about", headers=BROWSER).text).find("img")
    answer = client.get(image["src"])

    assert ("", True) == (image["alt"], image["src"].startswith("/look/logo?v="))
    assert ("image/svg+xml", SVG) == (answer.mimetype, answer.data)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert 404 == open_site().get("/look/logo").status_code


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"GIF89a", "is no image that can be used"),
        (b"<html><svg></svg></html>", "is no image that can be used"),
        (SVG + b" " * LARGEST_LOGO, "is too large"),
        (None, "cannot be read: No such file or directory"),
    ],
)
def test_a_logo_that_cannot_be_used_is_refused(tmp_path, content, problem):
    """
    By the setting, with the path and what is wrong with it.
    """
    path = tmp_path / "logo"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(SettingsError) as raised:
        read_look(Settings(site_logo=path))

    assert f"site.logo: {path} {problem}" in str(raised.value)


def test_a_png_is_a_logo_too(tmp_path):
    """
    Told by its first bytes, not by its name.
    """
    path = tmp_path / "logo.svg"
    path.write_bytes(scans.png())

    assert "image/png" == read_look(Settings(site_logo=path)).logo[1]


@pytest.mark.slow
def test_colours_of_the_settings_are_in_the_style_sheet(open_site):
    """
    By day and by night, and not on paper; pages name the sheet by its digest, under which it is kept for a year.
    """
    client = open_site(MUNIMENT_SITE_ACCENT="#004488", MUNIMENT_SITE_ACCENT_DARK="#99ccff")

    (sheet,) = Page(client.get("/", headers=BROWSER).text).find("link", rel="stylesheet")
    answer = client.get(sheet["href"])

    assert "@media screen { :root { --seal: #004488; } }" in answer.text
    assert "@media screen and (prefers-color-scheme: dark) { :root { --seal: #99ccff; } }" in answer.text
    assert "immutable" in answer.headers["Cache-Control"]
    assert "no-cache" in client.get("/look/style.css?v=old").headers["Cache-Control"]
    assert "#004488" not in open_site().get("/look/style.css").text


def test_the_papers_of_the_settings_are_those_of_the_style_sheet():
    """
    Colours are checked against what they are printed on.
    """
    sheet = read_look(Settings()).style
    light, _, rest = sheet.partition("@media (prefers-color-scheme: dark)")

    for part, paper, accent in (
        (light, site_settings.PAPER, site_settings.ACCENT),
        (rest, site_settings.PAPER_DARK, site_settings.ACCENT_DARK),
    ):
        assert f"--paper: {paper};" in part
        assert f"--seal: {accent};" in part


def test_a_colour_that_cannot_be_read_is_refused_with_its_contrast():
    """
    The sentence has the ratio that it has, and the one that is needed.
    """
    with pytest.raises(ValueError, match=r"against the paper, #fcfbf7, by 4\.5:1 at least; this one by 2\.65:1"):
        site_settings.accent(site_settings.PAPER)("#ff7043")


COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@law()
@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways(one, other):
    """
    From 1 to 21, and 1 against itself.
    """
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0000001
    assert contrast(one, one) == 1


# ---------------------------------------------------------------- texts


@pytest.mark.slow
def test_texts_of_the_archive_stand_on_front_page_and_about(open_site, tmp_path):
    """
    In the language of the page where there is such a file beside it; else as they are, marked with their language.
    """
    (tmp_path / "intro.md").write_text("The *oldest* papers.", encoding="utf-8")
    (tmp_path / "about.md").write_text("# Who we are\n\nAn archive.", encoding="utf-8")
    (tmp_path / "about.fr.md").write_text("Des archives.", encoding="utf-8")
    client = open_site(
        MUNIMENT_SITE_INTRO=str(tmp_path / "intro.md"), MUNIMENT_SITE_ABOUT=str(tmp_path / "about.md"),
        MUNIMENT_SITE_CONTACT="reading.room@example.org",
    )  # fmt: skip

    front, about, french = (client.get(path, headers=BROWSER).text for path in ("/", "/about", "/about?lang=fr"))

    assert "The <em>oldest</em> papers." in front
    assert "<h2>Who we are</h2>" in about
    assert "Des archives." in french
    assert 'lang="en">\n<p>The' in client.get("/?lang=fr", headers=BROWSER).text
    for page in (front, about, french):
        assert [] == [one for one in markup.faults(page) if "mailto:" not in one]
        assert 'href="mailto:reading.room@example.org"' in page


@pytest.mark.parametrize(
    ("content", "problem"), [(b"\xff\xfe", "is no text in UTF-8"), (None, "cannot be read: No such file")]
)
def test_a_text_that_cannot_be_read_is_told(tmp_path, content, problem):
    """
    By the setting, with the path and what is wrong with it.
    """
    path = tmp_path / "about.md"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(SettingsError) as raised:
        read_look(Settings(site_about=path))

    assert f"site.about: {path} {problem}" in str(raised.value)


HOSTILE = [
    "<script>alert(1)</script>",
    "[a](javascript:alert(1)) [b]( jAvascript:alert(1)) [c](data:text/html,x) [d](vbscript:x)",
    "<a href=javascript:alert(1)>x</a> <javascript:alert(1)>",
    "![x](https://elsewhere.example/x.png)",
    "[x]: javascript:alert(1)\n\n[x]",
    "[a](java\tscript:alert(1)) [a](&#106;avascript:alert(1)) [a](//[x)",
    '<img src=x onerror=alert(1)> "><svg/onload=alert(1)>',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_runs_nothing_and_asks_nobody(text):
    """
    HTML is shown as it is written, images are not, and no address is a script.
    """
    page = Page(markdown(text))

    assert {"p", "a"} >= {tag for tag, _ in page.tags}
    assert [] == page.handlers
    assert [] == [one for one in page.addresses if "script" in one or "data:" in one]


def test_links_of_a_text_lead_to_web_mail_or_this_site():
    """
    And to nothing else.
    """
    text = "[a](https://a.example/) [b](mailto:a@b.example) [c](/browse?x=1:2) [d](#here) [e](ftp://a.example/)"

    assert ["https://a.example/", "mailto:a@b.example", "/browse?x=1:2", "#here"] == Page(markdown(text)).addresses


@law()
@given(st.text(max_size=200))
def test_no_text_breaks_out(text):
    """
    Whatever Markdown is made of, what comes of it has no scripts, handlers or dangerous addresses.
    """
    page = Page(markdown(text))

    assert not {"script", "style", "img", "iframe", "h1", "form"} & {tag for tag, _ in page.tags}
    assert [] == page.handlers
    assert not [one for one in page.addresses if one.lower().lstrip().startswith(("javascript:", "data:", "vbscript:"))]


def test_descriptions_do_not_depend_on_the_look():
    """
    None of its settings is part of what is published.
    """
    other = Settings(site_languages=("fr",), site_accent="#000000", site_contact="us")

    assert Settings().imprint == other.imprint
