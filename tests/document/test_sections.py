"""Topics of headings, sections, and the statements within them."""

import pytest

from extractor.document import Document, Topic, topic_of
from extractor.document.leads import topic_of_clause


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        # city agency page
        ("Job Description", Topic.ROLE),
        ("Minimum Qual Requirements", Topic.REQUIRED),
        ("Preferred Skills", Topic.PREFERRED),
        # local council, start-up, federal jobs site
        ("What we need from you", Topic.REQUIRED),
        ("You might be a fit if you", Topic.REQUIRED),
        ("Conditions of employment", Topic.REQUIRED),
        ("Telework eligible", Topic.NOTES),
        ("Duty station", Topic.LOCATION),  # terms of reference
        ("DUTIES WILL INCLUDE BUT NOT BE LIMITED TO:", Topic.DUTIES),
        ("Residency Requirement", Topic.RESIDENCY),
        ("To Apply", Topic.APPLY),
        ("The Team You Will Join:", Topic.TEAM),
        ("The Office You'll Serve:", Topic.EMPLOYER),
        ("Additional Information", Topic.NOTES),
        # mail-list posting
        ("REQUIRED QUALIFICATIONS:", Topic.REQUIRED),
        ("JOB RESPONSIBILITIES:", Topic.DUTIES),
        ("REMUNERATION/ SALARY", Topic.PAY),
        ("ABOUT COMPANY:", Topic.EMPLOYER),
        # ATS board
        ("The impact you will have:", Topic.DUTIES),
        ("What you\u2019ll do".replace("\u2019", "'"), Topic.DUTIES),
        ("In this role, you will:", Topic.DUTIES),
        ("You might thrive if", Topic.REQUIRED),
        ("Qualities That Make Great Candidates:", Topic.REQUIRED),
        ("What we look for", Topic.REQUIRED),
        ("Additional Experience We Value:", Topic.PREFERRED),
        ("Ideal candidates will have:", Topic.PREFERRED),
        ("What we offer", Topic.BENEFITS),
        ("Why Join Us", Topic.BENEFITS),
        ("Why This Role", Topic.ROLE),
        # networking site
        ("Responsibilities and Requirements", Topic.DUTIES),
        ("Physical Requirements", Topic.CONDITIONS),
        ("Hourly Pay Rate based on experience", Topic.PAY),
        ("EEO Statement", Topic.EQUAL_OPPORTUNITY),
        ("Task Force", Topic.OTHER),
        ("Constituent Services", Topic.OTHER),
    ],
)
def test_a_heading_says_its_topic(heading: str, topic: Topic) -> None:
    assert topic_of(heading) is topic


def test_a_heading_of_unknown_words_divides_the_list_above_it() -> None:  # ATS board
    document = Document("Responsibilities\n\nMail Room\n\n- Sort mail\n\nFront Desk\n\n- Greet guests\n\nBenefits\n\n- Lunch")
    assert [(section.topic, section.reads_as) for section in document.sections if section.blocks] == [
        (Topic.OTHER, Topic.DUTIES),
        (Topic.OTHER, Topic.DUTIES),
        (Topic.BENEFITS, Topic.BENEFITS),
    ]
    assert len(document.sections_on(Topic.DUTIES)) == 3


def test_a_lead_far_above_names_the_lists_of_all_headings_of_unknown_words() -> None:  # city agency page
    text = (
        "Job Description\n\nThe aide works by night in this office, and by day at home. Please see the tasks listed below:\n\n"
        "Mail:\n\u2022 Sort it\n\nGuests:\n\u2022 Greet them\n\nSkills\n\u2022 Typing"
    )
    assert [section.reads_as for section in Document(text).sections[1:]] == [Topic.DUTIES, Topic.DUTIES, Topic.REQUIRED]


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("The night aide is expected to:", Topic.DUTIES),
        ("Candidates must also possess the following:", Topic.REQUIRED),
        ("Work now in hand includes:", Topic.OTHER),
        ("Front Desk:", Topic.OTHER),
    ],
)
def test_a_heading_may_be_half_a_sentence(heading: str, topic: Topic) -> None:  # city agency page
    assert topic_of_clause(heading) is topic


def test_a_labelled_fact_is_no_section_of_prose() -> None:  # mail-list posting
    document = Document("TITLE:  Driver\nDURATION:  3 months\nINTENDED AUDIENCE:  All\nREQUIRED QUALIFICATIONS:  A license")
    assert [section.topic for section in document.sections] == [Topic.FACT, Topic.FACT, Topic.FACT, Topic.REQUIRED]


