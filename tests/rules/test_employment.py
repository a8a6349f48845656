"""Kinds of employment, terms and their extension. Lines are our own, after the shapes named beside them."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.employment import find_employment
from extractor.schema import Posting


def read(text: str) -> Posting:
    document = Document(text)
    return resolve(document, find_employment(document), "rules").posting


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # city agency pages
        ("Full-Time/Part-Time: Full-Time", {"FULL_TIME"}),
        ("FULL-TIME/PART-TIME\tPart-Time", {"PART_TIME"}),
        ("Full-Time/Part-Time\nFull-Time", {"FULL_TIME"}),
        ("Hours/Shift\nThis is a Full Time position of 35 hours per week.", {"FULL_TIME"}),
        ("**THIS IS A TEMPORARY POSITION**", {"TEMPORARY"}),
        # ATS boards: parts of a header line
        ("Baker\nFoxville, NY (HQ)\nFull time · Hybrid\nKitchen", {"FULL_TIME"}),
        ("Baker\nRemote\nSales / Full-time / remote", {"FULL_TIME"}),
        ("Baker\nAcme Bakery | Full Time\n\nWe bake.", {"FULL_TIME"}),
        ("Campus Baker (Full-Time)\nFoxville", {"FULL_TIME"}),
        ("Bread Research Intern (Summer 2027)\nFoxville", {"INTERN"}),
        # networking sites
        ("This is a full-time on-site role for a Baker.", {"FULL_TIME"}),
        ("Job Types: Part-time, ContractPay: $20.50", {"PART_TIME", "CONTRACTOR"}),
        ("We are looking for FULL TIME and PART TIME BAKERS.", {"FULL_TIME", "PART_TIME"}),
        ("Job TypeFull-timeDescription", {"FULL_TIME"}),
        ("A baker to join our team on a contract basis.", {"CONTRACTOR"}),
        ("Seasonal Baker\nFoxville", {"TEMPORARY"}),
        ("This is a volunteer remote role for a Board Member.", {"VOLUNTEER"}),
        ("Ability to work in-office full time.", {"FULL_TIME"}),
        # mail-list postings
        ("TERM:  Part time/ 20 hours per week.", {"PART_TIME"}),
        ("The Bakery is currently seeking a Baker\n(full-time) for its ovens.", {"FULL_TIME"}),
        ("Status: Per Diem", {"PER_DIEM"}),
    ],
)
def test_the_kinds_of_employment_that_are_offered_are_read(text: str, kinds: set[str]) -> None:
    assert set(read(text).employment_types) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Four years of full-time satisfactory experience in baking",
        "two years of satisfactory full-time professional baking experience",
        "15 years full time education is needed",
        "We offer full-time benefits.",
        "Benefits for all full-time employees",
        "all full-time, permanent positions are eligible for a bonus",
        "you can take advantage of this program while working full-time",
        "We may sponsor visas for full-time positions.",
        "Previous internship or work experience in baking",
        "Supervise volunteers, contractors and interns.",
        "Knowledge of contract management and temporary exhibitions",
        "a general contractor in a temperate place",
        "Volunteer opportunities and per diem allowances",
    ],
)
def test_other_uses_of_the_words_are_no_kinds_of_employment(text: str) -> None:
    assert not read(text).employment_types


def test_a_fixed_term_is_temporary_with_its_length_and_extension() -> None:
    posting = read("Contract type: Fixed-Term for 12 months, may be extended")
    assert (posting.employment_types, posting.duration, posting.renewable) == (("TEMPORARY",), "P12M", True)


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        # mail-list postings
        ("DURATION:  8 months", "P8M"),
        ("POSITION DURATION:   One month", "P1M"),
        ("DURATION:  2 weeks", "P2W"),
        ("PROJECT DURATION:   24 May - 21 August 2004", "P90D"),
        # networking sites and boards
        ("Duration: Seasonal (About 4 months)", "P4M"),
        ("monthly contract (6 months with possibility of extension)", "P6M"),
        ("Join our 8-week summer internship.", "P8W"),
        ("This is a 12 month contract.", "P12M"),
        ("limited to a maximum 14-week term", "P14W"),
        ("An appointment for a term of two years", "P2Y"),
        ("Contract Type: Fixed-term appointment, two years", "P2Y"),
        ("Appointment type\nTerm - NTE 13 months\nGrade\n5", "P13M"),
        ("fixed-term contract, one year (renewable)", "P1Y"),
    ],
)
def test_the_length_of_a_term_is_read(text: str, duration: str) -> None:
    assert read(text).duration == duration


@pytest.mark.parametrize(
    "text",
    [
        "DURATION:  3 months probation with extension up to 1 year",
        "DURATION:  Permanent",
        "Duration: 3-6 months",
        "5 years of contract management",
        "at least 12 months contract experience",
        "in the long term, 3 years of growth",
        "Contract, 5 years Python",
        "Temporary, 3 years of baking required",
    ],
)
def test_probation_ranges_and_experience_are_no_length(text: str) -> None:
    assert read(text).duration is None


@pytest.mark.parametrize(
    ("text", "renewable"),
    [
        ("A six month contract with possibility of extension", True),
        ("One-year contract, renewable annually", True),
        ("The contract may be extended.", True),
        ("A two-year appointment, non-renewable", False),
        ("Fixed-term for 6 months, with the option to renew", True),
        ("Fixed-term for 6 months, with opportunity of renewal", True),
        ("Fixed-term for 6 months, with the possibility\nof being further extended", True),
        ("A 6-month contract; extension possible", True),
        ("Fixed-term for 6 months, with opportunity to extend\nApplication\nSend a letter.", True),  # the next line's heading
        ("Contract. The application deadline may be extended", None),
        ("A 6-month contract, without possibility of extension", False),
        ("A 6-month contract with opportunity for extensive reading", None),
        ("We build renewable energy plants under contract.", None),
        ("contracts, renewals and extensions", None),
        ("The posting may be extended by a week.", None),
    ],
)
def test_whether_a_term_may_be_extended_is_read(text: str, renewable: bool | None) -> None:  # noqa: FBT001 - a row of the table
    assert read(text).renewable is renewable


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Baker\nFoxville, NY\nFixed term for 12 months\n", {"TEMPORARY"}),
        ("Baker\nOttawa\nSpecified period of up to 6 months\n", {"TEMPORARY"}),
        ("Baker\nContract (6 months)\n", {"CONTRACTOR"}),
        ("Working pattern: Full time, nights", {"FULL_TIME"}),
        ("Working time: flexible", set()),
        ("We need a baker. The work is part-time.", {"PART_TIME"}),
        ("Night Nurse PRN\nToledo, OH", {"PER_DIEM"}),
        # federal page
        ("Baker\n\nAppointment type\nTerm - Not to exceed 18 months\nWork schedule\nFull-time", {"TEMPORARY", "FULL_TIME"}),
        ("Contract type: Term", {"TEMPORARY"}),
        ("Position type: Term Sheet Analyst", set()),
        # classified advertisement: a long line above
        (
            "baker ** (Foxville)\n\ncompensation: $90 a day, and all the bread that you eat\nemployment type: contract\n",
            {"CONTRACTOR"},
        ),
    ],
)
def test_kinds_on_other_forms(text: str, kinds: set[str]) -> None:
    assert set(read(text).employment_types) == kinds
