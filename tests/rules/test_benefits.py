"""Benefits, as listed."""

import pytest

from extractor.document import Document
from extractor.rules.benefits import find_benefits


def benefits_of(text: str) -> list[str]:
    document = Document(text)
    found = list(find_benefits(document))
    assert all(candidate.span and candidate.value == document.words(candidate.span) for candidate in found)
    return [str(candidate.value) for candidate in found]


@pytest.mark.parametrize(
    ("text", "benefits"),
    [
        ("Benefits\n\n- Dental plan\n- Paid leave\n- And more", ["Dental plan", "Paid leave"]),  # ATS board
        ("What we offer\n\n- A seat by the oven\n- Free bread", ["A seat by the oven", "Free bread"]),
        (
            "Benefits:401(k)Dental insurancePaid time offFlexible schedule",
            ["401(k)", "Dental insurance", "Paid time off", "Flexible schedule"],
        ),
        (
            "Benefits: Dental and vision plan; two weeks of leave; free bread.",
            ["Dental and vision plan", "two weeks of leave", "free bread"],
        ),
        # ATS board: notices at the end of the list
        (
            "Benefits\n- Free bread\n- Pursuant to the law of the land, we hire all.\n- Mill Privacy Notice\n- Beware of false bakers",
            ["Free bread"],
        ),
        # networking site: other facts follow without a heading
        ("Benefits:\n- Dental insurance\n- Day shift\n- Yearly pay\n- Performance bonus\n- $20 - $25 an hour", ["Dental insurance"]),
        ("We care. When you work here, we provide these things to all of you and to those you love at home:\n- Free bread", ["Free bread"]),
    ],
)
def test_items_below_a_heading_of_benefits_are_benefits(text: str, benefits: list[str]) -> None:
    assert benefits_of(text) == benefits


@pytest.mark.parametrize(
    ("sentence", "benefits"),
    [
        (
            "We offer benefits including four weeks of paid vacation, health, dental and vision insurance, and a pension.",
            ["four weeks of paid vacation", "health", "dental and vision insurance", "pension"],
        ),
        (
            "The role includes a benefits package that may encompass medical, dental, paid time off, and other benefits.",
            ["medical", "dental", "paid time off"],
        ),
        (
            "Our package also includes a yearly bonus and a full benefits program for all staff.",
            ["full benefits program for all staff"],
        ),
        ("Staff are eligible for an annual bonus and commission.", []),
        ("The aide explains health benefits, dental plans and pensions to new staff.", []),
        ("Our customers enjoy fresh bread, cakes and rolls.", []),
    ],
)
def test_a_sentences_list_is_split_at_its_own_commas(sentence: str, benefits: list[str]) -> None:
    assert benefits_of(sentence) == benefits


def test_boilerplate_holds_no_benefits() -> None:  # job board
    assert benefits_of("Benefits\n\n- Dental plan\n- Log in or register to see perks\n- Print") == ["Dental plan"]


def test_loan_forgiveness_is_a_benefit() -> None:  # city agency page
    text = "The government provides student loan forgiveness through a public program to those who serve ten years."
    assert benefits_of(text) == ["student loan forgiveness"]


def test_lists_of_duties_and_qualifications_hold_no_benefits() -> None:
    assert benefits_of("Duties\n- Offer benefits such as dental, vision and life insurance to staff\n- Sell rolls") == []


def test_a_sentence_behind_a_list_may_speak_of_benefits() -> None:  # ATS board
    text = "Requirements\n\n- A diploma\n\n- A calm voice\n\nWe offer benefits such as dental care, free bread and paid leave."
    assert benefits_of(text) == ["dental care", "free bread and paid leave"]


@pytest.mark.parametrize(
    ("text", "benefits"),
    [
        # job site: fixed names, their line breaks lost
        (
            "We sell rolls. Job Type: Part-time Benefits: Dental insurance Paid time off Employee discount Schedule: 8 hour shift Monday",
            ["Dental insurance", "Paid time off", "Employee discount"],
        ),
        (
            "We bake. Pay: $20 per hour Benefits: 401(k) 401(k) matching Health insurance Paid training 10 hour shift Monday to Friday",
            ["401(k)", "401(k) matching", "Health insurance", "Paid training"],
        ),
        # job portal: a row behind a label
        (
            "Perks and benefits: Free bread each day, bus pass, meal coupons, gym room.",
            ["Free bread each day", "bus pass", "meal coupons", "gym room"],
        ),
        # body of many nations
        (
            "Salary and benefits\nA base of EUR 4. Benefits include 30 days of leave, education grant, health insurance and a pension.",
            ["30 days of leave", "education grant", "health insurance", "pension"],
        ),
        # health service: a sentence anywhere
        (
            "Working here\n\nThe mill feeds a town. Staff enjoy 28 days' annual leave, the Mill Pension Scheme and free parking.",
            ["28 days' annual leave", "Mill Pension Scheme", "free parking"],
        ),
        ("Employees enjoy four weeks of vacation, dental cover and paid leave.", ["four weeks of vacation", "dental cover and paid leave"]),
    ],
)
def test_a_row_of_benefits_is_a_list(text: str, benefits: list[str]) -> None:
    assert benefits_of(text) == benefits


@pytest.mark.parametrize(
    "text",
    [
        "Benefits: none that we know of",
        "Staff enjoy the work, the bread and the company.",
        "Our guests enjoy paid holidays, bread and rolls.",
        "She counts health, dental and vision claims",
        "Employees enjoyed a holiday",
    ],
)
def test_other_rows_are_no_benefits(text: str) -> None:
    assert benefits_of(f"Bun Bakery\n\n{text}") == []


@pytest.mark.parametrize(
    "stray",
    [
        "Bun Bakery will not sponsor applicants for work visas for this job.",
        "We are unable to sponsor visas.",
        "Current Bun Bakery colleagues: please apply through the inner site",
        "Send your CV in English; no photo needed.",
        "Where you land in the range depends on your skills.",
        "Interested?",
        "Walk-in day on Friday, 3 May, 10 AM to 2 PM at our mill.",
        "We look forward to your letter.",
    ],
)
def test_what_strays_in_behind_the_list_is_no_benefit(stray: str) -> None:
    assert benefits_of(f"Benefits\n\n- Dental plan\n- Canteen with warm rolls\n\n{stray}") == ["Dental plan", "Canteen with warm rolls"]


def test_sponsorship_that_is_given_is_a_benefit() -> None:
    assert benefits_of("Benefits\n\n- Visa sponsorship\n- Free bread") == ["Visa sponsorship", "Free bread"]
