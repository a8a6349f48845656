"""Qualifications: required and preferred, by heading and by wording."""

import pytest

from extractor.candidate import Trust
from extractor.document import Document
from extractor.rules.asked.needs import kind_of
from extractor.rules.qualifications import find_qualifications

Found = tuple[list[str], list[str]]


PROSE = "The bakery has been in the hands of one family since the first oven was lit, and it feeds three streets and a school.\n"


def qualifications_of(text: str) -> Found:
    """Give what is required, and what is preferred."""
    document = Document(text)
    found = list(find_qualifications(document))
    assert all(candidate.span and candidate.value == document.words(candidate.span) for candidate in found)
    required = [str(candidate.value) for candidate in found if candidate.field == "qualifications_required"]
    return required, [str(candidate.value) for candidate in found if candidate.field == "qualifications_preferred"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # city agency page: numbered ways to qualify
        (
            "Minimum Qual Requirements\n1. A diploma and two years of work; or\n2. Four years of baking.\n\nPreferred Skills\n- A calm air",
            (["A diploma and two years of work", "Four years of baking."], ["A calm air"]),
        ),
        # city agency page: a heading within the line, numbers within the paragraph
        (
            "Minimum Qual Requirements\nQualification Requirements  1. A diploma; or 2. A license.",
            (["A diploma", "A license."], []),
        ),
        # ATS board
        (
            "What you\u2019ll need:\n\n- A diploma\n- Two years of baking\n\nNice to have\n\n- French",
            (["A diploma", "Two years of baking"], ["French"]),
        ),
        (PROSE + "\nYou might thrive if\n\n- You love bread\n- You wake early", (["You love bread", "You wake early"], [])),
        ("Qualities That Make Great Candidates:\n\n- Loves bread\n- Wakes early", (["Loves bread", "Wakes early"], [])),
        # networking site: line breaks lost
        (
            "QualificationsStrong sense of dutyBasic baking knowledgeDriving license needed",
            (["Strong sense of duty", "Basic baking knowledge", "Driving license needed"], []),
        ),
        # application form: questions
        (
            "Minimum Qualifications\n1. Do you have a diploma from a school of baking?\n2. Do you have a driving license?",
            (["Do you have a diploma from a school of baking?", "Do you have a driving license?"], []),
        ),
        # application form below the address: questions under no heading of their own
        (
            PROSE + "WORK LOCATION\n\nOven Lane\n1. Do you have a diploma from a school of baking?\n2. Do you possess a calm air?",
            (["Do you have a diploma from a school of baking?", "Do you possess a calm air?"], []),
        ),
        (PROSE + "Do you hold a food license?", (["Do you hold a food license?"], [])),
        (PROSE + "Do you have what it takes?", ([], [])),
        # city agency page: the last way to qualify has no number
        (
            (
                "Minimum Requirements:\n1. A diploma; or\n2. Four years of baking; or\n\n"
                "An acceptable combination of education and training\n\nPreferred Skills\n- A calm air"
            ),
            (["A diploma", "Four years of baking", "An acceptable combination of education and training"], ["A calm air"]),
        ),
        # charity's own page: conditions count like all items
        (
            "Requirements\n- A diploma\n- Readiness to travel\n- If based in the capital, allowed to bake there\n- If you agree, apply",
            (["A diploma", "Readiness to travel", "If based in the capital, allowed to bake there"], []),
        ),
        # networking site: a list that nothing announces
        ("Job Description\n- 3+ years of baking\n- Bakes bread", (["3+ years of baking"], [])),
    ],
)
def test_what_stands_below_a_heading_is_of_its_kind(text: str, expected: Found) -> None:
    assert qualifications_of(text) == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Must demonstrate care", "required"),
        ("Food license required", "required"),
        ("A steady hand is necessary.", "required"),
        ("English essential - written and spoken", "required"),
        ("Knowledge of dough must be evident", "required"),
        ("Bachelor's degree required, master's preferred", "required"),
        ("French is a plus", "preferred"),
        ("French a plus, but not required", "preferred"),
        ("Experience with rye is desirable but not essential", "preferred"),  # staffing agency
        ("Experience with rye is a distinct advantage", "preferred"),
        ("Experience with rye strongly preferred", "preferred"),
        ("The ideal candidate knows rye", "preferred"),
        ("Preference will be given to locals", "preferred"),
        ("A degree, preferably in chemistry", None),
        ("Five years in kitchens, ideally in hotels", None),
        ("Knows ovens (gas preferred)", None),
        ("Works overtime as required", None),
        ("Is an asset to the team", None),
        ("Meets all required deadlines", None),
        ("Works towards the desired outcomes", None),
        # a wish in a clause of its own behind what is asked for
        ("Proven hand at rye, with preference for work in hotels", None),
        ("Proven hand at rye; work in a school is a plus", None),
        ("Good sense of smell, knowledge of rye an asset", None),
        ("Knowledge of rye, wheat and oats an asset", "preferred"),
        ("3 or more years in a mill, stone preferred", None),  # networking site: of which kind the experience best is
        ("Work in a hotel (preferable)", "preferred"),  # mail-list posting
        ("Poems on bread are very welcome", "preferred"),
        ("A diploma and five years of baking preferred", "preferred"),
    ],
)
def test_the_wording_tells_the_kind(words: str, kind: str | None) -> None:
    assert kind_of(words) == (kind and f"qualifications_{kind}")


