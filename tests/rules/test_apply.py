"""Where applications go."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.apply import find_apply
from extractor.rules.search.contacts import parse_phone
from extractor.schema import Posting


def posting_of(text: str) -> Posting:
    document = Document(text)
    return resolve(document, find_apply(document), "rules").posting


@pytest.mark.parametrize(
    ("text", "public", "staff"),
    [
        # city agency pages
        (
            "To Apply\nExternal applicants, go to www.example.gov/jobs.\nCurrent City Employees go to http://ess.example.gov/login.",
            "www.example.gov/jobs",
            "http://ess.example.gov/login",
        ),
        (
            "To Apply\nPlease go to www.example.gov/jobs or www.example.gov/staff for current city employees.",
            "www.example.gov/jobs",
            "www.example.gov/staff",
        ),
        (
            "To Apply\nFor City Employees, use Employee Self Service (ESS).\nFor all other applicants, go to www.example.gov/jobs.",
            "www.example.gov/jobs",
            None,
        ),
        ("To Apply\nSUBMIT RESUME TO: https://jobs.example.gov (JOB ID # 123456).", "https://jobs.example.gov", None),
        ("How to apply\nApply online at https://boards.example.io/acme/1?x=2.", "https://boards.example.io/acme/1?x=2", None),  # ATS board
        (
            "To apply or learn more, please visit our page at https://gears.example/jobs and give number 7.",
            "https://gears.example/jobs",
            None,
        ),
        ("Applications can be submitted throughhttp://jobs.example.am site.", "http://jobs.example.am", None),  # mail-list posting
        (
            "Widget Clerk\n\nPlease send a letter of interest, a CV, two writing samples, and names of four referees via https://gears.example/7.",
            "https://gears.example/7",
            None,
        ),  # university
        # careers page
        ("Current Gear Aid team members: please apply at https://hub.gears.example/jobs", None, "https://hub.gears.example/jobs"),
        ("If you work here, use the internal job board: https://hub.gears.example/jobs", None, "https://hub.gears.example/jobs"),
        ("To apply\nApplications not sent through www.gears.example/jobs will not be considered.", "www.gears.example/jobs", None),
    ],
)
def test_addresses_for_the_public_and_for_staff(text: str, public: str | None, staff: str | None) -> None:
    posting = posting_of(text)
    assert (posting.apply_url, posting.internal_apply_url) == (public, staff)


@pytest.mark.parametrize(
    "text",
    [
        "How to apply\nUse a supported web browser: https://www.example.com/browser",
        "How to apply\nOur privacy policy: https://www.example.com/privacy",
        "For more information visit www.example.org",
        "To Apply\nClick the button. Please review the exam requirements at\nhttp://www.example.gov/exams.page",
        "Mention the URL of its website - www.example.am, Thanks.",
        "Acme (https://www.example.com/) makes pumps.",
        "How to apply\nClick Apply. To preview the questions: https://ask.example.gov/7",  # federal board
        "How to apply\nUse the button. Applications sent through www.board.example/x will not be read.",
        "How to apply\nUse the button. Please do not apply at www.board.example/x.",
        "We submit our accounts to the register at www.register.example/x every year.",
    ],
)
def test_addresses_where_nobody_applies(text: str) -> None:
    posting = posting_of(text)
    assert (posting.apply_url, posting.internal_apply_url) == (None, None)


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("Please send your resume to jobs@example.org. For questions, contact info@example.org.", "jobs@example.org"),
        (
            "E-mail cover letter and resume to: jobs@example.orgQualified people are welcome",
            "jobs@example.org",
        ),  # networking site: lost break
        ("EMAIL YOUR RESUME TO JOBS@EXAMPLE.ORG TODAY", "JOBS@EXAMPLE.ORG"),
        ("Got Questions? Email us: info@example.org", None),
        ("If you are a recruiting agency and want to partner with us, write to agency@example.org.", None),
        ("We only contact you from @example.org addresses.", None),
        ("To request an accommodation, send an e-mail to access@example.org.", None),
        # international body
        ("How to apply\nUse our site. CVs sent by e-mail to info@example.org will not be read.", None),
        ("How to apply\nUse our site. Please do not send your CV to info@example.org.", None),
        ("We do not accept applications by e-mail at info@example.org.", None),
        ("If you need help with your application, write to help@example.org.", None),
        ("Widget Clerk\n\nYou can find us at the mill gate. careers@example.org", "careers@example.org"),
        ("If you have any trouble applying, email web@example.org.", None),
        ("Beware of scams: only careers@example.org is ours.", None),
        ("How to apply\nDo not post your CV but send it to jobs@example.org.", "jobs@example.org"),
        ("Send your CV to jobs@example.org. Late applications will not be considered.", "jobs@example.org"),
        ("Late applications sent to jobs@example.org will not be considered.", "jobs@example.org"),
        # mailing list
        (
            "From: Ann <ann@gears.example>\nTo: jobs@lists.example\n\nSend a CV and a page about a gear to hr@gears.example.",
            "hr@gears.example",
        ),
        ("Please send your CV\nTo: jobs@gears.example\nSubject: Clerk", "jobs@gears.example"),
        # university: an address for questions, behind the title of a person
        ("Apply online. Questions may be sent to the search chair, Prof. A. Cog, at a.cog@gears.example.", None),
        ("Submit your CV on our site. For an informal discussion contact Ms. Cog: a.cog@gears.example", None),
        ("Applications and enquiries should be sent to jobs@gears.example.", "jobs@gears.example"),
        ("Please send a resume and a note about our gears to bo@gears.example.", "bo@gears.example"),
        ("Email your CV for the Policy Clerk opening to bo@gears.example", "bo@gears.example"),
        ("Please send your CV. Learn more about our gears at bo@gears.example", None),
        # federal board
        ("How to apply\nClick Apply.\n\nAgency contact information\nAnn Cog\nEmail\nann.cog@gears.example", None),
        ("How to apply\nContact information\nSend a resume to Ann Cog\nann.cog@gears.example", "ann.cog@gears.example"),
        # board in India
        ("Share your CV along with notice period and last pay to hr@gears.example", "hr@gears.example"),
    ],
)
def test_the_address_that_applications_go_to(text: str, email: str | None) -> None:
    assert posting_of(text).apply_email == email


@pytest.mark.parametrize("text", ["To apply, send your CV to jobs@.... Thanks.", "To apply, send your CV to jobs at... today"])
def test_a_masked_address_is_null_and_said_to_be_unreadable(text: str) -> None:
    document = Document(text)
    assert resolve(document, find_apply(document), "rules").nulls["apply_email"] == "unparseable"


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("How to apply\nSend your CV or call (212) 555-0123.", "+12125550123"),
        ("LOCATION: Yerevan, Armenia\nAPPLICATION PROCEDURES:  Bring your CV. Tel: 374 1 555860; Fax: 374 1 555865.", "+3741555860"),
        ("LOCATION: Yerevan, Armenia\nAPPLICATION PROCEDURES:  Bring your CV. Tel: 27-31-75.", None),  # no area code
        ("How to apply\nFax your resume: (212) 555-0123.", None),
        ("Our store: phone (212) 555-0123.", None),
        ("SPEAK TO A RECRUITER TODAY, CALL 212-555-0123", "+12125550123"),
        ("Call (212) 555-0123 to set up an interview.", "+12125550123"),
        ("Send your CV to hr@gears.example or WhatsApp (212) 555-0123.", "+12125550123"),
        ("Apply online.\n\nYour contact person is Mr. Bo Cog, +49 821 555 0123.", "+498215550123"),
        ("Agency contact information\nBo Cog\nPhone\n212-555-0123", "+12125550123"),  # federal board
        ("How to apply\nSend a CV. Please do not call 212-555-0123.", None),
        ("We answer customers who call 212-555-0123.", None),
        ("You text the stores on 212-555-0123 each day.", None),
        ("Send a CV. Reference number 212 555 0123", None),
    ],
)
def test_the_number_for_applicants(text: str, phone: str | None) -> None:
    assert posting_of(text).apply_phone == phone


def test_phones_are_read_in_the_country_of_the_posting() -> None:
    assert parse_phone("020 7946 0958", "GB") == "+442079460958"
    assert parse_phone("+886 988 351 334", "US") == "+886988351334"
    assert parse_phone("no number", "US") is None
