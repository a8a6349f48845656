"""Days and times in text. Lines are our own, after the shapes named beside them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document, Span
from extractor.rules.days.calendar import Order, find_days
from extractor.rules.days.clock import find_clock
from extractor.rules.days.order import find_order


def days_in(text: str, order: Order | None = None) -> list[list[str]]:
    return [[date.isoformat() for date in day.dates] for day in find_days(text, Span(0, len(text)), order)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # mail-list postings
        ("01April 2024", "2024-04-01"),
        ("09 August 04", "2004-08-09"),
        ("07 june 2004", "2004-06-07"),
        ("Friday, 09 July 2004", "2004-07-09"),
        ("11th March 2003", "2003-03-11"),
        ("24 July, 2004", "2004-07-24"),
        # city agency pages
        ("July 19, 2019", "2019-07-19"),
        ("06/27/2019", "2019-06-27"),
        # networking sites and boards
        ("Monday, April 1, 2024", "2024-04-01"),
        ("Apr. 11, 2024", "2024-04-11"),
        ("Sept 5 2024", "2024-09-05"),
        ("2024/05/06(Mon.)", "2024-05-06"),
        ("2024-05-06T09:00:00", "2024-05-06"),
        ("1st of May 2024", "2024-05-01"),
        ("10-May-2024", "2024-05-10"),
        ("25.04.2024", "2024-04-25"),
        ("03.04.2024", "2024-04-03"),
        ("31/12/24", "2024-12-31"),
        ("05/05/2024", "2024-05-05"),
        ("1. June 2024", "2024-06-01"),
        ("21-Nov-24 at noon", "2024-11-21"),
        ("Wednesday 03/04/2024", "2024-04-03"),
    ],
)
def test_a_day_is_read_however_it_is_printed(text: str, date: str) -> None:
    assert days_in(text) == [[date]]


def test_figures_that_read_two_ways_keep_both_readings() -> None:
    assert days_in("03/04/2024") == [["2024-03-04", "2024-04-03"]]


@pytest.mark.parametrize(("order", "date"), [("mdy", "2024-03-04"), ("dmy", "2024-04-03")])
def test_a_known_order_leaves_one_reading(order: Order, date: str) -> None:
    assert days_in("03/04/2024", order) == [[date]]


@pytest.mark.parametrize("text", ["May 6th", "Feb 20", "12 May, 5:30 PM", "August 2024", "31 February 2024"])
def test_a_day_without_a_year_and_a_day_that_is_none_mean_no_date(text: str) -> None:
    assert days_in(text) == [[]]


@pytest.mark.parametrize("text", ["27-16-54", "24/7/365", "you may wait 12 days", "version 1.2.10", "1/2", "555-0100", "2024"])
def test_other_figures_are_no_days(text: str) -> None:
    assert not days_in(text)


def test_the_first_day_of_a_span_shares_its_year() -> None:
    assert days_in("July 1 - August 1, 2024") == [["2024-07-01"], ["2024-08-01"]]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Posted 06/27/2019. Apply by 08/01/2019", "mdy"),
        ("Posted 27/06/2019. Apply by 08/01/2019", "dmy"),
        ("Salary $50,000. Apply by 08/01/2019", "mdy"),
        ("Foxville, NY. Apply by 08/01/2019", "mdy"),
        ("Apply by 08/01/2019", None),
    ],
)
def test_the_order_is_told_by_other_dates_and_by_the_country(text: str, order: Order | None) -> None:
    assert find_order(Document(text)) == order


@pytest.mark.parametrize(
    ("text", "time", "zone"),
    [
        ("at 9:00AM ET", "09:00", "America/New_York"),
        ("by 5 PM", "17:00", None),
        ("5pm., Friday", "17:00", None),
        ("by 17:00.", "17:00", None),
        ("5:00 p.m. Pacific Time", "17:00", "America/Los_Angeles"),
        ("23:59 CET", "23:59", "Europe/Brussels"),
        ("12:30 AM GMT", "00:30", "Etc/GMT"),
        ("at noon", "12:00", None),
        ("at midday", "12:00", None),
        ("12 midnight", "23:59", None),
        ("17h30", "17:30", None),
        ("1700 hrs", "17:00", None),
        ("at 23.59", "23:59", None),
        ("24:00", "23:59", None),
        ("5pm Eastern on Friday", "17:00", "America/New_York"),
        ("5pm, Mountain View office", "17:00", None),
        ("17:00 (New York time)", "17:00", "America/New_York"),
        ("17:00 UTC-05:00", "17:00", "Etc/GMT+5"),
        ("17:00 UTC+5:30", "17:00", None),
    ],
)
def test_a_time_is_read_with_its_zone(text: str, time: str, zone: str | None) -> None:
    clock = find_clock(text, Span(0, len(text)))
    assert clock is not None
    assert (clock.time, clock.timezone) == (time, zone)


@given(st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2090, 12, 31)))
def test_every_date_is_read_back_from_every_unmistakable_form(date: dt.date) -> None:
    for form in ("%d %B %Y", "%B %d, %Y", "%A, %B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%d%B %Y", "%b %d, %Y"):
        assert days_in(date.strftime(form)) == [[date.isoformat()]]