def statements_of(text: str) -> list[tuple[str, str, bool]]:
    document = Document(text)
    return [(document.words(one.span), one.topic.value, one.listed) for one in document.statements]


def test_an_item_stands_under_the_words_that_announce_its_list() -> None:  # city agency page
    text = (
        "Job Description\nThe aide helps. The aide will have the following duties:\n- Sort mail;\n- Answer calls; and\n"
        "To be hired, candidates must have:\n- A diploma"
    )
    assert statements_of(text) == [
        ("The aide helps.", "role", False),
        ("Sort mail", "duties", True),
        ("Answer calls", "duties", True),
        ("A diploma", "required", True),
    ]


def test_lines_below_an_announcement_are_items_without_bullets() -> None:  # city agency page
    text = (
        "Job Description\nThe aide who works by night in this office has these tasks, among others:\n"
        "Sorting mail.\nAnswering calls.\nThe office is new. It has two floors."
    )
    assert statements_of(text)[:2] == [("Sorting mail.", "duties", True), ("Answering calls.", "duties", True)]
    assert statements_of(text)[2:] == [("The office is new.", "role", False), ("It has two floors.", "role", False)]


def test_lines_below_a_heading_are_items_without_bullets() -> None:  # city agency page
    text = "Preferred Skills\nWriting well. Typing too.\nA calm voice.\nGood manners."
    assert statements_of(text) == [
        ("Writing well. Typing too.", "preferred", True),
        ("A calm voice.", "preferred", True),
        ("Good manners.", "preferred", True),
    ]


def test_sentences_behind_a_list_are_told_from_its_items() -> None:  # ATS board
    document = Document("Requirements\n\n- A diploma\n\n- A calm voice\n\nThe pay is good. Apply soon.")
    assert [one.trails for one in document.statements] == [False, False, True, True]


def test_a_paragraph_of_one_sentence_is_told_from_one_of_several() -> None:
    document = Document("Duties\n\n- Sort mail\n- Greet guests\n\nSpecial projects.\n\nThe office is new. It is big.")
    assert [one.alone for one in document.statements] == [True, True, True, False, False]


@pytest.mark.parametrize("tail", ["; or", ", and", ";", ",", ";  and/or", "; OR"])
def test_what_binds_an_item_to_the_next_is_no_part_of_it(tail: str) -> None:
    assert statements_of(f"Requirements\n- A diploma{tail}\n- A license")[0][0] == "A diploma"


def test_numbered_chapters_have_headings_and_numbered_lists_have_items() -> None:  # terms of reference
    chapters = "Baker\n\n1. Background\nThe bakery is old.\n\n2. Scope of work\n- Bake bread\n\n3. Qualifications\n- A diploma\n"
    assert [(words, topic) for words, topic, *_ in statements_of(chapters)][-2:] == [
        ("Bake bread", Topic.DUTIES),
        ("A diploma", Topic.REQUIRED),
    ]
    numbered = statements_of("Requirements\n1. Experience\n2. Knowledge of bread\n3. Education\n4. Skills\n")
    assert [words for words, *_ in numbered] == ["Experience", "Knowledge of bread", "Education", "Skills"]


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("You'll be a great fit if", Topic.REQUIRED),
        ("We'd love to hear from you if", Topic.REQUIRED),
        ("Who should apply?", Topic.REQUIRED),
        ("This role is for you if", Topic.REQUIRED),
        ("Availability", Topic.REQUIRED),
        ("Learning Opportunities", Topic.OTHER),
        ("Brownie points", Topic.PREFERRED),
        ("Not required, but nice", Topic.PREFERRED),
        ("A typical day", Topic.DUTIES),
        ("What you'll get up to", Topic.DUTIES),
        ("What's on offer", Topic.BENEFITS),
        ("The Mill Offers", Topic.BENEFITS),
    ],
)
def test_headings_of_job_boards_are_known_by_their_words(heading: str, topic: Topic) -> None:
    assert topic_of(heading) is topic


def test_a_lead_that_only_mentions_applying_does_not_turn_requirements_into_papers() -> None:
    text = "Requirements: By the last day of the Application Period you must have:\n1. A degree in baking\n2. Two years at an oven"
    assert {one.topic for one in Document(text).statements if one.listed} == {Topic.REQUIRED}
