"""Schedule, hours a week and travel. Lines are our own, after the shapes named beside them."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.schedule import find_schedule
from extractor.schema import Posting


def read(text: str) -> Posting:
    document = Document(text)
    return resolve(document, find_schedule(document), "rules").posting


@pytest.mark.parametrize(
    ("text", "schedule", "hours"),
    [
        # city agency pages
        ("Hours/Shift\n35 Hours", "35 Hours", 35),
        ("We work Monday to Friday, 06:00-14:00.", "Monday to Friday, 06:00-14:00", None),  # staffing agency
        ("Hours/Shift\n35 Hours Per Week (minimum)", "35 Hours Per Week (minimum)", 35),
        ("Hours/Shift\nThis is a Full Time position of 35 hours per week.", "35 hours per week", 35),
        (
            "Hours/Shift: 35 Hours per week over a seven-day period; may include evenings",
            "35 Hours per week over a seven-day period; may include evenings",
            35,
        ),
        ("Hours/Shift\n35Hours/Day", "35Hours/Day", None),
        ("Hours/Shift\nMonday - Friday 9-6", "Monday - Friday 9-6", None),
        ("Hours/Shift:\nThirty-five hours over a seven day period", "Thirty-five hours over a seven day period", 35),
        # networking sites
        ("Able to work 15-20 hours a week on site", "15-20 hours a week", None),
        ("You work up to 20 hours a week.", "up to 20 hours a week", None),
        ("20+ hours a week", "20+ hours a week", None),
        ("Schedule:\nMonday to FridayAbility to Relocate:Foxville: Relocate first", "Monday to Friday", None),
        ("Shift/Hours: 6am-2:30pm M-F, weekends in season\n\nDuration: Seasonal", "6am-2:30pm M-F, weekends in season", None),
        # mail-list postings
        ("TERM:  Full time (40 hours/week), salaried.", "40 hours/week", 40),
        # elsewhere
        (
            "Must work occasional irregular hours, including evenings and some weekends.",
            "occasional irregular hours, including evenings and some weekends",
            None,
        ),
        ("Willingness to work evenings and weekends", "evenings and weekends", None),
        ("You work from Monday to Friday, 9am to 5pm.", "Monday to Friday, 9am to 5pm", None),
        ("Hours per week: 37.5", "37.5", 37.5),
        ("Hours/Shift\n35 hours/Shift to be set", "35 hours/Shift to be set", 35),  # city agency page
        ("- 40 hours over four days\n- Free lunch", "40 hours over four days", 40),
        ("The post is part-time (20 hours a week). One Saturday a month is required.", "One Saturday a month is required", 20),
        # health service
        ("Working pattern: Monday, Wednesday and Friday, 9am to 3pm", "Monday, Wednesday and Friday, 9am to 3pm", None),
        ("Contracted hours: 22.5", "22.5", 22.5),
        ("Shift pattern: 4 on 4 off, 12-hour shifts", "4 on 4 off, 12-hour shifts", None),
        ("You will work every other weekend.", "every other weekend", None),
        ("We work two evenings per week.", "two evenings per week", None),
        ("You start at 7:30 and finish around 4.", "You start at 7:30 and finish around 4", None),
        ("Shifts usually begin at 5 am and end at 1 pm, Mondays off", "Shifts usually begin at 5 am and end at 1 pm, Mondays off", None),
    ],
)
def test_the_schedule_and_the_hours_a_week_are_read(text: str, schedule: str, hours: float | None) -> None:
    posting = read(text)
    assert (posting.schedule, posting.hours_per_week) == (schedule, hours)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Pay: $20 an hourExpected hours: 40 per week", 40),  # networking site
        ("Pay: $20 an hour Expected hours: 20 – 30 per week Benefits: none", None),
        ("Pay: $20 an hour Expected hours: No more than 30 per week", None),
        ("Shift: 12 hours", None),
    ],
)
def test_labelled_hours_within_a_line(text: str, hours: float | None) -> None:
    assert read(text).hours_per_week == hours


@pytest.mark.parametrize(
    "text",
    [
        "A 24-hour fast quoting process and 7-day production",
        "No incumbent shall work more than 17 hours per week.",
        "Review payroll hours with the director weekly",
        "2 hours of clinical supervision each week",
        "Paid holidays, evenings and weekends off",
        "Squat occasionally (1-4 times per hour)",
        "You take 40 hours over five days of training",
        "Work schedule\nFull-time",  # federal board
        "Schedule: Part-time, Permanent",
        "Working pattern: Full-time, Job share, Flexible working",
        "Every other weekend off for all who work here",
        "Salaries start at 20 and end at 25 per hour",
        "Classes start at 8 and end at 3.",
        "Two evenings a month customers dance in our store.",
    ],
)
def test_other_hours_are_no_schedule(text: str) -> None:
    posting = read(text)
    assert (posting.schedule, posting.hours_per_week) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        # networking sites and boards
        "Ability to travel up to 25% of the time",
        "25% travel is required",
        "This role requires some travel.",
        "Consistent travel to key markets (50-60%)",
        "It may require occasional travel for conferences.",
        "Travel to client sites as needed",
        "Role requires regular travel to client sites",
        "Travel: 25%",
        # mail-list postings
        "- Ability and willingness to travel up to 60% of working time.",
        "- Flexibility to travel frequently to the fields",
        "- Willingness to travel (within and outside the country)",
        "Yerevan, with travel to regions",
        # city agency page
        "Work Location: 4 Fox Street  Travel Citywide",
    ],
)
def test_travel_of_the_hire_is_read(text: str) -> None:
    assert read(text).travel_required is True


@pytest.mark.parametrize("text", ["No travel is required.", "Travel Required: No", "Travel: None", "This job does not require travel."])
def test_a_job_without_travel_says_so(text: str) -> None:
    assert read(text).travel_required is False


@pytest.mark.parametrize(
    "text",
    [
        "Handling travel arrangements and processing travel expenses",
        "Coordinate domestic and international travel arrangements",
        "Travel Medical Insurance",
        "Listed on travel orders of a service",
        "Budget for intra-office travel",
        "Able to read and follow job travelers",
        "Must be able to travel locally",
        "Occasional travel locally between our offices",
        "Willingness to travel to job sites nearby",
        "Fox Travel Agency",
        "A love of bread",
    ],
)
def test_travel_of_others_and_ways_nearby_are_no_travel(text: str) -> None:
    assert read(text).travel_required is None
