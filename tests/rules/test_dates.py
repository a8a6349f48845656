"""Days of posting and deadlines. Lines are our own, after the shapes named beside them."""

import datetime as dt

import pytest

from extractor.document import Document
from extractor.extraction import Extraction
from extractor.resolve import resolve
from extractor.rules.dates import find_dates
from extractor.schema import Deadline


def read(text: str, read_on: dt.date | None = None) -> Extraction:
    document = Document(text, read_on)
    return resolve(document, find_dates(document), "rules")


@pytest.mark.parametrize(
    ("text", "date", "time", "zone"),
    [
        # mail-list postings
        ("APPLICATION DEADLINE:  01April 2024", "2024-04-01", None, None),
        ("APPLICATION DEADLINE:   19 February 2004, 17:00. ", "2004-02-19", "17:00", None),
        ("APPLICATION DEADLINE:  5pm., Friday, 09 July 2004.", "2004-07-09", "17:00", None),
        ("DEADLINE: The period for applications opens on 1 March 2003 and closes on 31 May 2003.", "2003-05-31", None, None),
        # city agency pages
        ("POST UNTIL 08/21/2019", "2019-08-21", None, None),
        ("Posting Date\nJuly 19, 2019\nPost Until\nAugust 1, 2019", "2019-08-01", None, None),
        ("POSTING DATE\t07/13/2019\nPOST UNTIL\t07/12/2020", "2020-07-12", None, None),
        ("*Posting period extended to 08/19/19*.", "2019-08-19", None, None),
        # elsewhere
        ("Deadline: Friday, May 17, 2024, at 8:30AM ET", "2024-05-17", "08:30", "America/New_York"),
        ("Applications must be received by 11:59 p.m. PT on Friday, May 3, 2024.", "2024-05-03", "23:59", "America/Los_Angeles"),
        ("Please send your resume by Friday, May 3, 2024.", "2024-05-03", None, None),
        ("Please submit your CV no later than 5pm on 30 June 2024.", "2024-06-30", "17:00", None),
        ("Closing date 31/12/2024", "2024-12-31", None, None),
        ("Expires: 2024-07-01", "2024-07-01", None, None),
    ],
)
def test_a_deadline_is_read_with_its_time_and_zone(text: str, date: str, time: str | None, zone: str | None) -> None:
    assert read(text).posting.application_deadline == Deadline(date=dt.date.fromisoformat(date), time=time, timezone=zone)


def test_an_ambiguous_deadline_is_conflicting() -> None:
    result = read("Deadline: 03/04/2024")
    assert result.posting.application_deadline is None
    assert result.nulls["application_deadline"] == "conflicting"
    assert len(result.conflicts["application_deadline"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Apply by May 10",
        "Deadline: 5 April, 5:30 PM",
        "Applications close 40 days from posting",
        "The position is open until at least May 10, 2024",
    ],
)
def test_a_deadline_without_a_day_is_unparseable(text: str) -> None:
    assert read(text).nulls["application_deadline"] == "unparseable"


