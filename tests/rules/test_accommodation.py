"""Equal opportunity, and contacts for applicants with a disability."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.accommodation import find_accommodation
from extractor.schema import Posting


def posting_of(text: str) -> Posting:
    document = Document(text)
    return resolve(document, find_accommodation(document), "rules").posting


@pytest.mark.parametrize(
    ("text", "email", "phone"),
    [
        # city agency page
        (
            "Ask the access officer at access@example.gov or 212-555-0100 for an accommodation; contact her early.",
            "access@example.gov",
            "+12125550100",
        ),
        (
            "If you need a reasonable accommodation due to a disability, please email access@example.com for help.",
            "access@example.com",
            None,
        ),
        ("We make accommodations for people with disabilities. To request one, call 212-555-0100.", None, "+12125550100"),
        ("Reasonable accommodations may be made. Send your resume to jobs@example.org.", None, None),
        ("The hire arranges hotel accommodation.", None, None),
        ("Do you need adjustments at the interview? Let us know at access@example.org.", "access@example.org", None),
        ("For reasonable adjustments, speak to us on +44 20 7946 0958.", None, "+442079460958"),
        ("To ask for an accessible application form, write to access@example.org.", "access@example.org", None),
        ("You post payroll adjustments and contact pay@example.org.", None, None),
        ("Need a raise? Tell us at jobs@example.org.", None, None),
        ("You test the accessibility of our site; write to jobs@example.org.", None, None),
    ],
)
def test_contacts_for_applicants_with_a_disability(text: str, email: str | None, phone: str | None) -> None:
    posting = posting_of(text)
    assert (posting.accommodation_email, posting.accommodation_phone) == (email, phone)


@pytest.mark.parametrize(
    "text",
    [
        "Acme is an equal opportunity employer.",
        "ACME IS AN EQUAL EMPLOYMENT OPPORTUNITY EMPLOYER",
        "All are considered regardless of race, sex or age.",
        "All applicants will be considered without regard to actual or perceived race or color.",
        "Acme is EOE.",
    ],
)
def test_equal_opportunity_is_said(text: str) -> None:
    assert posting_of(text).equal_opportunity is True


@pytest.mark.parametrize(
    "text",
    [
        "Respond to externally filed Equal Employment Opportunity Complaints.",
        "Experience in handling equal opportunity matters.",
        "We deliver regardless of the weather.",
        "A great opportunity for equals.",
        "We welcome everyone.",
    ],
)
def test_equal_opportunity_is_not_said(text: str) -> None:
    assert posting_of(text).equal_opportunity is None
