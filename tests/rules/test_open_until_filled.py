"""Postings without a last day: open until filled. Lines are our own, after the shapes named beside them."""

import pytest

from extractor import normalize


@pytest.mark.parametrize(
    "text",
    [
        "APPLICATION DEADLINE:  open",  # mail-list posting
        "Applications are accepted on a rolling bases.",  # mail-list posting, with its slip
        "Deadline to apply: None. We read applications on a rolling basis.",  # ATS board
        "This position is open until filled.",
        "We take applications until the position is filled.",
        "Post Until\nUntil Filled",
        "Application Filing Date: Open Until Filled",
        "Closing date: Continuous",  # city agency page
        "Job Close Date: Open Until Filled",  # university page
        "Review of applications begins May 1, 2024 and continues until the position is filled.",  # university page
        "We review applications on a rolling basis, so apply early.",  # ATS board
        "Applications are reviewed as they come in.",  # United Kingdom
        "The vacancy will remain open until a suitable candidate is found.",  # networking site
        "Deadline: ongoing",  # mail list
        "We advertise the role until we find the right person. Applications are accepted on an ongoing basis.",
        "Open Until Filled\tYes",  # university page
    ],
)
def test_a_posting_may_stay_open_until_filled(text: str) -> None:
    assert normalize(text, engine="rules").posting.open_until_filled is True


@pytest.mark.parametrize(
    "text",
    [
        'Note: Vacancy notices listed as "Until Filled" will be posted for at least five work days.',  # city agency page
        "Interviews will be scheduled on a rolling basis.",
        "Stir until the pan is hot. Orders are filled daily.",
        "The shop stays open until midnight.",
        "Admissions to our school are rolling.",
        "You keep shelves filled until closing time.",
        "Open Until Filled: No",  # university page
        "Review incoming applications as they come in and route them.",
        "Keep the ticket open until we find the bug.",
    ],
)
def test_other_fillings_and_rollings_do_not_keep_a_posting_open(text: str) -> None:
    assert normalize(text, engine="rules").posting.open_until_filled is None