@pytest.mark.parametrize(
    "text",
    [
        "Review of applications begins May 1, 2024.",
        "Founded on May 1, 1904, we bake bread.",
        "A degree is required (which must be obtained by January 31, 2015).",
        "Project papers are due by June 5, 2024.",
        "Priority deadline: May 1, 2024",
        "Must be able to meet deadlines. Call 555-01-02.",
        "Articles must have appeared in print between May 1, 2002 and March 30, 2003.",
        "Process applications by May 3, 2024.",  # a duty
        "Applications will be reviewed by May 3, 2024.",
    ],
)
def test_other_days_are_no_deadline(text: str) -> None:
    assert read(text).posting.application_deadline is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Posting Date: April 5, 2019", "2019-04-05"),  # city agency page
        ("POSTING DATE\t03/07/2019\nWORK LOCATION\tFoxville, NY", "2019-03-07"),  # city agency page
        ("Posted: April 18, 2024", "2024-04-18"),  # networking site
        ("OPENING DATE:  08 July 2004", "2004-07-08"),  # mail-list posting
        ("Date posted: 2024-05-01", "2024-05-01"),
        # city agency and federal pages
        ("Job Posted\tMay 2, 2023", "2023-05-02"),
        ("Posting Date\n02/13/2023\nPost Until\n02/28/2023", "2023-02-13"),
        ("Open date: Monday, April 29, 2024", "2024-04-29"),
        ("Open & closing dates\n04/29/2024 to 05/13/2024", "2024-04-29"),
        # university pages
        ("Posted Date\t3/28/2024", "2024-03-28"),
        ("Job Open Date: 2024-02-29", "2024-02-29"),
        ("Advertised: 12 Feb 2024", "2024-02-12"),
        # job portals and applicant-tracking boards
        ("Posted on: 17-Jan-2024", "2024-01-17"),
        ("Published: 28 February 2024", "2024-02-28"),
        ("Date Posted: Mar 5th, 2024", "2024-03-05"),
        ("Listed on 23/02/2024", "2024-02-23"),
        ("Last updated: 1 May 2024\nPosted: 22 April 2024", "2024-04-22"),
        ("This job was posted on April 22, 2024.", "2024-04-22"),
        # Germany: dots, the day first
        ("Published on 05.02.2024", "2024-02-05"),
        ("Online since: 05.02.2024", "2024-02-05"),
        ("Posted: 2024-05-01T10:00:00Z", "2024-05-01"),
        ("Posted\n\nMay 3, 2024", "2024-05-03"),
        ("Posted by Ada on May 3, 2024", "2024-05-03"),
        ("Posted Date 3/28/2024 Closing 4/19/2024", "2024-03-28"),
        ("Posting start date: 05/15/2024", "2024-05-15"),
        ("Baker - Foxville, OH (posted May 1, 2024)", "2024-05-01"),
        ("Issued on: 22 Apr 2024 Closing Date: 17 May 2024", "2024-04-22"),
        ("Date Opened: 4/22/2024 Date Closed: 5/17/2024", "2024-04-22"),
        ("Opening Date 05/06/2024 Closing Date 05/17/2024 Openings 2", "2024-05-06"),
    ],
)
def test_the_day_of_publication_is_read(text: str, date: str) -> None:
    assert read(text).posting.date_posted == dt.date.fromisoformat(date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Acme Bakery | Foxville\n10d\nBaker", "2024-05-10"),
        ("Posted 3 weeks ago", "2024-04-29"),
        ("Posted yesterday", "2024-05-19"),
        ("Reposted 2 days ago", "2024-05-18"),
        # networking sites and job portals
        ("Posted today", "2024-05-20"),
        ("Posted: 5 days ago", "2024-05-15"),
        ("Posted a week ago", "2024-05-13"),
        ("Foxville, OH · 2 weeks ago · 41 applicants", "2024-05-06"),
        ("Just posted", "2024-05-20"),
        # applicant-tracking boards
        ("Acme Bakery | Foxville\n2w\nBaker", "2024-05-06"),
        ("Posted Yesterday\nJob requisition id R-204", "2024-05-19"),
    ],
)
def test_an_age_is_a_date_only_where_the_day_of_reading_is_known(text: str, date: str) -> None:
    assert read(text, dt.date(2024, 5, 20)).posting.date_posted == dt.date.fromisoformat(date)
    assert read(text).nulls["date_posted"] == "unparseable"


@pytest.mark.parametrize(
    "text",
    [
        "Posted 30+ days ago",
        "Acme Bakery\n30+ days ago",
        "Posted more than 30 Days Ago",
        "Posted about 3 weeks ago",
        "Posted over a month ago",
    ],
)
def test_an_age_that_is_only_a_bound_is_no_date(text: str) -> None:
    assert read(text, dt.date(2024, 5, 20)).nulls["date_posted"] == "unparseable"


@pytest.mark.parametrize(
    "text",
    [
        "We were founded 3 years ago.",
        "A case posted to 12 ledgers",
        "Date created: 4/22/2024",
        "Our shop opened on May 2, 2023.",
        "Last updated: May 2, 2024",
        "The rota is posted on Monday, May 6, 2024.",
        "We moved house 2 weeks ago.",
        "Copyright 2024. Published by Fox Press.",
        "Report Published May 1, 2020",
        "Articles published May 1, 2020 were read by many.",
        "Unposting Date: May 17, 2024",
        "The menu was posted yesterday.",
        "Just posted a new video on our channel.",
    ],
)
def test_other_ages_and_days_are_no_publication(text: str) -> None:
    assert read(text, dt.date(2024, 5, 20)).posting.date_posted is None
