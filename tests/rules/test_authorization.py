"""The right to work, and sponsorship."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.authorization import find_work_authorization


def authorization_of(text: str) -> str | None:
    document = Document(text)
    return resolve(document, find_work_authorization(document), "rules").posting.work_authorization


@pytest.mark.parametrize(
    "sentence",
    [
        "Applicants must be legally authorized to work in the United States.",
        "Authorization to work in Canada is required. Sponsorship is not available.",  # city agency page: two sentences, one statement
        "We are unable to sponsor visas at this time.",
        "We sponsor work visas for full-time positions.",  # ATS board
        "Candidates for this position must be U.S. citizens.",
        "Proof of work authorization is required.",
        "Applications from people who need Skilled Worker sponsorship to work here are welcome.",  # health service
        "Anyone who requires visa sponsorship is welcome to apply.",
        "Unfortunately we are not able to offer sponsorship.",
        "We can give certificates of sponsorship for this role.",
    ],
)
def test_conditions_are_given_as_the_posting_words_them(sentence: str) -> None:
    assert authorization_of(f"Good pay.\n\n{sentence}\n\nApply soon.") == sentence


def test_a_sentence_broken_by_a_line_break_is_read_whole() -> None:
    text = "\n".join(
        [
            "The words of this line go on to the next one and so on until the",
            "paragraph ends; a mail program of that time broke its lines as here",
        ]
        * 3
    )
    text += "\nWe pay well. All candidates must be, on their first day, eligible to\nwork in the US."
    assert (authorization_of(text) or "").endswith("eligible to work in the US.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Gear Aid will not sponsor applicants for work visas.",
        "We cannot offer visa sponsorship for this job.",
        "Sponsorship is not available.",
    ],
)
def test_sponsorship_below_a_list_of_benefits(sentence: str) -> None:
    assert authorization_of(f"Clerk\n\nBenefits\n- Free lunch\n- A bicycle\n\n{sentence}\n") == sentence


def test_a_label_gives_it() -> None:
    assert authorization_of("Clerk\nVisa sponsorship: No\n") == "No"


@pytest.mark.parametrize(
    "text",
    [
        "Duties\n\n- Track visa expirations and work authorization status.",
        "All are considered regardless of race, sex or citizenship.",
        "Skills\n\n- Must be able to work in a team.",
        "Work with executive sponsors.",
        "Clerk\n\nBenefits\n- Sponsorship of sports clubs\n- We sponsor your work on open gears\n",
        "We cannot offer event sponsorship to clubs.",
        "You will support candidates who need visa sponsorship with forms.",
        "You need strong sponsorship of the board for change.",
        "Bring a document that establishes identity for employment eligibility.",
    ],
)
def test_words_that_are_no_condition(text: str) -> None:
    assert authorization_of(text) is None
