"""Requisition number, civil-service class, title code, number of positions."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.requisition import find_requisition
from extractor.schema import Posting


def posting_of(text: str) -> Posting:
    document = Document(text)
    return resolve(document, find_requisition(document), "rules").posting


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # city agency pages
        ("Job ID: 611123\nBusiness Title: Clerk", "611123"),
        ("JOB ID\t611123\nBUSINESS TITLE\tClerk", "611123"),
        ("Clerk\n\nJob ID\n611123\nTitle Code No\n1234", "611123"),
        ("To Apply\nSearch for Job ID #611xxx", "611xxx"),
        ("Clerk\nJob ID#: 4410xx.", "4410xx"),
        ("In the Job ID search bar, enter: job ID number #\n611123.", "611123"),
        ("Search for the specific Job ID#.611123 now", "611123"),
        # federal jobs site: an office within an agency before the year
        ("Announcement number\nABCD-EFG-24-12345678\n", "ABCD-EFG-24-12345678"),
        # local council
        ("Reference: TVC/1182\n", "TVC/1182"),
        # mail-list postings
        ("ANNOUNCEMENT CODE:  GEO-11-009\n", "GEO-11-009"),
        ("ANNOUNCEMENT CODE:  No. 1\n", "1"),
        ("ANNOUNCEMENT CODE:  # 3\n", "3"),
        ("REFERENCE CODE: TID\n", "TID"),
        # ATS boards
        ("Engineer\nToledo, OH\n\n(P-9490)\n\nWe build.", "P-9490"),
        ("Engineer\nReq # R-2031-001\n", "R-2031-001"),
        ("Engineer\nApply with JR-12345 in the subject.", "JR-12345"),
        ("Requisition ID: 2031-44", "2031-44"),
        # the word alone before a number with its own marks, and a number that begins with letters
        ("Clerk\n\nToledo | Ref. TW-2031-18 | Permanent", "TW-2031-18"),
        ("Please quote reference NW/20417 in your letter.", "NW/20417"),
        ("Clerk\nFull-time\nJob #GB-4471\n", "GB-4471"),
        # health service page
        ("Clerk\n\nGrade\nBand 2\nJob Ref\n512-NWX-3314-B\nSite\nToledo", "512-NWX-3314-B"),
    ],
)
def test_the_requisition_number_as_printed(text: str, number: str) -> None:
    assert posting_of(text).job_id == number


@pytest.mark.parametrize(
    "text",
    [
        "Posted 10d ago",
        "Candidates on the list of Exam #9026 may apply.",
        "Position: 3 years of experience",
        "See https://example.org/jobs/123456",
        "Call 212-555-0100 for the job.",
        "References required: 3",
        "Position available from 01/02/2031",
        "Clerk\nToledo\nOpenings: 12\nApplicants: 40",
        "See ref. 12 of the manual.",
        "We test with reference to 2031-04.",
        "The reference ISO 9001 is met; cross-ref. 12345.",
        "Job #1 for us is safety.",
    ],
)
def test_numbers_that_are_no_requisition(text: str) -> None:
    assert posting_of(text).job_id is None


@pytest.mark.parametrize(
    ("text", "title", "code"),
    [
        ("Civil Service Title: RIVER PILOT\nTitle Code No: 1234B", "RIVER PILOT", "1234B"),
        ("CIVIL SERVICE TITLE\tRIVER PILOT (HARBOUR\nTITLE CODE NO\t51234", "RIVER PILOT (HARBOUR", "51234"),
        ("Minimum Qualifications\nRIVER PILOT(X)-ABC - 0123A\n1. A licence", "RIVER PILOT(X)-ABC", "0123A"),
        ("Candidates must be permanent in the River Pilot Civil Service Title.", "River Pilot", None),
        ("ONLY STAFF IN THE CIVIL SERVICE TITLE OF RIVER PILOT ARE ELIGIBLE.", "RIVER PILOT", None),
    ],
)
def test_the_class_and_its_code(text: str, title: str, code: str | None) -> None:
    posting = posting_of(text)
    assert (posting.civil_service_title, posting.title_code) == (title, code)


@pytest.mark.parametrize("text", ["CALL CENTER - 24/7", "SALARY RANGE - $1000", "Level B - 1234 words"])
def test_lines_that_only_look_like_a_class(text: str) -> None:
    assert posting_of(text).title_code is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("# of Positions: 2", 2),
        ("Number of positions: Two (2)", 2),
        ("Positions Available: 1 ", 1),
        ("The bureau seeks to hire Six (6) pilots for the harbour.", 6),
        ("We are seeking three analysts to join us.", 3),
        ("JOB TITLE: One (1) Analyst", 1),
    ],
)
def test_the_number_of_positions(text: str, number: int) -> None:
    assert posting_of(text).openings == number


@pytest.mark.parametrize(
    "text",
    [
        "We seek two years of experience.",
        "Acme is seeking 3-5 driven interns.",
        "We are looking for 1 or 2 people.",
        "Fill 40 hours a week.",
        "We hire the best.",
    ],
)
def test_numbers_that_count_no_positions(text: str) -> None:
    assert posting_of(text).openings is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Locations\n3 vacancies in the following location:\nBoise, ID\n", 3),  # federal jobs site
        ("Few vacancies in the following locations:\nBoise, ID\n", None),
        ("Tulip Freight has 12 openings for drivers.", 12),
        ("The bakery has 5 vacancies in other towns.", None),
        ("Positions to be filled: 2", 2),
    ],
)
def test_how_many_are_sought(text: str, number: int | None) -> None:
    assert posting_of(text).openings == number


def test_the_number_of_an_announcement_is_no_class() -> None:
    assert posting_of("Announcement number\nABC-DEF-24-1187\n").title_code is None
