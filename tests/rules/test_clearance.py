"""Security clearances."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.clearance import find_security_clearance


def clearance_of(text: str) -> str | None:
    document = Document(text)
    return resolve(document, find_security_clearance(document), "rules").posting.security_clearance


@pytest.mark.parametrize(
    ("sentence", "clearance"),
    [
        ("Must hold an active Top Secret/SCI clearance.", "active Top Secret/SCI clearance"),  # defence contractor, site of 2024
        ("Active DoD Secret clearance, or the ability to get one.", "Active DoD Secret clearance"),
        ("Candidates must be able to obtain a security clearance.", "security clearance"),
        ("You hold a TS/SCI clearance with polygraph.", "TS/SCI clearance with polygraph"),
        ("A public trust clearance is needed before the first day.", "public trust clearance"),
        ("Applicants are SC cleared.", "SC cleared"),  # British boards
    ],
)
def test_clearances_that_are_asked_for(sentence: str, clearance: str) -> None:
    assert clearance_of(f"Analyst\n\nRequirements\n\n- {sentence}\n- Good spelling\n") == clearance


def test_a_label_gives_it() -> None:
    assert clearance_of("Analyst\nSecurity clearance: NV1\n") == "NV1"


@pytest.mark.parametrize(
    "text",
    [
        "Analyst\nSecurity clearance: none\n",
        "Requirements\n\n- No security clearance is needed.",
        "Requirements\n\n- A security clearance is not required.",
        "Requirements\n\n- Check clearances with a dial gauge.",  # machinist
        "Responsibilities\n\n- Arrange visas, security clearance and rooms for visitors.",  # UN agency, 2004
        "Requirements\n\n- Knowledge of customs clearance.",
        "Requirements\n\n- Fingerprint clearance.",
    ],
)
def test_words_that_ask_for_none(text: str) -> None:
    assert clearance_of(text) is None
