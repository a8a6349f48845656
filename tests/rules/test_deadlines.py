"""The last moment to apply, with its time and zone. Lines are our own, after the shapes named beside them."""

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
        # city agency pages
        ("POST UNTIL\n10/24/2023", "2023-10-24", None, None),
        ("Posting Date: 02/01/2024\nPost Until: 03/22/2024\nTo Apply: see below", "2024-03-22", None, None),
        ("FILING PERIOD: March 6, 2024 to March 26, 2024", "2024-03-26", None, None),
        ("Last date to file: June 28, 2024, 4:00 p.m.", "2024-06-28", "16:00", None),
        ("Applications must be postmarked by Friday, June 28, 2024.", "2024-06-28", None, None),
        # federal pages: both ends of a span
        ("Open & closing dates\n04/29/2024 to 05/13/2024", "2024-05-13", None, None),
        ("Open period: Monday, April 29, 2024 to Monday, May 13, 2024", "2024-05-13", None, None),
        ("This job closes at 11:59 p.m. ET on 05/13/2024.", "2024-05-13", "23:59", "America/New_York"),
        ("Applications received after 05/13/2024 at 11:59 PM EST will not be considered.", "2024-05-13", "23:59", "America/New_York"),
        ("Open & closing dates\n\n04/29/2024 to 05/13/2024\n\nSalary\n\n$50,000", "2024-05-13", None, None),
        ("Opening Date 05/06/2024 Closing Date 05/17/2024 Openings 2", "2024-05-17", None, None),
        ("Posting Date: 05/01/2024 - 05/15/2024", "2024-05-15", None, None),
        ("No applications will be considered after 5:00 pm on June 3, 2024.", "2024-06-03", "17:00", None),
        # university pages
        ("Next review date: May 3, 2024\nFinal date: Dec 31, 2024 at 11:59pm (Pacific Time)", "2024-12-31", "23:59", "America/Los_Angeles"),
        ("Closing Date: 05/31/2024 (11:59 PM CT)", "2024-05-31", "23:59", "America/Chicago"),
        ("Posting End Date\tMay 31, 2024", "2024-05-31", None, None),
        ("Applications close: 30 Jun 2024, 11:55 PM AEST", "2024-06-30", "23:55", "Australia/Sydney"),
        ("To be considered, apply by Monday 3 June 2024 at 12 noon.", "2024-06-03", "12:00", None),
        ("Deadline for applications is the 15th of September 2024.", "2024-09-15", None, None),
        ("The closing date for applications is 30 June 2024.", "2024-06-30", None, None),
        ("Closing date: 30 June 2024, midnight", "2024-06-30", "23:59", None),
        ("The closing date for this post is 12 midnight on 9 June 2024.", "2024-06-09", "23:59", None),
        ("Vacancy closes 23:59 (GMT) Sunday 4 August 2024", "2024-08-04", "23:59", "Etc/GMT"),
        # job portals
        ("Closing date\n\n3 June 2024", "2024-06-03", None, None),
        ("Closing date – 3 June 2024", "2024-06-03", None, None),
        ("Job Unposting Date\tMay 17, 2024", "2024-05-17", None, None),
        ("Close Date: 15-Jun-24", "2024-06-15", None, None),
        ("Posting Date: May 1, 2024 Closing Date: May 20, 2024", "2024-05-20", None, None),
        ("Apply before: 31-Jul-2024", "2024-07-31", None, None),
        ("Last date to apply: 31/07/2024", "2024-07-31", None, None),
        ("Closes 14 Feb 2025", "2025-02-14", None, None),
        ("Valid through: 2024-08-31T23:59", "2024-08-31", "23:59", None),
        ("Application end date: 2024-08-31", "2024-08-31", None, None),
        ("Valid through: 2024-08-31T23:59:00Z", "2024-08-31", "23:59", "Etc/UTC"),
        # applicant-tracking boards
        ("This posting will close on 06/15/2024 at 11:59PM Pacific Time.", "2024-06-15", "23:59", "America/Los_Angeles"),
        ("Materials must be submitted by June 3, 2024.", "2024-06-03", None, None),
        ("We will accept applications until May 24, 2024, at 5pm PST.", "2024-05-24", "17:00", "America/Los_Angeles"),
        ("The application window is expected to close on June 14, 2024.", "2024-06-14", None, None),
        ("Application Deadline: Jun 7th, 2024 – 6 PM EDT", "2024-06-07", "18:00", "America/New_York"),
        ("Please apply on or before June 7, 2024.", "2024-06-07", None, None),
        # networking sites
        ("DEADLINE!! Send your portfolio before Sunday, June 9, 2024", "2024-06-09", None, None),
        ("How to applyApplications are due June 9, 2024 by 9 am MT.", "2024-06-09", "09:00", "America/Denver"),
        # mail lists
        ("APPLICATION DEADLINE:  30 September 2005, 18:00", "2005-09-30", "18:00", None),
        ("APPLICATION DEADLINE: 15 May 2006 c.o.b.", "2006-05-15", None, None),
        ("DEADLINE FOR APPLICATIONS:  not later than 6 p.m. of 12 December 2008", "2008-12-12", "18:00", None),
        ("Interested? Please e-mail your CV until 20 October 2010.", "2010-10-20", None, None),
        # United Kingdom: dots and "h" in times, BST and GMT
        ("Closing date: 9am, Monday 8 July 2024", "2024-07-08", "09:00", None),
        ("Closing date and time: 21 July 2024 at 23:59", "2024-07-21", "23:59", None),
        ("Closing date: 21 July 2024 at 23.59", "2024-07-21", "23:59", None),
        ("Applications close at 5.30pm on 21 July 2024.", "2024-07-21", "17:30", None),
        ("Closing date: 21 July 2024, 23:55 BST", "2024-07-21", "23:55", "Europe/London"),
        ("Advert closes: 21 November 2024", "2024-11-21", None, None),
        ("Closing date: 10 May 2024 (extended to 17 May 2024)", "2024-05-17", None, None),
        ("The vacancy will be closed on 17 May 2024.", "2024-05-17", None, None),
        ("Interested candidates are invited to apply by 17 May 2024.", "2024-05-17", None, None),
        ("Apply by 5 p.m. Eastern Time (ET) on Friday, May 17, 2024.", "2024-05-17", "17:00", "America/New_York"),
        ("Closing date: 21.11.24", "2024-11-21", None, None),
        # Germany, Austria, Switzerland
        ("Application deadline: 15.03.2024", "2024-03-15", None, None),
        ("Please send your documents by 1. June 2024.", "2024-06-01", None, None),
        ("Deadline: 04.05.2024, 12:00 CEST", "2024-05-04", "12:00", "Europe/Brussels"),
        ("Apply until 30.6.2024, 18h.", "2024-06-30", "18:00", None),
        # France, Belgium, international bodies
        ("Deadline: 12 April 2024 at 17h00", "2024-04-12", "17:00", None),
        ("Deadline: 12 April 2024 at 17:00 (Brussels time)", "2024-04-12", "17:00", "Europe/Brussels"),
        ("Closing date: 12 April 2024, 10 pm Geneva time", "2024-04-12", "22:00", "Europe/Zurich"),
        ("Deadline: 12 April 2024, 17:00 Central European Time", "2024-04-12", "17:00", "Europe/Brussels"),
        ("Deadline: 12 April 2024 at 23:59 UTC+1", "2024-04-12", "23:59", "Etc/GMT-1"),
        ("Vacancy announcement open from 1 May 2024 to 15 May 2024", "2024-05-15", None, None),
        ("Application period: 1 May 2024 to 15 May 2024", "2024-05-15", None, None),
        ("Deadline: 12 April 2024, 23:59 UTC", "2024-04-12", "23:59", "Etc/UTC"),
        # India, Japan, Korea, South Africa
        ("Last date of receipt of applications: 25.07.2024", "2024-07-25", None, None),
        ("Pune, India\nDeadline: 25.07.2024 up to 5:30 PM IST", "2024-07-25", "17:30", "Asia/Kolkata"),
        ("Applications close at 5pm AEST on 3 May 2024", "2024-05-03", "17:00", "Australia/Sydney"),
        ("Dublin, Ireland\nClosing date: 25 July 2024 at 17:00 IST", "2024-07-25", "17:00", "Europe/Dublin"),
        ("Applications close 11:55pm Sunday 16 June 2024 (AEST)", "2024-06-16", "23:55", "Australia/Sydney"),
        ("CLOSING DATE : 03 JUNE 2024 @ 16H00", "2024-06-03", "16:00", None),
        ("Deadline: 2024/07/25 17:00 JST", "2024-07-25", "17:00", "Asia/Tokyo"),
        ("Closing date: 25 July 2024 at 16:00 SAST", "2024-07-25", "16:00", "Africa/Johannesburg"),
        # Sweden: the year first
        ("Last day of application: 2024-04-21", "2024-04-21", None, None),
    ],
)
def test_the_last_moment_to_apply(text: str, date: str, time: str | None, zone: str | None) -> None:
    assert read(text).posting.application_deadline == Deadline(date=dt.date.fromisoformat(date), time=time, timezone=zone)


