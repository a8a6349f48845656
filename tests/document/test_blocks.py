"""Blocks: headings, items and texts, however they were glued together."""

import pytest

from extractor.document import Document, Kind


def blocks_of(text: str) -> list[tuple[str, str]]:
    document = Document(text)
    return [(block.kind.value, document.words(block.span)) for block in document.blocks]


def items_of(text: str) -> list[str]:
    return [words for kind, words in blocks_of(text) if kind == "item"]


PROSE = "The warehouse team keeps the shelves of all our stores full, day and night, and it does so with care and with good humor."


@pytest.mark.parametrize(
    ("text", "items"),
    [
        # city agency page: a list that lost its lines
        ("Duties include: \u2022 Sort mail. \u2022 Answer calls. \u2022 File papers.", ["Sort mail.", "Answer calls.", "File papers."]),
        ("You will work as follows:\u2022\tSort mail\u2022\tAnswer calls", ["Sort mail", "Answer calls"]),
        ("Duties are many. * Sort mail * Answer calls", ["Sort mail", "Answer calls"]),
        ("The work is this: - Sort mail. - Answer calls.", ["Sort mail.", "Answer calls."]),
        ("Tasks include: -sorting mail", ["sorting mail"]),
        ("Requirements: 1. A diploma 2. A license", ["A diploma", "A license"]),
        ("1. Sort mail.2. Answer calls.3. File.", ["Sort mail.", "Answer calls.", "File."]),  # networking site
        ("The aide must do this: 1. Sort mail. 2. Answer calls; or 3. File.", ["Sort mail.", "Answer calls; or", "File."]),
    ],
)
def test_inner_bullets_dashes_and_numbers_begin_items(text: str, items: list[str]) -> None:
    assert items_of(text) == items


@pytest.mark.parametrize(
    "text",
    [
        "We are a family - and a big one - of cooks and waiters.",
        "Serves 3. Floor 2 and others.",
        "Use JavaScript and PowerPoint as well as LinkedIn for the work.",
        "Work with McDonald and iPhone users of the YouTube team.",
        "A one-time slip of thekeyboard.Next comes plain text.",
    ],
)
def test_plain_sentences_are_not_cut(text: str) -> None:
    assert [kind for kind, _ in blocks_of(text)] == ["text"]


def test_items_whose_line_breaks_are_lost_are_cut_where_a_capital_follows_a_word() -> None:  # networking site
    found = blocks_of("ResponsibilitiesAssist the night teamConduct short surveysPrepare lunch for all")
    assert found[0][0] == "heading"
    assert [words for _, words in found] == ["Responsibilities", "Assist the night team", "Conduct short surveys", "Prepare lunch for all"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Works by nightBaker's hat readyCleans up", ["Works by night", "Baker's hat ready", "Cleans up"]),
        # the line break left a blank
        ("Proven hand at rye Ability to lift trays Excellent sense of smell", 3),
        ("Proven hand at ryeSense of smellReliable at night Ability to lift trays", 4),
        # one is lost, and what follows opens as a qualification
        ("Proof of five years at the ovenExperience with rye and wheat", 2),
        ("Knowledge of Excel and Proven Bread", 1),
    ],
)
def test_lost_line_breaks_of_lists(text: str, items: list[str] | int) -> None:  # networking site
    found = [words for _, words in blocks_of(text)]
    assert found == items or len(found) == items


def test_items_within_the_line_of_a_bullet_are_cut_too() -> None:  # networking site
    found = blocks_of("\u2022 Schooling Diploma in bakingPatience and calmSelf-starter who smiles\u2022 Night work")
    assert [words for _, words in found] == ["Schooling Diploma in baking", "Patience and calm", "Self-starter who smiles", "Night work"]


