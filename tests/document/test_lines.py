"""Lines, the marks before them, and lines that were wrapped by hand."""

import pytest

from extractor.document import Document


def paragraphs_of(text: str) -> list[str]:
    document = Document(text)
    return [document.words(paragraph.span) for paragraph in document.paragraphs]


@pytest.mark.parametrize(
    "mark",
    [
        "\u2022 ",
        "\u2022",
        "\u00b7 ",
        "\u25cf\t",
        "-> ",
        "=>",
        "- ",
        "-",
        "--",
        "* ",
        "o ",
        "\u00a7 ",
        "\u00a7",
        "\uf0b7 ",
        "\u2713 ",
        "1. ",
        "12) ",
        "(3) ",
        "b) ",
        "iv. ",
    ],
)
def test_a_bullet_or_number_is_no_part_of_the_content(mark: str) -> None:
    document = Document(f"{mark}Prepare the weekly plan")
    (line,) = document.lines
    assert line.marked
    assert document.quote(line.content) == "Prepare the weekly plan"


@pytest.mark.parametrize(
    "text",
    [
        "401(k) matching",
        "3D modelling",
        "A-level maths",
        "-5 degrees",
        "2,000 meals a day",
        "*Internal staff only*",
        "or a diploma",
        "C++ and Go",
    ],
)
def test_what_only_looks_like_a_mark_belongs_to_the_content(text: str) -> None:
    (line,) = Document(text).lines
    assert not line.marked


def test_a_bullet_on_a_line_of_its_own_belongs_to_the_next_line() -> None:  # networking site
    document = Document("\u2022\nSort the mail\n\n\u2022\nAnswer calls")
    assert [(line.marked, document.quote(line.content)) for line in document.lines] == [(True, "Sort the mail"), (True, "Answer calls")]


def test_a_line_of_invisible_characters_is_blank() -> None:  # networking site
    document = Document("One\n\u200b\ufeff\nTwo")
    assert [line.after_blank for line in document.lines] == [True, True]


SPACED = "Pay\n\n$20 an hour\n\nPlace\n\nUtica\n\n\nDuties\n\nBake\n\nClean\n\nSell\n\nSmile\n"


def test_where_blank_lines_stand_between_all_lines_only_two_of_them_set_lines_apart() -> None:  # page copied paragraph by paragraph
    document = Document(SPACED)
    assert [document.quote(line.span) for line in document.lines if line.after_blank] == ["Pay", "Duties"]
    assert [(document.quote(label.printed), document.quote(label.value)) for label in document.labels][:1] == [("Pay", "$20 an hour")]


def test_an_item_is_not_continued_by_a_line_of_its_own() -> None:  # ATS board
    items = ["Keep the starters of the bakery alive in all weathers", "Be the first of all to light the oven in the morning hours"]
    text = f"\u2022 {items[0]}\n{items[1]}\n\n\u2022 Sell\n\n\u2022 Clean"
    assert paragraphs_of(text)[:2] == items


MAIL = """\
The regional office of the agency is looking for a driver who knows
the roads of the province well and who is ready to spend some of the
nights of each month away from home, together with the survey teams.
- Driving the members of the survey teams to all of the villages which
are part of the yearly programme;
- Keeping the car clean;
Applications are to be left with the guard.
HOW TO APPLY: in person, at the gate of the main office of the agency
before noon. The guard will give you a number.
"""


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:  # mail-list posting
    found = paragraphs_of(MAIL)
    assert found[0].endswith("together with the survey teams.")
    assert found[1] == "Driving the members of the survey teams to all of the villages which are part of the yearly programme;"


def test_a_short_line_ends_its_paragraph() -> None:  # mail-list posting
    assert paragraphs_of(MAIL)[2:4] == ["Keeping the car clean;", "Applications are to be left with the guard."]


def test_a_line_that_opens_with_a_name_and_a_colon_is_never_joined() -> None:  # mail-list posting
    assert any(paragraph.startswith("HOW TO APPLY:") for paragraph in paragraphs_of(MAIL))


def test_a_line_broken_within_a_sentence_goes_on_in_the_next() -> None:  # city agency page
    text = (
        "\u2022 Check that all site reports of the assigned programs are\ncomplete and filed on time.\n"
        "\u2022 Know the rules of purchasing for youth programs, for camps,\nLeadership Clubs and evening classes\n\u2022 Write reports."
    )
    assert paragraphs_of(text) == [
        "Check that all site reports of the assigned programs are complete and filed on time.",
        "Know the rules of purchasing for youth programs, for camps, Leadership Clubs and evening classes",
        "Write reports.",
    ]


def test_short_lines_of_a_list_without_bullets_stay_apart() -> None:  # city agency page
    assert paragraphs_of("sorting mail\nanswering calls\nfiling") == ["sorting mail", "answering calls", "filing"]


def test_patterns_need_not_know_where_a_line_was_wrapped() -> None:  # mail-list posting
    document = Document(MAIL)
    assert len(document.flat) == len(document.plain)
    assert "driver who knows the roads" in document.flat
    assert "\n- Driving the members of the survey teams to all of the villages which are part" in document.flat