@pytest.mark.parametrize(
    "text",
    [
        "Closing date: 03/04/2024",
        "Application deadline: 5/6/2024, 17:00",
        "Apply by 01-02-2025.",
        "Last date to apply: 10/11/24",  # job portal
        "Clerk\nLondon\n\nApply by 08/07/2024",  # United Kingdom: a habit is no statement
        "Clerk\nPerth, Australia\nSalary $80,000\nApply by 08/07/2024",  # not all dollars are American
    ],
)
def test_a_day_and_month_that_may_change_places_are_reported(text: str) -> None:
    result = read(text)
    assert result.posting.application_deadline is None
    assert result.nulls["application_deadline"] == "conflicting"
    assert len(result.conflicts["application_deadline"]) == 2


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Posted 28/03/2024\nClosing date: 03/04/2024", "2024-04-03"),  # job portal: another day tells the order
        ("Posted 03/28/2024\nClosing date: 04/03/2024", "2024-04-03"),
        ("Clerk, Toledo, OH\nClosing date: 04/03/2024", "2024-04-03"),
        ("Closing date: Wednesday 03/04/2024", "2024-04-03"),  # the third of April was a Wednesday, the fourth of March a Monday
        ("Deadline: 03.04.2024", "2024-04-03"),  # Germany: dots put the day first
        ("Deadline: 04/04/2024", "2024-04-04"),
        ("Apply by 03/04/2024 (Wed)", "2024-04-03"),
    ],
)
def test_what_stands_around_tells_the_day_from_the_month(text: str, date: str) -> None:
    deadline = read(text).posting.application_deadline
    assert deadline is not None
    assert deadline.date.isoformat() == date


