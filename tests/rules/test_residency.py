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
        ("Open only to applicants living in Ohio or Iowa.", "Ohio or Iowa"),
        ("You must be resident in the UK.", "UK"),
        ("Staff are required  to live  in  New  York State.", "New York State"),  # wrapped lines
        ("You must reside in one of the following states: Ohio, Iowa, Texas.", "Ohio, Iowa, Texas"),
        # trucking company
        ("Requirements\n- Own boots\n- Live within 40 miles of Foxville, OH\n", "within 40 miles of Foxville, OH"),
        ("Requirements\n\u2022 Own boots\n\u2022 Live within 40 km of Foxville\n", "within 40 km of Foxville"),
        ("You must live within a 30-minute drive of our Riverton depot.", "within a 30-minute drive of our Riverton"),
        ("Candidates must reside within 25 miles of Riverton.", "within 25 miles of Riverton"),
        ("You need to be based within commuting distance of Leeds or York.", "within commuting distance of Leeds or York"),
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
        "Most of our staff live within 10 miles of Riverton.",
        "The depot is within 5 miles of Riverton, and you must live well.",
        "You must live the Gear Values.",
        "You must deliver within 30 minutes of Riverton.",
        "- Lives within 5 miles of Riverton are touched by us",
    ],
)
def test_no_residency_is_asked_for(text: str) -> None:
    assert residency_of(text) is None
