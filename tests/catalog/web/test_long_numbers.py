"""Numbers that clients write with thousands of digits, which Python does not read: they are wrong, never a fault."""

import pytest

LONG = "9" * 5_000


@pytest.mark.parametrize(
    "path",
    [
        f"/browse/year/{LONG}",
        f"/browse/years?century={LONG}",
        f"/changes/{LONG}/1",
        f"/changes/100/{LONG}",
        f"/data/document/121616?version={LONG}",
        f"/dumps/{LONG}/x.nt.gz",
        f"/oai?verb=ListRecords&resumptionToken={LONG}",
        f"/page/agent/7brands?after={LONG}",
        f"/reconcile/suggest/entity?cursor={LONG}",
        f"/resourcelist/1/{LONG}.xml",
        f"/search?page={LONG}&year={LONG}",
        f"/sitemaps/{LONG}/1.xml",
    ],
    ids=lambda path: path.replace(LONG, "9"),
)
def test_a_number_may_be_too_long(web, path):
    """
    The answer is one of those that a wrong number gets.
    """
    answer = web.get(path)

    assert answer.status_code in {200, 400, 404}
