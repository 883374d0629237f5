"""Browsing in Chromium: on a phone, by keyboard, without anything from elsewhere."""

import pytest

pytestmark = pytest.mark.slow

PATHS = ("browse", "browse/agents", "browse/years", "data", "page/place/london")


@pytest.mark.parametrize("path", PATHS)
def test_a_page_fits_a_phone(pages, path):
    """
    Nothing has to be moved sideways, and there is one heading of the first rank.
    """
    page = pages(path, width=390)

    assert page.fits, path
    assert 1 == page.read("document.querySelectorAll('h1').length")


def test_letters_points_and_bars_are_reached_by_keyboard(pages):
    """
    Each is a link that takes the focus and shows it; a point leads to its place.
    """
    page = pages("browse/map")

    page.read("document.querySelector('.world a').focus()")
    assert "A" == page.read("document.activeElement.tagName.toUpperCase()")
    assert "4px" == page.read("getComputedStyle(document.activeElement.querySelector('circle')).strokeWidth")
    name = page.read("document.activeElement.getAttribute('aria-label')").partition(":")[0]
    page.press("Enter")
    page.until(f"document.querySelector('h1')?.textContent == {name!r}")


def test_a_name_leads_to_its_page(pages):
    """
    From the first page by a letter to a thing, by links alone.
    """
    page = pages("browse/places")

    page.click(".letters a[href='#letter-4c']")
    page.click("a[href='/page/place/london']")

    page.until("document.querySelector('h1')?.textContent == 'London'")
