"""What an address can make the search do: nothing that costs more than an answer."""

import base64
import json
from urllib.parse import quote

import pytest

from catalog.web.search_request import CHOSEN, DEPTH, FACETS

BASE = "https://data.archive.example/"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
FAR = 2**31 - 1


def token(*content):
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


def chosen(number, name="year"):
    return "&".join(f"{name}={1000 + one}" for one in range(number))


@pytest.mark.parametrize("query", ["q=the", "q=", "q=the&sort=date", "q=the&facets=false"])
@pytest.mark.parametrize("generation", [1, 7])
def test_a_place_far_behind_the_end_is_an_empty_page(get, query, generation):
    """
    However far, the engine is not asked for it; what leads back leads to the last page.
    """
    answer = get(f"/search?{query}&format=json&limit=2&after={token('at', generation, FAR)}")

    body = json.loads(answer.text)
    assert (200, [], None, None) == (answer.status_code, body["results"], body["first"], body["next"])
    back = json.loads(get("/" + body["previous"].removeprefix(BASE)).text)
    assert (2, body["total"], None) == (len(back["results"]), back["first"] + 1, back["next"])


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("q=the", [1, 2, 3]),
        ("q=the", []),
        ("q=", 1.5),
        ("q=archive:prc-fma", 1.5),
        ("q=the&sort=title", [-1]),
        ("q=the&sort=title", [-1, 0, 0, 0, 0, 0, 0, 0]),
        ("q=the&sort=title", [2**64, 0, 0, 0, 0, 0, 0, 0]),
        ("q=the&sort=title", 1.5),
        ("q=the&sort=date", [2**63, 0, 0, 0]),
        ("q=the&sort=-date", [-(2**63) - 1, 0, 0, 0]),
        ("q=the&sort=newest", [2**63]),
        ("q=the&sort=newest", [1, 2]),
        ("q=the&sort=date", ["1"]),
    ],
)
@pytest.mark.parametrize("generation", [0, 1])
def test_a_place_in_another_list_is_none_in_this(get, query, key, generation):
    """
    400 with advice, in whatever generation: the request is at fault, not the index.
    """
    answer = get(f"/search?{query}&after={token('behind', generation, 3, key, 'x')}", "application/json")

    assert 400 == answer.status_code
    assert "'after' names " in answer.json["detail"]
    assert "'next'" in answer.json["advice"]


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("q=the", 0),
        ("q=the", 1e300),
        ("q=the", -1e300),
        ("q=", [0, 2**64 - 1, 2**64 - 1]),
        ("q=the&sort=title", [0] * 8),
        ("q=the&sort=title", [2**64 - 1] * 8),
        ("q=the&sort=date", [-(2**63), 0, 0, 0]),
        ("q=the&sort=-date", [2**63 - 1, 2**64 - 1, 0, 0]),
        ("q=the&sort=newest", [-(2**63)]),
    ],
)
def test_any_key_that_fits_is_a_place(get, query, key):
    """
    Up to the ends of what its fields can hold.
    """
    answer = get(f"/search?{query}&after={token('behind', 0, FAR, key, 'x')}", "application/json")

    assert 200 == answer.status_code, answer.text


@pytest.mark.parametrize("accept", ["application/json", BROWSER, "text/csv", "application/atom+xml"])
def test_so_many_values_can_be_chosen_and_no_more(get, accept):
    """
    A page grows with their square; what is too much is a problem, in each form, and never left out in silence.
    """
    most, more = get(f"/search?{chosen(CHOSEN)}", accept), get(f"/search?{chosen(CHOSEN + 1)}", accept)
    long = get(f"/search?agent={'x' * 2_001}", accept)

    assert (200, 400, 400) == (most.status_code, more.status_code, long.status_code)
    assert f"t most {CHOSEN} values" in more.text


def test_a_year_that_is_written_twice_is_one(get):
    """
    Whatever it is written like, it is chosen once.
    """
    body = json.loads(get("/search?year=1962&year=01962&year=x&year=y&format=json").text)

    assert [1962, -(10**10)] == body["filters"]["year"]


def test_a_long_question_is_cut_in_each_address(get):
    """
    The note stays, and the page is no longer than one of a question that just fits.
    """
    fits, long = (get(f"/search?q={'the+' * number}") for number in (250, 8_000))

    assert (False, True) == tuple("its end was left out" in page.text for page in (fits, long))
    assert len(long.text) < len(fits.text) + 100_000


@pytest.mark.slow
def test_the_largest_page_has_a_bound(get):
    """
    Everything chosen that can be, at the full length of a question.
    """
    facets = "&".join(chosen(CHOSEN, name) for name in FACETS if name != "has_text")

    page = get(f"/search?{facets}&values=200&q={quote('大' * 5_000)}")

    assert 200 == page.status_code
    assert len(page.text) < 8_000_000


@pytest.mark.parametrize(("page", "status"), [(DEPTH // 100, 200), (DEPTH // 100 + 1, 400), (10**8, 400), (10**9, 200)])
def test_numbers_of_pages_are_bounded(get, page, status):
    """
    Those behind the depth are refused; what has more digits is no number, and so the first page.
    """
    assert status == get(f"/search?q=the&page={page}&limit=100", "application/json").status_code


@pytest.mark.slow
def test_a_damaged_index_does_not_say_where_it_lies(make, caplog):
    """
    Strangers hear that something is damaged; the operator finds the folder and the advice in the log.
    """
    catalogue = make()
    catalogue.load_texts("Title: A\n\nx")
    (meta,) = catalogue.inner.layout.search_snapshot(1).glob("meta.json")
    meta.write_bytes(b"{}")
    client = catalogue.client()

    answers = [client.get("/search?q=x", headers={"Accept": accept}) for accept in ("*/*", BROWSER)]

    assert [503] * 2 == [answer.status_code for answer in answers]
    for answer in answers:
        assert "damaged" in answer.text
        assert str(catalogue.settings.data) not in answer.text
        assert "/tmp" not in answer.text
    assert str(catalogue.settings.data) in caplog.text


@pytest.mark.parametrize("facet", ["decade=1960", "decade=summary", "year=", "unit=none", "has_text=true"])
def test_what_is_chosen_is_shown_where_nothing_is_counted(get, facet):
    """
    A page without facets still says what it is narrowed to.
    """
    answer = get(f"/search?q=the&facets=false&{facet}")

    assert 200 == answer.status_code