def test_amounts_and_short_names_begin_items_too() -> None:  # networking site
    found = blocks_of(
        "Benefits & Perks:Pension with Match$500 Uniform MoneyPaid HolidaysPaid Sick TimeFree Lunch every dayVision Care Plan"
    )
    assert [words for _, words in found[1:]] == [
        "Pension with Match", "$500 Uniform Money", "Paid Holidays", "Paid Sick Time", "Free Lunch every day", "Vision Care Plan",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("Nice team. Responsibilities: Sort mail. Requirements: A diploma.", ["Responsibilities", "Requirements"]),  # networking site
        ("who love mail.QualificationsStrong back", ["Qualifications"]),
        ("who love mail.Leadership ResponsibilitiesNo direct reports", ["Leadership Responsibilities"]),
        ("DUTIES* Sort mail* Answer calls", ["DUTIES"]),
        ("The Team You Will Work With: Six people. The Problems You Will Solve: Many. About You: You count.", [
            "The Team You Will Work With", "The Problems You Will Solve", "About You",
        ]),  # ATS board
        ("Job Type: Full-timePay: $20 an hourSchedule:8 hour shiftWork Location: In person", [
            "Job Type", "Pay", "Schedule", "Work Location",
        ]),  # networking site: the form below a posting
        ("Responsibilities Prepare the dough of all kinds, keep the ovens of the mill clean by night, all of them", ["Responsibilities"]),
        ("Requirements Analyst wanted for a mill that grinds rye by night and by day and on all the days of the week", []),
        ("Bread for all. Job Type: Full-time Pay: $20 an hour Benefits: Free bread Schedule: 8 hour shift Monday", [
            "Job Type", "Pay", "Benefits", "Schedule",
        ]),  # networking site: the same form, glued with blanks
        ("WORK LOCATION12 Mill Road", ["WORK LOCATION"]),  # city agency page
        ("BENEFITSFree bread for all", ["BENEFITS"]),
        ("**The Company You'll Join:** We grind.", ["The Company You'll Join"]),
        ("\u00b7 Bake\u00b7 Application Process\u00b7 Send a loaf", ["Application Process"]),
        ("You need ten years of experience and skills in cooking.", []),
        ("It Benefits All of us", []),
    ],
)  # fmt: skip
def test_headings_glued_into_a_paragraph_are_found(text: str, headings: list[str]) -> None:
    assert [words for kind, words in blocks_of(text) if kind == "heading"] == headings


@pytest.mark.parametrize(
    "heading",
    ["Responsibilities", "What You\u2019ll Do", "Requirements:", "ABOUT THE ROLE", "Nice to have", "**Our Kitchen**", "Night Shift Work"],
)
def test_a_short_line_above_a_list_is_a_heading(heading: str) -> None:
    assert blocks_of(f"{PROSE}\n\n{heading}\n\n- Sort mail\n- Answer calls")[1] == ("heading", heading)


@pytest.mark.parametrize(
    "line",
    ["Apply here", "Please note", "Strong Communication Skills", "Springfield, IL", "mail@example.org", "Salary: $5", "We hire now."],
)
def test_a_short_line_that_announces_nothing_is_no_heading(line: str) -> None:
    assert blocks_of(f"{PROSE}\n{line}\n- Sort mail")[1][0] != "heading" or ":" in line


def test_the_lines_of_the_header_are_no_headings() -> None:  # networking site
    text = f"Special Projects Team Manager\nThe Job Company\nSpringfield, IL\n\n{PROSE}"
    assert [kind for kind, _ in blocks_of(text)] == ["text"] * 4


def test_a_name_in_capitals_before_a_colon_is_a_heading() -> None:  # mail-list posting
    assert blocks_of("INTENDED AUDIENCE: Night drivers")[0] == ("heading", "INTENDED AUDIENCE")


def test_words_before_the_first_bullet_of_a_paragraph_are_its_heading() -> None:  # city agency page
    assert blocks_of(f"{PROSE}\nQualification Requirements  1. A diploma; or 2. A license.")[1] == ("heading", "Qualification Requirements")


def test_marked_lines_are_items_without_their_marks() -> None:
    document = Document("- Sort mail\n- Answer calls")
    assert [block.kind for block in document.blocks] == [Kind.ITEM, Kind.ITEM]
    assert items_of("- Sort mail\n- Answer calls") == ["Sort mail", "Answer calls"]


def test_a_heading_may_be_glued_to_the_first_item_of_its_list() -> None:  # charity's own page
    assert blocks_of("Duties - Bake rye\n- Clean\n- Sell") == [
        ("heading", "Duties"),
        ("item", "Bake rye"),
        ("item", "Clean"),
        ("item", "Sell"),
    ]
    assert blocks_of("Work - rye\n- Clean\n- Sell")[0] == ("text", "Work - rye")


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("Preferred skills\nRye bread\nPatience\nSQL\n\nPay\n$20", ["Preferred skills", "Pay"]),  # a word of a list above a gap
        ("What we need\nTwo years in a mill\nWork in a hotel preferred\n\nPay\n$20", ["What we need", "Pay"]),
        ("what u need:\n- a van", ["what u need"]),  # small ads
        ("We offer\nDental plan\nFree parking\n\n" + "We have baked for all of the valley for years. " * 3, ["We offer"]),
        ("Seniority levelEntry levelEmployment typeFull-timeIndustriesBaking", ["Seniority level", "Employment type", "Industries"]),
        ("Duties\n- Bake\n\nWorking for our mill\nWe grind rye by night.", ["Duties", "Working for our mill"]),  # health service page
    ],
)  # fmt: skip
def test_lines_of_their_own_that_announce_something(text: str, headings: list[str]) -> None:
    assert [words.rstrip(":") for kind, words in blocks_of(text) if kind == "heading"] == headings
