"""The first day of work. Lines are our own, after the shapes named beside them."""

import datetime as dt

import pytest

from extractor import normalize
from extractor.document import Document
from extractor.rules.dates import find_dates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("START DATE/ TIME:  10 May 2004", "2004-05-10"),  # mail-list posting
        ("Anticipated start date: September 3, 2024", "2024-09-03"),
        ("Ability to start the internship on June 1, 2027", "2027-06-01"),  # ATS board
        ("The contract begins on June 3, 2024.", "2024-06-03"),
        # university pages
        ("The position starts on 1 October 2024, or as agreed.", "2024-10-01"),
        ("Appointment start date: August 16, 2024", "2024-08-16"),
        ("Desired Start Date\t08/19/2024", "2024-08-19"),
        ("The appointment will commence on September 1, 2024.", "2024-09-01"),
        # job portals, networking sites
        ("Expected start date: 05/20/2024", "2024-05-20"),
        ("Start Date: 2024-06-17", "2024-06-17"),
        ("Must be available to start on Monday, June 17, 2024.", "2024-06-17"),
        # mail lists
        ("START DATE/ TIME:  01 September 2005, 09:00", "2005-09-01"),
        ("STARTING DATE: 15 Jan. 2007", "2007-01-15"),
        # Germany, United Kingdom
        ("Starting date: 01.10.2024", "2024-10-01"),
        ("We look for a baker from 1 July 2024.", "2024-07-01"),
        ("To start 2nd September 2024", "2024-09-02"),
        ("We are seeking a baker, starting on October 1, 2024.", "2024-10-01"),
        ("The position is to be filled from 1 October 2024 or earlier.", "2024-10-01"),
        ("Contract period: 1 September 2024 - 31 August 2025", "2024-09-01"),
        ("Duration: 6 months, starting 1 October 2024", "2024-10-01"),
        ("The appointment is effective September 1, 2024.", "2024-09-01"),
        ("Hire date: September 3, 2024", "2024-09-03"),
        ("The successful applicant will take up the post on 3 June 2024.", "2024-06-03"),
        # a line of facts between bars
        ("Toledo | Start: 01.10.2024 | Full-time", "2024-10-01"),
        ("Deadline: 1 May 2024 | Start: 1 June 2024 | Permanent", "2024-06-01"),
        # the day first, where a posting is British
        ("Salary: £24,000\nStart date: 03/06/2024", "2024-06-03"),
        ("Quarry Vale NHS Trust\nStart date: 03/06/2024", "2024-06-03"),
    ],
)
def test_the_first_day_of_work_is_read(text: str, date: str) -> None:
    assert normalize(text, engine="rules").posting.start_date == dt.date.fromisoformat(date)


@pytest.mark.parametrize(
    "text",
    [
        "START DATE/ TIME:  August 2004",
        "START DATE:  As soon as possible",
        "Our fair starts on June 3, 2024.",
        "Start date: Fall 2024",  # university page
        "Start date: ASAP, June 3 at the latest",
        "Review of applications starts on June 3, 2024.",  # university page
        "The course starts on 2 September 2024.",
        "Start date: 03/06/2024",  # which of the two, nothing tells
        "Anticipated start: mid-September 2024",
        "Start date: flexible between 3 June 2024 and 1 July 2024",
        "Posting start date: 05/15/2024",
        "Start: as soon as possible, latest 1 September 2024",
        "Start date: to be agreed. Apply by 3 June 2024.",
        "Program Start Date: 3 June 2024",
        "Effective May 1, 2024, all employees must badge in to work.",
        "Pay rates for the position effective July 1, 2024 are shown below.",
        "Training for this position begins on June 3, 2024.",
        "Toledo | Founded: 01.10.1999 | Full-time",
        "Toledo | Class start: 01.10.2024 | Full-time",
    ],
)
def test_a_month_and_other_beginnings_are_no_start_date(text: str) -> None:
    assert normalize(text, engine="rules").posting.start_date is None


def test_every_reading_of_an_ambiguous_day_has_the_same_span_and_trust() -> None:
    one, other = (found for found in find_dates(Document("Start date: 01/09/2024")) if found.field == "start_date")
    assert (one.span, one.trust) == (other.span, other.trust)
    assert one.value != other.value
