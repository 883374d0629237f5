"""The search page in Chromium: narrowed down by mouse and by keyboard, on a phone, without scripts."""

import pytest

pytestmark = pytest.mark.slow


def test_a_search_is_narrowed_down_on_a_phone(pages):
    """
    From the results to the lists below them, a value is chosen, and taken away again; no script is needed.
    """
    page = pages("search?q=telegram", width=390, height=800, scripts=False)

    page.click(".jump a")
    page.after(lambda: page.click("#facet-decade a[href*='decade=1910']"))
    chosen = page.text(".chosen"), page.text("#found"), page.read("location.search")
    page.after(lambda: page.click(".chosen a"))

    assert ("3 documents", "?q=telegram&decade=1910") == (chosen[1].lower(), chosen[2])
    assert "1910s" in chosen[0]
    assert ("4 documents", "?q=telegram") == (page.text("#found").lower(), page.read("location.search"))


def test_a_year_is_chosen_in_the_picture_with_the_keyboard(pages):
    """
    Each bar has the focus in its turn, which can be seen, and says what it leads to.
    """
    page = pages("search?q=telegram")

    page.read("document.querySelector('.years a').focus()")
    first = page.read(
        "[document.activeElement.getAttribute('aria-label'), getComputedStyle(document.activeElement).outlineStyle]"
    )
    page.press("Tab")
    second = page.read("document.activeElement.getAttribute('aria-label')")
    page.after(lambda: page.press("Enter"))

    assert (["1914: 1 document", "solid"], "1917: 2 documents") == (first, second)
    assert "?q=telegram&year=1917" == page.read("location.search")
    assert "true" == page.read("document.querySelector('.years [aria-current]').getAttribute('aria-current')")
