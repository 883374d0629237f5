"""The page of a document in Chromium: scans that open by keyboard and without scripts, and what paper gets."""

import pytest

pytestmark = pytest.mark.slow

SEEN = "[...document.querySelectorAll('figure')].filter(one => one.offsetHeight).map(one => one.id).join()"
ON_PAPER = (
    "['.data', '.files', 'header.site form', '.printed'].map(one => document.querySelector(one).offsetHeight > 0)"
)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_scan_opens_in_the_page(pages, scripts):
    """
    A key on its small image shows the large one, which is fetched only then, except by browsers that may run no script:
    those fetch all images at once (HTML, "lazy loading attributes"). Links turn the page and close it.
    """
    page = pages("page/document/scanned", scripts=scripts, width=390, height=844)
    before = [one for one in page.requests if "/thumbnail/" not in one]
    page.read("document.querySelector('.files a').focus()")

    page.press("Enter")
    page.until(f"{SEEN} == 'file-1'")
    page.until("document.querySelector('#file-1 img').naturalWidth == 600")
    page.click("#file-1 .turn a")
    page.until(f"{SEEN} == 'file-2'")
    fits = page.fits
    page.click("#file-2 .turn a:last-child")
    page.until(f"{SEEN} == ''")

    assert fits
    assert not scripts or not any("/file/" in one or "/image/" in one for one in before)


def test_versions_stand_in_columns_where_there_is_room(pages):
    """
    Two texts of the same record begin on one line of a wide window, and below each other on a phone.
    """
    tops = "[...document.querySelectorAll('.versions > *')].map(one => Math.round(one.getBoundingClientRect().top))"
    made = """(() => { const one = document.querySelector('.version'), both = document.createElement('div');
        both.className = 'versions'; one.replaceWith(both); both.append(one, one.cloneNode(true)); })()"""
    wide, small = pages("page/document/121616", width=1400), pages("page/document/121616", width=390)
    wide.read(made)
    small.read(made)

    assert 1 == len(set(wide.read(tops)))
    assert 2 == len(set(small.read(tops)))
    assert wide.fits


def test_paper_gets_the_record_and_its_address(pages):
    """
    No boxes of data, no small images, no search; the permanent address stands at the end.
    """
    page = pages("page/document/scanned")

    page.call("Emulation.setEmulatedMedia", media="print")

    assert [False, False, False, True] == page.read(ON_PAPER)
    assert page.text(".printed").endswith("id/document/scanned")
