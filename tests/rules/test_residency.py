"""Where the hire must live."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.residency import find_residency


def residency_of(text: str) -> str | None:
    document = Document(text)
    return resolve(document, find_residency(document), "rules").posting.residency


@pytest.mark.parametrize(
    ("text", "residency"),
    [
        # city agency page
        (
            "Riverton residency is generally required within 60 days of hire. Some staff are exempt.",
            "Riverton within 60 days of hire",
        ),
        ("Residency is not needed; however, you must reside in New York State.", "New York State"),
        ("Employees are required to reside in the state of Iowa.", "Iowa"),  # networking site
        ("OPEN TO: Riverton residents", "Riverton"),  # mail-list posting
        ("OPEN TO:  Applicants must be up to 40 years old and live in Riverton.", "Riverton"),
        ("Open to residents of Vermont.", "Vermont"),
    ],
)
def test_the_place_and_the_time_for_moving_there(text: str, residency: str) -> None:
    assert residency_of(text) == residency


@pytest.mark.parametrize(
    "text",
    [
        "Riverton Residency is not required here.",
        "The agency has no residency requirements.",
        "Certain residency requirements may apply.",
        "The Resident Representative supervises the work.",
        "Applicants must have the required work and/or residency permits.",
        "We serve the residents of Vermont.",
    ],
)
def test_no_residency_is_asked_for(text: str) -> None:
    assert residency_of(text) is None
