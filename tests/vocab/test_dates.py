"""Dates: every form of the grammar, EDTF levels 0 and 1, and laws for all of them."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vocab import terms
from vocab.dates import DateSyntaxError, Edtf, HistoricalDate, NoSuchDayError, parse_edtf, read_date

DAY, MONTH, YEAR, EDTF = terms.XSD_DATE, terms.XSD_GYEARMONTH, terms.XSD_GYEAR, terms.EDTF_DATE

WRITTEN = {
    # the forms of the grammar
    "April 24, 1962": "1962-04-24",
    "November 03, 1977": "1977-11-03",
    "24 April 1962": "1962-04-24",
    "1962-04-24": "1962-04-24",
    "August 1962": "1962-08",
    "August, 1962": "1962-08",
    "Sept. 1944": "1944-09",
    "1955": "1955",
    "circa 1950": "1950~",
    "c. 1950": "1950~",
    "ca. 1950": "1950~",
    "1962?": "1962?",
    "[1962]": "1962?",
    "circa 1950?": "1950%",
    "c. [1950]": "1950%",
    "1950s": "195X",
    "Spring 1962": "1962-21",
    "June 1-3, 1962": "1962-06-01/1962-06-03",
    "March 1964 - April 1964": "1964-03/1964-04",
    # their neighbours
    "APRIL 24, 1962": "1962-04-24",
    "Apr. 24, 1962": "1962-04-24",
    "April 24th, 1962": "1962-04-24",
    "April 24 1962": "1962-04-24",
    "24th of April, 1962": "1962-04-24",
    "Tuesday, April 24, 1962": "1962-04-24",
    "April of 1962": "1962-04",
    "summer of 1962": "1962-22",
    "Fall 1962": "1962-23",
    "Winter, 1962": "1962-24",
    "[April 24, 1962]": "1962-04-24?",
    "April 24, 1962?": "1962-04-24?",
    "(April 24, 1962)": "1962-04-24",
    "April [1962]": None,
    "about 1950": "1950~",
    "ca 1950": "1950~",
    "c.1950": "1950~",
    "circa April 1962": "1962-04~",
    "c. 1950s": "195X~",
    "1950's": "195X",
    "June 1–3, 1962": "1962-06-01/1962-06-03",
    "June 1 – 3, 1962": "1962-06-01/1962-06-03",
    "1-3 June 1962": "1962-06-01/1962-06-03",
    "June 30 - July 2, 1962": "1962-06-30/1962-07-02",
    "30 June - 2 July 1962": "1962-06-30/1962-07-02",
    "December 30, 1961 - January 2, 1962": "1961-12-30/1962-01-02",
    "March - April 1964": "1964-03/1964-04",
    "March 1964 to April 1964": "1964-03/1964-04",
    "1961-1962": "1961/1962",
    "1961–1962": "1961/1962",
    "1961-62": "1961/1962",
    "1961-65": "1961/1965",
    "1921-22": "1921/1922",
    "1911-12": "1911-12",
    "circa 1961-1965": "1961~/1965~",
    "c. March 1964 - April 1964": "1964-03~/1964-04~",
    "[1961-1965]": "1961?/1965?",
    "[March 1964 - April 1964]": "1964-03?/1964-04?",
    "(1961-1965)": "1961/1965",
    "[1961]-[1965]": "1961?/1965?",
    "1961?-1965": "1961?/1965",
    # EDTF as it stands
    "1962-04~": "1962-04~",
    "196X": "196X",
    "1961/..": "1961/..",
    "../1961": "../1961",
    "1961/": "1961/",
    "/1961": "/1961",
}


@pytest.mark.parametrize("text", [text for text, edtf in WRITTEN.items() if edtf])
def test_written_dates_are_read(text):
    """
    Each form gives its EDTF expression, and is kept as given.
    """
    assert HistoricalDate(text, WRITTEN[text]) == read_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "May",
        "April 24",
        "62",
        "19620424",
        "Memorandum, April 24, 1962",
        "April 24, 1962 (copy)",
        "April [1962]",
        "4/24/1962",
        "Smarch 13, 1962",
        "Monsoon 1962",
        "24 April 1962 1963",
        "0000",
        "12345",
        "1962-4-24",
        "May 1962 - June",
        "1962/1963/1964",
        "x" * 1000,
        "٢٤ April 1962",
    ],
)
def test_what_is_no_date_is_none(text):
    """
    The whole text must be the date; day and month in figures alone are ambiguous.
    """
    with pytest.raises(DateSyntaxError):
        read_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "February 30, 1962",
        "February 29, 1962",
        "31 April 1962",
        "April 0, 1962",
        "June 3-1, 1962",
        "1962-02-30",
        "1962-13",
        "April 1964 - March 1964",
        "1962-1961",
    ],
)
def test_impossible_dates_are_told_from_what_is_none(text):
    """
    They have the form, but the calendar has no such day, month or order.
    """
    with pytest.raises(NoSuchDayError):
        read_date(text)


@pytest.mark.parametrize(
    "text", ["undated", "Undated", "n.d.", "n. d.", "nd", "(undated)", "[n.d.]", "no date", "s.d."]
)
def test_undated_is_a_statement_of_its_own(text):
    """
    Kept as given, without a date.
    """
    assert HistoricalDate(text, None) == read_date(text)
    assert None is read_date(text).value


EXPRESSIONS = {
    # level 0
    "1962-04-24": ("1962-04-24", "1962-04-24", DAY),
    "1962-04": ("1962-04-01", "1962-04-30", MONTH),
    "1962": ("1962-01-01", "1962-12-31", YEAR),
    "1964-02": ("1964-02-01", "1964-02-29", MONTH),
    "1900-02": ("1900-02-01", "1900-02-28", MONTH),
    "0987-03-01": ("0987-03-01", "0987-03-01", DAY),
    "0001": ("0001-01-01", "0001-12-31", YEAR),
    "9999-12": ("9999-12-01", "9999-12-31", MONTH),
    "1962-04-24/1962-05-01": ("1962-04-24", "1962-05-01", EDTF),
    "1962/1962-05": ("1962-01-01", "1962-05-31", EDTF),
    # level 1
    "1962?": ("1962-01-01", "1962-12-31", EDTF),
    "1962-04~": ("1962-04-01", "1962-04-30", EDTF),
    "1962-04-24%": ("1962-04-24", "1962-04-24", EDTF),
    "196X": ("1960-01-01", "1969-12-31", EDTF),
    "19XX": ("1900-01-01", "1999-12-31", EDTF),
    "00XX": ("0001-01-01", "0099-12-31", EDTF),
    "1962-XX": ("1962-01-01", "1962-12-31", EDTF),
    "1962-04-XX": ("1962-04-01", "1962-04-30", EDTF),
    "1962-XX-XX": ("1962-01-01", "1962-12-31", EDTF),
    "1962-21": ("1962-03-01", "1962-05-31", EDTF),
    "1962-22": ("1962-06-01", "1962-08-31", EDTF),
    "1962-23": ("1962-09-01", "1962-11-30", EDTF),
    "1962-24": ("1962-01-01", "1962-12-31", EDTF),
    "1961/..": ("1961-01-01", None, EDTF),
    "1961/": ("1961-01-01", None, EDTF),
    "../1961": (None, "1961-12-31", EDTF),
    "/1961": (None, "1961-12-31", EDTF),
    "1961~/1962?": ("1961-01-01", "1962-12-31", EDTF),
    "195X/1962-04": ("1950-01-01", "1962-04-30", EDTF),
}


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_edtf_has_bounds_and_a_datatype(text):
    """
    xsd:date, xsd:gYearMonth and xsd:gYear where one fits; a qualified, open or uncertain date is EDTF.
    """
    earliest, latest, datatype = EXPRESSIONS[text]
    expected = Edtf(text, earliest and date.fromisoformat(earliest), latest and date.fromisoformat(latest), datatype)

    assert expected == parse_edtf(text)


@pytest.mark.parametrize("text", ["1962-04-24T10:20:30", "1962-04-24T10:20:30Z", "1962-04-24T10:20:30+08:00"])
def test_a_time_of_day_is_left_out(text):
    """
    The day is what documents are dated by.
    """
    assert parse_edtf("1962-04-24") == parse_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "/",
        "../..",
        "X",
        "XXXX",
        "1XXX",
        "196X-04",
        "1962-X4",
        "1962-04-2X",
        "1962??",
        "?1962",
        "1962-25",
        "1962-04-24-01",
        "1962-00",
        "Y170000002",
        "-0044",
        "0000",
        "0000-01",
        "1962-04-24T25:00:00",
        "[1962]",
        "{1962}",
        "1962/1961",
        "1962-04-31",
        "1962/../1963",
        "１９６２",
    ],
)
def test_what_is_no_edtf_of_levels_0_and_1_is_refused(text):
    """
    Level 2, years outside 1 to 9999, and days that do not exist.
    """
    with pytest.raises(DateSyntaxError):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "year"),
    [("1962-04-24", 1962), ("1962", 1962), ("1962-24", 1962), ("1962?", 1962), ("0987-03-01", 987), ("196X", None),
     ("1961/1962", None), ("1962-01/1962-12", 1962), ("1962/..", None), ("/1962", None)],
)  # fmt: skip
def test_a_date_has_a_year_when_both_bounds_share_it(text, year):
    """
    An open bound is in no year.
    """
    assert year == parse_edtf(text).year


# ---- laws

days = st.dates(date(1, 1, 1), date(9999, 12, 31))
qualifiers = st.sampled_from(["", "?", "~", "%"])
points = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
    days.map(lambda day: day.isoformat()[:3] + "X"),
    days.map(lambda day: day.isoformat()[:2] + "XX"),
    days.map(lambda day: day.isoformat()[:5] + "XX"),
    days.map(lambda day: day.isoformat()[:8] + "XX"),
    st.builds(lambda day, season: f"{day.year:04}-{season}", days, st.integers(21, 24)),
)
expressions = st.one_of(
    st.builds("".join, st.tuples(points, qualifiers)),
    st.builds("/".join, st.tuples(points, points)),
    st.builds("/".join, st.tuples(points, st.sampled_from(["", ".."]))),
    st.builds("/".join, st.tuples(st.sampled_from(["", ".."]), points)),
)


def parsed(text):
    """Return the reading of an expression; ``None`` for an interval in the wrong order."""
    try:
        return parse_edtf(text)
    except NoSuchDayError:
        return None


@law()
@given(expressions)
def test_an_expression_is_read_and_written_without_change(text):
    """
    parse(str(parse(x))) is parse(x), and a date line that is EDTF is itself.
    """
    if read := parsed(text):
        assert (text, read) == (read.text, parse_edtf(read.text))


@law()
@given(expressions)
def test_no_date_ends_before_it_begins(text):
    """
    The earliest day is not after the latest, and a point has both.
    """
    if read := parsed(text):
        assert read.earliest is not None or read.latest is not None
        assert read.earliest is None or read.latest is None or read.earliest <= read.latest
        assert "/" in text or (read.earliest is not None and read.latest is not None)


@law()
@given(days)
def test_no_date_is_more_precise_than_its_source(day):
    """
    A day is a day, a month has all its days, a year all of its own; doubt takes nothing away and adds no datatype.
    """
    name, month = calendar.month_name[day.month], day.isoformat()[:7]
    last = calendar.monthrange(day.year, day.month)[1]
    year = f"{day.year:04}"

    assert (day, day, DAY) == bounds(f"{name} {day.day}, {year}")
    assert (day.replace(day=1), day.replace(day=last), MONTH) == bounds(f"{name} {year}")
    assert (date(day.year, 1, 1), date(day.year, 12, 31), YEAR) == bounds(year)
    assert bounds(f"circa {year}") == (*bounds(year)[:2], EDTF)
    assert bounds(f"{name} {year}?") == (*bounds(month)[:2], EDTF)


def bounds(text):
    read = read_date(text).value
    return read.earliest, read.latest, read.datatype


@law()
@given(st.text(max_size=60))
def test_any_text_is_a_date_or_none(text):
    """
    Nothing but ``DateSyntaxError`` is raised, and a date that is read keeps the text.
    """
    try:
        read = read_date(text)
    except DateSyntaxError:
        return

    assert read.as_given
    assert text.split() == read.as_given.split()
    assert read.edtf is None or read.value.text == read.edtf


@law()
@given(st.text("0123456789X?~%/.-TZ:Y", max_size=24))
def test_any_expression_is_edtf_or_refused(text):
    """
    Nothing but ``DateSyntaxError`` is raised.
    """
    try:
        read = parse_edtf(text)
    except DateSyntaxError:
        return

    assert read == parse_edtf(read.text)
