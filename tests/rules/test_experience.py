"""Years of experience in a sentence."""

import pytest

from extractor.document import Span
from extractor.rules.asked.experience import find_experience


def years_of(text: str) -> list[float]:
    return [one.years for one in find_experience(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of experience", 5),  # ATS board
        ("14+ years in distributed kitchens", 14),
        ("2–3+ years of management experience".replace("–", "-"), 2),
        ("Minimum 2-3 years experience in campaigns", 2),  # networking site
        ("Experience:5 years", 5),
        ("Years of experience: 3-4", 3),  # mail-list posting
        ("seven to ten years of managerial experience", 7),
        ("Two or more years of industry experience", 2),
        ("Six (6) years of full-time satisfactory experience", 6),  # city agency page
        ("at least eighteen months of experience", 1.5),
        ("18 months' experience", 1.5),
        ("a diploma of a recognized organization along with four (4) years of experience", 4),
        ("experience of working with banks (minimum 3 years)", 3),
        ("6 years of relevant work experience of which 3 with others", 6),
        ("A minimum of 1.5 yrs experience", 1.5),
        ("4 – 6 years of kitchen experience".replace("–", "-"), 4),
        ("three\r\nyears of experience", 3),
    ],
)
def test_the_lower_end_is_read_in_years(text: str, years: float) -> None:
    assert years_of(text) == [years]


@pytest.mark.parametrize(
    "text",
    [
        "15 years full-time education",
        "must be at least 18 years of age",
        "a contract for 2 years with a good baker",
        "experience within the last seven years",
        "two years of which must have been experience as a lead",
        "an organization with over 30 years of experience",
        "a clean record for the past 3 years and experience",
        "a four-year college degree and experience",
        "applicants up to 40 years old with experience",
        "in its 50th year of experience",
        "a growing bank with an 8-year of experience",
    ],
)
def test_other_years_are_no_experience(text: str) -> None:
    assert years_of(text) == []
