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
        ("4+ years in guest success, catering or baking", 4),
        ("3 years in kitchen operations", 3),
        ("2 years in customer support", 2),
        ("6 years in tax", 6),
        ("2–3+ years of management experience".replace("–", "-"), 2),
        ("Minimum 2-3 years experience in campaigns", 2),  # networking site
        ("Experience:5 years", 5),
        ("Years of experience: 3-4", 3),  # mail-list posting
        ("seven to ten years of managerial experience", 7),
        ("Two or more years of industry experience", 2),
        ("Six (6) years of full-time satisfactory experience", 6),  # city agency page
        ("at least eighteen months of experience", 1.5),
        ("18 months' experience", 1.5),
        ("a diploma of a recognized guild along with four (4) years of experience", 4),
        ("experience of working with banks (minimum 3 years)", 3),
        ("6 years of relevant work experience of which 3 with others", 6),
        ("A minimum of 1.5 yrs experience", 1.5),
        ("4 – 6 years of kitchen experience".replace("–", "-"), 4),
        ("three years of experience", 3),
        # city agency pages
        ("Four (4) years of full-time, satisfactory experience in purchasing", 4),
        ("twelve (12) months of experience in an office", 1),
        ("Six years of experience, at least two years of which must have been supervisory", 6),
        ("One (1) year of the experience described above", 1),
        # federal pages
        ("at least one full year of specialized experience equal to the next lower grade", 1),
        ("52 weeks of specialized experience", 1),
        # university pages
        ("Minimum of five years' progressively responsible experience", 5),
        ("3 yrs. of laboratory experience", 3),
        ("postdoctoral experience of at least two years", 2),
        ("Experience Required: 2 years", 2),
        # job portals
        ("Exp: 3-6 yrs", 3),
        ("Experience: 2 to 4 years", 2),
        ("Work Experience: 4 Year(s)", 4),
        ("5-8 Yrs Exp", 5),
        ("Total experience: 6+ yrs", 6),
        # applicant-tracking boards
        ("3+ yrs in product design", 3),
        ("You have 4+ years building ovens", 4),
        ("8+ years working with dough", 8),
        ("at least 5 years in a similar role", 5),
        ("Ten-plus years of experience", 10),
        ("one and a half years of experience", 1.5),
        ("1.5+ years of experience in support", 1.5),
        ("More than 7 years of experience in logistics", 7),
        ("10+ years of experience, including 3+ years managing people", 10),
        ("a decade of experience in retail", 10),
        # networking sites
        ("Experience:Baking: 3 years (Required)", 3),
        ("minimum 6 months' experience as a waiter", 0.5),
        ("6+ months of experience in a warehouse", 0.5),
        ("1 year experience needed", 1),
        # mail lists
        ("Work experience of at least 3 years in the field;", 3),
        ("Minimum 5 year experience in accounting;", 5),
        ("Not less than 3 years of professional experience", 3),
        ("Working experience in a bank (at least 1 year)", 1),
        # United Kingdom
        ("at least 3 years' post-qualification experience", 3),
        ("3 years PQE", 3),
        # Germany, India
        ("a minimum of three years of relevant professional experience", 3),
        ("2 yrs+ exp in sales", 2),
        ("With at least 5 years of experience, you know ovens.", 5),
        ("With over 5 years of experience, Candidates know ovens.", 5),
        ("Our ideal candidate has 4 years of experience", 4),
        ("two years of training experience", 2),
        ("Six months of satisfactory service as a Baker", 0.5),
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
        # the employer's own years
        "With over 30 years of experience, Acme bakes for the whole county.",
        "Our team has 50 years of combined experience.",
        "We have been baking for 25 years and have the experience to show it.",
        "Founded 12 years ago, Acme has experience in all kinds of bread.",
        "Join a firm with more than 40 years of experience in milling.",
        # schooling
        "16 years of full-time education",  # India
        "four years of high school",
        "two years of college",
        "Graduated within the last two years",
        # terms, benefits, ages, other lengths
        "After 5 years of service you get 25 days of leave.",
        "must be obtained within 2 years of hire; experience is welcome",
        "a two-year contract, experience a plus",
        "experience with children aged 3 to 5 years",
        "at least 21 years old, with experience in driving",
        "No experience needed: you get 6 months of training.",
        "experience gained in the last 5 years",
        "a 3-year plan for the customer experience",
        "The probation lasts six months, whatever your experience.",
        "five years of tax records",
        "The period runs for 2 years; your experience counts.",
        "We bake for firms with 3 years of sales data.",
        "Our bakers have 20 years of experience.",
        "With more than 20 years of experience, our team knows bread.",
    ],
)
def test_other_years_are_no_experience(text: str) -> None:
    assert years_of(text) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2 years of retail experience or 4 years of kitchen experience", [2, 4]),
        ("5+ years of experience in baking and 2+ years of experience in teaching", [5, 2]),
        ("3 years of experience (5 years preferred)", [3, 5]),
        ("2 years of experience, and you must be 21 years of age", [2]),
        ("15 years full-time education and minimum 5 years of experience", [5]),  # India
    ],
)
def test_each_length_is_read_apart(text: str, years: list[float]) -> None:
    assert years_of(text) == years
