"""Labelled facts in every shape."""

import pytest

from extractor.document import Document, fields_of


def labels_of(text: str) -> list[tuple[str, str]]:
    document = Document(text)
    return [(label.name, document.words(label.value)) for label in document.labels]


@pytest.mark.parametrize(
    "text",
    [
        "Job ID: 4711",
        "JOB ID:4711",
        "Job ID\t4711",
        "Job ID :  4711",
        "Job ID\n4711",
        "Job ID:\n4711",
        "- Job ID: 4711",
        "**Job ID:** 4711",
    ],
)
def test_a_label_is_read_in_every_shape(text: str) -> None:
    ((name, value),) = labels_of(text)
    assert (name.strip("* "), value.strip("* ")) == ("job id", "4711")


def test_several_labels_in_one_line_end_where_the_next_begins() -> None:  # city agency page
    assert labels_of("Title Code No: 123  Salary: $5 Office Title: Night Aide") == [
        ("title code no", "123"),
        ("salary", "$5"),
        ("office title", "Night Aide"),
    ]


def test_labels_run_together_are_told_apart() -> None:  # networking site
    assert ("pay", "$20 an hour") in labels_of("Job Types: Full-timePay: $20 an hour")


@pytest.mark.parametrize("text", ["See https://example.org", "Pay\n\nfollows here", "The title: none of them is known here to be one"])
def test_an_address_a_gap_or_a_sentence_makes_no_known_label(text: str) -> None:
    assert not [name for name, _ in labels_of(text) if name in {"pay", "see", "see https"}]


def test_the_labels_of_a_field_are_given_in_the_order_of_the_text() -> None:
    document = Document("Pay: $5\nTitle: Aide\nPay: $6")
    assert [document.words(label.value) for label in document.facts("title", "pay")] == ["$5", "Aide", "$6"]


def test_two_labels_below_one_another_are_not_each_others_values() -> None:
    assert labels_of("Salary\nSchedule\n9 to 5") == [("schedule", "9 to 5")]


def test_pairs_of_a_form_in_two_columns() -> None:
    text = "Job Title\tNight Baker\tJob ID\t55120\n| Agency | Tulip Fund |\n"
    assert labels_of(text) == [("job title", "Night Baker"), ("job id", "55120"), ("agency", "Tulip Fund")]


def test_dashes_part_labels_from_values_where_they_make_a_form() -> None:
    form = "Job Title - Night Baker\nCompany - Tulip Fund\nReports To - Head Baker\n"
    assert labels_of(form) == [("job title", "Night Baker"), ("company", "Tulip Fund"), ("reports to", "Head Baker")]
    assert labels_of("Manager - Bakery\nTulip Fund\n") == []


def test_a_known_label_may_begin_a_line_in_small_letters() -> None:
    assert labels_of("job title: Night Baker\n") == [("job title", "Night Baker")]
    assert labels_of("as follows: Night Baker\n") == []


def test_a_colon_within_brackets_makes_no_label() -> None:
    assert labels_of("Toledo, OH (hybrid: two days a week)\n") == []


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("expected start date", "dates"),
        ("job location", "location"),
        ("annual base salary range", "pay"),
        ("shift/hours", "hours"),
        ("contract type", "employment_type"),
        ("job id#", "job_id"),
    ],
)
def test_a_name_may_have_words_before_it_that_say_which(name: str, field: str) -> None:
    assert field in fields_of(name)


def test_a_name_that_may_mean_another_thing_is_no_label_within_a_line() -> None:
    assert labels_of("This old mill by the river is Now Hiring: bakers") == []
