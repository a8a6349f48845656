"""What every applicant sends."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.materials import find_application_materials


def materials_of(text: str) -> list[str]:
    document = Document(text)
    return sorted(resolve(document, find_application_materials(document), "rules").posting.application_materials)


@pytest.mark.parametrize(
    ("text", "materials"),
    [
        ("To Apply\nClick the button and submit a resume and cover letter in PDF.", ["cover letter", "resume"]),  # city agency page
        ("TO APPLY, PLEASE SUBMIT RESUME AND COVER LETTER TO: https://jobs.example.gov", ["cover letter", "resume"]),
        ("Please e-mail a detailed letter of intent with CV (in English) to us.", ["cover letter", "resume"]),  # mail-list posting
        (
            "A complete application should consist of:\n- A letter of motivation;\n- A full CV with a photograph;",
            ["cover letter", "photo", "resume"],
        ),
        (
            "To apply, submit a resume, cover letter, and writing sample to us.",
            ["cover letter", "resume", "writing sample"],
        ),  # networking site
        ("Send a cover letter, resume and three references to us.", ["cover letter", "references", "resume"]),
        ("Email your resume, portfolio and salary requirements.", ["portfolio", "resume", "salary requirements"]),
        ("Apply online with a cover letter.", ["cover letter"]),
    ],
)
def test_what_is_asked_of_all(text: str, materials: list[str]) -> None:
    assert materials_of(text) == materials


@pytest.mark.parametrize(
    "text",
    [
        "Do not mail or fax your resume.",
        "Please indicate on your resume or cover letter that you want to be considered.",
        "Submission of a resume is not a guarantee of an interview.",
        "We do not accept unsolicited resumes submitted by staffing firms.",
        "If you are a veteran, send a photo and a resume.",
        "Duties\n\n- Provide portfolio reports and include photos of the site.",
        "No resume.",
    ],
)
def test_what_is_asked_of_none_or_of_some(text: str) -> None:
    assert materials_of(text) == []


@pytest.mark.xfail(reason="papers without a common name are not listed", strict=True)
def test_papers_of_no_common_name() -> None:
    assert materials_of("How to apply\n\nThe response should include:\n- Background of the trainer;\n- A gross price;") == [
        "a gross price",
        "background of the trainer",
    ]