def test_wording_beats_the_heading() -> None:
    text = "Requirements\n- A diploma\n- French is a plus\n\nPreferred Skills\n- Must lift trays\n- A calm voice"
    assert qualifications_of(text) == (["A diploma", "Must lift trays"], ["French is a plus", "A calm voice"])


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Good English. Knowledge of French is an asset.", (["Good English."], ["Knowledge of French is an asset."])),  # mail-list posting
        ("A degree in baking; master's preferred", (["A degree in baking"], ["master's preferred"])),  # ATS board: a higher degree
        ("Proven hand at rye; work in a school is a plus", (["Proven hand at rye; work in a school is a plus"], [])),
        ("Two years of baking. A calm voice.", (["Two years of baking. A calm voice."], [])),
        ("License preferred; a second one a plus", ([], ["License preferred; a second one a plus"])),
    ],
)
def test_an_item_of_both_kinds_is_split_at_the_sentence(item: str, expected: Found) -> None:
    assert qualifications_of(f"Requirements\n- {item}\n- Patience") == (expected[0] + ["Patience"], expected[1])


@pytest.mark.parametrize(
    "sentence",
    [
        "The successful candidate must be able to bake at night.",
        "Candidates should have a food license.",
        "This position requires a strong understanding of dough.",
        "The position of Night Baker (NB) demands a proven hand.",
        "Only candidates who are permanent in the title of Baker may apply.",  # city agency page
        "This position is open to employees who serve as bakers.",
        "Must currently be enrolled in a school of baking.",
        "We are looking for someone with three years of experience in kitchens.",  # networking site
        "You have a steady hand and a good nose.",
        "A record of good bread and a diploma are required.",  # university
    ],
)
def test_prose_that_asks_something_of_the_applicant_is_a_qualification(sentence: str) -> None:
    assert qualifications_of(PROSE + sentence) == ([sentence], [])


def test_prose_that_wishes_is_preferred() -> None:
    sentence = "The perfect candidate has baked for hotels."
    assert qualifications_of(PROSE + sentence) == ([], [sentence])
    assert qualifications_of("Night Baker\n\nWe bake by night. Familiarity with rye would be helpful.")[1] == [
        "Familiarity with rye would be helpful."
    ]  # law firm


@pytest.mark.parametrize(
    "sentence",
    [
        "Candidates must submit a resume and a cover letter.",
        "The candidate must pass a background check.",
        "Applicants must be able to lift 50 pounds.",
        "You must be a resident of the city.",
        "We are looking for a baker to join the night team.",
        "The Night Baker will clean the oven.",
        "Customers must be greeted.",
        "This role involves a daily focus on keeping the oven hot.",
        "Under the direction of the owner, this role requires the person to keep an understanding of all ovens.",
        "You are viewing a shortened ad.",
    ],
)
def test_process_body_and_duties_are_no_qualifications(sentence: str) -> None:
    assert qualifications_of(PROSE + sentence) == ([], [])


def test_sentences_behind_the_list_count_only_by_their_own_words() -> None:  # ATS board
    text = "Requirements\n\n- A diploma\n\n- A calm voice\n\nThe pay is good. You should also have a food license. We want all to apply."
    assert qualifications_of(text) == (["A diploma", "A calm voice", "You should also have a food license."], [])


def test_a_skills_section_may_open_with_what_is_a_must() -> None:  # city agency page
    text = "Preferred Skills\nMust demonstrate care with food.\n\u2022 A calm voice\n\u2022 Good manners"
    assert qualifications_of(text) == (["Must demonstrate care with food."], ["A calm voice", "Good manners"])


@pytest.mark.parametrize(
    ("lead", "required"),
    [("Must show a calm hand in the following fields.", True), ("The baker should have the following:", False)],
)
def test_a_list_of_wishes_is_required_where_its_lead_says_must(lead: str, *, required: bool) -> None:  # city agency page
    found = qualifications_of(f"Preferred Skills:\n\n{lead}\n\u2022 Keep calm at night;\n\u2022 Weigh flour")
    items = ["Keep calm at night", "Weigh flour"]
    assert found == (([lead, *items], []) if required else ([], items))


def test_a_heading_is_better_founded_than_prose() -> None:
    document = Document(PROSE + "Candidates must have a food license.\n\nRequirements\n\n- A diploma")
    assert [candidate.trust for candidate in find_qualifications(document)] == [Trust.WORDING, Trust.LABEL]


@pytest.mark.parametrize(
    "stray",
    [
        "Benefits include a pension and free parking.",  # local council
        "For an informal chat please call Ann on Monday.",
        "Interested candidates can share their CV with us",  # job portal
    ],
)
def test_lines_about_other_matters_stray_into_a_list_without_bullets(stray: str) -> None:
    found = qualifications_of(f"Clerk\n\n{PROSE}\n\nWhat we need from you\nA degree in law\nA good memory\nNeat writing\n{stray}\n")
    assert found == (["A degree in law", "A good memory", "Neat writing"], [])
