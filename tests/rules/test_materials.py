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
        ("All resumes and writing samples must be submitted by noon.", ["resume", "writing sample"]),
        (
            "APPLICATION PROCEDURES: Applications (CV and letter of references) should be sent to us.",
            ["letters of recommendation", "resume"],
        ),
        # federal board: items below a heading, behind a button of the page
        (
            "Clerk\n\nRequired Documents\nHelp\n- Resume of one page\n- Official transcript\n- Photo, if you drive\n",
            ["resume", "transcript"],
        ),
        ("Clerk\n\nWhat to send\n- CV\n- Two references\n\nBenefits\n- Passport photos for free\n", ["references", "resume"]),
        (
            "Please send your documents (CV, certificates) to us, indicating your start date and salary expectations.",
            ["certificates", "resume"],
        ),
        ("Submit a CV and a Personal History Form through our site.", ["personal history form", "resume"]),  # international body
        ("Please submit a CV and a signed P11.", ["personal history form", "resume"]),
        # university
        (
            "Please submit a CV, statements of teaching and research, and a list of publications.",
            ["list of publications", "research statement", "resume", "teaching statement"],
        ),
        ("A completed application form and a letter of inquiry should be sent to us.", ["application form", "cover letter"]),
        ("Please submit a CV, a cover  letter and a letter of   recommendations.", ["cover letter", "letters of recommendation", "resume"]),
        ("Your application must contain a motivation letter, CV and work certificates.", ["certificates", "cover letter", "resume"]),
        (
            "Widget Clerk\n\nYour application must contain: a motivation letter, CV and certificates.",
            ["certificates", "cover letter", "resume"],
        ),
        ("Widget Clerk\n\nTo apply, please include: CV, cover letter", ["cover letter", "resume"]),
        ("Submit a CV, a research statement and a diversity statement.", ["diversity statement", "research statement", "resume"]),
        ("To apply, please send a resume and a short letter about gears.", ["cover letter", "resume"]),  # mailing list
        ("To apply, send a letter explaining what draws you to gears.", ["cover letter"]),
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
        "Widget Clerk\n\nUpload your CV\n\nGear Aid makes gears.",  # menu of a job board
        "Documents\n\n- You file resumes of the staff and cut out photos.",
        "Duties\n\n- Issue gift certificates and write a short letter to each donor.",
        "Our school sends certificates of completion to students.",
        "Resumes should not be folded.",
        "Widget Clerk\n\nDuties\n\nReports must include: photos, references, transcripts",
    ],
)
def test_what_is_asked_of_none_or_of_some(text: str) -> None:
    assert materials_of(text) == []


def test_papers_of_no_common_name() -> None:
    assert materials_of("How to apply\n\nThe response should include:\n- Background of the trainer;\n- A gross price;") == [
        "a gross price",
        "background of the trainer",
    ]


def test_a_listed_paper_is_named_up_to_what_it_is_for() -> None:
    text = "To apply\n\nYour application should include:\n- A resume\n- Answers to the questions above\n- A short film, for our fans\n"
    assert materials_of(text) == ["a short film", "answers to the questions above", "resume"]


@pytest.mark.parametrize(
    "item",
    ["You will be told by mail", "A drawing, if you have one", "Send it to mill@example.org", "The deadline", "https://gears.example"],
)
def test_listed_lines_that_are_no_papers(item: str) -> None:
    assert materials_of(f"How to apply\n\nYour application should include:\n- A resume;\n- {item}") == ["resume"]