@pytest.mark.parametrize(
    "text",
    [
        # no year
        "Closing date: 14 June",
        "Please apply by Friday, June 14th at noon.",
        "Post Until: 06/14",  # city agency page
        # counted days, and none named
        "Applications close 14 days from the date of posting.",
        "Apply within two weeks of publication.",
        "The posting will be open for at least 5 business days.",  # ATS board
        # a bound, no end
        "This role will be open until at least June 14, 2024.",
        "This posting will not close before June 14, 2024.",
        "The application window will close no earlier than June 14, 2024.",
        "Applications will be accepted until at least June 14, 2024.",  # ATS board
    ],
)
def test_a_deadline_that_names_no_day_is_no_date(text: str) -> None:
    assert read(text, dt.date(2024, 6, 1)).posting.application_deadline is None


@pytest.mark.parametrize(
    "text",
    [
        "Interviews will be held on 3 June 2024.",  # United Kingdom
        "First consideration will be given to applications received by May 1, 2024.",  # university page
        "For full consideration, apply by May 1, 2024; open until filled.",  # university page
        "The contract ends on 31 December 2024.",
        "Valid driving licence until 31 December 2024",
        "Reports are due by 15 January 2025.",
        "This policy applies until 30 June 2025.",
        "Posted on May 3, 2024",
        "The grant closes on May 3, 2024, and you will write the final report.",
        "Enrolment in benefits closes on November 30, 2024.",
        "Degree must be completed by August 31, 2024.",
        "These rates apply until 30 June 2025.",
        "Priority Application Deadline: May 3, 2024",
        "Please apply if you can start before 3 June 2024.",
        "Employees hired before May 1, 2024 may apply for the plan.",
        "Application deadline for full consideration: May 1, 2024",
        "Candidates will be notified by 3 May 2024.",
        "Applicants must be vaccinated by October 4, 2021.",
        "Applicants born before 1 May 2004 may apply.",
        "Prepare and submit the audit by March 31, 2024.",
        "You will manage grant applications due June 3, 2024.",
        "This is a fixed-term post until 31 August 2025.",  # United Kingdom
        "The exhibition is open from 1 May 2024 to 15 May 2024.",
        "License expiration date: 3 June 2025",
        "Start date: 1 June 2024\nEnd date: 30 June 2025",
        "Deadline: rolling. Interviews begin 3 June 2024.",
    ],
)
def test_days_of_other_things_are_no_deadline(text: str) -> None:
    assert read(text).posting.application_deadline is None
